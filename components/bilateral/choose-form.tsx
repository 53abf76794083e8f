import { useTranslations } from 'next-intl'
import { levels } from '@/domain/bilateral/schema'
import { duration } from '@/domain/shared/time-format'
import type { Language } from '@/domain/shared/language'

type Props = {
  locale: Language
  /** The page itself: the choice stands in its address. */
  here: string
  others: readonly (readonly [id: string, name: string])[]
  lengths: readonly number[]
  chosen: { withId: string; level: string; minutes: number } | null
}

/** The first half of a request: whom, at which level, for how long. */
export function ChooseForm({ locale, here, others, lengths, chosen }: Props) {
  const t = useTranslations('bilaterals')
  return (
    <form className="choose-form" action={`${here}#ask`}>
      <div className="field">
        <label htmlFor="with">{t('with')}</label>
        <select className="select" id="with" name="with" required defaultValue={chosen?.withId ?? ''}>
          <option value="">{t('choose')}</option>
          {others.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="level">{t('level')}</label>
        <select className="select" id="level" name="level" defaultValue={chosen?.level ?? 'ministers'}>
          {levels.map((level) => (
            <option key={level} value={level}>
              {t(`levels.${level}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="minutes">{t('length')}</label>
        <select className="select" id="minutes" name="minutes" defaultValue={chosen?.minutes ?? lengths[0]}>
          {lengths.map((minutes) => (
            <option key={minutes} value={minutes}>
              {duration(minutes, locale)}
            </option>
          ))}
        </select>
      </div>
      <button className="btn" type="submit">
        {t('see')}
      </button>
    </form>
  )
}
