import { categoriesOf } from '@/domain/registration-form/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import type { Text } from '@/domain/shared/language'
import { differencesSince, findFreeze, freezesOf, frozenNames } from './repository'
import type { Difference, FreezeView, NameLine } from './schema'

/** The lists of a summit and whom one can be of; null for whoever may not see them. */
export async function freezeViews(
  actor: Actor | null,
  summitId: string,
): Promise<{ freezes: FreezeView[]; categories: { id: string; name: Text }[] } | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  return {
    freezes: await freezesOf(db(), summitId),
    categories: (await categoriesOf(db(), summitId)).map(({ id, fields }) => ({ id, name: fields.name })),
  }
}

/** What has changed since a list was frozen, by name; null for whoever may not see it. */
export async function differencesOf(
  actor: Actor | null,
  summitId: string,
  id: string,
): Promise<Difference[] | null> {
  const freeze = mayRegisterOthers(actor, summitId) ? await findFreeze(db(), summitId, id) : null
  return freeze && differencesSince(db(), freeze)
}

/** The lines of a list; null for whoever may not see it. */
export async function namesOf(actor: Actor | null, summitId: string, id: string): Promise<NameLine[] | null> {
  const freeze = mayRegisterOthers(actor, summitId) ? await findFreeze(db(), summitId, id) : null
  return freeze && frozenNames(db(), id)
}
