'use server'

import { action } from '@/app/_server/action'
import { wordInvitation } from '@/app/_server/invitation-mail'
import { showDone } from '@/app/_server/setup-done'
import { editCode } from '@/domain/registration-form/edit-code'
import { invite as inviteAddresses } from '@/domain/registration-form/invite'
import { makeCode } from '@/domain/registration-form/make-code'
import { revokeCode } from '@/domain/registration-form/revoke-code'
import { codeForm, editCodeForm, inviteForm, revokeForm } from '@/domain/registration-form/schema'

const page = '/manage/[slug]/registrations/codes'

export const make = action(codeForm, makeCode, ({ code }, { slug }) =>
  showDone(page, slug, { done: 'code', of: code }),
)

export const invite = action(
  inviteForm,
  (actor, form, now) => inviteAddresses(actor, form, now, wordInvitation),
  ({ invited, before, registered }, { slug }) =>
    showDone(page, slug, { done: 'invited', count: invited, passed: before + registered }),
)

export const edit = action(editCodeForm, editCode, (_value, { slug }) =>
  showDone(page, slug, { done: 'saved' }),
)

export const revoke = action(revokeForm, revokeCode, (_value, { slug }) =>
  showDone(page, slug, { done: 'revoked' }),
)
