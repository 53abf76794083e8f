import { bestPlaces, whyNot } from '@/domain/conflict/place-rules'
import { conflictIndex, conflictsOf, reindex } from '@/domain/conflict/rules'
import { agendaDraft } from '@/tests/factories/agenda-draft'
import { median } from './pairs.mjs'

// Needs no database. Prints milliseconds: all conflicts of 500, 5,000 and 50,000 sessions (median and fastest), those
// after one move among 5,000, and the best places and the conflicts of one place among 1,000 (medians).

const timed = (act: () => unknown): number => {
  const began = performance.now()
  act()
  return performance.now() - began
}
const times = (runs: number, act: (run: number) => unknown): number[] => {
  for (let run = 0; run < Math.min(runs, 10); run++) act(run)
  return Array.from({ length: runs }, (_, run) => timed(() => act(run)))
}

/** Rooms grow with the sessions, so that a room and a person always have as many. */
const agenda = (sessions: number) =>
  agendaDraft({ sessions, people: 2 * sessions, rooms: Math.max(20, sessions / 50), days: 5 })

const whole = [500, 5_000, 50_000].map((sessions) => {
  const draft = agenda(sessions)
  const taken = times(sessions > 10_000 ? 9 : 25, () => conflictsOf(draft))
  return { sessions, ms: median(taken), fastest: Math.min(...taken), found: conflictsOf(draft).length }
})

const large = agenda(5_000)
const ids = [...large.session.keys()]
const idAt = (run: number) => ids[(run * 37) % ids.length] ?? ''
let index = conflictIndex(large)
const moves: number[] = []
for (let run = 0; run < 200; run++) {
  const [id, other] = [idAt(run), idAt(run * 3 + 1)]
  const { session } = index.draft
  const [row, there] = [session.get(id), session.get(other)]
  if (!row || !there) continue
  const { roomId, startsAt, endsAt, dayId } = there
  const draft = {
    ...index.draft,
    session: new Map(session).set(id, { ...row, roomId, startsAt, endsAt, dayId }),
  }
  moves.push(timed(() => (index = reindex(index, draft))))
}

const thousand = agendaDraft({ sessions: 1_000, people: 2_000, rooms: 20, days: 5 })
const known = conflictIndex(thousand)
const rooms = [...thousand.room.keys()]
const sessions = [...thousand.session.keys()]
const of = (run: number) => sessions[(run * 37) % sessions.length] ?? ''
const places = times(50, (run) => bestPlaces(thousand, known, of(run)))
const carried = times(200, (run) =>
  whyNot(thousand, known, of(run), {
    roomId: rooms[run % rooms.length] ?? null,
    startsAt: thousand.session.get(of(run + 1))?.startsAt ?? '2026-05-27T12:00:00.000Z',
  }),
)

console.log(JSON.stringify({ whole, move: median(moves), places: median(places), carried: median(carried) }))
