import type { Draft, Edit, SessionDraft } from '@/domain/change/schema'
import { peopleOf } from './placed-rules'
import { remedies } from './remedy-rules'
import { outcomeOf } from './outcome-rules'
import type { ConflictIndex } from './part-rules'
import { reindex } from './rules'
import type { Conflict, Remedy, Repair, RepairCode } from './schema'

/** Repairs that are offered for one conflict. */
const OFFERED = 3

/**
 * What mends a conflict with one click, best first, three at most: each solves it and makes nothing that blocks.
 * @param index of the draft, or of an earlier one
 */
export function repairsOf(conflict: Conflict, draft: Draft, index: ConflictIndex): Repair[] {
  const now = reindex(index, draft)
  const offered = new Map<string, { repair: Repair; cost: number }>()
  for (const remedy of remedies(now, conflict)) {
    const repair = repairBy(now, remedy)
    if (!repair.solves.includes(conflict.key)) continue
    if (repair.breaks.some(({ severity }) => severity === 'block')) continue
    const cost = costOf(now, remedy, repair)
    // Of several ways to do the same to one session, the best.
    const same = `${remedy.code} ${remedy.params.sessionId}`
    if (cost < (offered.get(same)?.cost ?? Infinity)) offered.set(same, { repair, cost })
  }
  return [...offered.values()]
    .sort((a, b) => a.cost - b.cost)
    .slice(0, OFFERED)
    .map(({ repair }) => repair)
}

function repairBy(index: ConflictIndex, { code, params, rows }: Remedy): Repair {
  const whole = new Map<string, SessionDraft>()
  const edits: Edit[] = []
  for (const [id, set] of rows) {
    const row = index.draft.session.get(id)
    if (!row) continue
    whole.set(id, { ...row, ...set })
    const expect = Object.fromEntries(Object.entries(row).filter(([field]) => field in set))
    edits.push({ of: 'session', id, expect, set })
  }
  const { made, solved } = outcomeOf(index, whole)
  return { code, params, edits, breaks: made, solves: solved.map(({ key }) => key) }
}

/** How much a repair asks of people beside what it breaks: the gentlest first. */
const asks: Record<RepairCode, number> = {
  file_under: 0,
  change_room: 1,
  swap_rooms: 2,
  limit_seats: 3,
  start_later: 3,
  start_earlier: 4,
  end_earlier: 4,
  move: 5,
  move_several: 9,
  remove_person: 12,
}

/** A new warning weighs as much as a move; a session with many people is better left alone. */
function costOf(index: ConflictIndex, { code, rows, effort = 0 }: Remedy, { breaks }: Repair): number {
  const people = [...rows.keys()].reduce((sum, id) => {
    const session = index.placed.get(id)
    return sum + (session ? peopleOf(session) : 0)
  }, 0)
  return asks[code] + effort + 5 * breaks.length + Math.min(4, people / 200)
}
