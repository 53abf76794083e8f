// @ts-check
// Applies the migrations: at every start, and as a command (npm run migrate).
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDatabase, withClient } from './start/database.mjs'
import { failAndExit, reasonOf, StartFailure } from './start/failure.mjs'
import { root } from './start/folders.mjs'

/** Two starts on one database wait for each other here. */
const MIGRATION_LOCK = 72707369

/** Prisma's own record of what was applied, so that its commands agree with this runner. */
const RECORD = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id varchar(36) PRIMARY KEY NOT NULL,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`

/**
 * Applies what is missing, in order, each migration in one transaction with its record. Nothing of a failed one stays.
 * Refuses in one line: the server is not reachable or older than PostgreSQL 15; a migration fails; one was changed after it was applied.
 * @param {string} databaseUrl @param {string} [folder]
 * @returns {Promise<string[]>} the names of those applied now
 */
export async function migrate(databaseUrl, folder = path.join(root, 'prisma', 'migrations')) {
  await ensureDatabase(databaseUrl)
  return withClient(databaseUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    try {
      await client.query('SET client_min_messages = warning')
      await client.query(RECORD)
      const { rows } = await client.query(
        'SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL',
      )
      const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]))
      const done = []
      for (const migration of readMigrations(folder)) {
        const known = applied.get(migration.name)
        if (known === undefined) {
          await apply(client, migration)
          done.push(migration.name)
        } else if (known !== migration.checksum) {
          throw new StartFailure(
            `migration ${migration.name} was changed after it was applied to this database.`,
          )
        }
      }
      return done
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK])
    }
  })
}

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** @param {string} folder @returns {Migration[]} in the order of their names */
function readMigrations(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** @param {import('pg').Client} client @param {Migration} migration */
async function apply(client, { name, sql, checksum }) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new StartFailure(`migration ${name} failed, and nothing of it was kept: ${reasonOf(error)}`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env['DATABASE_URL']
  if (!url) failAndExit(new StartFailure('npm run migrate wants DATABASE_URL; npm start migrates by itself.'))
  migrate(url).then(
    (names) => console.log(names.length === 0 ? 'Nothing to migrate.' : `Applied ${names.join(', ')}.`),
    failAndExit,
  )
}
