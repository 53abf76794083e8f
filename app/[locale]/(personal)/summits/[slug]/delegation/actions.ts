'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { wordMeeting } from '@/app/_server/meeting-mail'
import { wordMember } from '@/app/_server/member-mail'
import type { FormState } from '@/components/form/form-state'
import type { MembersPreview } from '@/components/delegation/member-paste'
import { holdFloating as holdOne } from '@/domain/delegation-badge/hold-floating'
import { floatingInput } from '@/domain/delegation-badge/schema'
import { confirmMember } from '@/domain/delegation/confirm-member'
import { declareAbsence } from '@/domain/delegation/declare-absence'
import { dropAbsence as dropOne } from '@/domain/delegation/drop-absence'
import { nominate as nominateOne } from '@/domain/delegation/nominate'
import { nominateMany } from '@/domain/delegation/nominate-many'
import { membersPreview } from '@/domain/delegation/nomination-queries'
import {
  absenceInput,
  dropAbsenceInput,
  memberInput,
  membersForm,
  nominateInput,
  substituteInput,
  withdrawInput,
} from '@/domain/delegation/schema'
import { substitute as substituteOne } from '@/domain/delegation/substitute'
import { withdrawNomination } from '@/domain/delegation/withdraw-nomination'
import { language } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
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
  (actor, { slug: _slug, day: _day, ...input }, now) =>
    substituteOne(actor, input, now, wordMember, wordMeeting),
  (_value, input) => back(input, 'replaced'),
)

export const confirm = action(memberInput.extend(page), confirmMember, (_value, input) =>
  back(input, 'confirmed'),
)

export const withdraw = action(
  withdrawInput.extend(page),
  (actor, { slug: _slug, day: _day, ...input }, now) => withdrawNomination(actor, input, now, wordMember),
  (_value, input) => back(input, 'withdrawn'),
)

/** The list's own field for the language of letters: the form for one member stands on the same page. */
const listForm = membersForm.omit({ language: true }).extend({ letters: language, ...page })

const read = action(listForm, async (actor, { letters, ...form }): Promise<Result<MembersPreview>> => {
  const found = await membersPreview(actor, { ...form, language: letters })
  if (!found) return refuse('not_found')
  return found.members.length > 0
    ? ok({ ...found, text: form.text, language: letters })
    : refuse('nobody_fits', { field: 'text' })
})

/** What a list of members would come to. Changes nothing. */
export async function preview(before: FormState<MembersPreview>, form: FormData) {
  return read(before, form)
}

export const addAll = action(
  listForm,
  (actor, { letters, slug: _slug, day: _day, ...input }, now) =>
    nominateMany(actor, { ...input, language: letters }, now, wordMember),
  (_value, input) => back(input, 'pasted'),
)

/** Names of their own for day and person: forms for absences stand on the same page. */
export const holdFloating = action(
  floatingInput
    .omit({ date: true, memberId: true })
    .extend({ ...page, floatingDate: floatingInput.shape.date, holder: floatingInput.shape.memberId }),
  (actor, { delegationId, number, floatingDate, holder }, now) =>
    holdOne(actor, { delegationId, number, date: floatingDate, memberId: holder }, now),
  (_value, input) => back(input, 'floating'),
)

export const declare = action(
  absenceInput.extend(page),
  (actor, input, now) => declareAbsence(actor, input, now, wordMeeting),
  (_value, input) => back({ slug: input.slug, day: input.date }, 'absent'),
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
