import { useTranslations } from 'next-intl'
import type { Language, Text } from '@/domain/shared/language'
import { PrivacyNotice } from './privacy-notice'

type Props = { locale: Language; host: Text; retention: readonly string[] }

/** The notice where it stands beside a form: one line, the whole of it a press away. */
export function PrivacyDetails(props: Props) {
  const t = useTranslations('registration.privacy')
  return (
    <details className="more">
      <summary id="privacy-more">{t('title')}</summary>
      <PrivacyNotice {...props} headingId="privacy-more" />
    </details>
  )
}
