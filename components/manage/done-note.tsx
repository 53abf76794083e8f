'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { FormState } from '@/components/form/form-state'
import { Icon } from '@/components/ui/icon'
import { ActForm } from './act-form'
import type { Done, FramePart } from './frame-pages'
import { storageKey } from './use-frame-form'

type Props = {
  done: Done
  /** Number of the change that did it. */
  saved: number
  part: FramePart
  summitId: string
  slug: string
  /** Takes the act back; null where something came after it. */
  undo: { action: (before: FormState, form: FormData) => Promise<FormState>; change: string } | null
}

/** Says what was just done to the frame, and takes it back in one press. */
export function DoneNote({ done, saved, part, summitId, slug, undo }: Props) {
  const t = useTranslations('frame')
  useEffect(() => forgetSaved(summitId, saved), [summitId, saved])
  return (
    <div className="banner banner-ok done-note" role="status">
      <Icon name="s-yours" />
      <p>{t(`done.${done}`)}</p>
      {undo && (
        <ActForm action={undo.action} hidden={{ change: undo.change, summitId, slug, part }}>
          {t('undo')}
        </ActForm>
      )}
    </div>
  )
}

/** What was typed into a form before it was saved is not to come back into it. */
function forgetSaved(summitId: string, saved: number) {
  const ours = storageKey(summitId, '')
  for (const key of Object.keys(sessionStorage)) {
    if (!key.startsWith(ours)) continue
    // Written by `useKeptTyping`, in this tab.
    const entries = JSON.parse(sessionStorage.getItem(key) ?? '[]') as [string, string][]
    if (Number(entries.find(([name]) => name === 'version')?.[1] ?? 0) < saved) sessionStorage.removeItem(key)
  }
}
