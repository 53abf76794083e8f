import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { authSecret } from '@/app/_server/auth-secret'
import { ActForm } from '@/components/registration/act-form'
import { Icon } from '@/components/ui/icon'
import { stopView } from '@/domain/message/queries'
import { readUnsubscribeToken } from '@/domain/message/rules'
import { type Language, pickText } from '@/domain/shared/language'
import { RegistrationWords } from '../../registration-words'
import { choose } from './actions'

type Props = {
  params: Promise<{ locale: Language; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'unsubscribe' })
  return { title: t('title'), referrer: 'same-origin', robots: { index: false, follow: false } }
}

/** What the link under a letter opens: one button that stops such letters. Opening it changes nothing (domain rule 13). */
export default async function UnsubscribePage({ params, searchParams }: Props) {
  const { locale, token } = await params
  const { done } = await searchParams
  const link = readUnsubscribeToken(token, authSecret())
  const view = link && (await stopView(link, new Date()))
  const t = await getTranslations({ locale, namespace: 'unsubscribe' })
  if (!view)
    return (
      <div className="wrap section prose">
        <h1>{t('title')}</h1>
        <p className="lede">{t('broken')}</p>
      </div>
    )
  const summit = pickText(view.summit, locale)
  return (
    <RegistrationWords>
      <div className="wrap section prose">
        <h1>{t('title')}</h1>
        {done === '1' && (
          <p className="banner banner-ok" role="status">
            <Icon name="s-yours" />
            <span>{t(view.wanted ? 'again' : 'stopped')}</span>
          </p>
        )}
        <p className="lede">{t(view.wanted ? 'wanted' : 'unwanted', { summit })}</p>
        <p>{t('always')}</p>
        <ActForm
          action={choose}
          hidden={{ token, wanted: view.wanted ? 'no' : 'yes' }}
          label={t(view.wanted ? 'stop' : 'start')}
          kind={view.wanted ? 'primary' : 'quiet'}
        />
      </div>
    </RegistrationWords>
  )
}
