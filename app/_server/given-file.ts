import { getTranslations } from 'next-intl/server'
import { isFileRefusal, refusalValues } from '@/domain/interchange/fault-rules'
import { MOST_BYTES } from '@/domain/interchange/schema'
import type { Actor } from '@/domain/shared/actor'
import { type Refusal, type Result, ok, refuse } from '@/domain/shared/result'
import { currentActor } from './actor'
import { sitePath } from './callback'
import { logFault } from './log-fault'
import { readUpTo, refusePost } from './read-form'
import { isSameOrigin } from './same-origin'

/** Bytes of the form around the file. */
const FRAME = 64 * 1024

/** How a kind of file is taken: into which summit for whom, and how it is kept. */
export type Taking = {
  /** What a fault of it is called in the log. */
  called: string
  summitIdFor: (actor: Actor | null, slug: string) => Promise<string | null>
  keep: (
    actor: Actor | null,
    given: { summitId: string; name: string; bytes: Buffer },
    now: Date,
  ) => Promise<Result<{ id: string }>>
}

/**
 * Takes a file (`file`) or pasted rows (`text`) to be imported, as multipart/form-data. With `page` in the address the
 * answer leads back there with `file=<id>`, or with `refused=<code>` and what its words need; without it, it is JSON:
 * `{ value: { id } }`, or `{ error }` in both languages. More than the limit is refused by its stated length, unread.
 */
export async function takeFile(request: Request, slug: string, taking: Taking): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusePost(403, 'other_origin')
  const type = request.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) return refusePost(415, 'wrong_content_type')
  const page = sitePath(new URL(request.url).searchParams.get('page'))
  let result: Result<{ id: string }>
  try {
    const actor = await currentActor()
    const summitId = await taking.summitIdFor(actor, slug)
    result = summitId === null ? refuse('not_found') : await kept(request, type, summitId, actor, taking)
  } catch (fault) {
    result = refuse('fault', { reference: logFault(taking.called, fault) })
  }
  return page === null ? jsonAnswer(result) : backTo(page, result)
}

async function kept(request: Request, type: string, summitId: string, actor: Actor | null, { keep }: Taking) {
  const given = await givenIn(request, type)
  return given.ok ? keep(actor, { summitId, ...given.value }, new Date()) : given
}

/** What is given: a file by its name, or pasted rows; at most so many bytes. Refusals: too_large (`most`) · nothing_given. */
async function givenIn(request: Request, type: string): Promise<Result<{ name: string; bytes: Buffer }>> {
  const body = await readUpTo(request, MOST_BYTES + FRAME)
  if (body === null) return refuse('too_large', { most: MOST_BYTES })
  const form = await readForm(body, type)
  if (form === null) return refuse('nothing_given')
  const [file, text] = [form.get('file'), form.get('text')]
  return file instanceof File && file.size > 0
    ? ok({ name: file.name.slice(0, 200), bytes: Buffer.from(await file.arrayBuffer()) })
    : ok({ name: '', bytes: Buffer.from(typeof text === 'string' ? text : '') })
}

async function readForm(body: Buffer<ArrayBuffer>, type: string): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    return null // the platform's parser throws on what is no form
  }
}

/** Leads back to a page, which says what became of it. */
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

async function jsonAnswer(result: Result<{ id: string }>): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store' }
  if (result.ok) return Response.json({ value: result.value }, { headers })
  const { code, details } = result
  const error = {
    code,
    details,
    message: { en: await inWords('en', result), fr: await inWords('fr', result) },
  }
  return Response.json({ error }, { status: statuses[code] ?? 422, headers })
}

const statuses: Record<string, number> = { not_found: 404, too_large: 413, fault: 500 }

async function inWords(locale: 'en' | 'fr', { code, details }: Refusal): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'interchange.refusals' })
  const general = await getTranslations({ locale, namespace: 'refusals' })
  if (code === 'not_found') return general('not_found')
  return isFileRefusal(code)
    ? t(code, refusalValues(details))
    : general(code === 'fault' ? 'fault' : 'unknown', { code })
}
