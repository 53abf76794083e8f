import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { appUrl } from '@/app/_server/app-url'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { AddressForm } from '@/components/manage/address-form'
import { doneOf } from '@/components/manage/frame-pages'
import { FramePageBody } from '@/components/manage/frame-page-body'
import { SummitForm } from '@/components/manage/summit-form'
import { ZoneList } from '@/components/manage/zone-list'
import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'
import { frameOf } from '@/domain/summit/queries'
import { takeBack } from '../actions'
import { readdress, save } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'manage' })
  return { title: t('summit') }
}

/** The summit itself: its names, dates, zone, mode, languages and colour. */
export default async function SummitPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { summit } = await summitOfPage(slug)
  const { draft, number } = await frameOf(summit)
  const row = draft.summit.get(summit.id)
  if (!row) notFound()
  const t = await getTranslations({ locale, namespace: 'frame' })
  const done = doneOf(await searchParams)
  const base = JSON.stringify({ [summit.id]: row })
  const carried = { summitId: summit.id, slug, change: randomUUID(), version: String(number), base }
  const publicPage = `${appUrl()}${addressOf(locale, { pathname: '/summits/[slug]', params: { slug } })}`
  return (
    <FramePageBody
      locale={locale}
      summit={summit}
      part="summit"
      title={t('summit.title')}
      lede={t('summit.lede')}
      done={done}
      number={number}
      undo={takeBack}
    >
      <ZoneList locale={locale} now={new Date()} />
      <SummitForm
        action={save}
        carried={carried}
        row={row}
        saved={done?.saved ?? null}
        leave={addressOf(locale, { pathname: '/manage/[slug]', params: { slug } })}
        sessions={addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } })}
      />
      <section className="form-part" aria-labelledby="part-address">
        <h2 id="part-address">{t('addressTitle')}</h2>
        {summit.release || !summit.mayPublish ? (
          <p>
            <span className="num">{publicPage}</span>{' '}
            <span className="quiet">{summit.release ? t('addressFixed') : t('addressByOrganiser')}</span>
          </p>
        ) : (
          <AddressForm
            action={readdress}
            summitId={summit.id}
            slug={slug}
            before={publicPage.slice(0, -slug.length)}
          />
        )}
      </section>
    </FramePageBody>
  )
}
