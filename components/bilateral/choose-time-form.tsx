'use client'

import { useTranslations } from 'next-intl'
import { DeskForm } from '@/components/desk/desk-form'
import { FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import { Ticks } from '@/components/manage/frame-fields'
import type { OfferShown } from '@/domain/bilateral/queries'
import { OfferList } from './offer-list'

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  offers: OfferShown[]
  zone: string
  /** The time that the reader's mail named, an instant; or the nearest. */
  named: string | null
  speaking: string
  members: readonly (readonly [id: string, name: string])[]
  /** Of the members, those who were to come. */
  coming: readonly string[]
}

/** Another time for a meeting that was displaced, and who comes. */
export function ChooseTimeForm({ action, hidden, offers, zone, named, speaking, members, coming }: Props) {
  const t = useTranslations('bilateralLife')
  const words = useTranslations('bilaterals')
  const nearest = offers[0]?.startsAt.toISOString() ?? ''
  const chosen = offers.find(({ startsAt }) => startsAt.toISOString() === named) ? named : nearest
  return (
    <DeskForm
      action={action}
      hidden={hidden}
      labels={{ startsAt: t('nearest') }}
      submit={t('choose')}
      kind="primary"
    >
      {(form) => (
        <>
          <OfferList
            form={form}
            offers={offers}
            zone={zone}
            label={t('nearest')}
            chosen={chosen ?? nearest}
            first={t('nearestTag')}
          />
          {members.length > 0 && (
            <FieldGroup name="members[]" label={words('comes')} hint={speaking}>
              <Ticks form={form} name="members[]" standing={coming}>
                {members}
              </Ticks>
            </FieldGroup>
          )}
        </>
      )}
    </DeskForm>
  )
}
