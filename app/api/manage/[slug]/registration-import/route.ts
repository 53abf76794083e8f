import { takeTable } from '@/app/_server/given-table'

type Context = { params: Promise<{ slug: string }> }

/** A table of registrations to be imported. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return takeTable(request, (await params).slug)
}
