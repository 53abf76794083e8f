import { getTranslations } from 'next-intl/server'
import { addressOf } from '@/components/site/address'
import { ActForm } from '@/components/timetable/act-form'
import { RunProgress } from '@/components/timetable/run-progress'
import type { Language } from '@/domain/shared/language'
import type { TimetableDesk } from '@/domain/timetable/queries'
import { limits } from '@/domain/timetable/schema'
import { end } from './actions'

type Props = {
  locale: Language
  slug: string
  hidden: { slug: string; summitId: string }
  run: NonNullable<TimetableDesk['run']>
}

/** How far the search is, and the way to end it. */
export async function WaitPart({ locale, slug, hidden, run }: Props) {
  const t = await getTranslations({ locale, namespace: 'optimise' })
  const limit = limits.find((one) => one === run.seconds) ?? 60
  return (
    <section className="timetable-wait" aria-labelledby="running">
      <h2 id="running">{t('running')}</h2>
      <RunProgress
        address={`/api/manage/${slug}/optimise`}
        seconds={run.seconds}
        limit={t(`limits.${limit}`)}
        told={{ state: run.state, progress: run.progress }}
      />
      <div className="row">
        <ActForm
          action={end}
          hidden={{ ...hidden, id: run.id }}
          submit={run.state === 'queued' ? t('withdraw') : t('stop')}
        />
        <noscript>
          <a href={addressOf(locale, { pathname: '/manage/[slug]/bilaterals/optimise', params: { slug } })}>
            {t('look')}
          </a>
        </noscript>
      </div>
    </section>
  )
}
