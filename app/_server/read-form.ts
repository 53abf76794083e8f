import { getTranslations } from 'next-intl/server'

/** What was posted, or the status and code that it is refused with. */
export type PostedForm =
  | { ok: true; fields: Record<string, string> }
  | { ok: false; status: 400 | 413 | 415; code: 'broken_body' | 'too_large' | 'wrong_content_type' }

const refused = (status: 400 | 413 | 415, code: 'broken_body' | 'too_large' | 'wrong_content_type') =>
  ({ ok: false, status, code }) as const

/**
 * Reads a small form (urlencoded, or a flat JSON object of texts) sent to a route. Never reads past `limit` bytes.
 * A repeated field counts once, the last one.
 */
export async function readForm(request: Request, limit = 16_384): Promise<PostedForm> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded' && type !== 'application/json')
    return refused(415, 'wrong_content_type')
  const body = (await readUpTo(request, limit))?.toString('utf8') ?? null
  if (body === null) return refused(413, 'too_large')
  if (type !== 'application/json') return { ok: true, fields: Object.fromEntries(new URLSearchParams(body)) }
  const fields = flatJson(body)
  return fields ? { ok: true, fields } : refused(400, 'broken_body')
}

export type PostRefusal =
  'broken_body' | 'too_large' | 'wrong_content_type' | 'wrong_method' | 'other_origin' | 'no_such_address'

/** The answer to a refused post: the code, and words in both languages since a program's language is not known. */
export async function refusePost(status: number, code: PostRefusal): Promise<Response> {
  const [en, fr] = await Promise.all([
    getTranslations({ locale: 'en', namespace: 'refusals' }),
    getTranslations({ locale: 'fr', namespace: 'refusals' }),
  ])
  const error = { code, message: { en: en(code), fr: fr(code) } }
  return Response.json({ error }, { status, headers: { 'cache-control': 'no-store' } })
}

/** The body, or null when it is longer than `limit` bytes, whatever length it was said to have. */
export async function readUpTo(request: Request, limit: number): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function flatJson(body: string): Record<string, string> | null {
  try {
    const parsed: unknown = JSON.parse(body)
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
    const entries = Object.entries(parsed)
    return entries.every(([, value]) => typeof value === 'string') ? Object.fromEntries(entries) : null
  } catch {
    return null // JSON.parse throws on what is no JSON: the caller answers 400
  }
}
