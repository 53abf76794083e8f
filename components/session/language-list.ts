import { type Language, bcp47, collator, languageName } from '@/domain/shared/language'

/** `English and French`, `Anglais et français`: names sorted, the first with a capital since it stands alone. */
export function languageList(codes: readonly string[], locale: Language): string {
  const names = codes.map((code) => languageName(code, locale)).sort(collator(locale).compare)
  const said = new Intl.ListFormat(bcp47(locale), { type: 'conjunction' }).format(names)
  return capital(said)
}

/** `Français` at the head of a column, `français` in a sentence. */
export function capital(name: string): string {
  return name.slice(0, 1).toLocaleUpperCase() + name.slice(1)
}
