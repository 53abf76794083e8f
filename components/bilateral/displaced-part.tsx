import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import type { MeetingPage } from '@/domain/bilateral/queries'
import { type Language, pickText } from '@/domain/shared/language'
import { ChooseTimeForm } from './choose-time-form'
import { momentIn, spanIn } from './when'

type Props = {
  page: MeetingPage
  locale: Language
  hidden: Record<string, string>
  named: string | null
  action: FormAction<unknown>
}

/** A meeting that was displaced: what happened, until when one may choose, and the nearest times. */
export function DisplacedPart({ page, locale, hidden, named, action }: Props) {
  const t = useTranslations('bilateralLife')
  const words = useTranslations('bilaterals')
  const { meeting, lost, summit, principal, side } = page
  const zone = summit.timeZone
  const others = page.members.filter(({ id }) => id !== principal?.id)
  const coming = meeting.persons.filter((one) => one.side === side).map(({ memberId }) => memberId)
  return (
    <section className="meeting-act" aria-labelledby="choose">
      <h2 id="choose">{t('chooseTitle')}</h2>
      <p>
        {lost
          ? t('chooseLede', { lost: spanIn(lost.startsAt, lost.endsAt, zone, locale, { inSentence: true }) })
          : t('chooseLedeShort')}{' '}
        <CauseWords page={page} locale={locale} />
      </p>
      <p className="quiet">
        {meeting.answerBy ? t('chooseBy', { when: momentIn(meeting.answerBy, zone, locale) }) : t('withDesk')}
      </p>
      {page.offers.length === 0 ? (
        <p>{t('chooseNone')}</p>
      ) : (
        <ChooseTimeForm
          action={action}
          hidden={hidden}
          offers={page.offers}
          zone={zone}
          named={named}
          speaking={principal ? words('comesHint', { name: principal.name }) : words('nobodySpeaks')}
          members={others.map(({ id, name }) => [id, name] as const)}
          coming={coming}
        />
      )}
    </section>
  )
}

function CauseWords({ page: { cause }, locale }: Pick<Props, 'page' | 'locale'>) {
  const t = useTranslations('bilateralLife.causes')
  if (cause === null || cause.kind === 'no_show') return null
  if (cause.kind !== 'session') return t(cause.kind)
  const title = cause.title && pickText(cause.title, locale)
  return title ? t('session', { title }) : t('agenda')
}
