import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { currentActor } from '@/app/_server/actor'
import { feedOfSlug, feedWords } from '@/app/_server/feed'
import { meetingTable } from '@/app/_server/meeting-file'
import { type Cell, fileResponse, tableStream } from '@/app/_server/registration-file'
import { allAtDesk, standingAtDesk } from '@/domain/bilateral/desk-queries'
import { nameOf } from '@/domain/delegation/rules'
import { ownCalendar } from '@/domain/release/feeds/icalendar'
import { summitAtProtocol } from '@/domain/session/queries'
import { isLanguage, pickText } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'

type Context = { params: Promise<{ slug: string; file: string }> }

/**
 * `meetings.csv`, `meetings.xlsx`: every meeting and request as the desk sees them; `meetings.ics`: those that stand, of the
 * day in `day` if there is one. `lang` is the language of the file. Not found for whoever does not keep protocol.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const actor = await currentActor()
  const summit = await summitAtProtocol(actor, slug)
  const format = z.enum(['csv', 'xlsx', 'ics']).safeParse(file.replace(/^meetings\./, '')).data
  if (!summit || !format || !file.startsWith('meetings.')) return notFoundAnswer()
  const locale = isLanguage(query['lang']) ? query['lang'] : 'en'
  const t = await getTranslations({ locale, namespace: 'bilateralDesk' })
  const name = `${slug}-${t('fileName')}`
  if (format !== 'ics') {
    const all = await allAtDesk(actor, summit.id)
    if (!all) return notFoundAnswer()
    const rows = await meetingTable(all, locale, summit.timeZone)
    return fileResponse(tableStream(inOnePage(rows), format, locale), format, name)
  }
  const standing = await standingAtDesk(actor, summit.id, new Date())
  const feed = standing && (await feedOfSlug(slug))
  if (!standing || !feed) return notFoundAnswer()
  const events = standing.meetings.flatMap(
    ({ meeting: { id, version, startsAt, endsAt, room, asking, asked } }) =>
      startsAt && endsAt && (!query['day'] || dayOf(startsAt, summit.timeZone) === query['day'])
        ? [
            {
              ...{ id, sequence: version, startsAt, endsAt, place: pickText(room, locale) },
              title: t('pair', { a: nameOf(asking, locale), b: nameOf(asked, locale) }),
            },
          ]
        : [],
  )
  const words = await getTranslations({ locale, namespace: 'bilaterals' })
  const body = ownCalendar(feed, [], words('title'), locale, await feedWords(locale), events)
  return new Response(body, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.ics"`,
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}

async function* inOnePage(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  yield rows
}

const notFoundAnswer = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
