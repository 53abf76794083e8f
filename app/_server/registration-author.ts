import { z } from 'zod'
import { readRegistrationToken } from '@/domain/registration/link-rules'
import type { Author } from '@/domain/registration/queries'
import { type Result, refuse } from '@/domain/shared/result'
import { currentActor } from './actor'
import { authSecret } from './auth-secret'

/** By what a registration's page is opened: a mailed link's token, or the registration's id for whoever is signed in. */
export const registrationKey = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/)

/** What every form of a registration's page carries: what it was opened by, and which registration it is about. */
export const ownForm = z.object({ key: registrationKey, id: z.uuid() })

export const isRegistrationId = (key: string) => z.uuid().safeParse(key).success

/**
 * The author that a key stands for, acting on the registration of that key or on another of their group; null for a link
 * that was not signed here. Nothing is read of the registration yet: whether they may act is for the domain.
 */
export async function registrationAuthor(
  key: string,
  of?: string,
): Promise<Extract<Author, { by: 'link' | 'account' }> | null> {
  if (isRegistrationId(key)) return { by: 'account', actor: await currentActor(), id: of ?? key }
  const link = readRegistrationToken(key, authSecret())
  return link && { by: 'link', link, ...(of === undefined ? {} : { id: of }) }
}

/**
 * A verb of registrations as one that goes by the key of their page. Refusals of its own: link_forged;
 * registration_changed for an edit over what was saved meanwhile (elsewhere that word is about a session).
 */
export function byRegistrationKey<Input extends { id: string }, T>(
  verb: (author: Author, input: Input, now: Date) => Promise<Result<T>>,
) {
  return async (input: { key: string } & Input, now: Date): Promise<Result<T>> => {
    const { key, ...rest } = input
    const author = await registrationAuthor(key, rest.id)
    if (!author) return refuse('link_forged')
    // What is left when the key is taken out is the verb's own input.
    const result = await verb(author, rest as unknown as Input, now)
    if (result.ok) return result
    const code = ownCodes[result.code] ?? result.code
    return refuse(code, result.details)
  }
}

const ownCodes: Record<string, string> = { edited_meanwhile: 'registration_changed' }

/** The page that a key opens, as an internal address; `of` where it is about another of the group. */
export function registrationPage(key: string, id: string, query: Record<string, string> = {}) {
  const ownId = isRegistrationId(key) ? key : readRegistrationToken(key, authSecret())?.id
  return {
    pathname: '/registration/[token]' as const,
    params: { token: key },
    query: { ...(id === ownId ? {} : { of: id }), ...query },
  }
}
