import { bodyLimit } from '@/scripts/body-limits.mjs'
import { readUpTo, refusePost } from './read-form'

/**
 * Refuses a post to a page that no form of ours can have sent, before Next reads it, which would call it a fault of the
 * server: a method other than GET, HEAD and POST (405), a type other than a form's (415), more than the limit (413), a form that cannot be read (400).
 * Null lets it pass; the body is read from a copy.
 */
export async function refuseBadPost(request: Request): Promise<Response | null> {
  if (['GET', 'HEAD'].includes(request.method)) return null
  if (request.method !== 'POST') return refusePost(405, 'wrong_method')
  const type = (request.headers.get('content-type') ?? '').toLowerCase()
  const isForm = type.startsWith('multipart/form-data')
  // With script, React sends the arguments of an action as text.
  const isCall = request.headers.has('next-action') && type.startsWith('text/plain')
  if (!isForm && !isCall) return refusePost(415, 'wrong_content_type')
  const body = await readUpTo(request.clone(), bodyLimit(new URL(request.url).pathname))
  if (body === null) return refusePost(413, 'too_large')
  return isForm && !(await isReadable(body, request.headers.get('content-type') ?? ''))
    ? refusePost(400, 'broken_body')
    : null
}

async function isReadable(body: Buffer<ArrayBuffer>, type: string): Promise<boolean> {
  try {
    await new Response(body, { headers: { 'content-type': type } }).formData()
    return true
  } catch {
    return false // the platform's parser throws on what is no form: the caller answers 400
  }
}
