'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { wordRegistration } from '@/app/_server/registration-mail'
import { changePriority } from '@/domain/quota/change-priority'
import { hold as holdPlaces } from '@/domain/quota/hold'
import { openQuota } from '@/domain/quota/open-quota'
import { releaseHold } from '@/domain/quota/release-hold'
import { resize as resizeQuota } from '@/domain/quota/resize'
import {
  changePriorityInput,
  holdInput,
  openLimitForm,
  releaseHoldInput,
  resizeInput,
  setTermsInput,
} from '@/domain/quota/schema'
import { setTerms as setQuotaTerms } from '@/domain/quota/set-terms'
import { redirect } from '@/messages/navigation'

/** The page to go on to; the verbs themselves go by ids. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }

export const resize = action(
  resizeInput.extend(page),
  (actor, input, now) => resizeQuota(actor, input, now, wordRegistration),
  ({ offered, displaced }, { slug, quotaId }) =>
    show(slug, quotaId, { done: 'resized', offered: String(offered), displaced: String(displaced) }),
)

export const setTerms = action(
  setTermsInput.extend(page),
  (actor, input, now) => setQuotaTerms(actor, input, now, wordRegistration),
  ({ offered }, { slug, quotaId }) => show(slug, quotaId, { done: 'terms', offered: String(offered) }),
)

export const hold = action(holdInput.extend(page), holdPlaces, (_value, { slug, quotaId }) =>
  show(slug, quotaId, { done: 'held' }),
)

export const release = action(
  releaseHoldInput.extend(page),
  (actor, input, now) => releaseHold(actor, input, now, wordRegistration),
  ({ offered }, { slug, quotaId }) => show(slug, quotaId, { done: 'released', offered: String(offered) }),
)

export const prioritise = action(
  changePriorityInput.extend({ ...page, quotaId: z.uuid() }),
  changePriority,
  (_value, { slug, quotaId }) => show(slug, quotaId, { done: 'prioritised' }),
)

export const open = action(
  openLimitForm.extend(page),
  (actor, { summitId, of, delegation, size }, now) => {
    const [kind, subject = ''] = of
    return openQuota(
      actor,
      { summitId, kind, subject: kind === 'delegation' ? delegation : subject, size },
      now,
    )
  },
  ({ id }, { slug }) => show(slug, id, { done: 'opened' }),
)

async function show(slug: string, quota: string, query: Record<string, string>) {
  const href = {
    pathname: '/manage/[slug]/registrations/places',
    params: { slug },
    query: { quota, ...query },
  } as const
  redirect({ href, locale: await getLocale() })
}
