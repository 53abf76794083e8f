import { useTranslations } from 'next-intl'
import { TableRegion } from '@/components/ui/table-region'
import { Said } from '@/components/ui/said'
import { dateTime } from '@/components/manage/date-time'
import type { VaultLine } from '@/domain/identity-document/queries'
import type { Language } from '@/domain/shared/language'

type Props = {
  locale: Language
  people: VaultLine[]
  more: boolean
  /** Where the documents of one person are. */
  address: (id: string) => string
}

/** Who has handed in identity documents, and when somebody has last looked. The record keeps real time, so UTC. */
export function VaultTable({ locale, people, more, address }: Props) {
  const t = useTranslations('formSetup.documents')
  const said = (at: Date) => {
    const { date, time, zone } = dateTime(at, 'UTC', locale)
    return `${date}, ${time} ${zone}`
  }
  if (people.length === 0) return <p className="empty">{t('vaultNone')}</p>
  return (
    <section>
      <h2 id="people">{t('people', { count: people.length })}</h2>
      {more && <p className="quiet">{t('more')}</p>}
      <TableRegion labelledBy="people">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('category')}</th>
              <th scope="col">{t('count')}</th>
              <th scope="col">{t('lookedAt')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, category, documents, lookedAt }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={address(id)} dir="auto">
                    {name}
                  </a>
                </th>
                <td>
                  <Said text={category} locale={locale} />
                </td>
                <td>{documents}</td>
                <td>{lookedAt ? said(lookedAt) : t('never')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}
