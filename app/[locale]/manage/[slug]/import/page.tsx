import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { type ImportStep, ImportSteps } from '@/components/interchange/import-steps'
import '@/components/interchange/interchange.css'
import { ManageFrame } from '@/components/manage/manage-frame'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import type { Language } from '@/domain/shared/language'
import { CheckStep } from './check-step'
import { DoneStep } from './done-step'
import { GiveStep } from './give-step'
import { MapStep } from './map-step'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'interchange' })
  return { title: t('importTitle') }
}

/** An agenda from a file into the draft, step by step: given, read, compared, imported. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfPage(slug)
  const query = await searchParams
  const t = await getTranslations({ locale, namespace: 'interchange' })
  const { form, refusals, terms, interchange } = await getMessages()
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  const [file, done] = [one('file'), one('done')]
  const step: ImportStep = done ? 'done' : !file ? 'give' : one('step') === 'check' ? 'check' : 'map'
  const here = addressOf(locale, { pathname: '/manage/[slug]/import', params: { slug } })
  const common = { locale, actor, summit, here }
  return (
    <ManageFrame locale={locale} summit={summit} current="sessions" now={new Date()}>
      <a className="back" href={addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } })}>
        <Icon name="left" />
        {t('back')}
      </a>
      <ImportSteps current={step} links={step === 'check' ? { map: `${here}?file=${file}` } : {}} />
      <NextIntlClientProvider messages={{ form, refusals, terms, interchange }}>
        {done && <DoneStep {...common} change={done} />}
        {step === 'give' && <GiveStep {...common} query={query} />}
        {step === 'map' && <MapStep {...common} file={file ?? ''} />}
        {step === 'check' && (
          <CheckStep {...common} file={file ?? ''} only={one('only')} page={one('page')} />
        )}
      </NextIntlClientProvider>
    </ManageFrame>
  )
}
