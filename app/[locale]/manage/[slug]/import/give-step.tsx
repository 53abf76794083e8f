import { getTranslations } from 'next-intl/server'
import { GiveForm } from '@/components/interchange/give-form'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { MOST_BYTES } from '@/domain/interchange/schema'
import type { SummitAtWork } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'

type Props = {
  locale: Language
  summit: SummitAtWork
  here: string
  query: Record<string, string | string[] | undefined>
}

/** The first step: a file, or pasted rows. What was refused without script comes back in the address. */
export async function GiveStep({ locale, summit, here, query }: Props) {
  const t = await getTranslations({ locale, namespace: 'interchange' })
  const { slug } = summit
  const { refused, undone, ...details } = query
  return (
    <>
      {undone !== undefined && (
        <div className="banner banner-ok" role="status">
          <Icon name="s-yours" />
          <p>{t('done.undone')}</p>
        </div>
      )}
      <div className="page-head">
        <div>
          <h1>{t('importTitle')}</h1>
          <p className="quiet">{t('importLede')}</p>
        </div>
        <a
          className="btn btn-small"
          href={addressOf(locale, { pathname: '/manage/[slug]/export', params: { slug } })}
        >
          {t('exportLink')}
        </a>
      </div>
      <GiveForm
        address={`/api/manage/${slug}/import`}
        page={here}
        hint={t('give.fileHint', { megabytes: String(MOST_BYTES / 1024 / 1024) })}
        accept=".csv,.tsv,.txt,.xlsx,.xml,.json,.ics,text/csv,text/calendar,application/json,text/xml"
        refused={typeof refused === 'string' ? { code: refused, details } : null}
      />
    </>
  )
}
