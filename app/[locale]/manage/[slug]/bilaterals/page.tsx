import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfMeetings } from '@/app/_server/summit-at-work'
import { BilateralNav } from '@/components/bilateral/desk-nav'
import { DeskReconfirmations } from '@/components/bilateral/desk-reconfirmations'
import { boardOf } from '@/components/bilateral/board-data'
import { DeskBoard, DeskStrip } from '@/components/bilateral/desk-board'
import { DeskHand } from '@/components/bilateral/desk-hand'
import { DeskHolds } from '@/components/bilateral/desk-holds'
import { DeskQueue, QUEUE_STEP } from '@/components/bilateral/desk-queue'
import { FollowMeetings } from '@/components/bilateral/follow-meetings'
import { choiceOf, chosen } from '@/components/bilateral/matrix-choice'
import { MatrixFilter } from '@/components/bilateral/matrix-filter'
import { MeetingMatrix } from '@/components/bilateral/meeting-matrix'
import { PairPanel } from '@/components/bilateral/pair-panel'
import { TallyTable } from '@/components/bilateral/tally-table'
import { DayTabs } from '@/components/delegation/day-tabs'
import { ManageFrame } from '@/components/manage/manage-frame'
import { askedAgain } from '@/domain/bilateral/reconfirm-queries'
import { DoneNote } from '@/components/seat/done-note'
import { addressOf } from '@/components/site/address'
import { deskBilaterals } from '@/domain/bilateral/desk-queries'
import { waitsForDesk } from '@/domain/bilateral/desk-rules'
import { countBilaterals } from '@/domain/bilateral/queries'
import { tallyOf } from '@/domain/bilateral/rules'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'
import { drop, hold, place, placeHere } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfMeetings(slug)
  const t = await getTranslations({ locale, namespace: 'bilaterals' })
  return { title: t('title') }
}

/** Who meets whom, what is open, and the rooms of a day, for protocol; for editors how many meetings there are. */
export default async function DeskBilateralsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfMeetings(slug)
  const t = await getTranslations({ locale, namespace: 'bilaterals' })
  const frame = { locale, summit, current: 'bilaterals', now: new Date() } as const
  const desk = await deskBilaterals(actor, summit.id, frame.now)
  if (!desk) {
    const tally = await countBilaterals(actor, summit.id)
    if (!tally) notFound()
    return (
      <ManageFrame {...frame}>
        <div>
          <h1>{t('title')}</h1>
          <p className="quiet">{t('countsLede')}</p>
        </div>
        <TallyTable tally={tally} />
      </ManageFrame>
    )
  }
  const { dates, meetings } = desk
  const query = await searchParams
  const zone = summit.timeZone
  const taken = new Set(
    meetings.flatMap(({ startsAt, state }) =>
      startsAt && state === 'scheduled' ? [dayOf(startsAt, zone)] : [],
    ),
  )
  const day =
    dates.find((date) => date === query['day']) ?? dates.find((date) => taken.has(date)) ?? dates[0] ?? ''
  const tally = tallyOf(meetings)
  const open = (tally.requested ?? 0) + (tally.countered ?? 0)
  const counts = { delegations: desk.delegations.length, open, scheduled: tally.scheduled ?? 0 }
  const words = await getTranslations({ locale, namespace: 'bilateralDesk' })
  const href = { pathname: '/manage/[slug]/bilaterals', params: { slug } } as const
  const choice = choiceOf(query, dates)
  const { on, level, state } = choice
  const kept = { day, on: on ?? undefined, level: level ?? undefined, state: state ?? undefined }
  const pair = String(query['pair'] ?? '').split('.')
  const ofPair = meetings.filter(({ askingId, askedId }) => pair.includes(askingId) && pair.includes(askedId))
  const done = (['held', 'opened'] as const).find((one) => one === query['done'])
  const shown = Math.max(QUEUE_STEP, Number(query['queue']) || 0)
  const all = meetings.filter(waitsForDesk)
  const waiting = all.slice(0, shown)
  const board = boardOf(desk, waiting, { day, zone, locale })
  const holds = board.rooms.flatMap(({ held }) => held).length
  const sheet = { pathname: '/manage/[slug]/bilaterals/sheet', params: { slug } } as const
  return (
    <ManageFrame {...frame}>
      <BilateralNav locale={locale} slug={slug} current="overview" />
      <FollowMeetings slug={slug} />
      {done && <DoneNote key={holds}>{words(`done.${done}`)}</DoneNote>}
      <div className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="quiet">{t('deskLede', counts)}</p>
        </div>
        <div className="row">
          <DayTabs locale={locale} href={href} dates={dates} day={day} label={t('days')} />
          <a className="btn" href={addressOf(locale, sheet, { day })}>
            {words('printSheet')}
          </a>
        </div>
      </div>
      <DeskHand board={board} action={placeHere}>
        <DeskStrip />
        <div className={desk.delegations.length > 24 ? 'desk-bilaterals desk-many' : 'desk-bilaterals'}>
          <section aria-labelledby="matrix">
            <h2 id="matrix">{t('matrix')}</h2>
            <p className="quiet small">{t('matrixHint')}</p>
            <MatrixFilter locale={locale} here={addressOf(locale, href)} {...{ day, dates, choice }} />
            <MeetingMatrix
              desk={desk}
              meetings={chosen(meetings, choice, zone)}
              locale={locale}
              pairAt={(a, b) => `${addressOf(locale, href, { ...kept, pair: `${a}.${b}` })}#pair`}
              open={ofPair.length > 0 ? pair : []}
            />
            {ofPair.length > 0 && <PairPanel meetings={ofPair} {...{ locale, slug, zone }} />}
          </section>
          <div className="desk-side">
            <DeskQueue
              {...{ desk, waiting, day, zone, locale, slug }}
              action={place}
              more={all.length - waiting.length}
              moreAt={`${addressOf(locale, href, { ...kept, queue: String(shown + QUEUE_STEP) })}#queue`}
            />
          </div>
        </div>
        <DeskReconfirmations
          meetings={(await askedAgain(actor, summit.id, frame.now)) ?? []}
          zone={zone}
          locale={locale}
        />
        {day !== '' && (
          <section aria-labelledby="rooms">
            <h2 id="rooms" className="desk-rooms">
              {t('timeline', { day: weekdayDate(day, 'UTC', locale, { inSentence: true }) })}
            </h2>
            <p className="quiet small">{words('boardHint')}</p>
            <DeskBoard slug={slug} />
            <DeskHolds
              key={holds}
              rooms={board.rooms}
              {...{ zone, hold, drop }}
              of={{ slug, summitId: summit.id, day }}
            />
          </section>
        )}
      </DeskHand>
      <p className="row small">
        {words('export')}
        {(['csv', 'xlsx', 'ics'] as const).map((format) => (
          <a
            key={format}
            href={`/api/manage/${slug}/bilaterals/meetings.${format}?lang=${locale}&day=${day}`}
          >
            {words(`formats.${format}`)}
          </a>
        ))}
      </p>
    </ManageFrame>
  )
}
