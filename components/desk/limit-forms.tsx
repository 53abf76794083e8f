'use client'

import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { DeskForm, DeskInput } from './desk-form'
import { RowForm, RowInput } from './row-form'

type Props = { action: FormAction<unknown>; hidden: Record<string, string> }
type Holder = { id: string; name: string; email: string }

/** Another size. Below what is taken it is refused, unless those who lose their place are ticked and told why. */
export function ResizeForm({ action, hidden, size, holders }: Props & { size: number; holders: Holder[] }) {
  const t = useTranslations('desk.places')
  const labels = { size: t('size'), reason: t('displaceReason') }
  return (
    <DeskForm action={action} hidden={hidden} labels={labels} submit={t('resize')} kind="primary">
      {(form) => (
        <>
          <DeskInput form={form} name="size" label={labels.size} type="number" standing={String(size)} />
          {holders.length > 0 && (
            <details className="desk-displace" open={form.list('displace[]', []).length > 0}>
              <summary>{t('displace')}</summary>
              <p className="hint">{t('displaceHint')}</p>
              <ul className="plain desk-holders">
                {holders.map(({ id, name, email }) => (
                  <li key={id}>
                    <label className="desk-box">
                      <input
                        type="checkbox"
                        name="displace[]"
                        value={id}
                        defaultChecked={form.list('displace[]', []).includes(id)}
                      />
                      <span dir="auto">{name || email}</span>
                    </label>
                  </li>
                ))}
              </ul>
              <DeskInput form={form} name="reason" label={labels.reason} optional />
            </details>
          )}
        </>
      )}
    </DeskForm>
  )
}

/** Until when it takes people, and how long its offers stand. */
export function TermsForm({
  action,
  hidden,
  closes,
  offerMinutes,
  zone,
}: Props & { closes: { date: string; time: string } | null; offerMinutes: number; zone: string }) {
  const t = useTranslations('desk.places')
  const labels = {
    closesOn: t('closesOn'),
    closesTime: t('closesTime', { zone }),
    offerMinutes: t('offerMinutes'),
  }
  return (
    <DeskForm action={action} hidden={hidden} labels={labels} submit={t('setTerms')}>
      {(form) => (
        <>
          <div className="row">
            <DeskInput
              form={form}
              name="closesOn"
              label={labels.closesOn}
              type="date"
              optional
              standing={closes?.date ?? ''}
            />
            <DeskInput
              form={form}
              name="closesTime"
              label={labels.closesTime}
              type="time"
              optional
              standing={closes?.time ?? ''}
            />
          </div>
          <DeskInput
            form={form}
            name="offerMinutes"
            label={labels.offerMinutes}
            hint={t('offerMinutesHint')}
            type="number"
            standing={String(offerMinutes)}
          />
        </>
      )}
    </DeskForm>
  )
}

/** Keeps places back for something. */
export function HoldForm({ action, hidden }: Props) {
  const t = useTranslations('desk.places')
  const labels = { places: t('holdPlaces'), heldFor: t('heldFor') }
  return (
    <DeskForm action={action} hidden={hidden} labels={labels} submit={t('hold')}>
      {(form) => (
        <>
          <DeskInput form={form} name="places" label={labels.places} type="number" standing="1" />
          <DeskInput form={form} name="heldFor" label={labels.heldFor} hint={t('heldForHint')} />
        </>
      )}
    </DeskForm>
  )
}

/** Gives some of them back: whoever is next is offered them. */
export function ReleaseForm({
  action,
  hidden,
  heldFor,
  places,
}: Props & { heldFor: string; places: number }) {
  const t = useTranslations('desk.places')
  return (
    <RowForm
      action={action}
      hidden={{ ...hidden, heldFor }}
      submit={
        <>
          {t('release')}
          <span className="vh"> {heldFor}</span>
        </>
      }
    >
      {(form) => (
        <RowInput
          form={form}
          name="places"
          label={t('releasePlaces')}
          type="number"
          standing={String(places)}
        />
      )}
    </RowForm>
  )
}

type Choice = { value: string; label: string }

/** A limit where there was none. */
export function OpenForm({ action, hidden, choices }: Props & { choices: Choice[] }) {
  const t = useTranslations('desk.places')
  const labels = { of: t('of'), size: t('size'), delegation: t('delegationName') }
  return (
    <DeskForm action={action} hidden={hidden} labels={labels} submit={t('open')}>
      {(form) => (
        <>
          <div className="field">
            <label htmlFor="limit-of">{labels.of}</label>
            <select
              className="select"
              id="limit-of"
              name="of"
              defaultValue={form.text('of', choices[0]?.value ?? '')}
              key={form.state && !form.state.ok ? form.state.answer : ''}
            >
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <DeskInput
            form={form}
            name="delegation"
            label={labels.delegation}
            hint={t('delegationHint')}
            optional
          />
          <DeskInput form={form} name="size" label={labels.size} type="number" />
        </>
      )}
    </DeskForm>
  )
}

/** Another place in line, for a reason that is kept. */
export function PriorityForm({ action, hidden, standing, name }: Props & { standing: string; name: string }) {
  const t = useTranslations('desk.places')
  const act = useTranslations('desk.act')
  const id = `priority-${hidden['entryId']}`
  return (
    <details>
      <summary>
        {t('prioritise')}
        <span className="vh"> {name}</span>
      </summary>
      <RowForm action={action} hidden={hidden} submit={t('prioritiseDo')}>
        {(form) => (
          <>
            <div className="field">
              <label htmlFor={id}>{act('priority')}</label>
              <select
                className="select"
                id={id}
                name="priority"
                defaultValue={form.text('priority', standing)}
                key={form.state && !form.state.ok ? form.state.answer : ''}
              >
                {(['first', 'raised', 'ordinary'] as const).map((priority) => (
                  <option key={priority} value={priority}>
                    {act(`priorities.${priority}`)}
                  </option>
                ))}
              </select>
            </div>
            <RowInput form={form} name="reason" label={act('reason')} />
          </>
        )}
      </RowForm>
    </details>
  )
}
