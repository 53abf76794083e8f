import { useTranslations } from 'next-intl'
import { sessionParts } from '@/components/session/session-parts'
import { SeatActs } from '@/components/seat/seat-acts'
import { addressOf } from '@/components/site/address'
import { COLOURED_TRACKS } from '@/components/site/summit-colors'
import { Icon } from '@/components/ui/icon'
import { Said } from '@/components/ui/said'
import { trackLetters } from '@/domain/agenda/rules'
import type { Entry, WayOut } from '@/domain/my-agenda/rules'
import type { AgendaProps } from './agenda-props'
import { EntryMarks } from './own-item'
import { wayButtons } from './way-buttons'

type Props = AgendaProps & { title: string; entries: Entry[]; ways: WayOut[] }

/** Several sessions at one time, and the ways out: first the one that loses nothing; keeping all is always possible. */
export function ClashBox({ agenda, slug, locale, action, pageKey, title, entries, ways }: Props) {
  const t = useTranslations('myAgenda')
  const words = useTranslations('myAgenda.way')
  const { document } = agenda.summit
  const parts = sessionParts(document)
  const letters = trackLetters(document.tracks, locale)
  return (
    <div className="clash">
      <h3>
        <Icon name="warn" />
        <span>{title}</span>
      </h3>
      <ul className="pair">
        {entries.map((entry) => {
          const { session } = entry
          const { track, trackNumber } = parts(session)
          const code = session.code
          return (
            <li key={code} className={`track-${trackNumber <= COLOURED_TRACKS ? trackNumber : 0}`}>
              <b>
                <a
                  href={addressOf(locale, {
                    pathname: '/summits/[slug]/sessions/[code]',
                    params: { slug, code },
                  })}
                >
                  <Said text={session.title} locale={locale} />
                </a>
              </b>
              <span className="marks">
                {track && (
                  <span className="track">
                    <b>{letters.get(track.id)}</b>
                    <span className="vh">
                      <Said text={track.name} locale={locale} />
                    </span>
                  </span>
                )}
                <EntryMarks agenda={agenda} entry={entry} locale={locale} />
              </span>
            </li>
          )
        })}
      </ul>
      <SeatActs
        action={action}
        slug={slug}
        back="agenda"
        buttons={wayButtons(ways, agenda, locale, words)}
        pageKey={pageKey}
      />
      <p className="why">{t('keepAll')}</p>
    </div>
  )
}
