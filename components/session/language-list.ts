import { type Language, bcp47, collator, languageName } from '@/domain/shared/language'

/** `English and French`, `anglais et français`: names sorted. */
export function languageList(codes: readonly string[], locale: Language): string {
  const names = codes.map((code) => languageName(code, locale)).sort(collator(locale).compare)
  return new Intl.ListFormat(bcp47(locale), { type: 'conjunction' }).format(names)
}

/** `Français` where it stands alone, `français` in a sentence. */
export function capital(name: string): string {
  return name.slice(0, 1).toLocaleUpperCase() + name.slice(1)
}
