import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFile } from '@/domain/interchange/read/file'
import { csvText } from '@/domain/interchange/write/csv'
import type { Question } from '@/domain/registration/schema'
import {
  type ExportWords,
  exportCells,
  exportHeads,
  neutral,
} from '@/domain/registration-exchange/cell-rules'
import { guessColumns, importable } from '@/domain/registration-exchange/column-rules'
import { type Standing, planRows } from '@/domain/registration-exchange/plan-rules'
import { type ImportFrame, readRow } from '@/domain/registration-exchange/read-rules'
import { columns } from '@/domain/registration-exchange/schema'
import { countriesIn } from '@/domain/shared/countries'
import { oneLine } from '@/domain/shared/typed'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'

const files = { en: en.registrationFiles, fr: fr.registrationFiles }
type Locale = keyof typeof files

const wordsIn = (locale: Locale): ExportWords => ({
  head: (column) => files[locale].heads[column],
  status: (status) => status,
  language: (language) =>
    ({ en: { en: 'English', fr: 'French' }, fr: { en: 'anglais', fr: 'français' } })[locale][language],
  yes: files[locale].yes,
  no: files[locale].no,
})

const question = (code: string, differs: Partial<Question>): Question => ({
  ...{ id: `id-${code}`, code, kind: 'text', required: false, categories: [], options: [], shownWhen: null },
  ...{ label: { en: `${code} asked`, fr: `${code} demandé` }, help: {}, purpose: {} },
  ...{ retainUntil: '2020-01-01', identity: false, retired: false },
  ...differs,
})
const options = [
  { value: 'fish', label: { en: 'Fish', fr: 'Poisson' } },
  { value: 'rice', label: { en: 'Rice, plain', fr: 'Riz nature' } },
]
const questions = [
  question('note', {}),
  question('dish', { kind: 'choice', options }),
  question('meals', { kind: 'several', options }),
  question('born', { kind: 'date' }),
  question('from', { kind: 'country' }),
  question('agrees', { kind: 'consent' }),
  question('letter', { kind: 'file' }),
  question('passport', { identity: true }),
  question('old', { retired: true }),
]
const frame: ImportFrame = {
  categories: [
    { id: 'c-media', code: 'media', name: { en: 'Media', fr: 'Médias' }, retired: false },
    { id: 'c-guest', code: 'guest', name: { en: 'Guest', fr: 'Personne invitée' }, retired: false },
    { id: 'c-old', code: 'old', name: { en: 'Old', fr: 'Ancienne' }, retired: true },
  ],
  questions,
  days: ['2019-05-29', '2019-05-30', '2019-05-31'],
}

const typed = oneLine(200)
/** What a field of one line keeps of anything that is typed. */
const line = fc
  .oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('=1+1', "'=1", '-Ann', '@home', '+33', "'", 'a;b', '"'),
  )
  .map((text) => typed.parse(text))
const name = line.filter((text) => text !== '')
const country = fc.constantFrom(...countriesIn('en').map(({ code }) => code))
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const registration: fc.Arbitrary<Standing> = fc
  .record({
    ...{
      id: fc.uuid(),
      name,
      organisation: line,
      email: fc.constantFrom('a@people.example', 'b@people.example'),
    },
    categoryId: fc.constantFrom('c-media', 'c-guest'),
    status: fc.constantFrom(
      'submitted' as const,
      'waiting' as const,
      'approved' as const,
      'confirmed' as const,
    ),
    state: fc.option(country),
    language: fc.constantFrom('en' as const, 'fr' as const),
    days: fc.subarray([...frame.days]),
    note: some(name),
    dish: some(fc.constantFrom('fish', 'rice')),
    meals: some(fc.subarray(['fish', 'rice'], { minLength: 1 })),
    born: some(fc.constantFrom('1980-02-29', '1999-12-31')),
    from: some(country),
  })
  .map(({ note, dish, meals, born, from, ...fields }) => ({
    ...fields,
    answers: Object.fromEntries(
      Object.entries({ note, dish, meals, born, from }).flatMap(([code, value]) =>
        value === undefined ? [] : [[code, value]],
      ),
    ),
  }))

/** As the export writes it and the import reads it again. */
function through(rows: readonly Standing[], locale: Locale) {
  const category = (id: string) =>
    Object.fromEntries(Object.entries(frame.categories.find((one) => one.id === id)?.name ?? {})) as Record<
      string,
      string
    > // no holes above
  const lines = rows.map(({ answers, categoryId, ...row }) =>
    exportCells(
      {
        ...{ ...row, category: category(categoryId), code: null, submittedAt: null, createdAt: new Date(0) },
        answers: Object.fromEntries(Object.entries(answers).map(([code, value]) => [`id-${code}`, value])),
      },
      questions,
      wordsIn(locale),
      locale,
      'America/Toronto',
    ),
  )
  const read = readFile(
    Buffer.from(
      csvText(
        [exportHeads(columns, questions, wordsIn(locale), locale), ...lines],
        locale === 'fr' ? ';' : ',',
      ),
    ),
    'UTC',
  )
  if (!read.ok || read.value.kind !== 'table') throw new Error('no table')
  const { heads, rows: given } = read.value.table
  const targets = guessColumns(heads, questions)
  return planRows(
    given.map((one) => readRow(one, targets, frame)),
    rows,
  )
}

describe('What is taken out', () => {
  for (const locale of ['en', 'fr'] as const)
    it(`comes in again without a change, in ${locale}, whatever was typed`, () => {
      fc.assert(
        fc.property(
          fc.uniqueArray(registration, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }),
          (rows) => {
            const planned = through(rows, locale).map(({ planned: one }) => one)
            expect(planned.map(({ outcome, changes, faults }) => [outcome, changes, faults])).toEqual(
              rows.map(() => ['same', [], []]),
            )
          },
        ),
        { numRuns: 60 },
      )
    })

  it('begins no calculation in a spreadsheet', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(neutral(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect([text, `'${text}`]).toContain(neutral(text))
      }),
    )
  })
})

describe('Heads of a table', () => {
  it('are each read as one thing at most, whatever they are', () => {
    const known = fc.constantFrom(
      'Name',
      'Nom',
      'Prénom',
      'E-mail',
      'Courriel',
      'Pays',
      'Jours',
      'note asked',
      'x',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(known, fc.string())), (heads) => {
        const read = guessColumns(heads, questions)
        expect(read).toHaveLength(heads.length)
        const meant = read.filter((target) => target !== '')
        expect(new Set(meant).size).toBe(meant.length)
      }),
    )
  })

  it('are a family name beside a first name, and the whole name alone', () => {
    expect(guessColumns(['Nom', 'Courriel'], questions)).toEqual(['name', 'email'])
    expect(guessColumns(['NOM', 'Prénom'], questions)).toEqual(['lastName', 'firstName'])
    expect(guessColumns(['Surname', 'Given name'], questions)).toEqual(['lastName', 'firstName'])
  })

  it('are never a consent, a file, a document or a question that is asked no more', () => {
    expect(importable(questions).map(({ code }) => code)).toEqual(['note', 'dish', 'meals', 'born', 'from'])
    expect(guessColumns(['agrees', 'letter', 'passport', 'old'], questions)).toEqual(['', '', '', ''])
  })
})

describe('A row', () => {
  const targets = ['name', 'email', 'category', 'state', 'language', 'days', 'q.meals', 'q.born']
  const read = (...cells: string[]) => readRow({ row: 2, cells }, targets, frame)
  const faults = (...cells: string[]) => read(...cells).faults.map(({ column, code }) => `${column} ${code}`)

  it('says nothing by an empty cell', () => {
    expect(read('Ana Silva', 'ana@people.example')).toEqual({
      ...{ row: 2, id: null, name: 'Ana Silva', email: 'ana@people.example', categoryId: null },
      ...{ answers: {}, faults: [] },
    })
  })

  it('names countries, languages, categories and choices in either language', () => {
    expect(
      read(
        'A',
        'mailto:A@people.example',
        'MÉDIAS',
        'bresil',
        'Français',
        '2019-05-31, 2019-05-29',
        'Poisson;rice, plain',
      ),
    ).toMatchObject({
      ...{ email: 'a@people.example', categoryId: 'c-media', state: 'BR', language: 'fr' },
      ...{ days: ['2019-05-29', '2019-05-31'], answers: { meals: ['fish', 'rice'] }, faults: [] },
    })
  })

  it('says where it cannot be understood, each cell by itself', () => {
    expect(faults('', 'x', 'old', 'Narnia', 'Klingon', '2019-06-01', 'Steak', '31 May')).toEqual([
      ...['name name_needed', 'email wrong_email', 'state unknown_country', 'language unknown_language'],
      ...['category unknown_category', 'days unknown_day', 'q.meals unknown_option', 'q.born wrong_date'],
    ])
  })
})

describe('A plan', () => {
  /** The person whom a new row makes. */
  const made = ({ read, changed }: ReturnType<typeof planRows>[number], index: number): Standing => ({
    ...{ id: `made-${index}`, categoryId: read.categoryId ?? '', status: 'approved', email: read.email },
    ...{ name: read.name, organisation: read.organisation ?? '', state: read.state ?? null },
    ...{ language: read.language ?? 'en', days: read.days ?? [], answers: changed.answers },
  })
  const row = fc
    .tuple(
      fc.constantFrom('Zoë Hébert', 'ZOE HEBERT', 'Ana Li', 'Bo'),
      fc.constantFrom('a@x.example', 'b@x.example'),
      fc.constantFrom('media', 'guest', ''),
    )
    .map((cells) => cells)

  it('makes nobody twice: not within a file, nor when the same file is given again', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (lines) => {
        const rows = lines.map((cells, index) =>
          readRow({ row: index, cells }, ['name', 'email', 'category'], frame),
        )
        const first = planRows(rows, [])
        const people = first.filter(({ planned }) => planned.outcome === 'created').map(made)
        const keys = people.map(
          ({ email, name: called }) =>
            `${email} ${called.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}`,
        )
        expect(new Set(keys).size).toBe(keys.length)
        for (const { planned } of planRows(rows, people)) expect(['same', 'wrong']).toContain(planned.outcome)
      }),
    )
  })

  it('changes nobody’s address or category, and nobody who has left', () => {
    const there: Standing = {
      ...{ id: '1', categoryId: 'c-media', status: 'approved', email: 'a@x.example', name: 'Ana Li' },
      ...{ organisation: '', state: null, language: 'en', days: [], answers: {} },
    }
    const against = (standing: Standing, cells: string[]) =>
      planRows([readRow({ row: 2, cells }, ['id', 'email', 'category'], frame)], [standing]).flatMap(
        ({ planned }) => planned.faults.map(({ code }) => code),
      )
    expect(against(there, ['1', 'b@x.example', 'guest'])).toEqual(['email_differs', 'category_differs'])
    expect(against({ ...there, status: 'cancelled' }, ['1', '', ''])).toEqual(['is_over'])
    expect(against(there, ['2', '', ''])).toEqual(['unknown_id'])
  })
})
