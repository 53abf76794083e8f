import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/domain/shared/actor'
import { type Language, languages, pickText } from '@/domain/shared/language'
import type { SummitAtWork } from '@/domain/session/queries'
import type { GiveRoleInput } from '@/domain/summit/schema'
import { getPathname } from '@/messages/navigation'
import { appUrl } from './app-url'

type Mail = { subject: string; body: string }

/** The mail to somebody who is given a role, in both languages: which one is sent, the verb finds out. */
export async function roleWords(
  actor: Actor,
  summit: SummitAtWork,
  { email, role }: Pick<GiveRoleInput, 'email' | 'role'>,
): Promise<Record<Language, Mail>> {
  const mails = languages.map(async (locale): Promise<[Language, Mail]> => {
    const words = await getTranslations({ locale, namespace: 'notice.role' })
    const roles = await getTranslations({ locale, namespace: 'account.role' })
    const said = {
      summit: pickText(summit.name, locale),
      role: roles(role),
      by: actor.name ?? actor.email,
      email,
      link: `${appUrl()}${getPathname({ locale, href: '/sign-in' })}`,
    }
    return [locale, { subject: words('subject', said), body: words('body', said) }]
  })
  return Object.fromEntries(await Promise.all(mails)) as Record<Language, Mail> // an entry for each of the two
}
