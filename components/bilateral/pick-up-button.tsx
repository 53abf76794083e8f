'use client'

import { useTranslations } from 'next-intl'
import { usePickUp } from './use-pick-up'

/** Where a meeting of the queue is taken by, to be carried to a room. */
export function PickUpButton({ id, title }: { id: string; title: string }) {
  const t = useTranslations('bilateralDesk')
  const { held, handlers } = usePickUp(id, true)
  return (
    <button
      type="button"
      className="btn btn-mini pick-up"
      aria-pressed={held}
      aria-label={t('pickUpNamed', { title })}
      data-meeting={id}
      {...handlers}
    >
      <span aria-hidden="true">⠿</span> {t('pickUp')}
    </button>
  )
}
