import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refuseOld, withoutPassword } from '@/scripts/start/database.mjs'
import { hashOf } from '@/scripts/start/stale.mjs'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plenum-stale-'))
  fs.mkdirSync(path.join(folder, 'app'))
  fs.writeFileSync(path.join(folder, 'app', 'page.tsx'), 'one')
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

describe('the hash of the sources', () => {
  const hash = () => hashOf(['app', 'absent.ts'], folder)

  it('stays while nothing changed, whatever the times of the files', () => {
    const before = hash()
    fs.utimesSync(path.join(folder, 'app', 'page.tsx'), 1, 1)
    expect(hash()).toBe(before)
  })

  it('turns with a text, a new file, a file gone and a new name', () => {
    const seen = [hash()]
    fs.writeFileSync(path.join(folder, 'app', 'page.tsx'), 'two')
    seen.push(hash())
    fs.writeFileSync(path.join(folder, 'app', 'more.tsx'), '')
    seen.push(hash())
    fs.rmSync(path.join(folder, 'app', 'page.tsx'))
    seen.push(hash())
    fs.renameSync(path.join(folder, 'app', 'more.tsx'), path.join(folder, 'app', 'other.tsx'))
    seen.push(hash())
    expect(new Set(seen).size).toBe(5)
  })
})

describe('one’s own server', () => {
  it('is refused when it is older than PostgreSQL 15', () => {
    expect(() => refuseOld(140_011)).toThrow(/is PostgreSQL 14; Plenum needs PostgreSQL 15 or later/)
    expect(() => refuseOld(150_000)).not.toThrow()
  })

  it('is named without its password', () => {
    expect(withoutPassword('postgresql://me:hidden@db.example:5432/plenum')).toBe(
      'postgresql://me:***@db.example:5432/plenum',
    )
  })
})
