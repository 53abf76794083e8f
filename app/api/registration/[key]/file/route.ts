import { showAnswerFile, takeAnswerFile } from '@/app/_server/answer-file-route'

type Context = { params: Promise<{ key: string }> }

/** A file that answers a question of one's own registration. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return showAnswerFile(request, (await params).key)
}

/** Another one in its place, or none. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return takeAnswerFile(request, (await params).key)
}
