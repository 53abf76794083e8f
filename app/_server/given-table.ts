import { MOST_BYTES } from '@/domain/interchange/schema'
import { keepTable } from '@/domain/registration-exchange/keep-file'
import { summitAtDesk } from '@/domain/session/queries'
import type { Actor } from '@/domain/shared/actor'
import { type Result, refuse } from '@/domain/shared/result'
import { currentActor } from './actor'
import { sitePath } from './callback'
import { logFault } from './log-fault'
import { readUpTo, refusePost } from './read-form'
import { isSameOrigin } from './same-origin'

/** Bytes of the form around the file. */
const FRAME = 64 * 1024

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
  const body = await readUpTo(request, MOST_BYTES + FRAME)
  if (body === null) return refuse('too_large', { most: MOST_BYTES })
  let form: FormData
  try {
    form = await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    return refuse('nothing_given') // the platform's parser throws on what is no form
  }
  const [file, text] = [form.get('file'), form.get('text')]
  const isFile = file instanceof File && file.size > 0
  const bytes = isFile
    ? Buffer.from(await file.arrayBuffer())
    : Buffer.from(typeof text === 'string' ? text : '')
  return keepTable(actor, { summitId, name: isFile ? file.name.slice(0, 200) : '', bytes }, new Date())
}

function backTo(page: string, result: Result<{ id: string }>): Response {
  const address = new URL(page, 'http://localhost')
  if (result.ok) address.searchParams.set('file', result.value.id)
  else {
    address.searchParams.set('refused', result.code)
    for (const [name, value] of Object.entries(result.details))
      if (typeof value === 'number' || name === 'reference') address.searchParams.set(name, String(value))
  }
  return new Response(null, {
    status: 303,
    headers: { location: `${address.pathname}${address.search}`, 'cache-control': 'no-store' },
  })
}
