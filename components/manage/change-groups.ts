import type { ReleaseChange } from '@/domain/release/schema'

export type ChangeGroup = {
  name: 'moved' | 'added' | 'restored' | 'cancelled' | 'texts' | 'details' | 'frame'
  changes: ReleaseChange[]
}

const kindsOf: readonly [ChangeGroup['name'], readonly ReleaseChange['kind'][]][] = [
  ['moved', ['moved', 'room']],
  ['added', ['added']],
  ['restored', ['restored']],
  ['cancelled', ['cancelled', 'removed']],
  ['texts', ['texts', 'people']],
  ['details', ['details']],
  ['frame', ['frame']],
]

/** Changes as a person looks through them: where and when first, texts and the rest last. Empty groups are left out. */
export function changeGroups(changes: readonly ReleaseChange[]): ChangeGroup[] {
  return kindsOf
    .map(([name, kinds]) => ({ name, changes: changes.filter((change) => kinds.includes(change.kind)) }))
    .filter((group) => group.changes.length > 0)
}
