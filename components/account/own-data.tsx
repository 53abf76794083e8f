'use client'

import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { forgetPages } from '@/components/my-agenda/offline-copy'
import { EraseForm } from '@/components/privacy/erase-form'
import { addressOf } from '@/components/site/address'
import type { AccountParts } from '@/domain/privacy/account-queries'
import { type Language, type Text, pickText } from '@/domain/shared/language'

type Props = { locale: Language; parts: AccountParts; action: FormAction<unknown> }

/** What an account holds: to take away, and to erase, once its holder has read what goes with it. */
export function OwnData({ locale, parts, action }: Props) {
  const t = useTranslations('account.own')
  const named = (summit: { name: Text }) => pickText(summit.name, locale)
  const alone = parts.organisedAlone
  return (
    <div className="stack">
      <p>{t('lede')}</p>
      <p>
        <a className="btn" href="/api/account/data.json" download>
          {t('download')}
        </a>
      </p>
      <details className="more">
        <summary>{t('erase')}</summary>
        <div className="more-body">
          {alone.length > 0 ? (
            <>
              <p>{t('only', { summits: alone.map(named).join(', ') })}</p>
              <ul className="plain">
                {alone.map((summit) => (
                  <li key={summit.slug}>
                    <a
                      href={addressOf(locale, {
                        pathname: '/manage/[slug]/people',
                        params: { slug: summit.slug },
                      })}
                    >
                      {t('people', { summit: named(summit) })}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <>
              <p>{t('eraseLede')}</p>
              <ul className="own-parts">
                {parts.registrations.map(({ id, name, email, summit }) => (
                  <li key={id}>
                    {name === ''
                      ? t('registrationUnnamed', { summit: named(summit), email })
                      : t('registration', { summit: named(summit), name })}
                  </li>
                ))}
                {parts.speakers.map(({ id, name, summit }) => (
                  <li key={id}>{t('speaker', { summit: named(summit), name })}</li>
                ))}
                {parts.members.map(({ id, name, summit }) => (
                  <li key={id}>{t('member', { summit: named(summit), name })}</li>
                ))}
                {parts.guests.map(({ summit, sessions }) => (
                  <li key={summit.slug}>{t('guest', { summit: named(summit), count: sessions })}</li>
                ))}
                <li>{t('account')}</li>
              </ul>
              {parts.registrations.length > 0 && <p>{t('places')}</p>}
              <p>{t('stays')}</p>
              <EraseForm
                action={action}
                hidden={{ language: locale }}
                id="account"
                words={{ understood: t('understood'), box: t('box'), submit: t('submit') }}
                onSend={() => void forgetPages()}
              />
            </>
          )}
        </div>
      </details>
    </div>
  )
}
