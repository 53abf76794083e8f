'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { wordRegistration } from '@/app/_server/registration-mail'
import { keepApart } from '@/domain/registration/keep-apart'
import { merge as mergeRegistrations } from '@/domain/registration/merge'
import { keepApartInput, mergeInput } from '@/domain/registration/schema'
import { redirect } from '@/messages/navigation'

export const merge = action(
  mergeInput.extend({ slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }),
  (actor, input, now) => mergeRegistrations(actor, input, now, wordRegistration),
  async ({ id }, { slug }) => {
    const href = {
      pathname: '/manage/[slug]/registrations/[id]',
      params: { slug, id },
      query: { done: 'merged' },
    } as const
    redirect({ href, locale: await getLocale() })
  },
)

/** They are two people: the pair goes from the page. */
export const apart = action(keepApartInput, keepApart, () => refresh())
