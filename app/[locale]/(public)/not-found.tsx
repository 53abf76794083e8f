import { getLocale, getTranslations } from 'next-intl/server'
import { addressOf } from '@/components/site/address'
import { SiteFrame } from '@/components/site/site-frame'

/** In the reader's language, with a way on. The frame belongs to no summit: which one was meant is not known here. */
export default async function PublicNotFound() {
  const locale = await getLocale()
  const t = await getTranslations({ locale, namespace: 'notFound' })
  return (
    <SiteFrame locale={locale} summit={null} href="/">
      <title>{t('title')}</title>
      <div className="wrap section prose">
        <h1>{t('title')}</h1>
        <p className="lede">{t('body')}</p>
        <p>
          <a className="btn btn-primary" href={addressOf(locale, '/')}>
            {t('home')}
          </a>
        </p>
      </div>
    </SiteFrame>
  )
}
