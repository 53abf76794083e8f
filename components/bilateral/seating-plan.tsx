import { useTranslations } from 'next-intl'
import type { Attending } from '@/domain/bilateral/desk-queries'
import type { Meeting } from '@/domain/bilateral/repository'
import { type Row, flagsOf, seatingOf } from '@/domain/bilateral/seating-rules'
import type { Side } from '@/domain/bilateral/schema'
import { nameOf } from '@/domain/delegation/rules'
import type { Language } from '@/domain/shared/language'

type Props = {
  locale: Language
  meeting: Pick<Meeting, 'asking' | 'asked'>
  persons: readonly Attending[]
  hostSide: Side | null
}

/** Who sits where: a drawing for the eye, and the same as two ordered lists. */
export function SeatingPlan({ locale, meeting, persons, hostSide }: Props) {
  const t = useTranslations('bilateralDesk')
  const { host, guest } = seatingOf(persons, hostSide)
  const flags = flagsOf(hostSide).map((side) => nameOf(meeting[side], locale))
  const wide = Math.max(...[host, guest].flatMap(({ left, right }) => [left.length, right.length]))
  const width = (wide * 2 + 1) * 44 + 32
  return (
    <div className="seating">
      <svg
        viewBox={`0 0 ${width} 168`}
        style={{ maxInlineSize: width * 1.4 }}
        aria-hidden="true"
        focusable="false"
      >
        <rect className="seating-table" x="16" y="62" width={width - 32} height="44" rx="4" />
        <Chairs row={guest} width={width} y={44} mirrored />
        <Chairs row={host} width={width} y={124} />
      </svg>
      <p className="small quiet">{t('seating.flags', { left: flags[0] ?? '', right: flags[1] ?? '' })}</p>
      {[guest, host].map((row) => (
        <div key={row.side}>
          <h3>
            {t(row === host ? 'seating.host' : 'seating.guest', { name: nameOf(meeting[row.side], locale) })}
          </h3>
          <ol className="seating-list">
            {inOrder(row).map(({ at, person, number }) => (
              <li key={person.id} value={number}>
                <span dir="auto">{person.name}</span> <span className="quiet">{t(`seating.${at}`)}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

type At = 'middle' | 'right' | 'left' | 'behind'

/** The principal first, then outwards, right before left; numbered as in the drawing. */
function inOrder(row: Row<Attending>): { at: At; person: Attending; number: number }[] {
  const outwards = Array.from({ length: Math.max(row.left.length, row.right.length) }, (_one, index) => [
    { at: 'right' as const, person: row.right[index] },
    { at: 'left' as const, person: row.left[index] },
  ]).flat()
  return [
    { at: 'middle' as const, person: row.principal ?? undefined },
    ...outwards,
    ...row.behind.map((person) => ({ at: 'behind' as const, person })),
  ]
    .flatMap(({ at, person }) => (person ? [{ at, person }] : []))
    .map((one, index) => ({ ...one, number: index + 1 }))
}

function Chairs({
  row,
  width,
  y,
  mirrored,
}: {
  row: Row<Attending>
  width: number
  y: number
  mirrored?: true
}) {
  // Whoever sits above the table looks down on the sheet: their right is its left.
  const turn = mirrored ? -1 : 1
  const place = { right: 0, left: 0, behind: 0, middle: 0 }
  return inOrder(row).map(({ at, person, number }) => {
    place[at] += 1
    const steps =
      at === 'right' ? place.right : at === 'left' ? -place.left : at === 'behind' ? place.behind - 1 : 0
    const x = width / 2 + turn * steps * 44
    const from = at === 'behind' ? y + (mirrored ? -28 : 28) : y
    return (
      <g key={person.id}>
        <circle
          className={person.principal ? 'seating-principal' : 'seating-chair'}
          cx={x}
          cy={from}
          r="13"
        />
        <text x={x} y={from + 5} textAnchor="middle">
          {number}
        </text>
      </g>
    )
  })
}
