import type { AnswerValue, Question, Status } from '@/domain/registration/schema'
import { countryName } from '@/domain/shared/countries'
import { type Language, pickText } from '@/domain/shared/language'
import { instantToWall } from '@/domain/shared/time'
import type { Column, ExportRow } from './schema'

/** Words of a file in one language, given by the caller: the domain has none. */
export type ExportWords = {
  head: (column: Column) => string
  status: (status: Status) => string
  language: (language: 'en' | 'fr') => string
  yes: string
  no: string
}

/** Questions that a file can have a column of: an identity document is in no file. */
export const exported = (questions: readonly Question[]): Question[] =>
  questions.filter(({ identity }) => !identity)

/** The heads of a file in one language; of a question, its words. */
export const exportHeads = (
  columns: readonly Column[],
  questions: readonly Question[],
  words: ExportWords,
  locale: Language,
): string[] =>
  [...columns.map(words.head), ...questions.map(({ label }) => pickText(label, locale))].map(neutral)

/** One registration as a row of texts: countries, choices and statuses in the reader's language, times by the summit's clock. */
export function exportCells(
  row: ExportRow,
  questions: readonly Question[],
  words: ExportWords,
  locale: Language,
  timeZone: string,
): string[] {
  const received = row.submittedAt ? instantToWall(row.submittedAt, timeZone) : null
  return [
    row.id,
    row.name,
    row.email,
    row.organisation,
    row.state ? countryName(row.state, locale) : '',
    words.language(row.language),
    pickText(row.category, locale),
    words.status(row.status),
    row.days.join('; '),
    row.code ?? '',
    received ? `${received.date} ${received.time}` : '',
    ...questions.map((question) => answerCell(question, row.answers[question.id], words, locale)),
  ].map(neutral)
}

function answerCell(
  { kind, options }: Question,
  value: AnswerValue | undefined,
  words: ExportWords,
  locale: Language,
): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (kind === 'country') return value === '' ? '' : countryName(String(value), locale)
  const label = (one: string) => {
    const option = options.find((known) => known.value === one)
    return option ? pickText(option.label, locale) : one
  }
  return [value].flat().map(label).join('; ')
}

/** A cell that a spreadsheet would calculate gets an apostrophe, and so does one that would then look like it. */
export const neutral = (text: string) => (/^(?:[=+\-@\t\r]|'['=+\-@\t\r])/.test(text) ? `'${text}` : text)
