import { getTranslations } from 'next-intl/server'
import type { Author } from '@/domain/speaker/queries'
import { draftPhoto } from '@/domain/speaker/queries'
import { replacePhoto } from '@/domain/speaker/replace-photo'
import { type PhotoRefusal, photoRefusals } from '@/domain/speaker/rules'
import { photoLimits } from '@/domain/speaker/schema'
import { type Refusal, type Result, refuse } from '@/domain/shared/result'
import { sitePath } from './callback'
import { logFault } from './log-fault'
import { readUpTo, refusePost } from './read-form'
import { isSameOrigin } from './same-origin'

/** Bytes of the form around the picture. */
const FRAME = 64 * 1024

/**
 * Takes a picture that a form sent (`photo`, multipart/form-data). With `page` in the address the answer leads back there
 * and says `photo=saved` or why not; without it, it is JSON: `{ value }`, or `{ error }` in both languages.
 */
export async function takePhoto(request: Request, author: () => Promise<Author | null>): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusePost(403, 'other_origin')
  const type = request.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) return refusePost(415, 'wrong_content_type')
  const page = sitePath(new URL(request.url).searchParams.get('page'))
  try {
    const result = await taken(request, type, await author())
    return page === null ? jsonAnswer(result) : backTo(page, result.ok ? 'saved' : result.code)
  } catch (fault) {
    const reference = logFault('photo', fault)
    return page === null ? jsonAnswer(refuse('fault', { reference })) : backTo(page, 'fault')
  }
}

/** Nothing is kept of what comes from whoever may not send it. */
async function taken(
  request: Request,
  type: string,
  author: Author | null,
): Promise<Result<{ digest: string }>> {
  const sent = author === null ? refuse('not_found') : await sentPhoto(request, type)
  if (author !== null && sent.ok) return replacePhoto(author, { bytes: sent.value }, new Date())
  await readToEnd(request)
  return sent.ok ? refuse('not_found') : sent
}

async function sentPhoto(request: Request, type: string): Promise<Result<Uint8Array>> {
  const body = await readUpTo(request, photoLimits.bytes + FRAME)
  if (body === null) return refuse('photo_too_heavy', { megabytes: photoLimits.bytes / 1024 / 1024 })
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    const photo = form.get('photo')
    return photo instanceof File
      ? { ok: true, value: new Uint8Array(await photo.arrayBuffer()) }
      : refuse('photo_missing')
  } catch {
    return refuse('broken_body') // the platform's parser throws on what is no form
  }
}

/** Browsers show no answer before all is sent: the rest is let by. */
export async function readToEnd(request: Request): Promise<void> {
  if (!request.bodyUsed) await request.body?.pipeTo(new WritableStream())
}

function backTo(page: string, code: string): Response {
  const address = new URL(page, 'http://localhost')
  address.searchParams.set('photo', code)
  return new Response(null, {
    status: 303,
    headers: { location: `${address.pathname}${address.search}`, 'cache-control': 'no-store' },
  })
}

async function jsonAnswer(result: Result<{ digest: string }>): Promise<Response> {
  if (result.ok) return Response.json({ value: result.value }, { headers: { 'cache-control': 'no-store' } })
  const { code, details } = result
  const error = {
    code,
    details,
    message: { en: await inWords('en', result), fr: await inWords('fr', result) },
  }
  return Response.json({ error }, { status: statusOf(code), headers: { 'cache-control': 'no-store' } })
}

async function inWords(locale: 'en' | 'fr', { code, details }: Refusal): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'refusals' })
  const known = photoRefusals.find((one) => one === code)
  // The details of these codes are numbers, each code's own among these three.
  const values = details as { megabytes: number; megapixels: number; least: number }
  return known ? t(known, values) : t('unknown', { code })
}

function statusOf(code: string): number {
  const statuses: Partial<Record<PhotoRefusal | 'fault', number>> = {
    not_found: 404,
    link_expired: 410,
    link_replaced: 410,
    photo_too_heavy: 413,
    too_many_acts: 429,
    broken_body: 400,
    fault: 500,
  }
  return statuses[code as PhotoRefusal] ?? 422 // any other is about the picture
}

/** The picture of the draft, for whoever may act on the speaker; not found for all others. */
export async function showPhoto(author: Author | null): Promise<Response> {
  const bytes = author && (await draftPhoto(author, new Date()))
  return bytes
    ? new Response(bytes, { headers: { ...pictureHeaders, 'cache-control': 'private, no-store' } })
    : new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
}

export const pictureHeaders = {
  'content-type': 'image/webp',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
}
