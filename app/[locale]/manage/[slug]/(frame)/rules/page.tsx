import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { FramePageBody } from '@/components/manage/frame-page-body'
import { doneOf } from '@/components/manage/frame-pages'
import { RulesForm } from '@/components/manage/rules-form'
import { addressOf } from '@/components/site/address'
import { type Language, pickText } from '@/domain/shared/language'
import { inPlace } from '@/domain/summit/order-rules'
import { frameOf } from '@/domain/summit/queries'
import { settingsOf } from '@/domain/summit/rules'
import { settingsFields, waysBetween } from '@/domain/summit/settings-rules'
import { takeBack } from '../actions'
import { save } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'frame' })
  return { title: t('rules.title') }
}

/** The house rules of the summit. */
export default async function RulesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { summit } = await summitOfPage(slug)
  const { draft, number } = await frameOf(summit)
  const t = await getTranslations({ locale, namespace: 'frame' })
  const done = doneOf(await searchParams)
  // In one order on the page and in the names of the fields, which name each pair once.
  const venueIds = [...draft.venue.keys()]
  const fields = settingsFields(settingsOf(draft.summit.get(summit.id)?.settings), venueIds)
  const names = new Map(inPlace(draft.venue).map(([id, venue]) => [id, pickText(venue.name, locale)]))
  const base = JSON.stringify({ [summit.id]: fields })
  return (
    <FramePageBody
      locale={locale}
      summit={summit}
      part="rules"
      title={t('rules.title')}
      lede={t('rules.lede')}
      done={done}
      number={number}
      undo={takeBack}
    >
      <RulesForm
        action={save}
        carried={{ summitId: summit.id, slug, change: randomUUID(), version: String(number), base }}
        fields={fields}
        ways={waysBetween(venueIds).map(({ name, from, to }) => ({
          name,
          from: names.get(from) ?? '',
          to: names.get(to) ?? '',
        }))}
        timeZone={summit.timeZone}
        saved={done?.saved ?? null}
        leave={addressOf(locale, { pathname: '/manage/[slug]', params: { slug } })}
      />
    </FramePageBody>
  )
}
