import { describe, expect, it } from 'vitest'
import type { Edit } from '@/domain/change/schema'
import { checklist, missingOf } from '@/domain/summit/checklist-rules'
import { copyOf, daysMade } from '@/domain/summit/pattern-rules'
import { draftOf } from '../factories/agenda-draft'

const both = (en: string, fr: string) => ({ en, fr })
const ids = () => {
  let number = 0
  return () => `new-${(number += 1)}`
}
const at = (startsAt: string, endsAt: string) => ({ startsAt, endsAt })

const pattern = draftOf({
  summit: { settings: { travel: [{ from: 'v', to: 'w', minutes: 9 }], travelWithin: 3 } },
  day: { d1: { label: both('One', 'Un'), venueShare: 50 }, d2: { capacity: 900 }, d3: {} },
  venue: { v: {}, w: { timeZone: 'Europe/Tallinn' } },
  room: {
    r: {
      openings: [
        at('2026-05-27T12:00:00.000Z', '2026-05-27T22:00:00.000Z'),
        at('2026-05-29T12:00:00.000Z', '2026-05-29T22:00:00.000Z'),
      ],
    },
  },
  track: { t: { topics: [{ id: 'p', name: both('Youth', 'Jeunesse') }] } },
  occurrence: { o: {}, unused: {} },
  session: {
    s: {
      ...at('2026-05-28T14:30:00.000Z', '2026-05-28T16:00:00.000Z'),
      ...{ dayId: 'd2', roomId: 'r', trackId: 't', topicId: 'p', occurrenceSeriesId: 'o', seats: 40 },
      speakers: [{ speakerId: 'x', role: 'chair' }],
      guests: [{ name: 'G', email: 'g@people.example' }],
      webcast: 'https://stream.example',
      externalId: 'ext',
    },
    late: { ...at('2026-05-29T14:30:00.000Z', '2026-05-29T16:00:00.000Z'), dayId: 'd3' },
    gone: { status: 'cancelled' },
  },
})
const target = { startsOn: '2027-11-10', endsOn: '2027-11-11', timeZone: 'America/Toronto', sessions: true }

describe('A summit from an earlier one', () => {
  const newId = ids()
  const days = daysMade(target, pattern, newId)
  const { edits, settings } = copyOf(pattern, target, days, newId)
  const of = (kind: Edit['of']) => edits.filter((edit) => edit.of === kind)

  it('has a day for each of its dates, labelled as the day in the same place', () => {
    expect(days.map(({ set }) => set)).toMatchObject([
      { date: '2027-11-10', label: both('One', 'Un'), venueShare: 50 },
      { date: '2027-11-11', label: {}, capacity: 900 },
    ])
    expect(daysMade(target, null, ids())).toHaveLength(2)
  })

  it('has venues, rooms and tracks with ids of their own that point at one another', () => {
    const [venue] = of('venue')
    expect(of('room')[0]?.set).toMatchObject({ venueId: venue?.id })
    expect(of('venue').map(({ set }) => set?.['timeZone'])).toEqual(['America/Toronto', 'Europe/Tallinn'])
    expect([...days, ...edits].map(({ id }) => id).every((id) => id.startsWith('new-'))).toBe(true)
    expect(settings).toMatchObject({ travel: [{ from: venue?.id, minutes: 9 }], travelWithin: 3 })
  })

  it('moves windows and sessions by the days between, and keeps the clock although daylight time is over', () => {
    expect(of('room')[0]?.set?.['openings']).toEqual([
      at('2027-11-10T13:00:00.000Z', '2027-11-10T23:00:00.000Z'),
    ])
    expect(of('session')[0]?.set).toMatchObject({
      ...at('2027-11-11T15:30:00.000Z', '2027-11-11T17:00:00.000Z'),
      dayId: days[1]?.id,
      roomId: of('room')[0]?.id,
      trackId: of('track')[0]?.id,
      seats: 40,
    })
  })

  it('takes no people, no links and nothing cancelled along; what has no day any more goes to the tray', () => {
    expect(of('session')).toHaveLength(2)
    expect(of('session')[0]?.set).toMatchObject({ speakers: [], guests: [], webcast: null, externalId: null })
    expect(of('session')[1]?.set).toMatchObject({ startsAt: null, endsAt: null, dayId: null })
    expect(of('occurrence')).toHaveLength(1)
    expect(
      copyOf(pattern, { ...target, sessions: false }, days, ids()).edits.map((edit) => edit.of),
    ).not.toContain('session')
  })
})

describe('The checklist', () => {
  const extra = { summitId: 'summit', blocking: 0, organisers: 1 }
  const whole = draftOf({
    day: { d: { label: both('Day', 'Jour') } },
    venue: { v: {} },
    room: { r: {} },
    track: { t: { aim: both('Aim', 'But') } },
    session: { s: at('2026-05-27T14:00:00.000Z', '2026-05-27T15:00:00.000Z') },
  })

  it('of a new summit says what is missing, and what is there', () => {
    const items = checklist(draftOf({ day: { d: {}, e: {} } }), extra)
    expect(missingOf(items)).toEqual(['place', 'days', 'sessions'])
    expect(items.find(({ code }) => code === 'days')).toMatchObject({ count: 2, where: 'days' })
    expect(items.find(({ code }) => code === 'organisers')).toMatchObject({ done: false, required: false })
  })

  it('is done when everything required is there', () => {
    expect(missingOf(checklist(whole, extra))).toEqual([])
  })

  it('finds each thing that can be missing', () => {
    const lacking = (parts: Parameters<typeof draftOf>[0], more = {}) =>
      missingOf(checklist({ ...whole, ...partsOf(parts) }, { ...extra, ...more }))
    const partsOf = (parts: Parameters<typeof draftOf>[0]) => {
      const made = draftOf(parts)
      return Object.fromEntries(Object.keys(parts).map((kind) => [kind, made[kind as 'day']]))
    }
    expect(lacking({ summit: { name: { en: 'Only', fr: ' ' } } })).toEqual(['names'])
    expect(lacking({ summit: { accent: '#ffcc00' } })).toEqual(['accent'])
    expect(lacking({ summit: { startsOn: '2026-06-01', endsOn: '2026-06-02' } })).toEqual(['dates'])
    expect(lacking({ room: {} })).toEqual(['place'])
    expect(lacking({ room: {}, summit: { mode: 'virtual' } })).toEqual([])
    expect(lacking({ session: { s: { ...noonish, title: { en: 'Only' } } } })).toEqual(['titles'])
    expect(lacking({ session: { s: { ...noonish, title: { en: 'Only' }, access: 'private' } } })).toEqual([])
    expect(lacking({}, { blocking: 2 })).toEqual(['conflicts'])
    expect(lacking({ track: { t: {} } })).toEqual([])
  })
})

const noonish = at('2026-05-27T16:00:00.000Z', '2026-05-27T17:00:00.000Z')
