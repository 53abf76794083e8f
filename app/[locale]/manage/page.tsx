import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { currentActor } from '@/app/_server/actor'
import { ManagedSummits } from '@/components/account/managed-summits'
import { managedSummits } from '@/domain/account/queries'
import type { Language } from '@/domain/shared/language'

type Props = { params: Promise<{ locale: Language }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'manageHome' })
  return { title: t('title') }
}

/** The summits that this account works on. Whoever works on none finds nothing here. */
export default async function ManageHomePage({ params }: Props) {
  const { locale } = await params
  const actor = await currentActor()
  const summits = actor ? await managedSummits(actor) : []
  if (summits.length === 0) notFound()
  const t = await getTranslations({ locale, namespace: 'manageHome' })
  return (
    <div className="wrap section stack">
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <ManagedSummits summits={summits} locale={locale} />
    </div>
  )
}
