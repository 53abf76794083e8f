import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { addressOf } from '@/components/site/address'
import type { DelegationBadges } from '@/domain/delegation-badge/queries'
import { monthDay } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'
import { DecideForms } from './decide-forms'

type Props = {
  badges: DelegationBadges
  locale: Language
  slug: string
  zone: string
  action: FormAction<unknown>
  hidden: Record<string, string>
}

/** Everybody of a delegation with their badge, and the badges that pass from hand to hand. */
export function BadgeMembers({ badges, locale, slug, zone, action, hidden }: Props) {
  const t = useTranslations('delegationBadges')
  const words = useTranslations('delegations')
  const { members, floating } = badges
  if (members.length + floating.length === 0) return <p className="quiet">{t('noMembers')}</p>
  const handed = (one: DelegationBadges['members'][number]['handed']) =>
    one && (
      <span>
        {t('handed', {
          name: one.takenBy,
          when: `${monthDay(one.at, zone, locale)}, ${time(one.at, zone, locale)}`,
        })}{' '}
        <a
          href={addressOf(locale, {
            pathname: '/manage/[slug]/delegations/badges/[id]',
            params: { slug, id: one.receiptId },
          })}
        >
          {t('receipt')}
        </a>
      </span>
    )
  return (
    <ul className="frame-rows">
      {members.map((member) => (
        <li key={member.id}>
          <div className="frame-row">
            <p className="row-name">
              <b dir="auto">{member.name}</b>
              <span className="quiet" dir="auto">
                {member.position}
              </span>
            </p>
            <p className="row-facts">
              <span>{words(`capacities.${member.capacity}`)}</span>
              {member.capacity === 'head' && <span className="tag tag-accent">{t('headBadge')}</span>}
              <span className="tag">{words(`memberStates.${member.state}`)}</span>
              {member.state === 'accredited' && (
                <span>{member.printed ? t('printed') : t('notPrinted')}</span>
              )}
              {handed(member.handed)}
            </p>
            <DecideForms
              action={action}
              hidden={{ ...hidden, id: member.id }}
              name={member.name}
              state={member.state}
            />
          </div>
        </li>
      ))}
      {floating.map(({ number, handed: gone, holders }) => (
        <li key={number}>
          <div className="frame-row">
            <p className="row-name">
              <b>{t('floating', { number, size: floating.length })}</b>
            </p>
            <p className="row-facts">
              {holders.map(({ date, name }) => (
                <span key={date} dir="auto">
                  {t('heldOn', { day: monthDay(date, 'UTC', locale), name })}
                </span>
              ))}
              {handed(gone)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
