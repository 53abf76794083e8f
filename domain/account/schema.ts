import { z } from 'zod'
import { language } from '@/domain/shared/language'

/** Of an address as people type it: spaces around it gone, lower case, so that one person is one account. */
export const emailAddress = z
  .string()
  .max(254)
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email())

/** What the account's holder may change. */
export const accountInput = z.object({
  name: z.string().trim().min(1).max(120),
  language,
})
export type AccountInput = z.output<typeof accountInput>

/** A request for a link by mail, with the mail already in the reader's words. */
export const signInLinkInput = z.object({
  email: emailAddress,
  language,
  subject: z.string().min(1),
  body: z.string().min(1),
})
export type SignInLinkInput = z.output<typeof signInLinkInput>
