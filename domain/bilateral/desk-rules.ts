import type { DeskAct } from './desk-schema'
import type { State } from './schema'

/** What is agreed and has not taken place. */
const agreed: readonly State[] = ['accepted', 'bumped', 'scheduled']

/** In which states the desk can do what. A request that nobody has accepted is the two sides’ own. */
const may: Record<DeskAct, readonly State[]> = {
  place: agreed,
  unplace: ['scheduled'],
  cancel: agreed,
}

/** Why the desk cannot do this now, or null: the page asks it for its forms, the verb before it writes. */
export const whyNotDesk = (act: DeskAct, { state }: { state: State }): 'not_the_desks' | null =>
  may[act].includes(state) ? null : 'not_the_desks'

/** Whether a meeting waits for the desk to place it. */
export const waitsForDesk = ({ state }: { state: State }): boolean =>
  state === 'accepted' || state === 'bumped'
