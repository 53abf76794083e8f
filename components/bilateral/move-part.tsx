import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import type { MeetingPage } from '@/domain/bilateral/queries'
import { whyNot } from '@/domain/bilateral/rules'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { AgreeForm, CounterForm } from './answer-forms'
import { spanIn } from './when'

type Props = {
  page: MeetingPage
  locale: Language
  hidden: Record<string, string>
  propose: FormAction<unknown>
  answer: FormAction<unknown>
}

/** Another time for a meeting that stands: one that is proposed, with its answers, or the way to propose one. */
export function MovePart({ page, locale, hidden, propose, answer }: Props) {
  const t = useTranslations('bilateralLife')
  const { meeting, side, other, summit, moves } = page
  const { proposedBy, proposedStartsAt, proposedEndsAt } = meeting
  const may = (act: 'agree' | 'keep') => whyNot(act, meeting, side) === null
  if (proposedBy === null && moves.length === 0) return null
  const when =
    proposedStartsAt && proposedEndsAt
      ? spanIn(proposedStartsAt, proposedEndsAt, summit.timeZone, locale, { inSentence: true })
      : ''
  return (
    <section className="meeting-act" aria-labelledby="move">
      <h2 id="move">{t('moveTitle')}</h2>
      {proposedBy !== null && (
        <>
          <p>
            {proposedBy === side
              ? t('youPropose', { when })
              : t('theyPropose', { who: nameOf(other, locale), when })}{' '}
            {t('standsMeanwhile')}
          </p>
          <div className="marks">
            {may('agree') && (
              <AgreeForm
                action={answer}
                hidden={{ ...hidden, act: 'agree' }}
                label={t('agree', { when })}
                zone={summit.timeZone}
              />
            )}
            {may('keep') && (
              <ActForm
                action={answer}
                hidden={{ ...hidden, act: 'keep' }}
                name={t(proposedBy === side ? 'takeBack' : 'keep')}
              >
                {t(proposedBy === side ? 'takeBack' : 'keep')}
              </ActForm>
            )}
          </div>
        </>
      )}
      {moves.length > 0 && (
        <details>
          <summary>{t(proposedBy === null ? 'proposeOne' : 'proposeOther')}</summary>
          <p className="hint">{t('moveHint')}</p>
          <CounterForm action={propose} hidden={hidden} offers={moves} zone={summit.timeZone} />
        </details>
      )}
    </section>
  )
}
