import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { AttendanceTag } from '@/components/manage/attendance-tag'
import { dateTime } from '@/components/manage/date-time'
import { addressOf } from '@/components/site/address'
import { EraseForm } from '@/components/privacy/erase-form'
import { DropPhotoForm } from '@/components/speaker/drop-photo-form'
import { PhotoForm } from '@/components/speaker/photo-form'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { dateRange } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import type { OwnView } from '@/domain/speaker/queries'
import { AnswerForms } from './answer-forms'
import { OwnProfileForm } from './own-profile-form'
import { OwnSessions } from './own-sessions'

type Props = {
  locale: Language
  view: OwnView
  /** By what the page was opened: a link's token, or the speaker's id. */
  pageKey: string
  /** This page, for the picture's form to come back to. */
  here: string
  /** The id of the next act. */
  change: string
  /** The version that was just saved, if the address says so. */
  saved: string | null
  answered: boolean
  photo: string | null
  actions: {
    answer: FormAction<unknown>
    saveProfile: FormAction<{ version: number }>
    dropPhoto: FormAction<null>
    erase: FormAction<unknown>
  }
}

/** A speaker's own page: the question, their sessions, their picture, what is said of them. */
export function OwnPage({ locale, view, pageKey, here, change, saved, answered, photo, actions }: Props) {
  const t = useTranslations('speaking')
  const { summit, name, attendance, answeredAt, sessions } = view
  const { slug, timeZone } = summit
  return (
    <>
      <h1>{t('title', { name })}</h1>
      <p className="lede">
        <a href={addressOf(locale, { pathname: '/summits/[slug]', params: { slug } })}>
          <Said text={summit.name} locale={locale} />
        </a>
        , {dateRange(summit.startsOn, summit.endsOn, 'UTC', locale)}
      </p>
      <section className="section" aria-labelledby="own-answer">
        <h2 id="own-answer">{t('question')}</h2>
        {answered && (
          <p className="banner banner-ok" role="status">
            <Icon name="s-yours" />
            <span>{t('answerSaved')}</span>
          </p>
        )}
        <p>
          <AttendanceTag attendance={attendance} />{' '}
          {answeredAt && attendance !== 'unknown' && t('answeredAt', dateTime(answeredAt, timeZone, locale))}
        </p>
        <AnswerForms action={actions.answer} pageKey={pageKey} attendance={attendance} />
      </section>
      <section className="section" aria-labelledby="own-sessions">
        <h2 id="own-sessions">{t('sessions')}</h2>
        <OwnSessions locale={locale} slug={slug} sessions={sessions} />
        {view.hasCalendar && (
          <p>
            <a className="btn" href={`/api/speaking/${pageKey}/sessions.ics?lang=${locale}`} download>
              {t('calendar')}
            </a>
          </p>
        )}
        {sessions.some(({ state }) => state === 'planned') && <p className="hint">{t('plannedHint')}</p>}
      </section>
      <section className="section" aria-labelledby="own-profile">
        <h2 id="own-profile">{t('profile')}</h2>
        <p>{t('profileHint')}</p>
        {saved !== null && (
          <p className="banner banner-ok" role="status">
            <Icon name="s-yours" />
            <span>{t('profileSaved')}</span>
          </p>
        )}
        <OwnProfileForm
          action={actions.saveProfile}
          hidden={{ key: pageKey, change, version: String(view.version) }}
          speakerId={view.id}
          content={view.content}
          contentLanguages={summit.contentLanguages}
          days={summit.days}
          timeZone={timeZone}
          settled={saved === String(view.version)}
        />
      </section>
      <section className="section" aria-labelledby="own-photo">
        <h2 id="own-photo">{t('photo')}</h2>
        <PhotoForm
          key={`${view.photo} ${photo}`}
          name={name}
          address={`/api/speaking/${pageKey}/photo`}
          photo={view.photo}
          page={here}
          outcome={photo}
        />
        {view.photo !== null && <DropPhotoForm action={actions.dropPhoto} hidden={{ key: pageKey }} />}
      </section>
      <section className="section" aria-labelledby="own-erase">
        <h2 id="own-erase">{t('erase.title')}</h2>
        <p>{t('erase.lede')}</p>
        <EraseForm
          action={actions.erase}
          hidden={{ key: pageKey }}
          id="own"
          words={{ understood: t('erase.understood'), box: t('erase.box'), submit: t('erase.submit') }}
        />
      </section>
    </>
  )
}
