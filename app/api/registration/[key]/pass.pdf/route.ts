import { passPdf } from '@/app/_server/pass-documents'
import { passFileName } from '@/app/_server/pass-words'
import { authorOf, privateHeaders } from '@/app/_server/registration-answer'
import { passView } from '@/domain/pass/view-queries'

type Context = { params: Promise<{ key: string }> }

/** The pass of one registration for print; what has none, and what the key does not open, is not found. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const author = await authorOf(request, params)
  const view = author && (await passView(author, new Date()))
  if (!view?.ok) return new Response(null, { status: 404, headers: privateHeaders })
  // A copy: the type of a Buffer does not say that its memory is its own.
  return new Response(new Uint8Array(await passPdf(view.value)), {
    headers: {
      ...privateHeaders,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${passFileName(view.value)}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}
