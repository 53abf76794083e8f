'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/form/error-summary'
import type { FormAction } from '@/components/form/form-state'
import { SubmitButton } from '@/components/form/submit-button'
import { useForm } from '@/components/form/use-form'
import { forgetPages } from '@/components/my-agenda/offline-copy'

type Props = { signOut: FormAction<null>; signOutOfAll: FormAction<{ browsers: number }> }

/** Out of this browser, or out of all. */
export function SignOutForms({ signOut, signOutOfAll }: Props) {
  const t = useTranslations('account')
  const here = useForm(signOut)
  const everywhere = useForm(signOutOfAll)
  return (
    <div className="row">
      <form action={here.send} onSubmit={() => void forgetPages()}>
        <ErrorSummary state={here.state} labels={{}} />
        <SubmitButton kind="quiet">{t('signOut')}</SubmitButton>
      </form>
      <form action={everywhere.send} onSubmit={() => void forgetPages()}>
        <ErrorSummary state={everywhere.state} labels={{}} />
        <SubmitButton kind="danger">{t('signOutEverywhere')}</SubmitButton>
      </form>
    </div>
  )
}
