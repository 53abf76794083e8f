'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'

/**
 * A file to choose, in the words of the page: those of the browser are in the browser's language. The browser's own field
 * lies over them, unseen, so that keys, clicks and drops are its own; where no script runs it is shown as it is.
 */
export function FileInput({ onChange, ...props }: Omit<ComponentProps<'input'>, 'type' | 'className'>) {
  const t = useTranslations('form')
  const [name, setName] = useState('')
  return (
    <span className="file">
      <input
        {...props}
        type="file"
        onChange={(event) => {
          setName([...(event.target.files ?? [])].map((file) => file.name).join(', '))
          onChange?.(event)
        }}
      />
      <span className="btn" aria-hidden="true">
        {t('chooseFile')}
      </span>
      <span className="file-name" aria-hidden="true">
        {name || t('noFile')}
      </span>
    </span>
  )
}
