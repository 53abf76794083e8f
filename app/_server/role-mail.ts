import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/domain/shared/actor'
import { type Language, languages, pickText } from '@/domain/shared/language'
import { type SummitAtWork, summitAtProtocol } from '@/domain/session/queries'
import type { Role } from '@/prisma/client/enums'
import { getPathname } from '@/messages/navigation'
import { appUrl } from './app-url'

type Mail = { subject: string; body: string }

/** The mail to somebody who is given a role, in both languages: which one is sent, the verb finds out. */
export async function roleWords(
  actor: Actor,
  summit: Pick<SummitAtWork, 'name'>,
  { email, role }: { email: string; role: Role },
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

/** The same for a focal point, whose form knows the summit by its address alone. */
export async function focalPointWords(
  actor: Actor,
  { slug, email }: { slug: string; email: string },
): Promise<Record<Language, Mail>> {
  const summit = await summitAtProtocol(actor, slug)
  // Whoever may not write is refused by the verb, and no mail goes out.
  const name = summit ?? { name: {} }
  return roleWords(actor, name, { email, role: 'focal_point' })
}
