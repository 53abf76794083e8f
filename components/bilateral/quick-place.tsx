'use client'

import { DeskForm } from '@/components/desk/desk-form'
import type { FormAction } from '@/components/form/form-state'

type Props = { action: FormAction<unknown>; hidden: Record<string, string>; label: string }

/** Places a meeting where its button says. */
export const QuickPlace = ({ action, hidden, label }: Props) => (
  <DeskForm action={action} hidden={hidden} labels={{ place: label }} submit={label}>
    {() => null}
  </DeskForm>
)
