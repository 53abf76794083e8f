import type { Rows } from '@/domain/change/schema'
import type { Text } from '@/domain/shared/language'
import { slugify } from '@/domain/shared/text'
import { fault } from './fault-rules'
import { nameKey } from './identity-rules'
import { type ImportFrame, freeId, noteMade, put, rowOf, rowsOf } from './import-frame-rules'
import type { Matched } from './match-rules'
import { namesOf } from './room-rules'
import type { ImportFault } from './schema'

/** Colours of new themes, in turn: each legible on white, neighbours unlike. */
const colors = [
  '#0b5c66',
  '#8a3b12',
  '#4b3f9e',
  '#2f6b2f',
  '#9b1d5a',
  '#1f5fa8',
  '#7a5c00',
  '#6d2077',
  '#a1261f',
  '#35606e',
]

/** Themes of the draft by their names in any language; case, accents and spaces make no difference. */
export type TrackNames = { byKey: Map<string, string>; aliases: Map<string, string>; slugs: Set<string> }

export function trackNames(frame: ImportFrame, rows: readonly Matched[]): TrackNames {
  const byKey = new Map<string, string>()
  for (const [id, track] of frame.draft.track)
    for (const name of Object.values(track.name)) byKey.set(nameKey(name), byKey.get(nameKey(name)) ?? id)
  const slugs = new Set([...frame.draft.track.values()].map(({ slug }) => slug))
  return { byKey, aliases: aliasesOf(frame, rows, byKey), slugs }
}

/** As with rooms: a second file in the other language gives the themes of its sessions their names in it. */
function aliasesOf(
  frame: ImportFrame,
  rows: readonly Matched[],
  byKey: ReadonlyMap<string, string>,
): Map<string, string> {
  const tracksByName = new Map<string, Set<string>>()
  for (const { imported, sessionId } of rows) {
    const said = imported.track ? namesOf(frame, imported.track) : {}
    const [entry] = Object.entries(said)
    if (!entry || sessionId === null || Object.keys(said).length !== 1 || byKey.has(nameKey(entry[1] ?? '')))
      continue
    const current = frame.draft.session.get(sessionId)?.trackId
    const lacks = current && !frame.draft.track.get(current)?.name[entry[0]]
    const key = nameKey(entry[1] ?? '')
    tracksByName.set(key, (tracksByName.get(key) ?? new Set()).add((lacks && current) || ''))
  }
  const sure = [...tracksByName].flatMap(([key, ids]) =>
    ids.size === 1 && !ids.has('') ? [[key, [...ids][0] ?? ''] as const] : [],
  )
  return new Map(sure.filter(([, id]) => sure.filter(([, other]) => other === id).length === 1))
}

/** The theme that a row means; `undefined` leaves the session's as it is. */
export function trackOf(
  frame: ImportFrame,
  names: TrackNames,
  { imported, sessionId }: Matched,
): { trackId?: string | null; faults: ImportFault[] } {
  const { track, row } = imported
  if (track === undefined) return { faults: [] }
  if (track === null) return frame.mapping.empty === 'clear' ? { trackId: null, faults: [] } : { faults: [] }
  const said = namesOf(frame, track)
  const keys = Object.values(said).map((name) => nameKey(name ?? ''))
  const [key] = keys
  const ref = track.refs.find((one) => frame.draft.track.has(one))
  const current = sessionId === null ? null : (frame.draft.session.get(sessionId)?.trackId ?? null)
  const here = current === null ? null : rowOf(frame, 'track', current)
  const stays = here && Object.values(here.name).some((name) => keys.includes(nameKey(name))) ? current : null
  const known =
    ref ??
    stays ??
    keys.map((one) => names.byKey.get(one) ?? names.aliases.get(one)).find((id) => id !== undefined)
  if (known !== undefined) return { trackId: fill(frame, known, said), faults: [] }
  if (key === undefined) return { faults: [] }
  const [name = ''] = Object.values(said)
  if (!frame.mapping.makes.includes('track'))
    return { faults: [fault(row, 'unknown_track', { name }, 'track')] }
  const id = madeTrack(frame, names, said, key, track.color)
  for (const one of keys) names.byKey.set(one, id)
  return { trackId: id, faults: [] }
}

function fill(frame: ImportFrame, id: string, said: Text): string {
  const track = rowOf(frame, 'track', id)
  if (!track || frame.comparing.fallsBack) return id
  const missing = Object.fromEntries(Object.entries(said).filter(([language]) => !track.name[language]))
  if (Object.keys(missing).length > 0)
    put(frame, 'track', id, { name: { ...track.name, ...missing } as Rows['track']['name'] }) // no value is undefined
  return id
}

function madeTrack(
  frame: ImportFrame,
  { slugs }: TrackNames,
  said: Text,
  key: string,
  color: string | undefined,
): string {
  const count = rowsOf(frame, 'track').size
  const id = freeId(frame, 'track', key)
  put(frame, 'track', id, {
    position: 1 + Math.max(-1, ...[...rowsOf(frame, 'track').values()].map(({ position }) => position)),
    slug: freeSlug(Object.values(said)[0] ?? '', 'theme', slugs),
    name: said as Rows['track']['name'], // no value is undefined
    color: color ?? colors[count % colors.length] ?? '#0b5c66',
  })
  noteMade(frame, 'track', said)
  return id
}

/** A name for addresses that none has yet; it is taken from then on. */
export function freeSlug(name: string, otherwise: string, taken: Set<string>): string {
  const plain = slugify(name, 70) || otherwise
  for (let again = 1; ; again++) {
    const slug = again === 1 ? plain : `${plain}-${again}`
    if (taken.has(slug)) continue
    taken.add(slug)
    return slug
  }
}
