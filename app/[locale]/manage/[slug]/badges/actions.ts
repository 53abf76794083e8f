'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { authSecret } from '@/app/_server/auth-secret'
import { revokeKey } from '@/domain/pass-key/revoke-key'
import { rotateKey } from '@/domain/pass-key/rotate-key'
import { revokeKeyInput, rotateKeyInput } from '@/domain/pass-key/schema'
import { issuePass } from '@/domain/pass/issue-pass'
import { replacePass } from '@/domain/pass/replace-pass'
import { revokePass } from '@/domain/pass/revoke-pass'
import { replacePassInput, revokePassInput } from '@/domain/pass/schema'
import type { Actor } from '@/domain/shared/actor'
import { redirect } from '@/messages/navigation'

/** The page to go on to, and what was looked for there. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/), q: z.string().max(100).default('') }
const ofPerson = z.object({ summitId: z.uuid(), id: z.uuid(), ...page })

const atDesk = (actor: Actor, { summitId, id }: { summitId: string; id: string }) =>
  ({ by: 'desk', actor, summitId, id }) as const

export const give = action(
  ofPerson,
  (actor, input, now) => issuePass(atDesk(actor, input), now, authSecret()),
  (_value, input) => show(input, 'given'),
)

export const replace = action(
  replacePassInput.extend(ofPerson.shape),
  (actor, { issue, ...input }, now) => replacePass(atDesk(actor, input), { issue }, now, authSecret()),
  (_value, input) => show(input, 'replaced'),
)

export const withdraw = action(
  revokePassInput.extend(ofPerson.shape),
  (actor, { reason, ...input }, now) => revokePass(atDesk(actor, input), { reason }, now),
  (_value, input) => show(input, 'withdrawn'),
)

export const rotate = action(
  rotateKeyInput.extend(page),
  (actor, input, now) => rotateKey(actor, input, now, authSecret()),
  (_value, input) => show(input, 'rotated'),
)

export const endKey = action(revokeKeyInput.extend(page), revokeKey, (_value, input) => show(input, 'ended'))

async function show({ slug, q }: { slug: string; q: string }, done: string) {
  const query = { done, ...(q === '' ? {} : { q }) }
  redirect({
    href: { pathname: '/manage/[slug]/badges', params: { slug }, query },
    locale: await getLocale(),
  })
}
