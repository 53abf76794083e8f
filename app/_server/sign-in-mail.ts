import { getTranslations } from 'next-intl/server'
import { LINK_MINUTES } from '@/domain/account/rules'
import { signInLinkInput } from '@/domain/account/schema'
import { sendSignInLink } from '@/domain/account/send-sign-in-link'
import type { Language } from '@/domain/shared/language'
import { getPathname } from '@/messages/navigation'
import { appUrl } from './app-url'
import { sitePath } from './callback'

/**
 * Queues the mail in the reader's language. Its link opens our own page with one button, which posts (domain rule 13):
 * a scanner that opens links signs nobody in and uses nothing up.
 * @returns the verb's refusal, or null when the mail is queued
 * @param callback next-auth's own address, of which only the parameters are kept
 */
export async function sendLinkByMail(
  email: string,
  callback: URL,
  language: Language,
): Promise<string | null> {
  const words = await getTranslations({ locale: language, namespace: 'notice.signIn' })
  const query = new URLSearchParams({ email, token: callback.searchParams.get('token') ?? '' })
  const goOn = sitePath(callback.searchParams.get('callbackUrl'))
  if (goOn) query.set('callback', goOn)
  const link = `${appUrl()}${getPathname({ locale: language, href: '/sign-in/confirm' })}?${query}`
  const input = signInLinkInput.parse({
    email,
    language,
    subject: words('subject'),
    body: words('body', { link, minutes: LINK_MINUTES }),
  })
  const result = await sendSignInLink(input, new Date())
  return result.ok ? null : result.code
}
