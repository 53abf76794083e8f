import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/app/_server/actor'
import { AccountForm } from '@/components/account/account-form'
import { HeldRoles } from '@/components/account/held-roles'
import { OwnData } from '@/components/account/own-data'
import { SignOutForms } from '@/components/account/sign-out-forms'
import { OwnRegistrations } from '@/components/registration/own-registrations'
import { addressOf } from '@/components/site/address'
import { accountOf } from '@/domain/account/queries'
import { managesAny } from '@/domain/account/rules'
import { accountParts } from '@/domain/privacy/account-queries'
import { registrationsOf } from '@/domain/registration/open-queries'
import type { Language } from '@/domain/shared/language'
import { ownPlaces } from '@/domain/speaker/queries'
import { redirect } from '@/messages/navigation'
import { RegistrationWords } from '../registration-words'
import { eraseAccount, saveAccount, signOut, signOutOfAll } from './actions'

type Props = { params: Promise<{ locale: Language }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'account' })
  return { title: t('title') }
}

export default async function AccountPage({ params }: Props) {
  const { locale } = await params
  const actor = await currentActor()
  const account = actor && (await accountOf(actor, new Date()))
  if (!actor || !account) {
    const callback = addressOf(locale, '/account')
    return redirect({ href: { pathname: '/sign-in', query: { callback } }, locale })
  }
  const t = await getTranslations({ locale, namespace: 'account' })
  const mine = await getTranslations({ locale, namespace: 'speaking' })
  const places = await ownPlaces(actor)
  const registrations = await registrationsOf(actor)
  const parts = await accountParts(actor)
  return (
    <div className="wrap section">
      <h1>{t('title')}</h1>
      <p className="lede">{t('signedInAs', { email: account.email })}</p>
      <div className="columns">
        <section className="section" aria-labelledby="details">
          <h2 id="details">{t('details')}</h2>
          <AccountForm action={saveAccount} name={account.name ?? ''} language={account.language} />
        </section>
        <div>
          <section className="section" aria-labelledby="roles">
            <h2 id="roles">{t('roles')}</h2>
            <HeldRoles held={account.held} locale={locale} />
            {places.length > 0 && (
              <p>
                <a href={addressOf(locale, '/my-sessions')}>{mine('mineTitle')}</a>
              </p>
            )}
            {managesAny(actor) && (
              <p>
                <a href={addressOf(locale, '/manage')}>{t('manage')}</a>
              </p>
            )}
          </section>
          {registrations.length > 0 && (
            <RegistrationWords>
              <section className="section" aria-labelledby="registrations">
                <h2 id="registrations">{t('registrations')}</h2>
                <OwnRegistrations locale={locale} registrations={registrations} withSummit />
              </section>
            </RegistrationWords>
          )}
          <section className="section" aria-labelledby="sign-out">
            <h2 id="sign-out">{t('signOutTitle')}</h2>
            <p>{t('browsers', { count: account.browsers })}</p>
            <SignOutForms signOut={signOut} signOutOfAll={signOutOfAll} />
            <p className="hint">{t('signOutHint')}</p>
          </section>
          <section className="section" aria-labelledby="own-data">
            <h2 id="own-data">{t('own.title')}</h2>
            <OwnData locale={locale} parts={parts} action={eraseAccount} />
          </section>
        </div>
      </div>
    </div>
  )
}
