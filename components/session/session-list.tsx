import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import { addressOf } from '@/components/site/address'
import type { ReleaseDocument, ReleasedSession } from '@/domain/release/schema'
import { weekdayDateParts } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'
import { sameClock, zoneName } from '@/domain/shared/zone-format'
import { languageList } from './language-list'
import { type SessionParts, sessionParts } from './session-parts'

type Props = {
  document: ReleaseDocument
  sessions: readonly ReleasedSession[]
  locale: Language
  /** Without the day, where a heading says it. */
  undated?: boolean
}

/** Sessions with time, title and the facts that tell them apart. Times are in the zone of the venue. */
export function SessionList({ document, sessions, locale, undated = false }: Props) {
  const parts = sessionParts(document)
  return (
    <ul className="next-list">
      {sessions.map((session) => (
        <SessionItem
          key={session.id}
          parts={parts(session)}
          summit={document.summit}
          locale={locale}
          undated={undated}
        />
      ))}
    </ul>
  )
}

type ItemProps = {
  parts: SessionParts
  summit: ReleaseDocument['summit']
  locale: Language
  undated: boolean
}

function SessionItem({ parts, summit, locale, undated }: ItemProps) {
  const { session, timeZone } = parts
  const terms = useTranslations('terms')
  const href = {
    pathname: '/summits/[slug]/sessions/[code]',
    params: { slug: summit.slug, code: session.code },
  } as const
  const cancelled = session.status === 'cancelled'
  return (
    <li>
      <span className="num">
        <time dateTime={session.start}>{time(session.start, timeZone, locale)}</time>
        {!sameClock(session.start, timeZone, summit.timeZone) && (
          <small>{zoneName(session.start, timeZone, locale)}</small>
        )}
      </span>
      <div>
        <a href={addressOf(locale, href)}>
          {cancelled ? (
            <s>
              <Said text={session.title} locale={locale} />
            </s>
          ) : (
            <Said text={session.title} locale={locale} />
          )}
        </a>
        <p className="marks">
          {cancelled && <span className="tag tag-block">{terms('status.cancelled')}</span>}
          {!undated && (
            <span>
              <TextParts parts={weekdayDateParts(session.start, timeZone, locale)} />
            </span>
          )}
          <PlaceOf parts={parts} locale={locale} />
          {session.languages.length > 0 && (
            <span className="langs">
              <span aria-hidden="true">{session.languages.join(' ').toUpperCase()}</span>
              <LanguagesAloud session={session} locale={locale} />
              {session.interpretation.length > 0 && <Icon name="interp" />}
            </span>
          )}
          {session.access !== 'open' && (
            <span data-seats={session.access === 'seats' ? session.code : undefined}>
              {terms(`access.${session.access}`)}
            </span>
          )}
        </p>
      </div>
    </li>
  )
}

function PlaceOf({ parts: { room, session }, locale }: { parts: SessionParts; locale: Language }) {
  const name = room?.name ?? session.location
  return Object.values(name).some(Boolean) ? (
    <span>
      <Said text={name} locale={locale} />
    </span>
  ) : null
}

function LanguagesAloud({ session, locale }: { session: ReleasedSession; locale: Language }) {
  const terms = useTranslations('terms')
  const list = languageList(session.languages, locale)
  return (
    <span className="vh">
      {session.interpretation.length > 0
        ? terms('languagesWithInterpretation', { list })
        : terms('languagesAre', { list })}
    </span>
  )
}
