'use client'

import { DeskForm } from '@/components/desk/desk-form'
import type { FormAction } from '@/components/form/form-state'
import { OutsideTick } from './place-form'

type Props = { action: FormAction<unknown>; hidden: Record<string, string>; label: string }

/** Places a meeting where its button says. */
export const QuickPlace = ({ action, hidden, label }: Props) => (
  <DeskForm action={action} hidden={hidden} labels={{ place: label }} submit={label}>
    {(form) => <OutsideTick form={form} />}
  </DeskForm>
)
