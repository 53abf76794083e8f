import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfProtocol } from '@/app/_server/summit-at-work'
import { AssignmentDays } from '@/components/bilateral/assignment-days'
import { BilateralNav } from '@/components/bilateral/desk-nav'
import { InterpreterForm } from '@/components/bilateral/interpreter-form'
import { InterpreterPool } from '@/components/bilateral/interpreter-pool'
import { MeetingRulesWords } from '@/components/bilateral/meeting-rules-words'
import { ManageFrame } from '@/components/manage/manage-frame'
import { DoneNote } from '@/components/seat/done-note'
import { capital } from '@/components/session/language-list'
import { addressOf } from '@/components/site/address'
import { type InterpreterDesk, interpreterDesk } from '@/domain/bilateral/interpreter-queries'
import { interpretedLanguages } from '@/domain/bilateral/interpreter-schema'
import { weekdayDate } from '@/domain/shared/date-format'
import { type Language, languageName } from '@/domain/shared/language'
import { instantToWall } from '@/domain/shared/time'
import '@/components/bilateral/interpreters.css'
import { assign, remove, save } from './actions'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfProtocol(slug)
  const t = await getTranslations({ locale, namespace: 'bilateralRules' })
  return { title: t('interpreters.title') }
}

/** Who interprets meetings: the list of each day, the pool, and its form. */
export default async function InterpretersPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { id, done, passed, left } = await searchParams
  const { actor, summit } = await summitOfProtocol(slug)
  const now = new Date()
  const desk = await interpreterDesk(actor, summit.id, now)
  if (!desk) notFound()
  const t = await getTranslations({ locale, namespace: 'bilateralRules' })
  const hidden = { slug, summitId: summit.id }
  const one = desk.pool.find((other) => other.id === id)
  const page = { pathname: '/manage/[slug]/bilaterals/interpreters', params: { slug } } as const
  const said = (['saved', 'removed', 'assigned', 'freed'] as const).find((word) => word === done)
  const codes = [...new Set([...interpretedLanguages, ...(one?.languages ?? [])])]
  return (
    <ManageFrame locale={locale} summit={summit} current="bilaterals" now={now}>
      <BilateralNav locale={locale} slug={slug} current="interpreters" />
      <div className="interpreters-page">
        {said && (
          <DoneNote key={`${said} ${String(now)}`}>
            {t(`interpreters.${said}`, { passed: countOf(passed), left: countOf(left) })}
          </DoneNote>
        )}
        <h1>{t('interpreters.title')}</h1>
        <p className="quiet off-paper">{t('interpreters.lede')}</p>
        <MeetingRulesWords>
          <section className="form-part" aria-labelledby="assignments">
            <h2 id="assignments">{t('interpreters.assignments')}</h2>
            <AssignmentDays
              {...{ days: desk.assignments, zone: summit.timeZone, locale, action: assign, hidden }}
            />
          </section>
          <section className="form-part off-paper">
            <h2 id="pool">{t('interpreters.pool')}</h2>
            <InterpreterPool
              {...{ pool: desk.pool, slug, zone: summit.timeZone, locale, action: remove, hidden }}
            />
          </section>
          <section className="form-part off-paper" aria-labelledby="form">
            <h2 id="form">{one ? t('interpreters.changeOne', { name: one.name }) : t('interpreters.new')}</h2>
            <InterpreterForm
              key={`${one?.id ?? ''} ${one?.version ?? desk.pool.length}`}
              action={save}
              hidden={{ ...hidden, id: one?.id ?? '', version: String(one?.version ?? 0) }}
              standing={{
                name: one?.name ?? '',
                email: one?.email ?? '',
                language: one?.language ?? locale,
                languages: [...(one?.languages ?? [])],
              }}
              days={daysOf(desk, one, summit.timeZone, locale)}
              languages={codes.map((code) => [code, capital(languageName(code, locale))] as const)}
              isNew={!one}
            />
            {one && (
              <p>
                <a href={addressOf(locale, page)}>{t('interpreters.new')}</a>
              </p>
            )}
          </section>
        </MeetingRulesWords>
      </div>
    </ManageFrame>
  )
}

const countOf = (value: string | string[] | undefined) => Number(value) || 0

function daysOf(
  { dates }: InterpreterDesk,
  one: InterpreterDesk['pool'][number] | undefined,
  zone: string,
  locale: Language,
) {
  return dates.map((date) => {
    const window = one?.hours.find(({ startsAt }) => instantToWall(startsAt, zone).date === date)
    return {
      ...{ date, name: weekdayDate(date, 'UTC', locale) },
      from: window ? instantToWall(window.startsAt, zone).time : '',
      until: window ? instantToWall(window.endsAt, zone).time : '',
    }
  })
}
