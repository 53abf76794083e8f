'use client'

import { useLocale, useTranslations } from 'next-intl'

/** A fault while a public page was made. Next wants a client component here; the words come from the layout. */
export default function PublicFault({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('fault')
  const locale = useLocale()
  return (
    <main id="main" className="wrap section prose">
      <h1>{t('title')}</h1>
      <p className="lede">{t('body')}</p>
      <p className="row">
        <button className="btn btn-primary" type="button" onClick={reset}>
          {t('retry')}
        </button>
        <a href={`/${locale}`}>{t('home')}</a>
      </p>
    </main>
  )
}
