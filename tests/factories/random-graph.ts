import type { MeetingWays } from '@/domain/bilateral/reach-rules'
import { settings } from '@/domain/bilateral/schema'
import { levels } from '@/domain/delegation/schema'
import { settingsOf } from '@/domain/summit/rules'
import type { Graph, GraphMeeting, GraphPerson } from '@/domain/timetable/graph-schema'
import { drawing } from './random-agenda'

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index)
const uuid = (kind: number, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const MINUTE = 60_000

/** Meetings, people and rooms of a small summit, some of it standing already at odd times: all that a desk can have before it. */
export function randomGraph(seed: number): Graph {
  const draw = drawing(seed)
  const at = (day: number, minutes: number) => new Date(Date.UTC(2019, 4, 29 + day, 13, 0) + minutes * MINUTE)
  const rules = settings.parse({
    ...{ lengths: [20, 30, 45], turnaround: draw.one([0, 10, 15]), opensAt: '09:00', closesAt: '13:00' },
    perDay: draw.one([null, null, 2, 3]),
  })
  const delegations = upTo(5).map((number) => uuid(1, number))
  const persons = new Map<string, GraphPerson>()
  const speaking = delegations.map((delegationId, index) =>
    levels.map((_level, nth) => {
      // Half of them have one person for every level.
      const id = uuid(2, index * 10 + (index % 2 === 0 ? 0 : nth))
      const busy = draw.chance(0.5) ? [free(draw.below(2), draw.below(200), 60)] : []
      if (!persons.has(id)) persons.set(id, { delegationId, busy, hours: null, interprets: false })
      return id
    }),
  )
  const advisers = delegations.map((delegationId, index) => {
    persons.set(uuid(3, index), {
      delegationId,
      busy: [free(draw.below(2), draw.below(200), 30)],
      hours: null,
      interprets: false,
    })
    return uuid(3, index)
  })
  function free(day: number, from: number, length: number) {
    return { startsAt: at(day, from), endsAt: at(day, from + length), meetingId: null }
  }
  const rooms: Graph['rooms'] = upTo(3).map((number) => ({
    ...{ id: uuid(4, number), seats: draw.one([null, 2, 8]), open: [] },
    busy: draw.chance(0.3) ? [free(draw.below(2), 60, 90)] : [],
  }))
  // The third room is in another venue, and the way there takes half an hour.
  const ways: MeetingWays = {
    settings: { ...settingsOf({}), travelWithin: 0, travelBetweenVenues: 30 },
    travel: new Map(),
    rooms: new Map(
      rooms.map(({ id }, number) => [
        id,
        { id, online: false, venue: { id: number === 2 ? 'far' : 'near', cities: new Set<string>() } },
      ]),
    ),
  }
  const meetings = upTo(14).map((number): GraphMeeting => {
    const a = draw.below(delegations.length)
    const b = (a + 1 + draw.below(delegations.length - 1)) % delegations.length
    const nth = draw.below(levels.length)
    const principals: [string, string] = [speaking[a]?.[nth] ?? '', speaking[b]?.[nth] ?? '']
    return {
      ...{ id: uuid(5, number), version: 1, state: draw.one(['accepted', 'bumped'] as const) },
      ...{ askingId: delegations[a] ?? '', askedId: delegations[b] ?? '', level: levels[nth] ?? 'ministers' },
      ...{ minutes: draw.one([20, 30, 45]), startsAt: null, endsAt: null, roomId: null, principals },
      members: draw.chance(0.3) ? [advisers[a] ?? ''] : [],
      pair: draw.chance(0.3) ? ['en', 'fr'] : null,
    }
  })
  const graph: Graph = {
    ...{
      zone: 'America/Toronto',
      dates: ['2019-05-29', '2019-05-30'],
      settings: rules,
      meetings,
      persons,
      rooms,
    },
    clock: new Date('2019-05-20T12:00:00Z'),
    ways,
    pool: upTo(2).map((number) => ({
      ...{ id: uuid(6, number), languages: ['en', 'fr'], busy: [] },
      hours: [{ startsAt: at(0, 60 * number), endsAt: at(1, 180) }],
    })),
  }
  for (const one of meetings.slice(0, 5))
    standAnywhere(graph, one, () => at(draw.below(2), 5 * draw.below(39)))
  return graph
}

/** Lets a meeting stand at the first time drawn that nothing is against, if one of a few tries is. */
function standAnywhere(graph: Graph, one: GraphMeeting, drawn: () => Date): void {
  const room = graph.rooms.find(({ seats }) => seats === null || seats >= 2 + one.members.length)
  const people = [...one.principals, ...one.members].flatMap((id) => graph.persons.get(id ?? '') ?? [])
  for (let turn = 0; room && turn < 30; turn++) {
    const startsAt = drawn()
    const endsAt = new Date(+startsAt + one.minutes * MINUTE)
    const until = new Date(+endsAt + graph.settings.turnaround * MINUTE)
    const clashes = (busy: readonly { startsAt: Date; endsAt: Date }[], end: Date) =>
      busy.some((other) => other.startsAt < end && startsAt < other.endsAt)
    if (people.some(({ busy }) => clashes(busy, endsAt)) || clashes(room.busy, until)) continue
    Object.assign(one, { state: 'scheduled', startsAt, endsAt, roomId: room.id })
    for (const { busy } of people) busy.push({ startsAt, endsAt, meetingId: one.id })
    room.busy.push({ startsAt, endsAt: until, meetingId: one.id })
    return
  }
}
