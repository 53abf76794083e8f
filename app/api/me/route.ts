import { currentActor } from '@/app/_server/actor'
import { addressOf } from '@/components/site/address'
import { managesAny } from '@/domain/account/rules'
import { getTranslations } from 'next-intl/server'
import { mayReadList } from '@/domain/delegation/list-queries'
import { speaksIn } from '@/domain/delegation/queries'
import { marksOf } from '@/domain/my-agenda/queries'
import type { OwnSeat } from '@/domain/my-agenda/schema'
import type { Actor } from '@/domain/shared/actor'

/**
 * For the public pages' own script, which are the same for everybody: who this reader is and, of the summit that `summit`
 * names, whether they speak for a delegation, where they may read which delegations come (in the language `lang`), and which
 * sessions they have a star on, a seat in or wait for.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const { searchParams } = new URL(request.url)
  const slug = searchParams.get('summit')
  const marks = actor && slug !== null ? await marksOf(actor, slug) : null
  const signedIn = actor && {
    name: actor.name ?? actor.email,
    language: actor.language,
    manages: managesAny(actor),
    speaks: slug !== null && (await speaksIn(actor, slug)),
  }
  const mine = marks && { stars: marks.stars, seats: Object.fromEntries(marks.seats.map(shown)) }
  return Response.json(
    {
      signedIn,
      mine,
      delegations: slug === null ? null : await listAt(actor, slug, searchParams.get('lang')),
    },
    { headers: { 'cache-control': 'private, no-store', vary: 'cookie' } },
  )
}

/** The way to the list of delegations, with its words; null for whoever may not read it, who is not told that there is one. */
async function listAt(actor: Actor | null, slug: string, lang: string | null) {
  if (!(await mayReadList(actor, slug))) return null
  const locale = lang === 'fr' ? 'fr' : 'en'
  const t = await getTranslations({ locale, namespace: 'site' })
  const href = addressOf(locale, { pathname: '/summits/[slug]/delegations', params: { slug } })
  return { href, words: t('delegations') }
}

/** What a page marks a session with; ids are for the pages where something is done. */
const shown = (seat: OwnSeat) => [
  seat.code,
  seat.state === 'waiting' ? { state: seat.state, position: seat.position } : { state: seat.state },
]
