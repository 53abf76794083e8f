'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { authSecret } from '@/app/_server/auth-secret'
import { wordRegistration } from '@/app/_server/registration-mail'
import { editForm, editOf } from '@/app/_server/registration-steps'
import { changeEmail as giveEmail } from '@/domain/registration/change-email'
import { edit as editRegistration } from '@/domain/registration/edit'
import { ownView } from '@/domain/registration/own-queries'
import { changeEmailInput } from '@/domain/registration/schema'
import { summitAtDesk } from '@/domain/session/queries'
import { refuse } from '@/domain/shared/result'
import { redirect } from '@/messages/navigation'

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)

/** The form of a registration's own page, which says by what it was opened: at the desk, by the summit. */
export const edit = action(
  editForm.extend({ key: slug }),
  async (actor, { key, ...input }, now) => {
    const summit = await summitAtDesk(actor, key)
    if (!summit) return refuse('not_found')
    const author = { by: 'desk' as const, actor, summitId: summit.id, id: input.id }
    const view = await ownView(author, now)
    return view.ok
      ? editRegistration(author, editOf(input, view.value), now, wordRegistration, authSecret())
      : view
  },
  (_value, { key, id }) => show(key, id, 'edited'),
)

export const changeEmail = action(
  changeEmailInput.extend({ slug, summitId: z.uuid() }),
  (actor, { summitId, id, email }, now) =>
    giveEmail({ by: 'desk', actor, summitId, id }, { id, email }, now, wordRegistration),
  (_value, input) => show(input.slug, input.id, 'email'),
)

async function show(of: string, id: string, done: string) {
  const href = {
    pathname: '/manage/[slug]/registrations/[id]',
    params: { slug: of, id },
    query: { done },
  } as const
  redirect({ href, locale: await getLocale() })
}
