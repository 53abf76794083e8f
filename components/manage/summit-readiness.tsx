import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import type { SummitAtWork } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'
import { type ChecklistItem, missingOf } from '@/domain/summit/checklist-rules'
import { ChecklistList } from './checklist-list'
import { StateForm } from './state-form'

type Props = {
  locale: Language
  summit: SummitAtWork
  items: ChecklistItem[]
  announce: FormAction<unknown>
  archive: FormAction<unknown>
}

/** Before a summit is announced: what it still lacks, and the button. Afterwards one line, and the way into the archive. */
export function SummitReadiness({ locale, summit, items, announce, archive }: Props) {
  const t = useTranslations('frame')
  const { id, slug, state, mayPublish } = summit
  const missing = missingOf(items).length
  const hidden = { summitId: id, slug }
  const list = <ChecklistList locale={locale} slug={slug} items={items} mayRun={mayPublish} />
  if (state === 'draft')
    return (
      <section className="form-part" aria-labelledby="readiness">
        <h2 id="readiness">{t('checklist.title')}</h2>
        {list}
        {mayPublish && (
          <StateForm
            action={announce}
            hidden={hidden}
            label={t('state.announce')}
            kind="primary"
            why={missing > 0 ? t('state.notReady', { count: missing }) : null}
            refused={t('state.refused')}
          >
            <p className="why">{t('state.announceNote')}</p>
          </StateForm>
        )}
      </section>
    )
  return (
    <details className="form-part readiness" open={missing > 0 || undefined}>
      <summary>
        <h2>{missing > 0 ? t('checklist.lacking', { count: missing }) : t('checklist.whole')}</h2>
      </summary>
      {list}
      {mayPublish && state !== 'archived' && (
        <StateForm
          action={archive}
          hidden={hidden}
          label={t('state.archive')}
          kind="plain"
          why={null}
          refused={t('state.refused')}
        >
          <p className="why">{t('state.archiveNote')}</p>
        </StateForm>
      )}
    </details>
  )
}
