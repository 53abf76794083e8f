import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { currentActor } from '@/app/_server/actor'
import { OwnSummit } from '@/app/_server/own-summit'
import { AskForm } from '@/components/bilateral/ask-form'
import { BilateralWords } from '@/components/bilateral/bilateral-words'
import { ChooseForm } from '@/components/bilateral/choose-form'
import { MeetingGroups } from '@/components/bilateral/meeting-groups'
import { OwnTabs } from '@/components/delegation/own-tabs'
import { capital } from '@/components/session/language-list'
import { addressOf } from '@/components/site/address'
import { ownBilaterals } from '@/domain/bilateral/queries'
import { levels } from '@/domain/bilateral/schema'
import { nameOf } from '@/domain/delegation/rules'
import { publicSummit } from '@/domain/release/queries'
import { type Language, languageName } from '@/domain/shared/language'
import { redirect } from '@/messages/navigation'
import '@/components/bilateral/bilateral.css'
import '@/components/delegation/delegation.css'
import { ask } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'bilaterals' })
  return { title: t('title') }
}

const asked = z.object({
  with: z.uuid(),
  level: z.enum(levels),
  minutes: z.coerce.number().int().min(5).max(240),
})

/** A delegation's requests and meetings, and the way to a new one. */
export default async function BilateralsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const actor = await currentActor()
  const here = { pathname: '/summits/[slug]/bilaterals', params: { slug } } as const
  if (!actor)
    return redirect({ href: { pathname: '/sign-in', query: { callback: addressOf(locale, here) } }, locale })
  const now = new Date()
  const read = asked.safeParse(await searchParams).data
  const choice = read ? { withId: read.with, level: read.level, minutes: read.minutes } : null
  const own = await ownBilaterals(actor, slug, choice, now)
  const released = own && (await publicSummit(slug))
  if (!own || !released) notFound()
  const t = await getTranslations({ locale, namespace: 'bilaterals' })
  const { draft, delegation, summit } = own
  const open =
    draft &&
    own.meetings.find(
      ({ meeting, other }) =>
        meeting.awaits !== null && meeting.level === draft.level && other.id === draft.other.id,
    )
  return (
    <OwnSummit locale={locale} summit={released} now={now} current="bilaterals">
      <BilateralWords>
        <div className="wrap">
          <div className="own-head">
            <div>
              <OwnTabs locale={locale} slug={slug} current="bilaterals" />
              <h1>{t('title')}</h1>
              <p className="quiet">{t('lede', { name: nameOf(delegation, locale, 'long') })}</p>
            </div>
          </div>
          <div className={draft ? 'own-grid' : 'own-grid own-wide'}>
            <section aria-labelledby="ask">
              <h2 id="ask">{t('new')}</h2>
              <ChooseForm
                locale={locale}
                here={addressOf(locale, here)}
                others={own.others.map((one) => [one.id, nameOf(one, locale)] as const)}
                lengths={own.settings.lengths}
                chosen={choice}
              />
              {draft && !draft.principal && <p className="quiet meeting-act">{t('nobodySpeaks')}</p>}
              {open && (
                <p className="meeting-act">
                  {t(open.side === 'asking' ? 'askedAlready' : 'askedYou', {
                    name: nameOf(open.other, locale),
                  })}{' '}
                  <a
                    href={addressOf(locale, {
                      pathname: '/summits/[slug]/bilaterals/[id]',
                      params: { slug, id: open.meeting.id },
                    })}
                  >
                    {t('openRequest')}
                  </a>
                </p>
              )}
              {draft?.principal && open?.side !== 'asking' && (
                <div className="meeting-act">
                  <AskForm
                    key={`${draft.other.id} ${draft.level} ${draft.minutes}`}
                    action={ask}
                    hidden={{
                      ...{ slug, delegationId: delegation.id, withId: draft.other.id },
                      ...{ level: draft.level, minutes: String(draft.minutes) },
                    }}
                    offers={draft.offers}
                    zone={summit.timeZone}
                    members={draft.members
                      .filter(({ id }) => id !== draft.principal?.id)
                      .map(({ id, name }) => [id, name] as const)}
                    languages={['en', 'fr', 'es', 'ar', 'pt'].map(
                      (code) => [code, capital(languageName(code, locale))] as const,
                    )}
                    speaking={t('speaksFor', { name: draft.principal.name })}
                  />
                </div>
              )}
            </section>
            <aside aria-label={t('title')}>
              <MeetingGroups own={own} locale={locale} />
            </aside>
          </div>
        </div>
      </BilateralWords>
    </OwnSummit>
  )
}
