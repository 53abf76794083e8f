import { isClosed, phaseOf, roomIn } from '@/domain/quota/rules'
import { type Limit, type Phase, phases } from '@/domain/quota/schema'

/** A limit as anybody may know it; `waiting` is how many stand in line for it. */
export type OpenLimit = Pick<Limit, 'kind' | 'subject' | 'size' | 'taken' | 'closesAt'> & { waiting: number }

/** How it stands with something that is asked for. */
export type Availability = {
  phase: Phase
  /** Places left; null where there is no limit. */
  left: number | null
  /** Nobody is taken or put in line any more. */
  closed: boolean
}

/** How it stands with what needs a place in each of these limits: as with the tightest of them. */
export function availability(limits: readonly OpenLimit[], clock: Date): Availability {
  const ranks = limits.map((limit) => phases.indexOf(phaseOf(limit, limit.waiting)))
  return {
    phase: phases[Math.max(0, ...ranks)] ?? 'available',
    left: limits.length === 0 ? null : Math.min(...limits.map(roomIn)),
    closed: limits.some((limit) => isClosed(limit, clock)),
  }
}

/** The limits that everybody of a category meets: the summit's and the category's own. */
export const limitsOfCategory = (limits: readonly OpenLimit[], categoryId: string): OpenLimit[] =>
  limits.filter(({ kind, subject }) => kind === 'summit' || (kind === 'category' && subject === categoryId))

/** The limit of a day, where it has one. */
export const limitsOfDay = (limits: readonly OpenLimit[], date: string): OpenLimit[] =>
  limits.filter(({ kind, subject }) => kind === 'day' && subject === date)

const isFull = ({ phase }: Availability) => phase === 'full' || phase === 'waiting_list'

/**
 * What sending a registration leads to, as far as it can be said before: the desk decides, there is a place for all of it,
 * for some days, or it waits.
 * @param days how it stands with each day asked for
 */
export function whatFollows(
  category: { approval: boolean; places: Availability },
  days: readonly Availability[],
): 'approval' | 'place' | 'some' | 'waits' {
  if (category.approval) return 'approval'
  if (isFull(category.places)) return 'waits'
  const full = days.filter(isFull)
  if (full.length === 0) return 'place'
  return full.length === days.length ? 'waits' : 'some'
}
