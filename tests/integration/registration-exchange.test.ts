import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/domain/shared/actor'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { category, faults, noFaults, person, quota, word } = await import('../factories/registrations')
const { csvText } = await import('@/domain/interchange/write/csv')
const { deskFilter } = await import('@/domain/registration/desk-schema')
const { exportCells, exportHeads } = await import('@/domain/registration-exchange/cell-rules')
const { exportRegistrations } = await import('@/domain/registration-exchange/export-registrations')
const { importRegistrations } = await import('@/domain/registration-exchange/import-registrations')
const { keepTable } = await import('@/domain/registration-exchange/keep-file')
const { importPlan, tableProgressOf } = await import('@/domain/registration-exchange/queries')
const { tellTableProgress } = await import('@/domain/registration-exchange/tell-progress')
const { keepFile } = await import('@/domain/interchange/keep-file')
const { dropFile } = await import('@/domain/interchange/drop-file')
const { importView } = await import('@/domain/interchange/queries')
const { columns } = await import('@/domain/registration-exchange/schema')

const now = new Date('2019-05-10T12:00:00Z')
let summit: DraftSummit
let media: string
beforeEach(async () => {
  summit = await draftSummit()
  media = await category(summit, { code: 'media', name: { en: 'Media', fr: 'Médias' } })
  const meals = [
    { value: 'fish', label: { en: 'Fish', fr: 'Poisson' } },
    { value: 'rice', label: { en: 'Rice', fr: 'Riz' } },
  ]
  const question = (code: string, differs: object) => ({
    ...{ summitId: summit.id, code, position: 1, categories: [], purpose: {}, retainUntil: now, ...differs },
    label: { en: code, fr: `${code} (fr)` },
    kind: 'text' as const,
    ...differs,
  })
  await db().formQuestion.createMany({
    data: [
      question('meals', { kind: 'several', label: { en: 'Meals', fr: 'Repas' }, options: meals }),
      question('passport', { identity: true }),
      question('note', { kind: 'text', position: 2 }),
    ],
  })
})

const give = async (text: string, by = summit.organiser) =>
  keepTable(by, { summitId: summit.id, name: 'people.csv', bytes: Buffer.from(text) }, now)
const planOf = async (text: string, by = summit.organiser) => {
  const kept = await give(text, by)
  if (!kept.ok) throw new Error(kept.code)
  const plan = await importPlan(by, summit.id, kept.value.id, null, now)
  if (!plan.ok) throw new Error(plan.code)
  return { fileId: kept.value.id, ...plan.value }
}
const outcomes = async (text: string) =>
  (await planOf(text)).rows.map(({ planned }) => [
    planned.outcome,
    ...planned.faults.map(({ column, code }) => `${column} ${code}`),
    ...planned.changes,
  ])
const bringIn = async (text: string, tell = false, by = summit.organiser) => {
  const { fileId, columns: read } = await planOf(text, by)
  const form = { summitId: summit.id, slug: summit.slug, change: randomUUID(), fileId, tell }
  const named = Object.fromEntries(read.map((target, index) => [String(index), target]))
  return importRegistrations(by, { ...form, columns: named }, now, word)
}
/** Another of the desk: a person’s own second file takes the place of the first. */
const officer = (): Actor => ({
  ...summit.editor,
  roles: [{ role: 'registration_officer', summitId: summit.id }],
})

const words = {
  head: (column: string) => column,
  status: (status: string) => status,
  language: (language: string) => language,
  ...{ yes: 'Yes', no: 'No' },
}
const written = async (locale: 'en' | 'fr', filter: object = {}) => {
  const input = {
    summitId: summit.id,
    selection: { filter: deskFilter.parse(filter) },
    format: 'csv' as const,
  }
  const file = await exportRegistrations(summit.organiser, input, now)
  if (!file.ok) throw new Error(file.code)
  const { questions, timeZone, pages } = file.value
  const rows = [exportHeads(columns, questions, words, locale)]
  for await (const page of pages)
    rows.push(...page.map((row) => exportCells(row, questions, words, locale, timeZone)))
  return rows
}

describe('An import', () => {
  it('says of each row what becomes of it, with heads of either language, before anything is written', async () => {
    await person(summit, media, {
      name: 'Zoë Hébert',
      email: 'zoe@people.example',
      status: 'approved',
      organisation: 'A',
    })
    const file = [
      'Courriel;Nom;Organisation;Pays;Catégorie;Repas;Langue;Journées',
      'zoe@people.example;ZOE HEBERT;B;Canada;Media;Poisson;fr;2019-05-29',
      'ana@people.example;Ana Silva;;Brésil;Médias;;;',
      'ana@people.example;Ana Silva;;;Médias;;;',
      'nobody;;X;Narnia;Guests;Steak;xx;2019-06-30',
      'bo@people.example;Bo Li;;;;;;',
    ].join('\n')
    expect(await outcomes(file)).toEqual([
      ['changed', 'organisation', 'state', 'language', 'days', 'q.meals'],
      ['created'],
      ['wrong', 'name repeated'],
      [
        'wrong',
        ...['name name_needed', 'email wrong_email', 'state unknown_country', 'language unknown_language'],
        ...['category unknown_category', 'days unknown_day', 'q.meals unknown_option'],
      ],
      ['wrong', 'category category_needed'],
    ])
    expect(await db().registration.count({ where: { summitId: summit.id } })).toBe(1)
  })

  it('takes places through the ledger, and makes nobody twice however often it is done', async () => {
    await quota(summit, 'category', media, 2)
    const file = [
      'First name,Last name,E-mail,Category,note',
      ...['Ana', 'Bo', 'Cy'].map((name) => `${name},Li,${name}@people.example,media,x`),
    ].join('\n')
    const [first, second] = await Promise.all([bringIn(file, true), bringIn(file, true, officer())])
    const made = [first, second].map((result) => (result.ok ? result.value.created : -1))
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(3)
    expect(await bringIn(file)).toMatchObject({ value: { created: 0, changed: 0, same: 3, waiting: 0 } })
    const rows = await db().registration.findMany({
      where: { summitId: summit.id },
      orderBy: { name: 'asc' },
    })
    expect(rows.map(({ name, status }) => `${name} ${status}`)).toEqual([
      ...['Ana Li approved', 'Bo Li approved', 'Cy Li waiting'],
    ])
    expect(await db().notice.count({ where: { summitId: summit.id } })).toBe(3)
    expect(await db().answer.count({ where: { summitId: summit.id, value: { equals: 'x' } } })).toBe(3)
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('changes who is known by id, and says why where it cannot', async () => {
    const id = await person(summit, media, {
      name: 'Zoë Hébert',
      email: 'zoe@people.example',
      status: 'approved',
    })
    const gone = await person(summit, media, { status: 'cancelled' })
    const other = await draftSummit()
    const foreign = await person(other, await category(other), { status: 'approved' })
    const file = ['Id,Name,E-mail', `${id},Zoë Roy,`, `${gone},X,`, `${foreign},X,`, 'not-an-id,X,'].join(
      '\n',
    )
    expect(await outcomes(file)).toEqual([
      ['changed', 'name'],
      ['wrong', 'status is_over'],
      ['wrong', 'id unknown_id'],
      ['wrong', 'id unknown_id'],
    ])
    expect(await bringIn(file)).toMatchObject({ value: { changed: 1, wrong: 3 } })
    expect((await db().registration.findUniqueOrThrow({ where: { id } })).name).toBe('Zoë Roy')
    expect((await db().registration.findUniqueOrThrow({ where: { id: foreign } })).name).toBe('Zoë Hébert')
  })

  it('refuses what is no table, and belongs to the desk of its summit alone', async () => {
    const refused = async (text: string) => {
      const result = await give(text)
      return result.ok ? 'ok' : result.code
    }
    expect(await refused('')).toBe('nothing_given')
    expect(await refused('%PDF-1.7')).toBe('unknown_format')
    expect(await refused('<html><table>')).toBe('web_page')
    expect(
      await refused(
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20190529T100000Z\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR',
      ),
    ).toBe('unknown_format')
    expect(await give('Name,E-mail\na,b', summit.editor)).toMatchObject({ code: 'not_found' })
    const kept = await give('Name,E-mail\na,b')
    if (!kept.ok) throw new Error(kept.code)
    const other = await draftSummit()
    expect(await importPlan(other.organiser, summit.id, kept.value.id, null, now)).toMatchObject({
      code: 'not_found',
    })
    expect(await importPlan(other.organiser, other.id, kept.value.id, null, now)).toMatchObject({
      code: 'not_found',
    })
  })
})

describe('A table on its way in', () => {
  const sheet = 'Who,E-mail,Note,Category\nAna Li,ana@people.example,note,media'
  const columnsOf = async (text: string) => {
    const { columns: read, remembered } = await planOf(text)
    return [remembered, ...read]
  }

  it('is no agenda, and an agenda no table: each is found by its own import alone', async () => {
    const by = { ...summit.organiser, roles: [...summit.organiser.roles] }
    const table = await give(sheet, by)
    const bytes = Buffer.from('Title,Day,Start,End\nA,2019-05-30,9:00,10:00')
    const agenda = await keepFile(by, { summitId: summit.id, name: 'agenda.csv', bytes }, now)
    if (!table.ok || !agenda.ok) throw new Error('not kept')
    // Neither took the other's place.
    expect(await importPlan(by, summit.id, table.value.id, null, now)).toMatchObject({ ok: true })
    expect(await importView(by, summit.slug, agenda.value.id, 'en', now)).toMatchObject({ ok: true })
    expect(await importPlan(by, summit.id, agenda.value.id, null, now)).toMatchObject({ code: 'not_found' })
    expect(await importView(by, summit.slug, table.value.id, 'en', now)).toMatchObject({ code: 'not_found' })
    await dropFile(by, { summitId: summit.id, fileId: table.value.id })
    expect(await importPlan(by, summit.id, table.value.id, null, now)).toMatchObject({ ok: true })
  })

  it('is read as the last one with the same heads was, in this summit', async () => {
    expect(await columnsOf(sheet)).toEqual([false, '', 'email', 'q.note', 'category'])
    const { fileId } = await planOf(sheet)
    const form = { summitId: summit.id, slug: summit.slug, change: randomUUID(), fileId, tell: false }
    const chosen = { 0: 'name', 1: 'email', 2: 'organisation', 3: 'category', 4: 'email' }
    expect(
      await importRegistrations(summit.organiser, { ...form, columns: chosen }, now, word),
    ).toMatchObject({
      value: { created: 1 },
    })
    expect(await columnsOf(sheet.toUpperCase())).toEqual([true, 'name', 'email', 'organisation', 'category'])
    expect(await columnsOf('Name,E-mail\na,b')).toEqual([false, 'name', 'email'])
    // What was asked then and is asked no more is left out.
    await db().importMapping.updateMany({
      data: { mapping: { columns: ['name', 'email', 'q.gone', 'category'] } },
    })
    expect(await columnsOf(sheet)).toEqual([true, 'name', 'email', '', 'category'])
    await db().importMapping.updateMany({ data: { mapping: { of: 'another version' } } })
    expect(await columnsOf(sheet)).toEqual([false, '', 'email', 'q.note', 'category'])
  })

  it('tells its desk how far it is, and is forgotten when it is in', async () => {
    const people = Array.from({ length: 120 }, (_, n) => `P ${n},p${n}@people.example,media`)
    const { fileId, columns: read } = await planOf(['Name,E-mail,Category', ...people].join('\n'))
    const told: (string | number)[][] = []
    const at = () => tableProgressOf(summit.organiser, summit.id, fileId)
    const named = Object.fromEntries(read.map((target, index) => [String(index), target]))
    const form = { summitId: summit.id, slug: summit.slug, change: randomUUID(), fileId, tell: false }
    const done = await importRegistrations(
      summit.organiser,
      { ...form, columns: named },
      now,
      word,
      async (progress) => {
        await tellTableProgress(summit.organiser, { summitId: summit.id, fileId, progress })
        expect(await at()).toEqual(progress)
        expect(await tableProgressOf(summit.editor, summit.id, fileId)).toBeNull()
        told.push([progress.stage, progress.done, progress.of])
      },
    )
    expect(done).toMatchObject({ value: { created: 120 } })
    expect(told).toEqual([
      ['reading', 0, 0],
      ['writing', 0, 120],
      ['writing', 50, 120],
      ['writing', 100, 120],
    ])
    expect(await at()).toBeNull()
    expect(await db().importFile.count({ where: { summitId: summit.id } })).toBe(0)
    const other = await draftSummit()
    expect(
      await tellTableProgress(other.organiser, {
        ...{ summitId: summit.id, fileId },
        progress: { stage: 'writing', done: 1, of: 1 },
      }),
    ).toMatchObject({ code: 'not_found' })
  })
})

describe('An export', () => {
  it('has every question but identity documents, in the reader’s language, and nothing that would calculate', async () => {
    const id = await person(summit, media, {
      ...{ name: '=cmd()', email: 'zoe@people.example', organisation: '+1', state: 'CA', status: 'approved' },
      days: [new Date('2019-05-29')],
    })
    const question = await db().formQuestion.findFirstOrThrow({
      where: { summitId: summit.id, code: 'meals' },
    })
    await db().answer.create({
      data: {
        registrationId: id,
        questionId: question.id,
        summitId: summit.id,
        value: ['fish', 'rice'],
        updatedAt: now,
      },
    })
    const [heads, row] = await written('fr')
    expect(heads).toEqual([...columns, 'Repas', 'note (fr)'])
    expect(row?.slice(1, 9)).toEqual([
      ...["'=cmd()", 'zoe@people.example', "'+1", 'Canada', 'en', 'Médias', 'approved', '2019-05-29'],
    ])
    expect(row?.slice(-2)).toEqual(['Poisson; Riz', ''])
    expect(
      await db().auditEntry.findFirst({ where: { summitId: summit.id, action: 'registration.exported' } }),
    ).toMatchObject({
      after: { format: 'csv', count: 1 },
    })
    // What was taken out can be brought in again and changes nothing, in either language.
    for (const locale of ['en', 'fr'] as const) {
      const rows = await written(locale)
      const heading = rows[0]?.map((head) => (head === 'state' ? 'Country' : head)) ?? []
      expect(await outcomes(csvText([heading, ...rows.slice(1)], locale === 'fr' ? ';' : ','))).toEqual([
        ['same'],
      ])
    }
  })

  it('is of whoever the desk’s filter finds, page after page, and of nobody for others', async () => {
    await db().$executeRaw`
      INSERT INTO "Registration" (id, "summitId", "categoryId", status, email, name, "submittedAt", "createdAt", "updatedAt", days, state)
      SELECT gen_random_uuid(), ${summit.id}::uuid, ${media}::uuid, 'submitted', 'p' || n || '@people.example', 'P ' || n, now(), now(), now(), '{}',
        CASE WHEN n % 2 = 0 THEN 'CA' END FROM generate_series(1, 2300) n`
    const all = await written('en')
    expect(new Set(all.map(([id]) => id)).size).toBe(2301)
    expect(await written('en', { state: 'CA' })).toHaveLength(1151)
    const input = { summitId: summit.id, selection: { filter: deskFilter.parse({}) }, format: 'csv' as const }
    expect(await exportRegistrations(summit.editor, input, now)).toMatchObject({ code: 'not_found' })
  })
})
