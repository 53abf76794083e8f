import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import type { ReleaseEntry } from '@/domain/release/queries'
import type { ReleaseDocument } from '@/domain/release/schema'
import { dateParts } from '@/domain/shared/date-format'
import { type Language, pickText } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import { ChangeLine } from './change-line'

type Props = { entry: ReleaseEntry; document: ReleaseDocument; locale: Language }

/** A release: when it was published, why, and what it changed. */
export function ReleaseSection({ entry, document, locale }: Props) {
  const t = useTranslations('release')
  const { number, publishedAt, note, restores, changes } = entry
  const zone = document.summit.timeZone
  return (
    <section className="section release" id={`release-${number}`}>
      <h2>{t('number', { number: String(number) })}</h2>
      <p className="small quiet">
        <time dateTime={publishedAt.toISOString()}>
          {t.rich('published', {
            date: () => <TextParts parts={dateParts(publishedAt, zone, locale)} />,
            time: time(publishedAt, zone, locale),
            zone: zoneName(publishedAt, zone, locale),
          })}
        </time>
      </p>
      {pickText(note, locale) && (
        <p className="lede">
          <Said text={note} locale={locale} />
        </p>
      )}
      {restores !== null && <p>{t('restores', { number: String(restores) })}</p>}
      {changes.length === 0 ? (
        <p>{t(number === 1 ? 'first' : 'unchanged')}</p>
      ) : (
        <>
          <p>{t('count', { count: changes.length })}</p>
          <ul className="entries">
            {changes.map((change, index) => (
              <li key={index}>
                <ChangeLine change={change} document={document} locale={locale} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
