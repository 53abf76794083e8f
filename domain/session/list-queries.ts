import { z } from 'zod'
import { Prisma } from '@/prisma/client/client'
import { db } from '@/domain/shared/db'
import { type Language, type Text, text } from '@/domain/shared/language'
import { searchTerms } from '@/domain/shared/text'
import { sessionTypes } from '@/domain/release/schema'
import { PAGE_SIZE } from './list-rules'
import type { SummitAtWork } from './queries'
import { missingTexts } from './rules'
import { type SessionFilters, accessKinds, sessionStatuses } from './schema'

const listRow = z.object({
  code: z.string(),
  title: text,
  abstract: text,
  location: text,
  stale: z.array(z.string()),
  type: z.enum(sessionTypes),
  status: z.enum(sessionStatuses),
  access: z.enum(accessKinds),
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  day: z.string().nullable(),
  room: text.nullable(),
  track: z.object({ name: text }).nullable(),
  edited: z.boolean(),
})

/** One session in the organiser's list. */
export type ListedSession = Omit<z.infer<typeof listRow>, 'abstract'> & { missing: string[] }

export type SessionList = {
  sessions: ListedSession[]
  /** Sessions that fit the filters, on all pages together. */
  total: number
  /** The page shown: the last one when a later was asked for. */
  page: number
  pages: number
}

/** What the list can be narrowed to. Two queries. */
export async function listChoices(summit: SummitAtWork): Promise<{
  days: { date: string; label: Text }[]
  tracks: { slug: string; name: Text }[]
}> {
  const of = { summitId: summit.id }
  const days = await db().summitDay.findMany({ where: of, orderBy: { date: 'asc' } })
  const tracks = await db().track.findMany({ where: of, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return {
    days: days.map((day) => ({ date: day.date.toISOString().slice(0, 10), label: text.parse(day.label) })),
    tracks: tracks.map((track) => ({ slug: track.slug, name: text.parse(track.name) })),
  }
}

/**
 * One page of the draft's sessions. Two queries, whatever the size of the summit. The actor was checked by
 * `summitAtWork`. Sorted for readers of `language`; sessions without a time come last.
 */
export async function sessionList(
  summit: SummitAtWork,
  filters: SessionFilters,
  language: Language,
): Promise<SessionList> {
  const where = whereOf(summit, filters)
  const [counted] = await db().$queryRaw<{ total: number }[]>(
    Prisma.sql`SELECT count(*)::int AS total ${where}`,
  )
  const total = counted?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(filters.page, pages)
  const rows = await db().$queryRaw<unknown[]>(Prisma.sql`
    SELECT s.code, s.title, s.abstract, s.location, coalesce(s.stale, '{}') AS stale, s.type::text, s.status::text, s.access::text,
      s."startsAt", s."endsAt", to_char(d.date, 'YYYY-MM-DD') AS day, r.name AS room,
      CASE WHEN t.id IS NULL THEN NULL ELSE jsonb_build_object('name', t.name) END AS track,
      ${editedSince(summit)} AS edited
    ${where}
    ORDER BY ${orderOf(filters, language)}
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`)
  return {
    total,
    page,
    pages,
    sessions: rows.map((row) => {
      const { abstract, ...session } = listRow.parse(row)
      return { ...session, missing: missingTexts({ ...session, abstract }, summit.contentLanguages) }
    }),
  }
}

/** Not public yet, or edited since the draft was published; before the first release all is new and nothing marked. */
const editedSince = ({ editedSince: since }: SummitAtWork) =>
  since
    ? Prisma.sql`(s."firstRelease" IS NULL OR (s.version > 1 AND s."updatedAt" > ${since}))`
    : Prisma.sql`false`

function whereOf(summit: SummitAtWork, { q, day, track, type, only }: SessionFilters): Prisma.Sql {
  const words = Prisma.sql`unaccent(lower(concat_ws(' ', s.code,
    (SELECT string_agg(value, ' ') FROM jsonb_each_text(s.title)),
    (SELECT string_agg(value, ' ') FROM jsonb_each_text(s.abstract)), r.name->>'en', r.name->>'fr')))`
  const conditions = [
    Prisma.sql`s."summitId" = ${summit.id}::uuid`,
    ...searchTerms(q).map((term) => Prisma.sql`strpos(${words}, unaccent(${term})) > 0`),
    ...(day ? [Prisma.sql`d.date = ${day}::date`] : []),
    ...(track === 'none' ? [Prisma.sql`t.id IS NULL`] : track ? [Prisma.sql`t.slug = ${track}`] : []),
    ...(type ? [Prisma.sql`s.type = ${type}::"SessionType"`] : []),
    ...(only ? [onlyThose(summit, only)] : []),
  ]
  return Prisma.sql`
    FROM "Session" s
    LEFT JOIN "SummitDay" d ON d.id = s."dayId"
    LEFT JOIN "Room" r ON r.id = s."roomId"
    LEFT JOIN "Track" t ON t.id = s."trackId"
    WHERE ${Prisma.join(conditions, ' AND ')}`
}

function onlyThose(summit: SummitAtWork, only: NonNullable<SessionFilters['only']>): Prisma.Sql {
  switch (only) {
    case 'unplaced':
      return Prisma.sql`s."startsAt" IS NULL`
    case 'edited':
      return editedSince(summit)
    case 'stale':
      return Prisma.sql`cardinality(s.stale) > 0`
    case 'cancelled':
      return Prisma.sql`s.status = 'cancelled'`
    case 'untranslated':
      // The same as `missingTexts`: a title needs every language, the other texts need all or none.
      return Prisma.sql`EXISTS (
        SELECT 1 FROM (VALUES (s.title, true), (s.abstract, false), (s.location, false)) texts(words, needed),
          LATERAL (SELECT count(*) AS missing FROM unnest(${summit.contentLanguages}::text[]) l
            WHERE coalesce(words->>l, '') ~ '^\\s*$') gap
        WHERE missing > 0 AND (needed OR missing < ${summit.contentLanguages.length}))`
  }
}

function orderOf({ sort, descending }: SessionFilters, language: Language): Prisma.Sql {
  const direction = Prisma.raw(descending ? 'DESC' : 'ASC')
  const collation = Prisma.raw(language === 'fr' ? '"fr-CA-x-icu"' : '"en-CA-x-icu"')
  const inLanguage = (words: Prisma.Sql) =>
    Prisma.sql`coalesce(nullif(${words}->>${language}, ''), ${words}->>'en', ${words}->>'fr') COLLATE ${collation}`
  const byTime = Prisma.sql`s."startsAt" ${direction} NULLS LAST, r.position NULLS FIRST, s.number`
  switch (sort) {
    case 'time':
      return byTime
    case 'title':
      return Prisma.sql`${inLanguage(Prisma.sql`s.title`)} ${direction}, s.number`
    case 'room':
      return Prisma.sql`${inLanguage(Prisma.sql`r.name`)} ${direction} NULLS LAST, s."startsAt" NULLS LAST, s.number`
    case 'code':
      return Prisma.sql`s.code COLLATE "C" ${direction}`
    case 'edited':
      return Prisma.sql`s."updatedAt" ${direction}, s.number`
  }
}
