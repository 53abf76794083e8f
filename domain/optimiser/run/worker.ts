import { getPriority, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { modelOf } from '../engine/model'
import { explain } from '../explain/explain'
import { prove } from './prove'
import { mend } from './repair-answer'
import { search, searchInSteps } from './search'
import { SharedState } from './shared-state'
import { stepsOf } from './steps'
import type { Asked, Task, Told } from './told'

/** The body of a thread: its role, then what it is asked when it is done. */

/** Niceness with which a thread leaves the processors to whoever else wants them, and has them while nobody does. */
const BACKGROUND = 10

// Whoever starts this file hands it a task: optimise.ts and nobody else.
const task = workerData as Task
const { instance } = task
// Linux keeps a priority for each thread; elsewhere it would be that of the whole process.
if (task.isBackground && process.platform === 'linux' && getPriority() < BACKGROUND) setPriority(BACKGROUND)
const state = new SharedState(task.state)
const model = modelOf(instance)
const tell = (told: Told) => parentPort?.postMessage(told)
const seed = instance.seed ?? 0
const steps = instance.seed == null ? null : stepsOf(instance)

parentPort?.on('message', async (asked: Asked) => {
  tell({ kind: 'causes', causes: await explain(instance, asked, () => state.isStopped) })
})

if (task.role === 'prove') await prove({ model, state, tell, seed, isPartial: task.isPartial, steps })
else if (task.role === 'repair') await mendBoth(task.slots)
else if (steps) searchInSteps({ model, state, tell, seed: seed + 1 }, task.isPartial, steps)
else await search({ model, state, tell, seed: seed + 1 }, instance.seconds ?? 60)
tell({ kind: 'done' })

/** The nearest timetable; why it leaves out what it does; and where it is not fair, the nearest that is. */
async function mendBoth(old: number[]): Promise<void> {
  const isStopped = () => state.isStopped
  const mended = await mend(model, old, false, isStopped)
  if (!mended) return
  tell({ kind: 'mended', mended, fair: false })
  const unplaced = mended.slots.flatMap((slot, meeting) => (slot === 0 ? [meeting] : []))
  if (unplaced.length > 0) {
    const asked: Asked = { kind: 'explain', slots: mended.slots, unplaced, isProven: mended.isProven }
    tell({ kind: 'causes', causes: await explain(instance, asked, isStopped) })
  }
  if (mended.isFair) return
  const fair = await mend(model, old, true, isStopped)
  if (fair) tell({ kind: 'mended', mended: fair, fair: true })
}
