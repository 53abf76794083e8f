'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { wordRegistration } from '@/app/_server/registration-mail'
import { erase } from '@/domain/privacy/erase'
import { eraseSpeaker } from '@/domain/privacy/erase-speaker'
import { eraseAtDeskInput } from '@/domain/privacy/schema'
import { redirect } from '@/messages/navigation'

const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }

export const eraseRegistration = action(
  eraseAtDeskInput.extend(page),
  (actor, { summitId, id, reason }, now) =>
    erase({ by: 'desk', actor, summitId, id }, { reason }, now, wordRegistration),
  (_value, { slug }) => show(slug),
)

export const eraseOnStage = action(
  eraseAtDeskInput.extend(page),
  (actor, { summitId, id, reason }, now) =>
    eraseSpeaker({ by: 'desk', actor, summitId, id }, { reason }, now),
  (_value, { slug }) => show(slug),
)

async function show(slug: string) {
  const query = { done: 'erased' }
  redirect({
    href: { pathname: '/manage/[slug]/privacy', params: { slug }, query },
    locale: await getLocale(),
  })
}
