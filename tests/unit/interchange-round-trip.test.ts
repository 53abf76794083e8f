import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyRows, newRows } from '@/domain/change/rules'
import type { Draft, Fields, SessionDraft } from '@/domain/change/schema'
import { guessedMapping, sessionsOf } from '@/domain/interchange/mapping-rules'
import { type ImportPlan, planImport } from '@/domain/interchange/plan-rules'
import { readFile } from '@/domain/interchange/read/file'
import { csvText } from '@/domain/interchange/write/csv'
import { pretalxJson } from '@/domain/interchange/write/pretalx'
import { type TableWords, agendaTable } from '@/domain/interchange/write/table'
import { xlsxBytes } from '@/domain/interchange/write/xlsx'
import { agendaJson } from '@/domain/release/feeds/agenda-json'
import type { FeedWords } from '@/domain/release/feeds/feed'
import { agendaCalendar } from '@/domain/release/feeds/icalendar'
import { scheduleXml } from '@/domain/release/feeds/schedule-xml'
import type { ReleaseDocument } from '@/domain/release/schema'
import { dayOf } from '@/domain/shared/time'
import { oneLine, paragraphs } from '@/domain/shared/typed'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { draftOf } from '../factories/agenda-draft'
import { feedOf, uuid } from '../factories/feed'
import { releaseDocumentOf, releasedSession } from '../factories/release'

const messages = { en, fr }
type Locale = keyof typeof messages
const zone = 'America/Toronto'
const summitId = 'summit'

const tableWords = (locale: Locale): TableWords => {
  const { terms, interchange } = messages[locale]
  const columns: Record<string, string> = interchange.columns
  const languages = { en: { en: 'English', fr: 'French' }, fr: { en: 'anglais', fr: 'français' } }[locale]
  return {
    head: (target) => {
      const [field = '', language] = target.split('.')
      const head = columns[field] ?? ''
      return language ? `${head} (${languages[language as Locale]})` : head
    },
    types: terms.types,
    origins: terms.originsLong,
    access: terms.access,
    statuses: terms.status,
    roles: terms.roles,
  }
}

const feedWords = (locale: Locale): FeedWords => ({
  types: messages[locale].terms.types,
  ...messages[locale].openData.feed,
})

/** Every format that the draft is written in, and the same again in French where it has a language. */
const written: [string, (draft: Draft) => Promise<Buffer> | Buffer][] = [
  ...(['en', 'fr'] as const).flatMap((locale): [string, (draft: Draft) => Promise<Buffer> | Buffer][] => [
    [
      `CSV in ${locale}`,
      (draft) =>
        Buffer.from(
          csvText(agendaTable(draft, ['en', 'fr'], zone, tableWords(locale)), locale === 'fr' ? ';' : ','),
        ),
    ],
    [
      `a workbook in ${locale}`,
      async (draft) =>
        Buffer.from(
          await xlsxBytes(agendaTable(draft, ['en', 'fr'], zone, tableWords(locale)), 'Agenda', new Date(0)),
        ),
    ],
    [
      `schedule.xml in ${locale}`,
      (draft) => Buffer.from(scheduleXml(feedOf(documentOf(draft)), locale, feedWords(locale))),
    ],
    [
      `iCalendar in ${locale}`,
      (draft) => Buffer.from(agendaCalendar(feedOf(documentOf(draft)), locale, feedWords(locale))),
    ],
  ]),
  [
    'pretalx',
    (draft) =>
      Buffer.from(
        JSON.stringify(pretalxJson(feedOf(documentOf(draft)), { en: feedWords('en'), fr: feedWords('fr') })),
      ),
  ],
  ['agenda.json', (draft) => Buffer.from(JSON.stringify(agendaJson(feedOf(documentOf(draft)))))],
]

function planOf(draft: Draft, bytes: Buffer, locale: Locale = 'en'): ImportPlan {
  const read = readFile(bytes, zone)
  if (!read.ok) throw new Error(JSON.stringify(read))
  const mapping = guessedMapping(read.value, ['en', 'fr'], locale)
  const days = [...draft.day.values()].map(({ date }) => date)
  const file = sessionsOf(read.value, mapping, {
    days,
    startsOn: '2026-05-27',
    endsOn: '2026-05-29',
    timeZone: zone,
  })
  return planImport(summitId, draft, file, mapping)
}

const applied = (draft: Draft, plan: ImportPlan): Draft =>
  applyRows(
    draft,
    plan.edits.map(({ of, id, create, set }) => ({
      of,
      id,
      before: create ? null : {},
      after: create ? { ...newRows[of], ...set } : set,
    })),
  )

describe('What is written out and read in again', () => {
  for (const [format, write] of written)
    it(`changes nothing, as ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(drafts, async (draft) => {
          const bytes = await write(draft)
          const plan = planOf(draft, bytes)
          expect(
            plan.rows
              .filter(({ outcome }) => outcome !== 'same')
              .map(({ row, outcome, changes, faults }) => ({ row, outcome, changes, faults })),
          ).toEqual([])
          expect(plan.edits).toEqual([])
          expect(plan.rows).toHaveLength(expectedRows(format, draft))
        }),
        { numRuns: 40 },
      )
    })

  it('goes into another summit whole, and a second time without a change', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.constantFrom(...written), async (draft, [, write]) => {
        const other = draftOf({ day: { [uuid(801)]: { date: '2026-05-27' } }, venue: { [uuid(802)]: {} } })
        const bytes = await write(draft)
        const first = planOf(other, bytes)
        expect(
          first.rows
            .filter(({ outcome }) => outcome !== 'created')
            .map(({ outcome, faults }) => [outcome, faults]),
        ).toEqual([])
        const again = planOf(applied(other, first), bytes)
        expect(
          again.rows
            .filter(({ outcome }) => outcome !== 'same')
            .map(({ row, changes, faults }) => ({ row, changes, faults })),
        ).toEqual([])
        expect(again.edits).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('opens in another program as text, never as a formula', async () => {
    const draft = draftOf({
      session: { [uuid(1)]: { title: { en: '=HYPERLINK("http://x")', fr: '+1' }, code: 'AAA001' } },
    })
    const table = agendaTable(draft, ['en', 'fr'], zone, tableWords('en'))
    expect(csvText(table, ',')).toContain(`"'=HYPERLINK(""http://x"")",'+1`)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(await xlsxBytes(table, 'Agenda', new Date(0))) as never) // its types are of an older Node
    const row = workbook.worksheets[0]?.getRow(2)
    const cells = (table[0] ?? []).map((_, index) => row?.getCell(index + 1))
    expect(
      cells.every((cell) => cell?.type === ExcelJS.ValueType.String || cell?.type === ExcelJS.ValueType.Null),
    ).toBe(true)
    expect(cells.map((cell) => cell?.text)).toContain(`'=HYPERLINK("http://x")`)
  })
})

/** Sessions that a format has a place for. */
function expectedRows(format: string, draft: Draft): number {
  const sessions = [...draft.session.values()]
  if (format.startsWith('CSV') || format.startsWith('a workbook')) return sessions.length
  const placed = sessions.filter(({ startsAt, access }) => startsAt && access !== 'private')
  return (format.startsWith('schedule') ? placed.filter(({ status }) => status === 'scheduled') : placed)
    .length
}

// ---------------------------------------------------------------- drafts of every kind

/** Bits that have gone wrong in one format or another. */
const bits = fc.constantFrom(
  ...[
    '=1+1',
    '-',
    '+',
    '@',
    "'",
    "'=",
    '"',
    ';',
    ',',
    '|',
    '\\',
    '\\;',
    '<b>bold</b>',
    '<p>',
    '&amp;',
    '&',
    '<',
    '>',
    ']]>',
    '_x0041_',
  ],
  ...[
    'é',
    'œ',
    '’',
    '« ',
    '\u00A0',
    '😀',
    'שלום',
    'Workshop',
    'Atelier',
    'Lunch',
    '(chair)',
    'All rooms',
    '2026-05-27',
    '9:30',
    '0',
    '10',
    'TRUE',
    'a',
    'B',
    ' ',
  ],
)
const words = (max: number) =>
  fc
    .array(bits, { minLength: 1, maxLength: 6 })
    .map((list) => oneLine(max).parse(list.join(' ').slice(0, max)))
const named = (max: number) =>
  words(max).map((text) => oneLine(max + 2).parse(/[\p{L}\p{N}]/u.test(text) ? text : `N ${text}`))
const lines = fc
  .array(words(60), { minLength: 1, maxLength: 4 })
  .map((list) => paragraphs(500).parse(list.join('\n')))
const both = (text: fc.Arbitrary<string>) => fc.record({ en: text, fr: text }, { requiredKeys: ['en'] })
const either = (text: fc.Arbitrary<string>) =>
  fc
    .record({ en: text, fr: text }, { requiredKeys: [] })
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== '')))

const rooms = 3
const people = 4
const minute = Date.parse('2026-05-27T12:00:00Z')

const session = fc.record({
  title: both(named(80)),
  abstract: either(lines),
  location: either(named(60)),
  type: fc.constantFrom(
    ...(['plenary', 'parallel', 'workshop', 'side_event', 'meal', 'registration', 'networking'] as const),
  ),
  origin: fc.constantFrom(...([null, 'host', 'joint', 'third_party'] as const)),
  access: fc.constantFrom(...(['open', 'seats', 'invitation', 'private'] as const)),
  status: fc.constantFrom(...(['scheduled', 'scheduled', 'cancelled'] as const)),
  start: fc.option(
    fc.integer({ min: 0, max: 3 * 24 * 12 - 1 }).map((step) => step * 5),
    { freq: 8 },
  ),
  length: fc.integer({ min: 1, max: 40 }).map((step) => step * 5),
  room: fc.option(fc.integer({ min: 0, max: rooms - 1 })),
  track: fc.option(fc.integer({ min: 0, max: 1 })),
  languages: fc.uniqueArray(fc.constantFrom('en', 'fr', 'es', 'iu'), { maxLength: 3 }),
  interpretation: fc.uniqueArray(fc.constantFrom('en', 'fr', 'es'), { maxLength: 2 }),
  seats: fc.integer({ min: 1, max: 500 }),
  expected: fc.option(fc.integer({ min: 0, max: 900 })),
  webcast: fc.option(fc.constantFrom('https://live.example/a?b=1&c=2', 'https://live.example/é')),
  stage: fc.uniqueArray(fc.integer({ min: 0, max: people - 1 }), { maxLength: 3 }),
  role: fc.constantFrom(...(['chair', 'moderator', 'panellist', 'keynote'] as const)),
  materials: fc.uniqueArray(fc.constantFrom('https://files.example/1?a=b&c', 'https://files.example/2.pdf'), {
    maxLength: 2,
  }),
})

const drafts: fc.Arbitrary<Draft> = fc
  .record({
    sessions: fc.array(session, { minLength: 1, maxLength: 6 }),
    roomNames: fc.array(both(named(40)), { minLength: rooms, maxLength: rooms }),
    trackNames: fc.array(both(named(40)), { minLength: 2, maxLength: 2 }),
    names: fc.array(named(60), { minLength: people, maxLength: people }),
    venue: both(named(40)),
  })
  .filter(({ sessions }) =>
    sessions.some(
      ({ start, access, status }) => start !== null && access !== 'private' && status === 'scheduled',
    ),
  )
  .map(({ sessions, roomNames, trackNames, names, venue }) =>
    draftOf({
      day: { [uuid(701)]: { date: '2026-05-27' }, [uuid(702)]: { date: '2026-05-28' } },
      venue: { [uuid(711)]: { name: venue } },
      room: Object.fromEntries(roomNames.map((name, index) => [uuid(721 + index), { name }])),
      track: Object.fromEntries(
        trackNames.map((name, index) => [uuid(731 + index), { name, slug: `track-${index}` }]),
      ),
      speaker: Object.fromEntries(
        names.map((name, index) => [uuid(741 + index), { name, slug: `person-${index}` }]),
      ),
      session: Object.fromEntries(sessions.map((made, index) => [uuid(index + 1), rowOf(made, index)])),
    }),
  )

function rowOf(
  made: typeof session extends fc.Arbitrary<infer T> ? T : never,
  index: number,
): Partial<SessionDraft> {
  const { start, length, room, track, seats, stage, role, materials, ...row } = made
  const startsAt = start === null ? null : new Date(minute + start * 60_000).toISOString()
  const day = startsAt && dayOf(startsAt, zone)
  return {
    ...row,
    code: `RT000${index}`,
    seats: made.access === 'seats' ? seats : null,
    startsAt,
    endsAt: startsAt && new Date(Date.parse(startsAt) + length * 60_000).toISOString(),
    dayId: day === '2026-05-27' ? uuid(701) : day === '2026-05-28' ? uuid(702) : null,
    roomId: room === null ? null : uuid(721 + room),
    trackId: track === null ? null : uuid(731 + track),
    speakers: stage.map((person) => ({ speakerId: uuid(741 + person), role })),
    materials: materials.map((url, at) => ({
      id: uuid(index * 10 + at + 5000),
      kind: 'slides',
      language: 'fr',
      title: 'Slides',
      url,
    })),
  }
}

/** The document of a release of this draft. */
function documentOf(draft: Draft): ReleaseDocument {
  const of = <T extends Fields>(rows: ReadonlyMap<string, T>) =>
    [...rows].map(([id, row]) => ({ id, ...row }))
  return releaseDocumentOf(
    of(draft.session).flatMap((row, index) => {
      const {
        startsAt,
        endsAt,
        dayId,
        turnaround: _,
        setup: __,
        layout: ___,
        needs: ____,
        expected: _____,
        ...rest
      } = row
      if (!startsAt || !endsAt || row.access === 'private') return []
      const day = (dayId && draft.day.get(dayId)?.date) || dayOf(startsAt, zone)
      return [releasedSession(index + 1, { ...rest, number: index + 1, start: startsAt, end: endsAt, day })]
    }),
    {
      days: of(draft.day).map(({ id, date, label, note, venueShare }) => ({
        id,
        date,
        label,
        note,
        venueShare,
      })),
      venues: of(draft.venue).map(({ id, name, city, address, timeZone, online, latitude, longitude }) => ({
        id,
        name,
        city,
        address,
        timeZone,
        online,
        latitude,
        longitude,
      })),
      rooms: of(draft.room).map(({ id, venueId, name, floor, kind, equipment }) => ({
        id,
        venueId,
        name,
        floor,
        kind,
        capacity: null,
        equipment,
      })),
      tracks: of(draft.track).map(({ id, slug, name, color, aim }) => ({
        id,
        slug,
        name,
        color,
        aim,
        topics: [],
      })),
      speakers: of(draft.speaker).map(({ id, slug, name, position, biography }) => ({
        id,
        slug,
        name,
        position,
        biography,
        organisationId: null,
        photo: null,
      })),
    },
  )
}
