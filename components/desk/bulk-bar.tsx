'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { DeskActKind } from '@/domain/registration/desk-schema'

type Props = {
  acts: readonly DeskActKind[]
  /** How many the filter finds, on all pages together. */
  total: number
  /** How many stand on this page. */
  shown: number
  /** Where a message to the chosen people is written. */
  message: string
}

/** What can be done with the chosen people: each button leads to a page that says first what will happen. */
export function BulkBar({ acts, total, shown, message }: Props) {
  const t = useTranslations('desk')
  const bar = useRef<HTMLDivElement>(null)
  // Null until the page listens; without script every box still counts.
  const [chosen, setChosen] = useState<number | null>(null)
  const [all, setAll] = useState(false)
  useEffect(() => {
    const form = bar.current?.closest('form')
    const count = () => setChosen(form?.querySelectorAll('input[name=id]:checked').length ?? 0)
    count()
    form?.addEventListener('change', count)
    return () => form?.removeEventListener('change', count)
  }, [])
  const chooseShown = (checked: boolean) => {
    const boxes = bar.current?.closest('form')?.querySelectorAll<HTMLInputElement>('input[name=id]') ?? []
    for (const box of boxes) box.checked = checked
    setChosen(checked ? boxes.length : 0)
  }
  return (
    <div className="desk-bulk" role="group" aria-label={t('bulk')} ref={bar}>
      {chosen !== null && (
        <label className="desk-box">
          <input
            type="checkbox"
            checked={chosen === shown}
            onChange={(event) => chooseShown(event.currentTarget.checked)}
          />
          {t('chooseShown', { count: shown })}
        </label>
      )}
      {total > shown && (
        <label className="desk-box">
          <input
            type="checkbox"
            name="all"
            value="1"
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
          {t('chooseAll', { count: total })}
        </label>
      )}
      <p className="desk-chosen" role="status">
        {chosen !== null && (all ? t('chosenAll', { count: total }) : t('chosen', { count: chosen }))}
      </p>
      <div className="desk-acts">
        {acts.map((act) => (
          <button key={act} className="btn btn-small" type="submit" name="act" value={act}>
            {t(`acts.${act}.button`)}
          </button>
        ))}
        <button className="btn btn-small" type="submit" formAction={message}>
          {t('message')}
        </button>
      </div>
    </div>
  )
}
