'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { sessionToken } from '@/app/_server/actor'
import { wordRegistration } from '@/app/_server/registration-mail'
import { sessionCookieName } from '@/app/_server/session-cookie'
import { accountInput } from '@/domain/account/schema'
import { signOut as signOutHere } from '@/domain/account/sign-out'
import { signOutEverywhere } from '@/domain/account/sign-out-everywhere'
import { updateAccount } from '@/domain/account/update-account'
import { eraseAccount as erase } from '@/domain/privacy/erase-account'
import { eraseAccountInput } from '@/domain/privacy/schema'
import { redirect } from '@/messages/navigation'

// The name stands in the page's header too.
export const saveAccount = action(accountInput, updateAccount, () => refresh())

export const signOut = action(
  z.object({}),
  async (actor, _input, now) => signOutHere(actor, { sessionToken: (await sessionToken()) ?? '' }, now),
  () => leaveWith({}),
)

export const signOutOfAll = action(z.object({}), signOutEverywhere, () => leaveWith({}))

/** The account is gone, and its browsers with it: where one signs in stands that it is done. */
export const eraseAccount = action(
  eraseAccountInput,
  (actor, input, now) => erase(actor, input, now, wordRegistration),
  () => leaveWith({ done: 'erased' }),
)

async function leaveWith(query: Record<string, string>) {
  ;(await cookies()).delete(sessionCookieName())
  redirect({ href: { pathname: '/sign-in', query }, locale: await getLocale() })
}
