import { useTranslations } from 'next-intl'
import type { Terms } from '@/domain/delegation/terms-rules'
import { date } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'

type Props = {
  kind: 'nominate' | 'confirm'
  terms: Terms
  /** Its time is over. */
  closed: boolean
  locale: Language
}

/** Until when something can be done; or since when not, and whom to write to. Nothing where no end is set. */
export function TermsNote({ kind, terms, closed, locale }: Props) {
  const t = useTranslations('nomination')
  const until = kind === 'nominate' ? terms.nominateUntil : terms.confirmUntil
  if (until === null) return null
  const said = { date: date(until, 'UTC', locale) }
  if (!closed)
    return <p className="quiet">{kind === 'nominate' ? t('until', said) : t('confirmUntil', said)}</p>
  const { contact } = terms
  return (
    <p className="notice">
      {kind === 'nominate' ? t('closed', said) : t('confirmClosed', said)}{' '}
      {contact === null
        ? t('writeToDesk')
        : t.rich('writeTo', { contact, a: (chunks) => <a href={`mailto:${contact}`}>{chunks}</a> })}
    </p>
  )
}
