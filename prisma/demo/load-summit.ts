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
  await tx.summit.createMany({ data: rows.summit })
  await tx.summitDay.createMany({ data: rows.day })
  await tx.venue.createMany({ data: rows.venue })
  await tx.room.createMany({ data: rows.room })
  await tx.roomOpening.createMany({ data: rows.opening })
  await tx.track.createMany({ data: rows.track })
  await tx.trackTopic.createMany({ data: rows.topic })
  await tx.organisation.createMany({ data: rows.organisation })
  await tx.speaker.createMany({ data: rows.speaker })
  await tx.occurrenceSeries.createMany({ data: rows.occurrence })
  await tx.session.createMany({ data: rows.session })
  await tx.sessionSpeaker.createMany({ data: rows.stage })
  await tx.sessionOrganisation.createMany({ data: rows.host })
  await tx.material.createMany({ data: rows.material })
  await tx.credit.createMany({ data: rows.credit })
}

/** As `loadSeries`, within the caller's transaction. */
export async function writeSeries(tx: Tx, series: DemoSeries): Promise<void> {
  const rows = seriesRowsOf(series)
  await tx.series.createMany({ data: rows.series })
  await tx.seriesMember.createMany({ data: rows.member })
}
