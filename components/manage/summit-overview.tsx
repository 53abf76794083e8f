import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import type { Preview } from '@/domain/release/preview-rules'
import type { SummitAtWork } from '@/domain/session/queries'
import { type Language } from '@/domain/shared/language'
import { number } from '@/domain/shared/number-format'
import { dateTime } from './date-time'

type Props = { locale: Language; summit: SummitAtWork; preview: Preview }

/** State, release and draft of a summit, each with the way on. */
export function SummitOverview({ locale, summit, preview }: Props) {
  const t = useTranslations('manage')
  const { slug, timeZone, release, state, sessionCount } = summit
  const { changes, gaps, stale, clashes } = preview
  const to = (
    pathname: '/manage/[slug]/sessions' | '/manage/[slug]/publish',
    query?: Record<string, string>,
  ) => addressOf(locale, { pathname, params: { slug } }, query)
  const staleTexts = stale.reduce((sum, { texts }) => sum + texts.length, 0)
  return (
    <div className="figures">
      <section className="form-part" aria-labelledby="public">
        <h2 id="public">{t('release')}</h2>
        <dl className="facts">
          <div>
            <dt>{t('state')}</dt>
            <dd>{t(`states.${state}`)}</dd>
          </div>
          <div>
            <dt>{t('releases')}</dt>
            <dd>
              {release
                ? t('releaseIs', {
                    number: String(release.number),
                    ...dateTime(release.publishedAt, timeZone, locale),
                  })
                : t('unreleased')}
            </dd>
          </div>
        </dl>
        {release && (
          <p>
            <a href={addressOf(locale, { pathname: '/manage/[slug]/releases', params: { slug } })}>
              {t('seeReleases')}
            </a>
          </p>
        )}
      </section>
      <section className="form-part" aria-labelledby="draft">
        <h2 id="draft">{t('draft')}</h2>
        <dl className="facts">
          <div>
            <dt>{t('sessions')}</dt>
            <dd>
              <a href={to('/manage/[slug]/sessions')}>{number(sessionCount, locale)}</a>
            </dd>
          </div>
          <div>
            <dt>{t('changes')}</dt>
            <dd>
              {release
                ? t('draftChanges', { count: changes.length, number: String(release.number) })
                : t('draftFirst', { count: preview.sessionCount })}
            </dd>
          </div>
          <div>
            <dt>{t('languages')}</dt>
            <dd>
              {t('toSettle', { count: gaps.length })}
              <br />
              {staleTexts > 0 ? (
                <a href={to('/manage/[slug]/sessions', { only: 'stale' })}>
                  {t('toConfirm', { count: staleTexts })}
                </a>
              ) : (
                t('toConfirm', { count: 0 })
              )}
            </dd>
          </div>
          <div>
            <dt>{t('rooms')}</dt>
            <dd>{t('clashes', { count: clashes.length })}</dd>
          </div>
        </dl>
        <p className="row">
          <a className="btn btn-primary" href={to('/manage/[slug]/publish')}>
            {t('seeChanges')}
          </a>
          <a className="btn" href={to('/manage/[slug]/sessions')}>
            {t('editSessions')}
          </a>
        </p>
      </section>
    </div>
  )
}
