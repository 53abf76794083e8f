import { findSummitTold } from '@/domain/registration/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { record } from '@/domain/shared/audit'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { queueNotices } from '@/domain/notice/repository'
import { type Footer, type Values, letterTo } from './letter-rules'
import { findMessage, insertMessage, recipientsOf } from './repository'
import { whyNotWorded } from './rules'
import { type MessageInput, placeholders, selectionOf } from './schema'

/** Notices written in one statement. */
const BATCH = 500

/**
 * Writes to everybody that a selection means: one letter per person, in their language, through the outbox. Who wants no letters
 * that are not necessary gets none, unless this one is. Sent again from the same page, it is sent once.
 * Refusals: not_found · placeholder_unclosed, placeholder_unknown (`faults`) · nobody_meant.
 * @param values what a person's placeholders are filled in with
 * @param footer how to stop such letters, in words
 */
export async function sendMessage(
  actor: Actor | null,
  input: MessageInput,
  now: Date,
  values: Values,
  footer: Footer,
): Promise<Result<{ people: number }>> {
  const { summitId, key, subject, body, necessary } = input
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  const refusal = whyNotWorded(input, placeholders)
  if (refusal) return refusal
  return inTransaction(async (tx) => {
    const sent = await findMessage(tx, summitId, key)
    if (sent) return ok(sent)
    const { chosen, ...kinds } = selectionOf(input)
    const people = await recipientsOf(tx, summitId, { ...kinds, chosen }, necessary)
    // Words that the desk has searched for may be somebody's name: that it chose is enough.
    const selection = { ...kinds, desk: chosen !== null }
    if (people.length === 0) return refuse('nobody_meant')
    const { clock: _clock, ...summit } = await findSummitTold(tx, summitId, now)
    const { accountId } = actor
    const row = { id: key, summitId, accountId, at: now, necessary, people: people.length, selection }
    if (!(await insertMessage(tx, { ...row, subject, body }))) return ok({ people: people.length })
    for (let at = 0; at < people.length; at += BATCH)
      await queueNotices(
        tx,
        people.slice(at, at + BATCH).map((person) => ({
          ...letterTo(person, { subject, body }, { summit, values, footer: necessary ? null : footer, now }),
          ...{ summitId, kind: 'message', about: `message:${key}:${person.id}`, necessary, at: now },
        })),
      )
    await record(tx, {
      ...{ summitId, accountId, at: now, action: 'message.sent', subject: 'message', subjectId: key },
      after: { people: people.length, selection, necessary },
    })
    return ok({ people: people.length })
  })
}
