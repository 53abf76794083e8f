import { z } from 'zod'
import { fileLimits } from '@/domain/answer-file/schema'
import { addPaper } from '@/domain/meeting-notes/add-paper'
import { paperOf } from '@/domain/meeting-notes/queries'
import { type PaperReaders, paperReadersInput } from '@/domain/meeting-notes/schema'
import { type Result, refuse } from '@/domain/shared/result'
import { currentActor } from './actor'
import { fileAnswer } from './answer-file-route'
import { sitePath } from './callback'
import { logFault } from './log-fault'
import { readToEnd } from './photo-route'
import { readUpTo, refusePost } from './read-form'
import { isSameOrigin } from './same-origin'

/** Bytes of the form around the file. */
const FRAME = 64 * 1024

/**
 * Takes a paper that a form sent (`file`, `readers`; multipart/form-data). The answer leads back to `page` and says `done=paper`,
 * or `refused` and why not.
 */
export async function takePaper(request: Request, id: string): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusePost(403, 'other_origin')
  const type = request.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) return refusePost(415, 'wrong_content_type')
  const page = sitePath(new URL(request.url).searchParams.get('page'))
  if (page === null) return refusePost(400, 'broken_body')
  try {
    return backTo(page, await outcome(request, type, id))
  } catch (fault) {
    logFault('meeting paper', fault)
    return backTo(page, 'fault')
  }
}

/** Null where it was taken, else why not. */
async function outcome(request: Request, type: string, id: string): Promise<string | null> {
  const actor = await currentActor()
  const known = actor !== null && z.uuid().safeParse(id).success
  const sent = known ? await sentPaper(request, type) : refuse('not_found')
  await readToEnd(request)
  if (!sent.ok) return sent.code
  const done = await addPaper(actor, { id, ...sent.value }, new Date())
  return done.ok ? null : done.code
}

type Sent = { readers: PaperReaders; file: { name: string; bytes: Uint8Array } }

async function sentPaper(request: Request, type: string): Promise<Result<Sent>> {
  const body = await readUpTo(request, fileLimits.bytes + FRAME)
  if (body === null) return refuse('file_too_heavy')
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    const file = form.get('file')
    const readers = paperReadersInput.safeParse(form.get('readers'))
    if (!readers.success) return refuse('broken_body')
    if (!(file instanceof File) || file.size === 0) return refuse('file_missing')
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { ok: true, value: { readers: readers.data, file: { name: file.name, bytes } } }
  } catch {
    return refuse('broken_body') // the platform's parser throws on what is no form
  }
}

function backTo(page: string, refused: string | null): Response {
  const address = new URL(page, 'http://localhost')
  if (refused === null) address.searchParams.set('done', 'paper')
  else address.searchParams.set('refused', refused)
  return new Response(null, {
    status: 303,
    headers: { location: `${address.pathname}${address.search}`, 'cache-control': 'no-store' },
  })
}

/** A paper as a download, for whoever may read it; not found for all others. */
export async function showPaper(id: string, paperId: string): Promise<Response> {
  const ids = z.object({ id: z.uuid(), paperId: z.uuid() }).safeParse({ id, paperId })
  return fileAnswer(ids.success ? await paperOf(await currentActor(), ids.data, new Date()) : null)
}
