import { useLocale, useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'

/** Nothing here for this reader, with ways on. Says neither that something exists nor who may see it. */
export function NotFoundHere() {
  const t = useTranslations('account')
  const locale = useLocale()
  return (
    <div className="wrap section prose">
      <title>{t('notFoundTitle')}</title>
      <h1>{t('notFoundTitle')}</h1>
      <p className="lede">{t('notFoundLede')}</p>
      <p className="row">
        <a className="btn btn-primary" href={addressOf(locale, '/')}>
          {t('notFoundHome')}
        </a>
        <a className="btn" href={addressOf(locale, '/sign-in')}>
          {t('notFoundSignIn')}
        </a>
      </p>
    </div>
  )
}
