import { useTranslations } from 'next-intl'
import { weekdayDateParts } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { addressOf } from '@/components/site/address'
import { TextParts } from '@/components/ui/text-parts'

/** A day without sessions says so and points to the nearest day that has some. */
export function EmptyDay({ locale, slug, next }: { locale: Language; slug: string; next: string | null }) {
  const t = useTranslations('agenda')
  return (
    <div className="wide section prose">
      <p className="lede">{t(next ? 'emptyDay' : 'emptyAll')}</p>
      {next && (
        <p>
          <a
            className="btn"
            href={addressOf(locale, {
              pathname: '/summits/[slug]/agenda/[date]',
              params: { slug, date: next },
            })}
          >
            <span>
              {t.rich('emptyNext', {
                day: () => <TextParts parts={weekdayDateParts(next, 'UTC', locale, { inSentence: true })} />,
              })}
            </span>
          </a>
        </p>
      )}
    </div>
  )
}
