import { useTranslations } from 'next-intl'
import { spanIn } from '@/components/bilateral/when'
import { addressOf } from '@/components/site/address'
import { nameOf } from '@/domain/delegation/rules'
import type { MeetingsInWay } from '@/domain/release/preview-rules'
import { type Language, pickText } from '@/domain/shared/language'
import { dayOf } from '@/domain/shared/time'

type Props = { meetings: MeetingsInWay; slug: string; timeZone: string; locale: Language }

/** Meetings of delegations that a release displaces, or that bar it; which they are, for whoever keeps protocol. Nothing where there is none. */
export function MeetingsInTheWay({ meetings, slug, timeZone, locale }: Props) {
  const t = useTranslations('publish')
  const { count, mayDisplace, lines } = meetings
  if (count === 0) return null
  const desk = { pathname: '/manage/[slug]/bilaterals', params: { slug } } as const
  return (
    <section aria-labelledby="meetings-in-way">
      <h2 id="meetings-in-way">{t('meetings')}</h2>
      <p className={mayDisplace ? 'quiet' : ''}>
        {t(mayDisplace ? 'meetingsCount' : 'meetingsBar', { count })}
      </p>
      {lines && (
        <ul className="settle">
          {lines.map(({ id, asking, asked, startsAt, endsAt, room }) => (
            <li key={id}>
              <a href={addressOf(locale, desk, { day: dayOf(startsAt, timeZone) })}>
                {t('meetingLine', { a: nameOf(asking, locale), b: nameOf(asked, locale) })}
              </a>
              <span>
                {spanIn(startsAt, endsAt, timeZone, locale)}, {pickText(room, locale)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
