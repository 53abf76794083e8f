import { z } from 'zod'
import { frameAct } from '@/domain/summit/schema'
import { oneLine, orNull } from '@/domain/shared/typed'

/** A list that is frozen now; `change` is its id, so that a second press is the same list. */
export const freezeForm = frameAct.extend({
  label: oneLine(200).min(1, 'required'),
  categoryId: orNull(z.uuid()),
})
export type FreezeForm = z.output<typeof freezeForm>

/** Somebody as a list has them. */
export type NameLine = {
  registrationId: string
  name: string
  organisation: string
  state: string | null
  category: Record<string, string>
  days: string[]
}

export const differences = ['added', 'gone', 'renamed', 'changed'] as const
export type DifferenceKind = (typeof differences)[number]

/** How somebody stands now against a frozen list; `before` is null for who was not on it, `after` for who takes part no more. */
export type Difference = { kind: DifferenceKind; before: NameLine | null; after: NameLine | null }

/** A list as the page of lists has it. */
export type FreezeView = {
  id: string
  label: string
  /** Whom it is of; null for the whole summit. */
  category: Record<string, string> | null
  at: Date
  by: string | null
  count: number
}
