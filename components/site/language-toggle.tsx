import { useTranslations } from 'next-intl'
import { type Language, otherLanguage } from '@/domain/shared/language'
import type { Href } from '@/messages/navigation'
import { type Query, addressOf } from './address'

/** To the same page in the other language, with the same filters; its name is in that language. */
export function LanguageToggle({ locale, href, query }: { locale: Language; href: Href; query?: Query }) {
  const t = useTranslations('site')
  const other = otherLanguage(locale)
  return (
    <a className="lang" href={addressOf(other, href, query)} lang={other} hrefLang={other} translate="no">
      {t('otherLanguage')}
    </a>
  )
}
