'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { handOver as handOverBadges } from '@/domain/delegation-badge/hand-over'
import { handOverInput } from '@/domain/delegation-badge/schema'
import { decideMember } from '@/domain/delegation/decide-member'
import { decideInput } from '@/domain/delegation/schema'
import { redirect } from '@/messages/navigation'

/** Which page the form stands on. Who may act is decided by the verbs, by the summit's id. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }

export const decide = action(
  decideInput.extend({ ...page, delegationId: z.uuid() }),
  decideMember,
  async (_value, { slug, delegationId }) => {
    const query = { of: delegationId, done: 'decided' }
    const href = { pathname: '/manage/[slug]/delegations/badges', params: { slug }, query } as const
    redirect({ href, locale: await getLocale() })
  },
)

export const handOver = action(handOverInput.extend(page), handOverBadges, async ({ id }, { slug }) => {
  const href = {
    pathname: '/manage/[slug]/delegations/badges/[id]',
    params: { slug, id },
    query: { done: 'handed' },
  } as const
  redirect({ href, locale: await getLocale() })
})
