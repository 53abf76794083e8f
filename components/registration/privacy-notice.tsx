import { useTranslations } from 'next-intl'
import { Said } from '@/components/ui/said'
import { date } from '@/domain/shared/date-format'
import type { Language, Text } from '@/domain/shared/language'

type Props = {
  locale: Language
  host: Text
  /** Calendar dates after which answers are deleted, as the questions say; none where nothing but the basics is asked. */
  retention: readonly string[]
  headingId: string
}

/** The elements that the Canadian federal directive on privacy practices (6.2) wants said where data are collected. */
const elements = ['purpose', 'authority', 'refusing', 'rights', 'retention', 'complaint'] as const

/** The privacy notice, whole, in six short paragraphs. */
export function PrivacyNotice({ locale, host, retention, headingId }: Props) {
  const t = useTranslations('registration.privacy')
  const last = [...retention].sort().at(-1)
  const retained =
    last === undefined ? t('retentionBasic') : t('retentionBody', { date: date(last, 'UTC', locale) })
  return (
    <dl className="notice" aria-labelledby={headingId}>
      {elements.map((element) => (
        <div key={element}>
          <dt>{t(element)}</dt>
          <dd>
            {element === 'retention'
              ? retained
              : t.rich(`${element}Body`, {
                  host: () => <Said text={host} locale={locale} />,
                  commissioner: (words) => (
                    <a href={locale === 'fr' ? 'https://www.priv.gc.ca/fr/' : 'https://www.priv.gc.ca/en/'}>
                      {words}
                    </a>
                  ),
                })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
