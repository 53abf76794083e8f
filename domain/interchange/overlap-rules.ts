import type { SessionDraft } from '@/domain/change/schema'
import { pickText } from '@/domain/shared/language'
import { fault } from './fault-rules'
import type { ImportFault } from './schema'

/** Overlaps told per row: the first ones are enough to go and look. */
const MOST = 3

/**
 * Rows of the file that would be in a room at the same time as another session, by the id of their session.
 * @param sessions the draft as it would be
 * @param rows session -> row of the file
 */
export function overlapFaults(
  sessions: Iterable<readonly [string, SessionDraft]>,
  rows: ReadonlyMap<string, number>,
): Map<string, ImportFault[]> {
  const byRoom = new Map<string, { id: string; row: SessionDraft; startsAt: string; endsAt: string }[]>()
  for (const [id, row] of sessions) {
    const { roomId, startsAt, endsAt, status } = row
    if (!roomId || !startsAt || !endsAt || status === 'cancelled') continue
    const inRoom = byRoom.get(roomId) ?? []
    inRoom.push({ id, row, startsAt, endsAt })
    byRoom.set(roomId, inRoom)
  }
  const found = new Map<string, ImportFault[]>()
  const tell = (id: string, other: { id: string; row: SessionDraft }) => {
    const line = rows.get(id)
    const told = found.get(id) ?? []
    if (line === undefined || told.length >= MOST) return
    found.set(id, [
      ...told,
      fault(line, 'overlaps', {
        title: pickText(other.row.title, 'en'),
        other: rows.get(other.id) ?? 0,
        code: other.row.code,
      }),
    ])
  }
  for (const inRoom of byRoom.values()) {
    inRoom.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    let running: typeof inRoom = []
    for (const one of inRoom) {
      running = running.filter(({ endsAt }) => endsAt > one.startsAt)
      for (const other of running.slice(0, MOST)) {
        tell(one.id, other)
        tell(other.id, one)
      }
      running.push(one)
    }
  }
  return found
}
