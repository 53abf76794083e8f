'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { wordMember } from '@/app/_server/member-mail'
import { focalPointWords } from '@/app/_server/role-mail'
import { checkLetter } from '@/domain/credentials/check-letter'
import { checkInput } from '@/domain/credentials/schema'
import { appointFocalPoint } from '@/domain/delegation/appoint-focal-point'
import { decideMember } from '@/domain/delegation/decide-member'
import { nominateAtDesk } from '@/domain/delegation/nominate-at-desk'
import { saveDelegation } from '@/domain/delegation/save-delegation'
import { saveTerms } from '@/domain/delegation/save-terms'
import {
  decideInput,
  delegationInput,
  deskNominateInput,
  focalPointInput,
  orderInput,
  termsInput,
} from '@/domain/delegation/schema'
import { setOrder } from '@/domain/delegation/set-order'
import { redirect } from '@/messages/navigation'

/** Which page the form stands on. Who may act is decided by the verbs, by the summit's id. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }

export const save = action(
  // The form's fields are checked together, so the page's own comes beside them.
  z.intersection(delegationInput, z.object(page)),
  saveDelegation,
  ({ id, made }, { slug }) => back(slug, id, { done: made ? 'made' : 'saved' }),
)

export const order = action(orderInput.extend(page), setOrder, (_value, { slug }) =>
  back(slug, null, { done: 'orderSet' }),
)

export const terms = action(termsInput.safeExtend(page), saveTerms, (_value, { slug }) =>
  back(slug, null, { done: 'termsSet' }),
)

export const nominate = action(
  deskNominateInput.extend(page),
  (actor, { slug: _slug, ...input }, now) => nominateAtDesk(actor, input, now, wordMember),
  (_value, { slug, delegationId }) => back(slug, delegationId, { done: 'nominated' }),
)

export const check = action(
  // The form's fields are checked together, so the page's own comes beside them.
  z.intersection(checkInput, z.object(page)),
  checkLetter,
  (_value, { slug, delegationId }) => back(slug, delegationId, { done: 'checked' }),
)

export const appoint = action(
  focalPointInput.extend(page),
  async (actor, input, now) =>
    appointFocalPoint(actor, { ...input, words: await focalPointWords(actor, input) }, now),
  ({ email }, { slug, id }) => back(slug, id, { done: 'appointed', email }),
)

export const decide = action(
  decideInput.extend({ ...page, delegationId: z.uuid() }),
  decideMember,
  (_value, { slug, delegationId }) => back(slug, delegationId, { done: 'decided' }),
)

async function back(slug: string, id: string | null, query: Record<string, string>) {
  const href =
    id === null
      ? ({ pathname: '/manage/[slug]/delegations', params: { slug }, query } as const)
      : ({ pathname: '/manage/[slug]/delegations/[id]', params: { slug, id }, query } as const)
  redirect({ href, locale: await getLocale() })
}
