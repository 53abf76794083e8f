import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import type { Holder } from '@/domain/delegation-badge/queries'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { FloatingForm } from './floating-form'

type Props = {
  floating: number
  holders: Holder[]
  members: (readonly [id: string, name: string])[]
  dates: readonly string[]
  locale: Language
  action: FormAction<unknown>
  hidden: Record<string, string>
}

/** Badges of one's delegation that pass from hand to hand: who has which, by day. */
export function FloatingSection({ floating, holders, members, dates, locale, action, hidden }: Props) {
  const t = useTranslations('delegationBadges')
  if (floating === 0) return null
  const badge = (number: number) => t('floating', { number, size: floating })
  const day = (date: string) => weekdayDate(date, 'UTC', locale)
  return (
    <section aria-labelledby="floating">
      <h2 id="floating">{t('floatingTitle')}</h2>
      <p className="quiet">{t('floatingLede', { count: floating })}</p>
      {holders.length > 0 && (
        <ul className="own-members">
          {holders.map(({ number, date, name }) => (
            <li key={`${date} ${number}`} dir="auto">
              {t('held', {
                badge: badge(number),
                day: weekdayDate(date, 'UTC', locale, { inSentence: true }),
                name,
              })}
            </li>
          ))}
        </ul>
      )}
      <FloatingForm
        key={holders.map(({ number, date, memberId }) => `${date} ${number} ${memberId}`).join()}
        action={action}
        hidden={hidden}
        badges={Array.from(
          { length: floating },
          (_none, index) => [String(index + 1), badge(index + 1)] as const,
        )}
        days={dates.map((date) => [date, day(date)] as const)}
        members={members}
      />
    </section>
  )
}
