import { z } from 'zod'
import { LINK_LIMIT } from '@/domain/account/rules'
import { emailAddress } from '@/domain/account/schema'
import { language } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { callAuth } from './auth'
import { authOptions } from './auth-options'
import { sitePath } from './callback'
import { sendLinkByMail } from './sign-in-mail'

/** The form of the sign-in page. `callback` is where to go on to afterwards. */
export const linkRequest = z.object({
  email: emailAddress,
  language,
  callback: z
    .string()
    .optional()
    .transform((asked) => sitePath(asked)),
})

/**
 * Has next-auth make a token and send its link. The same answer whether an account has the address or not.
 * Refusals: `too_many_links`.
 */
export async function requestLink(input: z.output<typeof linkRequest>): Promise<Result<null>> {
  let refusal: string | null = null
  const options = authOptions(input.language, sendLinkByMail, (code) => {
    refusal = code
  })
  const body = { email: input.email, callbackUrl: input.callback ?? `/${input.language}` }
  const answer = await callAuth({ path: ['signin', 'email'], method: 'POST', body, cookies: {} }, options)
  if (refusal !== null) return refuse(refusal, { ...LINK_LIMIT, field: 'email' })
  if (!answer.location?.includes('/verify-request')) throw new Error(`no link was sent: ${answer.location}`)
  return ok(null)
}
