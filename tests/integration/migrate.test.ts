import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '@/scripts/migrate.mjs'
import { runPrisma } from '@/scripts/prisma.mjs'

const server = process.env['TEST_DATABASE_URL'] ?? ''
const name = `plenum_migrate_${randomBytes(6).toString('hex')}`
const url = new URL(server)
url.pathname = `/${name}`
const address = url.toString()

let folder: string
let client: Client

async function onServer(sql: string) {
  const admin = new Client({ connectionString: server })
  await admin.connect()
  await admin.query(sql)
  await admin.end()
}

function migration(folderName: string, sql: string) {
  fs.mkdirSync(path.join(folder, folderName), { recursive: true })
  fs.writeFileSync(path.join(folder, folderName, 'migration.sql'), sql)
}

const tables = async () => {
  const { rows } = await client.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
  )
  return rows.map(({ tablename }) => tablename)
}
const recorded = async () =>
  (await client.query('SELECT migration_name FROM "_prisma_migrations" ORDER BY 1')).rows.map(
    (row) => row.migration_name,
  )

beforeAll(async () => {
  client = new Client({ connectionString: address })
  await onServer(`CREATE DATABASE ${name}`)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
})
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plenum migrations '))
  migration('1_first', 'CREATE TABLE one (id int); INSERT INTO one VALUES (1);')
  migration('2_second', 'CREATE TABLE two (id int);')
})
afterEach(async () => {
  fs.rmSync(folder, { recursive: true })
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
})

describe('migrations', () => {
  it('are applied in order, once', async () => {
    expect(await migrate(address, folder)).toEqual(['1_first', '2_second'])
    expect(await migrate(address, folder)).toEqual([])
    migration('3_third', 'ALTER TABLE two ADD COLUMN more int;')
    expect(await migrate(address, folder)).toEqual(['3_third'])
    expect(await recorded()).toEqual(['1_first', '2_second', '3_third'])
  })

  it('are applied once when two starts race', async () => {
    const both = await Promise.all([migrate(address, folder), migrate(address, folder)])
    expect(both.flat().sort()).toEqual(['1_first', '2_second'])
    expect((await client.query('SELECT count(*)::int AS n FROM one')).rows[0].n).toBe(1)
  })

  it('that fail leave nothing, name themselves and the reason on one line, and can be mended', async () => {
    migration('3_bad', 'CREATE TABLE three (id int);\nINSERT INTO nowhere VALUES (1);')
    migration('4_after', 'CREATE TABLE four (id int);')
    await expect(migrate(address, folder)).rejects.toThrow(
      /^migration 3_bad failed.*"nowhere" does not exist$/,
    )
    expect(await tables()).toEqual(['one', 'two'])
    expect(await recorded()).toEqual(['1_first', '2_second'])
    migration('3_bad', 'CREATE TABLE three (id int);')
    expect(await migrate(address, folder)).toEqual(['3_bad', '4_after'])
  })

  it('that were changed after they were applied are refused', async () => {
    await migrate(address, folder)
    migration('1_first', 'CREATE TABLE one (id bigint);')
    await expect(migrate(address, folder)).rejects.toThrow(/^migration 1_first was changed/)
  })

  it('make the database when the server has none of this name', async () => {
    const other = new URL(server)
    other.pathname = `/${name}_made`
    await migrate(other.toString(), folder)
    await onServer(`DROP DATABASE ${name}_made WITH (FORCE)`)
  })

  it('say in one line, without the password, that the server cannot be reached', async () => {
    const nowhere = 'postgresql://me:hidden@127.0.0.1:1/plenum'
    const failure = await migrate(nowhere, folder).catch((error) => error)
    expect(failure.message).toMatch(/^DATABASE_URL \(.*127\.0\.0\.1:1.*\) cannot be reached: .*ECONNREFUSED/)
    expect(failure.message).not.toContain('hidden')
  })

  it('and Prisma’s own command agree', async () => {
    await migrate(address)
    const status = await runPrisma(['migrate', 'status'], { databaseUrl: address, quiet: true })
    expect(status.output).toContain('Database schema is up to date!')
    expect(status.code).toBe(0)
    const deploy = await runPrisma(['migrate', 'deploy'], { databaseUrl: address, quiet: true })
    expect(deploy.output).toContain('No pending migrations to apply.')
    // Two runs of Prisma's command, each some seconds of processor: more on a busy machine.
  }, 120_000)
})
