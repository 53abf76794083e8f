import { useTranslations } from 'next-intl'
import { spanIn } from '@/components/bilateral/when'
import { nameOf } from '@/domain/delegation/rules'
import type { Announced } from '@/domain/meeting-notes/announced-queries'
import { type Language, pick } from '@/domain/shared/language'

type Props = { meetings: Announced[]; zone: string; locale: Language }

/** What the public reads: who met, what about, when where that is told, and what came of it. */
export function AnnouncedList({ meetings, zone, locale }: Props) {
  const t = useTranslations('bilateralNotes.announced')
  if (meetings.length === 0) return <p className="empty">{t('none')}</p>
  return (
    <ul className="announced-list">
      {meetings.map(({ id, asking, asked, title, startsAt, endsAt, readOut }) => {
        const [titled, said] = [pick(title, locale), pick(readOut, locale)]
        return (
          <li key={id}>
            <h2 lang={titled?.language}>{titled?.text}</h2>
            <p>
              {t('pair', { a: nameOf(asking, locale), b: nameOf(asked, locale) })}
              {startsAt && endsAt && <span className="quiet"> {spanIn(startsAt, endsAt, zone, locale)}</span>}
            </p>
            {said && (
              <details className="notes-more">
                <summary>{t('readOut')}</summary>
                <p className="notes-text" lang={said.language}>
                  {said.text}
                </p>
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}
