'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FieldGroup } from '@/components/form/field'
import type { Form } from '@/components/form/use-form'
import { Icon } from '@/components/ui/icon'
import type { OfferShown } from '@/domain/bilateral/queries'
import { pickText } from '@/domain/shared/language'
import { spanIn } from './when'

/** Shown at once; the others unfold. */
const FIRST = 6

type Props = {
  form: Form<unknown>
  offers: OfferShown[]
  zone: string
  /** Whether one may leave the time to the desk. */
  none?: boolean
  label: string
  /** The time that is chosen at first, an instant. */
  chosen?: string
  /** What is said of the first one; it is the best, where nothing is given. */
  first?: string
}

/** Times to choose from, best first, each with its reasons. */
export function OfferList({ form, offers, zone, none = false, label, chosen: given, first }: Props) {
  const t = useTranslations('bilaterals')
  const chosen = form.text('startsAt', given ?? (none ? (offers[0]?.startsAt.toISOString() ?? '') : ''))
  const line = (offer: OfferShown, index: number) => (
    <Line
      key={offer.startsAt.toISOString()}
      offer={offer}
      zone={zone}
      tag={index === 0 ? (first ?? t('best')) : null}
      chosen={chosen}
    />
  )
  return (
    <FieldGroup name="startsAt" label={label} issue={form.issue('startsAt')}>
      {offers.length === 0 && none && <p className="hint">{t('noTimes')}</p>}
      {offers.slice(0, FIRST).map(line)}
      {offers.length > FIRST && (
        <details className="offer-more">
          <summary>{t('more', { count: offers.length - FIRST })}</summary>
          {offers.slice(FIRST).map((offer, index) => line(offer, index + FIRST))}
        </details>
      )}
      {none && (
        <label className="offer" htmlFor="no-time">
          <input type="radio" id="no-time" name="startsAt" value="" defaultChecked={chosen === ''} />
          <span>
            {t('noTime')}. {t('noTimeHint')}
          </span>
        </label>
      )}
    </FieldGroup>
  )
}

type LineProps = { offer: OfferShown; zone: string; tag: string | null; chosen: string }
const careful = (reason: OfferShown['reasons'][number]) => reason !== 'both_free' && reason !== 'members_free'

function Line({ offer, zone, tag, chosen }: LineProps) {
  const t = useTranslations('bilaterals')
  const asked = useLocale()
  const locale = asked === 'fr' ? 'fr' : 'en'
  const { startsAt, endsAt, room, seats, reasons } = offer
  const value = startsAt.toISOString()
  return (
    <label className="offer">
      <input type="radio" name="startsAt" value={value} defaultChecked={chosen === value} />
      <span>
        <b>{spanIn(startsAt, endsAt, zone, locale)}</b>
        {tag !== null && <span className="tag">{tag}</span>}
        <span className="quiet offer-room">
          {pickText(room, locale)}
          {seats !== null && `, ${t('seats', { count: seats })}`}
        </span>
        <span className="offer-reasons">
          {reasons.map((reason) => (
            <span key={reason} className={careful(reason) ? 'offer-tight' : 'offer-good'}>
              <Icon name={careful(reason) ? 'warn' : 's-yours'} />
              {t(`reasons.${reason}`)}
            </span>
          ))}
        </span>
      </span>
    </label>
  )
}
