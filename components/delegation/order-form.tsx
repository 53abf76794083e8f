'use client'

import { useTranslations } from 'next-intl'
import { DeskForm } from '@/components/desk/desk-form'
import type { FormAction } from '@/components/form/form-state'
import { SelectField, Tick } from '@/components/manage/frame-fields'
import { type Order, orders } from '@/domain/delegation/schema'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  order: Order
  hostFirst: boolean
}

/** How the summit orders its delegations. */
export function OrderForm({ action, hidden, order, hostFirst }: Props) {
  const t = useTranslations('delegations')
  return (
    <DeskForm action={action} hidden={hidden} labels={{ order: t('order') }} submit={t('saveOrder')}>
      {(form) => (
        <>
          <SelectField form={form} name="order" label={t('order')} standing={order}>
            {orders.map((one) => [one, t(`orders.${one}`)] as const)}
          </SelectField>
          <Tick form={form} name="hostFirst" standing={hostFirst}>
            {t('hostFirst')}
          </Tick>
        </>
      )}
    </DeskForm>
  )
}
