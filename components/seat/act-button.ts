/** A button that does something about a session, as the server has decided it and the browser shows it. */
export type ActButton = {
  act: 'take' | 'join' | 'leave' | 'accept' | 'decline' | 'swap' | 'star' | 'unstar' | 'repeat'
  /** Code of the session that it is about. */
  code: string
  /** Codes of the sessions that are given for it. */
  give?: string[]
  entryId?: string
  label: string
  hint?: string
  primary?: boolean
}
