import { feedAnswer } from '@/app/_server/feed-answer'
import { feedOfSlug, feedWords } from '@/app/_server/feed'
import { ownAuthor } from '@/app/_server/own-author'
import { speakerCalendar } from '@/domain/release/feeds/icalendar'
import { isLanguage } from '@/domain/shared/language'
import { ownCalendar } from '@/domain/speaker/queries'
import { getTranslations } from 'next-intl/server'

type Context = { params: Promise<{ key: string }> }

/** The speaker's own released sessions as a calendar; `lang=fr` for French. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const author = await ownAuthor((await params).key)
  const mine = author && (await ownCalendar(author, new Date()))
  const feed = mine?.ok ? await feedOfSlug(mine.value.slug) : null
  if (!mine?.ok || !feed) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const asked = new URL(request.url).searchParams.get('lang')
  const language = isLanguage(asked) ? asked : 'en'
  const t = await getTranslations({ locale: language, namespace: 'speaking' })
  const body = speakerCalendar(feed, mine.value.speakerId, language, await feedWords(language))
  const answer = feedAnswer(request, {
    body,
    type: 'text/calendar; charset=utf-8',
    name: `${t('calendarFile')}-${mine.value.slug}.ics`,
  })
  // Which sessions are theirs is for them alone.
  answer.headers.set('cache-control', 'private, no-cache')
  answer.headers.delete('access-control-allow-origin')
  answer.headers.set('referrer-policy', 'no-referrer')
  return answer
}
