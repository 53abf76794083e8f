import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/form/form-state'
import { ActForm } from '@/components/manage/act-form'
import { addressOf } from '@/components/site/address'
import { TableRegion } from '@/components/ui/table-region'
import type { InterpreterDesk } from '@/domain/bilateral/interpreter-queries'
import { type Language, languageName } from '@/domain/shared/language'
import { spanIn } from './when'

type Props = {
  pool: InterpreterDesk['pool']
  slug: string
  zone: string
  locale: Language
  action: FormAction<unknown>
  hidden: Record<string, string>
}

/** Whoever can be given to a meeting: what they speak, when they work. */
export function InterpreterPool({ pool, slug, zone, locale, action, hidden }: Props) {
  const t = useTranslations('bilateralRules')
  if (pool.length === 0) return <p className="empty">{t('interpreters.none')}</p>
  const page = { pathname: '/manage/[slug]/bilaterals/interpreters', params: { slug } } as const
  return (
    <TableRegion labelledBy="pool">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('interpreters.name')}</th>
            <th scope="col">{t('interpreters.languages')}</th>
            <th scope="col">{t('interpreters.hours')}</th>
            <th scope="col">{t('interpreters.count')}</th>
            <th scope="col">
              <span className="vh">{t('interpreters.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {pool.map((one) => (
            <tr key={one.id}>
              <th scope="row" dir="auto">
                {one.name}
                {one.email !== null && <span className="quiet small"> {one.email}</span>}
              </th>
              <td>{one.languages.map((language) => languageName(language, locale)).join(', ')}</td>
              <td>
                {one.hours.length === 0 ? (
                  <span className="quiet">{t('interpreters.always')}</span>
                ) : (
                  <ul>
                    {one.hours.map(({ startsAt, endsAt }) => (
                      <li key={+startsAt}>{spanIn(startsAt, endsAt, zone, locale)}</li>
                    ))}
                  </ul>
                )}
              </td>
              <td className="num">{one.busy.length}</td>
              <td>
                <div className="row">
                  <a
                    className="btn btn-plain"
                    href={`${addressOf(locale, page, { id: one.id })}#form`}
                    aria-label={t('interpreters.changeOne', { name: one.name })}
                  >
                    {t('interpreters.change')}
                  </a>
                  <ActForm
                    action={action}
                    hidden={{ ...hidden, id: one.id }}
                    name={t('interpreters.removeOne', { name: one.name })}
                    kind="danger"
                  >
                    {t('interpreters.remove')}
                  </ActForm>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
