import { parentPort, workerData } from 'node:worker_threads'
import { modelOf } from '../engine/model'
import { explain } from '../explain/explain'
import { prove } from './prove'
import { search } from './search'
import { SharedState } from './shared-state'
import type { Asked, Task, Told } from './told'

/** The body of a thread: its role, then what it is asked when it is done. */

// Whoever starts this file hands it a task: optimise.ts and nobody else.
const { role, instance, state: buffer } = workerData as Task
const state = new SharedState(buffer)
const model = modelOf(instance)
const tell = (told: Told) => parentPort?.postMessage(told)
const seed = instance.seed ?? 0
const seconds = instance.seconds ?? 60

parentPort?.on('message', async (asked: Asked) => {
  tell({ kind: 'causes', causes: await explain(instance, asked, () => state.isStopped) })
})

if (role === 'prove') await prove({ model, state, tell, seed })
else await search({ model, state, tell, seed: seed + 1, seconds })
tell({ kind: 'done' })
