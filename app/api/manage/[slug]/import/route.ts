import { takeFile } from '@/app/_server/given-file'
import { summitIdFor } from '@/domain/change/queries'
import { keepFile } from '@/domain/interchange/keep-file'

type Context = { params: Promise<{ slug: string }> }

/** Takes an agenda in a file, or pasted, to be imported into the draft. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return takeFile(request, (await params).slug, { called: 'import', summitIdFor, keep: keepFile })
}
