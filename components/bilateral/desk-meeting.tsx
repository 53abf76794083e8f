import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { capital } from '@/components/session/language-list'
import type { DeskMeetingPage } from '@/domain/bilateral/desk-queries'
import { nameOf } from '@/domain/delegation/rules'
import { type Language, languageName, pickText } from '@/domain/shared/language'
import { duration } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import { AssignmentActs } from './assignment-acts'
import { momentIn, spanIn } from './when'

type Props = { page: DeskMeetingPage; locale: Language; zone: string }
type FactsProps = Props & { interpret: FormAction<unknown>; hidden: Record<string, string> }

/** What there is to know of a meeting at the desk: both sides, when and where, who comes, what they have asked of the desk. */
export function DeskMeetingFacts({ page, locale, zone, interpret, hidden }: FactsProps) {
  const { meeting, persons, assignment } = page
  const t = useTranslations('bilaterals')
  const desk = useTranslations('bilateralDesk')
  const { startsAt, endsAt, languages, awaits } = meeting
  return (
    <dl className="meeting-facts">
      <dt>{t('subjectIs')}</dt>
      <dd dir="auto">{meeting.subject}</dd>
      <dt>{t('when')}</dt>
      <dd>
        {startsAt && endsAt
          ? `${spanIn(startsAt, endsAt, zone, locale)} ${zoneName(startsAt, zone, locale)}`
          : t('noTime')}
      </dd>
      {(meeting.state === 'scheduled' || meeting.state === 'held') && (
        <>
          <dt>{t('where')}</dt>
          <dd>{pickText(meeting.room, locale)}</dd>
        </>
      )}
      {awaits && (
        <>
          <dt>{desk('awaits')}</dt>
          <dd>
            {t('waitsFor', { name: nameOf(meeting[awaits], locale) })}
            {meeting.answerBy && ` · ${t('answerBy', { when: momentIn(meeting.answerBy, zone, locale) })}`}
          </dd>
        </>
      )}
      {languages.length > 0 && (
        <>
          <dt>{t('languages')}</dt>
          <dd>
            {languages.map((code) => capital(languageName(code, locale))).join(', ')}
            {meeting.interpretation && `. ${t('interpretation')}`}
          </dd>
        </>
      )}
      {assignment && (
        <>
          <dt>{t('interpreter')}</dt>
          <dd className="desk-interpreter">
            <AssignmentActs
              one={assignment}
              meeting={desk('pair', { a: nameOf(meeting.asking, locale), b: nameOf(meeting.asked, locale) })}
              action={interpret}
              hidden={hidden}
            />
          </dd>
        </>
      )}
      {(['asking', 'asked'] as const).map((side) => {
        const own = persons.filter((one) => one.side === side)
        return own.length === 0 ? null : (
          <div className="meeting-side" key={side}>
            <dt>{nameOf(meeting[side], locale)}</dt>
            <dd>
              <ul>
                {own.map((one) => (
                  <li key={one.id} dir="auto">
                    {one.name}
                    {one.position !== '' && <span className="quiet">, {one.position}</span>}
                    {one.principal && <span className="tag">{t('principal')}</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
      {meeting.note !== '' && (
        <>
          <dt>{t('note')}</dt>
          <dd dir="auto">{meeting.note}</dd>
        </>
      )}
      <dt>{t('length')}</dt>
      <dd>{duration(meeting.minutes, locale)}</dd>
    </dl>
  )
}

/** What was done with it, by whom, and when. */
export function DeskMeetingSteps({ page: { steps, meeting }, locale, zone }: Props) {
  const t = useTranslations('bilaterals')
  return (
    <ol className="meeting-steps">
      {steps.map((step) => {
        const who = step.side === null ? t('desk') : nameOf(meeting[step.side], locale)
        const key = `step.${step.act}` as 'step.ask' // an act of the record; `has` asks whether it has words
        return (
          <li key={step.id}>
            <b>{t.has(key) ? t(key, { who }) : who}</b>{' '}
            <span className="quiet">{momentIn(step.at, zone, locale)}</span>
            {step.startsAt && step.endsAt && (
              <span className="quiet meeting-step-when">
                {spanIn(step.startsAt, step.endsAt, zone, locale)}
              </span>
            )}
            {step.reason !== null && <span dir="auto">{step.reason}</span>}
          </li>
        )
      })}
    </ol>
  )
}
