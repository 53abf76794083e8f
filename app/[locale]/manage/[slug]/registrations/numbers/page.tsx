import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfDesk } from '@/app/_server/summit-at-work'
import { NumbersPage } from '@/components/desk/numbers-page'
import { ManageFrame } from '@/components/manage/manage-frame'
import { deskNumbers } from '@/domain/registration/number-queries'
import type { Language } from '@/domain/shared/language'

type Props = { params: Promise<{ locale: Language; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfDesk(slug)
  const t = await getTranslations({ locale, namespace: 'desk' })
  return { title: t('numbers.title') }
}

/** How many have registered: over time, by status, category, day, country and language. */
export default async function DeskNumbersPage({ params }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfDesk(slug)
  const numbers = await deskNumbers(actor, summit)
  if (!numbers) notFound()
  const t = await getTranslations({ locale, namespace: 'desk' })
  return (
    <ManageFrame locale={locale} summit={summit} current="registrations" desk="numbers" now={new Date()}>
      <div>
        <h1>{t('numbers.title')}</h1>
        <p className="quiet">{t('found', { count: numbers.total })}</p>
      </div>
      {numbers.total === 0 ? (
        <p className="empty">{t('noneYet')}</p>
      ) : (
        <NumbersPage locale={locale} numbers={numbers} />
      )}
    </ManageFrame>
  )
}
