import { meetingRooms } from '@/domain/bilateral/repository'
import { type SummitFor, delegationsOf, focalPointsOf } from '@/domain/delegation/repository'
import { queueNotices } from '@/domain/notice/repository'
import { recordAll } from '@/domain/shared/audit'
import type { Tx } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import { type MeetingBefore, type NewState, insertSteps, writePlaces } from './place-repository'
import type { Before } from './schema'
import type { ToldMeeting, WordTimetable } from './told-rules'

/**
 * Writes what many meetings have become, each with its step and its line in the record. That all of it can stand has been seen
 * under the locks of rule 3 (`fit`).
 * @returns what was there before, with the versions that stand now
 */
export async function become(
  tx: Tx,
  { id: summitId, clock }: SummitFor,
  states: readonly NewState[],
  before: readonly MeetingBefore[],
  turnaround: number,
  { accountId, act }: { accountId: string; act: 'optimise' | 'undo_optimise' },
  now: Date,
): Promise<Before> {
  const versions = await writePlaces(tx, summitId, states, turnaround)
  const was = new Map(before.map((one) => [one.id, one]))
  const fromOf = (id: string) => was.get(id)?.state ?? null
  const versionOf = (id: string) => versions.get(id) ?? 0
  await insertSteps(
    tx,
    states.map(({ id, state, startsAt, endsAt, roomId }) => ({
      ...{ summitId, bilateralId: id, number: versionOf(id), at: clock, accountId, side: null, act },
      ...{ from: fromOf(id), to: state, startsAt, endsAt, roomId },
    })),
  )
  await recordAll(
    tx,
    states.map(({ id, state }) => ({
      ...{ summitId, accountId, at: now, action: `bilateral.${act}`, subject: 'bilateral', subjectId: id },
      ...{ before: { state: fromOf(id) }, after: { state, version: versionOf(id) } },
    })),
  )
  return before.map(({ id, state, startsAt, endsAt, roomId, persons }) => ({
    ...{ id, version: versionOf(id), state: state as Before[number]['state'], startsAt, endsAt }, // only such are placed
    ...{ roomId, persons },
  }))
}

type Changed = {
  id: string
  isUndone: boolean
  states: readonly NewState[]
  before: readonly MeetingBefore[]
}

/** Tells the focal points of every delegation concerned: one letter each, with all of its meetings that have changed. */
export async function tellAll(
  tx: Tx,
  summit: SummitFor,
  { id, isUndone, states, before }: Changed,
  now: Date,
  word: WordTimetable,
): Promise<void> {
  const delegations = new Map((await delegationsOf(tx, summit.id)).map((one) => [one.id, one]))
  const rooms = new Map((await meetingRooms(tx, summit.id)).map((one) => [one.id, text.parse(one.name)]))
  const after = new Map(states.map((one) => [one.id, one]))
  const told = new Map<string, ToldMeeting[]>()
  for (const one of before) {
    const next = after.get(one.id)
    const { startsAt, endsAt, roomId } = next?.state === 'scheduled' ? next : {}
    const place = startsAt && endsAt ? { startsAt, endsAt, room: rooms.get(roomId ?? '') ?? {} } : null
    const kind = !place ? 'lost' : one.state === 'scheduled' ? 'moved' : 'placed'
    for (const [own, with_] of [
      [one.askingId, one.askedId],
      [one.askedId, one.askingId],
    ] as const) {
      const other = delegations.get(with_)
      if (!other) continue
      const { level, subject, proposedBy } = one
      const meeting: ToldMeeting = { kind, other, level, subject, place, hasEnded: proposedBy !== null }
      told.set(own, [...(told.get(own) ?? []), meeting])
    }
  }
  for (const [delegationId, meetings] of told) {
    const own = delegations.get(delegationId)
    if (!own) continue
    const inOrder = meetings.sort(
      (a, b) => +(a.place?.startsAt ?? Infinity) - +(b.place?.startsAt ?? Infinity),
    )
    const points = await focalPointsOf(tx, delegationId)
    await queueNotices(
      tx,
      points.map(({ accountId, email, language }) => ({
        ...word({ isUndone, own, meetings: inOrder, summit }, language),
        ...{ summitId: summit.id, accountId, email, language, kind: 'bilateral', at: now },
        about: `timetable ${id} ${isUndone ? 'undone' : 'applied'}`,
      })),
    )
  }
}
