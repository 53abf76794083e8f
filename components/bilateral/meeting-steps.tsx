import { useTranslations } from 'next-intl'
import type { MeetingPage } from '@/domain/bilateral/queries'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { momentIn, spanIn } from './when'

const said = [
  ...(['ask', 'accept', 'counter', 'decline', 'withdraw', 'cancel', 'expire', 'place'] as const),
  ...(['displace', 'leave', 'hand_over', 'choose', 'move', 'move_room', 'unplace', 'host'] as const),
  ...(['propose', 'agree', 'keep', 'settle', 'bring'] as const),
  ...(['optimise', 'undo_optimise'] as const),
]

/** What has been done with a meeting, by which side, and when. */
export function MeetingSteps({
  page: { steps, side, other, summit },
  locale,
}: {
  page: MeetingPage
  locale: Language
}) {
  const t = useTranslations('bilaterals')
  const who = (of: string | null) =>
    of === null ? t('desk') : of === side ? t('you') : nameOf(other, locale)
  return (
    <section className="meeting-act" aria-labelledby="steps">
      <h2 id="steps">{t('steps')}</h2>
      <ol className="meeting-steps">
        {steps.map((step) => {
          const act = said.find((one) => one === step.act)
          return (
            <li key={step.id}>
              <b>{act && t(`step.${act}`, { who: who(step.side) })}</b>{' '}
              <span className="quiet">{momentIn(step.at, summit.timeZone, locale)}</span>
              {step.startsAt && step.endsAt && (
                <span className="quiet meeting-step-when">
                  {spanIn(step.startsAt, step.endsAt, summit.timeZone, locale)}
                </span>
              )}
              {step.reason !== null && <span dir="auto">{step.reason}</span>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
