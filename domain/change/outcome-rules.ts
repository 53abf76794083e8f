import { staleAfter, textsOfRow } from '@/domain/session/rules'
import { type Result, ok } from '@/domain/shared/result'
import { dayOf } from '@/domain/shared/time'
import { checkedRow } from './check-rules'
import type { FoundRow } from './repository'
import { fieldsBefore, mergeEdit, newRows } from './rules'
import type { Clash, Edit, Fields, Kind, Outcome } from './schema'

/** What of a summit an edit is worked out with. */
export type Frame = { timeZone: string; contentLanguages: string[]; days: { id: string; date: string }[] }

/**
 * What one edit comes to on its row as it stands: nothing where it says what is so already, a clash for each field that
 * another has set to something else since the editor looked.
 * @param current null for a row to be made
 * Refusals: those of `checkedRow`.
 */
export function outcomeOf(
  edit: Edit,
  current: FoundRow | null,
  frame: Frame,
): Result<{ outcome: Outcome | null; clashes: Clash[] }> {
  const { of, id } = edit
  if (!current) {
    const row = checkedRow(of, id, filed(of, { ...newRows[of], ...edit.set }, edit.set ?? {}, frame, null))
    if (!row.ok) return row
    const changed = { of, id, version: 1, from: 0, to: 1, before: null, after: row.value }
    return ok({ outcome: { changed, row: row.value }, clashes: [] })
  }
  const version = current.version + 1
  const step = { of, id, from: current.contentVersion, to: version }
  if (edit.set === null) {
    const changed = { ...step, version: current.version, to: 0, before: current.row, after: null }
    return ok({ outcome: { changed, row: null }, clashes: [] })
  }
  const { changed, clashes } = mergeEdit(current.row, edit.expect ?? {}, edit.set)
  if (clashes.length > 0)
    return ok({ outcome: null, clashes: clashes.map((clash) => ({ of, id, ...clash })) })
  if (Object.keys(changed).length === 0) return ok({ outcome: null, clashes: [] })
  const whole = checkedRow(of, id, filed(of, { ...current.row, ...changed }, edit.set, frame, current.row))
  if (!whole.ok) return whole
  const after = changedFields(current.row, whole.value)
  const line = { ...step, version, before: fieldsBefore(current.row, after), after }
  return ok({ outcome: { changed: line, row: whole.value }, clashes: [] })
}

const changedFields = (before: Fields, after: Fields): Fields => mergeEdit(before, {}, after).changed

/**
 * What follows from an edit of a session: the day it is filed under, where only its time was set, and the texts that
 * lag behind, where no mark was set.
 */
function filed(of: Kind, row: Fields, set: Fields, frame: Frame, before: Fields | null): Fields {
  if (of !== 'session') return row
  const next = { ...row }
  if ('startsAt' in set && !('dayId' in set)) {
    const startsAt = row['startsAt']
    const date = typeof startsAt === 'string' ? dayOf(startsAt, frame.timeZone) : null
    next['dayId'] = frame.days.find((day) => day.date === date)?.id ?? null
  }
  if (before && !('stale' in set)) {
    const texts = (of: Fields) =>
      textsOfRow({ title: of['title'], abstract: of['abstract'], location: of['location'] })
    const stale = Array.isArray(before['stale']) ? before['stale'].map(String) : []
    next['stale'] = staleAfter(texts(before), texts(next), stale, frame.contentLanguages)
  }
  return next
}
