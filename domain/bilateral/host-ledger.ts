import { commitmentsOf } from '@/domain/commitment/repository'
import { overlaps } from '@/domain/commitment/rules'
import { type MemberFound, type SummitFor, lockMembers } from '@/domain/delegation/repository'
import type { Tx } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { insertPersonBookings } from './host-repository'
import { takenFor, takenThere } from './host-rules'
import { interpreterOf } from './interpreter-ledger'
import { insertInterpreterBooking, lockPool } from './interpreter-repository'
import { pairOf } from './interpreter-rules'
import { type Meeting, dropPersons, insertPersons } from './repository'
import { type Side, sides } from './schema'
import { waysOf } from './ways-repository'

type Coming = {
  principal: MemberFound
  must: readonly MemberFound[]
  may: readonly MemberFound[]
}

/**
 * What `stand` does where a meeting is at the house of one of its sides: no room is taken, whoever goes there is taken for the
 * way as well, an interpreter among them. The house rules are those of the summit's rooms, and do not count there.
 * Refusals: time_passed · persons_busy (`asking`, `asked`: the members who are taken) · no_interpreter.
 */
export async function standAtHost(
  tx: Tx,
  meeting: Meeting,
  summit: SummitFor,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  attendance: Record<Side, Coming>,
): Promise<Result<{ roomId: null }>> {
  const { id, summitId } = meeting
  if (startsAt <= summit.clock) return refuse('time_passed')
  const needed = (side: Side) => [attendance[side].principal, ...attendance[side].must]
  const ids = sides.flatMap((side) => [...needed(side), ...attendance[side].may]).map((one) => one.id)
  const ways = await waysOf(tx, summitId)
  await lockMembers(tx, ids)
  if (pairOf(meeting)) await lockPool(tx, summitId)
  const taken = await commitmentsOf(tx, summitId, ids)
  const isFree = (side: Side) => (one: MemberFound) => {
    const whole = takenFor(meeting, side, { startsAt, endsAt })
    return !taken.some((other) => other.memberId === one.id && overlaps(other, whole))
  }
  const busy = (side: Side) => needed(side).filter((one) => !isFree(side)(one))
  if (sides.some((side) => busy(side).length > 0))
    return refuse('persons_busy', { asking: busy('asking'), asked: busy('asked') })
  const coming = (side: Side) => [...needed(side), ...attendance[side].may.filter(isFree(side))]
  const away = takenThere(meeting, { startsAt, endsAt })
  const found = await interpreterOf(tx, meeting, sides.flatMap(coming), away, null, ways)
  if (!found.ok) return found
  await dropPersons(
    tx,
    id,
    meeting.persons.map(({ memberId }) => memberId),
  )
  for (const side of sides) {
    const principalId = attendance[side].principal.id
    const persons = coming(side).map((one) => ({ memberId: one.id, principal: one.id === principalId }))
    await insertPersons(tx, meeting, side, persons)
    const whole = takenFor(meeting, side, { startsAt, endsAt })
    await insertPersonBookings(
      tx,
      { id, summitId, ...whole },
      coming(side).map((one) => one.id),
    )
  }
  if (found.value)
    await insertInterpreterBooking(tx, { summitId, interpreterId: found.value.id, bilateralId: id, ...away })
  return ok({ roomId: null })
}
