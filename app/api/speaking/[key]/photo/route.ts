import { ownAuthor } from '@/app/_server/own-author'
import { showPhoto, takePhoto } from '@/app/_server/photo-route'

type Context = { params: Promise<{ key: string }> }

/** A speaker's own picture as the draft has it: by the token of their link, or by their id for whoever is signed in. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return showPhoto(await ownAuthor((await params).key))
}

/** Another picture in its place. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return takePhoto(request, async () => ownAuthor((await params).key))
}
