import type { useTranslations } from 'next-intl'
import type { AgendaCell } from '@/domain/agenda/schema'
import type { ReleaseDocument, ReleasedSession } from '@/domain/release/schema'
import { collator, type Language, languageName, pick, type PickedText } from '@/domain/shared/language'
import { hyphenate } from '@/domain/shared/text'
import { time, timeSpan, untilTime } from '@/domain/shared/time-format'
import { sameClock, zoneName } from '@/domain/shared/zone-format'
import { addressOf } from '@/components/site/address'

type Terms = ReturnType<typeof useTranslations<'terms'>>
type Agenda = ReturnType<typeof useTranslations<'agenda'>>

/** What the cards of a day say, made once for all of them: a day may have several hundred. */
export type CardWords = ReturnType<typeof cardWords>

export function cardWords(
  document: Pick<ReleaseDocument, 'summit'>,
  locale: Language,
  terms: Terms,
  t: Agenda,
  letters: Map<string, string>,
  severalVenues: boolean,
) {
  const { slug, timeZone } = document.summit
  const spoken = new Map<string, { codes: string; said: string }>()
  const listFormat = new Intl.ListFormat(locale === 'fr' ? 'fr-CA' : 'en-CA')
  const marker = '000000'
  const [before = '', after = ''] = addressOf(locale, {
    pathname: '/summits/[slug]/sessions/[code]',
    params: { slug, code: marker },
  }).split(marker)
  return {
    locale,
    slug,
    address: ({ code }: ReleasedSession) => before + code + after,
    /** Long French words with soft hyphens, since a column is narrow. */
    title: ({ title, code }: ReleasedSession): PickedText => {
      const said = pick(title, locale) ?? { text: code, language: locale }
      return said.language === 'fr' ? { ...said, text: hyphenate(said.text) } : said
    },
    letterOf: (trackId: string) => letters.get(trackId) ?? '',
    origin: once((origin: NonNullable<ReleasedSession['origin']>) => terms(`origins.${origin}`)),
    type: once((type: ReleasedSession['type']) => terms(`types.${type}`)),
    access: once((access: ReleasedSession['access']) => terms(`access.${access}`)),
    cancelled: terms('status.cancelled'),
    liveStream: terms('liveStream'),
    /** Codes as they are printed, and the sentence that is read aloud. */
    languages: ({ languages, interpretation }: ReleasedSession) => {
      const interpreted = interpretation.length > 0
      const all = [...new Set([...languages, ...interpretation])].sort()
      const key = `${all.join()} ${interpreted}`
      const known = spoken.get(key)
      if (known) return known
      const names = all.map((code) => languageName(code, locale)).sort(collator(locale).compare)
      const list = listFormat.format(names)
      const made = {
        codes: all.join(' ').toUpperCase(),
        said: interpreted ? terms('languagesWithInterpretation', { list }) : terms('languagesAre', { list }),
      }
      spoken.set(key, made)
      return made
    },
    place: ({ room, alsoIn, venue, session }: AgendaCell): PickedText | null => {
      if (alsoIn.length > 0) return { text: t('inRooms', { count: alsoIn.length + 1 }), language: locale }
      const name = pick(room?.name ?? session.location, locale)
      const at = severalVenues || !room ? pick(venue?.name, locale) : null
      return name && at ? { ...name, text: `${name.text}, ${at.text}` } : (name ?? at)
    },
    span: ({ session }: AgendaCell) => timeSpan(session.start, session.end, timeZone, locale),
    until: ({ session }: AgendaCell) => untilTime(session.end, timeZone, locale),
    /** The time on the clocks of the venue, where they differ from the summit's. */
    localTime: ({ session, venue }: AgendaCell) =>
      venue && venue.timeZone !== timeZone && !sameClock(session.start, venue.timeZone, timeZone)
        ? t('localTime', {
            time: time(session.start, venue.timeZone, locale),
            zone: zoneName(session.start, venue.timeZone, locale),
          })
        : null,
  }
}

/** Asks for the words of each value once. */
function once<Value extends string>(say: (value: Value) => string): (value: Value) => string {
  const known = new Map<Value, string>()
  return (value) => {
    const word = known.get(value) ?? say(value)
    known.set(value, word)
    return word
  }
}

/** What the page's script filters by: `track|type|origin|languages|access`. */
export function filterMarks({ session, track }: AgendaCell): string {
  const languages = [...new Set([...session.languages, ...session.interpretation])]
  if (session.interpretation.length > 0) languages.push('interpretation')
  return [track?.slug ?? '', session.type, session.origin ?? '', languages.join(), session.access].join('|')
}
