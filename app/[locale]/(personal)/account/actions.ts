'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { sessionToken } from '@/app/_server/actor'
import { sessionCookieName } from '@/app/_server/session-cookie'
import { accountInput } from '@/domain/account/schema'
import { signOut as signOutHere } from '@/domain/account/sign-out'
import { signOutEverywhere } from '@/domain/account/sign-out-everywhere'
import { updateAccount } from '@/domain/account/update-account'
import { redirect } from '@/messages/navigation'

// The name stands in the page's header too.
export const saveAccount = action(accountInput, updateAccount, () => refresh())

export const signOut = action(
  z.object({}),
  async (actor, _input, now) => signOutHere(actor, { sessionToken: (await sessionToken()) ?? '' }, now),
  leave,
)

export const signOutOfAll = action(z.object({}), signOutEverywhere, leave)

async function leave() {
  ;(await cookies()).delete(sessionCookieName())
  redirect({ href: '/sign-in', locale: await getLocale() })
}
