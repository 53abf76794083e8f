import { z } from 'zod'
import { Prisma } from '@/prisma/client/client'
import type { SummitAtWork } from '@/domain/session/queries'
import { db } from '@/domain/shared/db'
import { type Language, language, text } from '@/domain/shared/language'
import { searchTerms } from '@/domain/shared/text'
import { PAGE_SIZE } from './list-rules'
import { lackingLanguages } from './rules'
import { type SpeakerFilters, attendances } from './schema'

const listRow = z.object({
  slug: z.string(),
  name: z.string(),
  position: text,
  biography: text,
  organisation: text.nullable(),
  email: z.string().nullable(),
  language,
  attendance: z.enum(attendances),
  photo: z.boolean(),
  sessions: z.number(),
  asked: z.date().nullable(),
})

/** One speaker in the organiser's list. */
export type ListedSpeaker = Omit<z.infer<typeof listRow>, 'biography'> & {
  /** Languages of the summit in which nothing is said of the person. */
  withoutBiography: string[]
}

export type SpeakerList = {
  speakers: ListedSpeaker[]
  /** Speakers that fit the filters, on all pages together. */
  total: number
  /** Speakers of the summit, those who have not answered, and those among them whose address is known. */
  all: { speakers: number; unanswered: number; toAsk: number }
  /** The page shown: the last one when a later was asked for. */
  page: number
  pages: number
}

/**
 * One page of the draft's speakers. Three queries, whatever the size of the summit. The actor was checked by
 * `summitAtWork`. Sorted for readers of `language`, by family name.
 */
export async function speakerList(
  summit: SummitAtWork,
  filters: SpeakerFilters,
  language: Language,
): Promise<SpeakerList> {
  const [all] = await db().$queryRaw<SpeakerList['all'][]>(Prisma.sql`
    SELECT count(*)::int AS speakers,
      count(*) FILTER (WHERE attendance = 'unknown')::int AS unanswered,
      count(*) FILTER (WHERE attendance = 'unknown' AND email IS NOT NULL)::int AS "toAsk"
    FROM "Speaker" WHERE "summitId" = ${summit.id}::uuid`)
  const where = whereOf(summit, filters)
  const [counted] = await db().$queryRaw<{ total: number }[]>(
    Prisma.sql`SELECT count(*)::int AS total ${where}`,
  )
  const total = counted?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(filters.page, pages)
  const rows = await db().$queryRaw<unknown[]>(Prisma.sql`
    SELECT sp.slug, sp.name, sp.position, sp.biography, o.name AS organisation, sp.email, sp.language,
      sp.attendance::text, ${hasPhoto} AS photo,
      (SELECT count(*)::int FROM "SessionSpeaker" ss WHERE ss."speakerId" = sp.id) AS sessions,
      (SELECT max(a.at) FROM "AuditEntry" a WHERE a.subject = 'speaker' AND a."subjectId" = sp.id::text
        AND a.action = 'speaker.asked') AS asked
    ${where}
    ORDER BY ${orderOf(filters, language)}
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`)
  return {
    total,
    page,
    pages,
    all: all ?? { speakers: 0, unanswered: 0, toAsk: 0 },
    speakers: rows.map((row) => {
      const { biography, ...speaker } = listRow.parse(row)
      return { ...speaker, withoutBiography: lackingLanguages(biography, summit.contentLanguages) }
    }),
  }
}

const hasPhoto = Prisma.sql`EXISTS (
  SELECT 1 FROM "SpeakerPhoto" p WHERE p."speakerId" = sp.id AND p."replacedAt" IS NULL)`

function whereOf(summit: SummitAtWork, { q, attendance, lacks }: SpeakerFilters): Prisma.Sql {
  const words = Prisma.sql`unaccent(lower(concat_ws(' ', sp.name, sp.email,
    (SELECT string_agg(value, ' ') FROM jsonb_each_text(sp.position)),
    (SELECT string_agg(value, ' ') FROM jsonb_each_text(o.name)))))`
  const conditions = [
    Prisma.sql`sp."summitId" = ${summit.id}::uuid`,
    ...searchTerms(q).map((term) => Prisma.sql`strpos(${words}, unaccent(${term})) > 0`),
    ...(attendance ? [Prisma.sql`sp.attendance = ${attendance}::"SpeakerAttendance"`] : []),
    ...(lacks ? [lacking(lacks)] : []),
  ]
  return Prisma.sql`
    FROM "Speaker" sp
    LEFT JOIN "Organisation" o ON o.id = sp."organisationId"
    WHERE ${Prisma.join(conditions, ' AND ')}`
}

/** @param what one of `lacksOf` */
function lacking(what: string): Prisma.Sql {
  if (what === 'email') return Prisma.sql`sp.email IS NULL`
  if (what === 'photo') return Prisma.sql`NOT ${hasPhoto}`
  return Prisma.sql`coalesce(sp.biography->>${what.replace('biography-', '')}, '') ~ '^\\s*$'`
}

function orderOf({ sort, descending }: SpeakerFilters, language: Language): Prisma.Sql {
  const direction = Prisma.raw(descending ? 'DESC' : 'ASC')
  const collation = Prisma.raw(language === 'fr' ? '"fr-CA-x-icu"' : '"en-CA-x-icu"')
  // The last word stands for the family name, as on the public page.
  const family = Prisma.sql`substring(btrim(sp.name) from '\\S+$') COLLATE ${collation}`
  const byName = (order: Prisma.Sql) =>
    Prisma.sql`${family} ${order}, sp.name COLLATE ${collation} ${order}, sp.id`
  switch (sort) {
    case 'name':
      return byName(direction)
    case 'sessions':
      return Prisma.sql`sessions ${direction}, ${byName(Prisma.raw('ASC'))}`
    case 'asked':
      return Prisma.sql`asked ${direction} NULLS LAST, ${byName(Prisma.raw('ASC'))}`
  }
}
