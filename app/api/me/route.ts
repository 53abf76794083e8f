import { currentActor } from '@/app/_server/actor'
import { managesAny } from '@/domain/account/rules'

/** For the public pages' own script, which are the same for everybody: who this reader is. */
export async function GET(): Promise<Response> {
  const actor = await currentActor()
  const signedIn = actor && {
    name: actor.name ?? actor.email,
    language: actor.language,
    manages: managesAny(actor),
  }
  return Response.json({ signedIn }, { headers: { 'cache-control': 'private, no-store', vary: 'cookie' } })
}
