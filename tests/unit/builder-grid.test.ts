import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  NO_ROOM,
  closedTimes,
  fromGrid,
  gridDays,
  gridEvents,
  gridHours,
  gridRooms,
  moveLifted,
  neighbour,
  toGrid,
} from '@/domain/builder/grid-rules'
import { draftOf } from '../factories/agenda-draft'

const zone = 'America/Toronto'
const at = (time: string) => `2026-05-27T${time}:00.000Z`
const wall = (time: string, date = '2026-05-27') => new Date(`${date}T${time}:00.000Z`)

const draft = draftOf({
  day: { one: {}, two: {} },
  venue: { venue: {} },
  room: {
    a: { openings: [{ startsAt: at('12:00'), endsAt: at('16:00') }] },
    b: {},
    desk: { kind: 'bilateral' },
  },
  session: {
    first: { startsAt: at('13:00'), endsAt: at('14:00'), roomId: 'a' },
    second: { startsAt: at('14:30'), endsAt: at('15:00'), roomId: 'a' },
    other: { startsAt: at('14:00'), endsAt: at('15:00'), roomId: 'b' },
    lunch: { startsAt: at('16:00'), endsAt: at('17:00'), type: 'meal' },
    fair: { startsAt: at('13:00'), endsAt: at('21:00'), type: 'networking' },
    waiting: {},
  },
})

describe('The grid', () => {
  it('has the summit’s own wall clock, and a place in it is the same instant again', () => {
    expect(toGrid(at('14:30'), zone)).toEqual(wall('10:30'))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 24 * 12 }), (fives) => {
        const instant = new Date(Date.parse('2026-01-01T00:00:00Z') + fives * 300_000).toISOString()
        // The hour that clocks show twice is taken as its first.
        const again = fromGrid(toGrid(instant, zone), zone)
        expect([instant, new Date(Date.parse(instant) - 3_600_000).toISOString()]).toContain(again)
      }),
    )
  })

  it('takes a time that the clock jumps over as the moment of the jump', () => {
    expect(fromGrid(wall('02:30', '2026-03-08'), zone)).toBe('2026-03-08T07:00:00.000Z')
  })

  it('draws a break over all rooms, and what lasts beside sessions in a column of its own', () => {
    const events = new Map(gridEvents(draft, ['2026-05-27']).map((event) => [event.id, event]))
    expect(events.get('lunch')).toMatchObject({ band: true, resources: ['a', 'b'] })
    expect(events.get('fair')).toMatchObject({ band: false, resources: NO_ROOM })
    expect(events.has('waiting')).toBe(false)
    expect(gridRooms(draft, [...events.values()])).toEqual(['a', 'b', NO_ROOM])
  })

  it('shows the summit’s days and the hours that its sessions need', () => {
    expect(gridDays(draft).map(({ date }) => date)).toEqual(['2026-05-27', '2026-05-28'])
    expect(gridHours(gridEvents(draft, ['2026-05-27']))).toEqual({ from: 480, to: 1080 })
    expect(gridHours([])).toEqual({ from: 480, to: 1080 })
  })

  it('knows when a room is closed; a room without hours never is', () => {
    const hours = { from: 480, to: 1080 }
    expect(closedTimes(draft, 'a', '2026-05-27', hours)).toEqual([
      { start: wall('12:00'), end: wall('18:00') },
    ])
    expect(closedTimes(draft, 'b', '2026-05-27', hours)).toEqual([])
  })
})

describe('A session that is picked up', () => {
  const grid = { rooms: ['a', 'b'], dates: ['2026-05-27', '2026-05-28'], hours: { from: 480, to: 1080 } }
  const lifted = { id: 'first', date: '2026-05-27', roomId: 'a', start: wall('09:00'), minutes: 60 }

  it('goes by a quarter of an hour, by five minutes, and to the ends of the day', () => {
    expect(moveLifted(lifted, 'down', grid, 15).start).toEqual(wall('09:15'))
    expect(moveLifted(lifted, 'up', grid, 5).start).toEqual(wall('08:55'))
    expect(moveLifted(lifted, 'home', grid, 15).start).toEqual(wall('08:00'))
    expect(moveLifted(lifted, 'end', grid, 15).start).toEqual(wall('17:00'))
  })

  it('goes from room to room, and over into the next day', () => {
    expect(moveLifted(lifted, 'right', grid, 15)).toMatchObject({ roomId: 'b', date: '2026-05-27' })
    expect(moveLifted({ ...lifted, roomId: 'b' }, 'right', grid, 15)).toMatchObject({
      roomId: 'a',
      date: '2026-05-28',
      start: wall('09:00', '2026-05-28'),
    })
    expect(moveLifted(lifted, 'left', grid, 15)).toEqual(lifted)
  })

  it('never leaves the day, whatever keys are pressed', () => {
    const keys = fc.constantFrom('up', 'down', 'left', 'right', 'home', 'end')
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 60 }), fc.constantFrom(5, 15), (pressed, step) => {
        const end = pressed.reduce((held, key) => moveLifted(held, key, grid, step), lifted)
        const minute = (+end.start - Date.parse(`${end.date}T00:00:00Z`)) / 60_000
        expect(minute).toBeGreaterThanOrEqual(480)
        expect(minute + end.minutes).toBeLessThanOrEqual(1080)
        expect(minute % 5).toBe(0)
        expect(grid.rooms).toContain(end.roomId)
      }),
    )
  })
})

describe('At rest, the keys', () => {
  const events = gridEvents(draft, ['2026-05-27'])
  const columns = ['a', 'b', NO_ROOM].map((roomId) => ({ date: '2026-05-27', roomId }))
  const go = (from: string, key: Parameters<typeof neighbour>[3]) => neighbour(events, columns, from, key)

  it('lead along a room by time, and across to the nearest', () => {
    expect(go('first', 'down')).toBe('second')
    expect(go('second', 'up')).toBe('first')
    expect(go('first', 'up')).toBeNull()
    expect(go('second', 'right')).toBe('other')
    expect(go('other', 'left')).toBe('second')
    expect(go('first', 'pagedown')).toBe('lunch')
    expect(go('other', 'end')).toBe('fair')
  })
})
