import { defineRouting } from 'next-intl/routing'
import { pathnames } from './pathnames.mjs'

/** Both languages have every page at an address of their own; nothing is remembered in a cookie. */
export const routing = defineRouting({
  locales: ['en', 'fr'],
  defaultLocale: 'en',
  localePrefix: 'always',
  pathnames,
  localeCookie: false,
  alternateLinks: false,
})
