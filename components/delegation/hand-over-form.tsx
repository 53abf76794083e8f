'use client'

import { useTranslations } from 'next-intl'
import { DeskForm } from '@/components/desk/desk-form'
import { Field, FieldGroup } from '@/components/form/field'
import { fieldId } from '@/components/form/field-id'
import type { FormAction } from '@/components/form/form-state'
import type { Capacity } from '@/domain/delegation/schema'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  members: { id: string; name: string; capacity: Capacity }[]
  /** Numbers of floating badges that nobody has collected, of how many. */
  floating: number[]
  size: number
  collectors: string[]
}

/** Badges that somebody takes along, with a receipt: all that are ready are chosen at first. */
export function HandOverForm({ action, hidden, members, floating, size, collectors }: Props) {
  const t = useTranslations('delegationBadges')
  const words = useTranslations('delegations.capacities')
  if (members.length + floating.length === 0) return <p className="quiet">{t('nothing')}</p>
  const labels = { 'members[]': t('which'), members: t('which'), takenBy: t('takenBy') }
  return (
    <DeskForm action={action} hidden={hidden} labels={labels} submit={t('send')} kind="primary">
      {(form) => {
        const list = 'badge-collectors'
        const chosen = form.list(
          'members[]',
          members.map(({ id }) => id),
        )
        const numbers = form.list('floating[]', floating.map(String))
        return (
          <>
            <FieldGroup
              name="members[]"
              label={t('which')}
              issue={form.issue('members') ?? form.issue('members[]')}
            >
              {members.map(({ id, name, capacity }, index) => (
                <label key={id} className="check check-long">
                  <input
                    type="checkbox"
                    id={index === 0 ? fieldId('members[]') : undefined}
                    name="members[]"
                    value={id}
                    defaultChecked={chosen.includes(id)}
                  />
                  <span dir="auto">
                    {name} <span className="quiet">{words(capacity)}</span>{' '}
                    {capacity === 'head' && <span className="tag tag-accent">{t('headBadge')}</span>}
                  </span>
                </label>
              ))}
              {floating.map((number) => (
                <label key={number} className="check">
                  <input
                    type="checkbox"
                    name="floating[]"
                    value={number}
                    defaultChecked={numbers.includes(String(number))}
                  />
                  <span>{t('floating', { number, size })}</span>
                </label>
              ))}
            </FieldGroup>
            <Field
              name="takenBy"
              label={labels.takenBy}
              hint={t('takenByHint')}
              issue={form.issue('takenBy')}
            >
              {(control) => (
                <>
                  <input
                    {...control}
                    className="input"
                    list={list}
                    autoComplete="off"
                    maxLength={200}
                    defaultValue={form.text('takenBy', '')}
                  />
                  <datalist id={list}>
                    {collectors.map((name) => (
                      <option key={name} value={name} />
                    ))}
                  </datalist>
                </>
              )}
            </Field>
          </>
        )
      }}
    </DeskForm>
  )
}
