import { z } from 'zod'
import { carryOut, lockAsked, note, openLedger, participation, planFirst, tell } from '@/domain/quota/ledger'
import { countBefore, entriesOf } from '@/domain/quota/repository'
import { type Tx, inTransaction } from '@/domain/shared/db'
import { equal } from '@/domain/shared/equal'
import { once } from '@/domain/shared/once'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { formFaults } from './form-rules'
import { askingOf } from './participation-rules'
import { type Author, authored, authoredLocked } from './queries'
import { answersOf, countCode, findCodeById, questionsOf, writeRegistration } from './repository'
import { whyLimitClosed, whyNotLetIn, whyNotNow, whyNotOpen } from './rules'
import { type SubmitInput, submitInput } from './schema'
import type { Word } from './told-rules'

/** What became of it: it waits to be approved, has its places, or waits for them at a position in line. */
const submitted = z.object({
  id: z.uuid(),
  status: z.enum(['submitted', 'approved', 'waiting']),
  position: z.number().nullable(),
})
export type Submitted = z.infer<typeof submitted>

/**
 * Sends a registration, once for each key. Where no approval is needed it takes its places at once, all or none for each
 * day; for what is full it stands in line. Places, record and letter are one transaction.
 * Refusals: not_found · link_expired, link_replaced · wrong_status · not_open_yet, registration_closed · code_needed,
 * invitation_needed, code_wrong, code_used_up · form_incomplete (`faults`: field and code each).
 */
export async function submit(
  author: Author,
  input: SubmitInput,
  now: Date,
  word: Word,
): Promise<Result<Submitted>> {
  const { key, id } = submitInput.parse(input)
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    if (asked.value.registration.id !== id) return refuse('not_found')
    const { summitId } = asked.value.registration
    const act = { key, summitId, act: 'submit', subject: id, at: now }
    return once(tx, act, submitted, () => submitIn(tx, author, asked.value.registration, now, word))
  })
}

async function submitIn(
  tx: Tx,
  author: Author,
  asking: { summitId: string; categoryId: string; delegation: string | null; days: string[] },
  now: Date,
  word: Word,
): Promise<Result<Submitted>> {
  const ledger = await openLedger(tx, asking.summitId, now, word)
  await lockAsked(ledger, asking)
  const found = await authoredLocked(tx, author, now)
  if (!found.ok) return found
  const { registration, accountId } = found.value
  const { id, summitId, category, codeId, email, status } = registration
  const { clock } = ledger
  // Another page of the same person may have chosen other days meanwhile.
  if (!equal(askingOf(registration), askingOf(asking))) await lockAsked(ledger, registration)
  const code = codeId === null ? null : await findCodeById(tx, codeId)
  const refusal =
    whyNotNow('submit', status) ??
    whyNotOpen(category, clock) ??
    whyLimitClosed(participation(ledger), clock) ??
    whyNotLetIn(category, code, email, clock)
  if (refusal) return refusal
  const faults = formFaults(registration, category, await questionsOf(tx, summitId), await answersOf(tx, id))
  if (faults.length > 0) return refuse('form_incomplete', { faults })
  if (category.entry !== 'open' && codeId !== null && !(await countCode(tx, codeId, 1)))
    return refuse('code_used_up', { field: 'code' })

  const plan = category.approval ? null : planFirst(ledger, registration)
  const next = plan === null ? 'submitted' : plan.placed ? 'approved' : 'waiting'
  await writeRegistration(tx, id, { status: next, submittedAt: clock }, clock)
  if (plan) await carryOut(ledger, id, plan)
  const [first] = next === 'waiting' ? await entriesOf(tx, id) : []
  const position = first ? 1 + (await countBefore(tx, first)) : null
  await note(ledger, 'registration.submitted', id, {
    accountId,
    before: { status },
    after: { status: next, days: registration.days, category: category.code },
  })
  await tell(
    ledger,
    id,
    position === null ? { kind: next === 'waiting' ? 'submitted' : next } : { kind: 'waiting', position },
  )
  return ok({ id, status: next, position })
}
