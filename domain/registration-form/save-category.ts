import { type Ledger, lockWhole, openLedger, openLimit, resizeLimit, serveList } from '@/domain/quota/ledger'
import { lockSummitAlone, participationLimits } from '@/domain/quota/repository'
import type { Limit } from '@/domain/quota/schema'
import type { Word } from '@/domain/registration/told-rules'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { typedCategory } from './category-rules'
import { mergedForm } from './merge-rules'
import {
  categoriesOf,
  findFormFrame,
  insertCategory,
  lastSaved,
  lockForm,
  renameInQuestions,
  writeCategory,
} from './repository'
import type { CategoryFields, CategoryForm } from './schema'

/** The category as it was saved; `version` is its own. */
export type CategorySaved = { id: string; version: number }

/**
 * Makes a category, or changes one: fields that others have changed meanwhile are met one by one. Its size is a limit of the
 * ledger; whoever takes part already has a place in it.
 * Refusals: not_found · those of `typedCategory` · edited_meanwhile (`clashes`, `by`, `at`) · below_taken (`field`, `taken`,
 * `size`, `over`) · limit_stays (`field`: it can be made larger, not taken away).
 */
export async function saveCategory(
  actor: Actor | null,
  form: CategoryForm,
  now: Date,
  word: Word,
): Promise<Result<CategorySaved>> {
  const { summitId } = form
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockForm(tx, summitId)
    const frame = await findFormFrame(tx, summitId)
    const rows = await categoriesOf(tx, summitId)
    const standing = rows.find(({ id }) => id === form.id)
    if (!frame || (form.id !== null && !standing)) return refuse('not_found')
    // The same page sent twice makes one category.
    const again = form.id === null ? rows.find(({ id }) => id === form.change) : undefined
    if (again) return ok({ id: again.id, version: again.version })
    const others = rows.filter(({ id }) => id !== form.id).map(({ fields }) => fields.code)
    const typed = typedCategory(form, frame, others, standing?.fields.code ?? null)
    if (!typed.ok) return typed
    const id = form.id ?? form.change
    const limits = await participationLimits(tx, summitId)
    const limit = limits.find(({ kind, subject }) => kind === 'category' && subject === id) ?? null
    const current: CategoryFields | null = standing ? { ...standing.fields, size: limit?.size ?? null } : null
    const merged = current ? mergedForm('category', id, typed.value, form, current) : ok(typed.value)
    if (!merged.ok)
      return refuse(merged.code, { ...merged.details, ...(await lastSaved(tx, 'category', id)) })
    // What was merged are fields of a category, each as the form or the database had it.
    const changed = merged.value as Partial<CategoryFields>
    if (standing && Object.keys(changed).length === 0) return ok({ id, version: standing.version })

    const { size, ...fields } = changed
    if (size !== undefined) {
      const sized = await setSize(tx, { summitId, id, limit, size }, now, word)
      if (!sized.ok) return refuse(sized.code, { field: 'size', ...sized.details })
    }
    if (!standing) await insertCategory(tx, summitId, id, typed.value, rows.length)
    else if (Object.keys(fields).length > 0) await writeCategory(tx, id, fields)
    if (current && fields.code !== undefined) await renameInQuestions(tx, summitId, current.code, fields.code)
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now },
      action: standing ? 'category.saved' : 'category.made',
      ...{ subject: 'category', subjectId: id, after: changed },
      before: current
        ? Object.fromEntries(Object.keys(changed).map((key) => [key, current[key as 'code']]))
        : null, // keys of the same fields
    })
    const written = standing && Object.keys(fields).length === 0 ? 0 : 1
    return ok({ id, version: (standing?.version ?? 0) + written })
  })
}

type Sizing = { summitId: string; id: string; limit: Limit | null; size: number | null }

async function setSize(
  tx: Tx,
  { summitId, id, limit, size }: Sizing,
  now: Date,
  word: Word,
): Promise<Result<null>> {
  if (size === null) return limit ? refuse('limit_stays') : ok(null)
  // Whoever takes a place meanwhile would not see a new limit: nobody does.
  if (!limit) await lockSummitAlone(tx, summitId)
  const ledger = await openLedger(tx, summitId, now, word)
  return limit ? resized(ledger, limit.id, size) : opened(ledger, id, size)
}

async function opened(ledger: Ledger, subject: string, size: number): Promise<Result<null>> {
  const made = await openLimit(ledger, { kind: 'category', subject, size })
  return made.ok ? ok(null) : made
}

async function resized(ledger: Ledger, id: string, size: number): Promise<Result<null>> {
  await lockWhole(ledger, null)
  const limit = ledger.limits.get(id)
  if (!limit) return refuse('not_found')
  const done = await resizeLimit(ledger, limit, size)
  if (done.ok) await serveList(ledger)
  return done
}
