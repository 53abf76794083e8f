import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import type { HistoryEntry } from '@/domain/release/history'
import type { SummitAtWork } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'
import { dateTime } from './date-time'

type Props = { locale: Language; summit: SummitAtWork; history: HistoryEntry[] }

/** Releases, the newest first. */
export function ReleaseHistory({ locale, summit, history }: Props) {
  const t = useTranslations('manage')
  const publish = useTranslations('publish')
  const { slug, timeZone } = summit
  return (
    <ol className="history" reversed>
      {history.map((release) => {
        const { number, publishedAt, by, restores, overrideReason, changeCount, note } = release
        const named = { number: String(number) }
        return (
          <li key={number}>
            <h2>
              {t('releaseNumber', named)}{' '}
              {number === summit.release?.number && <span className="tag tag-ok">{t('current')}</span>}
            </h2>
            <p>
              <time dateTime={publishedAt.toISOString()}>
                {t('publishedAt', dateTime(publishedAt, timeZone, locale))}
              </time>
              {by && ` ${t('by', { name: by })}`}
            </p>
            <p className="marks">
              <span>{number === 1 ? t('firstRelease') : t('changesIn', { count: changeCount })}</span>
              {restores !== null && <span>{t('restores', { number: String(restores) })}</span>}
              {overrideReason !== null && <span>{t('overridden', { reason: overrideReason })}</span>}
            </p>
            {Object.values(note).some(Boolean) && (
              <p className="quiet">
                <Said text={note} locale={locale} />
              </p>
            )}
            <p>
              <a
                href={addressOf(
                  locale,
                  { pathname: '/manage/[slug]/notices', params: { slug } },
                  { release: String(number) },
                )}
              >
                {publish('seeNotices')}
                <span className="vh"> {t('releaseNumber', named)}</span>
              </a>
            </p>
            {number !== summit.release?.number && (
              <p>
                <a
                  href={addressOf(locale, {
                    pathname: '/manage/[slug]/releases/[number]',
                    params: { slug, number: String(number) },
                  })}
                >
                  {t('bringBack', named)}
                </a>
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
