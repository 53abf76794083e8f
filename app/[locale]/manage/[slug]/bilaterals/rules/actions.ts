'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { meetingRulesInput } from '@/domain/bilateral/rules-schema'
import { regulate } from '@/domain/bilateral/regulate'
import { redirect } from '@/messages/navigation'

/** Which page the form stands on. Who may act is decided by the verb, by the summit's id. */
const page = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,100}$/) })

export const save = action(
  // The form's fields are checked together, so the page's own comes beside them.
  z.intersection(meetingRulesInput, page),
  (actor, { slug: _slug, ...input }, now) => regulate(actor, input, now),
  async (_value, { slug }) => {
    const query = { done: 'saved' }
    const href = { pathname: '/manage/[slug]/bilaterals/rules', params: { slug }, query } as const
    redirect({ href, locale: await getLocale() })
  },
)
