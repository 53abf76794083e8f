import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { guessColumns, guessTarget } from '@/domain/interchange/map-columns-rules'
import { hasHtml, plainText } from '@/domain/interchange/plain-text-rules'
import { readFile } from '@/domain/interchange/read/file'
import { type ImportedFile, MOST_BYTES, type Table } from '@/domain/interchange/schema'
import { sessionsOfTable } from '@/domain/interchange/table-rules'
import { languageOfWord, typeOfWord } from '@/domain/interchange/vocabulary-rules'
import { workbook, zipOf } from '../factories/workbook'

const ottawa = 'America/Toronto'
const fixture = (name: string) =>
  fs.readFileSync(path.join(import.meta.dirname, '../fixtures/interchange', name))
const read = (content: string | Buffer) =>
  readFile(Buffer.isBuffer(content) ? content : Buffer.from(content), ottawa)

function fileOf(content: string | Buffer): ImportedFile {
  const found = read(content)
  if (!found.ok || found.value.kind !== 'sessions') throw new Error(JSON.stringify(found))
  return found.value.file
}

function tableOf(content: string | Buffer): Table {
  const found = read(content)
  if (!found.ok || found.value.kind !== 'table') throw new Error(JSON.stringify(found))
  return found.value.table
}

const frame = {
  days: ['2031-05-29', '2031-05-30'],
  startsOn: '2031-05-29',
  endsOn: '2031-05-30',
  timeZone: ottawa,
}
const rowsOf = (content: string | Buffer) => {
  const table = tableOf(content)
  return sessionsOfTable(table, guessColumns(table.heads, ['en', 'fr'], 'en'), frame).sessions
}
const codes = (session: { faults: { code: string }[] } | undefined) => session?.faults.map(({ code }) => code)

describe('A hostile file', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index || ''};`.repeat(10)}">`,
  ).join('')}]><schedule><day><event id="1"><title>&lol9;</title></event></day></schedule>`

  it.each([
    ['a billion laughs', bomb, 'has_entities'],
    [
      'an entity from outside',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule>&x;</schedule>',
      'has_entities',
    ],
    [
      'an entity that nobody declared',
      '<schedule><day><event><title>&x;</title></event></day></schedule>',
      'broken_xml',
    ],
    ['elements without end', '<a>'.repeat(100_000), 'too_deep'],
    ['lists without end', '['.repeat(100_000), 'too_deep'],
    ['objects without end', '{"a":'.repeat(100_000), 'too_deep'],
    ['components without end', 'BEGIN:VCALENDAR\r\n'.repeat(1000), 'too_deep'],
    ['half a schedule', '<schedule><day>', 'broken_xml'],
    ['half a list', '{"talks": [{"title": "x"', 'broken_json'],
    ['a web page', '<!doctype html><html><body>Sign in</body></html>', 'web_page'],
    ['another document of XML', '<feed><entry/></feed>', 'unknown_format'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000', 'hex'),
      'not_text',
    ],
    ['a workbook of old', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'old_excel'],
    ['a PDF', '%PDF-1.7 …', 'unknown_format'],
    ['nothing', '', 'nothing_given'],
    ['blanks', ' \n\n ', 'nothing_given'],
    ['one line', 'Please find the programme attached', 'no_sessions'],
    ['a schedule without events', '<schedule><conference/></schedule>', 'no_sessions'],
    ['10 001 rows', `Title\n${'x\n'.repeat(10_001)}`, 'too_many_rows'],
    ['201 columns', `${'a,'.repeat(201)}\nx\n`, 'too_many_columns'],
    ['an archive that is none', Buffer.from('PK\x03\x04 and then something else', 'latin1'), 'broken_sheet'],
    [
      'a document of another program',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'other_archive',
    ],
  ])('with %s is refused in a word', (_, content, code) => {
    expect(read(content)).toMatchObject({ ok: false, code })
  })

  it('larger than 20 MB is refused before anything in it is looked at', () => {
    expect(read(Buffer.alloc(MOST_BYTES + 1, 0x41))).toEqual({
      ok: false,
      code: 'too_large',
      details: { most: MOST_BYTES },
    })
  })

  it('that would swell is refused by what its directory says, and one whose directory lies by what comes out', () => {
    const zeros = 'A'.repeat(30 * 1024 * 1024)
    const honest = workbook([['Title']], { 'xl/worksheets/sheet1.xml': `<worksheet>${zeros}</worksheet>` })
    expect(read(honest)).toMatchObject({ ok: false, code: 'too_big_inside' })
    const lying = workbook(
      [['Title']],
      { 'xl/worksheets/sheet1.xml': `<worksheet>${zeros}</worksheet>` },
      5000,
    )
    expect(read(lying)).toMatchObject({ ok: false, code: 'too_big_inside' })
  })

  it('with a document type inside a workbook is refused as well', () => {
    const inside = workbook([['Title'], ['x']], { 'xl/workbook.xml': bomb })
    expect(read(inside)).toMatchObject({ ok: false, code: 'has_entities' })
  })

  it('with a million merged or far cells is as small as what it says', () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c></row><row r="1048576"><c r="XFD1048576" s="1"/><c r="A1048576" t="inlineStr"><is><t>Far</t></is></c></row>'
    const merged = workbook([], {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations></worksheet>`,
    })
    expect(tableOf(merged).rows).toEqual([{ row: 1_048_576, cells: ['Far'] }])
  })

  it('whose elements are named like what JavaScript inherits is only text', () => {
    const named =
      '<schedule><day date="2031-05-29"><room name="__proto__"><event id="1" __proto__="x" constructor="y"><__proto__>x</__proto__><start>9:00</start><title>Plain</title></event></room></day></schedule>'
    expect(fileOf(named).sessions[0]).toMatchObject({
      title: { und: 'Plain' },
      room: { name: { und: '__proto__' } },
    })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    const json = '{"talks":[{"code":"A","title":{"__proto__":"x","en":"Plain"},"__proto__":{"polluted":1}}]}'
    expect(fileOf(json).sessions[0]?.title).toEqual({ en: 'Plain' })
  })
})

describe('A table', () => {
  const plain = 'Titre (français),Title (English),Date,Start,End\r\nL’été,Summer,2031-05-29,9:30,10:45\r\n'

  it.each([
    ['UTF-8', Buffer.from(plain), []],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${plain}`), []],
    ['UTF-16', Buffer.from(`\uFEFF${plain}`, 'utf16le'), ['UTF-16']],
    ['UTF-16 without its mark', Buffer.from(plain, 'utf16le'), ['UTF-16']],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${plain}`, 'utf16le').swap16(), ['UTF-16']],
    ['Windows-1252', Buffer.from(plain.replace('’', "'"), 'latin1'), ['Windows-1252']],
  ])('in %s is read, and the encoding said where it is not the usual one', (_, bytes, said) => {
    const table = tableOf(bytes)
    expect(table.rows[0]?.cells[0]).toMatch(/^L[’']été$/)
    expect(table.notes.map(({ details }) => details['encoding'])).toEqual(said)
  })

  it.each([
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs, as it is pasted', plain.replaceAll(',', '\t')],
    ['a line that says so', `sep=|\r\n${plain.replaceAll(',', '|')}`],
  ])('may be parted by %s', (_, text) => expect(tableOf(text).heads).toHaveLength(5))

  it('keeps line ends, separators and quotes in a quoted cell', () => {
    const table = tableOf('Title,Abstract\n"A ""quoted"", title","Two\r\nlines"\nB,\n')
    expect(table.rows).toEqual([
      { row: 2, cells: ['A "quoted", title', 'Two\nlines'] },
      { row: 3, cells: ['B', ''] },
    ])
  })

  it('takes off the apostrophe that keeps a spreadsheet from calculating', () => {
    expect(tableOf("Title,Room\n'=1+1,'-x\n''=y,'t Hooft\n").rows.map(({ cells }) => cells)).toEqual([
      ['=1+1', '-x'],
      ["'=y", "'t Hooft"],
    ])
  })

  it('finds its heads below a title, carries a date down, and reads what people type', () => {
    const sessions = rowsOf(fixture('programme.cp1252.csv'))
    expect(sessions.map(({ row, startsAt, endsAt, day }) => [row, startsAt, endsAt, day])).toEqual([
      [4, '2031-05-29T13:30:00.000Z', '2031-05-29T14:45:00.000Z', '2031-05-29'],
      [5, '2031-05-29T15:00:00.000Z', '2031-05-29T16:15:00.000Z', '2031-05-29'],
      [6, '2031-05-29T19:30:00.000Z', undefined, '2031-05-29'],
      [8, '2031-05-31T03:00:00.000Z', '2031-05-31T04:30:00.000Z', '2031-05-30'],
      [9, '2031-05-31T04:15:00.000Z', '2031-05-31T05:00:00.000Z', '2031-05-30'],
      [10, undefined, undefined, undefined],
    ])
    expect(sessions[0]).toMatchObject({
      title: { fr: 'Ouverture à l’écoute', en: 'Opening' },
      room: { name: { mul: 'Salle 1' } },
      speakers: [{ name: 'Ada Stone', role: 'moderator' }, { name: 'Bo Reed' }],
    })
    expect(sessions[1]?.speakers?.map(({ name }) => name)).toEqual(['Bo Reed', 'Cy Lee'])
    expect(codes(sessions[2])).toEqual(['wrong_time'])
    expect(codes(sessions[4])).toEqual(['night_after'])
    expect(codes(sessions[5])).toEqual(['wrong_time', 'wrong_time'])
  })

  it('reads both ends of a range in one cell, and a length in place of an end', () => {
    const [range, length] = rowsOf(
      'Title,Date,Time,Duration\nA,2031-05-29,9 h 30 à 10 h 45,\nB,2031-05-29,11:00,1h15 min.\n',
    )
    expect(range).toMatchObject({ startsAt: '2031-05-29T13:30:00.000Z', endsAt: '2031-05-29T14:45:00.000Z' })
    expect(length).toMatchObject({ startsAt: '2031-05-29T15:00:00.000Z', minutes: 75 })
  })

  it('says what it cannot read of a row, where it stands', () => {
    const [session] = rowsOf(
      'Title,Access,Seats,Languages,Webcast,Date,Start\nA,hush,many,EN + xx?,ftp://x,2031-13-01,9:00\n',
    )
    expect(session?.faults).toEqual([
      { row: 2, code: 'wrong_date', column: 'Date', details: { value: '2031-13-01' } },
      { row: 2, code: 'date_needed', column: 'Date', details: {} },
      { row: 2, code: 'link_not_read', column: 'Webcast', details: { value: 'ftp://x' } },
      { row: 2, code: 'value_not_read', column: 'Access', details: { value: 'hush' } },
      { row: 2, code: 'value_not_read', column: 'Seats', details: { value: 'many' } },
      { row: 2, code: 'value_not_read', column: 'Languages', details: { value: 'xx?' } },
    ])
  })

  it('does not take a time that clocks jump over', () => {
    const [session] = rowsOf('Title,Start,End\nA,2031-03-09 02:30,2031-03-09 04:00\n')
    expect(codes(session)).toEqual(['time_does_not_exist'])
  })
})

describe('A workbook', () => {
  it('is read with its dates, times, formulas, shared and rich texts', () => {
    const table = tableOf(
      workbook(
        [
          ['Programme'],
          ['Titre', 'Date', 'Début', 'Durée', 'Salle'],
          [
            'Été _x0041_',
            { number: 47998, style: 1 },
            { number: 0.3958333333, style: 2 },
            { number: 75 },
            { formula: 'A1&"x"', value: 'Salle 1' },
          ],
          ["'=not a formula", { number: 47998.4375, style: 3 }, '', '', { error: '#REF!' }],
        ],
        {},
      ),
    )
    expect(table.heads).toEqual(['Titre', 'Date', 'Début', 'Durée', 'Salle'])
    expect(table.rows).toEqual([
      { row: 3, cells: ['Été A', '2031-05-30', '09:30', '75', 'Salle 1'] },
      { row: 4, cells: ['=not a formula', '2031-05-30T10:30', '', '', ''] },
    ])
    expect(table.notes.map(({ code, details }) => [code, details])).toEqual([['formulas_read', { count: 1 }]])
  })
})

describe('A schedule.xml', () => {
  const file = fileOf(fixture('dialect.schedule.xml'))

  it('of a dialect is read whole, with its faults by line', () => {
    expect(file).toMatchObject({
      format: 'schedule_xml',
      language: 'en',
      ours: false,
      venue: { name: 'Made Centre', city: 'Ottawa' },
    })
    expect(
      file.sessions.map(({ row, title, faults }) => [row, title['und'], faults.map(({ code }) => code)]),
    ).toEqual([
      [24, 'Opening the registers', ['link_not_read']],
      [42, 'Budgets by the street', []],
      [56, 'Night of the maps', []],
      [66, 'Of no length', ['zero_length']],
      [75, 'Budgets by the street', []],
    ])
    expect(file.sessions[0]).toMatchObject({
      externalId: '5f0e3f2c-8a63-5c4e-9a52-0a4f4a0f0001',
      startsAt: '2031-05-29T13:00:00.000Z',
      minutes: 45,
      day: '2031-05-29',
      room: { name: { und: 'Hall A' } },
      track: { name: { und: 'Open data' } },
      languages: ['en'],
      speakers: [
        { name: 'Ada Stone', externalId: '7' },
        { name: 'Bo Reed', externalId: '8' },
      ],
      materials: [{ url: 'https://made.example/notes', title: 'Notes' }],
    })
    expect(file.sessions[2]).toMatchObject({ startsAt: '2031-05-30T04:30:00.000Z', day: '2031-05-29' })
  })

  it('of the old days is read with the zone of the summit, and the night belongs to the day before', () => {
    const old = fileOf(fixture('old.schedule.xml'))
    expect(old.notes.map(({ code, details }) => [code, details])).toEqual([
      ['offset_missing', { zone: ottawa }],
    ])
    expect(old.sessions.map(({ startsAt, day }) => [startsAt, day])).toEqual([
      ['2031-05-30T00:00:00.000Z', '2031-05-29'],
      ['2031-05-30T05:00:00.000Z', '2031-05-29'],
      [undefined, '2031-05-29'],
    ])
    expect(codes(old.sessions[2])).toEqual(['wrong_time'])
    expect(old.sessions[0]?.room?.name).toEqual({ und: 'Saal 1' })
  })
})

describe('A file of pretalx', () => {
  it('gives a session per slot, maps of languages, and what stands beside its talks by its part', () => {
    const { sessions } = fileOf(fixture('talks.pretalx.json'))
    expect(
      sessions.map(({ section, externalId, startsAt, title }) => [section, externalId, startsAt, title]),
    ).toEqual([
      [null, 'ABC9DE', '2031-05-29T13:00:00.000Z', { fr: 'Registres ouverts' }],
      [null, 'TWICE2', '2031-05-29T17:00:00.000Z', { en: 'Two sittings' }],
      [null, 'TWICE2/2', '2031-05-30T17:00:00.000Z', { en: 'Two sittings' }],
      [null, 'NOPE00', undefined, { en: 'Not taken' }],
      ['extra', 'lunch', '2031-05-29T16:30:00.000Z', { en: 'Lunch', fr: 'Dîner' }],
    ])
    expect(sessions[0]).toMatchObject({
      room: { name: { en: 'Room 9', fr: 'Salle 9', de: 'Saal 9' } },
      track: { name: { en: 'Open data', fr: 'Données ouvertes' } },
      speakers: [{ name: 'Ada Stone', externalId: 'SPKR01', biography: { und: 'Mappe les registres.' } }],
    })
    expect(sessions[1]).toMatchObject({
      room: { name: { en: 'Room 12', fr: 'Salle 12' }, capacity: 80 },
      minutes: 30,
      speakers: [{ name: 'Ada Stone' }],
    })
    expect(codes(sessions[3])).toEqual(['not_accepted'])
  })

  it('in the form of a schedule.json is read like a schedule.xml', () => {
    const event = {
      guid: 'g-1',
      id: 4,
      date: '2031-05-29T09:00:00-04:00',
      start: '09:00',
      duration: '00:30',
      title: 'A',
      track: 'T',
      type: 'Talk',
      language: 'fr',
      persons: [{ code: 'X', public_name: 'Ada Stone' }],
    }
    const value = {
      schedule: { conference: { title: 'C', days: [{ date: '2031-05-29', rooms: { 'Salle 1': [event] } }] } },
    }
    const file = fileOf(JSON.stringify(value))
    expect(file.format).toBe('schedule_json')
    expect(file.sessions[0]).toMatchObject({
      externalId: 'g-1',
      startsAt: '2031-05-29T13:00:00.000Z',
      minutes: 30,
      room: { name: { und: 'Salle 1' } },
      speakers: [{ name: 'Ada Stone' }],
    })
  })
})

describe('A calendar', () => {
  it('is read with folded lines, escapes, zones of Windows, lengths and what it cannot say', () => {
    const { sessions } = fileOf(fixture('office.ics'))
    expect(sessions[0]).toMatchObject({
      title: { en: 'Opening, and what follows; in two lines\nof text' },
      startsAt: '2031-05-29T13:00:00.000Z',
      endsAt: '2031-05-29T14:00:00.000Z',
      room: { name: { und: 'Hall A' } },
      track: { name: { und: 'Open data' } },
      type: 'Workshop',
      abstract: {},
    })
    expect(sessions[1]).toMatchObject({
      startsAt: '2031-05-29T14:00:00.000Z',
      minutes: 90,
      status: 'cancelled',
    })
    expect(sessions.map(codes)).toEqual([[], ['repeats_not_read'], ['all_day'], ['unknown_zone']])
  })
})

describe('HTML in a text', () => {
  it('becomes lines, keeps addresses and drops scripts', () => {
    expect(
      plainText(
        '<p>One &amp; two.</p>\n<p>See <a href="https://a.example/x">the page</a>.</p><ul><li>A</li><li>B</li></ul><script>alert(1)</script>',
      ),
    ).toBe('One & two.\n\nSee the page (https://a.example/x).\n• A\n• B')
  })

  it('is only what looks like a tag of it', () => {
    expect(plainText('a < b and c > d, <3 and x<y>z')).toBe('a < b and c > d, <3 and x<y>z')
    expect(hasHtml('if a <b> then')).toBe(true)
  })

  it('does not come back by being escaped twice', () => {
    expect(plainText('<p>&amp;lt;script&amp;gt; and &#60;b&#62; &nosuch;</p>')).toBe(
      '&lt;script&gt; and <b> &nosuch;',
    )
  })
})

describe('Heads and words', () => {
  it.each([
    ['Title (English)', 'title.en'],
    ['Titre', 'title.fr'],
    ['Titre en anglais', 'title.en'],
    ['title_fr', 'title.fr'],
    ['Heure de début', 'start'],
    ['Start time', 'start'],
    ['Date', 'day'],
    ['Durée (minutes)', 'duration'],
    ['Salle', 'room'],
    ['Room (French)', 'room.fr'],
    ['Intervenants et intervenantes', 'speakers'],
    ['Résumé FR', 'abstract.fr'],
    ['Langue', 'languages'],
    ['Volet', 'track'],
    ['ID', 'id'],
    ['Shoe size', null],
    ['', null],
  ])('%s is %s', (head, target) => expect(guessTarget(head, 'en')).toBe(target))

  it('give each target once, and call a place a room where nothing else is one', () => {
    expect(guessColumns(['Titre', 'Title', 'Title', 'Lieu'], ['en', 'fr'], 'en')).toEqual([
      'title.fr',
      'title.en',
      '',
      'room',
    ])
    expect(guessColumns(['Title', 'Salle', 'Lieu'], ['en', 'fr'], 'en')).toEqual([
      'title.en',
      'room',
      'location.fr',
    ])
  })

  it('are known in both languages', () => {
    expect(['Atelier', 'WORKSHOP', 'Plénière', 'coffee break', 'devroom?'].map(typeOfWord)).toEqual([
      'workshop',
      'workshop',
      'plenary',
      'break',
      'parallel',
    ])
    expect(['français', 'EN', 'fr_CA', 'klingon!'].map(languageOfWord)).toEqual(['fr', 'en', 'fr', null])
  })
})

describe('A cell that holds a book', () => {
  const long = 100_000

  it.each([
    ['a time', `Title,Start\nA,${'1 '.repeat(long)}`],
    ['digits for a date', `Title,Date\nA,${'1'.repeat(long)}`],
    ['people between commas', `Title,Speakers\nA,"${'Ada Stone,'.repeat(long / 10)}"`],
    ['a person before brackets', `Title,Speakers\nA,${' '.repeat(long)}x(`],
    ['languages', `Title,Languages\nA,${'x '.repeat(long)}`],
    ['a head', `${'Title '.repeat(long / 10)},Title\nA,B`],
  ])('as %s is read, and hangs nothing', { timeout: 30_000 }, (_, text) => {
    expect(rowsOf(text)).toHaveLength(1)
  })

  it.each([
    ['links that never end', '<a href='.repeat(long)],
    ['comments that never end', '<!--'.repeat(long)],
    ['spaces written as entities', `<p>${'&#32;'.repeat(long)}x`],
    ['tags that never close', '<p '.repeat(long)],
    ['scripts in scripts', '<script>'.repeat(long)],
  ])('with %s is made plain, and hangs nothing', { timeout: 30_000 }, (_, text) => {
    expect(plainText(text).length).toBeLessThanOrEqual(text.length)
  })
})
