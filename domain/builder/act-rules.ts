import type { Act, Draft, Edit, Fields, SessionDraft } from '@/domain/change/schema'
import { dayOf } from '@/domain/shared/time'
import { lengthOf, settingsOf } from '@/domain/summit/rules'

/**
 * What an organiser can do with sessions, as edits of the draft. Every edit says what it saw of the fields that it sets,
 * so that nothing of another editor's is written over. Instants are ISO 8601 in UTC, lengths are minutes.
 */

export type Place = { roomId: string | null; startsAt: string; endsAt: string }

const MINUTE = 60_000
const later = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString()

/** The one row of the draft's summit. */
export function summitOf(draft: Draft) {
  const [first] = draft.summit
  if (!first) throw new Error('a draft has a summit')
  return { id: first[0], ...first[1] }
}

/** An edit of a session as it stands; nothing for one that is not there (any more). */
export function sessionEdit(draft: Draft, id: string, set: Partial<SessionDraft>): Edit[] {
  const session = draft.session.get(id)
  if (!session) return []
  const expect = Object.fromEntries(Object.keys(set).map((field) => [field, (session as Fields)[field]]))
  return [{ of: 'session', id, expect, set }]
}

/** The same fields in every one of these sessions. */
export const setAll = (draft: Draft, ids: readonly string[], set: Partial<SessionDraft>): Edit[] =>
  ids.flatMap((id) => sessionEdit(draft, id, set))

/** How long a session takes: as placed, else as its type usually does here. */
export function minutesOf(draft: Draft, session: Pick<SessionDraft, 'startsAt' | 'endsAt' | 'type'>): number {
  if (session.startsAt && session.endsAt)
    return (Date.parse(session.endsAt) - Date.parse(session.startsAt)) / MINUTE
  return lengthOf(settingsOf(summitOf(draft).settings), session.type)
}

/** Puts a session into a room at a time, with the length that it has. */
export const moveTo = (draft: Draft, id: string, place: Place): Edit[] => sessionEdit(draft, id, place)

/** Back to the tray: no room, no time. */
export const unplace = (draft: Draft, ids: readonly string[]): Edit[] =>
  setAll(draft, ids, { roomId: null, startsAt: null, endsAt: null, dayId: null })

/** Earlier (below zero) or later by minutes; sessions without a time stay. */
export const shiftBy = (draft: Draft, ids: readonly string[], minutes: number): Edit[] =>
  ids.flatMap((id) => {
    const session = draft.session.get(id)
    if (!session?.startsAt || !session.endsAt) return []
    return sessionEdit(draft, id, {
      startsAt: later(session.startsAt, minutes),
      endsAt: later(session.endsAt, minutes),
    })
  })

const placedOn = (draft: Draft, date: string) => {
  const zone = summitOf(draft).timeZone
  return [...draft.session].flatMap(([id, session]) =>
    session.startsAt && session.endsAt && dayOf(session.startsAt, zone) === date
      ? [{ id, session, startsAt: session.startsAt, endsAt: session.endsAt }]
      : [],
  )
}

/** Every session of the day that starts at or after the instant, cancelled ones too. */
export const shiftAfter = (draft: Draft, date: string, from: string, minutes: number): Edit[] =>
  shiftBy(
    draft,
    placedOn(draft, date).flatMap(({ id, startsAt }) => (startsAt >= from ? [id] : [])),
    minutes,
  )

/** What is in one room on that day goes to the other, and the other way round. */
export const swapRooms = (draft: Draft, date: string, a: string, b: string): Edit[] =>
  placedOn(draft, date).flatMap(({ id, session }) => {
    if (session.roomId === a) return sessionEdit(draft, id, { roomId: b })
    if (session.roomId === b) return sessionEdit(draft, id, { roomId: a })
    return []
  })

/** The times at which sessions of the day start, with how many do. */
export function slotsOf(draft: Draft, date: string): { startsAt: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { startsAt } of placedOn(draft, date)) counts.set(startsAt, (counts.get(startsAt) ?? 0) + 1)
  return [...counts]
    .map(([startsAt, count]) => ({ startsAt, count }))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

/** Sessions that start at one time start at the other instead, and the other way round; each keeps its length. */
export const swapSlots = (draft: Draft, date: string, a: string, b: string): Edit[] =>
  placedOn(draft, date).flatMap(({ id, startsAt }) => {
    const minutes = (Date.parse(b) - Date.parse(a)) / MINUTE
    if (startsAt === a) return shiftBy(draft, [id], minutes)
    if (startsAt === b) return shiftBy(draft, [id], -minutes)
    return []
  })

/** A new session, with what it is given; its code and number come with the answer. */
export const createSession = (id: string, set: Partial<SessionDraft>): Edit => ({
  of: 'session',
  id,
  create: true,
  set,
})

/**
 * What a copy takes over: all but what makes a session itself, where its people cannot be twice, and what hangs on it.
 */
function copyOf(session: SessionDraft): Partial<SessionDraft> {
  const { code, number, externalId, dayId, speakers, guests, materials, ...kept } = session
  return { ...kept, speakers: [...speakers], guests: [], materials: [] }
}

/** A copy in the tray, to be placed. */
export function duplicate(draft: Draft, id: string, newId: string): Edit[] {
  const session = draft.session.get(id)
  if (!session) return []
  const unplaced = { roomId: null, startsAt: null, endsAt: null, occurrenceSeriesId: null }
  return [createSession(newId, { ...copyOf(session), ...unplaced, status: 'scheduled' })]
}

/** One new session in each of the rooms at the same time; their titles are to be written. */
export const fillSlot = (
  rooms: readonly { roomId: string; id: string; title: Record<string, string> }[],
  time: { startsAt: string; endsAt: string },
  fields: Partial<SessionDraft>,
): Edit[] => rooms.map(({ roomId, id, title }) => createSession(id, { ...fields, ...time, roomId, title }))

/** The same break in every other room given, at its own time. */
export function copyBreak(
  draft: Draft,
  id: string,
  rooms: readonly { roomId: string; id: string }[],
): Edit[] {
  const session = draft.session.get(id)
  if (!session) return []
  return rooms
    .filter(({ roomId }) => roomId !== session.roomId)
    .map((room) => createSession(room.id, { ...copyOf(session), roomId: room.roomId }))
}

/** The series that the session is given in, and the edits that make one where it has none yet. */
function seriesFor(draft: Draft, id: string, session: SessionDraft, newSeries: string): [string, Edit[]] {
  if (session.occurrenceSeriesId) return [session.occurrenceSeriesId, []]
  return [
    newSeries,
    [
      { of: 'occurrence', id: newSeries, create: true, set: { name: session.title } },
      ...sessionEdit(draft, id, { occurrenceSeriesId: newSeries }),
    ],
  ]
}

/** The session once more, at another place or in the tray; both are one session given several times. */
export function repeat(
  draft: Draft,
  id: string,
  place: Place | null,
  ids: { session: string; series: string },
): Edit[] {
  const session = draft.session.get(id)
  if (!session) return []
  const [occurrenceSeriesId, made] = seriesFor(draft, id, session, ids.series)
  const where = place ?? { roomId: null, startsAt: null, endsAt: null }
  return [...made, createSession(ids.session, { ...copyOf(session), ...where, occurrenceSeriesId })]
}

/** A session in several languages becomes one per language: the first stays where it is, the others go to the tray. */
export function splitByLanguage(
  draft: Draft,
  id: string,
  ids: { sessions: readonly string[]; series: string },
): Edit[] {
  const session = draft.session.get(id)
  const [first, ...others] = session?.languages ?? []
  if (!session || first === undefined || others.length === 0) return []
  const [occurrenceSeriesId, made] = seriesFor(draft, id, session, ids.series)
  const unplaced = { roomId: null, startsAt: null, endsAt: null, interpretation: [] }
  const series = made.find((edit) => edit.of === 'session')
  return [
    ...made.filter((edit) => edit !== series),
    ...sessionEdit(draft, id, {
      languages: [first],
      interpretation: [],
      ...(series ? { occurrenceSeriesId } : {}),
    }),
    ...others.flatMap((language, index) => {
      const newId = ids.sessions[index]
      return newId === undefined
        ? []
        : [
            createSession(newId, {
              ...copyOf(session),
              ...unplaced,
              languages: [language],
              occurrenceSeriesId,
            }),
          ]
    }),
  ]
}

/** Takes sessions out of the draft where the public has never seen them, and cancels the others. */
export const removeOrCancel = (
  draft: Draft,
  ids: readonly string[],
  released: ReadonlySet<string>,
): { act: Act; edits: Edit[] } =>
  ids.some((id) => released.has(id))
    ? { act: 'cancel', edits: setAll(draft, ids, { status: 'cancelled' }) }
    : { act: 'delete', edits: ids.map((id) => ({ of: 'session', id, set: null })) }
