import { cache } from './document-cache'
import { db } from '@/domain/shared/db'
import { Prisma } from '@/prisma/client/client'
import type { SummitState } from '@/prisma/client/enums'
import { type Language, text } from '@/domain/shared/language'
import {
  type ReleaseChange,
  type ReleaseDocument,
  type ReleaseMeta,
  releaseChanges,
  releaseDocument,
} from './schema'

/** What a public page is made from: the latest release of a summit, and what is true of the summit beside it. */
export type PublicSummit = {
  document: ReleaseDocument
  release: ReleaseMeta
  state: SummitState
  /** Seconds to add to real time for this summit's own now (demo data); zero otherwise. */
  clockOffset: number
  publication: number
  registration: RegistrationWindow | null
}

/**
 * From when until when one can register, in any category, by the summit's clock; null for no such end. No window at all
 * where the summit has no category or is over.
 */
export type RegistrationWindow = { opensAt: Date | null; closesAt: Date | null }

/**
 * The latest release of the summit with this slug, or null when there is none: an unknown slug and a summit
 * that never published look the same. Two queries at most, whatever the size of the summit.
 */
export async function publicSummit(slug: string): Promise<PublicSummit | null> {
  const [latest] = await db().$queryRaw<
    (Omit<PublicSummit, 'document' | 'release' | 'registration'> &
      ReleaseMeta &
      RegistrationWindow & { id: string; categories: number })[]
  >(Prisma.sql`
    SELECT r.id::text, r.number, r."publishedAt", s.state::text, s."clockOffset", s.publication, c.*
    FROM "Release" r JOIN "Summit" s ON s.id = r."summitId", LATERAL (
      SELECT count(*)::int AS categories,
        CASE WHEN bool_or("opensAt" IS NULL) THEN NULL ELSE min("opensAt") END AS "opensAt",
        CASE WHEN bool_or("closesAt" IS NULL) THEN NULL ELSE max("closesAt") END AS "closesAt"
      FROM "RegistrationCategory" WHERE "summitId" = s.id AND "retiredAt" IS NULL) c
    WHERE s.slug = ${slug} ORDER BY r.number DESC LIMIT 1`)
  if (!latest) return null
  const { id, number, publishedAt, categories, opensAt, closesAt, ...summit } = latest
  return {
    ...summit,
    document: await documentOf(id, latest.publication),
    release: { number, publishedAt },
    registration: categories === 0 || summit.state === 'archived' ? null : { opensAt, closesAt },
  }
}

/**
 * A release's document; immutable but for an erasure, which raises the publication: hence kept in memory by its id and the
 * publication that it was read at.
 */
const documentOf = (id: string, publication: number): Promise<ReleaseDocument> =>
  cache(`${id} ${publication}`, async () => {
    const row = await db().release.findUniqueOrThrow({ where: { id }, select: { document: true } })
    return releaseDocument.parse(row.document)
  })

/**
 * A picture that a speaker of some summit has in its latest release; null for any other digest, also where the draft has
 * it. Two queries at most for each summit that knows the picture.
 * @param digest SHA-256 in hexadecimal
 */
export async function publicPhoto(digest: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const photos = await db().speakerPhoto.findMany({
    where: { digest },
    select: { summitId: true, bytes: true },
  })
  for (const { summitId, bytes } of photos) {
    const latest = await db().release.findFirst({
      where: { summitId },
      orderBy: { number: 'desc' },
      select: { id: true, summit: { select: { publication: true } } },
    })
    const document = latest && (await documentOf(latest.id, latest.summit.publication))
    if (document?.speakers.some(({ photo }) => photo === digest)) return bytes
  }
  return null
}

/** The frame of a summit as the list of summits and the page of a series show it. */
export type SummitCard = Pick<ReleaseDocument, 'summit' | 'series'> & {
  release: ReleaseMeta
  sessionCount: number
  state: SummitState
  clockOffset: number
}

/** Every summit that has published, by its first day. One query. */
export async function publicSummits(): Promise<SummitCard[]> {
  const rows = await db().$queryRaw<
    {
      summit: unknown
      series: unknown
      sessions: number
      number: number
      publishedAt: Date
      state: SummitState
      clockOffset: number
    }[]
  >(Prisma.sql`
    SELECT DISTINCT ON (r."summitId")
      r.document->'summit' AS summit, r.document->'series' AS series,
      jsonb_array_length(r.document->'sessions') AS sessions,
      r.number, r."publishedAt", s.state::text, s."clockOffset"
    FROM "Release" r JOIN "Summit" s ON s.id = r."summitId"
    ORDER BY r."summitId", r.number DESC`)
  return rows
    .map((row) => ({
      ...releaseDocument.pick({ summit: true, series: true }).parse(row),
      release: { number: row.number, publishedAt: row.publishedAt },
      sessionCount: row.sessions,
      state: row.state,
      clockOffset: row.clockOffset,
    }))
    .sort((a, b) => a.summit.startsOn.localeCompare(b.summit.startsOn))
}

/** One line of the public changelog. */
export type ReleaseEntry = ReleaseMeta & {
  note: Partial<Record<string, string>>
  restores: number | null
  changes: ReleaseChange[]
}

/** Releases of a summit, the newest first. Changes name public sessions only. */
export async function releaseHistory(slug: string): Promise<ReleaseEntry[]> {
  const rows = await db().release.findMany({
    where: { summit: { slug } },
    orderBy: { number: 'desc' },
    select: { number: true, publishedAt: true, note: true, restores: true, changes: true },
  })
  return rows.map((row) => ({
    ...row,
    note: text.parse(row.note),
    changes: releaseChanges.parse(row.changes),
  }))
}

/** A session found by words: best first. */
export type SearchHit = { sessionId: string; language: string; title: string; excerpt: string }

/**
 * Sessions of the latest release that match `q` in either language, the reader's first.
 * Accents and case are ignored, words are stemmed per language (PostgreSQL configurations plenum_en, plenum_fr).
 * @param q what the reader typed; websearch syntax ("quoted", -not, or)
 * @returns at most one hit per session, in the language that matches best; at most 200
 */
export async function searchSessions(slug: string, q: string, language: Language): Promise<SearchHit[]> {
  // PostgreSQL has no U+0000 in a text, and would take what stands between angle brackets for markup.
  const asked = q.replaceAll(/[\u0000<>]/g, ' ').slice(0, 200)
  if (!asked.trim()) return []
  return db().$queryRaw<SearchHit[]>(Prisma.sql`
    SELECT "sessionId", language, title, body AS excerpt FROM (
      SELECT DISTINCT ON (e."sessionId") e."sessionId", e.language, e.title, e.body,
        ts_rank(e.vector, query) + CASE WHEN e.language = ${language} THEN 0.1 ELSE 0 END AS rank
      FROM "SearchEntry" e
      JOIN "Summit" s ON s.id = e."summitId",
      LATERAL websearch_to_tsquery(
        (CASE e.language WHEN 'fr' THEN 'plenum_fr' ELSE 'plenum_en' END)::regconfig, ${asked}) query
      WHERE s.slug = ${slug} AND e.vector @@ query
      ORDER BY e."sessionId", rank DESC
    ) hits ORDER BY rank DESC, title LIMIT 200`)
}
