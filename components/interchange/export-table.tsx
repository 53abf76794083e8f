import { useLocale, useTranslations } from 'next-intl'
import { TableRegion } from '@/components/ui/table-region'
import { languageName, languages } from '@/domain/shared/language'

/** Files of the draft: what they are called, what they carry, whether there is one per language. */
const files = [
  { file: 'agenda.csv', format: 'csv', carries: 'whole', perLanguage: true, notes: [] },
  { file: 'agenda.xlsx', format: 'xlsx', carries: 'whole', perLanguage: true, notes: [] },
  { file: 'schedule.xml', format: 'schedule', carries: 'public', perLanguage: true, notes: ['oneLanguage'] },
  { file: 'agenda.ics', format: 'ics', carries: 'public', perLanguage: true, notes: ['oneLanguage'] },
  { file: 'pretalx.json', format: 'pretalx', carries: 'public', perLanguage: false, notes: ['allLanguages'] },
  { file: 'agenda.json', format: 'json', carries: 'public', perLanguage: false, notes: ['allLanguages'] },
] as const

/** Every format that the draft can be taken away in. */
export function ExportTable({ slug }: { slug: string }) {
  const t = useTranslations('interchange.export')
  const locale = useLocale()
  const address = (file: string, language: string) => `/api/manage/${slug}/export/${file}?lang=${language}`
  // The reader's own language comes first.
  const inOrder = [locale, ...languages.filter((language) => language !== locale)]
  return (
    <TableRegion labelledBy="export-title">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('format')}</th>
            <th scope="col">{t('carries')}</th>
            <th scope="col">{t('download')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ file, format, carries, perLanguage, notes }) => (
            <tr key={file}>
              <th scope="row">{t(format)}</th>
              <td>{[t(carries), ...notes.map((note) => t(note))].join(' ')}</td>
              <td>
                {perLanguage ? (
                  <ul className="row">
                    {inOrder.map((language) => {
                      const words = languageName(language, locale)
                      return (
                        <li key={language}>
                          <a
                            href={address(file, language)}
                            aria-label={t('linkLabel', { format: t(format), language: words })}
                          >
                            {t('inLanguage', { language: words })}
                          </a>
                        </li>
                      )
                    })}
                  </ul>
                ) : (
                  <a href={address(file, locale)} aria-label={`${t('download')} ${t(format)}`}>
                    {t('download')}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
