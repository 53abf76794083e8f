import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '@/scripts/start/ports.mjs'
import { dependencies } from '@/scripts/start/stale.mjs'

// These starts run in the repository itself: with stale dependencies they would install into it, beside the tests.
if (dependencies.isStale()) throw new Error('The dependencies are not those of the lock file: run npm test.')

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plenum start '))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

/** Runs the start until it ends by itself. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { NODE_ENV: 'test', PATH: process.env['PATH'], DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  child.stdout.resume()
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, said }))
  })
}

/** A failure is one line, exit code 1, and no lock left behind. */
function expectLine({ code, said }: { code: number | null; said: string }, pattern: RegExp) {
  expect(said).toMatch(pattern)
  expect(said.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(1)
  expect(fs.readdirSync(folder)).not.toContain('start.lock')
}

describe('a start that cannot go on says why in one line', () => {
  it('when the port is taken', async () => {
    const other: Server = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    // A server that listens on a port has an address in parts.
    const { port } = other.address() as AddressInfo
    expectLine(await start({ PORT: String(port) }), /port \d+ is taken on 127\.0\.0\.1/)
    other.close()
  })

  it('when DATABASE_URL cannot be reached', async () => {
    const env = { PORT: String(await freePort()), DATABASE_URL: 'postgresql://me:hidden@127.0.0.1:1/plenum' }
    const ended = await start(env)
    expectLine(ended, /DATABASE_URL .*cannot be reached/)
    expect(ended.said).not.toContain('hidden')
  })

  it('when the data folder cannot be written', async () => {
    fs.writeFileSync(path.join(folder, 'a file'), '')
    const ended = await start({ DATA_DIR: path.join(folder, 'a file', 'data') })
    expectLine(ended, /the data folder .* cannot be written/)
  })

  it('when another start holds the data folder', async () => {
    fs.mkdirSync(path.join(folder, 'scripts'))
    fs.writeFileSync(path.join(folder, 'scripts', 'start.mjs'), 'setInterval(() => {}, 1000)')
    const other = spawn(process.execPath, [path.join(folder, 'scripts', 'start.mjs')], { stdio: 'ignore' })
    const lock = path.join(folder, 'start.lock')
    fs.writeFileSync(lock, JSON.stringify({ pid: other.pid, since: 'then', web: null }))
    const ended = await start({ PORT: String(await freePort()) })
    expect(ended.said).toMatch(/another start of Plenum runs with this data folder since then/)
    expect(ended.code).toBe(1)
    expect(fs.existsSync(lock)).toBe(true)
    other.kill('SIGKILL')
  })

  it('when Node is too old', async () => {
    const old = path.join(folder, 'old.cjs')
    fs.writeFileSync(old, "Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } })")
    expectLine(
      await start({ NODE_OPTIONS: `--require "${old}"` }),
      /Node\.js 18\.20\.4 is too old; install 20\.19 or later/,
    )
  })

  it('when the platform has no embedded PostgreSQL', async () => {
    const other = path.join(folder, 'other.cjs')
    fs.writeFileSync(other, "Object.defineProperty(process, 'arch', { value: 'riscv64' })")
    const env = { PORT: String(await freePort()), NODE_OPTIONS: `--require "${other}"` }
    expectLine(await start(env), /no embedded PostgreSQL for this platform .*Set DATABASE_URL/)
  })

  it('when the environment is wrong', async () => {
    expectLine(await start({ PORT: 'http' }), /PORT=http is not a port/)
    expectLine(
      await start({ HOST: '192.0.2.1', PORT: String(await freePort()) }),
      /HOST=192\.0\.2\.1 is not an address/,
    )
  })
})
