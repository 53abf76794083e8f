import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { TableRegion } from '@/components/ui/table-region'
import type { NoticeGroup, NoticeLine } from '@/domain/notice/release-queries'
import type { SummitAtWork } from '@/domain/session/queries'
import { type Language, languageName } from '@/domain/shared/language'
import { dateTime } from './date-time'
import { ResendForm } from './resend-form'

type Props = {
  group: NoticeGroup
  summit: SummitAtWork
  resend: FormAction<{ id: string; email: string }>
  locale: Language
}

const tags = { sent: 'tag-ok', waiting: '', delayed: 'tag-warn', failed: 'tag-block' } as const

/** The notices of a release, one person a row; those that did not arrive first. */
export function NoticeTable({ group: { number, lines }, summit, resend, locale }: Props) {
  const t = useTranslations('notices')
  const group = number === null ? t('others') : t('ofRelease', { number: String(number) })
  return (
    <section>
      <h2 id="notices">{t('table', { group })}</h2>
      <TableRegion labelledBy="notices">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('language')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('address')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">{line.name ?? line.email}</th>
                <td>{languageName(line.language, locale)}</td>
                <td>
                  <State line={line} timeZone={summit.timeZone} locale={locale} />
                </td>
                <td>
                  {line.state === 'sent' || !summit.mayPublish ? (
                    line.email
                  ) : (
                    <ResendForm
                      action={resend}
                      summitId={summit.id}
                      id={line.id}
                      email={line.email}
                      name={line.name ?? line.email}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}

/** When a notice went, or why it did not and when it is tried next: in real time, as mails are. */
function State({ line, timeZone, locale }: { line: NoticeLine; timeZone: string; locale: Language }) {
  const t = useTranslations('notices')
  const { state, sentAt, attempts, failure, dueAt } = line
  return (
    <>
      <span className={`tag ${tags[state]}`}>{t(`states.${state}`)}</span>{' '}
      {sentAt && <span className="small">{t('sentAt', dateTime(sentAt, timeZone, locale))}</span>}
      {failure !== null && (
        <p className="small">
          {attempts > 0 && `${t('attempts', { count: attempts })}. `}
          {t('said')} <q>{failure}</q>
        </p>
      )}
      {state === 'delayed' && dueAt && (
        <p className="small quiet">{t('next', dateTime(dueAt, timeZone, locale))}</p>
      )}
    </>
  )
}
