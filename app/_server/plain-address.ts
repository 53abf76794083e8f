import type { Language } from '@/domain/shared/language'
import { pathnames } from '@/messages/pathnames.mjs'
import { appUrl } from './app-url'

/**
 * The absolute address of a page, made without Next: the worker and the loader of the demo write mails outside of it.
 * @param params of letters that an address takes as they are: slugs, codes, numbers
 */
export function plainAddress(
  language: Language,
  path: keyof typeof pathnames,
  params: Record<string, string>,
): string {
  const pattern: string | Record<Language, string> = pathnames[path]
  const translated = typeof pattern === 'string' ? pattern : pattern[language]
  const filled = translated.replace(/\[(\w+)\]/g, (whole, name: string) => params[name] ?? whole)
  return `${appUrl()}/${language}${filled === '/' ? '' : filled}`
}
