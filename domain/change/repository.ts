import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/domain/shared/db'
import { referencesOf, topicsGone } from './check-rules'
import type { Facts } from './obstacle-rules'
import { type Table, tables } from './tables'
import {
  type ChangeTold,
  type Draft,
  type Fields,
  type Kind,
  type Outcome,
  changedRows,
  kinds,
  rowSchemas,
} from './schema'

/** Holds the summit's row until the end of the transaction: changes of a draft come one after the other. */
export const lockDraft = (tx: Tx, summitId: string) =>
  tx.$executeRaw(Prisma.sql`SELECT 1 FROM "Summit" WHERE id = ${summitId}::uuid FOR NO KEY UPDATE`)

/** A draft row as it stands. */
export type FoundRow = { id: string; version: number; contentVersion: number; row: Fields }

const name = (table: string) => Prisma.raw(`"${table}"`)

/** Columns that are lists: PostgreSQL's null is an empty one. */
const lists: ReadonlySet<string> = new Set(['stale', 'languages', 'interpretation', 'needs', 'equipment'])

/** The row `r` of a table as one JSON value, with its parts. */
function asJson(table: Table): Prisma.Sql {
  const own = Prisma.join(
    table.columns.map((column) => {
      const value = Prisma.sql`r.${name(column)}`
      return Prisma.sql`${Prisma.raw(`'${column}'`)}, ${lists.has(column) ? Prisma.sql`coalesce(${value}, '{}')` : value}`
    }),
  )
  const parts = Object.entries(table.parts).map(([field, part]) => {
    const columns = Prisma.join(
      part.columns.map((column) => Prisma.sql`${Prisma.raw(`'${column}'`)}, p.${name(column)}`),
    )
    return Prisma.sql`${Prisma.raw(`'${field}'`)}, (SELECT coalesce(jsonb_agg(jsonb_build_object(${columns})
      ORDER BY ${Prisma.raw(part.order.map((column) => `p."${column}"`).join(', '))}), '[]')
      FROM ${name(part.table)} p WHERE p.${name(part.parent)} = r.id)`
  })
  if (parts.length === 0) return Prisma.sql`jsonb_build_object(${own})`
  // Two objects made one: jsonb_build_object takes a hundred arguments at most.
  return Prisma.sql`jsonb_build_object(${own}) || jsonb_build_object(${Prisma.join(parts)})`
}

const ofSummit = (kind: Kind, summitId: string) =>
  kind === 'summit' ? Prisma.sql`r.id = ${summitId}::uuid` : Prisma.sql`r."summitId" = ${summitId}::uuid`

async function select(tx: Tx, kind: Kind, condition: Prisma.Sql): Promise<FoundRow[]> {
  const table = tables[kind]
  const found = await tx.$queryRaw<{ id: string; version: number; contentVersion: number; row: unknown }[]>(
    Prisma.sql`SELECT r.id::text, r.version, r."contentVersion", ${asJson(table)} AS row
      FROM ${name(table.name)} r WHERE ${condition}
      ORDER BY ${Prisma.raw(table.order.map((column) => `r."${column}"`).join(', '))}`,
  )
  return found.map(({ row, ...rest }) => ({ ...rest, row: rowSchemas[kind].parse(row) }))
}

/** These rows of this summit, by id: another summit's id is as good as none. One query per kind. */
export async function findAll(
  tx: Tx,
  summitId: string,
  asked: readonly { of: Kind; id: string }[],
): Promise<Map<string, FoundRow>> {
  const found = new Map<string, FoundRow>()
  for (const kind of new Set(asked.map(({ of }) => of))) {
    const ids = asked.filter(({ of }) => of === kind).map(({ id }) => id)
    const among = Prisma.sql`${ofSummit(kind, summitId)} AND r.id = ANY (${ids}::uuid[])`
    for (const row of await select(tx, kind, among)) found.set(row.id, row)
  }
  return found
}

/**
 * The whole draft: one query per kind of row, whatever its size; the number is that of the last change in it.
 * @param only these kinds are read, and the others left empty
 */
export async function readDraft(
  tx: Tx,
  summitId: string,
  only: readonly Kind[] = kinds,
): Promise<{ number: number; draft: Draft }> {
  const number = await lastNumber(tx, summitId)
  const draft: { -readonly [K in Kind]?: Draft[K] } = {}
  for (const kind of kinds) {
    const rows = only.includes(kind) ? await select(tx, kind, ofSummit(kind, summitId)) : []
    Object.assign(draft, { [kind]: new Map(rows.map(({ id, row }) => [id, row])) })
  }
  return { number, draft: draft as Draft } // every kind has just been read
}

/** What the rows of an act are checked against; at most a query per kind of row that is pointed at. */
export async function factsAbout(tx: Tx, summitId: string, outcomes: readonly Outcome[]): Promise<Facts> {
  const gone = outcomes.filter(({ row }) => row === null).map(({ changed }) => changed)
  const references = outcomes.flatMap(({ changed, row }) => (row ? referencesOf(changed.of, row) : []))
  const known = new Set<string>()
  for (const kind of new Set(references.map((reference) => reference.of))) {
    const asked = references.filter((reference) => reference.of === kind).map((reference) => reference.id)
    for (const id of await idsOfSummit(tx, summitId, kind, [...new Set(asked)])) known.add(id)
  }
  const pointing: Facts['pointing'] = []
  for (const kind of new Set(gone.map((row) => row.of)))
    for (const pointer of pointers(
      kind,
      gone.filter((row) => row.of === kind).map((row) => row.id),
    )) {
      const rows = await tx.$queryRaw<{ id: string; at: string }[]>(
        Prisma.sql`${pointer.sql} AND "summitId" = ${summitId}::uuid`,
      )
      pointing.push(
        ...rows.map((row) => ({ at: { of: kind, id: row.at }, by: { of: pointer.of, id: row.id } })),
      )
    }
  const topics = topicsGone(outcomes)
  if (topics.length > 0)
    for (const row of await tx.session.findMany({
      where: { summitId, topicId: { in: topics } },
      select: { id: true, topicId: true },
    }))
      pointing.push({ at: { of: 'topic', id: row.topicId ?? '' }, by: { of: 'session', id: row.id } })
  return {
    released: await releasedAmong(
      tx,
      gone.map((row) => row.id),
    ),
    pointing,
    known,
    taken: await takenAmong(tx, summitId, outcomes),
  }
}

/** Values that must be a row's own, and are another's that this act leaves alone; a query per such column that is written. */
async function takenAmong(tx: Tx, summitId: string, outcomes: readonly Outcome[]): Promise<Facts['taken']> {
  const written = outcomes.map(({ changed }) => changed.id)
  const taken: Facts['taken'] = []
  for (const kind of new Set(outcomes.map(({ changed }) => changed.of)))
    for (const field of tables[kind].unique ?? []) {
      const wanted = new Map<string, string>()
      for (const { changed, row } of outcomes)
        if (changed.of === kind && row && changed.after && field in changed.after && row[field] !== null)
          wanted.set(String(row[field]), changed.id)
      if (wanted.size === 0) continue
      const rows = await tx.$queryRaw<{ value: string }[]>(Prisma.sql`
        SELECT ${name(field)}::text AS value FROM ${name(tables[kind].name)} WHERE "summitId" = ${summitId}::uuid
          AND ${name(field)}::text = ANY (${[...wanted.keys()]}) AND NOT id = ANY (${written}::uuid[])`)
      for (const { value } of rows) taken.push({ of: kind, id: wanted.get(value) ?? '', field })
    }
  return taken
}

async function idsOfSummit(tx: Tx, summitId: string, kind: Kind | 'topic', ids: string[]): Promise<string[]> {
  const table = kind === 'topic' ? 'TrackTopic' : tables[kind].name
  const rows = await tx.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT id::text FROM ${name(table)} WHERE "summitId" = ${summitId}::uuid AND id = ANY (${ids}::uuid[])`,
  )
  return rows.map((row) => row.id)
}

async function releasedAmong(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.session.findMany({
    where: { id: { in: ids }, firstRelease: { not: null } },
    select: { id: true },
  })
  return new Set(rows.map((row) => row.id))
}

/** Queries of the rows that point at rows of this kind: `id` points `at`. */
function pointers(kind: Kind, ids: readonly string[]): { of: Kind; sql: Prisma.Sql }[] {
  const from = (of: Kind, table: string, column: string, id = 'id') => ({
    of,
    sql: Prisma.sql`SELECT ${name(id)}::text AS id, ${name(column)}::text AS at FROM ${name(table)}
      WHERE ${name(column)} = ANY (${[...ids]}::uuid[])`,
  })
  switch (kind) {
    case 'venue':
      return [from('room', 'Room', 'venueId')]
    case 'room':
      return [from('session', 'Session', 'roomId')]
    case 'day':
      return [from('session', 'Session', 'dayId')]
    case 'track':
      return [from('session', 'Session', 'trackId')]
    case 'occurrence':
      return [from('session', 'Session', 'occurrenceSeriesId')]
    case 'speaker':
      return [from('session', 'SessionSpeaker', 'speakerId', 'sessionId')]
    case 'organisation':
      return [
        from('session', 'SessionOrganisation', 'organisationId', 'sessionId'),
        from('speaker', 'Speaker', 'organisationId'),
      ]
    default:
      return []
  }
}

/** The number of the summit's last change; 0 before the first. */
async function lastNumber(tx: Tx, summitId: string): Promise<number> {
  const { _max } = await tx.change.aggregate({ where: { summitId }, _max: { number: true } })
  return _max.number ?? 0
}

/** A row to be written. */
type WrittenRow = { id: string; row: Fields; version: number; contentVersion: number }

/**
 * Writes the rows of one act and the change that tells of it, in the caller's transaction, which holds `lockDraft`.
 * A fixed number of statements per kind of row. Gives back the change's number.
 */
export async function writeChange(
  tx: Tx,
  change: {
    id: string
    summitId: string
    accountId: string | null
    at: Date
    act: string
    reason?: string | undefined
    undoes?: string
    redoes?: string
  },
  outcomes: readonly Outcome[],
): Promise<number> {
  await writeRows(tx, change.summitId, outcomes, { updatedAt: change.at, updatedBy: change.accountId })
  const number = (await lastNumber(tx, change.summitId)) + 1
  const rows = outcomes.map((outcome) => outcome.changed)
  const { reason, ...line } = change
  await tx.change.create({
    data: { ...line, number, reason: reason ?? null, rows: rows as unknown as Prisma.InputJsonValue }, // JSON by its schema
    select: { id: true },
  })
  return number
}

/** Writes rows and what hangs on them, with no change that tells of it: for a summit that is only being made. */
export async function writeRows(tx: Tx, summitId: string, outcomes: readonly Outcome[], stamp: Stamp) {
  for (const kind of kinds) {
    const rows = (create: boolean) =>
      outcomes.flatMap(({ changed, row }): WrittenRow[] =>
        changed.of === kind && row !== null && (changed.before === null) === create
          ? [{ id: changed.id, row, version: changed.version, contentVersion: changed.to }]
          : [],
      )
    await insertRows(tx, summitId, kind, rows(true), stamp)
    await updateRows(tx, summitId, kind, rows(false), stamp)
  }
  for (const kind of [...kinds].reverse()) {
    const gone = outcomes.flatMap(({ changed, row }) =>
      changed.of === kind && row === null ? [changed.id] : [],
    )
    if (gone.length > 0)
      await tx.$executeRaw(
        Prisma.sql`DELETE FROM ${name(tables[kind].name)} WHERE "summitId" = ${summitId}::uuid AND id = ANY (${gone}::uuid[])`,
      )
  }
}

/** When rows were written, and by whom. */
type Stamp = { updatedAt: Date; updatedBy: string | null }

/** The columns that are written: the kind's own, its versions, and who edited last where the table says so. */
const writtenColumns = (kind: Kind) => [
  ...tables[kind].columns,
  'version',
  'contentVersion',
  ...(kind === 'session' ? ['updatedAt', 'updatedBy'] : []),
]

const recordsOf = (summitId: string, rows: readonly WrittenRow[], stamp: Stamp) =>
  JSON.stringify(
    rows.map(({ id, row, version, contentVersion }) => ({
      ...row,
      ...stamp,
      id,
      summitId,
      version,
      contentVersion,
    })),
  )

async function insertRows(tx: Tx, summitId: string, kind: Kind, rows: readonly WrittenRow[], stamp: Stamp) {
  if (rows.length === 0) return
  const table = name(tables[kind].name)
  const columns = Prisma.raw(['id', 'summitId', ...writtenColumns(kind)].map((c) => `"${c}"`).join(', '))
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO ${table} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, ${recordsOf(summitId, rows, stamp)}::jsonb)`)
  await writeParts(tx, summitId, kind, rows)
}

async function updateRows(tx: Tx, summitId: string, kind: Kind, rows: readonly WrittenRow[], stamp: Stamp) {
  if (rows.length === 0) return
  const table = name(tables[kind].name)
  const set = Prisma.raw(
    writtenColumns(kind)
      .map((column) => `"${column}" = n."${column}"`)
      .join(', '),
  )
  await tx.$executeRaw(Prisma.sql`
    UPDATE ${table} r SET ${set}
    FROM jsonb_populate_recordset(NULL::${table}, ${recordsOf(summitId, rows, stamp)}::jsonb) n
    WHERE r.id = n.id AND ${ofSummit(kind, summitId)}`)
  await writeParts(tx, summitId, kind, rows)
}

/** What hangs on the rows: parts with an id of their own keep it, the others are written anew where they differ. */
async function writeParts(tx: Tx, summitId: string, kind: Kind, rows: readonly WrittenRow[]) {
  for (const [field, part] of Object.entries(tables[kind].parts)) {
    const parents = rows.map((row) => row.id)
    const records = rows.flatMap(({ id, row }) => {
      const list = row[field]
      return Array.isArray(list)
        ? list.map((entry: Fields, position) => ({ ...entry, position, summitId, [part.parent]: id }))
        : []
    })
    const table = name(part.table)
    const own = part.columns.includes('id')
    const kept = own ? records.map((entry) => String((entry as Fields)['id'])) : []
    await tx.$executeRaw(Prisma.sql`
      DELETE FROM ${table} WHERE ${name(part.parent)} = ANY (${parents}::uuid[]) AND NOT (id = ANY (${kept}::uuid[]))`)
    if (records.length === 0) continue
    const columns = [
      'summitId',
      part.parent,
      ...part.columns.filter((column) => column !== 'id'),
      ...(part.order.includes('position') ? ['position'] : []),
    ]
    const list = Prisma.raw(columns.map((column) => `"${column}"`).join(', '))
    const update = Prisma.raw(columns.map((column) => `"${column}" = excluded."${column}"`).join(', '))
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO ${table} (id, ${list})
      SELECT ${own ? Prisma.raw('id') : Prisma.raw('gen_random_uuid()')}, ${list}
      FROM jsonb_populate_recordset(NULL::${table}, ${JSON.stringify(records)}::jsonb)
      ON CONFLICT (id) DO UPDATE SET ${update}`)
  }
}

/** A change by its id, in this summit. */
export async function findChange(tx: Tx, summitId: string, id: string) {
  const row = await tx.change.findFirst({ where: { summitId, id } })
  return row && { ...row, rows: changedRows.parse(row.rows) }
}

/** Acts of one editor that undo looks at, oldest first. */
export async function changesOfEditor(tx: Tx, summitId: string, accountId: string, limit: number) {
  const rows = await tx.change.findMany({
    where: { summitId, accountId },
    orderBy: { number: 'desc' },
    take: limit,
    select: { id: true, undoes: true, redoes: true, act: true },
  })
  return rows.reverse()
}

/** Who changed this row last, and when; null when no change knows of it. */
export async function lastEditor(tx: Tx, summitId: string, rowId: string) {
  const [row] = await tx.$queryRaw<{ at: Date; name: string | null }[]>(Prisma.sql`
    SELECT c.at, coalesce(a.name, a.email) AS name FROM "Change" c LEFT JOIN "Account" a ON a.id = c."accountId"
    WHERE c."summitId" = ${summitId}::uuid AND c.rows @> ${JSON.stringify([{ id: rowId }])}::jsonb
    ORDER BY c.number DESC LIMIT 1`)
  return row ?? null
}

/** The highest number given to a session of the summit; 0 when there is none. */
export async function highestNumber(tx: Tx, summitId: string): Promise<number> {
  const { _max } = await tx.session.aggregate({ where: { summitId }, _max: { number: true } })
  return _max.number ?? 0
}

/** Codes of the summit's sessions. */
export async function codesTaken(tx: Tx, summitId: string): Promise<Set<string>> {
  const rows = await tx.session.findMany({ where: { summitId }, select: { code: true } })
  return new Set(rows.map((row) => row.code))
}

/** What of a summit every change needs to know; null when there is none. */
export async function readFrame(tx: Tx, summitId: string) {
  const summit = await tx.summit.findUnique({
    where: { id: summitId },
    select: { timeZone: true, contentLanguages: true, days: { select: { id: true, date: true } } },
  })
  return (
    summit && {
      ...summit,
      days: summit.days.map(({ id, date }) => ({ id, date: date.toISOString().slice(0, 10) })),
      number: await lastNumber(tx, summitId),
    }
  )
}

export async function findSummitId(tx: Tx, slug: string): Promise<string | null> {
  const summit = await tx.summit.findUnique({ where: { slug }, select: { id: true } })
  return summit?.id ?? null
}

const told = Prisma.sql`
  SELECT c.id::text, c.number, c.at, c.act, c."accountId"::text, coalesce(a.name, a.email) AS name,
    c.undoes::text, c.redoes::text, c.reason, c.rows
  FROM "Change" c LEFT JOIN "Account" a ON a.id = c."accountId"`

type ToldRow = Omit<ChangeTold, 'at' | 'by' | 'rows'> & {
  at: Date
  accountId: string | null
  name: string | null
  rows: unknown
}

const asTold = ({ at, accountId, name: editor, rows, ...change }: ToldRow): ChangeTold => ({
  ...change,
  at: at.toISOString(),
  by: accountId === null ? null : { accountId, name: editor ?? '' },
  rows: changedRows.parse(rows),
})

/** Changes with a number above the given one, oldest first. */
export async function changesSince(tx: Tx, summitId: string, number: number, limit: number) {
  const rows = await tx.$queryRaw<ToldRow[]>(Prisma.sql`${told}
    WHERE c."summitId" = ${summitId}::uuid AND c.number > ${number} ORDER BY c.number LIMIT ${limit}`)
  return rows.map(asTold)
}

/** Changes of one row, newest first; each tells of this row only. */
export async function historyOf(tx: Tx, summitId: string, rowId: string, limit: number) {
  const rows = await tx.$queryRaw<ToldRow[]>(Prisma.sql`${told}
    WHERE c."summitId" = ${summitId}::uuid AND c.rows @> ${JSON.stringify([{ id: rowId }])}::jsonb
    ORDER BY c.number DESC LIMIT ${limit}`)
  return rows
    .map(asTold)
    .map((change) => ({ ...change, rows: change.rows.filter((row) => row.id === rowId) }))
}
