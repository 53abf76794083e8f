// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { findRunning } from '../../scripts/embedded-postgres.mjs'
import { root } from '../../scripts/start/folders.mjs'

/** A free port of the loopback. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/**
 * Starts the whole product as `npm start` does, in a data folder of the benchmarks' own, and waits until it answers.
 * @returns {Promise<{ origin: string, databaseUrl: string, stop: () => Promise<void>, pid: number, run: (script: string, ...args: string[]) => Promise<any> }>}
 */
export async function serve() {
  const port = await freePort()
  const folder = path.join(root, '.data-test', 'bench')
  const origin = `http://localhost:${port}`
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, DATABASE_URL: '' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  try {
    await answers(`${origin}/api/health`, child)
  } catch (error) {
    await stop()
    throw error
  }
  const databaseUrl = findRunning(folder)?.('plenum')
  if (!databaseUrl) throw new Error('the embedded database does not run')
  return {
    origin,
    databaseUrl,
    stop,
    pid: child.pid ?? 0,
    run: (script, ...args) => runScript(databaseUrl, script, args),
  }
}

/** @param {string} url @param {import('node:child_process').ChildProcess} child */
async function answers(url, child) {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error('the server did not start')
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('the server did not answer within ten minutes')
}

/**
 * Runs a TypeScript script on the served database; its last line of output is JSON.
 * @param {string} databaseUrl @param {string} script @param {string[]} args
 */
async function runScript(databaseUrl, script, args) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
  return JSON.parse(output.trim().split('\n').at(-1) ?? 'null')
}
