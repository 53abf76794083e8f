import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { ImportPlan } from '@/domain/interchange/plan-rules'
import { KINDS_MADE, type RowOutcome, rowOutcomes } from '@/domain/interchange/schema'
import { date } from '@/domain/shared/date-format'
import { bcp47, collator, pickText } from '@/domain/shared/language'
import { useFaultWords } from './fault-words'

type Props = {
  plan: ImportPlan
  only: RowOutcome | null
  /** The address of the rows of one outcome, or of all. */
  to: (only: RowOutcome | null) => string
}

/** What an import would do at a glance: rows by outcome, each a way to see only those; what is made; the file itself. */
export function PlanSummary({ plan, only, to }: Props) {
  const t = useTranslations('interchange')
  const words = useFaultWords()
  return (
    <>
      <nav className="plan-counts" aria-label={t('check.counts')}>
        <Count href={to(null)} current={only === null} words={t('check.all')} count={plan.rows.length} />
        {rowOutcomes.map((outcome) => (
          <Count
            key={outcome}
            href={to(outcome)}
            current={only === outcome}
            words={t(`outcomes.${outcome}`)}
            count={plan.counts[outcome]}
          />
        ))}
      </nav>
      <MadeList made={plan.made} />
      {plan.notes.length > 0 && (
        <section aria-labelledby="about-file">
          <h2 id="about-file">{t('check.aboutFile')}</h2>
          <ul className="plan-faults">
            {plan.notes.map((note, index) => (
              <li key={index}>
                <Icon name="info" /> {words(note)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Count({
  href,
  current,
  words,
  count,
}: {
  href: string
  current: boolean
  words: string
  count: number
}) {
  return (
    <a className="chip" href={href} aria-current={current ? 'true' : undefined}>
      {words} <span className="n">{count}</span>
    </a>
  )
}

function MadeList({ made }: Pick<ImportPlan, 'made'>) {
  const t = useTranslations('interchange.check')
  const locale = useLocale()
  if (made.length === 0) return null
  const called = ({ of, name }: (typeof made)[number]) =>
    of === 'day' ? date(pickText(name, locale), 'UTC', locale) : pickText(name, locale)
  const kinds = KINDS_MADE.map((of) => ({
    of,
    names: made.filter((one) => one.of === of).map(called),
  })).filter(({ names }) => names.length > 0)
  const list = kinds.map(({ of, names }) => t(`madeOf.${of}`, { count: names.length }))
  const joined = new Intl.ListFormat(bcp47(locale), { type: 'conjunction' }).format(list)
  return (
    <div>
      <p>{t('made', { list: joined })}</p>
      <details>
        <summary>{t('madeNames')}</summary>
        {kinds.map(({ of, names }) => (
          <p key={of} className="small">
            {(of === 'day' ? names : [...names].sort(collator(locale).compare)).join(' · ')}
          </p>
        ))}
      </details>
    </div>
  )
}
