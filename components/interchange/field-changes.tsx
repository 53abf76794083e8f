import { useLocale, useTranslations } from 'next-intl'
import { languageList } from '@/components/session/language-list'
import type { FieldChange, When } from '@/domain/interchange/schema'
import { date, weekdayDate } from '@/domain/shared/date-format'
import { languageName, pickText } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import { excerpt } from '@/domain/shared/text'
import { timeSpan } from '@/domain/shared/time-format'

/** Characters of a text shown: enough to see which it is. */
const SHOWN = 120

/** What would change of a session, field by field: what is struck through, and what becomes of it. */
export function FieldChanges({ changes, timeZone }: { changes: readonly FieldChange[]; timeZone: string }) {
  const t = useTranslations('interchange')
  const words = useChangeWords(timeZone)
  return (
    <ul className="field-changes">
      {changes.map((change, index) => {
        const [before, after] = words(change)
        const lang = 'language' in change ? change.language : undefined
        return (
          <li key={index}>
            <b>
              <FieldName change={change} />
            </b>{' '}
            {before && (
              <>
                <del lang={lang}>{before}</del> <span className="vh">{t('check.becomes')}</span>
                <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <ins lang={after ? lang : undefined}>{after || t('check.empty')}</ins>
          </li>
        )
      })}
    </ul>
  )
}

function FieldName({ change }: { change: FieldChange }) {
  const t = useTranslations('interchange')
  const locale = useLocale()
  const field = t(`fields.${change.field}`)
  return 'language' in change
    ? t('fieldIn', { field, language: languageName(change.language, locale) })
    : field
}

function useChangeWords(timeZone: string): (change: FieldChange) => [before: string, after: string] {
  const terms = useTranslations('terms')
  const locale = useLocale()
  const when = (value: When | null) =>
    value
      ? `${weekdayDate(value.startsAt, timeZone, locale)}, ${timeSpan(value.startsAt, value.endsAt, timeZone, locale)}`
      : ''
  return (change) => {
    switch (change.field) {
      case 'when':
        return [when(change.before), when(change.after)]
      case 'day':
        return [change.before, change.after].map((day) => (day ? date(day, 'UTC', locale) : '')) as [
          string,
          string,
        ] // map keeps the length
      case 'room':
      case 'track':
        return [pickText(change.before, locale), pickText(change.after, locale)]
      case 'type':
        return [terms(`types.${change.before as 'plenary'}`), terms(`types.${change.after as 'plenary'}`)] // a type always
      case 'access':
        return [terms(`access.${change.before as 'open'}`), terms(`access.${change.after as 'open'}`)] // an access always
      case 'status':
        return [
          terms(`status.${change.before as 'scheduled'}`),
          terms(`status.${change.after as 'scheduled'}`),
        ] // a status always
      case 'origin':
        return [change.before, change.after].map((origin) =>
          origin ? terms(`originsLong.${origin as 'host'}`) : '',
        ) as [string, string] // an origin, or empty
      case 'seats':
      case 'expected':
        return [change.before, change.after].map((count) =>
          count === null ? '' : number(count, locale),
        ) as [string, string] // map keeps the length
      case 'languages':
      case 'interpretation':
        return [languageList(change.before, locale), languageList(change.after, locale)]
      case 'speakers':
      case 'materials':
        return [change.before.join(', '), change.after.join(', ')]
      default:
        return [excerpt(change.before, SHOWN), excerpt(change.after, SHOWN)]
    }
  }
}
