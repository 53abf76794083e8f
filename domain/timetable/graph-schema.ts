import type { OfferInterpreter, Pair } from '@/domain/bilateral/interpreter-rules'
import type { OfferRoom, OfferSide } from '@/domain/bilateral/offer-rules'
import type { MeetingWays } from '@/domain/bilateral/reach-rules'
import type { Level, Settings } from '@/domain/bilateral/schema'
import type { Interval } from '@/domain/commitment/rules'

/** A time that is taken, in which room, and the meeting that takes it; null where it is something else. */
export type Taken = Interval & { meetingId: string | null; roomId?: string | null }

export type GraphPerson = {
  delegationId: string
  busy: Taken[]
  /** Where they sit while the summit is virtual. */
  hours: OfferSide['hours']
  /** Whether they interpret for their delegation. */
  interprets: boolean
}

export type GraphRoom = Omit<OfferRoom, 'busy'> & { busy: Taken[] }

export type GraphMeeting = {
  id: string
  version: number
  state: 'accepted' | 'bumped' | 'scheduled' | 'held'
  askingId: string
  askedId: string
  level: Level
  minutes: number
  startsAt: Date | null
  endsAt: Date | null
  roomId: string | null
  /** Who speaks for the two sides, the asking one first; null where a side has nobody. */
  principals: [string | null, string | null]
  /** Who attends beside them. */
  members: string[]
  /** Languages that it needs an interpreter for. */
  pair: Pair | null
}

/** Everything that decides where meetings of a summit can be: who and what is taken when, by which meeting or by what else. */
export type Graph = {
  zone: string
  /** Days on which meetings are held. */
  dates: string[]
  settings: Settings
  /** Now, by the summit's clock. */
  clock: Date
  meetings: GraphMeeting[]
  /** Principals and attending members, by id. */
  persons: Map<string, GraphPerson>
  rooms: GraphRoom[]
  ways: MeetingWays
  /** Interpreters of the summit; where there are none it leaves that to the sides. */
  pool: (Omit<OfferInterpreter, 'busy'> & { busy: Taken[] })[]
}
