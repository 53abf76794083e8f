'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SavedNote } from '@/components/form/saved-note'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import type { AskedCount } from '@/domain/speaker/ask-speakers'

type AskProps = {
  action: FormAction<AskedCount>
  /** The summit, and the speaker; all who have not answered where it is absent. */
  hidden: { summitId: string; slug: string; id?: string }
  /** What the button says. */
  children: string
}

/** Asks one speaker, or all who have not answered, whether they will come, and says how many mails that made. */
export function AskForm({ action, hidden, children }: AskProps) {
  const t = useTranslations('speakerForm')
  const { send, state } = useForm(action)
  return (
    <form className="ask" action={send}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary state={state} labels={{}} />
      <SavedNote state={state}>
        {state?.ok && (
          <>
            {t('askedCount', { count: state.value.asked })}
            {state.value.withoutEmail > 0 && (
              <> {t('withoutEmailCount', { count: state.value.withoutEmail })}</>
            )}
            {state.value.askedBefore > 0 && <> {t('askedBeforeCount', { count: state.value.askedBefore })}</>}
          </>
        )}
      </SavedNote>
      <SubmitButton kind="quiet">{children}</SubmitButton>
    </form>
  )
}

type ReplaceProps = {
  action: FormAction<{ number: number }>
  hidden: { summitId: string; slug: string; id: string }
}

/** Makes the links sent so far worthless. */
export function ReplaceLinkForm({ action, hidden }: ReplaceProps) {
  const t = useTranslations('speakerForm')
  const { send, state } = useForm(action)
  return (
    <form className="ask" action={send}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary state={state} labels={{}} />
      <SavedNote state={state}>{t('linkReplaced')}</SavedNote>
      <p className="hint">{t('replaceLinkHint')}</p>
      <SubmitButton kind="quiet">{t('replaceLink')}</SubmitButton>
    </form>
  )
}
