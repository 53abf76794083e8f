import type { Feed, FeedWords } from '@/domain/release/feeds/feed'
import { placedSessions } from '@/domain/release/feeds/feed'
import { type Text, languages } from '@/domain/shared/language'
import { isoWithOffset, minutesBetween } from '@/domain/shared/time'

/**
 * The agenda in the manner of pretalx: talks with slots, rooms, themes and types as maps of language to text. Titles and
 * abstracts are maps too, since pretalx has one language for each and we have two. A value for `JSON.stringify`.
 */
export function pretalxJson(feed: Feed, words: Record<(typeof languages)[number], FeedWords>) {
  const { document } = feed
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]))
  const onStage = new Set(
    document.sessions.flatMap((session) => session.speakers.map(({ speakerId }) => speakerId)),
  )
  const zone = document.summit.timeZone
  const room = ({ id, name, capacity }: (typeof document.rooms)[number], position: number) => ({
    guid: id,
    name,
    capacity,
    position,
  })
  const track = ({ id, name, color }: (typeof document.tracks)[number]) => ({ guid: id, name, color })
  return {
    generator: { name: 'Plenum' },
    event: {
      slug: document.summit.slug,
      name: document.summit.name,
      date_from: document.summit.startsOn,
      date_to: document.summit.endsOn,
      timezone: zone,
    },
    rooms: document.rooms.map(room),
    tracks: document.tracks.map(track),
    speakers: document.speakers
      .filter(({ id }) => onStage.has(id))
      .map(({ id, slug, name, biography, position }) => ({
        code: slug,
        guid: id,
        name,
        biography,
        position,
      })),
    talks: placedSessions(document).map(({ session, ...placed }) => ({
      code: session.code,
      guid: session.id,
      title: session.title,
      abstract: session.abstract,
      description: {},
      location: session.location,
      submission_type: inEachLanguage((language) => words[language].types[session.type]),
      track: placed.track && track(placed.track),
      state: session.status === 'cancelled' ? 'canceled' : 'confirmed',
      content_locale: session.languages[0] ?? document.summit.contentLanguages[0] ?? 'en',
      duration: minutesBetween(session.start, session.end),
      day: session.day,
      slots: [
        {
          start: isoWithOffset(session.start, zone),
          end: isoWithOffset(session.end, zone),
          room:
            placed.room &&
            room(
              placed.room,
              document.rooms.findIndex(({ id }) => id === placed.room?.id),
            ),
        },
      ],
      speakers: session.speakers.flatMap(({ speakerId, role }) => {
        const speaker = speakers.get(speakerId)
        return speaker
          ? [
              {
                code: speaker.slug,
                guid: speaker.id,
                name: speaker.name,
                biography: speaker.biography,
                position: speaker.position,
                role,
              },
            ]
          : []
      }),
      resources: session.materials.map(({ url, title, kind, language }) => ({
        resource: url,
        description: title,
        kind,
        language,
      })),
      origin: session.origin,
      access: session.access,
      seats: session.seats,
      languages: session.languages,
      interpretation: session.interpretation,
      webcast: session.webcast,
    })),
  }
}

function inEachLanguage(word: (language: (typeof languages)[number]) => string): Text {
  return Object.fromEntries(languages.map((language) => [language, word(language)]))
}
