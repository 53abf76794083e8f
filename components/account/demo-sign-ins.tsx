import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { Language } from '@/domain/shared/language'
import { RoleName } from './role-name'
import type { Role } from '@/prisma/client/enums'

type DemoSignIn = { email: string; name: string; role: Role; state?: string }
type Props = { accounts: readonly DemoSignIn[]; locale: Language; callback: string | null }

/** One button for each demo account, with its role. Plain forms: no script, and a click is a post. */
export function DemoSignIns({ accounts, locale, callback }: Props) {
  const t = useTranslations('signIn')
  return (
    <section className="section" aria-labelledby="demo">
      <h2 id="demo">{t('demoTitle')}</h2>
      <p className="quiet">{t('demoHint')}</p>
      <ul className="demo-accounts">
        {accounts.map(({ email, name, role, state }) => (
          <li key={email}>
            <form method="post" action="/api/demo/sign-in">
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="callback" value={callback ?? firstPage(role, locale)} />
              <button className="btn" type="submit">
                <span>
                  <RoleName role={role} state={state ?? null} locale={locale} />
                  <br />
                  <span className="small quiet">{name}</span>
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function firstPage(role: Role, locale: Language): string {
  return addressOf(
    locale,
    ['organiser', 'programme_editor', 'registration_officer'].includes(role) ? '/manage' : '/account',
  )
}
