import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { addressOf } from '@/components/site/address'
import type { DeskBilaterals } from '@/domain/bilateral/desk-queries'
import { type FreePlace, causeOf, freePlaces } from '@/domain/bilateral/placing-rules'
import type { Meeting } from '@/domain/bilateral/repository'
import { meetingDays } from '@/domain/bilateral/offer-rules'
import { nameOf } from '@/domain/delegation/rules'
import { type Language, pickText } from '@/domain/shared/language'
import { duration, time } from '@/domain/shared/time-format'
import { PickUpButton } from './pick-up-button'
import { valueOf } from './place-value'
import { QuickPlace } from './quick-place'
import { useAgainst } from './use-against'
import { momentIn, spanIn } from './when'

type Props = {
  desk: DeskBilaterals
  day: string
  zone: string
  locale: Language
  slug: string
  action: FormAction<unknown>
  /** Those that wait and are shown, how many more there are, and where. */
  waiting: readonly Meeting[]
  more: number
  moreAt: string
}

/** How many of those that wait are shown at once: each looks for its best place, and hundreds are nobody’s list. */
export const QUEUE_STEP = 25

/** What waits to be placed, each with its best place or with what is in its way; then what waits for an answer, the soonest due first. */
export function DeskQueue(props: Props) {
  const t = useTranslations('bilaterals')
  const { waiting, more, moreAt } = props
  const open = props.desk.meetings
    .filter(({ awaits }) => awaits !== null)
    .sort((a, b) => +(a.answerBy ?? 0) - +(b.answerBy ?? 0))
  const desk = useTranslations('bilateralDesk')
  return (
    <>
      <section aria-labelledby="queue">
        <h2 id="queue">
          {desk('queue')} <span className="tag">{waiting.length + more}</span>
        </h2>
        {waiting.length === 0 ? (
          <p className="quiet">{desk('queueNone')}</p>
        ) : (
          <ul className="meetings desk-queue">
            {waiting.map((one) => (
              <Waiting key={one.id} one={one} {...props} />
            ))}
          </ul>
        )}
        {more > 0 && (
          <p>
            <a href={moreAt}>{desk('queueMore', { count: Math.min(QUEUE_STEP, more) })}</a>
          </p>
        )}
      </section>
      <section aria-labelledby="open">
        <h2 id="open">
          {t('queue')} <span className="tag">{open.length}</span>
        </h2>
        {open.length === 0 ? (
          <p className="quiet">{t('queueNone')}</p>
        ) : (
          <details className="offer-more">
            <summary>{desk('openShow', { count: open.length })}</summary>
            <ul className="meetings">
              {open.map((one) => (
                <Open key={one.id} one={one} {...props} />
              ))}
            </ul>
          </details>
        )}
      </section>
    </>
  )
}

type OneProps = Props & { one: Meeting }

function Name({ one, locale, slug }: OneProps) {
  const t = useTranslations('bilaterals')
  const desk = useTranslations('bilateralDesk')
  return (
    <p className="meeting-name">
      <a
        href={addressOf(locale, { pathname: '/manage/[slug]/bilaterals/[id]', params: { slug, id: one.id } })}
      >
        {desk('pair', { a: nameOf(one.asking, locale), b: nameOf(one.asked, locale) })}
      </a>
      <span className="quiet">{t(`levels.${one.level}`)}</span>
    </p>
  )
}

function Waiting(props: OneProps) {
  const { one, desk, day, zone, locale, slug, action } = props
  const t = useTranslations('bilateralDesk')
  const words = useTranslations('bilaterals')
  const { cause } = useAgainst(zone, {})
  const { frame, rooms, dates } = desk
  const placing = desk.placings.find(({ id }) => id === one.id)
  if (!placing) return null
  const names = { asking: nameOf(one.asking, locale), asked: nameOf(one.asked, locale) }
  const [best] = freePlaces(frame, placing, rooms, [day])
  const why = best ? null : causeOf(frame, placing, rooms, [day])
  const later = meetingDays(dates, frame.settings).filter((date) => date !== day)
  const [other] = best ? [] : freePlaces(frame, placing, rooms, later)
  const roomOf = (place: FreePlace) => pickText(rooms.find(({ id }) => id === place.roomId)?.name, locale)
  const hidden = (place: FreePlace) => ({
    ...{ slug, id: one.id, version: String(one.version), place: valueOf(place) },
  })
  return (
    <li>
      <Name {...props} />
      <p className="marks">
        <span>{duration(one.minutes, locale)}</span>
        {one.state === 'bumped' && <span className="tag">{words('states.bumped')}</span>}
        {one.note !== '' && <span dir="auto">{one.note}</span>}
      </p>
      {why && (
        <p className="queue-cause">
          <span aria-hidden="true">×</span> <span>{t('thatDay', { why: cause(why, names) })}</span>
        </p>
      )}
      <div className="row queue-acts">
        <PickUpButton id={one.id} title={`${names.asking}, ${names.asked}`} />
        {best && (
          <QuickPlace
            action={action}
            hidden={hidden(best)}
            label={t('placeAt', { time: time(best.startsAt, zone, locale), room: roomOf(best) })}
          />
        )}
        {other && (
          <QuickPlace
            action={action}
            hidden={hidden(other)}
            label={t('placeAt', { time: momentIn(other.startsAt, zone, locale), room: roomOf(other) })}
          />
        )}
        <a
          href={`${addressOf(locale, { pathname: '/manage/[slug]/bilaterals/[id]', params: { slug, id: one.id } }, { day })}#placing`}
        >
          {t('search')}
        </a>
      </div>
    </li>
  )
}

function Open(props: OneProps) {
  const { one, zone, locale } = props
  const t = useTranslations('bilaterals')
  const awaited = one.awaits === null ? null : one[one.awaits]
  return (
    <li>
      <Name {...props} />
      <p className="marks">
        <span>
          {one.startsAt && one.endsAt ? spanIn(one.startsAt, one.endsAt, zone, locale) : t('noTime')}
        </span>
        {awaited && <span>{t('waitsFor', { name: nameOf(awaited, locale) })}</span>}
        {one.answerBy && <span>{t('answerBy', { when: momentIn(one.answerBy, zone, locale) })}</span>}
      </p>
    </li>
  )
}
