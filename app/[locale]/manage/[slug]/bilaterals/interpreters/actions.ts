'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { wordInterpreter } from '@/app/_server/interpreter-mail'
import { assignInterpreter } from '@/domain/bilateral/assign-interpreter'
import { assignInput, interpreterInput, removeInterpreterInput } from '@/domain/bilateral/interpreter-schema'
import { removeInterpreter } from '@/domain/bilateral/remove-interpreter'
import { saveInterpreter } from '@/domain/bilateral/save-interpreter'
import { redirect } from '@/messages/navigation'

/** Which page the form stands on. Who may act is decided by the verbs, by the summit's id. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }

export const save = action(
  // The form's fields are checked together, so the page's own comes beside them.
  z.intersection(interpreterInput, z.object(page)),
  (actor, { slug: _slug, ...input }, now) => saveInterpreter(actor, input, now),
  ({ passed, left }, { slug }) => back(slug, { done: 'saved', ...counts(passed, left) }),
)

export const remove = action(
  removeInterpreterInput.extend(page),
  (actor, input, now) => removeInterpreter(actor, input, now, wordInterpreter),
  ({ passed, left }, { slug }) => back(slug, { done: 'removed', ...counts(passed, left) }),
)

export const assign = action(assignInput.extend(page), assignInterpreter, ({ interpreterId }, { slug }) =>
  back(slug, { done: interpreterId === null ? 'freed' : 'assigned' }),
)

const counts = (passed: number, left: number) => ({ passed: String(passed), left: String(left) })

async function back(slug: string, query: Record<string, string>) {
  const href = { pathname: '/manage/[slug]/bilaterals/interpreters', params: { slug }, query } as const
  redirect({ href, locale: await getLocale() })
}
