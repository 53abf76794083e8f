import type { Draft, SessionDraft } from '@/domain/change/schema'
import type { Text } from '@/domain/shared/language'
import { fault } from './fault-rules'
import { keptId, nameKey } from './identity-rules'
import type { ImportFault, ImportedSession } from './schema'

/** A row of the file with the session of the draft that it is, if it is one already. */
export type Matched = {
  imported: ImportedSession
  /** The text of its title by language, as it will be kept. */
  title: Text
  sessionId: string | null
  /** What it is to be known by from now on. */
  externalId: string | null
  faults: ImportFault[]
}

type Session = { id: string; row: SessionDraft }

/**
 * Which session each row is: by the ids that it brings (ours, a code of ours, the one of an earlier import), else by a
 * title that no other session and no other row has, at that time where it says one. No session is two rows.
 * @param titles of the rows, in the same order
 */
export function matchedRows(
  draft: Draft,
  rows: readonly ImportedSession[],
  titles: readonly Text[],
): Matched[] {
  const byRef = new Map<string, Session>()
  const sessions = [...draft.session].map(([id, row]) => ({ id, row }))
  for (const session of sessions) for (const ref of [session.row.code, session.id]) byRef.set(ref, session)
  for (const session of sessions) if (session.row.externalId) byRef.set(session.row.externalId, session)
  const known = distinct(rows, titles)
  const taken = new Set<string>()
  for (const row of known) {
    const found = refsOf(row)
      .map((ref) => byRef.get(ref))
      .find((session) => session && !taken.has(session.id))
    if (!found) continue
    row.sessionId = found.id
    taken.add(found.id)
  }
  matchTitles(known, sessions, taken)
  return known
}

const refsOf = ({ imported, externalId }: Matched): string[] =>
  externalId === keptId(imported.externalId)
    ? imported.refs.map((ref) => keptId(ref) ?? '')
    : externalId === null
      ? []
      : [externalId]

/** Rows with what tells them apart: of rows with one id the later ones get an id of their own, or are left out as repeated. */
function distinct(rows: readonly ImportedSession[], titles: readonly Text[]): Matched[] {
  const seen = new Map<string, { count: number; contents: Set<string> }>()
  return rows.map((imported, index) => {
    const title = titles[index] ?? {}
    const content = JSON.stringify([
      title,
      imported.startsAt ?? null,
      Object.values(imported.room?.name ?? {})[0] ?? null,
    ])
    const externalId = keptId(imported.externalId)
    const key = externalId ?? content
    const before = seen.get(key)
    const matched = { imported, title, sessionId: null, externalId, faults: [] }
    if (!before) {
      seen.set(key, { count: 1, contents: new Set([content]) })
      return matched
    }
    if (before.contents.has(content)) return { ...matched, faults: [fault(imported.row, 'repeated')] }
    before.count += 1
    before.contents.add(content)
    const id = externalId ?? ''
    return {
      ...matched,
      externalId: `${id.slice(0, 190)}#${before.count}`,
      faults: [fault(imported.row, 'duplicate_id', { id, others: before.count - 1 })],
    }
  })
}

/** By title: rows without an id, and rows with an id that a session of that title and time, never imported, may take on. */
function matchTitles(rows: readonly Matched[], sessions: readonly Session[], taken: Set<string>) {
  const byTitle = new Map<string, Session[]>()
  for (const session of sessions)
    for (const key of keysOf(session.row.title)) byTitle.set(key, [...(byTitle.get(key) ?? []), session])
  const rowsByTitle = new Map<string, number>()
  const open = rows.filter(
    ({ sessionId, faults }) => sessionId === null && !faults.some(({ code }) => code === 'repeated'),
  )
  for (const { title } of open)
    for (const key of keysOf(title)) rowsByTitle.set(key, (rowsByTitle.get(key) ?? 0) + 1)
  const match = (row: Matched, fits: (session: Session) => boolean) => {
    const found = new Set(
      keysOf(row.title)
        .flatMap((key) => byTitle.get(key) ?? [])
        .filter((one) => !taken.has(one.id) && fits(one)),
    )
    const [only] = found
    if (found.size !== 1 || !only) return
    row.sessionId = only.id
    taken.add(only.id)
    row.faults.push(fault(row.imported.row, 'matched_by_title'))
  }
  for (const row of open)
    match(
      row,
      ({ row: { startsAt, externalId } }) =>
        sameStart(startsAt, row.imported.startsAt) && (row.imported.refs.length === 0 || externalId === null),
    )
  for (const row of open)
    if (
      row.sessionId === null &&
      row.imported.refs.length === 0 &&
      keysOf(row.title).every((key) => rowsByTitle.get(key) === 1)
    )
      match(row, () => true)
}

const keysOf = (title: Text): string[] => [
  ...new Set(
    Object.values(title)
      .map((words) => nameKey(words ?? ''))
      .filter(Boolean),
  ),
]

const sameStart = (stands: string | null, said: string | null | undefined) =>
  (stands ?? null) === null || !said
    ? (stands ?? null) === (said ?? null)
    : Math.abs(Date.parse(stands ?? '') - Date.parse(said)) < 60_000
