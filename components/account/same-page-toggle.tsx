'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useParams, useSearchParams } from 'next/navigation'
import { otherLanguage } from '@/domain/shared/language'
import { type Href, getPathname, usePathname } from '@/messages/navigation'
import { pathnames } from '@/messages/pathnames.mjs'

/**
 * To the page that is shown, in the other language, with its query. For layouts, which do not know their page;
 * drawn on the server too, so that it is a plain link without script. A plain link with script as well: the other
 * language is another document.
 */
export function SamePageToggle() {
  const t = useTranslations('site')
  const other = otherLanguage(useLocale())
  const pathname = usePathname()
  const { locale: _locale, ...params } = useParams()
  const query = useSearchParams().toString()
  // A pathname of the list comes with all of its parameters, which the types cannot know; any other is unknown to us.
  const here = (pathname in pathnames ? { pathname, params } : '/') as Href
  const path = getPathname({ locale: other, href: here })
  return (
    <a className="lang" href={query ? `${path}?${query}` : path} lang={other} hrefLang={other} translate="no">
      {t('otherLanguage')}
    </a>
  )
}
