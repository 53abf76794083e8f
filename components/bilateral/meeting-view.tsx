import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { capital } from '@/components/session/language-list'
import type { MeetingPage } from '@/domain/bilateral/queries'
import { whyNot, whyNotSettled } from '@/domain/bilateral/rules'
import { nameOf } from '@/domain/delegation/rules'
import { type Language, languageName, pickText } from '@/domain/shared/language'
import { duration } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import { AcceptForm, CounterForm, EndForm } from './answer-forms'
import { BringPart } from './bring-part'
import { DisplacedPart } from './displaced-part'
import { MeetingSteps } from './meeting-steps'
import { MovePart } from './move-part'
import { ReconfirmPart } from './reconfirm-part'
import { SettleForms } from './settle-forms'
import { spanIn } from './when'

type Props = {
  page: MeetingPage
  locale: Language
  /** By what the page was opened: for its forms. */
  pageKey: string
  /** A time that the reader's mail named, an instant. */
  named?: string | null
  actions: Record<
    'accept' | 'counter' | 'end' | 'choose' | 'propose' | 'answer' | 'bring' | 'reconfirm' | 'settle',
    FormAction<unknown>
  >
}

/** One request or meeting, and everything its reader's side can do with it now. */
export function MeetingView({ page, locale, pageKey, named = null, actions }: Props) {
  const t = useTranslations('bilaterals')
  const life = useTranslations('bilateralLife')
  const { meeting, side, other, summit, principal } = page
  const { startsAt, endsAt } = meeting
  const zone = summit.timeZone
  const spanOf = (options?: { inSentence: true }) =>
    startsAt && endsAt ? spanIn(startsAt, endsAt, zone, locale, options) : null
  const [when, whenSaid] = [spanOf(), spanOf({ inSentence: true })]
  const hidden = { key: pageKey, id: meeting.id, version: String(meeting.version) }
  const own = (of: typeof side) => (of === side ? life('we') : nameOf(other, locale))
  const may = (act: Parameters<typeof whyNot>[0]) => whyNot(act, meeting, side) === null
  const ends = (['decline', 'withdraw', 'cancel'] as const).filter(may)
  const colleagues = page.members
    .filter(({ id }) => id !== principal?.id)
    .map(({ id, name }) => [id, name] as const)
  return (
    <>
      <h1>{t('one', { name: nameOf(other, locale, 'the') })}</h1>
      <p className="marks">
        <span className="tag">{t(`states.${meeting.state}`)}</span>
        <span>{t(`levels.${meeting.level}`)}</span>
        <span>{duration(meeting.minutes, locale)}</span>
      </p>
      <dl className="meeting-facts">
        <dt>{t('subjectIs')}</dt>
        <dd dir="auto">{meeting.subject}</dd>
        <dt>{t('when')}</dt>
        <dd>{when === null ? t('noTime') : `${when} ${zoneName(startsAt ?? summit.clock, zone, locale)}`}</dd>
        {(meeting.state === 'scheduled' || meeting.state === 'held') && (
          <>
            <dt>{t('where')}</dt>
            <dd>{pickText(meeting.room, locale)}</dd>
          </>
        )}
        {meeting.languages.length > 0 && (
          <>
            <dt>{t('languages')}</dt>
            <dd>
              {meeting.languages.map((code) => capital(languageName(code, locale))).join(', ')}
              {meeting.interpretation && `. ${t('interpretation')}`}
            </dd>
          </>
        )}
        {page.persons.length > 0 && (
          <>
            <dt>{t('persons')}</dt>
            <dd>
              <ul>
                {page.persons.map((one) => (
                  <li key={one.id} dir="auto">
                    {one.name}
                    {one.position !== '' && <span className="quiet">, {one.position}</span>}
                    {one.principal && <span className="tag">{t('principal')}</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {may('choose') && (
        <DisplacedPart page={page} locale={locale} hidden={hidden} named={named} action={actions.choose} />
      )}
      <ReconfirmPart page={page} locale={locale} action={actions.reconfirm} hidden={hidden} />
      {may('accept') && (
        <section className="meeting-act" aria-labelledby="accept">
          <h2 id="accept">{t('accept')}</h2>
          <AcceptForm
            action={actions.accept}
            hidden={hidden}
            label={whenSaid === null ? t('accept') : t('acceptAt', { when: whenSaid })}
            speaking={principal ? t('comesHint', { name: principal.name }) : t('nobodySpeaks')}
            members={colleagues}
            zone={zone}
          />
        </section>
      )}
      {may('counter') && page.offers.length > 0 && (
        <section className="meeting-act" aria-labelledby="counter">
          <h2 id="counter">{t('counterTitle')}</h2>
          <CounterForm action={actions.counter} hidden={hidden} offers={page.offers} zone={zone} />
        </section>
      )}
      {whyNotSettled(meeting, summit.clock, side) === null && (
        <section className="meeting-act" aria-labelledby="settle">
          <h2 id="settle">{life('settleTitle')}</h2>
          <p className="hint">{life('settleHint')}</p>
          <SettleForms
            action={actions.settle}
            hidden={hidden}
            names={{ asking: own('asking'), asked: own('asked') }}
            went={null}
          />
        </section>
      )}
      <MovePart
        page={page}
        locale={locale}
        hidden={hidden}
        propose={actions.propose}
        answer={actions.answer}
      />
      <BringPart page={page} hidden={hidden} action={actions.bring} />
      {ends.map((act) => (
        <section className="meeting-act" key={act} aria-labelledby={act}>
          <h2 id={act}>{t(`${act}Title`)}</h2>
          <EndForm action={actions.end} hidden={hidden} act={act} />
        </section>
      ))}
      <MeetingSteps page={page} locale={locale} />
    </>
  )
}
