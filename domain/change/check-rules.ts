import { isZone } from '@/domain/shared/time'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Fields, type Kind, type Outcome, type Rows, rowSchemas } from './schema'

/** A row's reference to a row of another kind: in which field, to which id. */
export type Reference = { of: Kind | 'topic'; field: string; id: string }

/**
 * The row, if it is whole and its fields go together.
 * Refusals, each with `of`, `id` and `field`: invalid · title_needed · name_needed · time_incomplete · end_before_start ·
 * seats_needed · no_such_zone.
 */
export function checkedRow(of: Kind, id: string, row: Fields): Result<Fields> {
  const parsed = rowSchemas[of].safeParse(row)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse('invalid', { of, id, field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' })
  }
  const fault = faultOf(of, parsed.data)
  return fault ? refuse(fault.code, { of, id, field: fault.field }) : ok(parsed.data)
}

function faultOf(of: Kind, row: Fields): { code: string; field: string } | null {
  switch (of) {
    case 'session':
      return sessionFault(row as Rows['session']) // parsed by its schema just above
    case 'venue':
      return isZone(String(row['timeZone'])) ? nameless(row) : { code: 'no_such_zone', field: 'timeZone' }
    case 'summit': {
      if (!isZone(String(row['timeZone']))) return { code: 'no_such_zone', field: 'timeZone' }
      if (String(row['endsOn']) < String(row['startsOn']))
        return { code: 'end_before_start', field: 'endsOn' }
      return nameless(row)
    }
    case 'room':
    case 'track':
    case 'organisation':
    case 'occurrence':
      return nameless(row)
    case 'speaker':
      return row['name'] ? null : { code: 'name_needed', field: 'name' }
    default:
      return null
  }
}

const blank = (text: unknown) =>
  !Object.values(text ?? {}).some((value) => typeof value === 'string' && value.trim() !== '')

const nameless = (row: Fields) => (blank(row['name']) ? { code: 'name_needed', field: 'name' } : null)

function sessionFault(row: Rows['session']): { code: string; field: string } | null {
  if (blank(row.title)) return { code: 'title_needed', field: 'title' }
  if ((row.startsAt === null) !== (row.endsAt === null)) return { code: 'time_incomplete', field: 'endsAt' }
  if (row.startsAt && row.endsAt && row.endsAt <= row.startsAt)
    return { code: 'end_before_start', field: 'endsAt' }
  if (row.access === 'seats' && row.seats === null) return { code: 'seats_needed', field: 'seats' }
  return null
}

/** Every row that this one points at. */
export function referencesOf(of: Kind, row: Fields): Reference[] {
  const to = (kind: Reference['of'], field: string, id: unknown) =>
    typeof id === 'string' ? [{ of: kind, field, id }] : []
  switch (of) {
    case 'room':
      return to('venue', 'venueId', row['venueId'])
    case 'speaker':
      return to('organisation', 'organisationId', row['organisationId'])
    case 'session': {
      const session = row as Rows['session'] // rows are parsed before they are looked at
      return [
        ...to('room', 'roomId', session.roomId),
        ...to('day', 'dayId', session.dayId),
        ...to('track', 'trackId', session.trackId),
        ...to('topic', 'topicId', session.topicId),
        ...to('occurrence', 'occurrenceSeriesId', session.occurrenceSeriesId),
        ...session.speakers.flatMap((on) => to('speaker', 'speakers', on.speakerId)),
        ...session.organisations.flatMap((part) => to('organisation', 'organisations', part.organisationId)),
      ]
    }
    default:
      return []
  }
}

/** Topics that are in no track any more after an act. */
export function topicsGone(outcomes: readonly Pick<Outcome, 'changed' | 'row'>[]): string[] {
  const tracks = outcomes.filter(({ changed }) => changed.of === 'track')
  const kept = new Set(tracks.flatMap(({ row }) => idsIn(row?.['topics'])))
  return tracks.flatMap(({ changed }) => idsIn(changed.before?.['topics']).filter((id) => !kept.has(id)))
}

const idsIn = (topics: unknown): string[] =>
  Array.isArray(topics) ? topics.map((topic: Fields) => String(topic['id'])) : []
