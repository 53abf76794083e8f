'use server'

import { action } from '@/app/_server/action'
import { authSecret } from '@/app/_server/auth-secret'
import { shown } from '@/app/_server/shown-document'
import type { Shown } from '@/components/registration/sealed-document'
import { look as lookAt } from '@/domain/identity-document/look'
import { lookForm } from '@/domain/identity-document/schema'
import { type Result, ok } from '@/domain/shared/result'

/** Opens an identity document: its answer is the document, on the page that asked and nowhere else. */
export const look = action(lookForm, async (actor, form, now): Promise<Result<Shown>> => {
  const found = await lookAt({ by: 'officer', actor, ...form }, form, now, authSecret())
  return found.ok ? ok(shown(found.value)) : found
})
