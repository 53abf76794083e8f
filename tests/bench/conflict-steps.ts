import { Session } from 'node:inspector/promises'

// Needs no database. Prints how many blocks of our own code are run for all conflicts of 500, 5,000 and 50,000 sessions, as
// the engine counts them, and their growth over n log n. No clock is in it, and no cache.

const session = new Session()
session.connect()
await session.post('Profiler.enable')
// Only what is compiled from here on is counted in blocks.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
const { conflictsOf } = await import('@/domain/conflict/rules')
const { allowed, grownAgenda, sizes } = await import('./grown-agenda')

/** The blocks that have been run since this was last asked. */
async function blocksRun(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .filter(({ url }) => url.includes('/domain/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0)
}

const steps: number[] = []
for (const size of sizes) {
  const draft = grownAgenda(size)
  await blocksRun()
  conflictsOf(draft)
  steps.push(await blocksRun())
}
const growth = allowed.map((ratio, size) => (steps[size + 1] ?? NaN) / (steps[size] ?? NaN) / ratio)
console.log(JSON.stringify({ steps, growth }))
