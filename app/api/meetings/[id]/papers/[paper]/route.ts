import { showPaper } from '@/app/_server/paper-route'

type Context = { params: Promise<{ id: string; paper: string }> }

/** A paper of a meeting, for whoever may read it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, paper } = await params
  return showPaper(id, paper)
}
