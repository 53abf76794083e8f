import type { Actor } from '@/domain/shared/actor'
import type { Author } from './author-rules'

/** Whose agenda: an account's, registered or not, or that of a registration by its mailed link. */
export type Stargazer = { by: 'account'; actor: Actor | null } | Extract<Author, { by: 'link' }>
