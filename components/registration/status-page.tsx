import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction, FormState } from '@/components/form/form-state'
import { dateTime } from '@/components/manage/date-time'
import { EraseForm } from '@/components/privacy/erase-form'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import type { OpenCategory } from '@/domain/registration/open-queries'
import type { OwnView } from '@/domain/registration/own-queries'
import { weekdayDateParts } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { ActForm } from './act-form'
import { AnswersGiven } from './answers'
import { BeginForm } from './begin-form'
import { type Done, DoneNote } from './done-note'
import { EmailForm } from './email-form'
import { HandOverForm } from './hand-over-form'
import { OwnDocument } from './own-documents'
import { OwnPart } from './own-part'
import { usePlaceWords } from './place-words'
import type { Shown } from './sealed-document'
import { NotSent, SendForm } from './send-form'
import { StandingSide } from './standing-side'
import { SummitCrumb } from './summit-crumb'

export type StatusActions = Record<
  | 'confirm'
  | 'cancel'
  | 'handOver'
  | 'accept'
  | 'decline'
  | 'addMember'
  | 'changeEmail'
  | 'eraseOwn'
  | 'chooseMail',
  FormAction<unknown>
> & { seeDocument: FormAction<Shown> }

type Props = {
  locale: Language
  view: OwnView
  pageKey: string
  actions: StatusActions
  /** Categories in which somebody else could be registered now. */
  open: OpenCategory[]
  /** Keys under which each act of this page is done once. */
  once: { send: string; handOver: string; addMember: string }
  /** What was just done, for the sentence that says so. */
  done: Done | null
  /** Why it was not sent again. */
  refused: FormState
  addresses: {
    here: string
    send: string
    edit: string
    export: string | null
    member: (id: string) => string
    /** One's own agenda; null on the page of another of the group. */
    agenda: string | null
  }
  /** The pass, where there is one: drawn by its own component, first of all on a phone. */
  pass?: ReactNode
}

/** Where a registration stands, what happens next, and what can be done. */
export function StatusPage(props: Props) {
  const { locale, view, pageKey, actions, addresses, done, pass } = props
  const t = useTranslations('registration')
  const { status, may, summit, members } = view
  const hidden = { key: pageKey, id: view.id }
  return (
    <>
      <SummitCrumb summit={summit} locale={locale} />
      <div className="two-col">
        <div className="stack">
          <h1>{t(`status.${status}.title`)}</h1>
          <p className="lede">{t(`status.${status}.next`)}</p>
          <DoneNote done={done} email={view.person.email} />
          <NotSent refused={props.refused} here={addresses.here} />
          {view.reviewSince && (
            <p className="banner">
              <Icon name="info" />
              <span>{t('review')}</span>
            </p>
          )}
          <Offers {...props} />
          {may.confirm && (
            <ActForm action={actions.confirm} hidden={hidden} label={t('acts.confirm')} kind="primary" />
          )}
          {status === 'cancelled' && may.submit && (
            <SendForm
              to={addresses.send}
              hidden={{ id: view.id, once: props.once.send, locale }}
              label={t('acts.sendAgain')}
              kind="plain"
            />
          )}
          {pass}
          {addresses.agenda !== null && may.take_seat && (
            <p className="row">
              <a className="btn" href={addresses.agenda}>
                {t('toAgenda')}
              </a>
            </p>
          )}
          <Waits view={view} locale={locale} />
          {view.days.length > 0 && <Days view={view} locale={locale} />}
          <section className="section" aria-labelledby="own-answers">
            <h2 id="own-answers">{t('answers')}</h2>
            <AnswersGiven view={view} locale={locale} withDays={view.days.length === 0} />
            {may.edit && (
              <p className="row">
                <a className="btn" href={addresses.edit}>
                  {t('acts.edit')}
                </a>
              </p>
            )}
          </section>
          {view.leads && (members.length > 0 || props.open.length > 0) && <Group {...props} />}
          <section className="section" aria-labelledby="own-else">
            <h2 id="own-else">{t('else')}</h2>
            <OwnPart title={t('email.title')}>
              <EmailForm action={actions.changeEmail} hidden={hidden} />
            </OwnPart>
            {addresses.export && <Documents {...props} />}
            {addresses.export && (
              <OwnPart title={t('mail.title')}>
                <p>{t(view.optionalMail ? 'mail.wanted' : 'mail.stopped')}</p>
                <ActForm
                  action={actions.chooseMail}
                  hidden={{ ...hidden, wanted: view.optionalMail ? 'no' : 'yes' }}
                  label={t(view.optionalMail ? 'mail.stop' : 'mail.again')}
                />
              </OwnPart>
            )}
            {may.hand_over && (
              <OwnPart title={t('acts.handOver')}>
                <p>{t('handOver.lede')}</p>
                <HandOverForm action={actions.handOver} hidden={{ ...hidden, once: props.once.handOver }} />
              </OwnPart>
            )}
            {may.cancel && (
              <OwnPart title={t('acts.cancel')}>
                <p>{t('cancel.lede', { days: view.days.filter(({ placed }) => placed).length })}</p>
                <p>{t('cancel.list')}</p>
                <ActForm action={actions.cancel} hidden={hidden} label={t('cancel.submit')} kind="danger" />
              </OwnPart>
            )}
            <OwnPart title={t('held.title')}>
              <Consents view={view} locale={locale} />
              <p>{t('held.lede')}</p>
              {addresses.export && (
                <p>
                  <a className="btn" href={addresses.export} download>
                    {t('held.download')}
                  </a>
                </p>
              )}
            </OwnPart>
            {addresses.export && (
              <OwnPart title={t('erase.title')}>
                <p>{t('erase.lede', { days: view.days.filter(({ placed }) => placed).length })}</p>
                <p>{t('erase.stays')}</p>
                <EraseForm
                  action={actions.eraseOwn}
                  hidden={hidden}
                  id="own"
                  words={{
                    understood: t('erase.understood'),
                    box: t('erase.box'),
                    submit: t('erase.submit'),
                  }}
                />
              </OwnPart>
            )}
          </section>
        </div>
        <StandingSide view={view} locale={locale} />
      </div>
    </>
  )
}

/** Places that are kept for this person for a while. */
function Offers({ view, locale, pageKey, actions }: Props) {
  const t = useTranslations('registration.offer')
  const place = usePlaceWords(locale)
  const { summit } = view
  return view.waiting
    .filter(({ state }) => state === 'offered')
    .map((offer) => {
      const hidden = { key: pageKey, id: view.id, entryId: offer.entryId }
      return (
        <section key={offer.entryId} className="banner banner-warn offer" aria-labelledby={offer.entryId}>
          <Icon name="s-waiting" />
          <h2 id={offer.entryId}>{t('title', { place: place(offer.place) })}</h2>
          {offer.offeredUntil && <p>{t('until', dateTime(offer.offeredUntil, summit.timeZone, locale))}</p>}
          <div className="row">
            <ActForm action={actions.accept} hidden={hidden} label={t('accept')} kind="primary" />
            <ActForm action={actions.decline} hidden={hidden} label={t('decline')} />
          </div>
        </section>
      )
    })
}

/** Lines that this person stands in. */
function Waits({ view, locale }: Pick<Props, 'view' | 'locale'>) {
  const t = useTranslations('registration.waits')
  const place = usePlaceWords(locale)
  const waits = view.waiting.filter(({ state }) => state === 'waiting')
  if (waits.length === 0) return null
  return (
    <section className="section" aria-labelledby="own-waits">
      <h2 id="own-waits">{t('title')}</h2>
      <ul className="plain waits">
        {waits.map(({ entryId, place: of, position }) => (
          <li key={entryId}>
            <span className="seats seats-waiting">
              <Icon name="s-waiting" />
              {t('position', { place: place(of), position: position ?? 0 })}
            </span>
          </li>
        ))}
      </ul>
      <p className="small quiet">{t('hint')}</p>
    </section>
  )
}

/** Each day asked for, and whether its place is there. */
function Days({ view, locale }: Pick<Props, 'view' | 'locale'>) {
  const t = useTranslations('registration')
  const waitsFor = (date: string) =>
    view.waiting.some(({ place, state }) => place.of === 'day' && place.date === date && state === 'waiting')
  return (
    <section className="section" aria-labelledby="own-days">
      <h2 id="own-days">{t('days.label')}</h2>
      <ul className="plain own-days">
        {view.days.map(({ date, label, placed }) => (
          <li key={date}>
            <span>
              <b className="day-name">
                <TextParts parts={weekdayDateParts(date, 'UTC', locale)} />
              </b>{' '}
              <span className="quiet">
                <Said text={label} locale={locale} />
              </span>
            </span>
            {placed ? (
              <span className="seats seats-yours">
                <Icon name="s-yours" />
                {t('days.placed')}
              </span>
            ) : (
              <span className="seats seats-waiting">
                <Icon name="s-waiting" />
                {t(waitsFor(date) ? 'days.waits' : 'days.open')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Others that this person has registered, and the form for one more. */
function Group({ view, locale, pageKey, actions, open, once, addresses }: Props) {
  const t = useTranslations('registration')
  return (
    <section className="section" aria-labelledby="own-group">
      <h2 id="own-group">{t('group.title')}</h2>
      {view.members.length > 0 && (
        <ul className="plain members">
          {view.members.map((member) => (
            <li key={member.id}>
              <a href={addresses.member(member.id)} dir="auto">
                {member.name || member.email}
              </a>
              <span className="quiet">
                <Said text={member.category} locale={locale} />
              </span>
              <span className="tag">{t(`status.${member.status}.short`)}</span>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <OwnPart title={t('group.add')}>
          <p>{t('group.lede')}</p>
          <BeginForm
            action={actions.addMember}
            hidden={{ key: pageKey, id: view.id, once: once.addMember, summitId: view.summit.id }}
            categories={open}
            email=""
            forOther
          />
        </OwnPart>
      )}
    </section>
  )
}

/** Identity documents that the person has given, for themselves to see. */
function Documents({ view, locale, pageKey, actions }: Props) {
  const t = useTranslations('registration.documents')
  const given = view.questions.filter(
    ({ identity, code }) => identity && view.form.answers[code] !== undefined,
  )
  if (given.length === 0) return null
  return (
    <OwnPart title={t('title', { count: given.length })}>
      <p>{t('lede')}</p>
      {given.map(({ id, code, label }) => (
        <OwnDocument
          key={code}
          action={actions.seeDocument}
          hidden={{ key: pageKey, id: view.id, questionId: id }}
          label={pickText(label, locale)}
        />
      ))}
    </OwnPart>
  )
}

/** What was consented to, and when. */
function Consents({ view, locale }: Pick<Props, 'view' | 'locale'>) {
  const t = useTranslations('registration.held')
  if (view.consents.length === 0) return <p>{t('noConsents')}</p>
  return (
    <>
      <p>{t('consents')}</p>
      <ul className="plain">
        {view.consents.map(({ code, label, at }) => (
          <li key={code}>
            <Said text={label} locale={locale} />{' '}
            <span className="quiet">{t('given', dateTime(at, view.summit.timeZone, locale))}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
