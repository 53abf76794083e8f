import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { HeldRoles as Held } from '@/domain/account/queries'
import { type Language, pick } from '@/domain/shared/language'
import { RoleName } from './role-name'

/** The reader's own roles, by summit. */
export function HeldRoles({ held, locale }: { held: Held[]; locale: Language }) {
  const t = useTranslations('account')
  if (held.length === 0) return <p className="quiet">{t('noRoles')}</p>
  return (
    <dl className="facts">
      {held.map(({ summit, roles }) => (
        <div key={summit?.slug ?? ''}>
          <dt>{summit ? <SummitLink summit={summit} locale={locale} /> : t('platform')}</dt>
          <dd>
            {roles.map(({ role, state }) => (
              <span className="held-role" key={role}>
                {role === 'focal_point' && summit ? (
                  <a
                    href={addressOf(locale, {
                      pathname: '/summits/[slug]/delegation',
                      params: { slug: summit.slug },
                    })}
                  >
                    <RoleName role={role} state={state} locale={locale} />
                  </a>
                ) : (
                  <RoleName role={role} state={state} locale={locale} />
                )}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function SummitLink({ summit, locale }: { summit: NonNullable<Held['summit']>; locale: Language }) {
  const name = pick(summit.name, locale)
  return (
    <a
      href={addressOf(locale, { pathname: '/summits/[slug]', params: { slug: summit.slug } })}
      lang={name && name.language !== locale ? name.language : undefined}
    >
      {name?.text ?? summit.slug}
    </a>
  )
}
