import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { addressOf } from '@/components/site/address'
import { SiteFooter } from '@/components/site/site-footer'
import type { Language } from '@/domain/shared/language'
import { SamePageToggle } from './same-page-toggle'

type Props = {
  locale: Language
  /** Who is signed in, null for a visitor. */
  holder: { name: string; manages: boolean } | null
  children: ReactNode
}

/** What every page for signed-in people stands in, the organiser's too: header, main, foot. */
export function PersonalFrame({ locale, holder, children }: Props) {
  const t = useTranslations('account')
  const site = useTranslations('site')
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {site('skip')}
      </a>
      <header className="site">
        <div className="wide site-bar">
          <a className="site-name" href={addressOf(locale, '/')}>
            <b>{site('name')}</b>
          </a>
          <nav className="site-tools" aria-label={t('nav')}>
            <SamePageToggle />
            {holder?.manages && <a href={addressOf(locale, '/manage')}>{site('manage')}</a>}
            {holder ? (
              <a className="holder" href={addressOf(locale, '/account')}>
                <span>{holder.name}</span>
                <b aria-hidden="true">{initials(holder.name)}</b>
              </a>
            ) : (
              <a href={addressOf(locale, '/sign-in')}>{site('signIn')}</a>
            )}
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter locale={locale} summit={null} />
    </div>
  )
}

/** At most two letters, for the narrow header. */
function initials(name: string): string {
  const words = name.split(/[\s@.]+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word ? (Array.from(word)[0] ?? '').toUpperCase() : ''))
    .join('')
}
