import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { routing } from './routing'

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  return {
    locale,
    // Instants are formatted by domain/shared/time-format with a zone of their own; this one is never shown.
    timeZone: 'UTC',
    messages: (locale === 'fr' ? await import('./fr.json') : await import('./en.json')).default,
  }
})
