import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { summitOfPage } from '@/app/_server/summit-at-work'
import { ActForm } from '@/components/manage/act-form'
import { AddDayForm } from '@/components/manage/add-day-form'
import { DaysForm } from '@/components/manage/days-form'
import { FramePageBody } from '@/components/manage/frame-page-body'
import { doneOf } from '@/components/manage/frame-pages'
import { addressOf } from '@/components/site/address'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { frameOf } from '@/domain/summit/queries'
import { takeBack } from '../actions'
import { add, remove, save } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfPage(slug)
  const t = await getTranslations({ locale, namespace: 'frame' })
  return { title: t('day.title') }
}

/** The days of the summit. */
export default async function DaysPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { summit } = await summitOfPage(slug)
  const { draft, number, uses } = await frameOf(summit)
  const t = await getTranslations({ locale, namespace: 'frame' })
  const done = doneOf(await searchParams)
  const days = [...draft.day]
  const act = () => ({ summitId: summit.id, slug, change: randomUUID() })
  const sessions = (date: string) =>
    addressOf(locale, { pathname: '/manage/[slug]/sessions', params: { slug } }, { day: date })
  return (
    <FramePageBody
      locale={locale}
      summit={summit}
      part="days"
      title={t('day.title')}
      lede={t('day.lede')}
      done={done}
      number={number}
      undo={takeBack}
    >
      <DaysForm
        action={save}
        carried={{ ...act(), version: String(number), base: JSON.stringify(Object.fromEntries(days)) }}
        days={days}
        languages={summit.contentLanguages}
        timeZone={summit.timeZone}
        saved={done?.saved ?? null}
        leave={addressOf(locale, { pathname: '/manage/[slug]', params: { slug } })}
      />
      <section className="form-part" aria-labelledby="part-more">
        <h2 id="part-more">{t('day.which')}</h2>
        <p className="hint">{t('day.whichHint')}</p>
        <ul className="frame-rows">
          {days.map(([id, day]) => {
            const name = weekdayDate(day.date, 'UTC', locale, { year: true })
            return (
              <li key={id}>
                <div className="frame-row">
                  <p className="row-name">{name}</p>
                  <p className="row-facts">
                    {uses[id] === undefined ? (
                      <span>{t('day.unused')}</span>
                    ) : (
                      <a href={sessions(day.date)}>{t('sessionsHere', { count: uses[id] })}</a>
                    )}
                  </p>
                  <ActForm
                    action={remove}
                    hidden={{ ...act(), id }}
                    name={t('removeNamed', { name })}
                    see={{ href: sessions(day.date), label: t('seeSessions') }}
                  >
                    {t('remove')}
                  </ActForm>
                </div>
              </li>
            )
          })}
        </ul>
        <AddDayForm key={done?.saved ?? 0} action={add} hidden={act()} />
      </section>
    </FramePageBody>
  )
}
