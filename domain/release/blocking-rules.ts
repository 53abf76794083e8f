import type { Draft, SessionDraft } from '@/domain/change/schema'
import { conflictsOf } from '@/domain/conflict/rules'
import type { Conflict } from '@/domain/conflict/schema'
import type { ReleaseContent, RoomClash } from './schema'

/**
 * The draft with its sessions as this content has them: when, where and with whom. What a release does not know of a
 * session (guests, set-up, what it needs) is as the draft has it.
 */
export function releasedAgenda(draft: Draft, { document, privatePart }: ReleaseContent): Draft {
  const dayOn = new Map([...draft.day].map(([id, { date }]) => [date, id]))
  const session = new Map<string, SessionDraft>()
  for (const released of [...document.sessions, ...privatePart.sessions]) {
    const row = draft.session.get(released.id)
    if (!row) continue
    const { type, access, status, title, roomId, trackId, topicId, languages, interpretation, seats } =
      released
    session.set(released.id, {
      ...row,
      ...{ type, access, status, roomId, trackId, topicId, languages, interpretation, seats },
      title: { ...row.title, ...title },
      startsAt: released.start,
      endsAt: released.end,
      dayId: dayOn.get(released.day) ?? null,
      turnaround: privatePart.turnarounds[released.id] ?? 0,
      speakers: released.speakers,
      organisations: released.organisations,
    })
  }
  return { ...draft, session }
}

/**
 * What bars a release: conflicts of a kind that blocks in this summit, without those that somebody has decided to live
 * with, and without rooms taken twice, which are told as clashes and bar it whatever anybody decides.
 */
export function blockingConflicts(agenda: Draft, clashes: readonly RoomClash[]): Conflict[] {
  const clashing = new Set(clashes.flatMap(({ roomId, codes }) => codes.map((code) => `${roomId} ${code}`)))
  return conflictsOf(agenda).filter(({ kind, severity, ignored, sessions, rooms }) => {
    if (severity !== 'block' || ignored) return false
    if (kind !== 'room_taken') return true
    return !sessions.every((id) => clashing.has(`${rooms[0]} ${agenda.session.get(id)?.code}`))
  })
}
