'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/app/_server/action'
import { freezeNames } from '@/domain/names-freeze/freeze-names'
import { freezeForm } from '@/domain/names-freeze/schema'
import { redirect } from '@/messages/navigation'

/** Keeps the names of this moment. */
export const freeze = action(freezeForm, freezeNames, async ({ count }, { slug }) => {
  const query = { done: String(count) }
  redirect({
    href: { pathname: '/manage/[slug]/registrations/names', params: { slug }, query },
    locale: await getLocale(),
  })
})
