import type { Draft, Edit, Rows } from '@/domain/change/schema'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { slugify } from '@/domain/shared/text'
import { lastPlace } from '@/domain/summit/order-rules'
import { formEdits, isBlank, newRow, typedFields, typedOver } from '@/domain/summit/rules'
import type { TrackForm } from './schema'

/**
 * What saving a track comes to. A topic without a name goes.
 * Refusals: not_found · name_needed, not_a_color, in_use (`of` topic, `count` sessions), with the `field`.
 */
export function trackEdits(draft: Draft, form: TrackForm, newId: () => string): Result<Edit[]> {
  const { id, name, aim, color } = form
  const summit = draft.summit.get(form.summitId)
  const standing = id ? draft.track.get(id) : undefined
  if (!summit || (id && !standing)) return refuse('not_found')
  if (isBlank(name)) return refuse('name_needed', { field: `name.${summit.contentLanguages[0] ?? 'en'}` })
  if (!/^#[0-9a-f]{6}$/.test(color)) return refuse('not_a_color', { field: 'color' })
  const topics = topicsTyped(form, standing, newId)
  const gone = topicInUse(draft, form, topics, standing)
  if (gone) return refuse('in_use', { of: 'topic', ...gone })
  const base = id ? form.base[id] : undefined
  const fields = typedFields(base, { name, aim }, { color, topics })
  if (id) return ok(formEdits('track', id, fields, form))
  const slug = freeSlug(slugify(name['en'] ?? Object.values(name)[0] ?? ''), draft)
  return ok([newRow('track', newId(), { ...fields, slug, position: lastPlace(draft.track) })])
}

type Topics = Rows['track']['topics']

function topicsTyped(
  { topics }: TrackForm,
  standing: Rows['track'] | undefined,
  newId: () => string,
): Topics {
  return Object.values(topics).flatMap(({ id, name }) => {
    if (isBlank(name)) return []
    const known = standing?.topics.find((topic) => topic.id === id)
    // An id that is none of this track's makes a new topic.
    const words = typedOver(known?.name, name) as Record<string, string> // blank texts have just been left out
    return [{ id: known?.id ?? newId(), name: words }]
  })
}

/** The first topic that this form takes out although sessions are about it. */
function topicInUse(draft: Draft, form: TrackForm, topics: Topics, standing: Rows['track'] | undefined) {
  const languages = draft.summit.get(form.summitId)?.contentLanguages ?? []
  for (const [index, { id }] of Object.entries(form.topics)) {
    if (!id || topics.some((kept) => kept.id === id) || !standing?.topics.some((topic) => topic.id === id))
      continue
    const count = [...draft.session.values()].filter(({ topicId }) => topicId === id).length
    if (count > 0) return { count, field: `topics.${index}.name.${languages[0] ?? 'en'}` }
  }
  return null
}

function freeSlug(wanted: string, draft: Draft): string {
  const taken = new Set([...draft.track.values()].map(({ slug }) => slug))
  const stem = wanted || 'track'
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? stem : `${stem}-${number}`
    if (!taken.has(slug)) return slug
  }
}

/** A track taken away. Refusals: not_found · in_use (`count` sessions are filed under it). */
export function removeTrackEdits(draft: Draft, id: string): Result<Edit[]> {
  if (!draft.track.has(id)) return refuse('not_found')
  const count = [...draft.session.values()].filter(({ trackId }) => trackId === id).length
  return count > 0 ? refuse('in_use', { of: 'track', count }) : ok([{ of: 'track', id, set: null }])
}
