import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { ManagedSummit } from '@/domain/account/queries'
import { dateRange } from '@/domain/shared/date-format'
import { type Language, pick, pickText } from '@/domain/shared/language'
import { RoleName } from './role-name'

/** One entry per summit: where it stands, and the way into it. */
export function ManagedSummits({ summits, locale }: { summits: ManagedSummit[]; locale: Language }) {
  const t = useTranslations('manageHome')
  return (
    <ul className="managed">
      {summits.map((summit) => {
        const name = pick(summit.name, locale)
        return (
          <li key={summit.slug}>
            <h2 lang={name && name.language !== locale ? name.language : undefined}>
              <a href={addressOf(locale, { pathname: entrance(summit), params: { slug: summit.slug } })}>
                {name?.text ?? summit.slug}
              </a>
            </h2>
            <p className="marks">
              <span className="tag">{t(`state.${summit.state}`)}</span>
              <span>{dateRange(isoDate(summit.startsOn), isoDate(summit.endsOn), 'UTC', locale)}</span>
              <span>{pickText(summit.place, locale)}</span>
              <span>
                {summit.release === null ? t('unreleased') : t('release', { number: String(summit.release) })}
              </span>
              {summit.roles.map((role) => (
                <span key={role}>
                  <RoleName role={role} state={null} locale={locale} />
                </span>
              ))}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** Who has the desk, the documents or a door alone begins there. */
function entrance({ roles }: ManagedSummit) {
  if (roles.some((role) => role === 'organiser' || role === 'programme_editor')) return '/manage/[slug]'
  if (roles.includes('protocol_officer')) return '/manage/[slug]/delegations'
  if (roles.includes('registration_officer')) return '/manage/[slug]/registrations'
  return roles.includes('identity_officer')
    ? '/manage/[slug]/registrations/documents'
    : '/manage/[slug]/check-in'
}

/** A calendar date of the database comes as midnight UTC. */
function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}
