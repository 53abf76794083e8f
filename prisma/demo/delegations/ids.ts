import { idOf } from '../identity'

/** The id of a delegation of a demo summit, by its State. */
export const delegationIdOf = (summit: string, code: string): string => idOf(summit, 'delegation', code)
/** The id of one of its members, by key. */
export const memberIdOf = (summit: string, code: string, key: string): string =>
  idOf(summit, 'delegation', code, 'member', key)
