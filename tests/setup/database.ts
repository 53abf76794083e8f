import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll } from 'vitest'

/** The migrated database that `npm test` prepares on its own server. */
const TEMPLATE = 'plenum_template'

/**
 * A database of this test file's own: a copy of the migrated template, named by `DATABASE_URL` before the
 * client opens it. Call it at the top of the file, before anything uses the database.
 * @returns its address, for tests that want a connection of their own
 */
export async function freshDatabase(): Promise<string> {
  const server = process.env['TEST_DATABASE_URL']
  if (!server) throw new Error('TEST_DATABASE_URL names no server: run `npm test`, or set it by hand')
  const name = `plenum_test_${randomBytes(6).toString('hex')}`
  const admin = new Client({ connectionString: server })
  await admin.connect()
  // One clone at a time: PostgreSQL refuses to copy a template that another copy is reading.
  await admin.query('SELECT pg_advisory_lock(20190527)')
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  await admin.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  process.env['DATABASE_URL'] = url.toString()
  afterAll(async () => {
    const { db } = await import('@/domain/shared/db')
    await db().$disconnect()
    const closing = new Client({ connectionString: server })
    await closing.connect()
    await closing.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await closing.end()
  })
  return url.toString()
}
