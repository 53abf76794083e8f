import { useTranslations } from 'next-intl'
import { dateTime } from '@/components/manage/date-time'
import type { SummitFrame } from '@/domain/registration/open-queries'
import type { Language } from '@/domain/shared/language'

/** Says that the summit's clock shows another time than the reader's, and which (domain rule 12). */
export function ClockNote({ summit, locale }: { summit: SummitFrame; locale: Language }) {
  const t = useTranslations('site')
  const moment = useTranslations('registration.soFar')
  if (!summit.isDemo) return null
  return (
    <p className="small quiet clock-note">
      {t('demoClock')} {t('demoClockAt')}{' '}
      <time dateTime={summit.clock.toISOString()}>
        {moment('moment', dateTime(summit.clock, summit.timeZone, locale))}
      </time>
    </p>
  )
}
