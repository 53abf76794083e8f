import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { NotFound } from '@/components/site/not-found'
import type { Language } from '@/domain/shared/language'

export const metadata: Metadata = { robots: { index: false } }

/**
 * The words of a 404 as an ordinary page. Next prints the answer to `notFound()` as an empty document that only a
 * script fills, so the page store sends this page, with status 404, in its place.
 */
export default async function LostPage({ params }: { params: Promise<{ locale: Language }> }) {
  const { locale } = await params
  setRequestLocale(locale)
  return <NotFound locale={locale} />
}
