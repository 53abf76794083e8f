import { takeFile } from '@/app/_server/given-file'
import { keepTable } from '@/domain/registration-exchange/keep-file'
import { summitAtDesk } from '@/domain/session/queries'

type Context = { params: Promise<{ slug: string }> }

/** A table of registrations to be imported. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return takeFile(request, (await params).slug, {
    called: 'registration import',
    summitIdFor: async (actor, slug) => (await summitAtDesk(actor, slug))?.id ?? null,
    keep: keepTable,
  })
}
