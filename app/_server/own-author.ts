import { z } from 'zod'
import { readToken } from '@/domain/speaker/link-rules'
import type { OwnAuthor } from '@/domain/speaker/queries'
import { type Result, refuse } from '@/domain/shared/result'
import { currentActor } from './actor'
import { authSecret } from './auth-secret'

/** By what a speaker's own page is opened: a link's token, or the speaker's id for whoever is signed in. */
export const ownKey = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/)

const isId = (key: string) => z.uuid().safeParse(key).success

/** The author that a key stands for; null for a link that was not signed here. Nothing is read of the speaker yet. */
export async function ownAuthor(key: string): Promise<OwnAuthor | null> {
  if (isId(key)) return { by: 'account', actor: await currentActor(), id: key }
  const link = readToken(key, authSecret())
  return link && { by: 'link', link }
}

/** A verb of speakers as one that goes by the key of their page. Refusal of its own: link_forged. */
export function byKey<Input, T>(verb: (author: OwnAuthor, input: Input, now: Date) => Promise<Result<T>>) {
  return async ({ key, ...input }: { key: string } & Input, now: Date): Promise<Result<T>> => {
    const author = await ownAuthor(key)
    // What is left when the key is taken out is the verb's own input.
    return author ? verb(author, input as Input, now) : refuse('link_forged')
  }
}

/** The page that a key opens, as an internal address. */
export const ownPage = (key: string, query: Record<string, string> = {}) =>
  isId(key)
    ? ({ pathname: '/my-sessions', query: { of: key, ...query } } as const)
    : ({ pathname: '/speaking/[token]', params: { token: key }, query } as const)
