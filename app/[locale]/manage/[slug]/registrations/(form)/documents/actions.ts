'use server'

import { action } from '@/app/_server/action'
import { authSecret } from '@/app/_server/auth-secret'
import type { Shown } from '@/components/registration-form/look-form'
import { look as lookAt } from '@/domain/identity-document/look'
import { lookForm } from '@/domain/identity-document/schema'
import { type Result, ok } from '@/domain/shared/result'

/** Opens an identity document: its answer is the document, on the page that asked and nowhere else. */
export const look = action(lookForm, async (actor, form, now): Promise<Result<Shown>> => {
  const found = await lookAt(actor, form, now, authSecret())
  if (!found.ok) return found
  if ('text' in found.value) return ok(found.value)
  const { name, type, bytes } = found.value
  return ok({ name, type, address: `data:${type};base64,${Buffer.from(bytes).toString('base64')}` })
})
