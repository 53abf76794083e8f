'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { wordMember } from '@/app/_server/member-mail'
import { confirmMember } from '@/domain/delegation/confirm-member'
import { declareAbsence } from '@/domain/delegation/declare-absence'
import { dropAbsence as dropOne } from '@/domain/delegation/drop-absence'
import { nominate as nominateOne } from '@/domain/delegation/nominate'
import {
  absenceInput,
  dropAbsenceInput,
  memberInput,
  nominateInput,
  substituteInput,
} from '@/domain/delegation/schema'
import { substitute as substituteOne } from '@/domain/delegation/substitute'
import { redirect } from '@/messages/navigation'

/** Which page, and which of its days, the form stands on. Who may act is decided by the verbs, by the delegation's id. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/), day: z.iso.date().optional().catch(undefined) }
type Page = { slug: string; day?: string | undefined }

export const nominate = action(
  nominateInput.extend(page),
  (actor, { slug: _slug, day: _day, ...input }, now) => nominateOne(actor, input, now, wordMember),
  (_value, input) => back(input, 'nominated'),
)

export const substitute = action(
  substituteInput.extend(page),
  (actor, { slug: _slug, day: _day, ...input }, now) => substituteOne(actor, input, now, wordMember),
  (_value, input) => back(input, 'replaced'),
)

export const confirm = action(memberInput.extend(page), confirmMember, (_value, input) =>
  back(input, 'confirmed'),
)

export const declare = action(absenceInput.extend(page), declareAbsence, (_value, input) =>
  back({ slug: input.slug, day: input.date }, 'absent'),
)

export const dropAbsence = action(dropAbsenceInput.extend(page), dropOne, (_value, input) =>
  back(input, 'dropped'),
)

async function back({ slug, day }: Page, done: string) {
  const query = { done, ...(day === undefined ? {} : { day }) }
  redirect({
    href: { pathname: '/summits/[slug]/delegation', params: { slug }, query },
    locale: await getLocale(),
  })
}
