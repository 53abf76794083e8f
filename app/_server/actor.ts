import { cookies } from 'next/headers'
import { cache } from 'react'
import { actorSignedIn } from '@/domain/account/queries'
import type { Actor } from '@/domain/shared/actor'
import { isToken, sessionCookieName } from './session-cookie'

/** The session cookie of this request as it came, or null. */
export async function sessionToken(): Promise<string | null> {
  const value = (await cookies()).get(sessionCookieName())?.value
  return value !== undefined && isToken(value) ? value : null
}

/** Who asks: read from the database once per request, null for a visitor. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await sessionToken()
  return token === null ? null : actorSignedIn(token, new Date())
})
