import { getTranslations } from 'next-intl/server'
import { authSecret } from '@/app/_server/auth-secret'
import { feedOfSlug, feedWords } from '@/app/_server/feed'
import { feedAnswer } from '@/app/_server/feed-answer'
import { privateAgenda } from '@/domain/private-feed/queries'
import { readFeedToken } from '@/domain/private-feed/link-rules'
import { ownCalendar } from '@/domain/release/feeds/icalendar'
import { nameOf } from '@/domain/delegation/rules'
import { isLanguage, pickText } from '@/domain/shared/language'

type Context = { params: Promise<{ key: string }> }

/** One person's own sessions for their calendar program, by an address that is a secret; `lang` for the other language. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const key = readFeedToken((await params).key, authSecret())
  const mine = key && (await privateAgenda(key))
  const feed = mine && (await feedOfSlug(mine.slug))
  if (!mine || !feed) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const asked = new URL(request.url).searchParams.get('lang')
  const language = isLanguage(asked) ? asked : mine.language
  const t = await getTranslations({ locale: language, namespace: 'myAgenda' })
  const meet = await getTranslations({ locale: language, namespace: 'bilaterals' })
  const meetings = mine.meetings.map(({ id, version, startsAt, endsAt, room, other }) => ({
    ...{ id, sequence: version, startsAt, endsAt, place: pickText(room, language) },
    title: meet('calendar', { name: nameOf(other, language, 'the') }),
  }))
  const answer = feedAnswer(request, {
    body: ownCalendar(feed, mine.codes, t('title'), language, await feedWords(language), meetings),
    type: 'text/calendar; charset=utf-8',
    name: `${t('calendarFile')}-${mine.slug}.ics`,
  })
  // What somebody has chosen is for them alone, and the address must not leave with a click on a link.
  answer.headers.set('cache-control', 'private, no-cache')
  answer.headers.delete('access-control-allow-origin')
  answer.headers.set('referrer-policy', 'no-referrer')
  return answer
}
