import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { releaseChanges } from './schema'

/** A release as the organisers see it: with who made it, and why a language was let go missing. */
export type HistoryEntry = {
  number: number
  publishedAt: Date
  by: string | null
  note: Text
  restores: number | null
  overrideReason: string | null
  changeCount: number
}

/** Releases of a summit for those who edit its draft, the newest first; null for anybody else. One query. */
export async function organisersHistory(
  actor: Actor | null,
  summitId: string,
): Promise<HistoryEntry[] | null> {
  if (!mayEditAgenda(actor, summitId)) return null
  const rows = await db().release.findMany({
    where: { summitId },
    orderBy: { number: 'desc' },
    select: {
      number: true,
      publishedAt: true,
      note: true,
      restores: true,
      overrideReason: true,
      changes: true,
      publishedBy: { select: { name: true, email: true } },
    },
  })
  return rows.map(({ note, changes, publishedBy, ...release }) => ({
    ...release,
    by: publishedBy && (publishedBy.name ?? publishedBy.email),
    note: text.parse(note),
    changeCount: releaseChanges.parse(changes).length,
  }))
}
