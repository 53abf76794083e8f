import type { Text } from '@/domain/shared/language'
import { heldSessions } from './embargo-rules'
import type { DraftText, LanguageGap, ReleaseContent, ReleaseDocument } from './schema'

/** The gaps of a release: in what is public now, and in what an embargo holds back and nobody will be asked about again. */
export const contentGaps = (content: ReleaseContent, note: Text = {}): LanguageGap[] =>
  languageGaps(
    { ...content.document, sessions: [...content.document.sessions, ...heldSessions(content)] },
    note,
  )

/**
 * Public texts that lack a content language of the summit (domain rule 6). A text that is empty in every
 * language is not asked for, but a title is. Cancelled sessions keep the words that they were released with.
 */
export function languageGaps(document: ReleaseDocument, note: Text = {}): LanguageGap[] {
  const languages = document.summit.contentLanguages
  const missing = (text: Text) => languages.filter((language) => !text[language]?.trim())
  const gaps = (
    code: string | null,
    field: string,
    text: Text,
    title: Text,
    at: DraftText | null,
    needed = false,
  ): LanguageGap[] => {
    const lacking = missing(text)
    if (!needed && lacking.length === languages.length) return []
    return lacking.map((language) => ({
      code,
      field,
      language,
      title: { ...title } as Record<string, string>, // parsed by its schema: no entry is undefined
      text: { ...text } as Record<string, string>,
      at,
    }))
  }
  const { summit } = document
  const ofSummit = (field: string) => ({ of: 'summit', id: summit.id, field }) as const
  return [
    ...gaps(null, 'note', note, {}, null),
    ...(['name', 'shortName', 'edition'] as const).flatMap((field) =>
      gaps(null, `summit.${field}`, summit[field], summit.name, ofSummit(field), true),
    ),
    ...(['theme', 'description', 'place', 'host'] as const).flatMap((field) =>
      gaps(null, `summit.${field}`, summit[field], summit.name, ofSummit(field)),
    ),
    ...document.days.flatMap(({ id, date, label }) =>
      gaps(null, 'day.label', label, { en: date, fr: date }, { of: 'day', id, field: 'label' }),
    ),
    ...document.venues.flatMap(({ id, name }) =>
      gaps(null, 'venue.name', name, name, { of: 'venue', id, field: 'name' }, true),
    ),
    ...document.rooms.flatMap(({ id, name }) =>
      gaps(null, 'room.name', name, name, { of: 'room', id, field: 'name' }, true),
    ),
    ...document.tracks.flatMap(({ id, name, aim, topics }) => [
      ...gaps(null, 'track.name', name, name, { of: 'track', id, field: 'name' }, true),
      ...gaps(null, 'track.aim', aim, name, { of: 'track', id, field: 'aim' }),
      ...topics.flatMap((topic) => {
        const at = { of: 'track', id, field: 'topics', topic: { id: topic.id, all: topics } } as const
        return gaps(null, 'topic.name', topic.name, name, at, true)
      }),
    ]),
    ...document.sessions
      .filter((session) => session.status === 'scheduled')
      .flatMap(({ id, code, title, abstract, location }) => [
        ...gaps(code, 'title', title, title, { of: 'session', id, field: 'title' }, true),
        ...gaps(code, 'abstract', abstract, title, { of: 'session', id, field: 'abstract' }),
        ...gaps(code, 'location', location, title, { of: 'session', id, field: 'location' }),
      ]),
  ]
}
