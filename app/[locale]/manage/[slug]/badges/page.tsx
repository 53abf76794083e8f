import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import '@/components/manage/frame.css'
import '@/components/pass/badges.css'
import { FindForm } from '@/components/manage/find-form'
import { ManageFrame } from '@/components/manage/manage-frame'
import { BadgeForm, BadgeTable } from '@/components/pass/badge-form'
import { HolderList } from '@/components/pass/holder-list'
import { KeyList } from '@/components/pass/key-list'
import { Icon } from '@/components/ui/icon'
import { TableRegion } from '@/components/ui/table-region'
import { badgeCounts, passHolders, passKeys } from '@/domain/pass/badge-queries'
import type { Language } from '@/domain/shared/language'
import * as actions from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const doneWords = ['given', 'replaced', 'withdrawn', 'rotated', 'ended'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'badges' })
  return { title: t('title') }
}

/** The desk's badges: printed in sheets or one by one, passes given, replaced and taken away; for organisers, the keys. */
export default async function BadgesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const query = await searchParams
  const { actor, summit } = await summitOfDesk(slug)
  const q = typeof query['q'] === 'string' ? query['q'].slice(0, 100) : ''
  const counts = await badgeCounts(actor, summit.id)
  const holders = await passHolders(actor, summit.id, q)
  const keys = await passKeys(actor, summit.id)
  if (!counts || !holders) notFound()
  const t = await getTranslations({ locale, namespace: 'badges' })
  const done = doneWords.find((word) => word === query['done'])
  const print = `/api/manage/${slug}/badges`
  const hidden = { summitId: summit.id, slug }
  return (
    <ManageFrame locale={locale} summit={summit} current="badges" now={new Date()}>
      <div>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('lede')}</p>
      </div>
      {done && (
        <p className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <span>{t(`done.${done}`)}</span>
        </p>
      )}
      {(query['printed'] === 'none' || query['printed'] === 'fault') && (
        <p className="banner banner-warn" role="alert">
          <Icon name="warn" />
          <span>{t(query['printed'] === 'none' ? 'nobody' : 'fault')}</span>
        </p>
      )}
      <section className="form-part" aria-labelledby="badge-print">
        <h2 id="badge-print">{t('sheet')}</h2>
        <BadgeForm locale={locale} address={print} counts={counts} />
      </section>
      <section className="form-part">
        <h2 id="badge-counts">{t('counts')}</h2>
        <TableRegion labelledBy="badge-counts">
          <BadgeTable locale={locale} counts={counts} />
        </TableRegion>
      </section>
      <section className="form-part" aria-labelledby="badge-find">
        <h2 id="badge-find">{t('find')}</h2>
        <FindForm
          locale={locale}
          pathname="/manage/[slug]/badges"
          slug={slug}
          id="badge-q"
          q={q}
          words={{
            label: t('findLabel'),
            submit: t('findGo'),
            found: t('found', { count: holders.length }),
          }}
        />
        <HolderList
          locale={locale}
          holders={holders}
          hidden={{ ...hidden, q }}
          actions={actions}
          print={print}
        />
      </section>
      {keys && (
        <section className="form-part" aria-labelledby="badge-keys">
          <h2 id="badge-keys">{t('keys.title')}</h2>
          <KeyList
            locale={locale}
            timeZone={summit.timeZone}
            keys={keys}
            hidden={hidden}
            rotate={actions.rotate}
            end={actions.endKey}
          />
        </section>
      )}
    </ManageFrame>
  )
}
