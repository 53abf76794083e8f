import { getTranslations } from 'next-intl/server'
import { addressOf } from '@/components/site/address'
import { formats } from '@/domain/registration-exchange/schema'
import type { Language } from '@/domain/shared/language'

/** Everyone as a file, in the language of the page. */
export async function ExportPart({ locale, slug }: { locale: Language; slug: string }) {
  const t = await getTranslations({ locale, namespace: 'registrationFiles.export' })
  const people = addressOf(locale, { pathname: '/manage/[slug]/registrations', params: { slug } })
  return (
    <section className="form-part" aria-labelledby="part-export">
      <h2 id="part-export">{t('title')}</h2>
      <p className="quiet">{t('lede')}</p>
      <p className="row">
        {formats.map((format) => (
          <a
            key={format}
            className="btn"
            href={`/api/manage/${slug}/registration-export/registrations.${format}?lang=${locale}`}
          >
            {t(format)}
          </a>
        ))}
      </p>
      <p className="small quiet">{t.rich('narrow', { people: (words) => <a href={people}>{words}</a> })}</p>
    </section>
  )
}
