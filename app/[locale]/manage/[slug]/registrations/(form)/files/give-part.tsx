import { getTranslations } from 'next-intl/server'
import { GiveTable } from '@/components/registration-files/give-table'
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
      <GiveTable
        address={`/api/manage/${slug}/registration-import`}
        page={here}
        refused={code === null ? null : { code, details }}
      />
    </section>
  )
}
