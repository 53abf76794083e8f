'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { openAction } from '@/app/_server/action'
import { authSecret } from '@/app/_server/auth-secret'
import { chooseLetters } from '@/domain/message/choose-letters'
import { readUnsubscribeToken } from '@/domain/message/rules'
import { refuse } from '@/domain/shared/result'
import { redirect } from '@/messages/navigation'

/** Stops letters that nothing depends on, or has them sent again. */
export const choose = openAction(
  z.object({ token: z.string().max(100), wanted: z.enum(['yes', 'no']) }),
  async ({ token, wanted }, now) => {
    const link = readUnsubscribeToken(token, authSecret())
    return link ? chooseLetters({ by: 'letter', link }, wanted === 'yes', now) : refuse('link_forged')
  },
  async (_value, { token }) => {
    const href = { pathname: '/unsubscribe/[token]', params: { token }, query: { done: '1' } } as const
    redirect({ href, locale: await getLocale() })
  },
)
