import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { dateTime } from '@/components/manage/date-time'
import { Said } from '@/components/ui/said'
import type { OwnView } from '@/domain/registration/own-queries'
import type { Language } from '@/domain/shared/language'
import { PlacesLabel } from './places-label'
import { PrivacyDetails } from './privacy-details'

type Props = { view: OwnView; locale: Language; children?: ReactNode }

/** What is settled already, beside the step that is being filled in. */
export function SoFar({ view, locale, children }: Props) {
  const t = useTranslations('registration.soFar')
  const { category, summit, person, questions } = view
  return (
    <aside className="stack" aria-labelledby="so-far">
      <h2 id="so-far">{t('title')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('category')}</dt>
          <dd>
            <Said text={category.name} locale={locale} />
          </dd>
        </div>
        <div>
          <dt>{t('places')}</dt>
          <dd>
            <PlacesLabel places={category.places} />
          </dd>
        </div>
        <div>
          <dt>{t('approval')}</dt>
          <dd>{t(category.approval ? 'approvalNeeded' : 'approvalNone')}</dd>
        </div>
        {category.closesAt && (
          <div>
            <dt>{t('until')}</dt>
            <dd>{t('moment', dateTime(category.closesAt, summit.timeZone, locale))}</dd>
          </div>
        )}
      </dl>
      <p className="small quiet">{t('link', { email: person.email })}</p>
      {children}
      <PrivacyDetails
        locale={locale}
        host={summit.host}
        retention={questions.map(({ retainUntil }) => retainUntil)}
      />
    </aside>
  )
}
