import { queueNotices } from '@/domain/notice/repository'
import { findSummitTold } from '@/domain/registration/repository'
import type { SummitTold } from '@/domain/registration/told-rules'
import { db, inTransaction } from '@/domain/shared/db'
import { type Footer, type LetterPerson, stopLink } from './letter-rules'
import { type Reminded, peopleToRemind, remindersSet } from './repository'
import { type ReminderKind, optionalReminders } from './schema'

/** A reminder in words. Given by the caller: the domain has none. */
export type ReminderWord = (
  kind: ReminderKind,
  person: LetterPerson,
  summit: SummitTold,
  until: Date | null,
  now: Date,
) => { subject: string; body: string }

/** People reminded in one transaction. */
const BATCH = 200

/**
 * Sends the reminders that are due, each once: a draft that nobody goes on with, an approved registration that is not confirmed, an offer
 * that is about to end, a summit that is about to start. The worker's verb: several workers, and one that is killed, remind nobody twice.
 * @returns how many were reminded
 */
export async function sendReminders(now: Date, word: ReminderWord, footer: Footer): Promise<number> {
  let sent = 0
  for (const { summitId, kind, days } of await remindersSet(db())) {
    for (;;) {
      const batch = await inTransaction(async (tx) => {
        const { clock, ...summit } = await findSummitTold(tx, summitId, now)
        const people = await peopleToRemind(
          tx,
          { summitId, kind, days, clock, timeZone: summit.timeZone },
          BATCH,
        )
        await queueNotices(
          tx,
          people.map((person) => noticeTo(person, kind, summit)),
        )
        return people.length
      })
      sent += batch
      if (batch < BATCH) break
    }
  }
  return sent

  function noticeTo({ until, about, ...person }: Reminded, kind: ReminderKind, summit: SummitTold) {
    const { id, email, language, accountId } = person
    const { subject, body } = word(kind, person, summit, until, now)
    const necessary = !optionalReminders.includes(kind)
    const foot = necessary ? '' : `\n\n${footer(language, stopLink(id, now), summit)}`
    return {
      ...{ registrationId: id, email, language, accountId, about, necessary, subject },
      ...{ body: `${body}${foot}`, kind: `reminder_${kind}`, at: now },
      summitId: person.summitId,
    }
  }
}
