// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { readIfThere, writeWhole } from './folders.mjs'
import { StartFailure } from './failure.mjs'
import { commandOf, endProcess, isAlive } from './processes.mjs'

/** @typedef {{ pid: number, since: string, web: number | null }} Holder */

/**
 * Takes the lock of a data folder for this process. A lock whose holder was killed is taken over, and what it left
 * running (its web process; the database server ends its own) is ended first. Refuses while the holder lives.
 * @param {string} folder
 * @returns {Promise<() => void>} gives it back; harmless when called twice
 */
export async function takeLock(folder) {
  fs.mkdirSync(folder, { recursive: true })
  const file = lockFile(folder)
  const holder = readHolder(folder)
  if (holder) {
    if (holds(holder)) {
      throw new StartFailure(
        `another start of Plenum runs with this data folder since ${holder.since} (process ${holder.pid}). Stop it first, or name another folder in DATA_DIR.`,
      )
    }
    if (holder.web !== null && isOurs(holder.web)) await endProcess(holder.web, 'SIGTERM', 'SIGKILL', 5_000)
    fs.rmSync(file, { force: true })
  }
  claim(file)
  return () => {
    if (readHolder(folder)?.pid === process.pid) fs.rmSync(file, { force: true })
  }
}

/** Creating the file is the one step that two starts cannot both do. @param {string} file */
function claim(file) {
  const own = JSON.stringify({ pid: process.pid, since: new Date().toISOString(), web: null })
  try {
    fs.writeFileSync(file, own, { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    throw new StartFailure('another start of Plenum took this data folder at the same moment. Stop it first.')
  }
}

/** Notes the web process, so that a later start can end it if this one is killed. @param {string} folder @param {number | null} web */
export function noteWeb(folder, web) {
  const holder = readHolder(folder)
  if (holder?.pid === process.pid) writeWhole(lockFile(folder), JSON.stringify({ ...holder, web }))
}

/** @param {string} folder */
function lockFile(folder) {
  return path.join(folder, 'start.lock')
}

/** @param {string} folder @returns {Holder | null} null too when the text is broken: a crash cut it short */
export function readHolder(folder) {
  try {
    const text = readIfThere(lockFile(folder))
    return text === null ? null : JSON.parse(text)
  } catch {
    return { pid: 0, since: '', web: null }
  }
}

/** Ids are given out again after a restart of the machine: the command must be ours too. @param {Holder} holder */
function holds(holder) {
  return holder.pid > 1 && holder.pid !== process.pid && isOurs(holder.pid)
}

/** @param {number} pid */
function isOurs(pid) {
  return (
    isAlive(pid) &&
    /scripts[\\/](start|serve|test|migrate|prisma|embedded-postgres)\.mjs/.test(commandOf(pid))
  )
}
