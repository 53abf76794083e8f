import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import { addressOf } from '@/components/site/address'
import { RegisterLink } from '@/components/site/register-link'
import { firstDay } from '@/domain/agenda/rules'
import type { RegistrationWindow } from '@/domain/release/queries'
import type { ReleaseDocument } from '@/domain/release/schema'
import { dateRangeParts } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'

type Props = { document: ReleaseDocument; registration: RegistrationWindow | null; locale: Language }

/** What the summit is: name, dates, place, theme, and its figures. */
export function SummitHead({ document, registration, locale }: Props) {
  const t = useTranslations('summit')
  const { summit } = document
  const agenda = {
    pathname: '/summits/[slug]/agenda/[date]',
    params: { slug: summit.slug, date: firstDay(document) },
  } as const
  return (
    <div className="summit-head">
      <div>
        <h1>
          <Said text={summit.name} locale={locale} />
        </h1>
        <p className="dates">
          <TextParts parts={dateRangeParts(summit.startsOn, summit.endsOn, summit.timeZone, locale)} />
          <br />
          <Said text={summit.place} locale={locale} />
        </p>
        <p className="theme-line">
          <Said text={summit.theme} locale={locale} />
        </p>
        <p className="lede">
          <Said text={summit.description} locale={locale} />
        </p>
        <p className="row">
          <a className="btn btn-primary" href={addressOf(locale, agenda)}>
            {t('seeAgenda')}
          </a>
          {registration && (
            <RegisterLink locale={locale} slug={summit.slug} registration={registration} className="btn">
              {t('register')}
            </RegisterLink>
          )}
        </p>
        <p className="small quiet host">
          {t('host')} <Said text={summit.host} locale={locale} />
        </p>
      </div>
      {summit.figures.length > 0 && (
        <dl className="figures">
          {summit.figures.map(({ value, label }, index) => (
            <div key={index}>
              <dt>
                <Said text={label} locale={locale} />
              </dt>
              <dd>
                <Said text={value} locale={locale} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
