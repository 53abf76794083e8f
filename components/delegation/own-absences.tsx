import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import type { OwnDelegation } from '@/domain/delegation/queries'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'

type Props = {
  own: OwnDelegation
  locale: Language
  action: FormAction<unknown>
  hidden: Record<string, string>
}

/** Absences that have been declared, each with the way to take it away. */
export function OwnAbsences({ own, locale, action, hidden }: Props) {
  const t = useTranslations('delegation')
  const absences = own.commitments.filter(({ kind }) => kind === 'absence')
  if (absences.length === 0) return null
  const { timeZone } = own.summit
  return (
    <ul className="own-members">
      {absences.map(({ id, memberId, startsAt, endsAt, note }) => {
        const name = own.members.find((member) => member.id === memberId)?.name ?? ''
        const when = `${weekdayDate(startsAt, timeZone, locale)}, ${timeSpan(startsAt, endsAt, timeZone, locale)}`
        return (
          <li key={id}>
            <b dir="auto">{name}</b>
            <p className="marks">
              <span>{when}</span>
              {note !== null && note !== '' && <span dir="auto">{note}</span>}
            </p>
            <ActForm action={action} hidden={{ ...hidden, id }} name={t('dropOne', { name, when })}>
              {t('drop')}
            </ActForm>
          </li>
        )
      })}
    </ul>
  )
}
