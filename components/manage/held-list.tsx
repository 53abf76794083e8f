import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Said } from '@/components/ui/said'
import type { Preview } from '@/domain/release/preview-rules'
import type { Language } from '@/domain/shared/language'
import { dateTime } from './date-time'

type Props = { held: Preview['held']; slug: string; timeZone: string; locale: Language }

/** Sessions that an embargo holds back, and until when; nothing where there is none. */
export function HeldList({ held, slug, timeZone, locale }: Props) {
  const t = useTranslations('publish.held')
  if (held.length === 0) return null
  return (
    <section aria-labelledby="held">
      <h2 id="held">{t('title')}</h2>
      <p className="quiet">{t('lede')}</p>
      <ul className="settle">
        {held.map(({ code, title, until }) => (
          <li key={code}>
            <a
              href={addressOf(locale, { pathname: '/manage/[slug]/sessions/[code]', params: { slug, code } })}
            >
              <Said text={title} locale={locale} />
            </a>
            <span>{t('until', dateTime(until, timeZone, locale))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
