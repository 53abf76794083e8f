import { bandTypes } from './candidate-rules'
import type { Placed } from './placed-rules'
import type { Conflict, Remedy } from './schema'
import { instantOf, isoOf, MINUTE } from './span-rules'

/** The longest by which a session is put off or cut. */
const LONGEST_SHIFT = 45
/** The later session put off, the earlier one held earlier or cut short, by what is too much between them. */
export function apart({ from, to, details }: Conflict, [first, second]: readonly Placed[]): Remedy[] {
  if (!first || !second) return []
  const minutes = 'missing' in details ? details.missing : (instantOf(to) - instantOf(from)) / MINUTE
  return [...shifts(second, minutes), ...shifts(first, -minutes), ...cut(first, minutes)]
}

/** A session put off, held earlier or cut short, so that it lies where the room is open or the person is there. */
export function intoWindow({ from, to }: Conflict, session: Placed): Remedy[] {
  const [start, end] = [instantOf(from), instantOf(to)]
  const minutes = (end - start) / MINUTE
  if (start === session.start) return shifts(session, minutes)
  if (end === session.end) return [...shifts(session, -minutes), ...cut(session, minutes)]
  return []
}

/** By so many minutes, up to whole five; earlier when negative. */
function shifts({ id, start, end, row, day }: Placed, by: number): Remedy[] {
  const minutes = Math.ceil(Math.abs(by) / 5) * 5
  if (minutes === 0 || minutes > LONGEST_SHIFT || bandTypes.has(row.type)) return []
  const shift = Math.sign(by) * minutes * MINUTE
  return [
    {
      code: by > 0 ? 'start_later' : 'start_earlier',
      params: { sessionId: id, minutes },
      // The day is named, or else it would be filed anew by its date.
      rows: new Map([
        [
          id,
          {
            startsAt: isoOf(start + shift),
            endsAt: isoOf(end + shift),
            dayId: row.dayId ?? day?.id ?? null,
          },
        ],
      ]),
      effort: minutes / 15,
    },
  ]
}

/** At most a third of a session is cut. */
function cut({ id, start, end }: Placed, by: number): Remedy[] {
  const minutes = Math.ceil(by / 5) * 5
  if (minutes === 0 || minutes * MINUTE * 3 > end - start) return []
  return [
    {
      code: 'end_earlier',
      params: { sessionId: id, minutes },
      rows: new Map([[id, { endsAt: isoOf(end - minutes * MINUTE) }]]),
      effort: minutes / 15,
    },
  ]
}
