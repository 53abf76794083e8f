import { useTranslations } from 'next-intl'
import { levels, states } from '@/domain/bilateral/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import type { MatrixChoice } from './matrix-choice'

type Props = { locale: Language; here: string; day: string; dates: readonly string[]; choice: MatrixChoice }

/** Narrows the matrix; the choice stands in the page’s address. */
export function MatrixFilter({ locale, here, day, dates, choice }: Props) {
  const t = useTranslations('bilateralDesk')
  const words = useTranslations('bilaterals')
  return (
    <form className="matrix-filter" action={`${here}#matrix`}>
      <input type="hidden" name="day" value={day} />
      <label>
        <span>{t('filter.day')}</span>
        <select className="select" name="on" defaultValue={choice.on ?? ''}>
          <option value="">{t('filter.all')}</option>
          {dates.map((date) => (
            <option key={date} value={date}>
              {weekdayDate(date, 'UTC', locale, { short: true })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words('level')}</span>
        <select className="select" name="level" defaultValue={choice.level ?? ''}>
          <option value="">{t('filter.all')}</option>
          {levels.map((level) => (
            <option key={level} value={level}>
              {words(`levels.${level}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words('stateHead')}</span>
        <select className="select" name="state" defaultValue={choice.state ?? ''}>
          <option value="">{t('filter.all')}</option>
          <option value="help">{t('filter.help')}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {words(`states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <button className="btn" type="submit">
        {t('filter.show')}
      </button>
    </form>
  )
}
