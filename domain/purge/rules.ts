/** Days that an unfinished registration is kept after it was last touched. */
export const DRAFT_DAYS = 90
/** Days that answers to repeated acts are kept: no page sends an act again after so long. */
export const ACT_DAYS = 30
/** Days that letters with a link to sign in are kept; the links themselves end within the hour. */
export const SIGN_IN_LETTER_DAYS = 30
/** Days after the end of a summit for which it is kept who came in when. */
export const CHECK_IN_DAYS = 90
/** Days after the end of a summit for which it is kept who interpreted meetings, and what they were written. */
export const INTERPRETER_DAYS = 90
