'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type CSSProperties, useRef, useState } from 'react'
import { Field } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import { LEAST_CONTRAST, accentPairs, accentRatio } from '@/domain/shared/color'
import { number } from '@/domain/shared/number-format'

type Props = {
  form: Form<unknown>
  name: string
  label: string
  hint: string
  standing: string
  /** Says what was measured: an accent must be legible as it is, a track's colour is made so. */
  measured: boolean
}

/** A colour as `#rrggbb`, typed or picked, with how it will look on light and on dark paper. */
export function ColorField({ form, name, label, hint, standing, measured }: Props) {
  const t = useTranslations('frame')
  const locale = useLocale()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(form.text(name, standing))
  const isColor = /^#[0-9a-f]{6}$/i.test(typed.trim())
  const hex = isColor ? typed.trim() : standing
  const { light, dark } = accentPairs(hex)
  const ratio = accentRatio(hex)
  const said = { ratio: number(Math.floor(ratio * 100) / 100, locale), least: number(LEAST_CONTRAST, locale) }
  return (
    <div className="color-field">
      <Field name={name} label={label} hint={hint} issue={form.issue(name)}>
        {(control) => (
          <span className="color-inputs">
            <input
              {...control}
              ref={field}
              className="input num"
              autoComplete="off"
              spellCheck={false}
              maxLength={7}
              defaultValue={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <input
              type="color"
              aria-label={t('pickColor', { field: label })}
              value={hex.toLowerCase()}
              onChange={({ target }) => {
                if (!field.current) return
                field.current.value = target.value
                // As if typed, so that it is kept like everything typed.
                field.current.dispatchEvent(new Event('input', { bubbles: true }))
              }}
            />
          </span>
        )}
      </Field>
      <p className="color-samples" aria-hidden="true">
        <span style={{ background: '#ffffff', color: light.accent } as CSSProperties}>{t('sample')}</span>
        <span style={{ background: light.accent, color: light.accentInk } as CSSProperties}>
          {t('sample')}
        </span>
        <span style={{ background: '#14161a', color: dark.accent } as CSSProperties}>{t('sample')}</span>
      </p>
      {measured && (
        <p className="hint" role="status">
          {!isColor ? t('noColor') : ratio >= LEAST_CONTRAST ? t('legible', said) : t('faint', said)}
        </p>
      )}
    </div>
  )
}
