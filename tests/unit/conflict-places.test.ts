import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summitOf } from '@/domain/builder/act-rules'
import type { Draft, SessionDraft } from '@/domain/change/schema'
import { bandTypes } from '@/domain/conflict/candidate-rules'
import { bestPlaces, whyNot } from '@/domain/conflict/place-rules'
import { conflictIndex, conflictsOf } from '@/domain/conflict/rules'
import type { PlaceOptions } from '@/domain/conflict/schema'
import { dayOf } from '@/domain/shared/time'
import { settingsOf, severityOf } from '@/domain/summit/rules'
import { agendaDraft, type DraftParts, draftOf } from '@/tests/factories/agenda-draft'
import { randomAgenda } from '@/tests/factories/random-agenda'

const at = (time: string, date = '2026-05-27') => new Date(`${date}T${time}:00-04:00`).toISOString()

const session = (differs: Partial<SessionDraft> = {}): Partial<SessionDraft> => ({
  startsAt: at('10:00'),
  endsAt: at('11:00'),
  dayId: 'wed',
  roomId: 'r1',
  ...differs,
})
const roy = { speakers: [{ speakerId: 'roy', role: 'panellist' as const }] }

const summit: DraftParts = {
  day: { wed: { date: '2026-05-27' }, thu: { date: '2026-05-28' } },
  venue: { house: {} },
  room: {
    r1: { theatre: 100, equipment: ['booths'] },
    r2: { theatre: 80 },
    lounge: { kind: 'lounge', theatre: 400 },
  },
  speaker: { roy: {} },
  track: { youth: {} },
}
const slots = {
  morning: session(),
  noon: session({ roomId: 'r2', startsAt: at('13:00'), endsAt: at('14:00') }),
}

function placesOf(parts: DraftParts, id: string, options?: PlaceOptions) {
  const draft = draftOf({ ...summit, ...parts })
  return bestPlaces(draft, conflictIndex(draft), id, options)
}
const codesAt = (parts: DraftParts, id: string, roomId: string, startsAt: string, options?: PlaceOptions) =>
  placesOf(parts, id, options)
    .places.find((place) => place.roomId === roomId && place.startsAt === startsAt)
    ?.reasons.map(({ code }) => code)

/** The draft with the session put there. */
const movedTo = (draft: Draft, id: string, set: Partial<SessionDraft>): Draft => ({
  ...draft,
  session: new Map(draft.session).set(id, { ...draft.session.get(id), ...set } as SessionDraft), // the row is there
})

/** Where it is not, a place that is taken shows nothing against it, and is left out all the same. */
const roomTakenIsLookedFor = (draft: Draft) =>
  severityOf(settingsOf(draft.summit.get('summit')?.settings), 'room_taken') !== 'off'

/** The day that it is filed under, else the one on which it starts. */
function dayOfSession(draft: Draft, { dayId, startsAt }: SessionDraft): string | undefined {
  if (dayId !== null && draft.day.has(dayId)) return dayId
  const date = startsAt === null ? null : dayOf(startsAt, summitOf(draft).timeZone)
  return [...draft.day].find(([, day]) => day.date === date)?.[0]
}

describe('The best places of a session', () => {
  it('are at the hours that its days use, in rooms for sessions, where nothing else is', () => {
    const {
      places,
      impossible,
      whyNot: why,
    } = placesOf({ session: { ...slots, a: session({ roomId: null }) } }, 'a')
    const wednesday = places.filter(({ dayId }) => dayId === 'wed')
    expect(wednesday.map(({ roomId, startsAt }) => [roomId, startsAt]).sort()).toEqual(
      [
        ['r1', at('13:00')],
        ['r2', at('10:00')],
      ]
        .concat([['r1', at('11:00')]])
        .sort(),
    )
    expect(impossible).toBe(2)
    expect(why).toEqual([{ kind: 'room_taken', count: 2 }])
  })

  it('take a day without sessions at the hours of the others', () => {
    const { places } = placesOf({ session: { ...slots } }, 'morning', { days: ['thu'] })
    expect(places.map(({ startsAt }) => startsAt).sort()).toEqual(
      [at('10:00', '2026-05-28'), at('13:00', '2026-05-28')].flatMap((one) => [one, one]).sort(),
    )
    expect(places.every(({ dayId }) => dayId === 'thu')).toBe(true)
  })

  it('have none where a speaker stands elsewhere, and count why', () => {
    const parts = {
      session: { ...slots, noon: { ...slots.noon, ...roy }, a: session({ ...roy, roomId: 'r2' }) },
    }
    const { places, whyNot: why } = placesOf(parts, 'a', { days: ['wed'] })
    expect(places.filter(({ startsAt }) => startsAt === at('13:00'))).toEqual([])
    expect(why).toContainEqual({ kind: 'speaker_twice', count: 1 })
  })

  it('say what speaks for them and against', () => {
    const a = session({ ...roy, roomId: 'r2', expected: 90, interpretation: ['fr'], trackId: 'youth' })
    const parts = { session: { ...slots, morning: { ...slots.morning, trackId: 'youth' }, a } }
    expect(codesAt(parts, 'a', 'r1', at('13:00'))).toEqual([
      'free',
      'speakers_free',
      'seats_enough',
      'booth',
      'same_track_room',
    ])
    expect(codesAt(parts, 'a', 'r2', at('10:00', '2026-05-28'))).toEqual([
      'free',
      'speakers_free',
      'same_room',
      'seats_short',
      'no_booth',
      'other_day',
    ])
    expect(codesAt(parts, 'a', 'r2', at('10:00', '2026-05-28'), { interpretation: false })).not.toContain(
      'no_booth',
    )
  })

  it('tell how many guests have another session then, and what everybody goes to', () => {
    const guests = { guests: [{ name: 'Sam', email: 'sam@people.example' }] }
    const parts = {
      session: {
        ...slots,
        noon: { ...slots.noon, ...guests },
        plenary: session({ type: 'plenary', roomId: 'lounge', startsAt: at('13:30'), endsAt: at('15:00') }),
        a: session({ ...guests, roomId: 'r2' }),
      },
    }
    const there = placesOf(parts, 'a').places.find(
      (place) => place.startsAt === at('13:00') && place.roomId === 'r1',
    )
    expect(there?.reasons).toContainEqual({ code: 'people_elsewhere', ok: false, params: { count: 1 } })
    expect(there?.reasons).toContainEqual({ code: 'beside', ok: false, params: { sessionId: 'plenary' } })
  })

  it('put the same time first, then the same room soon after, another day last', () => {
    const sessions = {
      noon: slots.noon,
      late: session({ roomId: 'r2', startsAt: at('16:00'), endsAt: at('17:00') }),
      other: session({ roomId: 'r2' }),
      a: session({ ...roy, startsAt: at('11:00'), endsAt: at('12:00') }),
    }
    const { places } = placesOf({ session: sessions }, 'a')
    expect(places.slice(0, 2)).toMatchObject([
      { roomId: 'r2', startsAt: at('11:00') },
      { roomId: 'r1', startsAt: at('10:00') },
    ])
    expect(places.at(-1)?.dayId).toBe('thu')
  })

  it('are only in rooms with so many seats, when that is asked', () => {
    const { places } = placesOf({ session: slots }, 'morning', { minSeats: 90 })
    expect(new Set(places.map(({ roomId }) => roomId))).toEqual(new Set(['r1']))
  })

  it('never make anything that blocks, in any random agenda, and come best first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.integer({ min: 1, max: 7 }),
        (seed, sessions) => {
          const draft = randomAgenda(seed, sessions)
          const index = conflictIndex(draft)
          const { places } = bestPlaces(draft, index, 's0')
          places
            .slice(1)
            .forEach(({ score }, at) => expect(score).toBeLessThanOrEqual(places[at]?.score ?? 0))
          for (const { roomId, startsAt, endsAt, dayId } of places.slice(0, 6)) {
            const there = movedTo(draft, 's0', { roomId, startsAt, endsAt, dayId, status: 'scheduled' })
            const against = conflictsOf(there).filter((one) => one.sessions.includes('s0'))
            expect(against.filter(({ severity }) => severity === 'block')).toEqual([])
            expect(against.filter(({ kind }) => kind === 'room_taken')).toEqual([])
          }
        },
      ),
      { numRuns: 200, examples: [[1_700_804_607, 1]] },
    )
  }, 60_000)

  it('leave nothing out: at their hours and in their rooms, every other place has something that blocks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.integer({ min: 1, max: 7 }),
        (seed, sessions) => {
          const draft = randomAgenda(seed, sessions)
          const index = conflictIndex(draft)
          const { places } = bestPlaces(draft, index, 's0')
          const row = draft.session.get('s0')
          if (places.length === 40 || row?.status !== 'scheduled') return
          for (const roomId of new Set(places.map((place) => place.roomId)))
            for (const { startsAt, endsAt, dayId } of places) {
              if (places.some((place) => place.roomId === roomId && place.startsAt === startsAt)) continue
              if (roomId === row.roomId && startsAt === row.startsAt) continue
              const there = conflictsOf(movedTo(draft, 's0', { roomId, startsAt, endsAt, dayId }))
              // Hours between two sessions are those of one room alone; breaks and what is cancelled make none.
              const slot = [...draft.session].some(
                ([id, one]) =>
                  one.startsAt === startsAt &&
                  dayOfSession(draft, one) === dayId &&
                  (id === 's0' || (one.status === 'scheduled' && !bandTypes.has(one.type))),
              )
              const against = there.filter((one) => one.sessions.includes('s0'))
              const blocked = against.some(
                ({ severity, kind }) => severity === 'block' || kind === 'room_taken',
              )
              if (slot && roomTakenIsLookedFor(draft)) expect(blocked).toBe(true)
            }
        },
      ),
      { numRuns: 300, examples: [[953_656_924, 3]] },
    )
  }, 60_000)

  it('of a break are at its own hour in other rooms too, and make no hour for other sessions', () => {
    const draft = randomAgenda(659_441_754, 5)
    const { places } = bestPlaces(draft, conflictIndex(draft), 's0')
    const own = draft.session.get('s0')
    expect(own).toMatchObject({ type: 'break', roomId: 'r3' })
    const rooms = places.filter(({ startsAt }) => startsAt === own?.startsAt).map(({ roomId }) => roomId)
    expect(rooms.sort()).toEqual(['r0', 'r1', 'r2'])
  })

  it('are found among a thousand sessions, and nothing blocks there', () => {
    const draft = agendaDraft({ sessions: 1000, people: 2000, rooms: 20, days: 5 })
    const index = conflictIndex(draft)
    const ids = [...draft.session.keys()].filter((_, at) => at % 50 === 0)
    for (const id of ids) {
      const [best] = bestPlaces(draft, index, id).places
      const against = best ? whyNot(draft, index, id, best) : []
      expect(against.filter(({ severity }) => severity === 'block')).toEqual([])
    }
  })
})

describe('Why a session cannot go somewhere', () => {
  it('is every conflict that it would have there, also one that it has now', () => {
    const draft = draftOf({
      ...summit,
      session: { ...slots, a: session({ ...roy, expected: 90 }), b: session({ ...roy, roomId: 'r2' }) },
    })
    const why = whyNot(draft, conflictIndex(draft), 'a', { roomId: 'r2', startsAt: at('10:30') })
    expect(why.map(({ kind, sessions }) => [kind, sessions])).toEqual([
      ['room_taken', ['b', 'a']],
      ['speaker_twice', ['b', 'a']],
      ['room_too_small', ['a']],
    ])
  })

  it('is what a whole look at the agenda would find, in any random agenda', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('r0', 'r1', 'r2', 'r3', 'r4'),
        fc.nat(288),
        (seed, sessions, roomId, quarters) => {
          const draft = randomAgenda(seed, sessions)
          const first = draft.summit.get('summit')?.startsOn ?? ''
          const start = Date.parse(`${first}T00:00:00Z`) + quarters * 15 * 60_000
          const [startsAt, endsAt] = [start, start + 75 * 60_000].map((one) => new Date(one).toISOString())
          if (startsAt === undefined || endsAt === undefined) return
          const there = (dayId: string | null) => movedTo(draft, 's0', { roomId, startsAt, endsAt, dayId })
          const local = new Date(start).toLocaleDateString('sv-SE', { timeZone: 'America/Toronto' })
          const [dayId = null] = [...draft.day].flatMap(([id, { date }]) => (date === local ? [id] : []))
          const expected = conflictsOf(there(dayId)).filter((one) => one.sessions.includes('s0'))
          expect(whyNot(draft, conflictIndex(draft), 's0', { roomId, startsAt, endsAt })).toEqual(expected)
        },
      ),
      { numRuns: 500 },
    )
  }, 60_000)
})
