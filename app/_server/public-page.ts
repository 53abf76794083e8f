import { cache } from 'react'
import { hasLocale } from 'next-intl'
import { setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { type PublicSummit, publicSummit } from '@/domain/release/queries'
import type { Language } from '@/domain/shared/language'
import { routing } from '@/messages/routing'
import { isSlug } from './feed'

/** Read once for a page and its metadata. */
const summitOf = cache((slug: string) => publicSummit(slug))

/** The language of a public page, made known to next-intl; another word in its place is not found. */
export function pageLocale(locale: string): Language {
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  return locale
}

/** What every page of a summit begins with; a summit that has not published is not found. */
export async function summitPage(
  params: Promise<{ locale: string; slug: string }>,
): Promise<{ locale: Language; slug: string; summit: PublicSummit }> {
  const { locale: asked, slug } = await params
  const locale = pageLocale(asked)
  const summit = isSlug(slug) ? await summitOf(slug) : null
  if (!summit) notFound()
  return { locale, slug, summit }
}
