import fs from 'node:fs'
import path from 'node:path'
import { optimise } from '@/domain/optimiser/optimise'
import { readInstance } from '@/domain/optimiser/read-rules'
import { repair } from '@/domain/optimiser/repair'
import type { Instance } from '@/domain/optimiser/schema'
import { summitInstance } from '@/tests/factories/bilaterals'

// Needs no database. Prints as JSON: the optimiser on made instances of four kinds, and on the files of the folder that
// SAMPLES names, where it does; contradictory instances; a repair; and a large summit with the memory that it takes.

const round = (number: number) => Math.round(number * 100) / 100

async function solved(name: string, instance: Instance) {
  let within5 = NaN
  const { status, breaks, bound, seconds, unplaced } = await optimise(instance, {
    onProgress: (progress) => {
      if (progress.seconds <= 5 && progress.weight === 0) within5 = progress.breaks
    },
  })
  return { name, status, breaks, bound, seconds: round(seconds), unplaced: unplaced.length, within5 }
}

function samples(): [string, Instance][] {
  const folder = process.env['SAMPLES']
  if (!folder) return []
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name): [string, Instance][] => {
      const read = readInstance(fs.readFileSync(path.join(folder, name), 'utf8'))
      return 'instance' in read ? [[name, { ...read.instance, seconds: 60 }]] : []
    })
}

/** A day and a half of few hours, short tables of rooms: the kind of the published instances. */
const made = (seed: number, shape: Omit<Parameters<typeof summitInstance>[0], 'seed'>): Instance => ({
  ...summitInstance({ seed, ...shape }),
  seconds: 60,
})
const kinds: [string, Instance][] = [
  ['42 delegations, 125 meetings', made(1, { delegations: 42, meetings: 125, rooms: 21, slots: 8, away: 0 })],
  [
    '47 delegations, 150 meetings',
    made(2, { delegations: 47, meetings: 150, rooms: 19, slots: 10, away: 0.02 }),
  ],
  [
    '60 delegations, 200 meetings',
    made(3, { delegations: 60, meetings: 200, rooms: 26, slots: 10, away: 0 }),
  ],
]

const given = [...kinds, ...samples()]
const solutions = []
for (const [name, instance] of given) solutions.push(await solved(name, instance))

/** Each kind with something that cannot be: who meets has no hour in common, too many pins, an order in a circle. */
const contradictory = kinds.flatMap(([, instance]): Instance[] => {
  const [one, two] = instance.meetings
  if (!one || !two) return []
  const half = Array.from({ length: instance.slots / 2 }, (_, index) => index + 1)
  const other = half.map((slot) => slot + half.length)
  const without = (id: string, slots: number[]) =>
    instance.delegations.map((each) => (each.id === id ? { ...each, unavailable: slots } : each))
  const meetingsBut = (change: Partial<Instance['meetings'][number]>, at: number) =>
    instance.meetings.map((each, index) => (index === at ? { ...each, ...change } : each))
  const away = { ...instance, delegations: without(one.a, half) }
  return [
    {
      ...away,
      delegations: away.delegations.map((each) =>
        each.id === one.b ? { ...each, unavailable: other } : each,
      ),
    },
    { ...instance, meetings: instance.meetings.map((each) => ({ ...each, fixed: 1 })) },
    {
      ...instance,
      meetings: meetingsBut({ after: [two.id] }, 0).map((each, at) =>
        at === 1 ? { ...each, after: [one.id] } : each,
      ),
    },
    { ...instance, rooms: 3 },
  ]
})
const named = []
for (const instance of contradictory) {
  const { status, unplaced, because, seconds } = await optimise({ ...instance, seconds: 5 })
  const isNamed = because ? because.length > 0 : unplaced.every((each) => each.because.length > 0)
  named.push({ status, unplaced: unplaced.length, isNamed, seconds: round(seconds) })
}

const summit = made(8, { delegations: 60, meetings: 300, rooms: 14, slots: 24, away: 0.08 })
const { placed } = await optimise({ ...summit, seconds: 10 })
const repairs = []
for (let turn = 0; turn < 5; turn++) {
  const lost = placed[turn * 50]
  const meeting = summit.meetings.find(({ id }) => id === lost?.id)
  if (!lost || !meeting) continue
  const began = performance.now()
  const mended = await repair({ ...summit, fairness: null, seconds: 20 }, placed, {
    unavailable: [{ delegation: meeting.a, slots: [lost.slot] }],
  })
  const { moved = [], isProven = false } = mended?.nearest ?? {}
  repairs.push({ moves: moved.length, isProven, seconds: round((performance.now() - began) / 1000) })
}

const large = await solved(
  'large',
  made(7, { delegations: 79, meetings: 800, rooms: 20, slots: 54, days: [18, 36, 54], away: 0.1 }),
)
const megabytes = process.resourceUsage().maxRSS / 1000

const stop = new AbortController()
let stoppedAt = NaN
await optimise(summit, {
  signal: stop.signal,
  onProgress: ({ seconds }) => {
    if (seconds < 3 || stop.signal.aborted) return
    stoppedAt = performance.now()
    stop.abort()
  },
})
const stopSeconds = (performance.now() - stoppedAt) / 1000

console.log(JSON.stringify({ solutions, named, repairs, large, megabytes, stopSeconds }))
