import type { Text } from '@/domain/shared/language'
import { oneLine, paragraphs } from '@/domain/shared/typed'
import { fault } from './fault-rules'
import { plainText } from './plain-text-rules'
import { EVERY, type ImportFault, type ImportMapping, UNSAID } from './schema'

/** Texts of a file as the draft keeps them: in a language, plain, of a bounded length. */

const line = oneLine(Number.MAX_SAFE_INTEGER)
const lines = paragraphs(Number.MAX_SAFE_INTEGER)

export const textLimits = {
  title: 200,
  abstract: 5000,
  location: 200,
  name: 100,
  person: 200,
  position: 200,
  biography: 5000,
} as const
type Limited = keyof typeof textLimits

/** The text as it will stand; cut where it is too long. */
export function keptText(text: string, of: Limited): string {
  const long = of === 'abstract' || of === 'biography'
  const typed = long ? lines.parse(plainText(text)) : line.parse(text)
  const most = textLimits[of]
  if (typed.length <= most) return typed
  const head = typed.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${head.trimEnd()}…`
}

/** What is said of a text that had to be cut. */
export function cutFault(row: number, text: string, of: Limited, column: string): ImportFault[] {
  const long = of === 'abstract' || of === 'biography'
  const length = (long ? lines.parse(plainText(text)) : line.parse(text)).length
  return length > textLimits[of] ? [fault(row, 'text_cut', { length, most: textLimits[of] }, column)] : []
}

/** The text by language: what says none is in the language that the importer named, a name of every language in all. */
export function inLanguages(
  text: Text,
  { language }: Pick<ImportMapping, 'language'>,
  contentLanguages: readonly string[],
): Text {
  const { [UNSAID]: unsaid, [EVERY]: every, ...said } = text
  return {
    ...(every === undefined ? {} : Object.fromEntries(contentLanguages.map((one) => [one, every]))),
    ...(unsaid === undefined ? {} : { [language]: unsaid }),
    ...said,
  }
}

/** How texts of a file are compared with those that stand. */
export type Comparing = {
  empty: ImportMapping['empty']
  /** The file fills a language that it lacks with another one. */
  fallsBack: boolean
}

/**
 * The text that stands, with what the file says otherwise; the same object when that is nothing. A text that would read
 * the same once it is plain and cut is the same, so that what we wrote out ourselves comes back without a change.
 */
export function mergedText(current: Text, said: Text, of: Limited, { empty, fallsBack }: Comparing): Text {
  let merged = current
  for (const [language, words] of Object.entries(said)) {
    const stands = current[language] ?? ''
    const kept = keptText(words ?? '', of)
    if (kept === stands || kept === keptText(stands, of)) continue
    if (kept === '') {
      if (empty === 'keep') continue
      const { [language]: _, ...rest } = merged
      merged = rest
    } else {
      const borrowed =
        fallsBack &&
        stands === '' &&
        Object.values(current).some((other) => keptText(other ?? '', of) === kept)
      if (!borrowed) merged = { ...merged, [language]: kept }
    }
  }
  return merged
}
