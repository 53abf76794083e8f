'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { openAction } from '@/app/_server/action'
import { authSecret } from '@/app/_server/auth-secret'
import { wordFocal } from '@/app/_server/member-mail'
import { answerNomination } from '@/domain/delegation/answer-nomination'
import { readMemberToken } from '@/domain/delegation/link-rules'
import { answerInput } from '@/domain/delegation/schema'
import { redirect } from '@/messages/navigation'

export const answer = openAction(
  answerInput.extend({ token: z.string().max(100) }),
  ({ token, ...input }, now) =>
    answerNomination(readMemberToken(token, authSecret(), now), input, now, wordFocal),
  async (_value, { token }) =>
    redirect({ href: { pathname: '/nomination/[token]', params: { token } }, locale: await getLocale() }),
)
