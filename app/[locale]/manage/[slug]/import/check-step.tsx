import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { progressTeller } from '@/app/_server/import-progress'
import { ApplyForm } from '@/components/interchange/apply-form'
import { PlanSummary } from '@/components/interchange/plan-summary'
import { PlanTable } from '@/components/interchange/plan-table'
import { ActForm } from '@/components/manage/act-form'
import { PageLinks } from '@/components/manage/page-links'
import { importPlan } from '@/domain/interchange/queries'
import { type RowOutcome, rowOutcomes } from '@/domain/interchange/schema'
import { tellProgress } from '@/domain/interchange/tell-progress'
import type { SummitAtWork } from '@/domain/session/queries'
import type { Actor } from '@/domain/shared/actor'
import type { Language } from '@/domain/shared/language'
import { apply, drop } from './actions'
import { GoneFile } from './gone-file'
import { formatOf } from './map-step'

/** Rows of the file on one page. */
const PAGE_SIZE = 100

type Props = {
  locale: Language
  actor: Actor
  summit: SummitAtWork
  here: string
  file: string
  only: string | undefined
  page: string | undefined
}

/** The third step: what importing the file would do, row by row, and the button. */
export async function CheckStep({ locale, actor, summit, here, file, only: asked, page: wanted }: Props) {
  const tell = progressTeller(tellProgress, actor, summit.id, file)
  const planned = await importPlan(actor, summit.slug, file, locale, new Date(), tell)
  if (!planned.ok) return <GoneFile locale={locale} here={here} refusal={planned} />
  const t = await getTranslations({ locale, namespace: 'interchange' })
  const { plan, digest, read } = planned.value
  const only = rowOutcomes.find((outcome) => outcome === asked) ?? null
  const rows = plan.rows.filter(({ outcome }) => only === null || outcome === only)
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  const page = Math.min(pages, Math.max(1, Math.floor(Number(wanted)) || 1))
  const to = (outcome: RowOutcome | null, number = 1) =>
    `${here}?${new URLSearchParams({ file, step: 'check', ...(outcome ? { only: outcome } : {}), ...(number > 1 ? { page: String(number) } : {}) })}`
  const open = plan.questions.filter(({ answered }) => !answered).length
  const hidden = { summitId: summit.id, slug: summit.slug, fileId: file }
  return (
    <>
      <h1>{t('check.title', { name: planned.value.file.name || t('give.pasted') })}</h1>
      <PlanSummary plan={plan} only={only} to={to} />
      {open > 0 ? (
        <p className="banner banner-warn" role="status">
          <span>
            {t('check.questions', { count: open })} <a href={`${here}?file=${file}`}>{t('check.answer')}</a>
          </span>
        </p>
      ) : plan.edits.length === 0 ? (
        <p className="banner" role="status">
          <span>{t('check.nothing')}</span>
        </p>
      ) : (
        <ApplyForm
          action={apply}
          hidden={{ ...hidden, plan: digest, change: randomUUID() }}
          count={plan.counts.created + plan.counts.changed}
          staysOut={plan.counts.wrong}
          progress={`/api/manage/${summit.slug}/import/${file}`}
        />
      )}
      <div className="row">
        <a className="btn btn-plain" href={`${here}?file=${file}`}>
          {t('check.remap')}
        </a>
        <ActForm action={drop} hidden={hidden}>
          {t('map.drop')}
        </ActForm>
      </div>
      <PlanTable
        locale={locale}
        slug={summit.slug}
        timeZone={summit.timeZone}
        format={formatOf(read)}
        rows={rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
      />
      {pages > 1 && <PageLinks list={{ page, pages }} to={(number) => to(only, number)} />}
    </>
  )
}
