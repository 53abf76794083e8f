// @ts-check
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { StartFailure } from './failure.mjs'
import { root } from './folders.mjs'
import { build, client, dependencies } from './stale.mjs'

const began = Date.now()

/** A line of progress with the time since the start. @param {string} line */
export function say(line) {
  process.stdout.write(`[${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s] ${line}\n`)
}

/**
 * Runs a command to its end, its output in a log file; what is worth showing is shown.
 * @param {{ what: string, command: string, words: string[], log: string, env?: NodeJS.ProcessEnv, lastLine?: boolean, signal?: AbortSignal | undefined }} step
 *   what: the name of the step in a failure; lastLine: its failure is the command's own last line
 * @returns {Promise<string>} its output
 */
export async function runStep({ what, command, words, log, env = process.env, lastLine = false, signal }) {
  fs.mkdirSync(path.dirname(log), { recursive: true })
  const child = spawn(command, words, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal ? { signal } : {}),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  fs.writeFileSync(log, output)
  if (code === 0) return output
  const lines = output.trim().split('\n')
  if (lastLine) throw new StartFailure(lines.at(-1) ?? `${what} failed.`)
  const reason = lines
    .find((line) => /\berror\b/i.test(line))
    ?.trim()
    .slice(0, 200)
  throw new StartFailure(`${what} failed${reason ? `: ${reason}` : ''} (${log} has all its output).`)
}

/** @param {string} folder for logs @param {AbortSignal} [signal] */
export async function installDependencies(folder, signal) {
  if (!dependencies.isStale()) return
  if (fs.existsSync(path.join(root, 'node_modules/.package-lock.json')) && installedAfterLock()) {
    dependencies.done()
    return
  }
  say('Installing dependencies (npm ci), one to three minutes …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  await runStep({
    what: 'Installing the dependencies',
    command: npm,
    words: ['ci', '--no-audit', '--no-fund'],
    signal,
    // The demo of a build needs the tools too, whatever the shell says.
    env: { ...process.env, NODE_ENV: 'development' },
    log: path.join(folder, 'logs', 'npm-ci.log'),
  })
  dependencies.done()
}

/** Whoever ran npm by hand need not wait for it again. */
function installedAfterLock() {
  const at = (/** @type {string} */ file) => fs.statSync(path.join(root, file)).mtimeMs
  return at('node_modules/.package-lock.json') >= at('package-lock.json')
}

/** @param {string} folder @param {AbortSignal} [signal] */
export async function generateClient(folder, signal) {
  if (!client.isStale()) return
  say('Generating the database client …')
  await runStep({
    what: 'Generating the database client',
    command: process.execPath,
    words: ['scripts/prisma.mjs', 'generate'],
    signal,
    log: path.join(folder, 'logs', 'prisma-generate.log'),
  })
  client.done()
}

/** @param {string} folder @param {AbortSignal} [signal] */
export async function buildApplication(folder, signal) {
  if (!build.isStale()) return
  say('Building, about a minute …')
  build.forget()
  await runStep({
    what: 'The build',
    command: process.execPath,
    words: ['node_modules/next/dist/bin/next', 'build'],
    signal,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    log: path.join(folder, 'logs', 'build.log'),
  })
  build.done()
}

/** Loads what is missing and sets the demo's clocks. @param {string} folder @param {string} databaseUrl @param {AbortSignal} [signal] */
export async function loadDemo(folder, databaseUrl, signal) {
  const output = await runStep({
    what: 'Loading the demo data',
    command: process.execPath,
    words: ['--import', 'tsx', 'prisma/demo/load.ts'],
    signal,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    log: path.join(folder, 'logs', 'demo.log'),
    lastLine: true,
  })
  say(output.trim().split('\n').at(-1) ?? '')
}
