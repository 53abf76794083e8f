'use client'

import { type ReactNode, useId, useState } from 'react'

type Props = {
  label: ReactNode
  value: string
  /** Called once with what was typed, when the field is left; false keeps what was typed. */
  save: (value: string) => void
  lang?: string
  rows?: number
  type?: 'text' | 'number' | 'time' | 'url' | 'datetime-local'
  min?: number
  max?: number
  step?: number
  stale?: boolean
  describedBy?: string
  required?: boolean
}

/**
 * A field that saves itself when it is left. While somebody types in it, what others write does not push their words
 * aside; at rest it shows what stands.
 */
export function OwnField({
  label,
  value,
  save,
  lang,
  rows,
  type = 'text',
  stale,
  describedBy,
  ...rest
}: Props) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const common = {
    id,
    lang,
    value: typed ?? value,
    'aria-describedby': describedBy,
    onBlur: () => {
      if (typed !== null && typed !== value) save(typed)
      setTyped(null)
    },
  }
  return (
    <div className={stale ? 'fieldl is-stale' : 'fieldl'}>
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input
          {...common}
          {...rest}
          className="input"
          type={type}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
          }}
        />
      ) : (
        <textarea
          {...common}
          className="textarea"
          rows={rows}
          maxLength={rest.max}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
    </div>
  )
}
