import { Prisma } from '@/prisma/client/client'
import { inTransaction, type Tx } from '@/domain/shared/db'
import type { DemoSeries, DemoSummit } from './format'
import { rowsOf, seriesRowsOf, summitIdOf } from './rows'

/**
 * Writes the draft of one summit, all or nothing, and gives back its id. Publishes nothing.
 * Its series, where it has one, must be there (`loadSeries`). A second call with the same summit is a fault.
 */
export async function loadSummit(summit: DemoSummit): Promise<string> {
  await inTransaction((tx) => writeSummit(tx, summit))
  return summitIdOf(summit.slug)
}

/** Writes a series with its members. */
export async function loadSeries(series: DemoSeries): Promise<void> {
  await inTransaction((tx) => writeSeries(tx, series))
}

/** As `loadSummit`, within the caller's transaction. */
export async function writeSummit(tx: Tx, summit: DemoSummit): Promise<void> {
  const rows = rowsOf(summit)
  await insert(tx, 'Summit', rows.summit)
  await insert(tx, 'SummitDay', rows.day)
  await insert(tx, 'Venue', rows.venue)
  await insert(tx, 'Room', rows.room)
  await insert(tx, 'RoomOpening', rows.opening)
  await insert(tx, 'Track', rows.track)
  await insert(tx, 'TrackTopic', rows.topic)
  await insert(tx, 'Organisation', rows.organisation)
  await insert(tx, 'Speaker', rows.speaker)
  await insert(tx, 'SpeakerAvailability', rows.availability)
  await insert(tx, 'OccurrenceSeries', rows.occurrence)
  await insert(tx, 'Session', rows.session)
  await insert(tx, 'SessionSpeaker', rows.stage)
  await insert(tx, 'SessionOrganisation', rows.host)
  await insert(tx, 'Material', rows.material)
  await insert(tx, 'Credit', rows.credit)
}

/** As `loadSeries`, within the caller's transaction. */
export async function writeSeries(tx: Tx, series: DemoSeries): Promise<void> {
  const rows = seriesRowsOf(series)
  await insert(tx, 'Series', rows.series)
  await insert(tx, 'SeriesMember', rows.member)
}

/**
 * All rows in one statement with one parameter; a summit of 5,000 sessions takes a second, through `createMany`
 * half a minute. The rows are alike: the columns are those of the first, the rest take the table's defaults.
 */
async function insert(tx: Tx, table: Prisma.ModelName, rows: object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const name = Prisma.raw(`"${table}"`)
  const columns = Prisma.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(', '),
  )
  await tx.$executeRaw`
    INSERT INTO ${name} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb)`
}
