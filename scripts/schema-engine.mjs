#!/usr/bin/env node
// @ts-check
// Prisma's schema engine without its download: Prisma's own engine compiled to WebAssembly, spoken to as the native
// program is (JSON-RPC, one message a line). The prisma command finds it by PRISMA_SCHEMA_ENGINE_BINARY; see prisma.mjs.
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import readline from 'node:readline'
import pg from 'pg'

/** The catalog's type "char": one byte, which pg hands over as text. */
const charOid = 18
const textOid = 25

const words = process.argv.slice(2)

/** @param {string} name @returns {string[]} every value given for this option */
function optionValues(name) {
  return words.flatMap((word, at) => (word === name ? [words[at + 1] ?? ''] : []))
}

/** The database address: the command's, else the environment's; the last is one that no server answers. */
function databaseUrl() {
  const [datasource] = optionValues('--datasource')
  const given = datasource ? JSON.parse(datasource).url : undefined
  return new URL(given || process.env['DATABASE_URL'] || 'postgresql://127.0.0.1:1/none')
}

/** @param {URL} url */
function databaseName(url) {
  return decodeURIComponent(url.pathname.slice(1))
}

/**
 * In parts and not as `connectionString`: pg lets that override `database`, and the adapter's shadow database would
 * then be the real one.
 * @param {URL} url
 * @returns {pg.PoolConfig}
 */
function connectionParts(url) {
  const mode = url.searchParams.get('sslmode') ?? ''
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: databaseName(url),
    ...(/^(require|verify)/.test(mode) ? { ssl: { rejectUnauthorized: mode.startsWith('verify') } } : {}),
  }
}

// ---------------------------------------------------------------- the adapter, mended

/**
 * The adapter refuses columns of the catalog's type "char"; the engine reads many. They are passed as text and
 * announced as characters, the empty one as NUL, which is what the native driver sends.
 * The adapter's own types keep `performIO` private, hence the loose type here.
 * @template T
 * @param {T} connection
 * @returns {T}
 */
function withCatalogCharacters(connection) {
  /** @type {Record<string, Function>} */
  const open = Object(connection)
  const queryRaw = Object.getPrototypeOf(connection).queryRaw
  open['queryRaw'] = async (/** @type {unknown} */ query) => {
    /** @type {number[]} */
    const characters = []
    const listening = Object.create(Object(connection))
    listening.performIO = async (/** @type {unknown} */ asked) => {
      const answer = await open['performIO']?.(asked)
      answer.fields.forEach((/** @type {{ dataTypeID: number }} */ field, /** @type {number} */ at) => {
        if (field.dataTypeID !== charOid) return
        characters.push(at)
        field.dataTypeID = textOid
      })
      return answer
    }
    const result = await queryRaw.call(listening, query)
    for (const at of characters) {
      result.columnTypes[at] = ColumnTypeEnum.Character
      for (const row of result.rows) if (row[at] === '') row[at] = '\0'
    }
    return result
  }
  const startTransaction = open['startTransaction']?.bind(connection)
  if (startTransaction) {
    open['startTransaction'] = async (/** @type {unknown} */ level) =>
      withCatalogCharacters(await startTransaction(level))
  }
  return connection
}

class EngineAdapter extends PrismaPg {
  /** @param {pg.PoolConfig} parts */
  constructor(parts) {
    super(parts)
    this.parts = parts
  }

  /** @override */
  async connect() {
    return withCatalogCharacters(await super.connect())
  }

  /**
   * The adapter's own version drops the shadow database before it closes its connections to it, which always fails.
   * @override
   */
  async connectToShadowDb() {
    const admin = await super.connect()
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    await admin.executeScript(`CREATE DATABASE "${name}" TEMPLATE template0`)
    const shadow = await new PrismaPg({ ...this.parts, database: name }).connect()
    const close = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await close()
      await admin.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      await admin.dispose()
    }
    return withCatalogCharacters(shadow)
  }
}

// ---------------------------------------------------------------- the one-off commands

/** Error codes of the native program that the prisma command understands. */
const prismaCodes = /** @type {Record<string, string>} */ ({ '3D000': 'P1003', '28P01': 'P1000' })

/** @param {URL} url @param {string} command */
async function runOnce(url, command) {
  const quoted = pg.escapeIdentifier(databaseName(url))
  const statements = /** @type {Record<string, { on: string | undefined, sql: string }>} */ ({
    'can-connect-to-database': { on: databaseName(url), sql: 'SELECT 1' },
    'create-database': { on: 'postgres', sql: `CREATE DATABASE ${quoted}` },
    'drop-database': { on: 'postgres', sql: `DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)` },
  })
  const statement = statements[command]
  if (!statement) throw new Error(`unknown command ${command}`)
  const client = new pg.Client({ ...connectionParts(url), database: statement.on })
  await client.connect()
  try {
    await client.query(statement.sql)
  } catch (error) {
    const alreadyThere = '42P04'
    if (!(error instanceof pg.DatabaseError && error.code === alreadyThere)) throw error
  } finally {
    await client.end()
  }
}

/** The log line by which the native program tells the prisma command what went wrong. @param {unknown} error */
function logFailure(error) {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof pg.DatabaseError ? error.code : undefined
  const fields = { message, is_panic: false, error_code: prismaCodes[code ?? ''] ?? 'P1001' }
  const start = { level: 'INFO', target: 'schema_engine', fields: { message: 'Starting schema engine CLI' } }
  const line = {
    timestamp: new Date().toISOString(),
    level: 'ERROR',
    target: 'schema_engine::logger',
    fields,
  }
  fs.writeSync(2, `${JSON.stringify(start)}\n${JSON.stringify(line)}\n`)
}

// ---------------------------------------------------------------- the conversation

/** @param {URL} url */
async function openEngine(url) {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = fs.readFileSync(glue.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engineModule } })
  engineModule.__wbg_set_wasm(instance.exports)
  Object(instance.exports).__wbindgen_start()
  /** @type {[string, string][]} */
  const datamodels = optionValues('--datamodels').map((file) => [file, fs.readFileSync(file, 'utf8')])
  const factory = bindMigrationAwareSqlAdapterFactory(new EngineAdapter(connectionParts(url)))
  const options = Object(datamodels.length > 0 ? { datamodels } : {})
  return Object(await engineModule.SchemaEngine.new(options, () => {}, factory))
}

/** @param {unknown} message */
function send(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

/** @param {URL} url */
async function converse(url) {
  /** @type {Record<string, Function> | undefined} */
  let engine
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { id, method, params } = line.trim() ? JSON.parse(line) : {}
    if (method === undefined) continue
    try {
      const open = (engine ??= await openEngine(url))
      const result = await answer(open, url, method, params)
      // The native program prints a diff by a message of its own, before the answer.
      if (method === 'diff' && result?.stdout != null) {
        send({ jsonrpc: '2.0', id: `print-${id}`, method: 'print', params: { content: result.stdout } })
      }
      send({ jsonrpc: '2.0', id, result: result ?? {} })
    } catch (error) {
      send({ jsonrpc: '2.0', id, error: faultOf(error) })
    }
  }
}

/** @param {Record<string, Function>} engine @param {URL} url @param {string} method @param {unknown} params */
async function answer(engine, url, method, params) {
  if (method === 'createDatabase') return { databaseName: databaseName(url) }
  const run = engine[method === 'getDatabaseVersion' ? 'version' : method]
  if (!run) throw new Error(`the schema engine knows no method ${method}`)
  return run.call(engine, params)
}

/** @param {unknown} error */
function faultOf(error) {
  const { message, meta, code, error_code: errorCode } = Object(error)
  const data = {
    is_panic: false,
    message: message ?? String(error),
    meta: meta ?? null,
    error_code: code ?? errorCode ?? null,
  }
  return { code: 4466, message: 'An error happened. Check the data field for details.', data }
}

async function main() {
  if (words.includes('--version')) {
    process.stdout.write('schema-engine-wasm\n')
    return
  }
  const url = databaseUrl()
  const once = words.indexOf('cli')
  if (once < 0) {
    await converse(url)
    process.exit(0)
  }
  try {
    await runOnce(url, words[once + 1] ?? '')
  } catch (error) {
    logFailure(error)
    process.exit(1)
  }
}

await main()
