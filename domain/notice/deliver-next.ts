import { db } from '@/domain/shared/db'
import { markFailed, markSent, takeNextDue } from './repository'
import { MAX_ATTEMPTS, type failureOf, messageId } from './rules'

/** A mail as the transport gets it; plain text, no HTML. */
export type Mail = {
  to: string
  subject: string
  text: string
  messageId: string
  language: string
  date: Date
}

/** Sends one mail: null when the server took it, else why not. */
export type Transport = (mail: Mail) => Promise<null | { kind: ReturnType<typeof failureOf>; words: string }>

export type Delivery =
  | { outcome: 'none' }
  | { outcome: 'sent' }
  | { outcome: 'failed'; kind: ReturnType<typeof failureOf>; id: string; attempts: number }

/**
 * Sends the oldest waiting notice. Its row is locked meanwhile: two workers never send the same one, and a worker
 * that dies gives it back unsent. The mail may then go twice; its Message-ID is the same.
 * @param domain the right side of Message-IDs
 * @param notThese notices that wait for their next attempt
 */
export async function deliverNext(
  transport: Transport,
  domain: string,
  notThese: readonly string[],
  now: Date,
): Promise<Delivery> {
  // Longer than the transport's own limits, so that a slow server ends the attempt and not the transaction.
  return db().$transaction(
    async (tx): Promise<Delivery> => {
      const notice = await takeNextDue(tx, notThese, MAX_ATTEMPTS)
      if (!notice) return { outcome: 'none' }
      const failure = await transport({
        to: notice.email,
        subject: notice.subject,
        text: notice.body,
        messageId: messageId(notice.id, domain),
        language: notice.language,
        date: notice.createdAt,
      })
      if (!failure) {
        await markSent(tx, notice.id, now)
        return { outcome: 'sent' }
      }
      await markFailed(tx, notice.id, failure.words, failure.kind === 'recipient')
      return { outcome: 'failed', kind: failure.kind, id: notice.id, attempts: notice.attempts + 1 }
    },
    { timeout: 60_000, maxWait: 10_000 },
  )
}
