import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { addressOf } from '@/components/site/address'
import { COLOURED_TRACKS } from '@/components/site/summit-colors'
import { SessionList } from '@/components/session/session-list'
import { firstDay } from '@/domain/agenda/rules'
import type { ReleaseDocument } from '@/domain/release/schema'
import type { Language } from '@/domain/shared/language'
import type { ThemeView } from './theme-view'

type Props = { view: ThemeView; letter: string; document: ReleaseDocument; locale: Language }

/** A theme: its aim, and its sessions by topic. */
export function ThemeSection({ view, letter, document, locale }: Props) {
  const t = useTranslations('theme')
  const { track, number, topics, others, sessionCount } = view
  const agenda = {
    pathname: '/summits/[slug]/agenda/[date]',
    params: { slug: document.summit.slug, date: firstSessionDay(view) ?? firstDay(document) },
  } as const
  return (
    <section className={`theme track-${number <= COLOURED_TRACKS ? number : 0}`} id={track.slug}>
      <span className="track" aria-hidden="true">
        <b>{letter}</b>
      </span>
      <h2>
        <Said text={track.name} locale={locale} />
      </h2>
      <p className="lede">
        <Said text={track.aim} locale={locale} />
      </p>
      <p className="row small">
        <span className="quiet">{t('sessionCount', { count: sessionCount })}</span>
        <a href={addressOf(locale, agenda, { track: track.slug })}>{t('inAgenda')}</a>
      </p>
      {topics.map(({ topic, sessions }) => (
        <div key={topic.id} id={topic.id} className="topic">
          <h3>
            <Said text={topic.name} locale={locale} />
          </h3>
          {sessions.length === 0 ? (
            <p className="small quiet">{t('noSessions')}</p>
          ) : (
            <SessionList document={document} sessions={sessions} locale={locale} />
          )}
        </div>
      ))}
      {others.length > 0 && (
        <div className="topic">
          {topics.length > 0 && <h3>{t('otherSessions')}</h3>}
          <SessionList document={document} sessions={others} locale={locale} />
        </div>
      )}
    </section>
  )
}

/** The agenda is by day: the theme's link leads to the first day that has one of its sessions. */
function firstSessionDay({ topics, others }: ThemeView): string | undefined {
  return [...topics.flatMap(({ sessions }) => sessions), ...others].map(({ day }) => day).sort()[0]
}
