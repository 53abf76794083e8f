import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { summitOfProtocol } from '@/app/_server/summit-at-work'
import { DeskMeetingFacts, DeskMeetingSteps } from '@/components/bilateral/desk-meeting'
import { BilateralNav } from '@/components/bilateral/desk-nav'
import { DeskPlacing } from '@/components/bilateral/desk-placing'
import { SeatingPlan } from '@/components/bilateral/seating-plan'
import { DayTabs } from '@/components/delegation/day-tabs'
import { ManageFrame } from '@/components/manage/manage-frame'
import { DoneNote } from '@/components/seat/done-note'
import { addressOf } from '@/components/site/address'
import { deskMeeting } from '@/domain/bilateral/desk-queries'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { cancel, interpret, place, unplace } from '../actions'

type Props = {
  params: Promise<{ locale: Language; slug: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Nothing of it in a title that a history or a shared screen shows. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfProtocol(slug)
  const t = await getTranslations({ locale, namespace: 'bilaterals' })
  return { title: t('title') }
}

const dones = ['placed', 'moved', 'unplaced', 'cancelled', 'interpreted', 'freed'] as const

/** One meeting at the desk: both sides, who comes, where it could be, who sits where, what has been done. */
export default async function DeskMeetingPage({ params, searchParams }: Props) {
  const { locale, slug, id } = await params
  const { actor, summit } = await summitOfProtocol(slug)
  const now = new Date()
  const page = z.uuid().safeParse(id).success ? await deskMeeting(actor, summit.id, id, now) : null
  if (!page) notFound()
  const t = await getTranslations({ locale, namespace: 'bilaterals' })
  const desk = await getTranslations({ locale, namespace: 'bilateralDesk' })
  const { meeting } = page
  const asked = await searchParams
  const done = dones.find((one) => one === asked['done'])
  const day = page.dates.find((date) => date === asked['day']) ?? null
  const zone = summit.timeZone
  const here = { pathname: '/manage/[slug]/bilaterals/[id]', params: { slug, id } } as const
  return (
    <ManageFrame locale={locale} summit={summit} current="bilaterals" now={now}>
      <BilateralNav locale={locale} slug={slug} current="overview" />
      {done && <DoneNote key={meeting.version}>{desk(`done.${done}`)}</DoneNote>}
      <div>
        <h1>{desk('pair', { a: nameOf(meeting.asking, locale), b: nameOf(meeting.asked, locale) })}</h1>
        <p className="marks">
          <span className="tag">{t(`states.${meeting.state}`)}</span>
          <span>{t(`levels.${meeting.level}`)}</span>
          <a href={addressOf(locale, { pathname: '/manage/[slug]/bilaterals', params: { slug } })}>
            {desk('back')}
          </a>
        </p>
      </div>
      <div className="desk-meeting">
        <div>
          <DeskMeetingFacts {...{ page, locale, zone, interpret, hidden: { slug, summitId: summit.id } }} />
          {page.persons.some(({ side }) => side === 'asked') && (
            <section aria-labelledby="seating">
              <h2 id="seating">{desk('seating.title')}</h2>
              <SeatingPlan {...page} locale={locale} />
            </section>
          )}
          <section aria-labelledby="steps">
            <h2 id="steps">{t('steps')}</h2>
            <DeskMeetingSteps page={page} locale={locale} zone={zone} />
          </section>
        </div>
        {page.placing && (
          <section aria-labelledby="placing">
            <h2 id="placing">{meeting.state === 'scheduled' ? desk('moveTitle') : desk('placeTitle')}</h2>
            <div className="row">
              <a href={addressOf(locale, here)} aria-current={day === null ? 'page' : undefined}>
                {desk('allDays')}
              </a>
              <DayTabs locale={locale} href={here} dates={page.dates} day={day ?? ''} label={t('days')} />
            </div>
            <DeskPlacing
              key={`${meeting.version} ${day}`}
              {...{ page, locale, zone, slug, day }}
              actions={{ place, unplace, cancel }}
            />
          </section>
        )}
      </div>
    </ManageFrame>
  )
}
