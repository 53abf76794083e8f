import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { SummitCard } from '@/domain/release/queries'
import { type Language, pickText } from '@/domain/shared/language'

type Props = { locale: Language; /** Whose open data the third way shows. */ newest: SummitCard | null }

/** Ways on for those who take part, who organise, and who use the data. */
export function HomeWays({ locale, newest }: Props) {
  const t = useTranslations('home')
  return (
    <div className="section two">
      <section>
        <h2>{t('takePart.title')}</h2>
        <p>{t('takePart.body')}</p>
        <a href={addressOf(locale, '/sign-in')}>{t('takePart.link')}</a>
      </section>
      <section>
        <h2>{t('organise.title')}</h2>
        <p>{t('organise.body')}</p>
        <a href={addressOf(locale, '/manage')}>{t('organise.link')}</a>
      </section>
      {newest && (
        <section>
          <h2>{t('reuse.title')}</h2>
          <p>{t('reuse.body')}</p>
          <a
            href={addressOf(locale, {
              pathname: '/summits/[slug]/open-data',
              params: { slug: newest.summit.slug },
            })}
          >
            {t('reuse.link', {
              name: pickText(newest.summit.shortName, locale) || pickText(newest.summit.name, locale),
            })}
          </a>
        </section>
      )}
    </div>
  )
}
