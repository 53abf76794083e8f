import { randomBytes } from 'node:crypto'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { codeFrom, isCode } from './code-rules'
import { typedInstant } from './moment-rules'
import { categoriesOf, findCodeRow, findFormFrame, insertCode, lockForm } from './repository'
import type { CodeForm } from './schema'

/**
 * Makes a code that lets in a number of times, until it ends or is taken back; sent twice, it is made once.
 * Refusals: not_found · not_a_choice, wrong_code, code_there, wrong_time, time_does_not_exist (`field`).
 */
export async function makeCode(
  actor: Actor | null,
  form: CodeForm,
  now: Date,
): Promise<Result<{ id: string; code: string }>> {
  const { summitId, change: id, categoryId, label, uses } = form
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockForm(tx, summitId)
    const frame = await findFormFrame(tx, summitId)
    if (!frame) return refuse('not_found')
    const before = await findCodeRow(tx, summitId, id)
    if (before) return ok({ id, code: before.code })
    const category = (await categoriesOf(tx, summitId)).find((one) => one.id === categoryId)
    if (category?.retiredAt !== null) return refuse('not_a_choice', { field: 'categoryId' })
    if (form.code !== '' && !isCode(form.code)) return refuse('wrong_code', { field: 'code' })
    const until = typedInstant(form.validUntil, 'validUntil', frame.timeZone)
    if (!until.ok) return until
    const code = form.code || codeFrom(randomBytes(12))
    const validUntil = until.value === null ? null : new Date(until.value)
    const row = { id, summitId, categoryId, code, label, email: null, uses, validUntil, createdAt: now }
    if (!(await insertCode(tx, row))) return refuse('code_there', { field: 'code' })
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'code.made' },
      ...{ subject: 'code', subjectId: id, after: { categoryId, label, uses, validUntil } },
    })
    return ok({ id, code })
  })
}
