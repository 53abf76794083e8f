'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ChangeTold } from '@/domain/change/schema'
import { Section } from './panel-section'
import { useBuilder } from './use-builder'

/** What was done to the session, newest first: when, by whom, from what to what. */
export function PanelHistory({ id }: { id: string }) {
  const t = useTranslations('builder')
  const { slug, names, fieldWords, state } = useBuilder()
  const [changes, setChanges] = useState<ChangeTold[] | null>(null)
  const { number } = state
  useEffect(() => {
    let left = false
    fetch(`/api/manage/${slug}/history/${id}`)
      .then((response) =>
        response.ok ? response.json() : Promise.reject(new Error(String(response.status))),
      )
      .then((found: { changes: ChangeTold[] }) => !left && setChanges(found.changes))
      .catch(() => !left && setChanges((known) => known ?? []))
    return () => {
      left = true
    }
  }, [slug, id, number])
  return (
    <Section title={t('history')}>
      {changes === null ? (
        <p className="muted">{t('loading')}</p>
      ) : changes.length === 0 ? (
        <p className="muted">{t('noHistory')}</p>
      ) : (
        <ol className="log">
          {changes.slice(0, 30).map((change) => {
            const [row] = change.rows
            const fields = Object.keys(row?.after ?? {}).filter(
              (field) => field !== 'dayId' && field !== 'stale',
            )
            return (
              <li key={change.id}>
                <time dateTime={change.at}>{names.moment(change.at)}</time>
                <span>
                  {t('historyLine', {
                    name: change.by?.name ?? t('somebody'),
                    act: change.undoes
                      ? t('history_.undo')
                      : change.redoes
                        ? t('history_.redo')
                        : t(actKey(change.act)),
                  })}
                  {change.reason && <> · {change.reason}</>}
                  {row?.before && row.after && (
                    <ul>
                      {fields.slice(0, 8).map((field) => (
                        <li key={field}>
                          {fieldWords.name(field)}:{' '}
                          <del>{short(fieldWords.value(field, row.before?.[field]))}</del>{' '}
                          <ins>{short(fieldWords.value(field, row.after?.[field]))}</ins>
                        </li>
                      ))}
                    </ul>
                  )}
                </span>
              </li>
            )
          })}
        </ol>
      )}
    </Section>
  )
}

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text)

const known = new Set([
  'create',
  'place',
  'move',
  'unplace',
  'resize',
  'cancel',
  'restore',
  'import',
  'shift',
])

/** The sentence for an act; those that have none of their own changed it. */
const actKey = (act: string) => `history_.${known.has(act) ? act : 'save'}` as 'history_.save' // one of the keys just above
