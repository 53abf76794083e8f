import { z } from 'zod'
import { readMeetingToken } from '@/domain/bilateral/link-rules'
import type { Author } from '@/domain/bilateral/ledger'
import { type Result, refuse } from '@/domain/shared/result'
import { currentActor } from './actor'
import { authSecret } from './auth-secret'

/** By what a meeting is answered: a link's token, or the summit's slug for whoever is signed in. */
export const meetingKey = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/)

/** The author that a key stands for; null for whoever is neither signed in nor has a link of ours. */
export async function meetingAuthor(key: string): Promise<Author | null> {
  const link = readMeetingToken(key, authSecret())
  if (link) return { by: 'link', link }
  const actor = await currentActor()
  return actor && { by: 'account', actor }
}

/** A verb of meetings as one that goes by the key of its page. Refusal of its own: not_signed_in. */
export function byMeetingKey<Input, T>(
  verb: (author: Author, input: Input, now: Date) => Promise<Result<T>>,
) {
  return async ({ key, ...input }: { key: string } & Input, now: Date): Promise<Result<T>> => {
    const author = await meetingAuthor(key)
    // What is left when the key is taken out is the verb's own input.
    return author ? verb(author, input as Input, now) : refuse('not_signed_in')
  }
}
