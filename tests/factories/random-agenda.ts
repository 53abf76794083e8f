import type { Draft, Rows, SessionDraft } from '@/domain/change/schema'
import { conflictKinds, severities } from '@/domain/summit/schema'
import { draftOf, randomFrom } from './agenda-draft'

const MINUTE = 60_000

/** Three days around each: clocks in Toronto go forward, go back, and stay. */
const firstDays: [string[], ...string[][]] = [
  ['2026-03-07', '2026-03-08', '2026-03-09'],
  ['2026-10-31', '2026-11-01', '2026-11-02'],
  ['2026-05-27', '2026-05-28', '2026-05-29'],
]

/** Draws from a seed; the same draws for the same seed. */
export function drawing(seed: number) {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  return {
    below,
    chance: (share: number) => random() < share,
    one: <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0],
    some: <T>(list: readonly T[], share: number): T[] => list.filter(() => random() < share),
  }
}

/**
 * A small agenda in which nearly everything conflicts, and every house rule and exception comes up. Times are whole
 * five minutes. Sessions are drawn one by one, so that a smaller agenda of the same seed is the beginning of it.
 */
export function randomAgenda(seed: number, sessions: number): Draft {
  const draw = drawing(seed)
  const dates = draw.one(firstDays)
  const [first = '', second = ''] = dates
  const window = (from: number, length: number) => ({
    startsAt: at(first, from),
    endsAt: at(first, from + length),
  })
  const windows = () =>
    Array.from({ length: draw.below(3) }, () => window(5 * draw.below(900), 30 + 5 * draw.below(400)))
  const days = dates.slice(0, draw.below(4))
  return draftOf({
    summit: {
      startsOn: first,
      endsOn: second,
      timeZone: 'America/Toronto',
      settings: {
        severities: Object.fromEntries(
          conflictKinds.filter(() => draw.chance(0.5)).map((kind) => [kind, draw.one(severities)]),
        ),
        travelWithin: draw.one([0, 0, 10]),
        travelBetweenVenues: draw.one([15, 20, 40]),
        travelBetweenCities: draw.one([60, 120]),
        interpretationTeams: draw.one([null, 0, 1, 2]),
      },
    },
    day: Object.fromEntries(
      days.map((date, index) => [`d${index}`, { date, venueShare: draw.one([null, 20, 50, 80]) }]),
    ),
    venue: {
      v1: { city: { en: 'Ottawa' } },
      v2: { city: draw.one<Record<string, string>>([{ fr: 'OTTAWA' }, { en: 'Ottawa', fr: 'Ottawa' }, {}]) },
      v3: { city: { en: 'Montreal', fr: 'Montréal' } },
      v4: { city: {}, online: true },
    },
    room: Object.fromEntries(
      ['v1', 'v1', 'v2', 'v3', 'v4'].map((venueId, index) => [
        `r${index}`,
        {
          venueId,
          kind: venueId === 'v1' && draw.chance(0.1) ? 'online' : 'session',
          theatre: draw.one([null, 20, 50]),
          classroom: draw.one([null, 10, 30]),
          boardroom: null,
          equipment: draw.some(['booths', 'screen', 'stream'] as const, 0.5),
          turnaround: draw.one([0, 0, 5, 15]),
          openings: windows(),
        } satisfies Partial<Rows['room']>,
      ]),
    ),
    track: { t1: {}, t2: {} },
    organisation: { o1: {}, o2: {}, o3: {} },
    speaker: {
      p2: { email: 'same@people.example', availability: windows() },
      p1: { email: 'same@people.example', availability: draw.chance(0.5) ? windows() : [] },
      p3: { email: 'third@people.example' },
      p4: { availability: windows() },
    },
    session: Object.fromEntries(
      Array.from({ length: sessions }, (_, index) => [
        `s${index}`,
        randomSession(seed + 7919 * (index + 1), dates),
      ]),
    ),
  })
}

const at = (date: string, minutes: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE).toISOString()

/** One session, at its own draw of time, place and people. */
export function randomSession(seed: number, dates: readonly string[]): Partial<SessionDraft> {
  const draw = drawing(seed)
  const placed = !draw.chance(0.08)
  // Most around noon of the second day in UTC, some anywhere, midnights of Toronto and clock changes among them.
  const start = draw.chance(0.7) ? 1440 + 600 + 15 * draw.below(14) : 5 * draw.below(3 * 288)
  const length = 15 + 5 * draw.below(22)
  return {
    type: draw.one(['parallel', 'parallel', 'plenary', 'meal', 'break']),
    status: draw.chance(0.08) ? 'cancelled' : 'scheduled',
    startsAt: placed ? at(dates[0] ?? '', start) : null,
    endsAt: placed ? at(dates[0] ?? '', start + length) : null,
    dayId: draw.one([null, 'd0', 'd1', 'd1', 'd2']),
    roomId: draw.one([null, 'r0', 'r0', 'r1', 'r2', 'r3', 'r4']),
    trackId: draw.one([null, 't1', 't2']),
    interpretation: draw.chance(0.4) ? ['fr'] : [],
    seats: draw.one([null, null, 15, 40]),
    expected: draw.one([null, 5, 25, 60]),
    layout: draw.one([null, 'theatre', 'classroom', 'boardroom']),
    needs: draw.some(['booths', 'screen', 'step_free'] as const, 0.25),
    setup: draw.one([null, null, 10]),
    turnaround: draw.one([null, null, 0, 20]),
    speakers: draw
      .some(['p1', 'p2', 'p3', 'p4'], 0.35)
      .map((speakerId) => ({ speakerId, role: 'panellist' as const })),
    guests: draw
      .some(['same@people.example', 'third@people.example', 'guest@people.example'], 0.25)
      .map((email) => ({ name: email, email })),
    organisations: draw
      .some(['o1', 'o2', 'o3'], 0.3)
      .map((organisationId) => ({ organisationId, part: 'organiser' as const })),
  }
}

/** The draft after one random act: a move, a change of room, time, people or state, a new session, one less. */
export function randomAct(draft: Draft, seed: number): { draft: Draft; changed: string[] } {
  const draw = drawing(seed)
  const ids = [...draft.session.keys()]
  const id = ids[draw.below(ids.length)] ?? 's0'
  const day = draft.summit.get('summit')?.startsOn ?? '2026-05-27'
  const session = new Map(draft.session)
  const other = draftOf({ session: { [id]: randomSession(seed + 1, [day]) } }).session.get(id)
  const row = session.get(id)
  const act = draw.below(8)
  if (!row || !other || act === 0) {
    const fresh = `s${ids.length + 100 + draw.below(100)}`
    if (other) session.set(fresh, other)
    return { draft: { ...draft, session }, changed: [fresh] }
  }
  const { startsAt, endsAt, dayId, roomId, speakers, guests, status, interpretation, organisations } = other
  if (act === 1) session.delete(id)
  else if (act === 2) session.set(id, { ...row, startsAt, endsAt, dayId })
  else if (act === 3) session.set(id, { ...row, roomId })
  else if (act === 4) session.set(id, { ...row, speakers, guests })
  else if (act === 5) session.set(id, { ...row, status, interpretation, organisations })
  else if (act === 6) session.set(id, { ...row, startsAt, endsAt, dayId, roomId })
  else session.set(id, other)
  return { draft: { ...draft, session }, changed: [id] }
}
