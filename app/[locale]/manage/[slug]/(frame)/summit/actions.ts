'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/app/_server/action'
import { frameAction } from '@/app/_server/frame-action'
import { changeAddress } from '@/domain/summit/change-address'
import { summitEdits } from '@/domain/summit/frame-rules'
import { changeAddressInput, summitForm } from '@/domain/summit/schema'
import { redirect } from '@/messages/navigation'

export const save = frameAction(summitForm, '/manage/[slug]/summit', 'saved', summitEdits)

/** The page goes on under its new address. */
export const readdress = action(changeAddressInput, changeAddress, async ({ slug }) => {
  const href = {
    pathname: '/manage/[slug]/summit',
    params: { slug },
    query: { done: 'readdressed' },
  } as const
  redirect({ href, locale: await getLocale() })
})
