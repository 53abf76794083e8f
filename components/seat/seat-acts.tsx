'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { FormAction, FormState } from '@/components/form/form-state'
import { useRefusalWords } from '@/components/form/refusal-words'
import { useForm } from '@/components/form/use-form'
import { Icon } from '@/components/ui/icon'
import type { ActButton } from './act-button'
import { ActSubmit } from './act-submit'

type Props = {
  action: FormAction<unknown>
  slug: string
  /** Where the buttons stand: one's own agenda, or the seat page of the session of this code. */
  back: string
  buttons: ActButton[]
  /** The mailed link of whoever is not signed in. */
  pageKey?: string | null
}

/** What can be done now, a form for each, and why the last one was not done. Works as plain forms, too. */
export function SeatActs({ action, slug, back, buttons, pageKey = null }: Props) {
  const form = useForm(action)
  return (
    <div className="seat-acts">
      <Refused state={form.state} />
      {buttons.map(({ act, code, give = [], entryId, label, hint, primary }) => (
        <form key={`${act} ${code} ${give.join()}`} action={form.send}>
          <input type="hidden" name="slug" value={slug} />
          {pageKey !== null && <input type="hidden" name="key" value={pageKey} />}
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="act" value={act} />
          <input type="hidden" name="code" value={code} />
          {give.map((other) => (
            <input key={other} type="hidden" name="give[]" value={other} />
          ))}
          {entryId && <input type="hidden" name="entryId" value={entryId} />}
          <ActSubmit label={label} hint={hint} primary={primary === true} />
        </form>
      ))}
    </div>
  )
}

/** Why it was not done, which takes the focus; and the page is asked for again, since something has changed. */
function Refused({ state }: { state: FormState }) {
  const t = useTranslations('seats.refused')
  const words = useRefusalWords()
  const router = useRouter()
  const box = useRef<HTMLDivElement>(null)
  const answer = state && !state.ok ? state.answer : null
  useEffect(() => {
    if (!answer) return
    box.current?.focus()
    router.refresh()
  }, [answer, router])
  if (!state || state.ok) return null
  const { code, details } = state
  return (
    <div className="banner banner-warn" role="alert" tabIndex={-1} ref={box} key={state.answer}>
      <Icon name="warn" />
      <p>{code === 'full' || code === 'not_full' ? t(code) : words(code, details)}</p>
    </div>
  )
}
