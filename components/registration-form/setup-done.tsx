'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { storageKey } from '@/components/manage/use-frame-form'
import { Icon } from '@/components/ui/icon'
import type { Done } from './done-words'

type Props = {
  done: Done
  summitId: string
  /** Which forms are on this page: `category`, `question`. */
  forms: string
}

/** Says what was just done; what was typed into the form that was saved is not to come back into it. */
export function SetupDone({ done: { done, of, count, passed }, summitId, forms }: Props) {
  const t = useTranslations('formSetup.done')
  useEffect(() => {
    if (done !== 'saved') return
    for (const key of [of, '']) sessionStorage.removeItem(storageKey(summitId, `${forms}.${key}`))
  }, [done, of, summitId, forms])
  return (
    <div className="banner banner-ok" role="status">
      <Icon name="s-yours" />
      <p>{t(done, { count, code: of, invited: count, passed })}</p>
    </div>
  )
}
