import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/registration/act-form'
import type { OwnNomination } from '@/domain/delegation/nomination-queries'
import { mayStep, nameOf } from '@/domain/delegation/rules'
import { dateRange } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { TermsNote } from './terms-note'

type Props = { own: OwnNomination; token: string; locale: Language; action: FormAction<unknown> }

/** A nomination as it stands, and the answers that the person can give. */
export function AnswerNomination({ own, token, locale, action }: Props) {
  const t = useTranslations('nomination.answer')
  const words = useTranslations('delegations.capacities')
  const { summit, delegation, member, terms, closed } = own
  const { state } = member
  const known = (['confirmed', 'accredited', 'declined'] as const).find((one) => one === state)
  const mayConfirm = mayStep('confirmed', member) && !closed
  return (
    <>
      <p className="lede" dir="auto">
        {t('lede', {
          name: member.name,
          of: nameOf(delegation, locale, 'of'),
          summit: pickText(summit.name, locale),
          dates: dateRange(summit.startsOn, summit.endsOn, 'UTC', locale),
        })}
      </p>
      <p className="marks">
        <span>{words(member.capacity)}</span>
        {member.position !== '' && <span dir="auto">{member.position}</span>}
      </p>
      {state !== 'nominated' && (
        <p className="notice" role="status">
          {t(`stands.${known ?? 'other'}`)}
        </p>
      )}
      {state === 'nominated' && <h2>{t('question')}</h2>}
      {state === 'nominated' && <TermsNote kind="confirm" terms={terms} closed={closed} locale={locale} />}
      {state === 'confirmed' && <p>{t('changed')}</p>}
      <div className="row">
        {mayConfirm && (
          <ActForm
            action={action}
            hidden={{ token, answer: 'confirmed' }}
            label={t('confirm')}
            kind="primary"
          />
        )}
        {mayStep('declined', member) && (
          <ActForm action={action} hidden={{ token, answer: 'declined' }} label={t('decline')} />
        )}
      </div>
      {mayStep('declined', member) && <p className="hint">{t('declineHint')}</p>}
    </>
  )
}
