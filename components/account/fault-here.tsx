'use client'

import { useTranslations } from 'next-intl'

/** Something broke on our side. `reference` finds it in the log. */
export function FaultHere({ reference, retry }: { reference: string; retry: () => void }) {
  const t = useTranslations('fault')
  const form = useTranslations('form')
  return (
    <div className="wrap section prose" role="alert">
      <h1>{t('title')}</h1>
      <p className="lede">{t('body')}</p>
      <p>{form('reference', { reference })}</p>
      <p>
        <button className="btn btn-primary" type="button" onClick={retry}>
          {t('retry')}
        </button>
      </p>
    </div>
  )
}
