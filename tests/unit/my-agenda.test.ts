import { describe, expect, it } from 'vitest'
import { seatButtons } from '@/components/seat/seat-buttons'
import {
  type SeatsLeft,
  daysOf,
  entriesOf,
  nowAndNext,
  repeatsOf,
  standOf,
  suggestionsFor,
  waysOut,
} from '@/domain/my-agenda/rules'
import type { OwnSeat } from '@/domain/my-agenda/schema'
import { feedToken, readFeedToken } from '@/domain/private-feed/link-rules'
import { ownCalendar } from '@/domain/release/feeds/icalendar'
import { settingsOf } from '@/domain/summit/rules'
import { feedOf, feedWords as words } from '../factories/feed'
import { releaseDocumentOf, releasedSession } from '../factories/release'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const series = uuid(77)
const at = (start: string, end: string, day = '2019-05-30') => ({
  day,
  start: `${day}T${start}:00.000Z`,
  end: `${day}T${end}:00.000Z`,
})
const seated = (code: string): OwnSeat => ({ code, state: 'confirmed' })
const waiting = (code: string): OwnSeat => ({
  ...{ code, state: 'waiting', entryId: uuid(5), position: 2, inLine: 3 },
})

const budget = releasedSession(1, { ...at('14:30', '16:00'), access: 'seats' })
const youth = releasedSession(2, { ...at('15:00', '16:00'), access: 'seats', roomId: uuid(2) })
const repeat = releasedSession(3, { ...at('19:00', '20:00'), access: 'seats', occurrenceSeriesId: series })
const first = releasedSession(4, { ...at('15:30', '17:00'), access: 'seats', occurrenceSeriesId: series })
const lunch = releasedSession(5, { ...at('16:00', '17:00'), trackId: null })
const friday = releasedSession(6, at('14:00', '15:00', '2019-05-31'))
const document = releaseDocumentOf([budget, youth, first, lunch, repeat, friday])
const left = (counts: Record<string, number>): SeatsLeft =>
  new Map(Object.entries(counts).map(([code, count]) => [code, { left: count, closed: false }]))
const ways = { settings: settingsOf({ travelWithin: 10 }), travel: new Map<string, number>() }
const before = new Date('2019-05-22T14:00:00Z')
const of = (stars: string[], seats: OwnSeat[] = []) => entriesOf(document, { stars, seats })

describe('A day of my agenda', () => {
  it('puts what is at one time together, and leaves alone what only touches', () => {
    const days = daysOf(
      document,
      of([youth.code, lunch.code, friday.code], [seated(budget.code)]),
      ways,
      before,
    )
    expect(
      days.map(({ date, lines }) => [
        date,
        lines.map((line) =>
          line.kind === 'clash'
            ? line.entries.map(({ session }) => session.number)
            : line.entry.session.number,
        ),
      ]),
    ).toEqual([
      ['2019-05-30', [[1, 2], 5]],
      ['2019-05-31', [6]],
    ])
  })

  it('counts no place in a waiting list as a clash: whoever waits is elsewhere meanwhile', () => {
    const [day] = daysOf(document, of([], [seated(budget.code), waiting(youth.code)]), ways, before)
    expect(day?.lines.map(({ kind }) => kind)).toEqual(['one', 'one'])
  })

  it('has no clash in what is over', () => {
    const entries = of([youth.code, lunch.code], [seated(budget.code)])
    const kinds = (clock: string) =>
      daysOf(document, entries, ways, new Date(clock)).map(({ lines }) => lines.map(({ kind }) => kind))
    expect(kinds('2019-05-30T15:59:00Z')).toEqual([['clash', 'one']])
    expect(kinds('2019-05-30T16:00:00Z')).toEqual([['one', 'one', 'one']])
  })

  it('says how long the way from the session before takes, and nothing inside one room', () => {
    const [day] = daysOf(document, of([youth.code, lunch.code, repeat.code]), ways, before)
    const gaps = day?.lines.map(({ gap }) => gap && [gap.from.number, gap.between, gap.takes])
    expect(gaps).toEqual([null, [2, 0, 10], null])
  })

  it('knows what runs now and what comes next', () => {
    const entries = of([budget.code, lunch.code], [waiting(youth.code)])
    const { now, next } = nowAndNext(entries, new Date('2019-05-30T15:59:59Z'))
    expect([now.map(({ session }) => session.number), next?.session.number]).toEqual([[1], 5])
    expect(nowAndNext(entries, new Date('2019-05-30T16:00:00Z')).now[0]?.session.number).toBe(5)
  })
})

describe('The ways out of a clash', () => {
  const clash = (stars: string[], seats: OwnSeat[] = []) => of(stars, seats)
  const said = (found: ReturnType<typeof waysOut>) =>
    found.map((way) => (way.way === 'swap' ? `swap ${way.take.number}` : `${way.way} ${way.of.number}`))

  it('begin with the repeat, which loses nothing, where a seat is left there', () => {
    const entries = clash([budget.code], [seated(first.code)])
    const counts = { [budget.code]: 3, [first.code]: 0, [repeat.code]: 4 }
    expect(said(waysOut(document, entries, entries, left(counts), before))).toEqual([
      'repeat 4',
      'swap 1',
      'unstar 1',
    ])
    expect(said(waysOut(document, entries, entries, left({ ...counts, [repeat.code]: 0 }), before))).toEqual([
      'swap 1',
      'unstar 1',
    ])
  })

  it('offer to give the seat back where the other session needs none or has none left', () => {
    const entries = clash([youth.code], [seated(budget.code)])
    expect(said(waysOut(document, entries, entries, left({ [budget.code]: 0 }), before))).toEqual([
      'give 1',
      'unstar 2',
    ])
    const full = left({ [budget.code]: 0, [youth.code]: 0 })
    expect(said(waysOut(document, entries, entries, full, before))).toEqual(['give 1', 'unstar 2'])
  })

  it('know no repeat that is over, or at a time when the person is elsewhere', () => {
    const counts = left({ [repeat.code]: 4 })
    expect(repeatsOf(document, first, of([first.code]), counts, before)).toEqual([repeat])
    expect(repeatsOf(document, first, of([]), counts, new Date('2019-05-30T19:00:00Z'))).toEqual([])
    const busy = releaseDocumentOf([...document.sessions, releasedSession(7, at('19:30', '21:00'))])
    const entries = entriesOf(busy, { stars: ['SESS07'], seats: [] })
    expect(repeatsOf(busy, first, entries, counts, before)).toEqual([])
  })
})

describe('Suggestions', () => {
  it('come from chosen themes, in a language that is followed, at a free time, with a seat left', () => {
    const numbers = (counts: SeatsLeft, language = 'fr') =>
      suggestionsFor(document, of([budget.code]), language, counts, before).map(({ number }) => number)
    // Youth is at the same time, lunch of no theme.
    expect(numbers(left({}))).toEqual([repeat.number, friday.number])
    expect(numbers(left({ [repeat.code]: 0 }))).toEqual([friday.number])
    expect(numbers(left({}), 'es')).toEqual([])
    expect(suggestionsFor(document, [], 'fr', left({}), before)).toEqual([])
  })
})

describe('How somebody stands with a session', () => {
  const registration = { id: uuid(1), status: 'approved' as const, language: 'en' as const }
  const label = { left: 0, waiting: 3 }
  const view = { phase: 'full', left: 0, mine: null, offer: null, position: null, refusal: null }
  const stand = (
    refusal: { code: string; details: Record<string, unknown> } | null,
    differs: Partial<typeof registration> | null = {},
  ) =>
    standOf(
      document,
      budget,
      { registration: differs && { ...registration, ...differs }, seats: [] },
      label,
      differs && { ...view, refusal },
    )

  it('follows what the verb would refuse', () => {
    expect(stand(null)).toEqual({ stand: 'free', left: 0 })
    expect(stand({ code: 'full', details: {} })).toEqual({ stand: 'full', next: 4 })
    expect(stand({ code: 'seats_closed', details: {} })).toEqual({ stand: 'closed' })
    expect(stand({ code: 'wrong_status', details: {} })).toEqual({ stand: 'not_yet', status: 'approved' })
    expect(stand({ code: 'clash', details: { sessions: [youth.id] } })).toEqual({
      ...{ stand: 'clash', with: [youth], left: 0, next: 4 },
    })
    expect(stand(null, null)).toEqual({ stand: 'not_registered' })
  })

  it('puts one thing first, and of a clash what loses nothing', () => {
    const words = Object.assign((key: string) => key, {
      rich: String,
      markup: String,
      raw: String,
      has: Boolean,
    })
    const buttons = (found: ReturnType<typeof standOf>, repeats = [repeat]) =>
      seatButtons(
        { session: first, stand: found, starred: false, repeats, labels: new Map() },
        'America/Toronto',
        'en',
        // Words are keys here: the sentences are the interface's.
        words as unknown as Parameters<typeof seatButtons>[3],
      ).map(({ act, primary }) => (primary ? `${act}!` : act))
    expect(buttons({ stand: 'free', left: 1 })).toEqual(['take!', 'star'])
    expect(buttons({ stand: 'clash', with: [youth], left: 2, next: 1 })).toEqual(['repeat!', 'swap', 'star'])
    expect(buttons({ stand: 'clash', with: [youth], left: 0, next: 1 }, [])).toEqual(['join!', 'star'])
    expect(buttons({ stand: 'seated' })).toEqual(['leave'])
    expect(buttons({ stand: 'offered', entryId: uuid(3), until: null, with: [] })).toEqual([
      'accept!',
      'decline',
    ])
    // A seat that is in the way is given up first: accepting would be refused.
    expect(buttons({ stand: 'offered', entryId: uuid(3), until: null, with: [youth] })).toEqual([
      'leave',
      'decline',
    ])
  })
})

describe('A private calendar', () => {
  const key = { id: uuid(1), number: 2 }

  it('has an address of 256 secret bits that stands for one feed and one number', () => {
    const token = feedToken(key, 'secret')
    expect(readFeedToken(token, 'secret')).toEqual(key)
    expect(readFeedToken(token, 'another secret')).toBeNull()
    expect(feedToken({ ...key, number: 3 }, 'secret')).not.toBe(token)
    expect(readFeedToken(token.slice(0, -1), 'secret')).toBeNull()
    expect(Buffer.from(token, 'base64url').length - 24).toBeGreaterThanOrEqual(16)
  })

  it('holds the chosen sessions and no other, under the ids that they have everywhere, in either language', () => {
    const feed = feedOf(document)
    const english = ownCalendar(feed, [budget.code, friday.code], 'My agenda', 'en', words)
    const french = ownCalendar(feed, [budget.code], 'Mon programme', 'fr', words)
    expect([...english.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid)).toEqual([budget.id, friday.id])
    expect(english).toContain('X-WR-CALNAME:My agenda\\, Small summit\r\n')
    expect(french).toContain('X-WR-CALNAME:Mon programme\\, Petit sommet\r\n')
    expect(french).toContain('SUMMARY;LANGUAGE=fr-CA:Séance 1\r\n')
    expect(ownCalendar(feed, [], 'My agenda', 'en', words)).toContain('BEGIN:VTIMEZONE')
  })

  it('holds meetings of delegations that they attend, which shared calendars show as taken and no more', () => {
    const feed = feedOf(document)
    const [startsAt, endsAt] = [new Date('2019-05-30T17:30:00Z'), new Date('2019-05-30T18:00:00Z')]
    const meeting = {
      id: uuid(8),
      sequence: 3,
      startsAt,
      endsAt,
      title: 'Meeting with Estonia',
      place: 'Salon 2',
    }
    const own = ownCalendar(feed, [budget.code], 'My agenda', 'en', words, [meeting])
    expect([...own.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid)).toEqual([budget.id, uuid(8)])
    expect(own).toContain('DTSTART;TZID=America/Toronto:20190530T133000\r\n')
    expect(own).toContain('CLASS:CONFIDENTIAL\r\nSUMMARY:Meeting with Estonia\r\nLOCATION:Salon 2\r\n')
    expect(own.split('CLASS:CONFIDENTIAL')).toHaveLength(2)
  })
})
