import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import type { DeskMeetingPage } from '@/domain/bilateral/desk-queries'
import { whyNotDesk } from '@/domain/bilateral/desk-rules'
import { causeOf, freePlaces } from '@/domain/bilateral/placing-rules'
import { meetingDays } from '@/domain/bilateral/offer-rules'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { PlaceForm } from './place-form'
import { TakeBackForm } from './take-back-form'
import { useAgainst } from './use-against'

/** A list that nobody reads to its end. */
const MOST = 60

type Props = {
  page: DeskMeetingPage
  locale: Language
  zone: string
  slug: string
  /** The day whose places are shown; null is all. */
  day: string | null
  actions: { place: FormAction<unknown>; unplace: FormAction<unknown>; cancel: FormAction<unknown> }
}

/** What the desk can do with a meeting: its best places, or why there is none; taking it back; calling it off. */
export function DeskPlacing({ page, locale, zone, slug, day, actions }: Props) {
  const t = useTranslations('bilateralDesk')
  const { meeting, placing, frame, rooms, dates } = page
  const names = { asking: nameOf(meeting.asking, locale), asked: nameOf(meeting.asked, locale) }
  const words = useAgainst(zone, {})
  const hidden = { slug, id: meeting.id, version: String(meeting.version) }
  if (!placing) return null
  const days = day === null ? meetingDays(dates, frame.settings) : [day]
  const all = freePlaces(frame, placing, rooms, days)
  const here = all.filter(({ startsAt }) => +startsAt === +(placing.startsAt ?? 0))
  const places = [...here, ...all.filter((one) => !here.includes(one))].slice(0, MOST)
  const cause = places.length === 0 ? causeOf(frame, placing, rooms, days) : null
  const stands = meeting.state === 'scheduled'
  return (
    <>
      {places.length > 0 ? (
        <PlaceForm
          action={actions.place}
          hidden={hidden}
          places={places}
          rooms={rooms}
          house={placing.host && meeting.room}
          zone={zone}
          submit={stands ? t('move') : t('place')}
        />
      ) : (
        <p className="quiet">
          {day === null ? t('nowhere') : t('nowhereThatDay')} {cause && words.cause(cause, names)}
        </p>
      )}
      {(['unplace', 'cancel'] as const)
        .filter((act) => whyNotDesk(act, meeting) === null)
        .map((act) => (
          <section className="meeting-act" key={act} aria-labelledby={act}>
            <h2 id={act}>{t(`${act}Title`)}</h2>
            <TakeBackForm action={actions[act]} hidden={hidden} act={act} />
          </section>
        ))}
    </>
  )
}
