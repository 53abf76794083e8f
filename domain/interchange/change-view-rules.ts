import type { SessionDraft } from '@/domain/change/schema'
import { equal } from '@/domain/shared/equal'
import { type ImportFrame, rowOf } from './import-frame-rules'
import type { FieldChange, When } from './schema'

/** What differs between a session as it stands and as it would be, for the eye. */
export function changesOf(frame: ImportFrame, before: SessionDraft, after: SessionDraft): FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of ['title', 'abstract', 'location'] as const)
    for (const language of new Set([...Object.keys(before[field]), ...Object.keys(after[field])])) {
      const [was, is] = [before[field][language] ?? '', after[field][language] ?? '']
      if (was !== is) changes.push({ field, language, before: was, after: is })
    }
  if (!equal(whenOf(before), whenOf(after)))
    changes.push({ field: 'when', before: whenOf(before), after: whenOf(after) })
  else if (before.dayId !== after.dayId)
    changes.push({ field: 'day', before: dateOf(before), after: dateOf(after) })
  if (before.roomId !== after.roomId)
    changes.push({
      field: 'room',
      before: nameOf('room', before.roomId),
      after: nameOf('room', after.roomId),
    })
  if (before.trackId !== after.trackId)
    changes.push({
      field: 'track',
      before: nameOf('track', before.trackId),
      after: nameOf('track', after.trackId),
    })
  for (const field of ['type', 'origin', 'access', 'status'] as const)
    if (before[field] !== after[field])
      changes.push({ field, before: before[field] ?? '', after: after[field] ?? '' })
  for (const field of ['seats', 'expected'] as const)
    if (before[field] !== after[field]) changes.push({ field, before: before[field], after: after[field] })
  for (const field of ['languages', 'interpretation'] as const)
    if (!equal(before[field], after[field]))
      changes.push({ field, before: before[field], after: after[field] })
  if (!equal(before.speakers, after.speakers))
    changes.push({ field: 'speakers', before: peopleOf(before), after: peopleOf(after) })
  if (!equal(before.materials, after.materials))
    changes.push({
      field: 'materials',
      before: before.materials.map(({ title }) => title),
      after: after.materials.map(({ title }) => title),
    })
  for (const field of ['webcast', 'externalId'] as const)
    if (before[field] !== after[field])
      changes.push({ field, before: before[field] ?? '', after: after[field] ?? '' })
  return changes

  function nameOf(of: 'room' | 'track', id: string | null) {
    return (id === null ? null : rowOf(frame, of, id)?.name) ?? {}
  }
  function dateOf({ dayId }: SessionDraft) {
    return (dayId === null ? null : rowOf(frame, 'day', dayId)?.date) ?? null
  }
  function peopleOf({ speakers }: SessionDraft) {
    return speakers.map(({ speakerId }) => rowOf(frame, 'speaker', speakerId)?.name ?? '')
  }
}

export const whenOf = ({ startsAt, endsAt }: Pick<SessionDraft, 'startsAt' | 'endsAt'>): When | null =>
  startsAt && endsAt ? { startsAt, endsAt } : null
