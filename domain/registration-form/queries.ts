import { openLimits } from '@/domain/registration/open-queries'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { summitNow } from '@/domain/shared/time'
import { type QuestionRow, categoriesOf, formQuestions } from './repository'
import type { CategoryFields } from './schema'

/** A category as the staff see it. */
export type CategoryView = {
  id: string
  version: number
  retired: boolean
  fields: CategoryFields
  /** Places that are taken; null where it has no limit of its own. */
  taken: number | null
  /** Registrations that were sent and are not over. */
  people: number
}

/** The summit's or a day's limit; `size` is null where there is none. */
export type PlaceView = {
  /** `summit`, or a calendar date. */
  key: string
  label: Text
  size: number | null
  taken: number
  /** Most people that day, as the page of days has it. */
  capacity: number | null
}

/** Categories in their order with how it stands with their places; null for whoever may not see them. */
export async function categoryViews(
  actor: Actor | null,
  summitId: string,
): Promise<{ categories: CategoryView[]; places: PlaceView[] } | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const rows = await categoriesOf(db(), summitId)
  const limits = await openLimits(db(), summitId)
  const counts = await db().registration.groupBy({
    by: ['categoryId'],
    where: { summitId, status: { notIn: ['draft', 'cancelled', 'declined'] } },
    _count: { _all: true },
  })
  const days = await db().summitDay.findMany({ where: { summitId }, orderBy: { date: 'asc' } })
  const limitOf = (kind: string, subject: string) =>
    limits.find((limit) => limit.kind === kind && limit.subject === subject)
  const summit = limitOf('summit', '')
  return {
    categories: rows.map(({ id, version, retiredAt, fields }) => ({
      ...{ id, version, retired: retiredAt !== null },
      fields: { ...fields, size: limitOf('category', id)?.size ?? null },
      taken: limitOf('category', id)?.taken ?? null,
      people: counts.find(({ categoryId }) => categoryId === id)?._count._all ?? 0,
    })),
    places: [
      { key: 'summit', label: {}, size: summit?.size ?? null, taken: summit?.taken ?? 0, capacity: null },
      ...days.map((day) => {
        const key = day.date.toISOString().slice(0, 10)
        const limit = limitOf('day', key)
        const { capacity } = day
        return {
          key,
          label: text.parse(day.label),
          size: limit?.size ?? null,
          taken: limit?.taken ?? 0,
          capacity,
        }
      }),
    ],
  }
}

/** A question as the staff see it, with how often it has been answered. */
export type QuestionView = QuestionRow & { answers: number }

/** Questions in the order of the form, with the categories that they can be asked of; null for whoever may not see them. */
export async function questionViews(
  actor: Actor | null,
  summitId: string,
): Promise<{
  questions: QuestionView[]
  categories: { code: string; name: Text; retired: boolean; needsDays: boolean }[]
  /** When answers are no longer needed where nothing else is said: half a year after the summit. */
  usualRetention: string
} | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const rows = await formQuestions(db(), summitId)
  const counts = await db().answer.groupBy({
    by: ['questionId'],
    where: { summitId },
    _count: { _all: true },
  })
  const { endsOn } = await db().summit.findUniqueOrThrow({
    where: { id: summitId },
    select: { endsOn: true },
  })
  return {
    questions: rows.map((row) => ({
      ...row,
      answers: counts.find(({ questionId }) => questionId === row.id)?._count._all ?? 0,
    })),
    categories: (await categoriesOf(db(), summitId)).map(({ fields, retiredAt }) => ({
      code: fields.code,
      name: fields.name,
      retired: retiredAt !== null,
      needsDays: fields.needsDays,
    })),
    usualRetention: new Date(endsOn.getTime() + 183 * 86_400_000).toISOString().slice(0, 10),
  }
}

/** A code or an invitation; `state` says whether it still lets somebody in, by the summit's clock. */
export type CodeView = {
  id: string
  code: string
  label: string
  email: string | null
  category: Text
  uses: number
  used: number
  validUntil: Date | null
  createdAt: Date
  state: 'open' | 'used_up' | 'ended' | 'revoked'
}

const MOST_CODES = 2000

/** Codes and invitations, the newest first, with the categories that can have more; null for whoever may not see them. */
export async function codeViews(
  actor: Actor | null,
  summitId: string,
  now: Date,
): Promise<{ codes: CodeView[]; categories: { id: string; name: Text; entry: string }[] } | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const { clockOffset } = await db().summit.findUniqueOrThrow({
    where: { id: summitId },
    select: { clockOffset: true },
  })
  const clock = summitNow(now, clockOffset)
  const rows = await db().registrationCode.findMany({
    where: { summitId },
    orderBy: [{ createdAt: 'desc' }, { code: 'asc' }],
    take: MOST_CODES,
    include: { category: { select: { name: true } } },
  })
  const categories = await categoriesOf(db(), summitId)
  return {
    codes: rows.map(({ category, revokedAt, ...row }) => ({
      ...row,
      category: text.parse(category.name),
      state: revokedAt
        ? 'revoked'
        : row.used >= row.uses
          ? 'used_up'
          : row.validUntil && row.validUntil <= clock
            ? 'ended'
            : 'open',
    })),
    categories: categories.flatMap(({ id, retiredAt, fields }) =>
      retiredAt === null && fields.entry !== 'open' ? [{ id, name: fields.name, entry: fields.entry }] : [],
    ),
  }
}
