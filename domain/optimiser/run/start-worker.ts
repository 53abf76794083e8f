import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Task } from './told'

/**
 * A thread, from its source below the working directory (the project's folder, as for every command of it): the solver's
 * WebAssembly and the thread's own files stay out of a server's bundle.
 */
export function startWorker(task: Task): Worker {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'domain', 'optimiser', 'run')
  return new Worker(path.join(folder, 'start.mjs'), { workerData: task })
}
