'use client'

import { useTranslations } from 'next-intl'
import { DeskForm, DeskInput } from '@/components/desk/desk-form'
import { FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { Ticks } from '@/components/manage/frame-fields'
import type { OfferShown } from '@/domain/bilateral/queries'
import { NearestTimes } from './nearest-times'
import { OfferList } from './offer-list'

type Hidden = Record<string, string>

type AcceptProps = {
  action: FormAction<unknown>
  hidden: Hidden
  label: string
  speaking: string
  members: readonly (readonly [id: string, name: string])[]
  zone: string
}

/** Says yes, and who comes. */
export function AcceptForm({ action, hidden, label, speaking, members, zone }: AcceptProps) {
  const t = useTranslations('bilaterals')
  return (
    <DeskForm action={action} hidden={hidden} labels={{}} submit={label} kind="primary">
      {(form) => (
        <>
          <NearestTimes state={form.state} zone={zone} />
          {members.length > 0 && (
            <FieldGroup name="members[]" label={t('comes')} hint={speaking}>
              <Ticks form={form} name="members[]" standing={[]}>
                {members}
              </Ticks>
            </FieldGroup>
          )}
        </>
      )}
    </DeskForm>
  )
}

type AgreeProps = { action: FormAction<unknown>; hidden: Hidden; label: string; zone: string }

/** Agrees to another time that the other side proposes. */
export const AgreeForm = ({ action, hidden, label, zone }: AgreeProps) => (
  <DeskForm action={action} hidden={hidden} labels={{}} submit={label}>
    {(form) => <NearestTimes state={form.state} zone={zone} />}
  </DeskForm>
)

type BringProps = {
  action: FormAction<unknown>
  hidden: Hidden
  members: readonly (readonly [id: string, name: string])[]
  coming: readonly string[]
}

/** Says anew who comes, beside whoever speaks. */
export function BringForm({ action, hidden, members, coming }: BringProps) {
  const t = useTranslations('bilateralLife')
  return (
    <DeskForm action={action} hidden={hidden} labels={{}} submit={t('bring')}>
      {(form) => (
        <FieldGroup name="members[]" label={t('bringWho')} hint={t('bringHint')}>
          <Ticks form={form} name="members[]" standing={coming}>
            {members}
          </Ticks>
        </FieldGroup>
      )}
    </DeskForm>
  )
}

type CounterProps = { action: FormAction<unknown>; hidden: Hidden; offers: OfferShown[]; zone: string }

/** Proposes another time. */
export function CounterForm({ action, hidden, offers, zone }: CounterProps) {
  const t = useTranslations('bilaterals')
  return (
    <DeskForm action={action} hidden={hidden} labels={{ startsAt: t('times') }} submit={t('counter')}>
      {(form) => <OfferList form={form} offers={offers} zone={zone} label={t('times')} />}
    </DeskForm>
  )
}

type EndProps = { action: FormAction<unknown>; hidden: Hidden; act: 'decline' | 'withdraw' | 'cancel' }

/** Declines, withdraws or cancels, with or without a reason. */
export function EndForm({ action, hidden, act }: EndProps) {
  const t = useTranslations('bilaterals')
  return (
    <DeskForm
      action={action}
      hidden={{ ...hidden, act }}
      labels={{ reason: t('reason') }}
      submit={t(act)}
      kind={act === 'cancel' ? 'danger' : 'quiet'}
    >
      {(form) => <DeskInput form={form} name="reason" label={t('reason')} hint={t('reasonHint')} optional />}
    </DeskForm>
  )
}
