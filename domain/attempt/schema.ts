/** What is tried: a code of the form of registering, a reference at a door, a link by mail. */
export type AttemptKind = 'code' | 'reference' | 'link'

/**
 * Who tries, as digests: `own` the account, or the address of mail that they give; `network` where the request comes from, null where that
 * is not known.
 */
export type Trier = { own: string; network: string | null; signedIn: boolean }

/** Minutes over which tries are counted, at least; at most twice as many. */
export const ATTEMPT_MINUTES = 15
