import { type Draft, type Edit, type Rows, roomRow } from '@/domain/change/schema'
import { equal } from '@/domain/shared/equal'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { addDays, instantToWall, wallToInstant } from '@/domain/shared/time'
import { zoneNamed } from '@/domain/shared/zone-search'
import { lastPlace } from '@/domain/summit/order-rules'
import { formEdits, isBlank, newRow, typedFields } from '@/domain/summit/rules'
import type { RoomForm, VenueForm, Window } from './schema'

const summitOf = (draft: Draft, summitId: string) => draft.summit.get(summitId)

/** What saving a venue comes to. Refusals: not_found · name_needed, no_such_zone, both_needed (with the `field`). */
export function venueEdits(draft: Draft, form: VenueForm, newId: () => string): Result<Edit[]> {
  const summit = summitOf(draft, form.summitId)
  if (!summit || (form.id && !draft.venue.has(form.id))) return refuse('not_found')
  if (isBlank(form.name))
    return refuse('name_needed', { field: `name.${summit.contentLanguages[0] ?? 'en'}` })
  const timeZone = zoneNamed(form.timeZone || summit.timeZone)
  if (!timeZone) return refuse('no_such_zone', { field: 'timeZone' })
  const { name, city, address, online, latitude, longitude } = form
  if ((latitude === null) !== (longitude === null))
    return refuse('both_needed', { field: latitude === null ? 'latitude' : 'longitude' })
  const base = form.id ? form.base[form.id] : undefined
  const fields = typedFields(
    base,
    { name, city },
    { address: address || null, timeZone, online, latitude, longitude },
  )
  return ok(
    form.id
      ? formEdits('venue', form.id, fields, form)
      : [newRow('venue', newId(), { ...fields, position: lastPlace(draft.venue) })],
  )
}

/**
 * What saving a room comes to.
 * Refusals: not_found · name_needed, not_a_choice (the venue) and those of `openingsOf`, with the `field`.
 */
export function roomEdits(draft: Draft, form: RoomForm, newId: () => string): Result<Edit[]> {
  const { id, venueId, name, floor } = form
  const summit = summitOf(draft, form.summitId)
  if (!summit || (id && !draft.room.has(id))) return refuse('not_found')
  if (!draft.venue.has(venueId)) return refuse('not_a_choice', { field: 'venueId' })
  if (isBlank(name)) return refuse('name_needed', { field: `name.${summit.contentLanguages[0] ?? 'en'}` })
  const base = id ? form.base[id] : undefined
  const openings = openingsOf(form, summit.timeZone, base?.['openings'])
  if (!openings.ok) return openings
  const { kind, theatre, classroom, boardroom, turnaround } = form
  const fields = typedFields(
    base,
    { name, floor },
    {
      ...{ venueId, kind, theatre, classroom, boardroom },
      equipment: inOrderOf(base?.['equipment'], form.equipment),
      turnaround: turnaround ?? 0,
      openings: openings.value,
    },
  )
  const others = form.everyRoom ? sameOpenings(draft, form, openings.value) : []
  return ok(
    id
      ? [...formEdits('room', id, fields, form), ...others]
      : [newRow('room', newId(), { ...fields, position: lastPlace(draft.room) }), ...others],
  )
}

/** The same choices in another order are the same. */
const inOrderOf = (before: unknown, chosen: readonly string[]): unknown =>
  Array.isArray(before) && equal([...before].sort(), [...chosen].sort()) ? before : chosen

type Openings = Rows['room']['openings']

const sameOpenings = (draft: Draft, { id, venueId }: RoomForm, openings: Openings): Edit[] =>
  [...draft.room].flatMap(([other, row]): Edit[] =>
    other !== id && row.venueId === venueId && !equal(row.openings, openings)
      ? [{ of: 'room', id: other, set: { openings } }]
      : [],
  )

/** Opening windows on the clock of the zone, in order of time. */
export const windowsOf = (openings: Openings, zone: string): Window[] =>
  openings
    .map(({ startsAt, endsAt }) => {
      const { date, time } = instantToWall(startsAt, zone)
      return { date, from: time, to: instantToWall(endsAt, zone).time }
    })
    .sort((a, b) => `${a.date} ${a.from}`.localeCompare(`${b.date} ${b.from}`))

/** Typed windows as instants; windows that were not touched stay to the second. */
function openingsOf(form: RoomForm, zone: string, base: unknown): Result<Openings> {
  const windows: Window[] = []
  for (const [index, { date, from, to }] of Object.entries(form.openings)) {
    if (from === null && to === null) continue
    const missing = from === null ? 'from' : to === null ? 'to' : null
    if (missing) return refuse('time_needed', { field: `openings.${index}.${missing}` })
    if (date === null) return refuse('date_needed', { field: `openings.${index}.date` })
    windows.push({ date, from: from ?? '', to: to ?? '' })
    const known = instantsOf(windows.slice(-1), zone)
    if (!known.ok) return refuse(known.code, { field: `openings.${index}.${String(known.details['part'])}` })
  }
  windows.sort((a, b) => `${a.date} ${a.from}`.localeCompare(`${b.date} ${b.from}`))
  const before = roomRow.shape.openings.safeParse(base)
  if (before.success && equal(windowsOf(before.data, zone), windows)) return ok(before.data)
  return instantsOf(windows, zone)
}

function instantsOf(windows: readonly Window[], zone: string): Result<Openings> {
  const openings: Openings = []
  for (const { date, from, to } of windows) {
    const startsAt = wallToInstant(date, from, zone)
    if (!startsAt.ok) return refuse(startsAt.code, { part: 'from' })
    const endsAt = wallToInstant(to <= from ? addDays(date, 1) : date, to, zone)
    if (!endsAt.ok) return refuse(endsAt.code, { part: 'to' })
    openings.push({
      startsAt: startsAt.value.instant.toISOString(),
      endsAt: endsAt.value.instant.toISOString(),
    })
  }
  return ok(openings)
}

/** A room taken away. Refusals: not_found · in_use (`count` sessions stand in it). */
export function removeRoomEdits(draft: Draft, id: string): Result<Edit[]> {
  if (!draft.room.has(id)) return refuse('not_found')
  const count = sessionsIn(draft, [id])
  return count > 0 ? refuse('in_use', { of: 'room', count }) : ok([{ of: 'room', id, set: null }])
}

/** A venue taken away with its rooms. Refusals: not_found · in_use (`count` sessions stand in its rooms). */
export function removeVenueEdits(draft: Draft, id: string): Result<Edit[]> {
  if (!draft.venue.has(id)) return refuse('not_found')
  const rooms = [...draft.room].filter(([, room]) => room.venueId === id).map(([room]) => room)
  const count = sessionsIn(draft, rooms)
  if (count > 0) return refuse('in_use', { of: 'venue', count })
  return ok([
    ...rooms.map((room): Edit => ({ of: 'room', id: room, set: null })),
    { of: 'venue', id, set: null },
  ])
}

const sessionsIn = (draft: Draft, rooms: readonly string[]): number =>
  [...draft.session.values()].filter(({ roomId }) => roomId !== null && rooms.includes(roomId)).length
