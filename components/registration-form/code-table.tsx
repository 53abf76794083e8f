import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import { dateTime } from '@/components/manage/date-time'
import { Said } from '@/components/ui/said'
import { TableRegion } from '@/components/ui/table-region'
import type { CodeView } from '@/domain/registration-form/queries'
import type { Language } from '@/domain/shared/language'

type Props = {
  locale: Language
  codes: CodeView[]
  timeZone: string
  hidden: Record<string, string>
  revoke: FormAction<unknown>
  /** The page with one of them open to be edited. */
  edit: (id: string) => string
}

const tags = { open: 'tag-ok', used_up: '', ended: '', revoked: 'tag-block' } as const

/** Codes and invitations with how often they were used; those that let in can be taken back. */
export function CodeTable({ locale, codes, timeZone, hidden, revoke, edit }: Props) {
  const t = useTranslations('formSetup.code')
  const until = (at: Date) => {
    const { date, time, zone } = dateTime(at, timeZone, locale)
    return `${date}, ${time} ${zone}`
  }
  return (
    <section>
      <h2 id="codes">{t('found', { count: codes.length })}</h2>
      {codes.length > 0 && (
        <TableRegion labelledBy="codes">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('code')}</th>
                <th scope="col">{t('for')}</th>
                <th scope="col">{t('category')}</th>
                <th scope="col">{t('used')}</th>
                <th scope="col">{t('until')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">
                  <span className="vh">{t('acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {codes.map((code) => (
                <tr key={code.id}>
                  <th scope="row">
                    <code>{code.code}</code>
                  </th>
                  <td>{[code.email, code.label].filter(Boolean).join(', ')}</td>
                  <td>
                    <Said text={code.category} locale={locale} />
                  </td>
                  <td>{t('usedOf', { used: code.used, uses: code.uses })}</td>
                  <td>{code.validUntil ? until(code.validUntil) : t('always')}</td>
                  <td>
                    <span className={`tag ${tags[code.state]}`}>{t(`states.${code.state}`)}</span>
                  </td>
                  <td>
                    <div className="row">
                      {code.state !== 'revoked' && (
                        <a
                          className="btn"
                          href={edit(code.id)}
                          aria-label={t('editNamed', { name: code.code })}
                        >
                          {t('edit')}
                        </a>
                      )}
                      {code.state === 'open' && (
                        <ActForm
                          action={revoke}
                          hidden={{ ...hidden, id: code.id }}
                          name={t('revokeNamed', { name: code.code })}
                        >
                          {t('revoke')}
                        </ActForm>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  )
}
