'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { openAction } from '@/app/_server/action'
import { currentActor } from '@/app/_server/actor'
import { authSecret } from '@/app/_server/auth-secret'
import { trierOf } from '@/app/_server/trier'
import { wordRegistration } from '@/app/_server/registration-mail'
import { registrationToken } from '@/domain/registration/link-rules'
import { startInput } from '@/domain/registration/schema'
import { sendLink as sendByMail } from '@/domain/registration/send-link'
import { start } from '@/domain/registration/start'
import { emailAddress } from '@/domain/shared/typed'
import { redirect } from '@/messages/navigation'

/** Begins a registration; whoever is signed in is known, anybody may. The page that follows goes on by the link. */
export const begin = openAction(
  startInput.omit({ groupOf: true }),
  async (input, now) => {
    const actor = await currentActor()
    return start({ actor, trier: await trierOf(actor, input.email) }, input, now, wordRegistration)
  },
  async ({ link }) => {
    const params = { token: registrationToken(link, authSecret()) }
    redirect({ href: { pathname: '/registration/[token]', params }, locale: await getLocale() })
  },
)

/** Mails the links of an address again; the same answer for every address. */
export const sendLink = openAction(
  z.object({ summitId: z.uuid(), address: emailAddress }),
  async ({ summitId, address }, now) => {
    const trier = await trierOf(await currentActor(), address)
    return sendByMail({ summitId, email: address }, now, wordRegistration, trier)
  },
)
