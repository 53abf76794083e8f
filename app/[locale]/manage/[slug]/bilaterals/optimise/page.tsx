import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { summitOfProtocol } from '@/app/_server/summit-at-work'
import { BilateralNav } from '@/components/bilateral/desk-nav'
import { momentIn, spanIn } from '@/components/bilateral/when'
import { ManageFrame } from '@/components/manage/manage-frame'
import { DoneNote } from '@/components/seat/done-note'
import { ActForm } from '@/components/timetable/act-form'
import { StartForm } from '@/components/timetable/start-form'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'
import { timetableDesk } from '@/domain/timetable/queries'
import { end, start, undo } from './actions'
import { AnswerPart } from './answer-part'
import { WaitPart } from './wait-part'

type Props = {
  params: Promise<{ locale: Language; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const notes = ['applied', 'undone', 'ended'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  await summitOfProtocol(slug)
  const t = await getTranslations({ locale, namespace: 'optimise' })
  return { title: t('title') }
}

/** Asks for a timetable, shows what it would change before anything does, applies it, and takes it back. */
export default async function OptimisePage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { actor, summit } = await summitOfProtocol(slug)
  const now = new Date()
  const desk = await timetableDesk(actor, summit.id, now)
  if (!desk) notFound()
  const t = await getTranslations({ locale, namespace: 'optimise' })
  const { done, day } = await searchParams
  const { run, applied, coming, delegations } = desk
  const hidden = { slug, summitId: summit.id }
  const name = (id: string) => {
    const found = delegations.get(id)
    return found ? nameOf(found, locale) : ''
  }
  const pair = ({ askingId, askedId }: { askingId: string; askedId: string }) =>
    t('pair', { a: name(askingId), b: name(askedId) })
  const names = Object.fromEntries([
    ...[...desk.sides].map(([id, sides]) => [id, pair(sides)]),
    ...[...delegations.keys()].map((id) => [id, name(id)]),
  ])
  const isOn = run?.state === 'queued' || run?.state === 'running'
  const part = { locale, slug, hidden, desk, names }
  return (
    <ManageFrame locale={locale} summit={summit} current="bilaterals" now={now}>
      <BilateralNav locale={locale} slug={slug} current="optimise" />
      {notes.map((note) => done === note && <DoneNote key={note}>{t(`done.${note}`)}</DoneNote>)}
      <div>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('lede', { open: desk.open, standing: coming.length })}</p>
      </div>
      {/* Stays while what is below changes, so that the change is read aloud. */}
      <p className="vh" role="status">
        {isOn ? t('running') : run?.answer ? t('ready') : ''}
      </p>
      {run && isOn && <WaitPart {...part} run={run} />}
      {run?.state === 'failed' && (
        <div className="banner banner-warn">
          <p>{t(`failed.${failureOf(run.failure)}`)}</p>
          <ActForm action={end} hidden={{ ...hidden, id: run.id }} submit={t('discard')} />
        </div>
      )}
      {run?.answer && !isOn && <AnswerPart {...part} run={run} answer={run.answer} day={String(day ?? '')} />}
      {!isOn && (
        <div className="timetable-asks">
          <section aria-labelledby="ask">
            <h2 id="ask">{t('ask')}</h2>
            <StartForm
              action={start}
              hidden={hidden}
              standing={{ mode: run?.mode ?? 'around', seconds: String(run?.seconds ?? 60) }}
              coming={coming.map((one) => [
                one.id,
                `${pair(one)}, ${spanIn(one.startsAt, one.endsAt, summit.timeZone, locale)}`,
              ])}
            />
          </section>
          <div>
            {desk.displaced > 0 && (
              <section aria-labelledby="displaced">
                <h2 id="displaced">{t('displaced', { count: desk.displaced })}</h2>
                <ActForm
                  action={start}
                  hidden={{ ...hidden, mode: 'repair', seconds: '60' }}
                  submit={t('repair')}
                />
              </section>
            )}
            {applied && (
              <section aria-labelledby="applied">
                <h2 id="applied">{t('applied')}</h2>
                <p>
                  {t('appliedLede', {
                    count: applied.meetings.length,
                    when: applied.at ? momentIn(applied.at, summit.timeZone, locale) : '',
                  })}
                </p>
                <p className="small quiet">{t('undoHint')}</p>
                <ActForm
                  action={undo}
                  hidden={{ ...hidden, id: applied.id }}
                  submit={t('undo')}
                  names={names}
                />
              </section>
            )}
          </div>
        </div>
      )}
    </ManageFrame>
  )
}

const failureOf = (failure: string | null) =>
  failure === 'restarted' || failure === 'no_timetable' ? failure : 'fault'
