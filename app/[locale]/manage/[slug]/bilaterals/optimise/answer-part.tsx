import { getTranslations } from 'next-intl/server'
import { DayTabs } from '@/components/delegation/day-tabs'
import { ActForm } from '@/components/timetable/act-form'
import { ChangedList } from '@/components/timetable/changed-list'
import { RunPreview } from '@/components/timetable/run-preview'
import { RunRooms } from '@/components/timetable/run-rooms'
import { UnplacedList } from '@/components/timetable/unplaced-list'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { datesFrom, dayOf } from '@/domain/shared/time'
import type { TimetableDesk } from '@/domain/timetable/queries'
import type { Answer } from '@/domain/timetable/schema'
import { apply, end } from './actions'

type Props = {
  locale: Language
  slug: string
  hidden: { slug: string; summitId: string }
  desk: TimetableDesk
  names: Record<string, string>
  run: NonNullable<TimetableDesk['run']>
  answer: Answer
  /** The day asked for. */
  day: string
}

/** What an answer would change: in numbers, meeting by meeting where there is no place, and in the rooms. */
export async function AnswerPart({ locale, slug, hidden, desk, names, run, answer, day: asked }: Props) {
  const t = await getTranslations({ locale, namespace: 'optimise' })
  const { task, mode, state, changed } = run
  const { summit } = desk
  const ids = { ...hidden, id: run.id }
  const dates = datesFrom(summit.startsOn, summit.endsOn)
  const first = answer.plan.map(({ startsAt }) => dayOf(startsAt, summit.timeZone)).sort()[0]
  const day = dates.find((date) => date === asked) ?? first ?? dates[0] ?? ''
  const changes = answer.plan.length > 0 || answer.unplaced.some(({ id }) => isMovable(task, id))
  const preview = { desk, task, answer, locale }
  return (
    <>
      <div className="timetable-answer">
        <RunPreview {...preview} mode={mode} wasStopped={state === 'cancelled'}>
          {changed.length > 0 && (
            <div className="banner banner-warn">
              <div>
                <p>{t('changedTitle')}</p>
                <ChangedList
                  changed={changed}
                  names={names}
                  say={(what, name) => t(`changed.${what}`, { name })}
                />
              </div>
            </div>
          )}
          <p className="small quiet">{changes ? t('applyHint') : t('nothing')}</p>
          <div className="row timetable-acts">
            {changes && changed.length === 0 && (
              <ActForm action={apply} hidden={ids} submit={t('apply')} kind="primary" names={names} />
            )}
            <ActForm action={end} hidden={ids} submit={t('discard')} />
          </div>
        </RunPreview>
        {answer.unplaced.length > 0 && (
          <section aria-labelledby="cannot">
            <h2 id="cannot">
              {t('cannot')} <span className="tag">{answer.unplaced.length}</span>
            </h2>
            <UnplacedList {...preview} slug={slug} />
          </section>
        )}
      </div>
      {day !== '' && (
        <section aria-labelledby="rooms">
          <div className="page-head">
            <div>
              <h2 id="rooms">
                {t('timeline', { day: weekdayDate(day, 'UTC', locale, { inSentence: true }) })}
              </h2>
              <p className="small quiet">{t('timelineHint')}</p>
            </div>
            <DayTabs
              locale={locale}
              href={{ pathname: '/manage/[slug]/bilaterals/optimise', params: { slug } }}
              dates={dates}
              day={day}
              label={t('days')}
            />
          </div>
          <RunRooms {...preview} day={day} />
        </section>
      )}
    </>
  )
}

const isMovable = (task: Props['run']['task'], id: string) =>
  task.meetings.some((one) => one.id === id && one.part === 'movable')
