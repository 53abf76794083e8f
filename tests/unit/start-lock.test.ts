import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readHolder, takeLock } from '@/scripts/start/lock.mjs'
import { isAlive } from '@/scripts/start/processes.mjs'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plenum lock '))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

/** A living process whose command line is that of a start. */
function pretender(script: string) {
  const file = path.join(folder, 'scripts', script)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, 'setInterval(() => {}, 1000)')
  return spawn(process.execPath, [file], { stdio: 'ignore' })
}

const lockOf = (pid: number, web: number | null = null) =>
  fs.writeFileSync(path.join(folder, 'start.lock'), JSON.stringify({ pid, since: 'then', web }))

describe('the lock of a data folder', () => {
  it('is taken and given back', async () => {
    const release = await takeLock(folder)
    expect(readHolder(folder)?.pid).toBe(process.pid)
    release()
    expect(readHolder(folder)).toBeNull()
    release()
  })

  it('is refused while its holder lives', async () => {
    const holder = pretender('start.mjs')
    lockOf(holder.pid ?? 0)
    await expect(takeLock(folder)).rejects.toThrow(/another start of Plenum runs.*since then/)
    holder.kill('SIGKILL')
  })

  it('of a killed start is taken over, and its web process ended', async () => {
    const orphan = pretender('serve.mjs')
    lockOf(2 ** 22, orphan.pid ?? 0)
    const release = await takeLock(folder)
    expect(isAlive(orphan.pid ?? 0)).toBe(false)
    release()
  })

  it('does not mind a stranger with the same process id, nor a file cut short', async () => {
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    lockOf(stranger.pid ?? 0)
    ;(await takeLock(folder))()
    expect(isAlive(stranger.pid ?? 0)).toBe(true)
    stranger.kill('SIGKILL')
    fs.writeFileSync(path.join(folder, 'start.lock'), '{"pid":')
    ;(await takeLock(folder))()
  })
})
