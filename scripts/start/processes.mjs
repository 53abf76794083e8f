// @ts-check
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process of this id lives; a foreign user's counts as living. @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A process that ended but was not yet collected by its parent still answers signal 0. @param {number} pid */
function isZombie(pid) {
  try {
    return /^\d+ \(.*\) Z /s.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/**
 * The command line of a living process, to tell ours from a stranger that was given the same id since.
 * @param {number} pid
 */
export function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    const ps = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return ps.stdout?.trim() ?? ''
  }
}

/** @param {number} pid @param {number} milliseconds @returns {Promise<boolean>} whether it ended in time */
export async function waitForEnd(pid, milliseconds) {
  const until = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > until) return false
    await sleep(25)
  }
  return true
}

/**
 * Asks, waits, then insists. A process that ended meanwhile is no error.
 * @param {number} pid @param {NodeJS.Signals} first @param {NodeJS.Signals} last @param {number} patience milliseconds
 */
export async function endProcess(pid, first, last, patience) {
  signal(pid, first)
  if (await waitForEnd(pid, patience)) return
  signal(pid, last)
  await waitForEnd(pid, 5_000)
}

/** @param {number} pid @param {NodeJS.Signals} name */
function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/**
 * Runs `stop` when the process that started this one is gone. npm passes SIGTERM to its shell, which dies of it without a
 * word to us; that shows only in a new parent.
 * @param {() => void} stop
 */
export function onParentGone(stop) {
  if (!process.env['npm_lifecycle_event']) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, 250)
  timer.unref()
}
