import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { OpenForm } from '@/components/desk/limit-forms'
import { LimitPage } from '@/components/desk/limit-page'
import { LimitTable } from '@/components/desk/limit-table'
import { ManageFrame } from '@/components/manage/manage-frame'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { limitView } from '@/domain/quota/limit-queries'
import { quotaLines } from '@/domain/quota/queries'
import { deskChoices } from '@/domain/registration/desk-queries'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { instantToWall, summitNow } from '@/domain/shared/time'
import { zoneName } from '@/domain/shared/zone-format'
import { hold, open, prioritise, release, resize, setTerms } from './actions'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: Language; slug: string }>; searchParams: Promise<Query> }

const dones = ['resized', 'terms', 'held', 'released', 'prioritised', 'opened'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'desk' })
  return { title: t('places.title') }
}

/** Every limit of the summit, how full it is, and, of the one that is asked for, all that can be changed. */
export default async function PlacesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfDesk(slug)
  const query = await searchParams
  const t = await getTranslations({ locale, namespace: 'desk' })
  const asked = z.uuid().safeParse([query['quota']].flat()[0]).data
  const done = dones.find((one) => one === query['done'])
  const now = new Date()
  const clock = summitNow(now, summit.clockOffset)
  const frame = { locale, summit, current: 'registrations', desk: 'places', now } as const
  if (asked !== undefined) {
    const limit = await limitView(actor, summit.id, asked)
    if (!limit) notFound()
    return (
      <ManageFrame {...frame}>
        <p>
          <a
            href={addressOf(locale, {
              pathname: '/manage/[slug]/registrations/places',
              params: { slug },
            })}
          >
            {t('places.back')}
          </a>
        </p>
        {done && (
          <div className="banner banner-ok" role="status">
            <Icon name="s-yours" />
            <p>
              {t(`places.done.${done}`)}{' '}
              {Number(query['offered']) > 0 && t('places.offeredThen', { count: Number(query['offered']) })}{' '}
              {Number(query['displaced']) > 0 &&
                t('places.displacedThen', { count: Number(query['displaced']) })}
            </p>
          </div>
        )}
        <LimitPage
          locale={locale}
          slug={slug}
          summitId={summit.id}
          limit={limit}
          closes={limit.closesAt && instantToWall(limit.closesAt, summit.timeZone)}
          zone={zoneName(limit.closesAt ?? clock, summit.timeZone, locale)}
          newKey={randomUUID}
          actions={{ resize, setTerms, hold, release, prioritise }}
        />
      </ManageFrame>
    )
  }
  const lines = await quotaLines(actor, summit.id)
  const choices = await deskChoices(actor, summit.id)
  if (!lines || !choices) notFound()
  const isLimited = (kind: string, subject: string) =>
    lines.some((line) => line.kind === kind && line.subject === subject)
  const unlimited = [
    ...(isLimited('summit', '') ? [] : [{ value: 'summit', label: t('limits.summit') }]),
    ...choices.days
      .filter((date) => !isLimited('day', date))
      .map((date) => ({ value: `day ${date}`, label: weekdayDate(date, 'UTC', locale) })),
    ...choices.categories
      .filter(({ id, retired }) => !retired && !isLimited('category', id))
      .map(({ id, code, name }) => ({ value: `category ${id}`, label: pickText(name, locale) || code })),
    { value: 'delegation', label: t('person.delegation') },
  ]
  return (
    <ManageFrame {...frame}>
      <div>
        <h1>{t('places.title')}</h1>
        <p className="quiet">{t('places.lede')}</p>
      </div>
      {lines.length === 0 ? (
        <p className="empty">{t('places.none')}</p>
      ) : (
        <LimitTable locale={locale} slug={slug} timeZone={summit.timeZone} lines={lines} />
      )}
      <section className="form-part" aria-labelledby="new-limit">
        <h2 id="new-limit">{t('places.openTitle')}</h2>
        <OpenForm action={open} hidden={{ slug, summitId: summit.id }} choices={unlimited} />
      </section>
    </ManageFrame>
  )
}
