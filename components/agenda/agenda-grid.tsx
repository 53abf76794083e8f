import type { CSSProperties } from 'react'
import { useTranslations } from 'next-intl'
import type { AgendaGrid as Grid, AgendaSlot, AgendaCell } from '@/domain/agenda/schema'
import { trackLetters } from '@/domain/agenda/rules'
import type { ReleaseDocument } from '@/domain/release/schema'
import type { Language } from '@/domain/shared/language'
import { time, untilTime } from '@/domain/shared/time-format'
import { zoneName } from '@/domain/shared/zone-format'
import { Said } from '@/components/ui/said'
import { AgendaCard } from './agenda-card'
import { BandItem } from './band-item'
import { cardWords } from './card-words'
import './agenda.css'

type Props = {
  locale: Language
  document: ReleaseDocument
  grid: Grid
  /** Whether the filters let the session through; what they do not stays in the page, hidden. */
  isShown: (cell: AgendaCell) => boolean
  /** Whether its words fit the text searched for: the page's script may show the others again, these not. */
  fitsText: (cell: AgendaCell) => boolean
}

/** One day: a grid of rooms where there is width and on paper, a list by time elsewhere. One order, one markup. */
export function AgendaGrid({ locale, document, grid, isShown, fitsText }: Props) {
  const t = useTranslations('agenda')
  const terms = useTranslations('terms')
  const words = cardWords(
    document,
    locale,
    terms,
    t,
    trackLetters(document.tracks, locale),
    grid.severalVenues,
  )
  const zone = document.summit.timeZone
  return (
    <div className={frameClass(grid)}>
      <div
        className="wide agenda"
        style={gridStyle(grid, isShown)}
        data-base={Date.parse(grid.firstLine) / 60_000}
      >
        <RoomRow locale={locale} grid={grid} zone={zone} isShown={isShown} />
        {grid.slots.map((slot) => (
          <div
            key={`${slot.from} ${slot.start}`}
            className={slotClass(slot)}
            style={{ '--from': slot.from, '--to': slot.to } as CSSProperties}
            hidden={!slot.cells.some(isShown)}
            data-start={minutesFrom(grid, slot.start)}
            data-end={minutesFrom(grid, slot.end)}
          >
            <SlotTime locale={locale} slot={slot} zone={zone} />
            <ol className="slot-sessions">
              {slot.cells.map((cell) => {
                const Card = cell.kind === 'band' ? BandItem : AgendaCard
                return (
                  <Card
                    key={cell.session.id}
                    cell={cell}
                    words={words}
                    hidden={!isShown(cell)}
                    outOfText={!fitsText(cell)}
                  />
                )
              })}
            </ol>
          </div>
        ))}
        <div className="now" aria-hidden="true" hidden>
          <span />
        </div>
      </div>
    </div>
  )
}

/** The script's unit: minutes from the first line, as in the lines' names. */
const minutesFrom = ({ firstLine }: Grid, at: string) => (Date.parse(at) - Date.parse(firstLine)) / 60_000

/** Up to 7 rooms fit from 900 px, up to 10 from 1264 px; where they do not, the frame scrolls both ways. More than 14 do not fit a sheet. */
function frameClass({ rooms: { length }, severalVenues }: Grid): string {
  const size =
    length > 10 ? 'rooms-many' : length > 7 ? 'rooms-some' : length > 4 ? 'rooms-few' : 'rooms-roomy'
  return ['agenda-frame', size, length > 14 && 'rooms-crowd', severalVenues && 'rooms-venues']
    .filter(Boolean)
    .join(' ')
}

/** Rooms that the filters leave empty take no width. The script keeps `--cols` the same way. */
function gridStyle(grid: Grid, isShown: Props['isShown']): CSSProperties {
  const used = shownColumns(grid, isShown)
  const properties: Record<`--${string}`, string | number> = {
    '--rooms': Math.max(1, grid.rooms.length),
    '--rows': `[rooms] auto ${grid.rows}`,
  }
  if (used.size > 0 && used.size < grid.rooms.length)
    properties['--cols'] = grid.rooms.map((_, index) => (used.has(index + 1) ? 'var(--col)' : '0')).join(' ')
  return properties
}

const shownColumns = (grid: Grid, isShown: Props['isShown']) =>
  new Set(
    grid.slots.flatMap(({ cells }) =>
      cells.filter((cell) => cell.column > 0 && isShown(cell)).map((cell) => cell.column),
    ),
  )

function slotClass({ kind, within, cells }: AgendaSlot): string {
  const mixed = kind !== 'band' && cells.some((cell) => cell.kind === 'band')
  return [
    'slot',
    kind === 'wide' && 'slot-plenary',
    kind === 'band' && 'band',
    within && 'slot-within',
    mixed && 'slot-mixed',
  ]
    .filter(Boolean)
    .join(' ')
}

function RoomRow(props: { locale: Language; grid: Grid; zone: string; isShown: Props['isShown'] }) {
  const { locale, grid, zone } = props
  const terms = useTranslations('terms')
  const used = shownColumns(grid, props.isShown)
  const first = grid.slots[0]
  return (
    <div className="rooms" aria-hidden="true">
      <span className="zone">{first && zoneName(first.start, zone, locale)}</span>
      {grid.rooms.map(({ room, venue }, index) => (
        <span key={room.id} style={columnStyle(index)} hidden={used.size > 0 && !used.has(index + 1)}>
          <Said text={room.name} locale={locale} />
          {grid.severalVenues && venue && (
            <small>
              <Said text={venue.name} locale={locale} />
            </small>
          )}
          {room.capacity !== null && <small>{terms('seatsOfRoom', { count: room.capacity })}</small>}
        </span>
      ))}
    </div>
  )
}

// Custom properties are not among React's known ones. The first column is the times'.
const columnStyle = (index: number) => ({ '--room': index + 2 }) as CSSProperties

function SlotTime({ locale, slot, zone }: { locale: Language; slot: AgendaSlot; zone: string }) {
  const t = useTranslations('agenda')
  const count = slot.cells.length
  return (
    <h2 className="slot-time">
      <time dateTime={slot.start} data-instant>
        {time(slot.start, zone, locale)}
      </time>{' '}
      <span className="slot-end">{untilTime(slot.end, zone, locale)}</span>
      {count > 1 && <span className="slot-count">{t('sessions', { count })}</span>}
      <span className="tag tag-now" hidden>
        {t('now')}
      </span>
    </h2>
  )
}
