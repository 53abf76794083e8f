import { useTranslations } from 'next-intl'
import { dateTime } from '@/components/manage/date-time'
import { Said } from '@/components/ui/said'
import type { FreezeView } from '@/domain/names-freeze/schema'
import type { Language } from '@/domain/shared/language'

type Props = {
  locale: Language
  freezes: FreezeView[]
  timeZone: string
  /** The page that shows what has changed since a list. */
  since: (id: string) => string
  /** The address of a list as a file. */
  file: (id: string, format: 'csv' | 'xlsx') => string
}

/** Frozen lists, the latest first: what each is for, whose it is, and the file. */
export function FreezeList({ locale, freezes, timeZone, since, file }: Props) {
  const t = useTranslations('namesFreeze')
  return (
    <ul className="frame-rows">
      {freezes.map(({ id, label, category, at, by, count }) => (
        <li key={id} id={id}>
          <div className="frame-row">
            <p className="row-name">
              <b>{label}</b>
            </p>
            <p className="row-facts">
              <span>{t('count', { count })}</span>
              <span>{category ? <Said text={category} locale={locale} /> : t('everybody')}</span>
              <span>
                {t('at', dateTime(at, timeZone, locale))}
                {by && ` ${t('by', { name: by })}`}
              </span>
            </p>
            <div className="row-acts">
              <a className="btn" href={since(id)} aria-label={t('sinceOf', { label })}>
                {t('since')}
              </a>
              {(['csv', 'xlsx'] as const).map((format) => (
                <a
                  key={format}
                  className="btn"
                  href={file(id, format)}
                  aria-label={t('listOf', { format: `.${format}`, label })}
                >
                  {t('list', { format: `.${format}` })}
                </a>
              ))}
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
