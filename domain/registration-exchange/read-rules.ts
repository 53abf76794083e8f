import { answerFault } from '@/domain/registration/form-rules'
import type { AnswerValue, Question } from '@/domain/registration/schema'
import { countryCalled } from '@/domain/shared/countries'
import type { Text } from '@/domain/shared/language'
import { fold } from '@/domain/shared/text'
import { emailAddress, oneLine } from '@/domain/shared/typed'
import { importable } from './column-rules'
import type { ReadRow, RowFault } from './schema'

/** What the cells of a file can name. */
export type ImportFrame = {
  categories: readonly { id: string; code: string; name: Text; retired: boolean }[]
  questions: readonly Question[]
  /** Calendar dates of the summit. */
  days: readonly string[]
}

/** Cells of a row of a file by what they are read as. */
type Cells = ReadonlyMap<string, string>

/** A row as it is read: what the file says, and what of it cannot be understood. An empty cell says nothing. */
export function readRow(
  { row, cells }: { row: number; cells: readonly string[] },
  columns: readonly string[],
  frame: ImportFrame,
): ReadRow {
  const said = new Map(
    columns.flatMap((target, index) => {
      const text = (cells[index] ?? '').trim()
      return target === '' || text === '' ? [] : [[target, text] as const]
    }),
  )
  const faults: RowFault[] = []
  const wrong = (column: string, code: RowFault['code'], value = '') => {
    faults.push({ column, code, value: value.slice(0, 60) })
    return undefined
  }
  const name = nameOf(said)
  if (name === '' && !said.has('id')) wrong('name', 'name_needed')
  if (name.length > 200) wrong('name', 'too_long', name)
  const email = emailOf(said, wrong)
  const organisation = said.get('organisation')
  if (organisation !== undefined && organisation.length > 200) wrong('organisation', 'too_long', organisation)
  const state = said.has('state') ? countryCalled(said.get('state') ?? '') : undefined
  if (said.has('state') && !state) wrong('state', 'unknown_country', said.get('state'))
  const language = languageOf(said.get('language'))
  if (said.has('language') && !language) wrong('language', 'unknown_language', said.get('language'))
  const category = categoryOf(said.get('category'), frame)
  if (said.has('category') && !category) wrong('category', 'unknown_category', said.get('category'))
  return {
    ...{ row, name, email, faults, id: said.get('id') ?? null, categoryId: category?.id ?? null },
    ...(organisation === undefined ? {} : { organisation: oneLine(10_000).parse(organisation) }),
    ...(state ? { state } : {}),
    ...(language ? { language } : {}),
    ...(said.has('days') ? { days: daysOf(said.get('days') ?? '', frame, wrong) } : {}),
    answers: answersOf(said, frame, wrong),
  }
}

type Wrong = (column: string, code: RowFault['code'], value?: string) => undefined

function nameOf(said: Cells): string {
  const whole = said.get('name') ?? [said.get('firstName'), said.get('lastName')].filter(Boolean).join(' ')
  return oneLine(10_000).parse(whole)
}

function emailOf(said: Cells, wrong: Wrong): string {
  const text = said.get('email')
  if (text === undefined) {
    if (!said.has('id')) wrong('email', 'email_needed')
    return ''
  }
  const read = emailAddress.safeParse(text.replace(/^mailto:/i, ''))
  if (!read.success) wrong('email', 'wrong_email', text)
  return read.data ?? ''
}

const languageWords: Record<string, 'en' | 'fr'> = {
  ...{ en: 'en', eng: 'en', english: 'en', anglais: 'en' },
  ...{ fr: 'fr', fra: 'fr', fre: 'fr', french: 'fr', francais: 'fr' },
}
const languageOf = (text: string | undefined) => (text === undefined ? undefined : languageWords[fold(text)])

function categoryOf(text: string | undefined, { categories }: ImportFrame) {
  if (text === undefined) return null
  const wanted = fold(text)
  return (
    categories.find(
      ({ code, name, retired }) =>
        !retired && (code === wanted || Object.values(name).some((words) => fold(words ?? '') === wanted)),
    ) ?? null
  )
}

const listOf = (text: string) =>
  text
    .split(/[;|\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)

function daysOf(text: string, { days }: ImportFrame, wrong: Wrong): string[] {
  const asked = text
    .split(/[;,|\s]+/)
    .filter(Boolean)
    .map((part) => part.slice(0, 10))
  for (const date of asked) if (!days.includes(date)) wrong('days', 'unknown_day', date)
  return [...new Set(asked)].filter((date) => days.includes(date)).sort()
}

function answersOf(said: Cells, { questions }: ImportFrame, wrong: Wrong): Record<string, AnswerValue> {
  const answers: Record<string, AnswerValue> = {}
  for (const question of importable(questions)) {
    const column = `q.${question.code}`
    const text = said.get(column)
    if (text === undefined) continue
    const value = answerOf(question, text, (code) => wrong(column, code, text))
    if (value === undefined) continue
    const fault = answerFault(question, value)
    if (fault)
      wrong(
        column,
        fault === 'not_a_choice' ? 'unknown_option' : fault === 'required' ? 'too_long' : fault,
        text,
      )
    else answers[question.code] = value
  }
  return answers
}

function answerOf(
  { kind, options }: Question,
  text: string,
  wrong: (code: RowFault['code']) => undefined,
): AnswerValue | undefined {
  const option = (word: string) =>
    options.find(
      ({ value, label }) =>
        value === word || Object.values(label).some((words) => fold(words ?? '') === fold(word)),
    )?.value
  switch (kind) {
    case 'choice':
      return option(text) ?? wrong('unknown_option')
    case 'several': {
      const values = listOf(text).map((word) => option(word) ?? word)
      return [...new Set(values)]
    }
    case 'country':
      return countryCalled(text) ?? wrong('unknown_country')
    case 'date':
      return text.slice(0, 10)
    default:
      return text
  }
}
