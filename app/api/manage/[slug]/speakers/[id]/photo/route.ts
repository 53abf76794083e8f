import { z } from 'zod'
import { currentActor } from '@/app/_server/actor'
import { showPhoto, takePhoto } from '@/app/_server/photo-route'
import { summitIdFor } from '@/domain/change/queries'
import type { Author } from '@/domain/speaker/queries'

type Context = { params: Promise<{ slug: string; id: string }> }

/** A speaker's picture as the draft has it, for its editors. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return showPhoto(await editorOf(params))
}

/** Another picture in its place. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return takePhoto(request, () => editorOf(params))
}

async function editorOf(params: Context['params']): Promise<Author | null> {
  const { slug, id } = await params
  const actor = await currentActor()
  const summitId = await summitIdFor(actor, slug)
  return summitId !== null && z.uuid().safeParse(id).success ? { by: 'editor', actor, summitId, id } : null
}
