import { useTranslations } from 'next-intl'
import { TableRegion } from '@/components/ui/table-region'
import type { ReleasedMaterial } from '@/domain/release/schema'
import { type Language, languageName } from '@/domain/shared/language'
import { capital } from './language-list'
import { materialLanguages, materialRows } from './materials-by-language'

type Props = { materials: readonly ReleasedMaterial[]; locale: Language; labelledBy: string }

/** A row per document, a column per language; each link says its title in its own language. */
export function MaterialsTable({ materials, locale, labelledBy }: Props) {
  const t = useTranslations('session')
  const terms = useTranslations('terms')
  const languages = materialLanguages(materials, locale)
  return (
    <TableRegion labelledBy={labelledBy}>
      <table className="table materials">
        <thead>
          <tr>
            <th scope="col">{t('document')}</th>
            {languages.map((language) => (
              <th key={language} scope="col">
                {capital(languageName(language, locale))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {materialRows(materials, languages).map(({ kind, cells }, row) => (
            <tr key={row}>
              <th scope="row">{terms(`materials.${kind}`)}</th>
              {cells.map((material, column) => (
                <td key={languages[column]}>
                  {material ? (
                    <MaterialLink material={material} />
                  ) : (
                    <span className="faint">{t('notInLanguage')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

/** The title is in the material's own language, whatever the page's is; the host says where the link leads. */
function MaterialLink({ material }: { material: ReleasedMaterial }) {
  const t = useTranslations('session')
  const host = hostOf(material.url)
  return (
    <>
      <a href={material.url} hrefLang={material.language} lang={material.language}>
        {material.title}
      </a>
      {host && <small>{t('external', { host })}</small>}
    </>
  )
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : null
}
