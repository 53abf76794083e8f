import { useTranslations } from 'next-intl'
import { dateTime } from '@/components/manage/date-time'
import type { Deed, LetterSent } from '@/domain/registration/person-queries'
import type { Language } from '@/domain/shared/language'

type Props = { locale: Language; timeZone: string }

/** What was done to a registration, by whom and why, the newest first. */
export function PersonHistory({ locale, timeZone, deeds }: Props & { deeds: Deed[] }) {
  const t = useTranslations('desk')
  const act = (action: string) => {
    // Actions come from the record, so the compiler cannot know which; `has` has asked.
    const key = action.replace('.', '_') as 'registration_approved'
    return t.has(`deeds.${key}`) ? t(`deeds.${key}`) : action
  }
  const status = (of: string) => t(`statuses.${of as 'submitted'}`)
  return (
    <ol className="desk-history">
      {deeds.map(({ at, by, action, from, to, reason }, index) => (
        <li key={index}>
          <p>
            <b>{act(action)}</b>
            {from && to && <span> ({t('person.fromTo', { from: status(from), to: status(to) })})</span>}
          </p>
          {reason && <p dir="auto">{reason}</p>}
          <p className="small quiet">
            {by
              ? t('person.doneBy', { ...dateTime(at, timeZone, locale), name: by })
              : t('person.doneAt', dateTime(at, timeZone, locale))}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** Letters to the person's address about this summit, and whether they arrived. */
export function PersonLetters({ locale, timeZone, letters }: Props & { letters: LetterSent[] }) {
  const t = useTranslations('desk')
  return (
    <ol className="desk-history">
      {letters.map(({ id, at, subject, language, state, failure }) => (
        <li key={id}>
          <p lang={language}>{subject}</p>
          <p className="small quiet">
            <span
              className={state === 'failed' ? 'tag tag-block' : state === 'sent' ? 'tag' : 'tag tag-warn'}
            >
              {t(`letters.${state}`)}
            </span>{' '}
            {t('person.doneAt', dateTime(at, timeZone, locale))}
          </p>
          {failure && state !== 'sent' && (
            <p className="small quiet" translate="no">
              {failure}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
