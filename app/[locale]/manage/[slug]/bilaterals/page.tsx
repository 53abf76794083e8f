import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfMeetings } from '@/app/_server/summit-at-work'
import { BilateralNav } from '@/components/bilateral/desk-nav'
import { DeskReconfirmations } from '@/components/bilateral/desk-reconfirmations'
import { DeskQueue } from '@/components/bilateral/desk-queue'
import { DeskRooms } from '@/components/bilateral/desk-rooms'
import { MeetingMatrix } from '@/components/bilateral/meeting-matrix'
import { TallyTable } from '@/components/bilateral/tally-table'
import { DayTabs } from '@/components/delegation/day-tabs'
import { ManageFrame } from '@/components/manage/manage-frame'
import { countBilaterals, deskBilaterals } from '@/domain/bilateral/queries'
import { askedAgain } from '@/domain/bilateral/reconfirm-queries'
import { tallyOf } from '@/domain/bilateral/rules'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'

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
  const { dates } = desk
  const asked = (await searchParams)['day']
  const taken = new Set(
    desk.meetings.flatMap(({ startsAt, state }) =>
      startsAt && state === 'scheduled' ? [dayOf(startsAt, summit.timeZone)] : [],
    ),
  )
  const day = dates.find((date) => date === asked) ?? dates.find((date) => taken.has(date)) ?? dates[0] ?? ''
  const tally = tallyOf(desk.meetings)
  const open = (tally.requested ?? 0) + (tally.countered ?? 0)
  const counts = { delegations: desk.delegations.length, open, scheduled: tally.scheduled ?? 0 }
  return (
    <ManageFrame {...frame}>
      <BilateralNav locale={locale} slug={slug} current="overview" />
      <div>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('deskLede', counts)}</p>
      </div>
      <div className="desk-bilaterals">
        <section aria-labelledby="matrix">
          <h2 id="matrix">{t('matrix')}</h2>
          <p className="quiet small">{t('matrixHint')}</p>
          <MeetingMatrix desk={desk} locale={locale} />
        </section>
        <section aria-labelledby="queue">
          <h2 id="queue">{t('queue')}</h2>
          <DeskQueue desk={desk} zone={summit.timeZone} locale={locale} />
        </section>
      </div>
      <DeskReconfirmations
        meetings={(await askedAgain(actor, summit.id, frame.now)) ?? []}
        zone={summit.timeZone}
        locale={locale}
      />
      {day !== '' && (
        <section aria-labelledby="rooms">
          <div className="page-head">
            <h2 id="rooms">
              {t('timeline', { day: weekdayDate(day, 'UTC', locale, { inSentence: true }) })}
            </h2>
            <DayTabs
              locale={locale}
              href={{ pathname: '/manage/[slug]/bilaterals', params: { slug } }}
              dates={dates}
              day={day}
              label={t('days')}
            />
          </div>
          <DeskRooms desk={desk} day={day} zone={summit.timeZone} locale={locale} />
        </section>
      )}
    </ManageFrame>
  )
}
