import { equal } from '@/domain/shared/equal'
import type { Difference, NameLine } from './schema'

/** What has changed of somebody since a list was frozen; null where nothing has. A new name comes before all else. */
export function differenceOf(before: NameLine | null, after: NameLine | null): Difference | null {
  if (!before) return after && { kind: 'added', before, after }
  if (!after) return { kind: 'gone', before, after }
  if (before.name !== after.name) return { kind: 'renamed', before, after }
  return equal(before, after) ? null : { kind: 'changed', before, after }
}
