import { useTranslations } from 'next-intl'
import { Field } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'

/** The clock that a set time is on: the summit's, in its zone. */
export type SetTime = {
  /** The zone in words. */
  zone: string
  /** The date there now, for the field: `2019-05-22`. */
  today: string
  /** Where the clock stands, in words, when it is not real time; null otherwise. */
  moved: { date: string; time: string } | null
}

type Props = Pick<Form<unknown>, 'text' | 'issue'> & {
  setTime: SetTime
  later: boolean
  onChange: (later: boolean) => void
}

/** At once, or at a set time of the summit. */
export function WhenToPublish({ setTime, text, issue, later, onChange }: Props) {
  const t = useTranslations('publish.when')
  const { zone, today, moved } = setTime
  const field = (name: 'date' | 'time', standing: string) => (
    <Field name={name} label={t(name)} issue={issue(name)}>
      {(control) => <input {...control} className="input" type={name} defaultValue={text(name, standing)} />}
    </Field>
  )
  return (
    <fieldset className="form-part group">
      <legend>
        <h2>{t('title')}</h2>
      </legend>
      <div className="check-row">
        {(['now', 'later'] as const).map((when) => (
          <label className="check" key={when}>
            <input
              type="radio"
              name="when"
              value={when}
              defaultChecked={(when === 'later') === later}
              onChange={() => onChange(when === 'later')}
            />
            {t(when)}
          </label>
        ))}
      </div>
      <div className="fields set-time">
        {field('date', today)}
        {field('time', '')}
      </div>
      <p className="hint">
        {t('hint', { zone })} {moved && t('clock', moved)}
      </p>
    </fieldset>
  )
}
