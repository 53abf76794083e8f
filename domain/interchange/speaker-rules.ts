import type { Rows, SessionDraft } from '@/domain/change/schema'
import { fault } from './fault-rules'
import { keptId, nameKey } from './identity-rules'
import { type ImportFrame, freeId, noteMade, put, rowOf } from './import-frame-rules'
import type { Matched } from './match-rules'
import type { ImportFault, ImportedSpeaker } from './schema'
import { cutFault, inLanguages, keptText, mergedText } from './text-rules'
import { freeSlug } from './track-rules'

/** Most people that a session keeps on stage. */
const MOST = 100

/** People of the draft by what a file may call them. */
export type People = {
  byRef: Map<string, string>
  byName: Map<string, string[]>
  slugs: Set<string>
  told: Set<string>
}

export function peopleOf({ draft }: ImportFrame): People {
  const people: People = { byRef: new Map(), byName: new Map(), slugs: new Set(), told: new Set() }
  for (const [id, speaker] of draft.speaker) {
    for (const ref of [speaker.slug, id]) people.byRef.set(ref, id)
    people.slugs.add(speaker.slug)
    know(people, id, speaker)
  }
  for (const [id, { externalId }] of draft.speaker) if (externalId) people.byRef.set(externalId, id)
  return people
}

function know({ byName }: People, id: string, { name }: Rows['speaker']) {
  byName.set(nameKey(name), [...(byName.get(nameKey(name)) ?? []), id])
}

/** Who is on stage, with what part; `undefined` leaves it as it is. */
export function stageOf(
  frame: ImportFrame,
  people: People,
  { imported, sessionId }: Matched,
): { speakers?: SessionDraft['speakers']; faults: ImportFault[] } {
  const { row } = imported
  const current = sessionId === null ? [] : (frame.draft.session.get(sessionId)?.speakers ?? [])
  if (imported.speakers === undefined) return { faults: [] }
  if (imported.speakers.length === 0)
    return frame.mapping.empty === 'clear' ? { speakers: [], faults: [] } : { faults: [] }
  const faults: ImportFault[] = []
  const speakers: SessionDraft['speakers'] = []
  for (const said of imported.speakers) {
    const speakerId = speakerOf(frame, people, said, current, row, faults)
    if (speakerId === null || speakers.some((on) => on.speakerId === speakerId)) continue
    const role = said.role ?? current.find((on) => on.speakerId === speakerId)?.role ?? 'panellist'
    if (speakers.length < MOST) speakers.push({ speakerId, role })
    else if (!faults.some(({ code }) => code === 'too_many'))
      faults.push(fault(row, 'too_many', { most: MOST }, 'speakers'))
  }
  return { speakers, faults }
}

/** The person meant: by an id, else by a name that tells them; made where there is none and the importer wants it. */
function speakerOf(
  frame: ImportFrame,
  people: People,
  said: ImportedSpeaker,
  current: SessionDraft['speakers'],
  row: number,
  faults: ImportFault[],
): string | null {
  const name = keptText(said.name, 'person')
  if (name === '') return null
  const byRef = said.refs.map((ref) => people.byRef.get(keptId(ref) ?? '')).find((id) => id !== undefined)
  const id = byRef ?? namesake(frame, people, said, name, current)
  if (id !== null) {
    tell(frame, people, id, said, name, byRef !== undefined)
    return id
  }
  if (!frame.mapping.makes.includes('speaker')) {
    faults.push(fault(row, 'unknown_speaker', { name }, 'speakers'))
    return null
  }
  faults.push(...cutFault(row, said.name, 'person', 'speakers'))
  const made = freeId(frame, 'speaker', said.externalId ?? nameKey(name))
  put(frame, 'speaker', made, {
    name,
    slug: freeSlug(name, 'speaker', people.slugs),
    externalId: keptId(said.externalId),
    ...(frame.mapping.language === 'fr' ? { language: 'fr' as const } : {}),
  })
  for (const ref of said.refs) people.byRef.set(keptId(ref) ?? ref, made)
  know(people, made, { ...(rowOf(frame, 'speaker', made) as Rows['speaker']), name }) // put just above
  tell(frame, people, made, said, name, true)
  noteMade(frame, 'speaker', { [frame.mapping.language]: name })
  return made
}

/** One person of that name: of two, the one who is on this stage. Two ids of one name are two people. */
function namesake(
  frame: ImportFrame,
  { byName }: People,
  said: ImportedSpeaker,
  name: string,
  current: SessionDraft['speakers'],
): string | null {
  const plain = name.replace(/\s*\([^()]*\)$/, '')
  const ids = (byName.get(nameKey(name)) ?? byName.get(nameKey(plain)) ?? []).filter((id) => {
    const known = rowOf(frame, 'speaker', id)?.externalId
    return said.externalId === null || !known || known === said.externalId
  })
  return (
    ids.find((id) => current.some((on) => on.speakerId === id)) ??
    (ids.length === 1 || said.externalId === null ? (ids[0] ?? null) : null)
  )
}

/** What a file says of a person beside the name; of one known by an id it may correct the name too. Said once. */
function tell(
  frame: ImportFrame,
  { told, byRef }: People,
  id: string,
  said: ImportedSpeaker,
  name: string,
  sure: boolean,
) {
  const speaker = rowOf(frame, 'speaker', id)
  if (!speaker || told.has(id)) return
  told.add(id)
  const { mapping, comparing, summit } = frame
  const biography = inLanguages(said.biography ?? {}, mapping, summit.contentLanguages)
  const position = inLanguages(said.position ?? {}, mapping, summit.contentLanguages)
  const missing = (text: typeof biography, stands: Rows['speaker']['biography']) =>
    sure ? text : Object.fromEntries(Object.entries(text).filter(([language]) => !stands[language]))
  const next = {
    biography: mergedText(
      speaker.biography,
      missing(biography, speaker.biography),
      'biography',
      comparing,
    ) as Rows['speaker']['biography'],
    position: mergedText(
      speaker.position,
      missing(position, speaker.position),
      'position',
      comparing,
    ) as Rows['speaker']['position'],
    ...(sure && name !== speaker.name ? { name } : {}),
    ...(!sure && said.externalId && !speaker.externalId && !byRef.has(said.externalId)
      ? { externalId: keptId(said.externalId) }
      : {}),
  }
  if (next.externalId) byRef.set(next.externalId, id)
  const changed =
    next.biography !== speaker.biography ||
    next.position !== speaker.position ||
    'name' in next ||
    'externalId' in next
  if (changed) put(frame, 'speaker', id, next)
}
