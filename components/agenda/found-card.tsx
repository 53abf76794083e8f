import { useTranslations } from 'next-intl'
import type { FoundSession } from '@/domain/agenda/search-rules'
import { type Language, languageName } from '@/domain/shared/language'
import type { HighlightPart } from '@/domain/shared/text'
import { weekdayDateParts } from '@/domain/shared/date-format'
import { timeRange } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import { addressOf } from '@/components/site/address'
import { COLOURED_TRACKS } from '@/components/site/summit-colors'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'

type Props = {
  locale: Language
  slug: string
  zone: string
  letters: Map<string, string>
  found: FoundSession
}

/** A session that was found: when and where, and the words that fit, marked. */
export function FoundCard({ locale, slug, zone, letters, found }: Props) {
  const t = useTranslations('search')
  const terms = useTranslations('terms')
  const { session, language, room, track, trackNumber } = found
  const lang = language === locale ? undefined : language
  const href = addressOf(locale, {
    pathname: '/summits/[slug]/sessions/[code]',
    params: { slug, code: session.code },
  })
  return (
    <li className={`found track-${trackNumber <= COLOURED_TRACKS ? trackNumber : 0}`}>
      <h2 lang={lang}>
        <a href={href}>
          <Marked parts={found.title} />
        </a>
      </h2>
      <p className="marks">
        {session.status === 'cancelled' && <span className="tag tag-block">{terms('status.cancelled')}</span>}
        <span>
          <TextParts parts={weekdayDateParts(session.start, zone, locale, { short: true })} />,{' '}
          {timeRange(session.start, session.end, zone, locale)} ({zoneName(session.start, zone, locale)})
        </span>
        <b>
          <Said text={room?.name ?? session.location} locale={locale} />
        </b>
        {track && (
          <span className="track">
            <b>{letters.get(track.id)}</b>
            <Said text={track.name} locale={locale} />
          </span>
        )}
        {lang && <span className="tag">{t('inLanguage', { language: languageName(language, locale) })}</span>}
      </p>
      <p lang={lang}>
        <Marked parts={found.excerpt} />
      </p>
    </li>
  )
}

/** Text nodes and marks: whatever the text holds is shown as text. */
function Marked({ parts }: { parts: HighlightPart[] }) {
  return parts.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text))
}
