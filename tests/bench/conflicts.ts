import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { bestPlaces, whyNot } from '@/domain/conflict/place-rules'
import { conflictIndex, conflictsOf, reindex } from '@/domain/conflict/rules'
import { agendaDraft } from '@/tests/factories/agenda-draft'
import { allowed, grownAgenda, sizes } from './grown-agenda'
import { median } from './pairs.mjs'

// Needs no database. Prints milliseconds: all conflicts of 500, 5,000 and 50,000 sessions (medians) and the growth from
// each to the next over that of a sort of the same sessions by the people on them, taken in turn with it, and both over
// n log n; those after one move among 5,000, and the best places and the conflicts of one place among 1,000 (medians).

const timed = (act: () => unknown): number => {
  const began = performance.now()
  act()
  return performance.now() - began
}
const times = (runs: number, act: (run: number) => unknown): number[] => {
  for (let run = 0; run < Math.min(runs, 10); run++) act(run)
  return Array.from({ length: runs }, (_, run) => timed(() => act(run)))
}

setFlagsFromString('--expose-gc')
/** Clears up what went before, so that nobody's time has others' garbage in it. */
const clearUp = runInNewContext('gc') as () => void // the engine's own, there since the flag is set

// Sizes in turn, and each as often as makes 50,000 sessions: so many throw away about as much, and clear up in their own time.
const drafts = sizes.map(grownAgenda)
/** What n log n is on this machine: ten times as many rows lie ten times as far apart, whoever goes through them. */
const sorts = drafts.map((draft) => {
  const stages = [...draft.session.values()].flatMap(({ speakers }) => speakers)
  return () =>
    [...stages].sort((a, b) => (a.speakerId < b.speakerId ? -1 : a.speakerId > b.speakerId ? 1 : 0)).length
})
const rounds: number[][] = []
const sorted: number[][] = []
const each = (work: (size: number) => unknown) =>
  sizes.map((sessions, size) => {
    const often = 50_000 / sessions
    clearUp()
    return timed(() => Array.from({ length: often }, () => work(size))) / often
  })
for (let round = 0; round <= 9; round++) {
  const taken = each((size) => conflictsOf(drafts[size] ?? grownAgenda(500)).length)
  const yardstick = each((size) => sorts[size]?.())
  // The first one warms up.
  if (round > 0) {
    rounds.push(taken)
    sorted.push(yardstick)
  }
}
const whole = sizes.map((sessions, size) => ({
  sessions,
  ms: median(rounds.map((taken) => taken[size] ?? NaN)),
  found: conflictsOf(drafts[size] ?? grownAgenda(sessions)).length,
}))
const growth = allowed.map((ratio, size) => {
  const of = (list: number[][]) => list.map((taken) => (taken[size + 1] ?? NaN) / (taken[size] ?? NaN))
  const yardsticks = of(sorted)
  const ratios = of(rounds).map((grown, round) => grown / (yardsticks[round] ?? NaN))
  return {
    ...{ median: median(ratios), smallest: Math.min(...ratios), largest: Math.max(...ratios) },
    ...{ plain: median(of(rounds)) / ratio, sort: median(yardsticks) / ratio },
  }
})

const large = grownAgenda(5_000)
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

console.log(
  JSON.stringify({ whole, growth, move: median(moves), places: median(places), carried: median(carried) }),
)
