'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { wordRegistration } from '@/app/_server/registration-mail'
import { actOnMany } from '@/domain/registration/act-on-many'
import { deskActForm } from '@/domain/registration/desk-schema'
import { redirect } from '@/messages/navigation'

/** The page to go on to; the verb itself goes by ids. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }

export const begin = action(
  deskActForm.extend(page),
  (actor, { summitId, key, act, ids, filter, ...details }, now) => {
    const selection = ids ? { ids } : { filter }
    const input = { summitId, key, begin: { act, selection, details } }
    return actOnMany(actor, input, now, wordRegistration)
  },
  receipt,
)

export const goOn = action(
  deskActForm.pick({ summitId: true, key: true }).extend(page),
  (actor, { summitId, key }, now) => actOnMany(actor, { summitId, key }, now, wordRegistration),
  receipt,
)

async function receipt({ key }: { key: string }, { slug }: { slug: string }) {
  const href = {
    pathname: '/manage/[slug]/registrations/act',
    params: { slug },
    query: { done: key },
  } as const
  redirect({ href, locale: await getLocale() })
}
