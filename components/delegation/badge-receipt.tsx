import { useTranslations } from 'next-intl'
import type { Receipt } from '@/domain/delegation-badge/queries'
import { nameOf } from '@/domain/delegation/rules'
import { date } from '@/domain/shared/date-format'
import { type Language, type Text, pickText } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'

type Props = { receipt: Receipt; summit: { name: Text; timeZone: string }; locale: Language }

/** Whose badges somebody has collected, and where they sign. */
export function BadgeReceipt({ receipt, summit, locale }: Props) {
  const t = useTranslations('delegationBadges')
  const words = useTranslations('delegations.capacities')
  const { delegation, badges, takenBy, at } = receipt
  return (
    <article className="badge-receipt">
      <h1>{t('receiptTitle')}</h1>
      <p className="lede">
        {t('receiptOf', {
          delegation: nameOf(delegation, locale, 'long'),
          summit: pickText(summit.name, locale),
        })}
      </p>
      <p dir="auto">
        {t('receiptSaid', {
          name: takenBy,
          count: badges.length,
          date: date(at, summit.timeZone, locale),
          time: time(at, summit.timeZone, locale),
        })}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('capacity')}</th>
          </tr>
        </thead>
        <tbody>
          {badges.map(({ member, floating }) =>
            member ? (
              <tr key={member.id}>
                <th scope="row" dir="auto">
                  {member.name}
                </th>
                <td>
                  {words(member.capacity)}{' '}
                  {member.capacity === 'head' && <span className="tag tag-accent">{t('headBadge')}</span>}
                </td>
              </tr>
            ) : (
              <tr key={`floating ${floating}`}>
                <th scope="row">{t('floating', { number: floating ?? 0, size: delegation.floating })}</th>
                <td>{t('noName')}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <div className="signatures">
        <p dir="auto">{t('signature', { name: takenBy })}</p>
        <p>{t('forDesk')}</p>
      </div>
    </article>
  )
}
