import { useTranslations } from 'next-intl'
import { dateTime } from '@/components/manage/date-time'
import { Said } from '@/components/ui/said'
import { TableRegion } from '@/components/ui/table-region'
import type { PrivacyView, Receipt } from '@/domain/privacy/queries'
import { date } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'

type Props = { locale: Language; view: PrivacyView; timeZone: string }

/** Each question: what for, how many have answered or agreed, and until when. */
export function HeldTable({ locale, view }: Props) {
  const t = useTranslations('privacyDesk')
  if (view.questions.length === 0) return <p className="quiet">{t('noQuestions')}</p>
  return (
    <TableRegion labelledBy="privacy-held">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('question')}</th>
            <th scope="col">{t('purpose')}</th>
            <th scope="col" className="num">
              {t('answers')}
            </th>
            <th scope="col">{t('until')}</th>
          </tr>
        </thead>
        <tbody>
          {view.questions.map(({ code, label, purpose, consent, answers, given, retainUntil }) => (
            <tr key={code}>
              <th scope="row">
                <Said text={label} locale={locale} />
              </th>
              <td>
                <Said text={purpose} locale={locale} />
              </td>
              <td className="num">
                {consent ? t('given', { given: String(given), answers: String(answers) }) : answers}
              </td>
              <td>{date(retainUntil, 'UTC', locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

/** What the purge has cleared away, the latest first. */
export function ReceiptTable({ locale, view, timeZone }: Props) {
  const t = useTranslations('privacyDesk')
  if (view.receipts.length === 0) return <p className="quiet">{t('noReceipts')}</p>
  return (
    <TableRegion labelledBy="privacy-receipts">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col" className="num">
              {t('count')}
            </th>
            <th scope="col">{t('rule')}</th>
          </tr>
        </thead>
        <tbody>
          {view.receipts.map((receipt) => (
            <tr key={receipt.id}>
              <td>{t('moment', dateTime(receipt.at, timeZone, locale))}</td>
              <th scope="row">
                {t(`kinds.${receipt.kind}`)}{' '}
                {receipt.platform && <span className="quiet">{t('platform')}</span>}
              </th>
              <td className="num">{receipt.count}</td>
              <td>
                <Rule receipt={receipt} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function Rule({ receipt: { kind, rule }, locale }: { receipt: Receipt; locale: Language }) {
  const t = useTranslations('privacyDesk')
  if (kind !== 'answers') return t(`rules.${kind}`, { days: rule })
  const [code = '', until = ''] = rule.split(' ')
  return t('rules.answers', { code, date: date(until, 'UTC', locale) })
}

/** Erasures: when, of what, and who asked for it here; nobody's name. */
export function ErasureList({ locale, view, timeZone }: Props) {
  const t = useTranslations('privacyDesk')
  if (view.erasures.length === 0) return <p className="quiet">{t('noErasures')}</p>
  return (
    <ul className="settle">
      {view.erasures.map(({ id, at, of, by }) => (
        <li key={id}>
          <span>{t('moment', dateTime(at, timeZone, locale))}</span>
          <span>{t(`erasures.${of}`)}</span>
          <span className="quiet">{t(`by.${by}`)}</span>
        </li>
      ))}
    </ul>
  )
}
