import type { Metadata } from 'next'
import { type Language, languages, otherLanguage, pickText } from '@/domain/shared/language'
import type { ReleaseDocument } from '@/domain/release/schema'
import { type Href, getPathname } from '@/messages/navigation'

type Page = {
  locale: Language
  href: Href
  title: string
  description: string
  /** The summit that the page belongs to: its name follows the title. */
  summit?: ReleaseDocument['summit']
  /** What a shared link shows, square. */
  image?: { url: string; side: number; alt: string } | null
}

const regions = { en: 'en_CA', fr: 'fr_CA' } as const

/**
 * Title, address and counterparts of a public page. Addresses are relative to `metadataBase`, which the layout
 * sets; each language names both, and `x-default` is the English one.
 */
export function pageMetadata({ locale, href, title, description, summit, image }: Page): Metadata {
  const address = (language: Language) => getPathname({ locale: language, href })
  const name = summit && (pickText(summit.shortName, locale) || pickText(summit.name, locale))
  const whole = [title, name, 'Plenum'].filter((part) => part !== undefined && part !== '')
  return {
    title: { absolute: [...new Set(whole)].join(' · ') },
    description,
    alternates: {
      canonical: address(locale),
      languages: {
        ...Object.fromEntries(languages.map((language) => [language, address(language)])),
        'x-default': address('en'),
      },
    },
    openGraph: {
      type: 'website',
      siteName: 'Plenum',
      title,
      description,
      url: address(locale),
      locale: regions[locale],
      alternateLocale: [regions[otherLanguage(locale)]],
      ...(image && { images: [{ url: image.url, width: image.side, height: image.side, alt: image.alt }] }),
    },
  }
}
