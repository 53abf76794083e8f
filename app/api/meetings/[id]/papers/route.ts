import { takePaper } from '@/app/_server/paper-route'

type Context = { params: Promise<{ id: string }> }

/** A paper for a meeting, from its page of notes. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return takePaper(request, (await params).id)
}
