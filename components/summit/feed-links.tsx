import { useTranslations } from 'next-intl'
import { TableRegion } from '@/components/ui/table-region'
import { Said } from '@/components/ui/said'
import { TextParts } from '@/components/ui/text-parts'
import { capital } from '@/components/session/language-list'
import type { ReleaseDocument } from '@/domain/release/schema'
import { weekdayDateParts } from '@/domain/shared/date-format'
import { type Language, languageName, languages } from '@/domain/shared/language'

type Props = { document: ReleaseDocument; locale: Language; site: string }

/** Addresses of the calendar, whole and by day and theme, in each language. */
export function CalendarFeeds({ document, locale, site }: Props) {
  const t = useTranslations('openData')
  const calendar = `${site}/api/v1/summits/${document.summit.slug}/agenda.ics`
  return (
    <section className="section">
      <h2>{t('subscribe')}</h2>
      <p className="prose">{t('subscribeBody')}</p>
      <dl className="facts">
        {languages.map((language) => (
          <div key={language}>
            <dt>{capital(languageName(language, locale))}</dt>
            <dd>
              <a href={`${calendar}?lang=${language}`}>
                <code>{`${calendar}?lang=${language}`}</code>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <div className="two">
        <div>
          <h3>{t('byDay')}</h3>
          <ul className="plain">
            {document.days.map(({ id, date }) => (
              <li key={id}>
                <a href={`${calendar}?lang=${locale}&day=${date}`}>
                  <TextParts parts={weekdayDateParts(date, 'UTC', locale)} />
                </a>
              </li>
            ))}
          </ul>
        </div>
        {document.tracks.length > 0 && (
          <div>
            <h3>{t('byTrack')}</h3>
            <ul className="plain">
              {document.tracks.map(({ id, slug, name }) => (
                <li key={id}>
                  <a href={`${calendar}?lang=${locale}&track=${encodeURIComponent(slug)}`}>
                    <Said text={name} locale={locale} />
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}

/** The formats for programs, with what is in each. */
export function ProgramFeeds({ document, locale, site }: Props) {
  const t = useTranslations('openData')
  const base = `${site}/api/v1/summits/${document.summit.slug}`
  const code = document.sessions[0]?.code
  const formats = [
    { name: 'iCalendar', path: `/agenda.ics?lang=${locale}`, contents: t('icalendar') },
    { name: 'schedule.xml', path: `/schedule.xml?lang=${locale}`, contents: t('scheduleXml') },
    { name: 'JSON', path: '/agenda.json', contents: t('json') },
    { name: 'Atom', path: `/releases.atom?lang=${locale}`, contents: t('atom') },
    ...(document.sessions.some(({ access }) => access === 'seats')
      ? [{ name: 'JSON', path: '/seats.json', contents: t('seatsJson') }]
      : []),
    ...(code === undefined
      ? []
      : [{ name: 'iCalendar', path: `/sessions/${code}.ics?lang=${locale}`, contents: t('sessionIcs') }]),
  ]
  return (
    <section className="section">
      <h2 id="programs">{t('programs')}</h2>
      <TableRegion labelledBy="programs">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('format')}</th>
              <th scope="col">{t('address')}</th>
              <th scope="col">{t('contents')}</th>
            </tr>
          </thead>
          <tbody>
            {formats.map(({ name, path, contents }) => (
              <tr key={path}>
                <th scope="row">{name}</th>
                <td>
                  <a href={base + path}>
                    <code>{`/api/v1/summits/${document.summit.slug}${path}`}</code>
                  </a>
                </td>
                <td>{contents}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}
