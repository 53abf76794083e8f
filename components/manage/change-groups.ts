import type { ReleaseChange } from '@/domain/release/schema'

export type ChangeGroup = {
  name: 'cancelled' | 'restored' | 'moved' | 'added' | 'texts' | 'details' | 'frame'
  changes: ReleaseChange[]
}

const kindsOf: readonly [ChangeGroup['name'], readonly ReleaseChange['kind'][]][] = [
  ['cancelled', ['cancelled', 'removed']],
  ['restored', ['restored']],
  ['moved', ['moved', 'room']],
  ['added', ['added']],
  ['texts', ['texts', 'people']],
  ['details', ['details']],
  ['frame', ['frame']],
]

/** Changes as a person takes them in: what upsets plans first. Empty groups are left out. */
export function changeGroups(changes: readonly ReleaseChange[]): ChangeGroup[] {
  return kindsOf
    .map(([name, kinds]) => ({ name, changes: changes.filter((change) => kinds.includes(change.kind)) }))
    .filter((group) => group.changes.length > 0)
}
