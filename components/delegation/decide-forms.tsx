'use client'

import { useTranslations } from 'next-intl'
import { RowForm, RowInput } from '@/components/desk/row-form'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import { mayStep } from '@/domain/delegation/rules'
import type { MemberState } from '@/domain/delegation/schema'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  name: string
  state: MemberState
}

/** What the desk can decide about a member now. */
export function DecideForms({ action, hidden, name, state }: Props) {
  const t = useTranslations('delegations')
  const nomination = useTranslations('nomination.desk')
  return (
    <div className="row">
      {mayStep('confirmed', { state }) && (
        <ActForm
          action={action}
          hidden={{ ...hidden, decision: 'confirmed' }}
          name={nomination('confirmOne', { name })}
        >
          {nomination('confirm')}
        </ActForm>
      )}
      {mayStep('accredited', { state }) && (
        <ActForm
          action={action}
          hidden={{ ...hidden, decision: 'accredited' }}
          name={t('accreditOne', { name })}
        >
          {t('accredit')}
        </ActForm>
      )}
      {mayStep('refused', { state }) && (
        <details className="delegation-refuse">
          <summary>{t('refuse')}</summary>
          <RowForm action={action} hidden={{ ...hidden, decision: 'refused' }} submit={t('refuse')}>
            {(form) => <RowInput form={form} name="reason" label={t('reason', { name })} />}
          </RowForm>
        </details>
      )}
    </div>
  )
}
