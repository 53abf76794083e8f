import { getTranslations } from 'next-intl/server'
import { GiveForm } from '@/components/interchange/give-form'
import '@/components/interchange/interchange.css'
import { MOST_BYTES } from '@/domain/interchange/schema'
import type { Language } from '@/domain/shared/language'

type Props = {
  locale: Language
  slug: string
  here: string
  query: Record<string, string | string[] | undefined>
  /** A file was asked for that is not there any more. */
  gone: boolean
}

/** The first step of an import: a table, or pasted rows. What was refused comes back in the address. */
export async function GivePart({ locale, slug, here, query, gone }: Props) {
  const t = await getTranslations({ locale, namespace: 'registrationFiles.import' })
  const { refused, ...details } = query
  const code = typeof refused === 'string' ? refused : gone ? 'not_found' : null
  return (
    <section className="form-part" aria-labelledby="part-import">
      <h2 id="part-import">{t('title')}</h2>
      <p className="quiet">{t('lede')}</p>
      <GiveForm
        address={`/api/manage/${slug}/registration-import`}
        page={here}
        hint={t('fileHint', { megabytes: String(MOST_BYTES / 1024 / 1024) })}
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        refused={code === null ? null : { code, details }}
      />
    </section>
  )
}
