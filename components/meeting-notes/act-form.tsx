'use client'

import { RowForm } from '@/components/desk/row-form'
import type { FormAction } from '@/components/form/form-state'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  /** What is read on the button, and what is said of it where several of the kind stand in a row. */
  label: string
  full?: string
}

/** One act in a row, by one button. */
export function ActForm({ action, hidden, label, full }: Props) {
  const submit = full === undefined ? label : <Said label={label} full={full} />
  return (
    <RowForm action={action} hidden={hidden} submit={submit}>
      {() => null}
    </RowForm>
  )
}

function Said({ label, full }: { label: string; full: string }) {
  return (
    <>
      <span aria-hidden="true">{label}</span>
      <span className="vh">{full}</span>
    </>
  )
}
