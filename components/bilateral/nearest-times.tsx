import { useLocale, useTranslations } from 'next-intl'
import type { FormState } from '@/components/form/form-state'
import { momentIn } from './when'

/** The times that a refusal names; nothing after any other answer. */
export function NearestTimes({ state, zone }: { state: FormState; zone: string }) {
  const t = useTranslations('bilaterals')
  const locale = useLocale() === 'fr' ? 'fr' : 'en'
  const times = state && !state.ok && state.code === 'outside_house' ? state.details['times'] : null
  if (!Array.isArray(times) || times.length === 0) return null
  return (
    <div className="hint">
      <p>{t('nearestAre')}</p>
      <ul>
        {times.map((at: unknown) => (
          <li key={String(at)}>{momentIn(new Date(String(at)), zone, locale)}</li>
        ))}
      </ul>
    </div>
  )
}
