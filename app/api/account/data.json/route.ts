import { currentActor } from '@/app/_server/actor'
import { privateHeaders } from '@/app/_server/registration-answer'
import { heldOfAccount } from '@/domain/privacy/account-queries'

/** Everything that is held about whoever is signed in, for them to take away. */
export async function GET(): Promise<Response> {
  const actor = await currentActor()
  const held = actor && (await heldOfAccount(actor, new Date()))
  if (!held) return new Response(null, { status: 404, headers: privateHeaders })
  return Response.json(held, {
    headers: { ...privateHeaders, 'content-disposition': 'attachment; filename="plenum-account.json"' },
  })
}
