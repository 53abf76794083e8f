import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { demoIsOn } from '@/app/_server/demo'
import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'

type Props = { params: Promise<{ locale: Language }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'signIn' })
  return { title: t('checkTitle') }
}

export default async function CheckMailPage({ params }: Props) {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'signIn' })
  return (
    <div className="wrap section prose">
      <h1>{t('checkTitle')}</h1>
      <p className="lede">{t('checkLede')}</p>
      <p>{t('checkHint')}</p>
      {demoIsOn() && (
        <p>
          <a href={addressOf(locale, '/mailbox')}>{t('checkDemo')}</a>
        </p>
      )}
      <p>
        <a href={addressOf(locale, '/sign-in')}>{t('checkAgain')}</a>
      </p>
    </div>
  )
}
