'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DeskForm } from '@/components/desk/desk-form'
import { FieldGroup } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import type { Form } from '@/components/form/use-form'
import { Tick } from '@/components/manage/frame-fields'
import type { FreePlace, PlacingRoom } from '@/domain/bilateral/placing-rules'
import { type Text, pickText } from '@/domain/shared/language'
import { valueOf } from './place-value'
import { useAgainst } from './use-against'
import { spanIn } from './when'

/** Shown at once; the others unfold. */
const FIRST = 6

type Props = {
  action: FormAction<unknown>
  hidden: Record<string, string>
  places: FreePlace[]
  rooms: readonly PlacingRoom[]
  /** Where it is that is at the house of a side, whichever room stands in a place. */
  house: Text | null
  zone: string
  submit: string
}

/** Times and rooms that are free, best first, to choose one: works without script too. */
export function PlaceForm({ action, hidden, places, rooms, house, zone, submit }: Props) {
  const t = useTranslations('bilateralDesk')
  const words = useTranslations('bilaterals')
  const lines = (form: Form<unknown>, from: FreePlace[], best: boolean) =>
    from.map((place, index) => (
      <Line
        key={valueOf(place)}
        form={form}
        place={place}
        rooms={rooms}
        house={house}
        zone={zone}
        best={best && index === 0}
      />
    ))
  return (
    <DeskForm
      action={action}
      hidden={hidden}
      labels={{ place: t('places'), outside: t('outsideTitle') }}
      submit={submit}
      kind="primary"
    >
      {(form) => (
        <>
          <FieldGroup name="place" label={t('places')} hint={t('placesHint')} issue={form.issue('place')}>
            {lines(form, places.slice(0, FIRST), true)}
            {places.length > FIRST && (
              <details className="offer-more">
                <summary>{words('more', { count: places.length - FIRST })}</summary>
                {lines(form, places.slice(FIRST), false)}
              </details>
            )}
          </FieldGroup>
          <OutsideTick form={form} asked={places.some(({ outside }) => outside)} />
        </>
      )}
    </DeskForm>
  )
}

/** Whether a place outside of the days and hours of meetings is meant so: where one is to choose, or has been refused. */
export function OutsideTick({ form, asked = false }: { form: Form<unknown>; asked?: boolean }) {
  const t = useTranslations('bilateralDesk')
  const issue = form.issue('outside')
  if (!asked && !issue) return null
  return (
    <FieldGroup name="outside" label={t('outsideTitle')} issue={issue}>
      <Tick form={form} name="outside" standing={false}>
        {t('outsideYes')}
      </Tick>
    </FieldGroup>
  )
}

type LineProps = {
  form: Form<unknown>
  place: FreePlace
  rooms: readonly PlacingRoom[]
  house: Text | null
  zone: string
  best: boolean
}

function Line({ form, place, rooms, house, zone, best }: LineProps) {
  const words = useTranslations('bilaterals')
  const locale = useLocale() === 'fr' ? 'fr' : 'en'
  const { remarks } = useAgainst(zone, {})
  const room = house ? { name: house, seats: null } : rooms.find(({ id }) => id === place.roomId)
  const value = valueOf(place)
  const said = remarks(place)
  return (
    <label className="offer">
      <input type="radio" name="place" value={value} defaultChecked={form.text('place', '') === value} />
      <span>
        <b>{spanIn(place.startsAt, place.endsAt, zone, locale)}</b>
        {best && <span className="tag">{words('best')}</span>}
        <span className="quiet offer-room">
          {pickText(room?.name, locale)}
          {room?.seats != null && ` · ${words('seats', { count: room.seats })}`}
        </span>
        {said.length > 0 && (
          <span className="offer-reasons offer-tight">
            {said.map((remark) => (
              <span key={remark}>{remark}</span>
            ))}
          </span>
        )}
      </span>
    </label>
  )
}
