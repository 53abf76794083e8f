import path from 'node:path'
import { badgePdf } from '@/domain/pass/print/badge-pdf'
import { type Fonts, loadFonts } from '@/domain/pass/print/fonts'
import * as pass from '@/domain/pass/print/pass-pdf'
import type { BadgeFormat, PassView } from '@/domain/pass/schema'
import type { Language } from '@/domain/shared/language'
import { badgeOf, badgesTitle, passSheet } from './pass-words'

let kept: Fonts | undefined

/** Read at first use from the packages that the pages have their fonts from. */
const fonts = (): Fonts =>
  (kept ??= loadFonts(path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@fontsource')))

/**
 * The pass for print: one page of A4 whose content fits a letter page too, in the person's language, with tags, its
 * language and its title. The same view gives the same bytes.
 */
export const passPdf = (view: PassView): Promise<Buffer> => pass.passPdf(passSheet(view), fonts())

/**
 * Badges for print, in the order of the views: A6 pages, A4 sheets of four to cut, or a roll of 102 × 152 mm. Each is in its
 * person's language. The same views give the same bytes.
 * @param language of the document's title, that of whoever prints
 */
export async function badgeSheetPdf(
  views: readonly PassView[],
  format: BadgeFormat,
  language: Language,
): Promise<Buffer> {
  const [first] = views
  if (!first) throw new RangeError('No badges to print')
  const at = new Date(Math.max(...views.map(({ issuedAt }) => issuedAt.getTime())))
  return badgePdf(views.map(badgeOf), format, { title: badgesTitle(first, language), language, at }, fonts())
}
