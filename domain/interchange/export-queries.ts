import { summitIdFor } from '@/domain/change/queries'
import { readDraft } from '@/domain/change/repository'
import type { Draft } from '@/domain/change/schema'
import { draftContent } from '@/domain/release/draft-document'
import { shownSessions } from '@/domain/release/embargo-rules'
import { lastRelease, readDraft as readRows } from '@/domain/release/repository'
import type { ReleaseDocument } from '@/domain/release/schema'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { summitNow } from '@/domain/shared/time'

/** Rows that belong together are read together. */
const snapshot = { isolationLevel: 'RepeatableRead', timeout: 30_000 } as const

/** The draft as a table is made of it; null for whoever may not edit it. */
export async function draftToExport(
  actor: Actor | null,
  slug: string,
): Promise<{ draft: Draft; timeZone: string; contentLanguages: string[] } | null> {
  const summitId = await summitIdFor(actor, slug)
  if (summitId === null) return null
  const { draft } = await db().$transaction((tx) => readDraft(tx, summitId), snapshot)
  const summit = draft.summit.get(summitId)
  return summit ? { draft, timeZone: summit.timeZone, contentLanguages: summit.contentLanguages } : null
}

/** The document that a release of the draft would have now, for the feeds; null for whoever may not edit it. */
export async function draftDocument(
  actor: Actor | null,
  slug: string,
  now: Date,
): Promise<ReleaseDocument | null> {
  const summitId = await summitIdFor(actor, slug)
  if (summitId === null) return null
  return db().$transaction(async (tx) => {
    const rows = await readRows(tx, summitId)
    const last = await lastRelease(tx, summitId)
    return draftContent(rows, summitNow(now, rows.summit.clockOffset), shownSessions(last?.document)).document
  }, snapshot)
}
