import { useTranslations } from 'next-intl'
import { useRefusalWords } from '@/components/form/refusal-words'
import type { FormAction, FormState } from '@/components/form/form-state'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { whatFollows } from '@/domain/registration/choice-rules'
import type { OwnView } from '@/domain/registration/own-queries'
import {
  type Step,
  faultsOf,
  questionsOfStep,
  stepBefore,
  stepOfField,
  stepsOf,
} from '@/domain/registration/step-rules'
import type { Language } from '@/domain/shared/language'
import { AnswersGiven } from './answers'
import { type Done, DoneNote } from './done-note'
import { EmailForm } from './email-form'
import { FileFields, type FileTrip } from './file-fields'
import { useFieldLabels } from './field-labels'
import { faultCode } from './named-faults'
import { OwnPart } from './own-part'
import { PrivacyNotice } from './privacy-notice'
import { NotSent, SendForm } from './send-form'
import { SoFar } from './so-far'
import { StepForm } from './step-form'
import { StepList } from './step-list'
import { SummitCrumb } from './summit-crumb'
import { type StepView, stepView } from './step-view'

export type DraftActions = Record<'save' | 'keep' | 'changeEmail', FormAction<unknown>>

type Props = {
  locale: Language
  view: OwnView
  pageKey: string
  step: Step
  actions: DraftActions
  countries: StepView['countries']
  /** Where it is sent, and the key under which it is sent once. */
  sending: { to: string; once: string }
  /** Why it was not sent. */
  refused: FormState
  addressOfStep: (step: Step) => string
  done: Done | null
  /** A question has come up that follows from an answer. */
  more: boolean
  files: FileTrip
}

/** A registration while it is written: one step a page. */
export function DraftPage(props: Props) {
  const { locale, view, pageKey, step, actions, addressOfStep, done, more } = props
  const t = useTranslations('registration')
  const form = { category: view.category, questions: view.questions, answers: view.form.answers }
  const steps = stepsOf(form)
  const before = stepBefore(form, step)
  return (
    <>
      {before === null ? (
        <SummitCrumb summit={view.summit} locale={locale} />
      ) : (
        <p className="crumbs">
          <a className="back" href={addressOfStep(before)}>
            <Icon name="left" />
            {t('step.before')}
          </a>
        </p>
      )}
      <div className="two-col">
        <div>
          <h1>{t(`titles.${step}`)}</h1>
          <p className="quiet">
            {t('step.of', { step: steps.indexOf(step) + 1, steps: steps.length })}{' '}
            {step !== 'check' && t('step.required')}
          </p>
          <StepList steps={steps} current={step} addressOfStep={addressOfStep} />
          <DoneNote done={done} email={view.person.email} />
          {more && (
            <p className="banner" role="status">
              <Icon name="info" />
              <span>{t('step.more')}</span>
            </p>
          )}
          {step === 'privacy' && (
            <section className="section" aria-labelledby="privacy-notice">
              <h2 id="privacy-notice">{t('privacy.title')}</h2>
              <PrivacyNotice
                locale={locale}
                host={view.summit.host}
                retention={view.questions.map(({ retainUntil }) => retainUntil)}
                headingId="privacy-notice"
              />
            </section>
          )}
          {step === 'files' && (
            <FileFields
              questions={questionsOfStep(form, 'files')}
              view={{ answers: form.answers }}
              trip={props.files}
            />
          )}
          {step === 'check' ? (
            <CheckStep {...props} />
          ) : (
            <StepForm
              key={step}
              action={actions.save}
              keep={actions.keep}
              pageKey={pageKey}
              step={step}
              view={stepView(view, props.countries)}
            />
          )}
        </div>
        <SoFar view={view} locale={locale}>
          <OwnPart title={t('email.title')}>
            <EmailForm action={actions.changeEmail} hidden={{ key: pageKey, id: view.id }} />
          </OwnPart>
        </SoFar>
      </div>
    </>
  )
}

/** All answers once more, what is missing of them, and the one button that sends. */
function CheckStep({ locale, view, sending, refused, addressOfStep }: Props) {
  const t = useTranslations('registration.check')
  const words = useRefusalWords()
  const labels = useFieldLabels(view, locale)
  const { category, person, days, questions, form } = view
  const follows = whatFollows(
    category,
    days.flatMap(({ date }) => view.dayChoices.find((choice) => choice.date === date)?.places ?? []),
  )
  const faults = faultsOf({
    ...{ category, questions, name: person.name, answers: form.answers },
    days: days.map(({ date }) => date),
  })
  return (
    <div className="check-step">
      <AnswersGiven view={view} locale={locale} change={addressOfStep} />
      <section className="section" aria-labelledby="then">
        <h2 id="then">{t('then')}</h2>
        <p>{t(`follows.${follows}`)}</p>
      </section>
      {faults.length > 0 ? (
        <div className="error-summary" role="region" aria-labelledby="missing">
          <h2 id="missing">{t('missing', { count: faults.length })}</h2>
          {refused && !refused.ok && <p>{words(refused.code, refused.details)}</p>}
          <ul>
            {faults.map(({ field, code }) => (
              <li key={field}>
                <a href={addressOfStep(stepOfField(field, questions))}>
                  {labels[field]} – {words(faultCode(field, code, questions), { max: 500 })}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <>
          <NotSent refused={refused} here={addressOfStep('check')} />
          <SendForm
            to={sending.to}
            hidden={{ id: view.id, once: sending.once, locale }}
            label={t('send')}
            kind="primary"
          />
        </>
      )}
      <p className="small quiet">
        {t('as')} <Said text={category.name} locale={locale} />
      </p>
    </div>
  )
}
