import { useTranslations } from 'next-intl'
import { TableRegion } from '@/components/ui/table-region'
import { TextParts } from '@/components/ui/text-parts'
import type { ReleaseDocument } from '@/domain/release/schema'
import { monthDayParts, weekdayDate } from '@/domain/shared/date-format'
import type { Language } from '@/domain/shared/language'
import { time } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import { memberHours } from './member-hours'

/** One hour, ten clocks: what the opening of an online summit means in each capital. */
export function MemberHoursTable({ document, locale }: { document: ReleaseDocument; locale: Language }) {
  const t = useTranslations('summit')
  const view = memberHours(document, locale)
  if (!view) return null
  const { opening, members } = view
  const zone = document.summit.timeZone
  return (
    <section className="section">
      <h2 id="members">{t('members')}</h2>
      <p className="quiet">
        {t.rich('membersNote', {
          date: () => <TextParts parts={monthDayParts(opening, zone, locale)} />,
          time: time(opening, zone, locale),
          zone: zoneName(opening, zone, locale),
        })}
      </p>
      <TableRegion labelledBy="members">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('member')}</th>
              <th scope="col">{t('localTime')}</th>
              <th scope="col">{t('hours')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ state, part }) => (
              <tr key={state.iso2}>
                <th scope="row">{state.name[locale].short}</th>
                <td>
                  <b className="num">{time(opening, state.zone, locale)}</b>{' '}
                  <span className="quiet">
                    {weekdayDate(opening, state.zone, locale, { inSentence: true })},{' '}
                    {zoneName(opening, state.zone, locale)}
                  </span>
                </td>
                <td>{t(part)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}
