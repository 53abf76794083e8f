import { keepTable } from '@/domain/registration-exchange/keep-file'
import { summitAtDesk } from '@/domain/session/queries'
import type { Actor } from '@/domain/shared/actor'
import { type Result, refuse } from '@/domain/shared/result'
import { currentActor } from './actor'
import { sitePath } from './callback'
import { logFault } from './log-fault'
import { backTo, givenIn } from './given-file'
import { refusePost } from './read-form'
import { isSameOrigin } from './same-origin'

/**
 * Takes a table of registrations (`file`) or pasted rows (`text`) to be imported, as multipart/form-data. The answer leads
 * back to `page` with `file=<id>`, or with `refused=<code>` and the numbers that its words need.
 */
export async function takeTable(request: Request, slug: string): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusePost(403, 'other_origin')
  const type = request.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) return refusePost(415, 'wrong_content_type')
  const page = sitePath(new URL(request.url).searchParams.get('page'))
  if (page === null) return refusePost(400, 'broken_body')
  try {
    const actor = await currentActor()
    const summit = actor && (await summitAtDesk(actor, slug))
    return backTo(page, summit ? await kept(actor, summit.id, request, type) : refuse('not_found'))
  } catch (fault) {
    return backTo(page, refuse('fault', { reference: logFault('registration import', fault) }))
  }
}

async function kept(
  actor: Actor,
  summitId: string,
  request: Request,
  type: string,
): Promise<Result<{ id: string }>> {
  const given = await givenIn(request, type)
  return given.ok ? keepTable(actor, { summitId, ...given.value }, new Date()) : given
}
