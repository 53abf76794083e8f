import { z } from 'zod'
import { giveFile } from '@/domain/answer-file/give-file'
import { fileOf } from '@/domain/answer-file/queries'
import { fileLimits } from '@/domain/answer-file/schema'
import type { Author } from '@/domain/registration/queries'
import { type Result, refuse } from '@/domain/shared/result'
import { authSecret } from './auth-secret'
import { sitePath } from './callback'
import { logFault } from './log-fault'
import { readToEnd } from './photo-route'
import { readUpTo, refusePost } from './read-form'
import { registrationAuthor } from './registration-author'
import { isSameOrigin } from './same-origin'

/** Bytes of the form around the file. */
const FRAME = 64 * 1024

const questionCode = z.string().regex(/^[a-z0-9-]{1,80}$/)

/** Whose file, and what it answers: `of` for another of the group, `question` by its code. */
async function askedFor(request: Request, key: string) {
  const query = new URL(request.url).searchParams
  const code = questionCode.safeParse(query.get('question')).data ?? null
  const author = await registrationAuthor(key, z.uuid().safeParse(query.get('of')).data)
  return { author, code, page: sitePath(query.get('page')) }
}

/**
 * Takes a file that a form of a registration's page sent (`file`, multipart/form-data), or takes the one that is there away
 * (`drop`). The answer leads back to `page` and says `file=saved`, `file=dropped` or why not, and the question.
 */
export async function takeAnswerFile(request: Request, key: string): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusePost(403, 'other_origin')
  const type = request.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) return refusePost(415, 'wrong_content_type')
  const { author, code, page } = await askedFor(request, key)
  if (page === null || code === null) return refusePost(400, 'broken_body')
  try {
    return backTo(page, code, await outcome(request, type, author, code))
  } catch (fault) {
    logFault('answer file', fault)
    return backTo(page, code, 'fault')
  }
}

async function outcome(request: Request, type: string, author: Author | null, code: string): Promise<string> {
  const sent = author === null ? refuse('not_found') : await sentFile(request, type)
  await readToEnd(request)
  if (author === null || !sent.ok) return sent.ok ? 'not_found' : sent.code
  const done = await giveFile(author, { code, file: sent.value }, new Date(), authSecret())
  if (!done.ok) return done.code
  return sent.value ? 'saved' : 'dropped'
}

/** What was sent; null where the file that is there is to go. */
export async function sentFile(
  request: Request,
  type: string,
): Promise<Result<{ name: string; bytes: Uint8Array } | null>> {
  const body = await readUpTo(request, fileLimits.bytes + FRAME)
  if (body === null) return refuse('file_too_heavy')
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    if (form.has('drop')) return { ok: true, value: null }
    const file = form.get('file')
    return file instanceof File
      ? { ok: true, value: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } }
      : refuse('file_missing')
  } catch {
    return refuse('broken_body') // the platform's parser throws on what is no form
  }
}

function backTo(page: string, question: string, file: string): Response {
  const address = new URL(page, 'http://localhost')
  address.searchParams.set('file', file)
  address.searchParams.set('question', question)
  return new Response(null, {
    status: 303,
    headers: { location: `${address.pathname}${address.search}`, 'cache-control': 'no-store' },
  })
}

/** The file that somebody has given, for whoever may act on the registration; identity documents are shown to nobody so. */
export async function showAnswerFile(request: Request, key: string): Promise<Response> {
  const { author, code } = await askedFor(request, key)
  return fileAnswer(author !== null && code !== null ? await fileOf(author, code, new Date()) : null)
}

/** A file to be kept by its reader alone: never run, never sniffed, kept nowhere on the way. */
export function fileAnswer(
  file: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> } | null,
): Response {
  const headers = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', vary: 'cookie' }
  if (!file) return new Response(null, { status: 404, headers })
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`
  return new Response(file.bytes, {
    headers: {
      ...headers,
      'content-type': file.type,
      'content-disposition': disposition,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
}
