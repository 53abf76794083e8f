import type { Draft, Edit } from '@/domain/change/schema'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { datesRefusal, edgeEdits } from '@/domain/summit/frame-rules'
import { formEdits, newRow, typedFields } from '@/domain/summit/rules'
import type { AddDayForm, DaysForm } from './schema'

/** What saving the days comes to. Refusals: not_found (a day that another has taken away). */
export function daysEdits(draft: Draft, form: DaysForm): Result<Edit[]> {
  const edits: Edit[] = []
  for (const [id, { label, note, venueShare, capacity }] of Object.entries(form.days)) {
    if (!draft.day.has(id)) return refuse('not_found')
    const fields = typedFields(form.base[id], { label, note }, { venueShare, capacity })
    edits.push(...formEdits('day', id, fields, form))
  }
  return ok(edits)
}

const dates = (draft: Draft) => [...draft.day.values()].map((day) => day.date)

/**
 * One more day; outside of the summit's dates it moves them.
 * Refusals: day_exists (`field`) · those of `datesRefusal`, on `date`.
 */
export function addDayEdits(
  draft: Draft,
  { summitId, date }: AddDayForm,
  newId: () => string,
): Result<Edit[]> {
  if (dates(draft).includes(date)) return refuse('day_exists', { field: 'date' })
  const all = [...dates(draft), date].sort()
  const unfit = datesRefusal(all[0] ?? date, all.at(-1) ?? date)
  if (unfit) return refuse(unfit.code, { ...unfit.details, field: 'date' })
  return ok([newRow('day', newId(), { date }), ...edgeEdits(draft, summitId, all)])
}

/** A day taken away; at an edge the summit's dates follow. Refusals: not_found · in_use (`count` sessions) · last_day. */
export function removeDayEdits(draft: Draft, summitId: string, id: string): Result<Edit[]> {
  const day = draft.day.get(id)
  if (!day) return refuse('not_found')
  const count = [...draft.session.values()].filter(({ dayId }) => dayId === id).length
  if (count > 0) return refuse('in_use', { of: 'day', count })
  const rest = dates(draft).filter((date) => date !== day.date)
  if (rest.length === 0) return refuse('last_day')
  return ok([{ of: 'day', id, set: null }, ...edgeEdits(draft, summitId, rest)])
}
