import type { Side, State } from '@/domain/bilateral/schema'

/** Whether a meeting is still prepared or talked over: brief, points and papers can be written. */
export const mayPrepare = ({ state }: { state: State }): boolean =>
  ['requested', 'countered', 'accepted', 'scheduled', 'bumped', 'held'].includes(state)

/** Whether it has begun, by the summit's clock, so that there is something to write down of it. */
export const mayConclude = (
  { state, startsAt }: { state: State; startsAt: Date | null },
  clock: Date,
): boolean => (state === 'scheduled' || state === 'held') && startsAt !== null && startsAt <= clock

/** Whether there is a meeting that could be announced. */
export const mayAnnounce = ({ state }: { state: State }): boolean => state === 'scheduled' || state === 'held'

/** How a text of both sides stands: a yes is to one version. */
export type Agreement = { version: number; askingVersion: number | null; askedVersion: number | null }

export const hasAgreed = (text: Agreement, side: Side): boolean =>
  (side === 'asking' ? text.askingVersion : text.askedVersion) === text.version

/** Both have said yes to what stands now. */
export const isAgreed = (text: Agreement): boolean => hasAgreed(text, 'asking') && hasAgreed(text, 'asked')

/** Whose yes is recorded after one side says it, or takes it back. */
export const withAnswer = (
  text: Agreement,
  side: Side,
  yes: boolean,
): Pick<Agreement, 'askingVersion' | 'askedVersion'> => {
  const answer = yes ? text.version : null
  const { askingVersion, askedVersion } = text
  return side === 'asking' ? { askingVersion: answer, askedVersion } : { askingVersion, askedVersion: answer }
}

/** The order of points after one has gone up or down; the same where it is at an end already. */
export function moved<T extends { id: string }>(points: readonly T[], id: string, way: 'up' | 'down'): T[] {
  const from = points.findIndex((one) => one.id === id)
  const to = from + (way === 'up' ? -1 : 1)
  const list = [...points]
  const [one, other] = [list[from], list[to]]
  if (one && other) [list[from], list[to]] = [other, one]
  return list
}

type Due = { dueOn: string | null; doneAt: Date | null; createdAt: Date; id: string }

/** Whether something open was due before today; both are calendar dates of the summit. */
export const isOverdue = ({ dueOn, doneAt }: Pick<Due, 'dueOn' | 'doneAt'>, today: string): boolean =>
  doneAt === null && dueOn !== null && dueOn < today

/** Open ones first, those that are due first before those without a date; what is done, the latest first. */
export const inDueOrder = <T extends Due>(all: readonly T[]): T[] =>
  [...all].sort(
    (a, b) =>
      Number(a.doneAt !== null) - Number(b.doneAt !== null) ||
      (a.doneAt && b.doneAt ? +b.doneAt - +a.doneAt : 0) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      +a.createdAt - +b.createdAt ||
      a.id.localeCompare(b.id),
  )
