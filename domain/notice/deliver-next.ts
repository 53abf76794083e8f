import { db } from '@/domain/shared/db'
import { markRefused, markSent, putOff, takeNextDue } from './repository'
import { MAX_ATTEMPTS, backOffSeconds, type failureOf, messageId, serverBackOffSeconds } from './rules'

/** A mail as the transport gets it; plain text, no HTML. */
export type Mail = {
  to: string
  subject: string
  text: string
  messageId: string
  language: string
  date: Date
  /** The registration that it can be stopped for; null where it is necessary. */
  stopFor: string | null
}

/** Sends one mail: null when the server took it, else why not. */
export type Transport = (mail: Mail) => Promise<null | { kind: ReturnType<typeof failureOf>; words: string }>

export type Delivery =
  | { outcome: 'none' }
  | { outcome: 'sent' }
  | { outcome: 'failed'; kind: ReturnType<typeof failureOf>; id: string }

/**
 * Sends the oldest notice that is due. Its row is locked meanwhile: two workers never send the same one, and a worker
 * that dies gives it back unsent. The mail may then go twice; its Message-ID is the same. When a notice that failed is due
 * again stands in its row, so that every worker, and one that has just started, keeps to it.
 * @param domain the right side of Message-IDs
 */
export async function deliverNext(transport: Transport, domain: string, now: Date): Promise<Delivery> {
  // Longer than the transport's own limits, so that a slow server ends the attempt and not the transaction.
  return db().$transaction(
    async (tx): Promise<Delivery> => {
      const notice = await takeNextDue(tx, MAX_ATTEMPTS, now)
      if (!notice) return { outcome: 'none' }
      const { id, email, subject, body, language, attempts, createdAt, registrationId, necessary } = notice
      const failure = await transport({
        to: email,
        subject,
        text: body,
        messageId: messageId(id, domain),
        language,
        date: createdAt,
        stopFor: necessary ? null : registrationId,
      })
      if (!failure) {
        await markSent(tx, id, now)
        return { outcome: 'sent' }
      }
      const { kind, words } = failure
      const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
      if (kind === 'recipient') await markRefused(tx, id, words, after(backOffSeconds(attempts + 1)))
      else await putOff(tx, id, words, after(serverBackOffSeconds(createdAt, now)))
      return { outcome: 'failed', kind, id }
    },
    { timeout: 60_000, maxWait: 10_000 },
  )
}
