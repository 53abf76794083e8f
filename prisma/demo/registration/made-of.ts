import { idOf } from '../identity'
import type { DemoRegistration } from './format'

/** The id of a row of a demo summit's registration: the same in every load. */
export const idFor = (of: DemoRegistration, kind: string, key: string): string => idOf(of.summit, kind, key)

/** One after the other, in the weeks after the first category has opened. */
export const sentAt = (of: DemoRegistration, index: number): Date =>
  new Date(
    Date.parse(`${of.categories[0]?.opens.slice(0, 10) ?? '2019-02-04'}T15:00:00Z`) + index * 2 * 86_400_000,
  )
