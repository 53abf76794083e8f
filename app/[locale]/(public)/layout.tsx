import type { ReactNode } from 'react'
import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider, hasLocale } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { appUrl } from '@/app/_server/app-url'
import { seatWords } from '@/app/_server/seat-words'
import { fontClasses } from '@/components/ui/fonts'
import { routing } from '@/messages/routing'
import { ownScript } from './own-script'
import '@/components/ui/tokens.css'
import '@/components/ui/kit.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

/** Addresses in metadata are relative to the one under which people reach the site. */
export function generateMetadata(): Metadata {
  return { metadataBase: new URL(appUrl()), title: 'Plenum' }
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** The root of public pages. Only the fault page runs in the browser, hence its words alone go there. */
export default async function PublicLayout({ children, params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const { fault } = await getMessages()
  const site = await getTranslations({ locale, namespace: 'site' })
  return (
    <html lang={locale} className={fontClasses}>
      <body>
        <NextIntlClientProvider messages={{ fault }}>{children}</NextIntlClientProvider>
        <script
          data-own
          src={ownScript}
          defer
          data-keep={site.raw('keep')}
          data-yours={site.raw('yourTime')}
          data-seat-words={await seatWords(locale)}
        />
      </body>
    </html>
  )
}
