import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { currentActor } from '@/app/_server/actor'
import { ManagedSummits } from '@/components/account/managed-summits'
import { addressOf } from '@/components/site/address'
import { managedSummits } from '@/domain/account/queries'
import { mayCreateSummit } from '@/domain/shared/actor'
import type { Language } from '@/domain/shared/language'

type Props = { params: Promise<{ locale: Language }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'manageHome' })
  return { title: t('title') }
}

/** The summits that this account works on, and the way to a new one. Whoever has neither finds nothing here. */
export default async function ManageHomePage({ params }: Props) {
  const { locale } = await params
  const actor = await currentActor()
  const mayCreate = mayCreateSummit(actor)
  const summits = actor ? await managedSummits(actor) : []
  if (summits.length === 0 && !mayCreate) notFound()
  const t = await getTranslations({ locale, namespace: 'manageHome' })
  return (
    <div className="wrap section stack">
      <h1>{t('title')}</h1>
      <p className="lede">{summits.length > 0 ? t('lede') : t('none')}</p>
      {mayCreate && (
        <p>
          <a className="btn btn-primary" href={addressOf(locale, '/manage/new')}>
            {t('new')}
          </a>
        </p>
      )}
      <ManagedSummits summits={summits} locale={locale} />
    </div>
  )
}
