import { useTranslations } from 'next-intl'
import type { AskedAgain } from '@/domain/bilateral/reconfirm-queries'
import { sides } from '@/domain/bilateral/schema'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'
import { spanIn } from './when'

type Props = { meetings: readonly AskedAgain[]; zone: string; locale: Language }

/** Meetings soon to begin, and who has said that they come. Nothing where nobody has been asked. */
export function DeskReconfirmations({ meetings, zone, locale }: Props) {
  const t = useTranslations('bilateralReconfirm')
  if (meetings.length === 0) return null
  return (
    <section aria-labelledby="reconfirmed">
      <h2 id="reconfirmed">{t('desk')}</h2>
      <ul className="meetings">
        {meetings.map((one) => (
          <li key={one.id}>
            <p className="meeting-name">
              <b>
                {nameOf(one.asking, locale)} – {nameOf(one.asked, locale)}
              </b>
              <span className="quiet">{spanIn(one.startsAt, one.endsAt, zone, locale)}</span>
            </p>
            <p className="marks">
              {sides.map((side) => {
                const [name, at] = [nameOf(one[side], locale), one.reconfirmed[side]]
                return (
                  <span key={side} className={at ? '' : 'quiet'}>
                    {at ? t('comes', { name, at: time(at, zone, locale) }) : t('silent', { name })}
                  </span>
                )
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
