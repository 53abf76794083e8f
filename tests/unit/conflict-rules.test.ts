import { describe, expect, it } from 'vitest'
import type { SessionDraft } from '@/domain/change/schema'
import { conflictsOf } from '@/domain/conflict/rules'
import type { Conflict } from '@/domain/conflict/schema'
import { type ConflictKind, conflictKinds } from '@/domain/summit/schema'
import { type DraftParts, draftOf } from '@/tests/factories/agenda-draft'

/** 27 May 2026 in Ottawa, four hours behind UTC: `at('10:30')`. */
const at = (time: string, date = '2026-05-27') => new Date(`${date}T${time}:00-04:00`).toISOString()

/** A session from ten to eleven in the first room; what differs is passed in. */
const session = (differs: Partial<SessionDraft> = {}): Partial<SessionDraft> => ({
  startsAt: at('10:00'),
  endsAt: at('11:00'),
  dayId: 'wed',
  roomId: 'hall',
  ...differs,
})
const speaks = (...ids: string[]) => ({
  speakers: ids.map((speakerId) => ({ speakerId, role: 'panellist' as const })),
})
const guests = (...emails: string[]) => ({ guests: emails.map((email) => ({ name: email, email })) })

/** Two days, two rooms in one house, one across the river and one online. */
const summit: DraftParts = {
  day: { wed: { date: '2026-05-27' }, thu: { date: '2026-05-28' } },
  venue: {
    house: { city: { en: 'Ottawa', fr: 'Ottawa' } },
    annex: { city: { fr: 'Ottawa' } },
    museum: { city: { en: 'Gatineau' } },
    web: { online: true, city: {} },
  },
  room: {
    hall: { theatre: 200, classroom: 80 },
    room2: { theatre: 50 },
    annex1: { venueId: 'annex' },
    museum1: { venueId: 'museum' },
    stream: { venueId: 'web', kind: 'online' },
  },
}

const found = (parts: DraftParts): Conflict[] => conflictsOf(draftOf({ ...summit, ...parts }))
const kinds = (parts: DraftParts): ConflictKind[] => found(parts).map(({ kind }) => kind)
/** Kinds that a summit does not look for unless it says so. */
const looksFor = (...looked: ConflictKind[]) => ({
  settings: { severities: Object.fromEntries(looked.map((kind) => [kind, 'warn'])) },
})

describe('A room', () => {
  it('cannot hold two sessions at once, and blocks', () => {
    const later = session({ startsAt: at('10:45'), endsAt: at('11:30') })
    expect(found({ session: { a: session(), b: later } })).toMatchObject([
      {
        kind: 'room_taken',
        severity: 'block',
        sessions: ['a', 'b'],
        rooms: ['hall'],
        from: at('10:45'),
        to: at('11:00'),
        details: { minutes: 15, running: 15 },
      },
    ])
  })

  it('can take a session when the one before has ended', () => {
    expect(
      kinds({ session: { a: session(), b: session({ startsAt: at('11:00'), endsAt: at('12:00') }) } }),
    ).toEqual([])
  })

  it('is kept while it is cleared after a session and set up before the next', () => {
    const next = { startsAt: at('11:20'), endsAt: at('12:00') }
    const kept = found({ session: { a: session({ turnaround: 15 }), b: session({ ...next, setup: 10 }) } })
    expect(kept).toMatchObject([{ kind: 'room_taken', details: { minutes: 5, running: 0 } }])
    expect(
      kinds({ session: { a: session({ turnaround: 10 }), b: session({ ...next, setup: 10 }) } }),
    ).toEqual([])
  })

  it('has a time for clearing of its own, where the session does not say otherwise', () => {
    const room = { ...summit.room, hall: { turnaround: 30 } }
    const next = session({ startsAt: at('11:15'), endsAt: at('12:00') })
    expect(kinds({ room, session: { a: session(), b: next } })).toEqual(['room_taken'])
    expect(kinds({ room, session: { a: session({ turnaround: 0 }), b: next } })).toEqual([])
  })

  it('is taken by breaks and meals too, and by nothing that is cancelled or has no time', () => {
    expect(kinds({ session: { a: session(), b: session({ type: 'meal' }) } })).toEqual(['room_taken'])
    expect(kinds({ session: { a: session(), b: session({ status: 'cancelled' }) } })).toEqual([])
    expect(kinds({ session: { a: session(), b: session({ startsAt: null, endsAt: null }) } })).toEqual([])
  })

  it('is open when its hours say so, and always when it has none', () => {
    const openings = [
      { startsAt: at('08:00'), endsAt: at('10:30') },
      { startsAt: at('10:30'), endsAt: at('10:50') },
      { startsAt: at('10:55'), endsAt: at('18:00') },
    ]
    const closed = found({ room: { ...summit.room, hall: { openings } }, session: { a: session() } })
    expect(closed).toMatchObject([
      { kind: 'room_closed', from: at('10:50'), to: at('10:55'), details: { minutes: 5 } },
    ])
    expect(kinds({ session: { a: session() } })).toEqual([])
  })

  it('is too small when more are expected than the layout asked for holds', () => {
    expect(found({ session: { a: session({ expected: 100, layout: 'classroom' }) } })).toMatchObject([
      { kind: 'room_too_small', people: 100, details: { expected: 100, capacity: 80, missing: 20 } },
    ])
    expect(kinds({ session: { a: session({ expected: 100 }) } })).toEqual([])
    expect(kinds({ session: { a: session({ expected: 100, roomId: 'annex1' }) } })).toEqual([])
  })

  it('counts the seats that a session gives, not who would like to come', () => {
    expect(kinds({ session: { a: session({ roomId: 'room2', expected: 90, seats: 50 }) } })).toEqual([])
    expect(kinds({ session: { a: session({ roomId: 'room2', expected: 10, seats: 60 }) } })).toEqual([
      'room_too_small',
    ])
  })

  it('must have what a session needs, and booths where there is interpretation, but online', () => {
    expect(found({ session: { a: session({ needs: ['screen'], interpretation: ['fr'] }) } })).toMatchObject([
      { kind: 'room_lacks', details: { lacking: ['screen', 'booths'] } },
    ])
    expect(kinds({ session: { a: session({ roomId: 'stream', interpretation: ['fr'] }) } })).toEqual([])
  })
})

describe('A person', () => {
  const speaker = {
    roy: {},
    diallo: { email: 'diallo@people.example' },
    diallo2: { email: 'diallo@people.example' },
  }
  const beside = session({ roomId: 'room2', startsAt: at('10:30'), endsAt: at('11:30') })

  it('cannot speak in two places at once', () => {
    const twice = found({
      speaker,
      session: { a: session(speaks('roy')), b: { ...beside, ...speaks('roy') } },
    })
    expect(twice).toMatchObject([
      { kind: 'speaker_twice', severity: 'block', persons: ['roy'], people: 1, details: { minutes: 30 } },
    ])
  })

  it('is one person under two names with one e-mail address', () => {
    const twice = found({
      speaker,
      session: { a: session(speaks('diallo')), b: { ...beside, ...speaks('diallo2') } },
    })
    expect(twice).toMatchObject([{ kind: 'speaker_twice', persons: ['diallo'], people: 1 }])
  })

  it('is warned of as a guest, also when speaking elsewhere', () => {
    const both = { ...beside, ...guests('diallo@people.example', 'sam@people.example') }
    const twice = found({ speaker, session: { a: session(speaks('diallo2')), b: both } })
    expect(twice).toMatchObject([{ kind: 'guest_twice', severity: 'warn', persons: ['diallo'], people: 2 }])
    const guestOnly = { a: session(guests('sam@people.example')), b: both }
    expect(found({ session: guestOnly })).toMatchObject([
      { kind: 'guest_twice', persons: ['sam@people.example'] },
    ])
  })

  it('is not written with an address into the key of a conflict, which is kept', () => {
    const both = {
      a: session(guests('sam@people.example')),
      b: { ...beside, ...guests('sam@people.example') },
    }
    const [conflict] = found({ session: both })
    expect(conflict?.key).toMatch(/^guest_twice:(?=.*\b[0-9a-f]{16}\b)[0-9a-f,]+$/)
  })

  it('is away outside of the times that were given', () => {
    const roy = { availability: [{ startsAt: at('09:00'), endsAt: at('10:40') }] }
    expect(found({ speaker: { roy }, session: { a: session(speaks('roy')) } })).toMatchObject([
      {
        kind: 'speaker_away',
        persons: ['roy'],
        from: at('10:40'),
        to: at('11:00'),
        details: { minutes: 20 },
      },
    ])
    expect(kinds({ speaker: { roy: {} }, session: { a: session(speaks('roy')) } })).toEqual([])
  })

  it('needs time from one venue to the next, and more from city to city', () => {
    const then = (roomId: string, from: string) =>
      kinds({
        speaker,
        session: {
          a: session(speaks('roy')),
          b: session({ ...speaks('roy'), roomId, startsAt: at(from), endsAt: at('15:00') }),
        },
      })
    expect(then('room2', '11:00')).toEqual([])
    expect(then('annex1', '11:15')).toEqual(['travel_too_short'])
    expect(then('annex1', '11:20')).toEqual([])
    expect(then('museum1', '12:55')).toEqual(['travel_too_short'])
    expect(then('museum1', '13:00')).toEqual([])
    expect(then('stream', '11:00')).toEqual([])
  })

  it('needs the time that the house rules give between two venues, either way', () => {
    const [house, annex] = ['6f1c0d4e-0000-4000-8000-000000000001', '6f1c0d4e-0000-4000-8000-000000000002']
    const parts = (from: string, to: string): DraftParts => ({
      summit: { settings: { travel: [{ from: annex, to: house, minutes: 5 }], travelWithin: 10 } },
      venue: { [house]: {}, [annex]: {} },
      room: { hall: { venueId: house }, room2: { venueId: house }, annex1: { venueId: annex } },
      speaker,
      session: {
        a: session({ ...speaks('roy'), roomId: from }),
        b: session({ ...speaks('roy'), roomId: to, startsAt: at('11:05'), endsAt: at('12:00') }),
      },
    })
    expect(kinds(parts('hall', 'annex1'))).toEqual([])
    expect(kinds(parts('annex1', 'hall'))).toEqual([])
    expect(found(parts('hall', 'room2'))).toMatchObject([
      { kind: 'travel_too_short', details: { minutes: 5, needed: 10, missing: 5 } },
    ])
  })

  it('travels from the last session only', () => {
    const three = {
      a: session({ ...speaks('roy'), startsAt: at('09:00'), endsAt: at('10:00') }),
      b: session({ ...speaks('roy'), startsAt: at('10:00'), endsAt: at('10:10'), roomId: 'hall' }),
      c: session({ ...speaks('roy'), startsAt: at('10:15'), endsAt: at('11:00'), roomId: 'annex1' }),
    }
    expect(found({ speaker, session: three })).toMatchObject([
      { kind: 'travel_too_short', sessions: ['b', 'c'], from: at('10:10'), to: at('10:15') },
    ])
  })
})

describe('An organisation or a track', () => {
  const host = { organisations: [{ organisationId: 'city', part: 'host' as const }] }
  const beside = { roomId: 'room2' }

  it('may run twice at once unless the summit says otherwise', () => {
    const twice = {
      a: session({ ...host, trackId: 'youth' }),
      b: session({ ...host, trackId: 'youth', ...beside }),
    }
    const parts = { organisation: { city: {} }, track: { youth: {} }, session: twice }
    expect(kinds(parts)).toEqual([])
    expect(found({ ...parts, summit: looksFor('organisation_twice', 'track_twice') })).toMatchObject([
      { kind: 'organisation_twice', organisations: ['city'], details: { most: 2 } },
      { kind: 'track_twice', details: { trackId: 'youth', most: 2 } },
    ])
  })

  it('is told once for a slot, however many sessions it has there, and again for the next', () => {
    const slot = (startsAt: string, endsAt: string, count: number) =>
      Array.from({ length: count }, () => session({ trackId: 'youth', roomId: null, startsAt, endsAt }))
    const sessions = [...slot(at('09:00'), at('10:00'), 3), ...slot(at('10:00'), at('11:00'), 2)]
    const conflicts = found({
      summit: looksFor('track_twice'),
      session: Object.fromEntries(sessions.map((row, index) => [`s${index}`, row])),
    })
    expect(conflicts).toMatchObject([
      { sessions: ['s0', 's1', 's2'], from: at('09:00'), to: at('10:00'), details: { most: 3 } },
      { sessions: ['s3', 's4'], from: at('10:00'), to: at('11:00'), details: { most: 2 } },
    ])
  })
})

describe('A day', () => {
  it('does not hold what starts on another date', () => {
    const tomorrow = session({ startsAt: at('10:00', '2026-05-28'), endsAt: at('11:00', '2026-05-28') })
    expect(found({ session: { a: tomorrow } })).toMatchObject([
      { kind: 'outside_day', details: { date: '2026-05-28', filed: '2026-05-27' } },
    ])
    expect(kinds({ session: { a: { ...tomorrow, dayId: 'thu' } } })).toEqual([])
    expect(kinds({ session: { a: { ...tomorrow, dayId: null } } })).toEqual([])
  })

  it('holds what starts soon after midnight, when it is filed there', () => {
    const night = (time: string) =>
      session({ startsAt: at(time, '2026-05-28'), endsAt: at('08:00', '2026-05-28') })
    expect(kinds({ session: { a: night('00:30') } })).toEqual([])
    expect(kinds({ session: { a: night('05:55') } })).toEqual([])
    expect(kinds({ session: { a: night('06:00') } })).toEqual(['outside_day'])
  })

  it('is one of the summit, or the session is outside of all', () => {
    const after = session({
      startsAt: at('10:00', '2026-05-29'),
      endsAt: at('11:00', '2026-05-29'),
      dayId: null,
    })
    expect(found({ session: { a: after } })).toMatchObject([
      { kind: 'outside_day', details: { date: '2026-05-29', filed: null } },
    ])
    expect(kinds({ day: {}, session: { a: after } })).toEqual([])
  })

  it('has its hours from midnight to midnight where clocks change that day', () => {
    const inNovember: DraftParts = {
      day: { sun: { date: '2026-11-01' } },
      session: {
        first: session({
          startsAt: '2026-11-01T04:00:00.000Z',
          endsAt: '2026-11-01T04:30:00.000Z',
          dayId: 'sun',
        }),
        last: session({
          startsAt: '2026-11-02T04:45:00.000Z',
          endsAt: '2026-11-02T05:00:00.000Z',
          dayId: null,
        }),
      },
    }
    expect(kinds(inNovember)).toEqual([])
  })
})

describe('What a summit has only so much of', () => {
  const interpreted = (differs: Partial<SessionDraft>) =>
    session({ interpretation: ['fr'], roomId: null, ...differs })

  it('is teams of interpreters', () => {
    const three = {
      a: interpreted({}),
      b: interpreted({ startsAt: at('10:30'), endsAt: at('11:30') }),
      c: interpreted({ startsAt: at('10:45'), endsAt: at('12:00') }),
    }
    const teams = (interpretationTeams: number | null) =>
      found({ summit: { settings: { interpretationTeams } }, session: three })
    expect(teams(2)).toMatchObject([
      {
        kind: 'interpreters_short',
        sessions: ['a', 'b', 'c'],
        from: at('10:45'),
        to: at('11:00'),
        details: { teams: 2, most: 3, missing: 1 },
      },
    ])
    expect(teams(3)).toEqual([])
    expect(teams(null)).toEqual([])
  })

  it('is the share of a venue that a day may have in use', () => {
    const shared = (seats: number) =>
      found({
        day: { wed: { date: '2026-05-27', venueShare: 60 } },
        session: { a: session({ seats: 120 }), b: session({ roomId: 'room2', seats }) },
      })
    expect(shared(30)).toEqual([])
    expect(shared(31)).toMatchObject([
      {
        kind: 'venue_share',
        details: { venueId: 'house', dayId: 'wed', share: 60, seats: 151, capacity: 250 },
      },
    ])
  })
})

describe('The kinds of conflict', () => {
  it('block, warn or are not looked for, as the summit says', () => {
    const clash = { a: session({ expected: 500 }), b: session() }
    const said = (room_taken: 'warn' | 'off') =>
      kinds({ summit: { settings: { severities: { room_taken } } }, session: clash })
    expect(said('off')).toEqual(['room_too_small'])
    const warned = found({
      summit: { settings: { severities: { room_taken: 'warn', room_too_small: 'block' } } },
      session: clash,
    })
    expect(warned.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['room_too_small', 'block'],
      ['room_taken', 'warn'],
    ])
    expect(conflictKinds).toHaveLength(13)
  })

  it('come worst first: what blocks, then what touches most people, then what is first', () => {
    const conflicts = found({
      session: {
        small: session({ roomId: 'room2', expected: 60 }),
        large: session({ roomId: 'room2', expected: 90, startsAt: at('14:00'), endsAt: at('15:00') }),
        a: session({ startsAt: at('16:00'), endsAt: at('17:00') }),
        b: session({ startsAt: at('16:00'), endsAt: at('17:00') }),
      },
    })
    expect(conflicts.map(({ sessions }) => sessions)).toEqual([['a', 'b'], ['large'], ['small']])
  })

  it('have a key that fits its column, however many sessions there are', () => {
    const many = Array.from({ length: 40 }, (_, index) => [
      `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      interpretedEverywhere,
    ])
    const [conflict] = found({
      summit: { settings: { interpretationTeams: 1 } },
      session: Object.fromEntries(many),
    })
    expect(conflict?.key.length).toBeLessThanOrEqual(500)
    expect(conflict?.sessions).toHaveLength(40)
  })
})

const interpretedEverywhere = session({ interpretation: ['fr'], roomId: null })
