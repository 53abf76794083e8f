import { canServe } from '@/domain/quota/rules'
import type { Entry, Limit, SeatHeld } from '@/domain/quota/schema'

/** One thing that a registration asks for, and every limit that it takes a place in. */
export type Want = {
  /** `participation`, `day 2019-05-30`: as the entry in the waiting list is called. */
  subject: string
  quotaIds: string[]
}

export const daySubject = (date: string) => `day ${date}`
export const sessionSubject = (sessionId: string) => `session ${sessionId}`

/** What decides where a registration takes its places. Days are calendar dates in the summit's zone. */
export type Asking = { categoryId: string; delegation: string | null; days: readonly string[] }

/** That alone of a registration. */
export const askingOf = ({ categoryId, delegation, days }: Asking): Asking => ({
  categoryId,
  delegation,
  days,
})

/**
 * What a registration asks for: a place for each of its days, and with each the summit's, the category's and the
 * delegation's (rule 3: those are taken with the first day, other days may wait). A day without a limit asks for
 * taking part alone; limits that do not exist limit nothing.
 */
export function wantsOf({ categoryId, delegation, days }: Asking, limits: readonly Limit[]): Want[] {
  const base = limits
    .filter(
      ({ kind, subject }) =>
        kind === 'summit' ||
        (kind === 'category' && subject === categoryId) ||
        (kind === 'delegation' && subject === delegation),
    )
    .map(({ id }) => id)
  const ofDay = new Map(limits.flatMap(({ kind, subject, id }) => (kind === 'day' ? [[subject, id]] : [])))
  const limited = [...days].sort().flatMap((date) => {
    const id = ofDay.get(date)
    return id === undefined ? [] : [{ subject: daySubject(date), quotaIds: [...base, id] }]
  })
  return limited.length === days.length && days.length > 0
    ? limited
    : [{ subject: 'participation', quotaIds: base }, ...limited]
}

/** What a registration has and waits for, sessions left aside. */
export type Standing = { seats: readonly SeatHeld[]; entries: readonly Entry[] }

/** What has to be written so that a registration has what it can have and waits for the rest. */
export type Plan = {
  give: SeatHeld[]
  /** Limits to take a place in. */
  take: string[]
  /** Seats of an offer that is over, which something else of the same person rests on: confirmed, or of that offer. */
  adopt: { seatId: string; entryId: string | null }[]
  join: Want[]
  needs: { entryId: string; quotaIds: string[] }[]
  /** Entries that are over: what they waited for is there, or is asked for no more. */
  served: string[]
  left: string[]
  /** Whether anything that was asked for is there afterwards. */
  placed: boolean
}

/**
 * From what is asked for and what is there to what is to be written. Each want is served whole or waits whole; places of
 * the summit, the category and the delegation are kept as long as one day rests on them, and given back with the last.
 * @param take whether free places may be taken; otherwise they are left to the list
 * @param limits locked, as they stand
 */
export function planOf(
  wants: readonly Want[],
  { seats, entries }: Standing,
  limits: ReadonlyMap<string, Limit>,
  clock: Date,
  take: boolean,
): Plan {
  const wanted = new Set(wants.flatMap(({ quotaIds }) => quotaIds))
  const have = new Set(seats.map(({ quotaId }) => quotaId).filter((id) => wanted.has(id)))
  const taken = new Set<string>()
  const lacks = ({ quotaIds }: Want) => quotaIds.filter((id) => !have.has(id) && !taken.has(id))
  if (take)
    for (const want of wants) {
      const missing = lacks(want)
      if (canServe(missing, limits, clock)) for (const id of missing) taken.add(id)
    }
  const served = wants.filter((want) => lacks(want).length === 0)
  const waits = wants.filter((want) => lacks(want).length > 0)
  const rests = new Set(served.flatMap(({ quotaIds }) => quotaIds))
  const kept = seats.filter(({ quotaId }) => rests.has(quotaId))
  const isServed = (subject: string) => served.some((want) => want.subject === subject)
  const wait = (subject: string) => waits.find((want) => want.subject === subject)
  // Whatever is given back is needed again by what still waits.
  const missing = ({ quotaIds }: Want) => quotaIds.filter((id) => !rests.has(id))
  const stays = entries.filter(({ state, subject }) =>
    state === 'offered' ? isServed(subject) : wait(subject) !== undefined,
  )
  const offers = stays.filter(({ state }) => state === 'offered')
  const confirmed =
    taken.size > 0 || kept.some(({ state, kind }) => state === 'confirmed' && kind !== 'session')
  const heir = confirmed ? null : (offers[0]?.id ?? null)
  return {
    give: seats.filter(({ quotaId }) => !rests.has(quotaId)),
    take: [...taken],
    adopt: kept
      .filter(({ state, entryId }) => state === 'offered' && !offers.some(({ id }) => id === entryId))
      .map(({ id }) => ({ seatId: id, entryId: heir })),
    join: waits
      .filter(({ subject }) => !stays.some((entry) => entry.subject === subject))
      .map((want) => ({ subject: want.subject, quotaIds: missing(want) })),
    needs: stays.flatMap(({ id, state, subject, quotaIds }) => {
      const want = wait(subject)
      if (state !== 'waiting' || !want) return []
      const now = missing(want)
      return sameIds(now, quotaIds) ? [] : [{ entryId: id, quotaIds: now }]
    }),
    served: entries
      .filter(({ state, subject }) => state === 'waiting' && isServed(subject))
      .map(({ id }) => id),
    left: entries
      .filter((entry) => !stays.includes(entry) && !(entry.state === 'waiting' && isServed(entry.subject)))
      .map(({ id }) => id),
    placed: served.length > 0,
  }
}

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id))

/** The days that are left when one thing asked for is given up; null when nothing is left. */
export function daysWithout(
  { days }: Pick<Asking, 'days'>,
  subject: string,
  limits: readonly Limit[],
): string[] | null {
  const limited = new Set(limits.flatMap((limit) => (limit.kind === 'day' ? [limit.subject] : [])))
  const left =
    subject === 'participation'
      ? days.filter((date) => limited.has(date))
      : days.filter((date) => daySubject(date) !== subject)
  return left.length > 0 ? left : null
}
