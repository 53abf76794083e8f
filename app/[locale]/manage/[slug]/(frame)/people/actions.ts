'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/app/_server/action'
import { roleWords } from '@/app/_server/role-mail'
import { summitAtWork } from '@/domain/session/queries'
import { refuse } from '@/domain/shared/result'
import { giveRole } from '@/domain/summit/give-role'
import { giveRoleForm, takeRoleInput } from '@/domain/summit/schema'
import { takeRole } from '@/domain/summit/take-role'
import { redirect } from '@/messages/navigation'

const pathname = '/manage/[slug]/people'

export const give = action(
  giveRoleForm,
  async (actor, input, now) => {
    const summit = await summitAtWork(actor, input.slug)
    if (!summit || summit.id !== input.summitId) return refuse('not_found')
    return giveRole(actor, { ...input, words: await roleWords(actor, summit, input) }, now)
  },
  async ({ given }, { slug }) => {
    const query = { done: given ? 'given' : 'had' }
    redirect({ href: { pathname, params: { slug }, query }, locale: await getLocale() })
  },
)

/** Whoever takes their own role away has no business on this page any more. */
export const take = action(takeRoleInput, takeRole, async ({ own }, { slug }) => {
  const locale = await getLocale()
  if (own) redirect({ href: '/account', locale })
  redirect({ href: { pathname, params: { slug }, query: { done: 'taken' } }, locale })
})
