import type { Worker } from 'node:worker_threads'
import type { Task } from './told'

/**
 * A thread, from its source below the working directory (the project's folder, as for every command of it). The bundler of the
 * server would follow `new Worker` into the thread's own files, the compiler that starts them and the solver's WebAssembly;
 * taken from the running process, the constructor means nothing to it.
 */
export function startWorker(task: Task): Worker {
  const { Worker: Thread } = process.getBuiltinModule('node:worker_threads')
  return new Thread(`${process.cwd()}/domain/optimiser/run/start.mjs`, { workerData: task })
}
