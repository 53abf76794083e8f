import { NextIntlClientProvider, hasLocale, type Messages } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PersonalFrame } from '@/components/account/personal-frame'
import { KeepTyped } from '@/components/form/keep-typed'
import { fontClasses } from '@/components/ui/fonts'
import { managesAny } from '@/domain/account/rules'
import { routing } from '@/messages/routing'
import { currentActor } from './actor'

/**
 * The document of a page for people who can sign in: both root layouts outside the public pages draw it.
 * @param words the namespaces that components in the browser need, beside those of forms and of the frame
 */
export async function personalDocument(
  params: Promise<{ locale: string }>,
  words: (keyof Messages)[],
  children: ReactNode,
): Promise<ReactNode> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const actor = await currentActor()
  const messages = await getMessages()
  const sent = Object.fromEntries(
    ([...words, 'form', 'refusals', 'site', 'fault'] as const).map((name) => [name, messages[name]]),
  )
  return (
    <html lang={locale} className={fontClasses} data-scroll-behavior="smooth">
      <body className="no-nav">
        <NextIntlClientProvider messages={sent}>
          <PersonalFrame
            locale={locale}
            holder={actor && { name: actor.name ?? actor.email, manages: managesAny(actor) }}
          >
            {children}
          </PersonalFrame>
          <KeepTyped />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
