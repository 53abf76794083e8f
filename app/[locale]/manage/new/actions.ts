'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/app/_server/action'
import { createSummit } from '@/domain/summit/create-summit'
import { createSummitInput } from '@/domain/summit/schema'
import { redirect } from '@/messages/navigation'

export const create = action(createSummitInput, createSummit, async ({ slug }) => {
  const href = { pathname: '/manage/[slug]', params: { slug }, query: { made: '1' } } as const
  redirect({ href, locale: await getLocale() })
})
