// @ts-check
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded } from '../embedded-postgres.mjs'
import { reasonOf } from './failure.mjs'
import { root } from './folders.mjs'
import { noteWeb } from './lock.mjs'
import { endProcess } from './processes.mjs'
import { say } from './steps.mjs'

/** A web process that dies sooner than this after its start, so many times in a row, is not started again. */
const YOUNG = 5_000
const PATIENCE = 5

/**
 * Keeps the embedded server running: starts it, and starts it again when it dies. What a stop interrupts is stopped too.
 * @param {{ folder: string, onHopeless: (why: string) => void }} options
 * @returns {{ ready: Promise<string>, stop: () => Promise<void> }} ready: the address of Plenum's database
 */
export function superviseDatabase({ folder, onHopeless }) {
  let stopping = false
  let server = startEmbedded({ folder })
  const stop = async () => {
    stopping = true
    const running = await server.catch(() => null)
    await running?.stop()
  }
  const watch = async () => {
    await (
      await server
    ).exited
    for (let attempt = 1; !stopping; attempt++) {
      say('PostgreSQL ended; starting it again.')
      server = startEmbedded({ folder, samePort: true })
      const failure = await server.then(() => null, reasonOf)
      if (failure === null) return void watch()
      if (attempt >= PATIENCE) return onHopeless(`PostgreSQL does not start again: ${failure}`)
      await sleep(attempt * 500)
    }
  }
  const ready = server.then(({ url }) => {
    void watch()
    return url('plenum')
  })
  return { ready, stop }
}

/**
 * On a large machine Node lets its heap grow long before it cleans up; half of that is plenty here. Whoever says
 * otherwise in NODE_OPTIONS is heard. @param {NodeJS.ProcessEnv} env @param {boolean} dev
 */
function heap(env, dev) {
  return dev || env['NODE_OPTIONS']?.includes('max-old-space-size') ? [] : ['--max-old-space-size=384']
}

/**
 * Keeps the web process running: starts it, and starts it again when it dies.
 * @param {{ folder: string, env: NodeJS.ProcessEnv, dev: boolean, onHopeless: (why: string) => void }} options
 * @returns {{ ready: Promise<void>, stop: () => Promise<void> }} ready: the first one listens
 */
export function superviseWeb({ folder, env, dev, onHopeless }) {
  let stopping = false
  let deaths = 0
  /** @type {import('node:child_process').ChildProcess} */
  let child
  /** @type {() => void} */
  let isReady = () => {}
  const ready = new Promise((resolve) => (isReady = () => resolve(undefined)))

  const start = () => {
    const at = Date.now()
    child = spawn(process.execPath, [...heap(env, dev), 'scripts/serve.mjs', ...(dev ? ['--dev'] : [])], {
      cwd: root,
      env: { MALLOC_ARENA_MAX: '2', ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    noteWeb(folder, child.pid ?? null)
    child.once('message', () => {
      deaths = 0
      isReady()
    })
    child.once('exit', (code, signal) => {
      if (stopping) return
      deaths = Date.now() - at < YOUNG ? deaths + 1 : 1
      // Ctrl-C reaches the whole group: give our own handler the time to say that we are stopping.
      setTimeout(() => {
        if (stopping) return
        if (deaths >= PATIENCE)
          return onHopeless('the web process dies at every start; its last words stand above.')
        say(`The web process ended (${signal ?? code}); starting it again.`)
        start()
      }, 200)
    })
  }
  start()
  return {
    ready,
    stop: async () => {
      stopping = true
      if (child.pid && child.exitCode === null && child.signalCode === null)
        await endProcess(child.pid, 'SIGTERM', 'SIGKILL', 8_000)
    },
  }
}
