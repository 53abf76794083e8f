import { useTranslations } from 'next-intl'

/**
 * Says that the summit's own clock is not today's. Which moment it stands at depends on the hour, so the page's
 * script writes it; without script the sentence stands alone.
 */
export function DemoClock() {
  const t = useTranslations('site')
  return (
    <aside className="demo-clock">
      <p className="wide">
        {t('demoClock')}{' '}
        <span data-clock hidden>
          {t('demoClockAt')} <time className="num" />
        </span>
      </p>
    </aside>
  )
}
