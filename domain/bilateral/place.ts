import type { Interval } from '@/domain/commitment/rules'
import type { SummitFor } from '@/domain/delegation/repository'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { Actor } from '@/domain/shared/actor'
import { datesFrom } from '@/domain/shared/time'
import { whyNotDesk } from './desk-rules'
import { tryAnew } from './desk-repository'
import type { PlaceInput } from './desk-schema'
import { become, sideMembers, tell } from './ledger'
import { inDeskWords, lockForDesk } from './placing-ledger'
import { isInHours } from './offer-rules'
import { type Meeting, settingsOf } from './repository'
import type { Side } from './schema'
import { type Attendance, stand } from './standing-ledger'
import type { WordMeeting } from './told-rules'

/**
 * The desk gives a meeting that both sides have agreed to a time and a room, or moves it from where it stands; both are told.
 * The principals have to be free; whoever else was named and is taken then stays away. A refusal leaves it where it was.
 * Refusals: not_found · answered_meanwhile · not_the_desks · beside `place`: place_nobody_speaks · place_passed ·
 * place_session, place_bilateral, place_absence (`name`) · place_day_full · place_asleep · place_room_taken ·
 * place_room_closed · place_room_small (`seats`, `people`) · those of `stand`; beside `outside`, to be said yes to:
 * place_outside (of the days and hours of meetings).
 */
export async function place(
  actor: Actor | null,
  { id, version, place: { startsAt, roomId }, outside }: PlaceInput,
  now: Date,
  word: WordMeeting,
): Promise<Result<{ id: string; moved: boolean }>> {
  return inTransaction(async (tx) => {
    const found = await lockForDesk(tx, actor, { id, version }, now)
    if (!found.ok) return found
    const { meeting, summit, accountId } = found.value
    const refusal = whyNotDesk('place', meeting)
    if (refusal) return refuse(refusal)
    const moved = meeting.state === 'scheduled'
    const sameRoom = meeting.hostSide !== null || meeting.roomId === roomId
    if (moved && sameRoom && +(meeting.startsAt ?? 0) === +startsAt) return ok({ id, moved: false })
    const endsAt = new Date(+startsAt + meeting.minutes * 60_000)
    const attendance = await attendanceOf(tx, meeting)
    if (!attendance) return refuse('place_nobody_speaks', { field: 'place' })
    const at = { startsAt, endsAt, roomId, only: true, outside: true }
    const stood = await tryAnew(tx, id, async () => {
      const tried = await stand(tx, meeting, summit, at, attendance)
      // Asked last: whoever says yes to it is not refused for something else then.
      const asks = tried.ok && !outside && tried.value.roomId !== null && !(await inHours(tx, summit, at))
      return asks ? refuse('place_outside', { field: 'outside' }) : tried
    })
    if (!stood.ok && stood.code === 'place_outside') return stood
    if (!stood.ok) return inDeskWords(tx, summit, meeting, { startsAt, roomId }, stood)
    // At a host no room is taken, whichever was chosen.
    const set = { startsAt, endsAt, roomId: stood.value.roomId }
    const fields = { state: 'scheduled' as const, awaits: null, answerBy: null, ...set }
    const act = moved ? 'move' : 'place'
    const after = await become(tx, meeting, summit, { act, fields, by: { side: null, accountId } }, now)
    await tell(tx, after, summit, moved ? 'moved' : 'scheduled', ['asking', 'asked'], now, word)
    return ok({ id, moved })
  })
}

async function inHours(tx: Tx, { id, timeZone, startsOn, endsOn }: SummitFor, slot: Interval) {
  const dates = datesFrom(startsOn, endsOn)
  return isInHours({ zone: timeZone, dates, settings: await settingsOf(tx, id) }, slot)
}

/** Who comes of each side; null where nobody speaks for one of them. */
async function attendanceOf(tx: Tx, meeting: Meeting): Promise<Record<Side, Attendance> | null> {
  const named = new Set(meeting.persons.map(({ memberId }) => memberId))
  const of = async (side: Side): Promise<Attendance | null> => {
    const { members, principal } = await sideMembers(tx, meeting, side)
    const may = members.filter((one) => one.id !== principal?.id && named.has(one.id))
    return principal && { principal, must: [], may }
  }
  const [asking, asked] = [await of('asking'), await of('asked')]
  return asking && asked && { asking, asked }
}
