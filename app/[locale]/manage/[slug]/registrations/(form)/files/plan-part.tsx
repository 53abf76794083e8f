import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ApplyTable } from '@/components/registration-files/apply-form'
import { ColumnForm } from '@/components/registration-files/column-form'
import { RowTable } from '@/components/registration-files/row-table'
import type { ImportPlan } from '@/domain/registration-exchange/queries'
import { rowOutcomes } from '@/domain/registration-exchange/schema'
import type { SummitAtWork } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import { apply } from './actions'

/** Rows of the file that are shown. */
const SHOWN = 200

type Props = {
  locale: Language
  summit: SummitAtWork
  here: string
  file: string
  plan: ImportPlan
  only: string | string[] | undefined
}

/** The second step: how the columns are read, what importing would do row by row, and the button. */
export async function PlanPart({ locale, summit, here, file, plan, only: asked }: Props) {
  const t = await getTranslations({ locale, namespace: 'registrationFiles' })
  const planned = plan.rows.map((row) => row.planned)
  const only = rowOutcomes.find((outcome) => outcome === asked) ?? null
  const rows = planned.filter(({ outcome }) => only === null || outcome === only)
  const countOf = (outcome: string) => planned.filter((row) => row.outcome === outcome).length
  const read = Object.fromEntries(plan.columns.map((target, index) => [`c${index}`, target]))
  const to = (outcome: string | null) =>
    `${here}?${new URLSearchParams({ file, ...read, ...(outcome ? { only: outcome } : {}) })}`
  const count = countOf('created') + countOf('changed')
  return (
    <>
      <p>
        {t('import.name', { name: plan.name || t('import.pasted') })} · <a href={here}>{t('import.other')}</a>
      </p>
      <div className="form-part">
        <h2 id="columns">{t('import.columns')}</h2>
        <p className="quiet">{t(plan.remembered ? 'import.columnsRemembered' : 'import.columnsHint')}</p>
        <ColumnForm locale={locale} here={here} file={file} {...plan} />
      </div>
      <div className="form-part">
        <h2 id="rows">{t('import.what')}</h2>
        <nav className="row" aria-label={t('import.counts')}>
          <a href={to(null)} aria-current={only === null ? 'true' : undefined}>
            {t('import.all')} ({number(planned.length, locale)})
          </a>
          {rowOutcomes.map((outcome) => (
            <a key={outcome} href={to(outcome)} aria-current={only === outcome ? 'true' : undefined}>
              {t(`outcomes.${outcome}`)} ({number(countOf(outcome), locale)})
            </a>
          ))}
        </nav>
        <RowTable locale={locale} rows={rows.slice(0, SHOWN)} questions={plan.questions} />
        {rows.length > SHOWN && <p className="quiet">{t('import.shown', { count: SHOWN })}</p>}
        {count === 0 ? (
          <p className="banner">{t('import.nothing')}</p>
        ) : (
          <ApplyTable
            action={apply}
            hidden={{
              ...{ summitId: summit.id, slug: summit.slug, change: randomUUID(), fileId: file },
              ...Object.fromEntries(plan.columns.map((target, index) => [`columns.${index}`, target])),
            }}
            count={count}
            created={countOf('created')}
            staysOut={countOf('wrong')}
            progress={`/api/manage/${summit.slug}/registration-import/${file}`}
          />
        )}
      </div>
    </>
  )
}
