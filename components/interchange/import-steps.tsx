import { useTranslations } from 'next-intl'

const steps = ['give', 'map', 'check', 'done'] as const
export type ImportStep = (typeof steps)[number]

/** Where in the import one is; what is behind can be gone back to. */
export function ImportSteps({
  current,
  links,
}: {
  current: ImportStep
  links: Partial<Record<ImportStep, string>>
}) {
  const t = useTranslations('interchange.steps')
  return (
    <nav aria-label={t('label')}>
      <ol className="import-steps">
        {steps.map((step) => (
          <li key={step} aria-current={step === current ? 'step' : undefined}>
            {links[step] && step !== current ? <a href={links[step]}>{t(step)}</a> : t(step)}
          </li>
        ))}
      </ol>
    </nav>
  )
}
