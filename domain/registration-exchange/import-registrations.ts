import type { Tell } from '@/domain/interchange/queries'
import { deleteFile, writeMapping } from '@/domain/interchange/repository'
import {
  carryOut,
  leaveSessions,
  lockWhole,
  note,
  openLedger,
  planFor,
  planFirst,
  serveList,
  tell,
} from '@/domain/quota/ledger'
import type { Ledger } from '@/domain/quota/ledger'
import { countBefore, entriesOf } from '@/domain/quota/repository'
import { answersToSave } from '@/domain/registration/form-rules'
import {
  findRegistration,
  lockRegistration,
  writeAnswers,
  writeRegistration,
} from '@/domain/registration/repository'
import { statusAfter } from '@/domain/registration/rules'
import type { Word } from '@/domain/registration/told-rules'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { db, inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Planned, planRows } from './plan-rules'
import { importPlan, rememberedAs, thereFor } from './queries'
import { insertRegistration, lockImport } from './repository'
import type { ImportFrame } from './read-rules'
import type { ApplyForm, RowOutcome } from './schema'

/** Rows of one transaction: an import that breaks off is done as far as it came, and goes on where it is given again. */
const BATCH = 50

/** How many rows became what; `waiting` are those of the new that found no place. */
export type Imported = Record<RowOutcome, number> & { waiting: number }

/**
 * Brings a file of registrations in, in batches. What becomes of a row is found out anew under the lock of its batch, so that
 * the same file, given twice or at once, makes nobody twice. New people are taken as approved by the desk, and take their
 * places through the ledger: whoever finds none waits. How the columns were read is remembered for the next table with the same
 * heads, and the file is forgotten. Refusals: those of `importPlan`.
 */
export async function importRegistrations(
  actor: Actor | null,
  { summitId, fileId, columns, tell: told }: ApplyForm,
  now: Date,
  word: Word,
  report: Tell = async () => undefined,
): Promise<Result<Imported>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  await report({ stage: 'reading', done: 0, of: 0 })
  const plan = await importPlan(actor, summitId, fileId, columns, now)
  if (!plan.ok) return plan
  const mapping = { columns: plan.value.columns }
  await writeMapping(db(), rememberedAs(summitId, plan.value.heads), mapping, now)
  const done: Imported = { created: 0, changed: 0, same: 0, wrong: 0, waiting: 0 }
  // Somebody who stands in the file twice is wrong in the whole of it, which one batch cannot see.
  const wrong = plan.value.rows.filter(({ planned }) => planned.outcome === 'wrong')
  done.wrong = wrong.length
  const rows = plan.value.rows.filter(({ planned }) => planned.outcome !== 'wrong').map(({ read }) => read)
  for (let from = 0; from < rows.length; from += BATCH) {
    await report({ stage: 'writing', done: from, of: rows.length })
    await inTransaction(async (tx) => {
      await lockImport(tx, summitId)
      const ledger = await openLedger(tx, summitId, now, word)
      await lockWhole(ledger, null)
      const batch = rows.slice(from, from + BATCH)
      const counts: Imported = { created: 0, changed: 0, same: 0, wrong: 0, waiting: 0 }
      for (const row of planRows(batch, await thereFor(tx, summitId, batch))) {
        counts[row.planned.outcome] += 1
        const by = { accountId: actor.accountId, told, questions: plan.value.questions }
        if (row.planned.outcome === 'created' && !(await bringIn(ledger, row, by))) counts.waiting += 1
        if (row.planned.outcome === 'changed') await change(ledger, row, by)
      }
      await serveList(ledger)
      for (const outcome of ['created', 'changed', 'same', 'wrong', 'waiting'] as const)
        done[outcome] += counts[outcome]
    })
  }
  await deleteFile(db(), { summitId, accountId: actor.accountId, kind: 'registrations' }, fileId)
  return ok(done)
}

type By = { accountId: string | null; told: boolean; questions: ImportFrame['questions'] }

/** @returns whether there was a place */
async function bringIn(ledger: Ledger, { read, changed }: Planned, by: By): Promise<boolean> {
  const { tx, summitId, clock } = ledger
  const { name, email, categoryId, organisation = '', state = null, language = 'en', days = [] } = read
  if (categoryId === null) return false
  const plan = planFirst(ledger, { categoryId, delegation: null, days })
  const status = plan.placed ? 'approved' : 'waiting'
  const row = { summitId, categoryId, name, email, organisation, state, language, days, status } as const
  const id = await insertRegistration(tx, row, clock)
  await writeAnswers(tx, summitId, id, answersToSave(by.questions, changed.answers), clock)
  await carryOut(ledger, id, plan)
  await note(ledger, 'registration.imported', id, {
    accountId: by.accountId,
    after: { status, days, categoryId },
  })
  if (by.told) {
    const [first] = plan.placed ? [] : await entriesOf(tx, id)
    await tell(
      ledger,
      id,
      first ? { kind: 'waiting', position: 1 + (await countBefore(tx, first)) } : { kind: 'approved' },
    )
  }
  return plan.placed
}

async function change(ledger: Ledger, { standing, changed }: Planned, by: By): Promise<void> {
  const { tx, summitId, clock } = ledger
  if (!standing) return
  const { id } = standing
  const { answers, ...fields } = changed
  await lockRegistration(tx, id)
  const found = await findRegistration(tx, summitId, id)
  if (!found) return
  const next = { ...found, ...fields }
  const settles = fields.days !== undefined && ['waiting', 'approved', 'confirmed'].includes(found.status)
  const plan = settles ? await planFor(ledger, next, true) : null
  const status = plan ? statusAfter(found.status, plan.placed) : found.status
  await writeRegistration(tx, id, { ...fields, status }, clock)
  await writeAnswers(tx, summitId, id, answersToSave(by.questions, answers), clock)
  if (plan) {
    await carryOut(ledger, id, plan)
    if (!plan.placed) await leaveSessions(ledger, id)
  }
  await note(ledger, 'registration.edited', id, {
    accountId: by.accountId,
    before: { status: found.status, days: found.days },
    after: {
      status,
      days: next.days,
      changed: [...Object.keys(fields), ...Object.keys(answers)],
      import: true,
    },
  })
}
