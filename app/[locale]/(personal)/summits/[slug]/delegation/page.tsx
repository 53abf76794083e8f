import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { currentActor } from '@/app/_server/actor'
import { OwnSummit } from '@/app/_server/own-summit'
import { AbsenceForm } from '@/components/delegation/absence-form'
import { DayTabs } from '@/components/delegation/day-tabs'
import { LetterSection } from '@/components/delegation/letter-section'
import { NominateSection } from '@/components/delegation/nominate-section'
import { meetingsInWords } from '@/components/delegation/meetings-in-words'
import { OwnAbsences } from '@/components/delegation/own-absences'
import { OwnMembers } from '@/components/delegation/own-members'
import { useRibbonRows } from '@/components/delegation/ribbon-rows'
import { Ribbons } from '@/components/delegation/ribbons'
import { FloatingSection } from '@/components/delegation/floating-section'
import { OwnTabs } from '@/components/delegation/own-tabs'
import { DoneNote } from '@/components/seat/done-note'
import { addressOf } from '@/components/site/address'
import { axisOf } from '@/domain/commitment/rules'
import { ownLetter } from '@/domain/credentials/queries'
import { floatingHolders } from '@/domain/delegation-badge/queries'
import { ownDelegation } from '@/domain/delegation/queries'
import { isIn, nameOf } from '@/domain/delegation/rules'
import { publicSummit } from '@/domain/release/queries'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { datesFrom, dayOf } from '@/domain/shared/time'
import { zoneName } from '@/domain/shared/zone-format'
import { redirect } from '@/messages/navigation'
import '@/components/delegation/delegation.css'
import {
  addAll,
  confirm,
  declare,
  dropAbsence,
  holdFloating,
  nominate,
  preview,
  substitute,
  withdraw,
} from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'site' })
  return { title: t('delegation') }
}

const dones = ['nominated', 'confirmed', 'replaced', 'absent', 'dropped'] as const

/** A focal point's delegation: who is in it, and everybody's day on one axis. */
export default async function OwnDelegationPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const actor = await currentActor()
  const here = { pathname: '/summits/[slug]/delegation', params: { slug } } as const
  if (!actor)
    return redirect({ href: { pathname: '/sign-in', query: { callback: addressOf(locale, here) } }, locale })
  const now = new Date()
  const own = await ownDelegation(actor, slug, now)
  const released = own && (await publicSummit(slug))
  if (!own || !released) notFound()
  const { summit, delegation, places, members } = own
  const holders = delegation.floating > 0 ? await floatingHolders(delegation.id) : []
  const query = await searchParams
  const dates = datesFrom(summit.startsOn, summit.endsOn)
  const today = dayOf(summit.clock, summit.timeZone)
  const isTaken = (date: string) =>
    own.commitments.some(({ startsAt }) => dayOf(startsAt, summit.timeZone) === date)
  const day =
    dates.find((date) => date === query['day']) ??
    dates.find((date) => date >= today && isTaken(date)) ??
    dates.find((date) => date >= today) ??
    summit.startsOn
  const t = await getTranslations({ locale, namespace: 'delegation' })
  const {
    form,
    refusals,
    site,
    fault,
    frame,
    nomination,
    delegationBadges,
    delegations,
    delegation: words,
  } = await getMessages()
  const hidden = { slug, delegationId: delegation.id, day }
  const badges = await getTranslations({ locale, namespace: 'delegationBadges' })
  const nominations = await getTranslations({ locale, namespace: 'nomination.done' })
  const done = dones.find((one) => one === query['done'])
  const more = (['withdrawn', 'pasted'] as const).find((one) => one === query['done'])
  const there = members.filter(isIn)
  const ofDay = own.commitments.filter(({ startsAt }) => dayOf(startsAt, summit.timeZone) === day)
  const axis = axisOf(day, summit.timeZone, ofDay)
  const zone = zoneName(axis.startsAt, summit.timeZone, locale)
  return (
    <OwnSummit locale={locale} summit={released} now={now} current="delegation">
      <NextIntlClientProvider
        messages={{
          form,
          refusals,
          site,
          fault,
          frame,
          nomination,
          delegationBadges,
          delegations,
          delegation: words,
        }}
      >
        <div className="wrap">
          <div className="own-head">
            <div>
              <OwnTabs locale={locale} slug={slug} current="delegation" />
              <h1>{nameOf(delegation, locale, 'long')}</h1>
              <p className="quiet">
                {t('lede', places)} · {t('timesIn', { zone })}
              </p>
            </div>
            <DayTabs locale={locale} href={here} dates={dates} day={day} label={t('days')} />
          </div>
          {done && <DoneNote>{t(`done.${done}`)}</DoneNote>}
          {more && <DoneNote>{nominations(more)}</DoneNote>}
          {query['done'] === 'floating' && <DoneNote>{badges('done.floating')}</DoneNote>}
          <div className="own-grid">
            <div>
              <section aria-labelledby="day">
                <h2 id="day">{t('dayTitle', { day: weekdayDate(day, 'UTC', locale) })}</h2>
                {there.length === 0 ? (
                  <p className="empty">{t('noMembers')}</p>
                ) : (
                  <DelegationDay
                    own={own}
                    ofDay={ofDay}
                    axis={axis}
                    locale={locale}
                    document={released.document}
                  />
                )}
              </section>
              <NominateSection
                own={own}
                locale={locale}
                hidden={hidden}
                actions={{ nominate, preview, addAll }}
              />
              <FloatingSection
                floating={delegation.floating}
                holders={holders}
                members={there.map(({ id, name }) => [id, name] as const)}
                dates={dates}
                locale={locale}
                action={holdFloating}
                hidden={hidden}
              />
              <LetterSection
                letter={await ownLetter(delegation.id)}
                action={`/api/delegation/${slug}/credentials?page=${encodeURIComponent(addressOf(locale, here))}`}
                outcome={query['letter']}
                locale={locale}
                zone={summit.timeZone}
              />
              {there.length > 0 && (
                <section aria-labelledby="absence">
                  <h2 id="absence">{t('absenceTitle')}</h2>
                  <OwnAbsences own={own} locale={locale} action={dropAbsence} hidden={hidden} />
                  <AbsenceForm
                    key={own.commitments.length}
                    action={declare}
                    hidden={{ slug, delegationId: delegation.id }}
                    day={day}
                    members={there.map(({ id, name }) => [id, name] as const)}
                    days={dates.map((date) => [date, weekdayDate(date, 'UTC', locale)] as const)}
                    meetings={meetingsInWords(own, locale)}
                  />
                </section>
              )}
            </div>
            <aside aria-labelledby="members">
              <section>
                <h2 id="members">{t('membersTitle')}</h2>
                <OwnMembers
                  members={members}
                  hidden={hidden}
                  confirm={confirm}
                  substitute={substitute}
                  withdraw={withdraw}
                />
              </section>
            </aside>
          </div>
        </div>
      </NextIntlClientProvider>
    </OwnSummit>
  )
}

type DayProps = Parameters<typeof useRibbonRows>[0] & { axis: Parameters<typeof Ribbons>[0]['axis'] }

function DelegationDay({ axis, ...rest }: DayProps) {
  const rows = useRibbonRows(rest)
  return <Ribbons axis={axis} zone={rest.own.summit.timeZone} locale={rest.locale} rows={rows} />
}
