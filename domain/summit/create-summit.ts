import { randomBytes, randomUUID } from 'node:crypto'
import { outcomeOf } from '@/domain/change/outcome-rules'
import { readDraft, writeRows } from '@/domain/change/repository'
import type { Draft, Edit, Outcome } from '@/domain/change/schema'
import { freeCode } from '@/domain/session/rules'
import { type Actor, mayCreateSummit, mayEditAgenda } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { pickText } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { zoneNamed } from '@/domain/shared/zone-search'
import { addressStem, freeAddress } from './address-rules'
import { datesRefusal } from './frame-rules'
import { copyOf, daysMade } from './pattern-rules'
import {
  type NewSummit,
  findSummitBySlug,
  hasRole,
  insertSummit,
  lockSlugs,
  lockSummitRow,
  slugsLike,
} from './repository'
import { isBlank, typedOver } from './rules'
import type { CreateSummitInput } from './schema'
import { shortNameOf } from './name-rules'

/** A teal that is legible on every paper: what a summit has until its organisers choose. */
const ACCENT = '#0b5c66'

type Created = { id: string; slug: string }

/**
 * Makes a summit, with a day for each of its dates and its maker as organiser; with `pattern` its venues, rooms, labels
 * of days, tracks, house rules and (if asked) sessions without people come from one that the actor may edit, moved to
 * the new dates with their times on the clock. One transaction. The same `id` again gives the first answer again.
 * Refusals: not_found (whoever may not, or no such pattern) · name_needed, last_day_first, too_many_days (`max`),
 * no_such_zone, with the `field`.
 */
export async function createSummit(
  actor: Actor | null,
  input: CreateSummitInput,
  now: Date,
): Promise<Result<Created>> {
  if (!mayCreateSummit(actor)) return refuse('not_found')
  const { id, startsOn, endsOn, mode } = input
  const name = typedOver({}, input.name)
  if (isBlank(name)) return refuse('name_needed', { field: 'name.en' })
  const unfit = datesRefusal(startsOn, endsOn)
  if (unfit) return unfit
  const timeZone = zoneNamed(input.timeZone)
  if (!timeZone) return refuse('no_such_zone', { field: 'timeZone' })
  return inTransaction(async (tx) => {
    await lockSlugs(tx)
    const again = await madeBefore(tx, actor, id)
    if (again) return again
    const found = await patternOf(tx, actor, input.pattern)
    if (!found.ok) return found
    const pattern = found.value
    const target = { startsOn, endsOn, timeZone, sessions: input.sessions }
    const days = daysMade(target, pattern, randomUUID)
    const copied = pattern ? copyOf(pattern, target, days, randomUUID) : { edits: [], settings: {} }
    const [before] = pattern?.summit.values() ?? []
    const stem = addressStem(pickText(name, 'en'))
    const summit = {
      ...{ id, name, startsOn, endsOn, timeZone, mode },
      ...shortNameOf(name, startsOn),
      slug: freeAddress(stem, await slugsLike(tx, stem)),
      contentLanguages: before?.contentLanguages ?? ['en', 'fr'],
      accent: before?.accent ?? ACCENT,
      host: before?.host ?? {},
      settings: copied.settings,
    } as NewSummit // texts and settings are JSON by their schemas
    const rows = outcomes([...days, ...copied.edits], { timeZone, contentLanguages: summit.contentLanguages })
    if (!rows.ok) return rows
    await insertSummit(tx, summit, actor.accountId)
    await writeRows(tx, id, rows.value, { updatedAt: now, updatedBy: actor.accountId })
    await record(tx, {
      summitId: id,
      accountId: actor.accountId,
      at: now,
      action: 'summit.created',
      subject: 'summit',
      subjectId: id,
      after: { slug: summit.slug, startsOn, endsOn, pattern: input.pattern || null, rows: rows.value.length },
    })
    return ok({ id, slug: summit.slug })
  })
}

/** The answer that this id has had; somebody else's summit is none. */
async function madeBefore(tx: Tx, actor: Actor, id: string): Promise<Result<Created> | null> {
  const row = await lockSummitRow(tx, id)
  if (!row) return null
  return (await hasRole(tx, id, actor.accountId, 'organiser'))
    ? ok({ id, slug: row.slug })
    : refuse('not_found')
}

async function patternOf(tx: Tx, actor: Actor, slug: string): Promise<Result<Draft | null>> {
  if (slug === '') return ok(null)
  const summit = await findSummitBySlug(tx, slug)
  if (!summit || !mayEditAgenda(actor, summit.id)) return refuse('not_found', { field: 'pattern' })
  return ok((await readDraft(tx, summit.id)).draft)
}

/** Edits that make rows, as what is written; sessions get a code and a number each. */
function outcomes(
  edits: readonly Edit[],
  frame: { timeZone: string; contentLanguages: string[] },
): Result<Outcome[]> {
  const made: Outcome[] = []
  const codes = new Set<string>()
  for (const edit of edits) {
    const isSession = edit.of === 'session'
    if (isSession) codes.add(freeCode(codes, () => randomBytes(12)))
    const set = isSession ? { ...edit.set, code: [...codes].at(-1), number: codes.size } : edit.set
    const outcome = outcomeOf({ ...edit, set }, null, { ...frame, days: [] })
    if (!outcome.ok) return outcome
    if (outcome.value.outcome) made.push(outcome.value.outcome)
  }
  return ok(made)
}
