import { findState } from '@/domain/shared/states'
import { instantToWall } from '@/domain/shared/time'
import type { RequestPlan } from './request-plan'
import type { DemoRequest } from './requests'
import { wallInstant } from './wall'

/** Minutes that a room is cleared for, as in the house rules of the demo's summits. */
export const TURNAROUND = 10
const MINUTE = 60_000

/** A room or a principal, and the milliseconds in which it is taken. */
export type Taken = { of: string; from: number; until: number }

type Meeting = Required<Pick<DemoRequest, 'asking' | 'asked' | 'level' | 'minutes'>>

/** Two delegations, whoever of them asks. */
export const pairOf = (a: string, b: string) => [a, b].sort().join(' ')
const principals = ({ asking, asked, level }: Meeting) => [`${asking} ${level}`, `${asked} ${level}`]

/** What a meeting takes: its room until it is cleared, and both principals. */
export const holding = (
  plan: RequestPlan,
  meeting: Meeting & { at: string; room?: string | undefined },
): Taken[] =>
  [...(meeting.room === undefined ? [] : [meeting.room]), ...principals(meeting)].map((of) => ({
    of,
    ...interval(plan, meeting.at, meeting.minutes, of === meeting.room),
  }))

function interval({ summit }: RequestPlan, at: string, minutes: number, clear: boolean) {
  const from = +wallInstant(at, summit.timeZone)
  return { from, until: from + (minutes + (clear ? TURNAROUND : 0)) * MINUTE }
}

/** What is taken before any is made: by meetings written down, by sessions in the rooms, and sessions that a principal speaks at. */
export function takenBefore(plan: RequestPlan): Taken[] {
  const { summit, delegations, written } = plan
  const sessions = summit.sessions.flatMap(({ day, start, end, room, speakers = [] }): Taken[] => {
    const span = {
      from: +wallInstant(`${day} ${start}`, summit.timeZone),
      until: +wallInstant(`${day} ${end}`, summit.timeZone),
    }
    const speaking = delegations.flatMap(({ code, members }) =>
      members
        .filter(({ speaker }) => speakers.some(([key]) => key === speaker))
        .flatMap(({ principalAt }) => (principalAt === undefined ? [] : [`${code} ${principalAt}`])),
    )
    return [...(room === undefined ? [] : [room]), ...speaking].map((of) => ({ of, ...span }))
  })
  const meetings = written.flatMap(({ level = 'ministers', minutes = 30, at, ...rest }) =>
    at === undefined ? [] : holding(plan, { ...rest, level, minutes, at }),
  )
  return [...sessions, ...meetings]
}

/** The first time, from the offset on and round, at which both principals and a room are free; null for none. */
export function firstFree(
  plan: RequestPlan,
  taken: readonly Taken[],
  meeting: Meeting,
  { days, offset }: { days: string[]; offset: number },
): { at: string; room: string } | null {
  const slots = days.flatMap((day) => plan.starts.map((start) => `${day} ${start}`))
  for (let step = 0; step < slots.length; step++) {
    const at = slots[(offset + step) % slots.length] ?? ''
    const span = interval(plan, at, meeting.minutes, false)
    const isFree = (of: string, until: number) =>
      !taken.some((one) => one.of === of && one.from < until && span.from < one.until)
    if (
      plan.summit.mode === 'virtual' &&
      ![meeting.asking, meeting.asked].every((code) => isAwake(code, span))
    )
      continue
    if (!principals(meeting).every((of) => isFree(of, span.until))) continue
    const room = plan.rooms.find((key) => isFree(key, span.until + TURNAROUND * MINUTE))
    if (room !== undefined) return { at, room }
  }
  return null
}

/** Each delegation works from eight to six in its capital. */
function isAwake(code: string, { from, until }: { from: number; until: number }): boolean {
  const zone = findState(code)?.zone
  if (zone === undefined) return true
  const [start, end] = [instantToWall(new Date(from), zone), instantToWall(new Date(until), zone)]
  return start.date === end.date && start.time >= '08:00' && end.time <= '18:00'
}
