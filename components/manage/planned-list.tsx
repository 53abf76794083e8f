'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'

/** A planned release in words. */
export type PlannedItem = {
  id: string
  /** `May 23, 2019 at 9 am EDT` */
  at: string
  by: string | null
  restores: number | null
  /** Why it was not made; null while it waits. */
  failure: string | null
}

type Props = {
  action: FormAction<unknown>
  summitId: string
  items: PlannedItem[]
  /** Whether the reader may cancel. */
  mayCancel: boolean
}

/** Releases that wait for their time, and those that could not be made at it. */
export function PlannedList({ action, summitId, items, mayCancel }: Props) {
  const t = useTranslations('publish.planned')
  const form = useForm(action)
  if (items.length === 0) return null
  return (
    <section className="planned" aria-labelledby="planned">
      <h2 id="planned">{t('title')}</h2>
      <ErrorSummary state={form.state} labels={{}} />
      <ul className="settle">
        {items.map(({ id, at, by, restores, failure }) => (
          <li key={id}>
            <b>{at}</b>
            {failure !== null && <span className="tag tag-block">{t('failed')}</span>}
            {by && <span className="quiet">{t('by', { name: by })}</span>}
            {restores !== null && <span>{t('restores', { number: String(restores) })}</span>}
            {failure !== null && <span>{failure}</span>}
            {mayCancel && (
              <form action={form.send}>
                <input type="hidden" name="summitId" value={summitId} />
                <input type="hidden" name="id" value={id} />
                <SubmitButton kind="plain">
                  {failure === null ? t('cancel') : t('dismiss')}
                  <span className="vh">
                    {' '}
                    {failure === null ? t('cancelLabel', { at }) : t('dismissLabel', { at })}
                  </span>
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {items.some(({ failure }) => failure === null) && <p className="hint">{t('hint')}</p>}
    </section>
  )
}
