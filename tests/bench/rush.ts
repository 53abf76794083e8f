import { db } from '@/domain/shared/db'
import { faults } from '@/tests/factories/registrations'
import { broken, cutting, rush, scarce, watchOrder } from '@/tests/rush/run'

// P1 at its full size, on the served database: 500 people at 100 places, four processes that register, cancel, accept, decline, take seats
// and resize at random, with repeated keys and cut connections, once for each of 20 seeds. Prints how many of each fault there were.

const SEEDS = 20
const places = { all: 100, day: 70, category: 90, session: 30 }

await watchOrder()
const found = { oversold: 0, lost: 0, miscounted: 0, broken: 0, disorder: 0, unexpected: 0 }
const done: Record<string, number> = {}
let cut = 0
const began = performance.now()
for (let seed = 1; seed <= SEEDS; seed++) {
  const place = await scarce(500, places)
  const { reports, cuts } = await cutting(() =>
    rush(
      place,
      [0, 1, 2, 3].map((process) => seed * 10 + process),
      { acts: 250, atOnce: 8, sizes: [60, 80, 100] },
    ),
  )
  const { oversold, lost, miscounted, ghosts, loose } = await faults(place.summit)
  found.oversold += oversold.length
  found.lost += lost.length
  found.miscounted += miscounted.length + ghosts.length + loose.length
  found.broken += (await broken(place.summit.id)).length
  found.unexpected += reports.flatMap(({ unexpected }) => unexpected).length
  for (const { outcomes } of reports)
    for (const [act, count] of Object.entries(outcomes)) done[act] = (done[act] ?? 0) + count
  cut += cuts
}
found.disorder = (await db().$queryRaw<object[]>`SELECT * FROM "Disorder"`).length
await db().$executeRaw`DROP TABLE "Disorder" CASCADE`
await db().$executeRaw`DROP FUNCTION watch_order() CASCADE`
console.log(JSON.stringify({ found, done, cuts: cut, seconds: (performance.now() - began) / 1000 }))
await db().$disconnect()
