import { describe, expect, it } from 'vitest'
import { draftPublishedAt, filtersOf } from '@/domain/session/list-rules'
import {
  type SessionRow,
  codeFrom,
  columnsOf,
  contentOf,
  emptySession,
  missingTexts,
  staleAfter,
} from '@/domain/session/rules'
import { type SessionFrame, sessionContent } from '@/domain/session/schema'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const frame: SessionFrame = {
  summitId: uuid(1),
  timeZone: 'America/Toronto',
  contentLanguages: ['en', 'fr'],
  days: [
    { id: uuid(29), date: '2019-05-29' },
    { id: uuid(30), date: '2019-05-30' },
  ],
  roomIds: [uuid(2)],
  tracks: [{ id: uuid(3), topicIds: [uuid(4)] }],
}

const typed = { ...emptySession(['en', 'fr']), title: { en: 'Title', fr: 'Titre' } }

const row = (differs: Partial<SessionRow> = {}): SessionRow => ({
  title: { en: 'Title', fr: 'Titre' },
  abstract: {},
  location: {},
  type: 'parallel',
  origin: null,
  access: 'open',
  status: 'scheduled',
  startsAt: null,
  endsAt: null,
  dayId: null,
  roomId: null,
  trackId: null,
  topicId: null,
  languages: ['en', 'fr'],
  interpretation: [],
  seats: null,
  webcast: null,
  embargoUntil: null,
  ...differs,
})

const times = (changes: Partial<typeof typed>, zone = frame.timeZone, before: SessionRow | null = null) =>
  columnsOf({ ...typed, ...changes }, { ...frame, timeZone: zone }, before)

describe('The times of a session', () => {
  it('are those of the summit’s wall clock', () => {
    expect(times({ date: '2019-05-30', start: '10:30', end: '12:00' })).toMatchObject({
      value: {
        startsAt: new Date('2019-05-30T14:30:00Z'),
        endsAt: new Date('2019-05-30T16:00:00Z'),
        dayId: uuid(30),
      },
    })
  })

  it('end on the next day when the end is not after the start', () => {
    expect(times({ date: '2019-05-29', start: '22:00', end: '01:30' })).toMatchObject({
      value: {
        startsAt: new Date('2019-05-30T02:00:00Z'),
        endsAt: new Date('2019-05-30T05:30:00Z'),
        dayId: uuid(29),
      },
    })
  })

  it('may lie after midnight and be filed under the day before', () => {
    const late = { date: '2019-05-29', start: '00:30', end: '02:00', afterMidnight: true }
    const columns = times(late)
    expect(columns).toMatchObject({
      value: {
        startsAt: new Date('2019-05-30T04:30:00Z'),
        endsAt: new Date('2019-05-30T06:00:00Z'),
        dayId: uuid(29),
      },
    })
    if (!columns.ok) throw new Error(columns.code)
    expect(contentOf(columns.value, frame)).toMatchObject(late)
  })

  it('are refused when clocks jump over them', () => {
    const spring = { ...frame, days: [{ id: uuid(31), date: '2019-03-10' }] }
    expect(
      columnsOf({ ...typed, date: '2019-03-10', start: '02:30', end: '04:00' }, spring, null),
    ).toMatchObject({
      code: 'time_does_not_exist',
      details: { field: 'start' },
    })
  })

  it('are all there or none is', () => {
    expect(times({ date: null, start: '10:00', end: null })).toMatchObject({ code: 'date_needed' })
    expect(times({ date: '2019-05-30', end: '11:00' })).toMatchObject({ code: 'start_needed' })
    expect(times({ date: '2019-05-30', start: '10:00' })).toMatchObject({ code: 'end_needed' })
    expect(times({})).toMatchObject({ value: { startsAt: null, endsAt: null, dayId: null } })
  })

  it('lie on a day of the summit', () => {
    expect(times({ date: '2019-06-15', start: '10:00', end: '11:00' })).toMatchObject({
      code: 'not_a_choice',
      details: { field: 'date' },
    })
  })

  it('stay as they are when nobody touches them, even what the form cannot say', () => {
    const exhibition = row({
      startsAt: new Date('2019-05-29T12:00:30Z'),
      endsAt: new Date('2019-05-30T22:00:00Z'),
      dayId: uuid(29),
    })
    expect(columnsOf(contentOf(exhibition, frame), frame, exhibition)).toMatchObject({
      value: { startsAt: exhibition.startsAt, endsAt: exhibition.endsAt, dayId: uuid(29) },
    })
  })
})

describe('The embargo of a session', () => {
  const stands = row({ embargoUntil: new Date('2019-05-23T13:00:30Z') })

  it('is on the summit’s wall clock, and stays to the second when nobody touches it', () => {
    expect(contentOf(stands, frame).embargoUntil).toBe('2019-05-23T09:00')
    expect(columnsOf(contentOf(stands, frame), frame, stands)).toMatchObject({
      value: { embargoUntil: stands.embargoUntil },
    })
    expect(times({ embargoUntil: '2019-05-23T09:30' }, frame.timeZone, stands)).toMatchObject({
      value: { embargoUntil: new Date('2019-05-23T13:30:00Z') },
    })
  })

  it('is none where the field is empty, and refused at a time that clocks jump over or that is none', () => {
    expect(times({ embargoUntil: null }, frame.timeZone, stands)).toMatchObject({
      value: { embargoUntil: null },
    })
    expect(times({ embargoUntil: '2019-03-10T02:30' })).toMatchObject({
      code: 'time_does_not_exist',
      details: { field: 'embargoUntil' },
    })
    expect(sessionContent.safeParse({ ...typed, embargoUntil: '' }).data?.embargoUntil).toBeNull()
    expect(sessionContent.safeParse({ ...typed, embargoUntil: 'tomorrow' }).success).toBe(false)
  })
})

describe('A session’s form', () => {
  it('needs a title in one language, and the number of seats where they are reserved', () => {
    expect(times({ title: { en: '', fr: '' } })).toMatchObject({
      code: 'title_needed',
      details: { field: 'title.en' },
    })
    expect(times({ access: 'seats' })).toMatchObject({ code: 'seats_needed', details: { field: 'seats' } })
  })

  it('drops blank texts, so that a missing language is missing', () => {
    expect(times({ abstract: { en: 'Words', fr: '' } })).toMatchObject({
      value: { abstract: { en: 'Words' } },
    })
  })

  it('cleans texts of what nobody typed on purpose, and keeps no-break spaces', () => {
    const parsed = sessionContent.parse({
      type: 'plenary',
      access: 'open',
      title: { en: ' A\u0000\u0007 b\r\nc\uD800 ', fr: 'Oui\u00A0: « non »' },
      abstract: { en: 'One\r\n\r\nTwo\u0000' },
    })
    expect(parsed.title).toEqual({ en: 'A b c', fr: 'Oui\u00A0: « non »' })
    expect(parsed.abstract).toEqual({ en: 'One\n\nTwo' })
  })

  it.each([
    ['a title of 201 characters', { title: { en: 'x'.repeat(201) } }],
    ['an abstract of 5001 characters', { abstract: { en: 'x'.repeat(5001) } }],
    ['a script for an address', { webcast: 'javascript:alert(1)' }],
    ['half a seat', { seats: '1.5' }],
    ['no seat', { seats: '0' }],
    ['a time past midnight', { start: '24:10' }],
    ['a day that does not exist', { date: '2019-02-30' }],
    ['a type that nobody knows', { type: 'party' }],
    ['an id that is none', { roomId: 'Room 1' }],
  ])('refuses %s', (_what, wrong) => {
    expect(sessionContent.safeParse({ type: 'plenary', access: 'open', ...wrong }).success).toBe(false)
  })
})

describe('A text changed in one language', () => {
  const texts = (title: Record<string, string>) => ({ title, abstract: {}, location: {} })
  const stale = (
    before: Record<string, string>,
    after: Record<string, string>,
    marks: string[] = [],
    confirmed: string[] = [],
  ) => staleAfter(texts(before), texts(after), marks, ['en', 'fr'], confirmed)

  it('makes the other stale', () => {
    expect(stale({ en: 'A', fr: 'A' }, { en: 'B', fr: 'A' })).toEqual(['title.fr'])
  })

  it('makes none stale when both are changed, whatever was marked before', () => {
    expect(stale({ en: 'A', fr: 'A' }, { en: 'B', fr: 'B' }, ['title.fr'])).toEqual([])
  })

  it('makes none stale when the other was only just translated, or is taken away', () => {
    expect(stale({ en: 'A' }, { en: 'A', fr: 'A' })).toEqual([])
    expect(stale({ en: 'A', fr: 'A' }, { en: 'A' })).toEqual([])
  })

  it('stays marked until it is rewritten or confirmed', () => {
    const same = { en: 'B', fr: 'A' }
    expect(stale(same, same, ['title.fr'])).toEqual(['title.fr'])
    expect(stale(same, same, ['title.fr'], ['title.fr'])).toEqual([])
    expect(stale(same, { en: 'B', fr: 'B' }, ['title.fr'])).toEqual(['title.en'])
  })

  it('may be confirmed in the same breath', () => {
    expect(stale({ en: 'A', fr: 'A' }, { en: 'A.', fr: 'A' }, [], ['title.fr'])).toEqual([])
  })
})

describe('What is missing', () => {
  it('is every language of a title, and of another text that has one', () => {
    const texts = { title: { en: 'T' }, abstract: { fr: 'R' }, location: {} }
    expect(missingTexts(texts, ['en', 'fr'])).toEqual(['title.fr', 'abstract.en'])
  })
})

describe('A code', () => {
  it('is six of 36 signs, each as likely as the other', () => {
    expect(codeFrom([0, 35, 36, 251, 252, 255, 10, 11])).toBe('0Z0ZAB')
    expect(codeFrom([252, 253, 254, 255, 1, 2, 3])).toBeNull()
  })
})

describe('The filters of the list', () => {
  const known = { days: ['2019-05-29'], tracks: ['inclusion'] }

  it('leave out and name what makes no sense', () => {
    const { filters, ignored } = filtersOf(
      { day: '2030-01-01', track: 'inclusion', type: 'party', page: '-2', sort: ['title', 'x'], dir: 'up' },
      known,
    )
    expect(ignored.sort()).toEqual(['day', 'dir', 'page', 'type'])
    expect(filters).toMatchObject({ day: null, track: 'inclusion', type: null, page: 1, sort: 'title' })
  })

  it('know since when an edit of the draft is news, also after an older release was brought back', () => {
    const at = (day: number) => new Date(Date.UTC(2026, 0, day))
    const one = { number: 1, restores: null, publishedAt: at(1) }
    const two = { number: 2, restores: null, publishedAt: at(2) }
    expect(draftPublishedAt([])).toBeNull()
    expect(draftPublishedAt([one, two])).toEqual(at(2))
    const three = { number: 3, restores: 1, publishedAt: at(3) }
    const four = { number: 4, restores: 3, publishedAt: at(4) }
    expect(draftPublishedAt([one, two, three, four])).toEqual(at(1))
  })
})
