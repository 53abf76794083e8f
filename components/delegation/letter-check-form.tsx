'use client'

import { useTranslations } from 'next-intl'
import { DeskForm, DeskInput } from '@/components/desk/desk-form'
import type { FormAction } from '@/components/form/form-state'
import { SelectField } from '@/components/manage/frame-fields'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  inOrder: boolean | null
  note: string
}

/** What the desk has found about a letter of credentials. */
export function LetterCheckForm({ action, hidden, inOrder, note }: Props) {
  const t = useTranslations('credentials')
  const labels = { found: t('found'), note: t('note') }
  return (
    <DeskForm action={action} hidden={hidden} labels={labels} submit={t('save')}>
      {(form) => (
        <>
          <SelectField
            form={form}
            name="found"
            label={labels.found}
            standing={inOrder === false ? 'not_in_order' : 'in_order'}
          >
            {[['in_order', t('inOrder')] as const, ['not_in_order', t('notInOrder')] as const]}
          </SelectField>
          <DeskInput
            form={form}
            name="note"
            label={labels.note}
            hint={t('noteHint')}
            standing={note}
            optional
          />
        </>
      )}
    </DeskForm>
  )
}
