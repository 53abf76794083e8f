import { randomBytes, randomUUID } from 'node:crypto'
import { queueNotices } from '@/domain/notice/repository'
import { findSummitTold } from '@/domain/registration/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { isLanguage } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { codeFrom, pastedEmails } from './code-rules'
import type { WordInvitation } from './invitation-told-rules'
import { typedInstant } from './moment-rules'
import { accountsTo, categoriesOf, findFormFrame, insertCode, knownAddresses, lockForm } from './repository'
import type { InviteForm } from './schema'

/** How many were invited now, and how many were passed over: invited before, or registered already. */
export type Invited = { invited: number; before: number; registered: number }

/**
 * Invites pasted addresses: each gets a code of its own and a letter with the link, in its language. Whoever is invited or
 * registered as such already is passed over, so that the same list sent again writes to nobody twice.
 * Refusals: not_found · not_a_choice, required, wrong_addresses (`list`), too_many_addresses (`max`), wrong_time,
 * time_does_not_exist (`field`).
 */
export async function invite(
  actor: Actor | null,
  form: InviteForm,
  now: Date,
  word: WordInvitation,
): Promise<Result<Invited>> {
  const { summitId, categoryId, label } = form
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  return inTransaction(async (tx) => {
    await lockForm(tx, summitId)
    const frame = await findFormFrame(tx, summitId)
    if (!frame) return refuse('not_found')
    const category = (await categoriesOf(tx, summitId)).find((one) => one.id === categoryId)
    if (category?.retiredAt !== null) return refuse('not_a_choice', { field: 'categoryId' })
    const emails = pastedEmails(form.emails)
    if (!emails.ok) return emails
    const until = typedInstant(form.validUntil, 'validUntil', frame.timeZone)
    if (!until.ok) return until
    const { clock: _clock, ...summit } = await findSummitTold(tx, summitId, now)
    const known = await knownAddresses(tx, categoryId, emails.value)
    const accounts = await accountsTo(tx, emails.value)
    const validUntil = until.value === null ? null : new Date(until.value)
    const fresh = emails.value.filter((email) => !known.invited.has(email) && !known.registered.has(email))
    const letters = []
    for (const email of fresh) {
      const id = randomUUID()
      const code = codeFrom(randomBytes(12))
      const row = { id, summitId, categoryId, code, label, email, uses: 1, validUntil, createdAt: now }
      if (!(await insertCode(tx, row))) continue
      const account = accounts.get(email)
      const language = isLanguage(account?.language) ? account.language : form.language
      const { name, code: categoryCode } = category.fields
      const words = word({ language, summit, category: name, categoryCode, code, validUntil })
      letters.push({
        ...{ summitId, accountId: account?.id ?? null, email, language, at: now },
        ...{ kind: 'registration_invitation', about: `invitation ${id}`, ...words },
      })
    }
    await queueNotices(tx, letters)
    const invited = letters.length
    const done = { invited, before: known.invited.size, registered: known.registered.size }
    await record(tx, {
      ...{ summitId, accountId: actor.accountId, at: now, action: 'code.invited' },
      ...{ subject: 'category', subjectId: categoryId, after: { ...done, label, validUntil } },
    })
    return ok(done)
  })
}
