import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import type english from './en.json'
import { routing } from './routing'

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  return {
    locale,
    // Instants are formatted by domain/shared/time-format with a zone of their own; this one is never shown.
    timeZone: 'UTC',
    messages: await messagesIn(locale),
  }
})

async function messagesIn(locale: (typeof routing.locales)[number]): Promise<typeof english> {
  if (locale === 'en') return (await import('./en.json')).default
  // Typed by the English texts, letter by letter; that the French ones have the same keys and arguments is a test.
  return (await import('./fr.json')).default as unknown as typeof english
}
