import { currentActor } from '@/app/_server/actor'
import { managesAny } from '@/domain/account/rules'
import { speaksIn } from '@/domain/delegation/queries'
import { marksOf } from '@/domain/my-agenda/queries'
import type { OwnSeat } from '@/domain/my-agenda/schema'

/**
 * For the public pages' own script, which are the same for everybody: who this reader is and, of the summit that `summit`
 * names, whether they speak for a delegation, and which sessions they have a star on, a seat in or wait for.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const slug = new URL(request.url).searchParams.get('summit')
  const marks = actor && slug !== null ? await marksOf(actor, slug) : null
  const signedIn = actor && {
    name: actor.name ?? actor.email,
    language: actor.language,
    manages: managesAny(actor),
    speaks: slug !== null && (await speaksIn(actor, slug)),
  }
  const mine = marks && { stars: marks.stars, seats: Object.fromEntries(marks.seats.map(shown)) }
  return Response.json(
    { signedIn, mine },
    { headers: { 'cache-control': 'private, no-store', vary: 'cookie' } },
  )
}

/** What a page marks a session with; ids are for the pages where something is done. */
const shown = (seat: OwnSeat) => [
  seat.code,
  seat.state === 'waiting' ? { state: seat.state, position: seat.position } : { state: seat.state },
]
