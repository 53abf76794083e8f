import { useTranslations } from 'next-intl'
import type { Language } from '@/domain/shared/language'
import { addressOf } from './address'
import { SiteFrame } from './site-frame'

/** In the reader's language, with a way on. The frame belongs to no summit: which one was meant is not known here. */
export function NotFound({ locale }: { locale: Language }) {
  const t = useTranslations('notFound')
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
