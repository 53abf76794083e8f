import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/app/_server/actor'
import { oidcProvider } from '@/app/_server/auth-options'
import { sitePath } from '@/app/_server/callback'
import { demoSignIns } from '@/app/_server/demo'
import { DemoSignIns } from '@/components/account/demo-sign-ins'
import { LinkForm } from '@/components/account/link-form'
import { ProviderForm } from '@/components/account/provider-form'
import { SignInError } from '@/components/account/sign-in-error'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import type { Language } from '@/domain/shared/language'
import { askForLink } from './actions'

type Props = {
  params: Promise<{ locale: Language }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'signIn' })
  return { title: t('title') }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params
  const { callback, error, done } = await searchParams
  const t = await getTranslations({ locale, namespace: 'signIn' })
  const own = await getTranslations({ locale, namespace: 'account.own' })
  const actor = await currentActor()
  const goOn = sitePath([callback].flat()[0])
  const provider = oidcProvider()
  const demo = demoSignIns()
  return (
    <div className="wrap section stack">
      <h1>{t('title')}</h1>
      {done === 'erased' && !actor && (
        <div className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <span>
            <b>{own('erasedTitle')}</b>
            <br />
            {own('erased')}
          </span>
        </div>
      )}
      {actor && (
        <p className="banner">
          <span>
            {t('already', { name: actor.name ?? actor.email })}{' '}
            <a href={addressOf(locale, '/account')}>{t('toAccount')}</a>
          </span>
        </p>
      )}
      {error !== undefined && <SignInError code={[error].flat()[0] ?? ''} />}
      <p className="lede">{t('lede')}</p>
      <LinkForm action={askForLink} callback={goOn} />
      {provider && <ProviderForm name={provider.name} callback={goOn ?? `/${locale}`} />}
      {demo.length > 0 && <DemoSignIns accounts={demo} locale={locale} callback={goOn} />}
    </div>
  )
}
