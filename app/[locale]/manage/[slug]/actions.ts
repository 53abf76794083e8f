'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/app/_server/action'
import { announce as announceSummit } from '@/domain/summit/announce'
import { archive as archiveSummit } from '@/domain/summit/archive'
import { moveSummitInput } from '@/domain/summit/schema'
import { redirect } from '@/messages/navigation'

export const announce = action(moveSummitInput, announceSummit, show)
export const archive = action(moveSummitInput, archiveSummit, show)

async function show({ state }: { state: string }, { slug }: { slug: string }) {
  const href = { pathname: '/manage/[slug]', params: { slug }, query: { moved: state } } as const
  redirect({ href, locale: await getLocale() })
}
