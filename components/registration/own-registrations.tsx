import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import type { Mine } from '@/domain/registration/open-queries'
import type { Language } from '@/domain/shared/language'

type Props = {
  locale: Language
  registrations: Mine[]
  /** Says which summit each is for. */
  withSummit?: boolean
}

/** Registrations of whoever is signed in, each with where it stands. */
export function OwnRegistrations({ locale, registrations, withSummit = false }: Props) {
  const t = useTranslations('registration')
  return (
    <ul className="plain members">
      {registrations.map(({ id, name, email, category, status, summit }) => (
        <li key={id}>
          <a
            href={addressOf(locale, { pathname: '/registration/[token]', params: { token: id } })}
            dir="auto"
          >
            {withSummit ? <Said text={summit.name} locale={locale} /> : name || email}
          </a>
          <span className="quiet" dir="auto">
            {withSummit && `${name || email}, `}
            <Said text={category} locale={locale} />
          </span>
          <span className="tag">{t(`status.${status}.short`)}</span>
        </li>
      ))}
    </ul>
  )
}
