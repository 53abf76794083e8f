import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  copyBreak,
  duplicate,
  fillSlot,
  moveTo,
  removeOrCancel,
  repeat,
  shiftAfter,
  slotsOf,
  splitByLanguage,
  swapRooms,
  swapSlots,
  unplace,
} from '@/domain/builder/act-rules'
import type { Draft, Edit } from '@/domain/change/schema'
import { draftOf } from '../factories/agenda-draft'

// 27 May 2026 in Toronto: UTC-4.
const at = (time: string) => `2026-05-27T${time}:00.000Z`
const draft = draftOf({
  day: { one: {}, two: {} },
  venue: { venue: {} },
  room: { a: {}, b: {}, c: {} },
  speaker: { ana: {} },
  session: {
    early: {
      startsAt: at('13:00'),
      endsAt: at('14:00'),
      roomId: 'a',
      speakers: [{ speakerId: 'ana', role: 'chair' }],
    },
    beside: { startsAt: at('13:00'), endsAt: at('13:30'), roomId: 'b', languages: ['en', 'fr'] },
    late: { startsAt: at('18:00'), endsAt: at('19:30'), roomId: 'a', status: 'cancelled' },
    pause: { startsAt: at('15:00'), endsAt: at('15:30'), roomId: 'a', type: 'break' },
    waiting: { type: 'workshop' },
  },
})

const sets = (edits: Edit[]) => Object.fromEntries(edits.map(({ id, set }) => [id, set]))

describe('An act of the builder', () => {
  it('says what it saw of every field that it sets', () => {
    expect(moveTo(draft, 'early', { roomId: 'b', startsAt: at('14:00'), endsAt: at('15:00') })).toEqual([
      {
        of: 'session',
        id: 'early',
        expect: { roomId: 'a', startsAt: at('13:00'), endsAt: at('14:00') },
        set: { roomId: 'b', startsAt: at('14:00'), endsAt: at('15:00') },
      },
    ])
  })

  it('does nothing to a session that is gone', () => {
    expect(unplace(draft, ['gone'])).toEqual([])
  })

  it('shifts everything from a time on, by twenty minutes, and nothing before it', () => {
    expect(sets(shiftAfter(draft, '2026-05-27', at('15:00'), 20))).toEqual({
      pause: { startsAt: at('15:20'), endsAt: at('15:50') },
      late: { startsAt: at('18:20'), endsAt: at('19:50') },
    })
  })

  it('swaps what two rooms hold on a day', () => {
    expect(sets(swapRooms(draft, '2026-05-27', 'a', 'b'))).toEqual({
      early: { roomId: 'b' },
      beside: { roomId: 'a' },
      late: { roomId: 'b' },
      pause: { roomId: 'b' },
    })
  })

  it('swaps two slots, each session keeping its length', () => {
    expect(slotsOf(draft, '2026-05-27')).toEqual([
      { startsAt: at('13:00'), count: 2 },
      { startsAt: at('15:00'), count: 1 },
      { startsAt: at('18:00'), count: 1 },
    ])
    expect(sets(swapSlots(draft, '2026-05-27', at('13:00'), at('18:00')))).toEqual({
      early: { startsAt: at('18:00'), endsAt: at('19:00') },
      beside: { startsAt: at('18:00'), endsAt: at('18:30') },
      late: { startsAt: at('13:00'), endsAt: at('14:30') },
    })
  })

  it('swapped twice is as before', () => {
    const swapped = applied(draft, swapRooms(draft, '2026-05-27', 'a', 'b'))
    expect(applied(swapped, swapRooms(swapped, '2026-05-27', 'a', 'b'))).toEqual(draft)
  })

  it('makes one session per room in a slot', () => {
    const rooms = ['a', 'b', 'c'].map((roomId) => ({ roomId, id: `new ${roomId}`, title: { en: roomId } }))
    const edits = fillSlot(rooms, { startsAt: at('16:00'), endsAt: at('17:00') }, { type: 'parallel' })
    expect(edits.map(({ create, set }) => [create, set?.['roomId'], set?.['startsAt']])).toEqual([
      [true, 'a', at('16:00')],
      [true, 'b', at('16:00')],
      [true, 'c', at('16:00')],
    ])
  })

  it('copies a break to other rooms at its own time, without its code', () => {
    const edits = copyBreak(draft, 'pause', [
      { roomId: 'a', id: 'x' },
      { roomId: 'b', id: 'y' },
    ])
    expect(edits).toHaveLength(1)
    expect(edits[0]?.set).toMatchObject({ roomId: 'b', startsAt: at('15:00'), type: 'break' })
    expect(edits[0]?.set).not.toHaveProperty('code')
  })

  it('repeats a session as one of a series, and the copy goes where it is put', () => {
    const place = { roomId: 'c', startsAt: at('16:00'), endsAt: at('17:00') }
    const edits = repeat(draft, 'early', place, { session: 'again', series: 'series' })
    expect(edits.map(({ of, id }) => [of, id])).toEqual([
      ['occurrence', 'series'],
      ['session', 'early'],
      ['session', 'again'],
    ])
    expect(edits[2]?.set).toMatchObject({
      ...place,
      occurrenceSeriesId: 'series',
      speakers: [{ speakerId: 'ana' }],
    })
  })

  it('splits a session in two languages into one of each, the second in the tray', () => {
    const edits = splitByLanguage(draft, 'beside', { sessions: ['french'], series: 'series' })
    expect(sets(edits)['beside']).toMatchObject({ languages: ['en'], occurrenceSeriesId: 'series' })
    expect(sets(edits)['french']).toMatchObject({
      languages: ['fr'],
      startsAt: null,
      occurrenceSeriesId: 'series',
    })
    expect(splitByLanguage(draft, 'early', { sessions: ['x'], series: 'series' })).toEqual([])
  })

  it('duplicates into the tray, and the copy is nobody’s series', () => {
    expect(duplicate(draft, 'early', 'copy')[0]?.set).toMatchObject({
      startsAt: null,
      roomId: null,
      guests: [],
    })
  })

  it('deletes what the public has never seen and cancels the rest', () => {
    expect(removeOrCancel(draft, ['early'], new Set()).act).toBe('delete')
    expect(removeOrCancel(draft, ['early', 'late'], new Set(['late']))).toMatchObject({
      act: 'cancel',
      edits: [{ set: { status: 'cancelled' } }, { set: { status: 'cancelled' } }],
    })
  })

  it('shifted there and back is as before, whatever the minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 600 }), (minutes) => {
        const from = at('04:00')
        const there = applied(draft, shiftAfter(draft, '2026-05-27', from, minutes))
        const moved = [...there.session]
          .filter(([id, row]) => row !== draft.session.get(id))
          .map(([id]) => id)
        const back = moved.flatMap((id) => {
          const row = there.session.get(id)
          const to = (instant: string | null | undefined) =>
            new Date(Date.parse(instant ?? '') - minutes * 60_000).toISOString()
          return [
            { of: 'session' as const, id, set: { startsAt: to(row?.startsAt), endsAt: to(row?.endsAt) } },
          ]
        })
        expect(applied(there, back)).toEqual(draft)
      }),
    )
  })
})

/** The draft with plain edits of sessions. */
function applied(to: Draft, edits: Edit[]): Draft {
  const session = new Map(to.session)
  for (const { id, set } of edits) {
    const row = session.get(id)
    if (row) session.set(id, { ...row, ...set })
  }
  return { ...to, session }
}
