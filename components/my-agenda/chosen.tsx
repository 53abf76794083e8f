import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OwnMeetings } from '@/components/bilateral/own-meetings'
import { DoneNote } from '@/components/seat/done-note'
import { SessionList } from '@/components/session/session-list'
import type { Attended } from '@/domain/bilateral/queries'
import type { AgendaProps } from './agenda-props'
import { DaySection } from './day-section'
import { EmptyAgenda } from './empty-agenda'
import { NowCard } from './now-card'
import { PrintButton } from './print-button'

type Props = AgendaProps & {
  meetings: Attended[]
  /** What has just been done to a seat, in words. */
  did: string | null
  /** What stands beside the days, above what else there is to choose. */
  children: ReactNode
}

/** Everything that one person has chosen, however the page was opened: now, meetings, days, and suggestions beside them. */
export function Chosen({ meetings, did, children, ...props }: Props) {
  const { agenda, slug, locale } = props
  const t = useTranslations('myAgenda')
  const { document } = agenda.summit
  return (
    <div className="mine">
      <div>
        {did !== null && <DoneNote>{did}</DoneNote>}
        <NowCard agenda={agenda} slug={slug} locale={locale} />
        <OwnMeetings meetings={meetings} timeZone={document.summit.timeZone} locale={locale} />
        {agenda.days.length + meetings.length === 0 && (
          <EmptyAgenda agenda={agenda} slug={slug} locale={locale} />
        )}
        {agenda.days.map((day) => (
          <DaySection key={day.date} day={day} {...props} />
        ))}
        {agenda.days.length > 0 && <PrintButton />}
      </div>
      <aside className="mine-side" aria-label={t('beside')}>
        {children}
        {agenda.suggestions.length > 0 && (
          <section aria-labelledby="suggestions">
            <h2 id="suggestions">{t('suggestions')}</h2>
            <p className="quiet small">{t('suggestionsWhy')}</p>
            <SessionList document={document} sessions={agenda.suggestions} locale={locale} />
          </section>
        )}
      </aside>
    </div>
  )
}
