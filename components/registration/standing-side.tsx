import { useTranslations } from 'next-intl'
import { dateTime } from '@/components/manage/date-time'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import type { OwnView } from '@/domain/registration/own-queries'
import { dateRangeParts } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'

/** The way of a registration so far, and what it is for. */
export function StandingSide({ view, locale }: { view: OwnView; locale: Language }) {
  const t = useTranslations('registration')
  const { summit, category, submittedAt, decidedAt, status } = view
  const moment = (at: Date) => t('soFar.moment', dateTime(at, summit.timeZone, locale))
  return (
    <aside className="stack" aria-labelledby="standing">
      <h2 id="standing">{t('side.title')}</h2>
      <ol className="track-steps">
        {submittedAt && (
          <li>
            <Icon name="s-yours" />
            {t('side.sent')}
            <small>{moment(submittedAt)}</small>
          </li>
        )}
        {decidedAt && status !== 'declined' && (
          <li>
            <Icon name="s-yours" />
            {t('side.decided')}
            <small>{moment(decidedAt)}</small>
          </li>
        )}
        <li>
          <Icon name={['confirmed', 'checked_in', 'approved'].includes(status) ? 's-yours' : 's-waiting'} />
          <b>{t(`status.${status}.short`)}</b>
        </li>
      </ol>
      <dl className="facts">
        <div>
          <dt>{t('side.person')}</dt>
          <dd dir="auto">{view.person.name || view.person.email}</dd>
        </div>
        <div>
          <dt>{t('soFar.category')}</dt>
          <dd>
            <Said text={category.name} locale={locale} />
          </dd>
        </div>
        <div>
          <dt>{t('side.when')}</dt>
          <dd>
            <TextParts parts={dateRangeParts(summit.startsOn, summit.endsOn, 'UTC', locale)} />
          </dd>
        </div>
        <div>
          <dt>{t('side.where')}</dt>
          <dd>
            <Said text={summit.place} locale={locale} />
          </dd>
        </div>
      </dl>
    </aside>
  )
}
