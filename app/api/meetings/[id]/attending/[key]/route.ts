import { getTranslations } from 'next-intl/server'
import { authSecret } from '@/app/_server/auth-secret'
import { feedAnswer } from '@/app/_server/feed-answer'
import { attendedMeeting } from '@/domain/bilateral/attending-queries'
import { readAttendingKey } from '@/domain/bilateral/attending-rules'
import { nameOf } from '@/domain/delegation/rules'
import { eventCalendar } from '@/domain/release/feeds/icalendar'
import { isLanguage, pickText } from '@/domain/shared/language'

type Context = { params: Promise<{ id: string; key: string }> }

/** One meeting for the calendar of somebody who attends it, by an address that is a secret; `lang=fr` for French. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, key } = await params
  const link = readAttendingKey(id, key, authSecret(), new Date())
  const meeting = link && (await attendedMeeting(link))
  if (!meeting) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const asked = new URL(request.url).searchParams.get('lang')
  const language = isLanguage(asked) ? asked : 'en'
  const t = await getTranslations({ locale: language, namespace: 'bilaterals' })
  const { version, startsAt, endsAt, room, other, timeZone, changedAt } = meeting
  const title = t('calendar', { name: nameOf(other, language, 'the') })
  const event = { id, sequence: version, startsAt, endsAt, title, place: pickText(room, language) }
  const answer = feedAnswer(request, {
    body: eventCalendar(event, { timeZone, changedAt }, language),
    type: 'text/calendar; charset=utf-8',
    name: language === 'fr' ? 'rencontre.ics' : 'meeting.ics',
  })
  // It is for whoever attends alone.
  answer.headers.set('cache-control', 'private, no-cache')
  answer.headers.delete('access-control-allow-origin')
  answer.headers.set('referrer-policy', 'no-referrer')
  return answer
}
