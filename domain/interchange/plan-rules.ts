import { checkedRow } from '@/domain/change/check-rules'
import type { Draft, Edit, SessionDraft } from '@/domain/change/schema'
import type { Text } from '@/domain/shared/language'
import { changesOf, whenOf } from './change-view-rules'
import { fault } from './fault-rules'
import { nameKey } from './identity-rules'
import { type ImportFrame, editsOf, freeId, importFrame, rowOf, rowsOf } from './import-frame-rules'
import { type Matched, matchedRows } from './match-rules'
import { overlapFaults } from './overlap-rules'
import { roomNames } from './room-rules'
import {
  type ImportFault,
  type ImportMapping,
  type ImportQuestion,
  type ImportedFile,
  type ImportedSession,
  type Made,
  type PlannedRow,
  type Progress,
  type RowOutcome,
  faults as severities,
  rowOutcomes,
} from './schema'
import { type Names, wantedSession } from './session-fields-rules'
import { peopleOf } from './speaker-rules'
import { inLanguages, keptText } from './text-rules'
import { trackNames } from './track-rules'

/** What an import would do: what becomes of each row, and the edits of one change of the draft. */
export type ImportPlan = {
  rows: PlannedRow[]
  counts: Record<RowOutcome, number>
  /** Of the file as a whole. */
  notes: ImportFault[]
  made: Made[]
  questions: ImportQuestion[]
  edits: Edit[]
}

/** Rows compared between two reports of progress. */
const STRIDE = 50

/** The plan of an import in one go. */
export function planImport(
  summitId: string,
  draft: Draft,
  file: ImportedFile,
  mapping: ImportMapping,
): ImportPlan {
  const steps = planSteps(summitId, draft, file, mapping)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * The plan of an import, telling on the way how far it is. Every row of the file is in it once, in the file's order, with
 * all there is to say of it. The same file a second time gives a plan without edits.
 */
export function* planSteps(
  summitId: string,
  draft: Draft,
  file: ImportedFile,
  mapping: ImportMapping,
): Generator<Progress, ImportPlan> {
  const frame = importFrame(summitId, draft, file, mapping)
  const inside = (session: ImportedSession) =>
    session.section === null || mapping.sections.includes(session.section)
  const chosen = file.sessions.filter(inside)
  const matched = matchedRows(
    draft,
    chosen,
    chosen.map((session) => titleOf(frame, session)),
  )
  const names: Names = {
    rooms: roomNames(frame, matched),
    tracks: trackNames(frame, matched),
    people: peopleOf(frame),
  }
  const planned = new Map<ImportedSession, { row: PlannedRow; sessionId: string | null }>()
  for (const [index, row] of matched.entries()) {
    planned.set(row.imported, plannedRow(frame, names, row))
    if (index % STRIDE === STRIDE - 1) yield { stage: 'comparing', done: index + 1, of: matched.length }
  }
  const rows = file.sessions.map((session) => planned.get(session)?.row ?? leftOut(frame, session))
  tellOverlaps(frame, [...planned.values()])
  return {
    rows,
    counts: Object.fromEntries(
      rowOutcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]),
    ) as ImportPlan['counts'], // a count for each
    notes: [...file.notes, ...outsideNotes(frame)],
    made: frame.made,
    questions: [...frame.questions.values()],
    edits: editsOf(frame),
  }
}

function titleOf({ mapping, summit }: ImportFrame, { title }: ImportedSession): Text {
  const said = inLanguages(title, mapping, summit.contentLanguages)
  return Object.fromEntries(
    Object.entries(said).flatMap(([language, words]) =>
      words ? [[language, keptText(words, 'title')]] : [],
    ),
  )
}

type Planned = { row: PlannedRow; sessionId: string | null }

function plannedRow(frame: ImportFrame, names: Names, matched: Matched): Planned {
  const { imported, sessionId, title } = matched
  const { row, faults } = wantedSession(frame, names, matched)
  const fit = row === null ? null : checkedRow('session', sessionId ?? '', { ...row, ...placeholders(row) })
  if (fit && !fit.ok) faults.push(fault(imported.row, 'not_taken', {}, String(fit.details['field'] ?? '')))
  if (row === null || !fit?.ok) return { row: outRow(imported, title, faults), sessionId: null }
  const current = sessionId === null ? null : (frame.draft.session.get(sessionId) ?? null)
  const view = { row: imported.row, title: row.title, when: whenOf(row), room: roomName(frame, row.roomId) }
  if (sessionId !== null && current) {
    const changes = changesOf(frame, current, row)
    const outcome = changes.length === 0 ? 'same' : 'changed'
    if (outcome === 'changed') frame.next.session.set(sessionId, row)
    // A row that changes nothing need not say how it was recognised.
    const told = outcome === 'same' ? faults.filter(({ code }) => code !== 'matched_by_title') : faults
    return { row: { ...view, outcome, code: current.code, changes, faults: told }, sessionId }
  }
  const id = freeId(frame, 'session', matched.externalId ?? identityOf(row))
  frame.next.session.set(id, row)
  return { row: { ...view, outcome: 'created', code: null, changes: [], faults }, sessionId: id }
}

/** A new session gets its code and number when it is written. */
const placeholders = ({ code, number }: SessionDraft) =>
  code === '' ? { code: 'AAAAAA', number: 1 } : { code, number }

/** What tells a session without an id apart. */
const identityOf = ({ title, startsAt }: SessionDraft) =>
  [nameKey(Object.values(title)[0] ?? ''), startsAt ?? ''].join(' ')

const roomName = (frame: ImportFrame, id: string | null): Text =>
  (id === null ? null : rowOf(frame, 'room', id)?.name) ?? {}

const outRow = ({ row }: ImportedSession, title: Text, faults: ImportFault[]): PlannedRow => ({
  row,
  outcome: faults.some(({ code }) => severities[code] === 'wrong') ? 'wrong' : 'skipped',
  title,
  code: null,
  when: null,
  room: {},
  changes: [],
  faults,
})

/** A row in a part of the file that is not read. */
const leftOut = (frame: ImportFrame, session: ImportedSession): PlannedRow =>
  outRow(session, titleOf(frame, session), [
    fault(session.row, 'other_section', { section: session.section ?? '' }),
  ])

function tellOverlaps(frame: ImportFrame, planned: readonly Planned[]) {
  const lines = new Map(
    planned.flatMap(({ row, sessionId }) => (sessionId === null ? [] : [[sessionId, row.row] as const])),
  )
  const found = overlapFaults(rowsOf(frame, 'session'), lines)
  for (const { row, sessionId } of planned) row.faults.push(...((sessionId && found.get(sessionId)) || []))
}

/** Days of the file beyond the first and last date of the summit. */
function outsideNotes({ next, summit }: ImportFrame): ImportFault[] {
  const outside = [...next.day.values()]
    .map(({ date }) => date)
    .filter((date) => date < summit.startsOn || date > summit.endsOn)
  const [first] = outside.sort()
  const last = outside.at(-1)
  return first && last ? [fault(0, 'outside_summit', { first, last })] : []
}
