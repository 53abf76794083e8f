import { useTranslations } from 'next-intl'
import type { Preview } from '@/domain/release/preview-rules'
import type { PreviewNames, SummitAtWork } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'
import { ChangeList } from './change-list'
import { dateTime } from './date-time'
import { SettleLists } from './settle-lists'

type Props = {
  preview: Preview
  names: PreviewNames
  summit: SummitAtWork
  locale: Language
}

/** What publishing now would do: the changes on one side, what is to settle on the other. */
export function ReleasePreview({ preview, names, summit, locale }: Props) {
  const t = useTranslations('publish')
  const { changes, last, sessionCount } = preview
  return (
    <>
      <p className="lede">
        {last
          ? t('since', {
              count: changes.length,
              number: String(last.number),
              ...dateTime(last.publishedAt, summit.timeZone, locale),
            })
          : t('first', { count: sessionCount })}
      </p>
      <div className="publish-grid">
        <section aria-labelledby="what">
          <h2 id="what">{t('what')}</h2>
          {last && changes.length === 0 && (
            <p className="empty">{preview.differs ? t('privateOnly') : t('nothing')}</p>
          )}
          <ChangeList changes={changes} slug={summit.slug} timeZone={summit.timeZone} locale={locale} />
        </section>
        <div>
          <SettleLists preview={preview} names={names} slug={summit.slug} locale={locale} />
        </div>
      </div>
    </>
  )
}
