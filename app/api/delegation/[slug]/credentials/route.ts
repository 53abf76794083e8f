import { currentActor } from '@/app/_server/actor'
import { sentFile } from '@/app/_server/answer-file-route'
import { authSecret } from '@/app/_server/auth-secret'
import { sitePath } from '@/app/_server/callback'
import { logFault } from '@/app/_server/log-fault'
import { readToEnd } from '@/app/_server/photo-route'
import { refusePost } from '@/app/_server/read-form'
import { isSameOrigin } from '@/app/_server/same-origin'
import { giveLetter } from '@/domain/credentials/give-letter'

type Context = { params: Promise<{ slug: string }> }

/**
 * Takes a delegation's letter of credentials (`file`, multipart/form-data) from its focal point. The answer leads back to `page`
 * and says `letter=saved` or why not.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusePost(403, 'other_origin')
  const type = request.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) return refusePost(415, 'wrong_content_type')
  const page = sitePath(new URL(request.url).searchParams.get('page'))
  if (page === null) return refusePost(400, 'broken_body')
  const address = new URL(page, 'http://localhost')
  address.searchParams.set('letter', await outcome(request, type, (await params).slug))
  return new Response(null, {
    status: 303,
    headers: { location: `${address.pathname}${address.search}#letter`, 'cache-control': 'no-store' },
  })
}

async function outcome(request: Request, type: string, slug: string): Promise<string> {
  try {
    const actor = await currentActor()
    const sent = await sentFile(request, type)
    await readToEnd(request)
    if (!sent.ok) return sent.code
    if (!sent.value) return 'file_missing'
    const given = await giveLetter(actor, { slug, file: sent.value }, new Date(), authSecret())
    return given.ok ? 'saved' : given.code
  } catch (fault) {
    logFault('letter of credentials', fault)
    return 'fault'
  }
}
