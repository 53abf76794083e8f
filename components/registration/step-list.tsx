import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import type { Step } from '@/domain/registration/step-rules'

type Props = { steps: Step[]; current: Step; addressOfStep: (step: Step) => string }

/** Where one is among the steps; those before lead back. */
export function StepList({ steps, current, addressOfStep }: Props) {
  const t = useTranslations('registration.steps')
  const at = steps.indexOf(current)
  return (
    <ol className="steps" aria-label={t('label')} style={{ '--steps': steps.length } as CSSProperties}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'done' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span>{index < at ? <a href={addressOfStep(step)}>{t(step)}</a> : t(step)}</span>
        </li>
      ))}
    </ol>
  )
}
