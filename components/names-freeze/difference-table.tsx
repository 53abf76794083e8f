import { useTranslations } from 'next-intl'
import { Becomes } from '@/components/manage/becomes'
import { TableRegion } from '@/components/ui/table-region'
import type { Difference, NameLine } from '@/domain/names-freeze/schema'
import { countryName } from '@/domain/shared/countries'
import { type Language, pickText } from '@/domain/shared/language'

/** Fields of a line as words of one language, in the order of the columns. */
export const lineWords = (line: NameLine, locale: Language) => ({
  name: line.name,
  organisation: line.organisation,
  state: line.state ? countryName(line.state, locale) : '',
  category: pickText(line.category, locale),
  days: line.days.join('; '),
})

const fields = ['name', 'organisation', 'state', 'category', 'days'] as const
const tags = { added: 'tag-ok', gone: 'tag-block', renamed: 'tag-warn', changed: '' } as const

/** Who has come, gone or changed since a list was frozen; what has changed stands beside what was. */
export function DifferenceTable({ locale, differences }: { locale: Language; differences: Difference[] }) {
  const t = useTranslations('namesFreeze')
  return (
    <TableRegion labelledBy="since">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {t(`heads.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ kind, before, after }) => {
            const was = before && lineWords(before, locale)
            const is = after && lineWords(after, locale)
            return (
              <tr key={(before ?? after)?.registrationId}>
                <td>
                  <span className={`tag ${tags[kind]}`}>{t(`kinds.${kind}`)}</span>
                </td>
                {fields.map((field) => (
                  <td key={field} dir="auto">
                    {was && is && was[field] !== is[field] ? (
                      <Becomes before={was[field]} after={is[field]} />
                    ) : (
                      (is ?? was)?.[field]
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}
