import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/site/address'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { TableRegion } from '@/components/ui/table-region'
import { keepsOut } from '@/domain/interchange/fault-rules'
import type { FileFormat, PlannedRow, RowOutcome } from '@/domain/interchange/schema'
import { weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { timeSpan } from '@/domain/shared/time-format'
import { useColumnWords, useFaultWords } from './fault-words'
import { FieldChanges } from './field-changes'

type Props = {
  locale: Language
  slug: string
  timeZone: string
  format: FileFormat
  rows: readonly PlannedRow[]
}

const tags: Record<RowOutcome, string> = {
  created: 'tag tag-ok',
  changed: 'tag tag-now',
  same: 'tag',
  skipped: 'tag tag-warn',
  wrong: 'tag tag-block',
}

/** How a file counts its rows. */
const places: Record<FileFormat, 'place' | 'line' | 'entry'> = {
  csv: 'place',
  xlsx: 'place',
  schedule_xml: 'line',
  icalendar: 'line',
  schedule_json: 'entry',
  pretalx: 'entry',
  agenda_json: 'entry',
}

/** Rows of a file, with what becomes of each and why. */
export function PlanTable({ locale, slug, timeZone, format, rows }: Props) {
  const t = useTranslations('interchange')
  if (rows.length === 0) return <p className="empty">{t('check.none')}</p>
  return (
    <TableRegion labelledBy="plan-rows">
      <table className="table plan-table">
        <caption className="vh" id="plan-rows">
          {t('check.table')}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t(`check.${places[format]}`)}
            </th>
            <th scope="col">{t('check.outcome')}</th>
            <th scope="col">{t('check.session')}</th>
            <th scope="col">{t('check.what')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <td className="num">{row.row}</td>
              <td>
                <span className={tags[row.outcome]}>{t(`outcomes.${row.outcome}`)}</span>
              </td>
              <td className="plan-session">
                <Title locale={locale} slug={slug} row={row} />
                <Where locale={locale} timeZone={timeZone} row={row} />
              </td>
              <td>
                {row.changes.length > 0 && <FieldChanges changes={row.changes} timeZone={timeZone} />}
                <Faults row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function Title({ locale, slug, row }: { locale: Language; slug: string; row: PlannedRow }) {
  const t = useTranslations('interchange.check')
  const title = Object.values(row.title).some(Boolean) ? (
    <Said text={row.title} locale={locale} />
  ) : (
    t('noTitle')
  )
  if (row.code === null) return <b>{title}</b>
  const href = addressOf(locale, {
    pathname: '/manage/[slug]/sessions/[code]',
    params: { slug, code: row.code },
  })
  return (
    <a href={href}>
      <b>{title}</b>
    </a>
  )
}

function Where({ locale, timeZone, row }: { locale: Language; timeZone: string; row: PlannedRow }) {
  const t = useTranslations('interchange.check')
  if (row.outcome === 'wrong' || row.outcome === 'skipped') return null
  const { when, room } = row
  return (
    <p className="small quiet">
      {when
        ? `${weekdayDate(when.startsAt, timeZone, locale, { short: true })}, ${timeSpan(when.startsAt, when.endsAt, timeZone, locale)}`
        : t('noTime')}
      {' · '}
      {Object.values(room).some(Boolean) ? <Said text={room} locale={locale} /> : t('noRoom')}
    </p>
  )
}

function Faults({ row }: { row: PlannedRow }) {
  const words = useFaultWords()
  const column = useColumnWords()
  if (row.faults.length === 0) return null
  return (
    <ul className="plan-faults">
      {row.faults.map((fault, index) => (
        <li key={index} className={keepsOut(fault) ? 'error' : undefined}>
          <Icon name={keepsOut(fault) ? 'warn' : 'info'} />
          <span>
            {fault.column !== undefined && <b>{column(fault.column)} </b>}
            {words(fault)}
          </span>
        </li>
      ))}
    </ul>
  )
}
