import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, bcp47 } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import type { SpeakerDeed, SpeakerView } from '@/domain/speaker/view-queries'
import { dateTime } from './date-time'

type Props = { locale: Language; slug: string; timeZone: string; speaker: SpeakerView }

/** The sessions that a speaker is on, each the way to its form. */
export function SpeakerSessions({ locale, slug, timeZone, speaker }: Props) {
  const t = useTranslations('speakers')
  const terms = useTranslations('terms')
  if (speaker.sessions.length === 0) return <p className="quiet">{t('noSessions')}</p>
  return (
    <ul className="history">
      {speaker.sessions.map(({ code, title, role, startsAt, endsAt, cancelled }) => (
        <li key={code}>
          <a href={addressOf(locale, { pathname: '/manage/[slug]/sessions/[code]', params: { slug, code } })}>
            <Said text={title} locale={locale} />
          </a>
          <p className="marks">
            <span>{terms(`roles.${role}`)}</span>
            <span>
              {startsAt && endsAt
                ? `${weekdayDate(startsAt, timeZone, locale)}, ${timeSpan(startsAt, endsAt, timeZone, locale)}`
                : t('noTime')}
            </span>
            {cancelled && <span className="tag tag-block">{terms('status.cancelled')}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** What was done to a speaker and by whom, newest first. */
export function SpeakerDeeds({
  locale,
  timeZone,
  deeds,
}: Omit<Props, 'slug' | 'speaker'> & { deeds: SpeakerDeed[] }) {
  const t = useTranslations('speakers')
  const words = useTranslations('speakerForm')
  const known = [
    'name',
    'position',
    'organisationId',
    'biography',
    'email',
    'language',
    'availability',
  ] as const
  return (
    <ol className="history">
      {deeds.map((deed, index) => {
        const fields = known
          .filter((field) => deed.fields.includes(field))
          .map((field) => words(`fields.${field}`))
        const list = new Intl.ListFormat(bcp47(locale), { type: 'conjunction' }).format(fields)
        return (
          <li key={index}>
            <p>
              <b>{t(`deeds.${deed.deed}`)}</b>
              {list && <span className="quiet"> {t('fieldsEdited', { list })}</span>}
            </p>
            <p className="small quiet">
              {t('doneAt', dateTime(deed.at, timeZone, locale))}
              {', '}
              <DoneBy deed={deed} />
            </p>
          </li>
        )
      })}
    </ol>
  )
}

function DoneBy({ deed: { by, own } }: { deed: SpeakerDeed }) {
  const t = useTranslations('speakers')
  if (own?.by === 'link') return t('byLink', { number: String(own.number) })
  if (own?.by === 'account') return t('byAccount')
  return by === null ? t('bySystem') : t('byEditor', { name: by })
}
