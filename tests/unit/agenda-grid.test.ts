import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaGrid } from '@/domain/agenda/grid-rules'
import type { ReleasedSession } from '@/domain/release/schema'
import { releaseDocumentOf, releasedSession, roomId } from '../factories/release'

const at = (time: string) => `2019-05-30T${time}:00.000Z`
const session = (n: number, from: string, to: string, differs: Partial<ReleasedSession> = {}) =>
  releasedSession(n, { id: roomId(1000 + n), start: at(from), end: at(to), ...differs })
const gridOf = (sessions: ReleasedSession[]) =>
  agendaGrid(releaseDocumentOf([...sessions].sort((a, b) => a.start.localeCompare(b.start))), '2019-05-30')
const titlesOf = (grid: ReturnType<typeof gridOf>) =>
  grid.slots.map(({ cells }) => cells.map((cell) => cell.session.number))

describe('the grid of a day', () => {
  it('puts sessions that start together in one slot, rooms in columns', () => {
    const grid = gridOf([
      session(1, '10:00', '11:00'),
      session(2, '10:00', '11:30', { roomId: roomId(2) }),
      session(3, '11:30', '12:00'),
    ])
    expect(titlesOf(grid)).toEqual([[1, 2], [3]])
    expect(grid.rooms.map(({ room }) => room.id)).toEqual([roomId(1), roomId(2)])
    expect(grid.rows).toBe('[t0] auto [t60] auto [t90] auto [t120]')
    expect(grid.slots[0]).toMatchObject({ kind: 'rooms', from: 't0', to: 't90', within: false })
    expect(grid.slots[0]?.cells[0]).toMatchObject({ column: 1, from: 't0', to: 't60', endsApart: true })
  })

  it('makes columns only of rooms that are used that day', () => {
    const grid = gridOf([session(1, '10:00', '11:00', { roomId: roomId(2) })])
    expect(grid.rooms.map(({ room }) => room.id)).toEqual([roomId(2)])
    expect(grid.slots[0]?.cells[0]?.column).toBe(1)
  })

  it('says that a slot lies within one that still runs', () => {
    const grid = gridOf([session(1, '10:30', '12:00'), session(2, '11:15', '12:00', { roomId: roomId(2) })])
    expect(grid.slots.map(({ within }) => within)).toEqual([false, true])
  })

  it('lays a plenary over all rooms, unless something runs beside it', () => {
    const plenary = session(1, '09:00', '10:00', { type: 'plenary' })
    const later = session(2, '10:00', '11:00', { roomId: roomId(2) })
    const beside = session(3, '09:30', '10:00', { roomId: roomId(2) })
    expect(gridOf([plenary, later]).slots[0]).toMatchObject({ kind: 'wide' })
    expect(gridOf([plenary, later]).rooms).toHaveLength(1)
    expect(gridOf([plenary, beside, later]).slots[0]?.cells[0]).toMatchObject({ kind: 'room', column: 1 })
  })

  it('shows a break that is held in every room once, with how many rooms, and others by themselves', () => {
    const same = { type: 'break', title: { en: 'Coffee', fr: 'Café' } } as const
    const grid = gridOf([
      session(1, '10:00', '10:15', same),
      session(2, '10:00', '10:15', { ...same, roomId: roomId(2) }),
      session(3, '10:00', '10:15', { ...same, title: { en: 'Tea', fr: 'Thé' }, roomId: roomId(3) }),
      session(4, '10:00', '10:20', { ...same, roomId: roomId(4) }),
    ])
    expect(titlesOf(grid)).toEqual([[1, 3, 4]])
    expect(grid.slots[0]?.cells.map(({ alsoIn }) => alsoIn.map(({ id }) => id))).toEqual([
      [roomId(2)],
      [],
      [],
    ])
    expect(grid.sessionCount).toBe(4)
  })

  it('gives a break a thin row of its own above the sessions of its time', () => {
    const grid = gridOf([
      session(1, '10:00', '11:00'),
      session(2, '11:00', '18:00', { type: 'registration', roomId: null }),
      session(3, '11:00', '12:00'),
    ])
    expect(grid.rows).toBe('[t0] auto [e60] auto [t60] auto [t120]')
    expect(titlesOf(grid)).toEqual([[1], [2, 3]])
    expect(grid.slots[0]).toMatchObject({ to: 'e60' })
    expect(grid.slots[1]).toMatchObject({ kind: 'rooms', from: 'e60', to: 't120' })
    expect(grid.slots[1]?.cells[0]).toMatchObject({ kind: 'band', from: 'e60', to: 't60', endsApart: true })
  })

  it('moves a break that starts while a room is busy to the nearest instant at which none is', () => {
    const grid = gridOf([
      session(1, '10:00', '12:00'),
      session(2, '11:45', '12:30', { type: 'meal' }),
      session(3, '10:30', '11:00', { type: 'break', roomId: null }),
    ])
    const bands = grid.slots.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'band')
    expect(bands.map((cell) => [cell.session.number, cell.from])).toEqual([
      [3, 'e0'],
      [2, 'e120'],
    ])
    expect(titlesOf(grid)).toEqual([[1], [3], [2]])
  })

  it('shows a day of bands alone, and an empty day', () => {
    expect(gridOf([session(1, '10:00', '11:00', { roomId: null })])).toMatchObject({
      rooms: [],
      rows: '[e0] auto [t0]',
      slots: [{ kind: 'band' }],
    })
    expect(gridOf([])).toMatchObject({ rooms: [], slots: [], sessionCount: 0 })
  })

  it('keeps times across the hour that clocks show twice', () => {
    const document = releaseDocumentOf([
      releasedSession(1, {
        day: '2019-11-03',
        start: '2019-11-03T05:30:00.000Z',
        end: '2019-11-03T06:30:00.000Z',
      }),
    ])
    expect(agendaGrid(document, '2019-11-03').rows).toBe('[t0] auto [t60]')
  })

  it('places every session once, on lines that exist, and never two on one spot', () => {
    const someSessions = fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 40 }),
        length: fc.integer({ min: 1, max: 12 }),
        room: fc.integer({ min: 0, max: 2 }),
        type: fc.constantFrom('parallel' as const, 'plenary' as const, 'meal' as const),
      }),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(someSessions, (drafts) => {
        const busy = new Map<number, number>()
        const sessions = drafts
          .sort((a, b) => a.start - b.start)
          .filter(({ start, length, room }) => {
            const free = (busy.get(room) ?? 0) <= start
            if (free) busy.set(room, start + length)
            return free || room === 0
          })
          .map(({ start, length, room, type }, index) =>
            releasedSession(index, {
              id: roomId(1000 + index),
              type,
              roomId: room === 0 ? null : roomId(room),
              start: new Date(Date.parse(at('08:00')) + start * 900_000).toISOString(),
              end: new Date(Date.parse(at('08:00')) + (start + length) * 900_000).toISOString(),
            }),
          )
        const grid = gridOf(sessions)
        const cells = grid.slots.flatMap((slot) => slot.cells)
        const lines = [...grid.rows.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name ?? '')
        expect(cells.map((cell) => cell.session.id).sort()).toEqual(sessions.map(({ id }) => id).sort())
        expect(new Set(lines).size).toBe(lines.length)
        const spots = cells.flatMap(({ from, to, column }) => {
          const [first, last] = [lines.indexOf(from), lines.indexOf(to)]
          expect(first).toBeGreaterThanOrEqual(0)
          expect(last).toBeGreaterThan(first)
          const columns = column === 0 ? grid.rooms.map((_, index) => index + 1) : [column]
          return columns.flatMap((room) =>
            Array.from({ length: last - first }, (_, row) => `${room}:${first + row}`),
          )
        })
        expect(new Set(spots).size).toBe(spots.length)
      }),
    )
  })
})
