import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import type { OwnView } from '@/domain/registration/own-queries'
import type { AnswerValue, Question } from '@/domain/registration/schema'
import { type Step, questionsOfStep } from '@/domain/registration/step-rules'
import { countryName } from '@/domain/shared/countries'
import { date, weekdayDateParts } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'

type Props = {
  view: OwnView
  locale: Language
  /** Of each step, where it can be changed; without it nothing can. */
  change?: (step: Step) => string
  /** Without the days, where the page says more of them. */
  withDays?: boolean
  /** What the first part is called, for a reader who is not the person. */
  about?: string
}

/** Everything that was answered, step by step. What was left out is said to be. */
export function AnswersGiven({ view, locale, change, withDays = true, about }: Props) {
  const t = useTranslations('registration')
  const { person, category, days } = view
  const form = { category, questions: view.questions, answers: view.form.answers }
  return (
    <>
      <Part step="about" change={change} title={about}>
        <Fact name={t('about.name')}>{person.name}</Fact>
        <Fact name={t('about.email')}>{person.email}</Fact>
        <Fact name={t('about.organisation')}>{person.organisation}</Fact>
        <Fact name={t('about.state')}>{person.state && countryName(person.state, locale)}</Fact>
        <Fact name={t('about.language')}>
          <span lang={person.language}>{t(`languages.${person.language}`)}</span>
        </Fact>
      </Part>
      {withDays && category.needsDays && (
        <Part step="days" change={change}>
          <Fact name={t('days.label')}>
            {days.length > 0 && (
              <ul className="plain">
                {days.map((day) => (
                  <li key={day.date} className="day-name">
                    <TextParts parts={weekdayDateParts(day.date, 'UTC', locale)} />
                  </li>
                ))}
              </ul>
            )}
          </Fact>
        </Part>
      )}
      {(['questions', 'files', 'privacy'] as const).map((step) => {
        const questions = questionsOfStep(form, step)
        return (
          questions.length > 0 && (
            <Part key={step} step={step} change={change}>
              {questions.map((question) => (
                <Fact key={question.code} name={<Said text={question.label} locale={locale} />}>
                  <AnswerSaid question={question} value={view.form.answers[question.code]} locale={locale} />
                </Fact>
              ))}
            </Part>
          )
        )
      })}
    </>
  )
}

type PartProps = {
  step: Step
  change: Props['change']
  title?: string | undefined
  children: ReactNode
}

function Part({ step, change, title, children }: PartProps) {
  const t = useTranslations('registration')
  return (
    <div className="answers-part">
      <h3>{title ?? t(`steps.${step}`)}</h3>
      <dl className="facts">{children}</dl>
      {change && (
        <p>
          <a href={change(step)}>
            {t('check.change')}
            <span className="vh"> {t('check.changeOf', { part: t(`steps.${step}`) })}</span>
          </a>
        </p>
      )}
    </div>
  )
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  const t = useTranslations('registration.check')
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children || <span className="quiet">{t('nothing')}</span>}</dd>
    </div>
  )
}

type SaidProps = { question: Question; value: AnswerValue | undefined; locale: Language }

/** An answer in the reader's language. An option that has gone since is shown as it is kept. */
export function AnswerSaid({ question: { kind, options, identity }, value, locale }: SaidProps) {
  const t = useTranslations('registration.check')
  const files = useTranslations('registration.files')
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return <span className="quiet">{t('nothing')}</span>
  if (identity) return files('sealed')
  if (typeof value === 'boolean') return t(value ? 'agreed' : 'notAgreed')
  if (kind === 'country') return countryName(String(value), locale)
  if (kind === 'date') return date(String(value), 'UTC', locale)
  const label = (one: string) => options.find((option) => option.value === one)?.label
  return [value].flat().map((one, index) => (
    <span key={one}>
      {index > 0 && ', '}
      {label(one) ? <Said text={label(one)} locale={locale} /> : one}
    </span>
  ))
}
