import { type Language, isLanguage } from '@/domain/shared/language'
import { appUrl } from './app-url'

/**
 * A path of this site, with its query, out of what an address or a form asked to go on to; null for anything else
 * (another site, a script, `//host`, an API address), so that nobody is sent away by a link to us.
 */
export function sitePath(asked: string | null | undefined): string | null {
  if (!asked || asked.length > 1000 || /[\u0000-\u001f\\]/.test(asked)) return null
  const home = new URL(appUrl())
  if (!URL.canParse(asked, home)) return null
  const url = new URL(asked, home)
  if (url.origin !== home.origin || url.username !== '') return null
  if (!/^\/(en|fr)(\/|$)/.test(url.pathname)) return null
  return url.pathname + url.search
}

/** The language of a path of the site; of one without, what the browser prefers; English at last. */
export function languageOfPath(path: string | null, acceptLanguage: string | null = null): Language {
  const first = path?.split('/')[1]
  if (isLanguage(first)) return first
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(';q=')
      return { language: tag.slice(0, 2).toLowerCase(), weight: Number(weight ?? 1) }
    })
    .filter(({ language }) => isLanguage(language))
    .sort((a, b) => b.weight - a.weight)[0]?.language
  return isLanguage(preferred) ? preferred : 'en'
}
