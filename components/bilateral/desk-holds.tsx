'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DeskForm, DeskInput } from '@/components/desk/desk-form'
import { Field } from '@/components/form/field'
import type { FormAction } from '@/components/form/form-state'
import type { Held, PlacingRoom } from '@/domain/bilateral/placing-rules'
import { pickText } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'

type Props = {
  rooms: readonly PlacingRoom[]
  zone: string
  hold: FormAction<unknown>
  drop: FormAction<unknown>
  /** `slug`, `summitId` and the day. */
  of: { slug: string; summitId: string; day: string }
}

/** Rooms that the desk has blocked on a day, and the form to block one. */
export function DeskHolds({ rooms, zone, hold, drop, of: { slug, summitId, day } }: Props) {
  const t = useTranslations('bilateralDesk')
  const locale = useLocale() === 'fr' ? 'fr' : 'en'
  const isHold = (held: Held) => held.bilateralId === null && !held.session
  const holds = rooms.flatMap((room) => room.held.filter(isHold).map((held) => ({ room, held })))
  const labels = { roomId: t('hold.room'), from: t('hold.from'), until: t('hold.until'), reason: t('reason') }
  return (
    <div className="desk-holds">
      {holds.length > 0 && (
        <ul className="meetings" aria-label={t('hold.list')}>
          {holds.map(({ room, held }) => {
            const name = pickText(room.name, locale)
            const when = timeSpan(held.startsAt, held.endsAt, zone, locale)
            return (
              <li key={held.id} className="hold">
                <span>
                  {name}, {when}
                  {held.reason !== null && <span className="quiet"> {held.reason}</span>}
                </span>
                <DeskForm
                  action={drop}
                  hidden={{ slug, summitId, id: held.id, day }}
                  labels={{}}
                  submit={t('hold.open')}
                >
                  {() => <span className="vh">{`${name}, ${when}`}</span>}
                </DeskForm>
              </li>
            )
          })}
        </ul>
      )}
      <details className="offer-more">
        <summary>{t('hold.title')}</summary>
        <div className="hold-form">
          <DeskForm
            action={hold}
            hidden={{ slug, summitId, date: day }}
            labels={labels}
            submit={t('hold.submit')}
          >
            {(form) => (
              <>
                <Field name="roomId" label={labels.roomId} issue={form.issue('roomId')}>
                  {(control) => (
                    <select
                      {...control}
                      className="select"
                      defaultValue={form.text('roomId', rooms[0]?.id ?? '')}
                    >
                      {rooms.map((room) => (
                        <option key={room.id} value={room.id}>
                          {pickText(room.name, locale)}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
                <DeskInput form={form} name="from" label={labels.from} type="time" />
                <DeskInput form={form} name="until" label={labels.until} type="time" />
                <DeskInput form={form} name="reason" label={labels.reason} hint={t('hold.hint')} />
              </>
            )}
          </DeskForm>
        </div>
      </details>
    </div>
  )
}
