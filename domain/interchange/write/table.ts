import type { Draft, SessionDraft } from '@/domain/change/schema'
import { isoWithOffset } from '@/domain/shared/time'
import type { TextTarget } from '../schema'

/** Words of an exported table, in its language. */
export type TableWords = {
  /** Heads of columns: `title.fr`, `start`. */
  head: (target: string) => string
  types: Record<SessionDraft['type'], string>
  origins: Record<NonNullable<SessionDraft['origin']>, string>
  access: Record<SessionDraft['access'], string>
  statuses: Record<SessionDraft['status'], string>
  roles: Record<SessionDraft['speakers'][number]['role'], string>
}

/**
 * The whole draft as a table, its heads first: a column per language, instants in ISO 8601 with the offset of the summit's
 * zone, by time and then by number; what has no time comes last. What is read back is what was written.
 * @param zone the summit's
 */
export function agendaTable(
  draft: Draft,
  contentLanguages: readonly string[],
  zone: string,
  words: TableWords,
): string[][] {
  const inLanguages = (target: TextTarget) => contentLanguages.map((language) => `${target}.${language}`)
  const targets = [
    'code',
    'id',
    'day',
    'start',
    'end',
    ...inLanguages('title'),
    'type',
    ...inLanguages('room'),
    ...inLanguages('location'),
    ...inLanguages('track'),
    'speakers',
    'speakerIds',
    'languages',
    'interpretation',
    'access',
    'seats',
    'expected',
    'origin',
    'status',
    'webcast',
    ...inLanguages('abstract'),
  ]
  const sessions = [...draft.session.values()].sort(
    (a, b) => (a.startsAt ?? '9').localeCompare(b.startsAt ?? '9') || a.number - b.number,
  )
  return [
    targets.map(words.head),
    ...sessions.map((session) => targets.map((target) => neutral(cell(draft, session, target, zone, words)))),
  ]
}

/** A cell that a spreadsheet would calculate gets an apostrophe, and so does one that would then look like it. */
const neutral = (text: string) => (/^(?:[=+\-@\t\r]|'['=+\-@\t\r])/.test(text) ? `'${text}` : text)

function cell(draft: Draft, session: SessionDraft, target: string, zone: string, words: TableWords): string {
  const [field = '', language = ''] = target.split('.')
  switch (field) {
    case 'code':
      return session.code
    case 'id':
      return session.externalId ?? ''
    case 'day':
      return (session.dayId && draft.day.get(session.dayId)?.date) || ''
    case 'start':
      return session.startsAt ? isoWithOffset(session.startsAt, zone) : ''
    case 'end':
      return session.endsAt ? isoWithOffset(session.endsAt, zone) : ''
    case 'title':
    case 'abstract':
    case 'location':
      return session[field][language] ?? ''
    case 'room':
      return (session.roomId && draft.room.get(session.roomId)?.name[language]) || ''
    case 'track':
      return (session.trackId && draft.track.get(session.trackId)?.name[language]) || ''
    case 'type':
      return words.types[session.type]
    case 'origin':
      return session.origin ? words.origins[session.origin] : ''
    case 'access':
      return words.access[session.access]
    case 'status':
      return words.statuses[session.status]
    case 'seats':
    case 'expected':
      return session[field] === null ? '' : String(session[field])
    case 'languages':
    case 'interpretation':
      return session[field].join(', ')
    case 'speakers':
      return session.speakers
        .map(
          ({ speakerId, role }) =>
            `${escaped(draft.speaker.get(speakerId)?.name ?? '')} (${words.roles[role]})`,
        )
        .join('; ')
    case 'speakerIds':
      return session.speakers.map(({ speakerId }) => draft.speaker.get(speakerId)?.slug ?? '').join('; ')
    case 'webcast':
      return session.webcast ?? ''
    default:
      return ''
  }
}

/** A semicolon parts people. */
const escaped = (name: string) => name.replace(/[\\;]/g, '\\$&')
