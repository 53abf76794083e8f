'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icon'

const never = () => () => undefined

/** Prints the page; there only where a script can do it. */
export function PrintButton() {
  const t = useTranslations('myAgenda')
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return scripted ? (
    <p className="mine-foot">
      <button className="btn btn-small" type="button" onClick={() => print()}>
        <Icon name="print" />
        {t('print')}
      </button>
    </p>
  ) : null
}
