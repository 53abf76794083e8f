import { fault, quoted } from '../fault-rules'
import {
  type ImportFault,
  type ImportedMaterial,
  type ImportedName,
  type ImportedSpeaker,
  UNSAID,
} from '../schema'
import { languageOfWord, roleOfWord } from '../vocabulary-rules'
import { type Found, isObject, numberOf, objectOf, stringOf, textOf } from './json'

/** What talks of pretalx refer to by a number or a code: lists of the same file, by each id that they go by. */
export type Lists = {
  rooms: Map<string, Found>
  tracks: Map<string, Found>
  types: Map<string, Found>
  speakers: Map<string, Found>
}

export function byId(value: unknown): Map<string, Found> {
  const list = Array.isArray(value) ? value : Object.values(objectOf(value))
  return new Map(
    list.map(objectOf).flatMap((found) =>
      [found['code'], found['id'], found['guid']]
        .map(stringOf)
        .filter(Boolean)
        .map((id) => [id, found] as const),
    ),
  )
}

/** A room or theme as a map of names, a name, an object with a name, or the number of one in the file's list. */
export function named(value: unknown, list: ReadonlyMap<string, Found>): ImportedName | null {
  if (value === null || value === undefined || value === '') return null
  const found = isObject(value) ? value : (list.get(stringOf(value)) ?? null)
  if (!found) return { refs: [], name: { [UNSAID]: stringOf(value) } }
  const name = textOf('name' in found ? found['name'] : found, UNSAID)
  if (Object.keys(name).length === 0) return null
  const capacity = numberOf(found['capacity'])
  const color = stringOf(found['color'])
  return {
    refs: [found['guid'], found['uuid']].map(stringOf).filter(Boolean),
    name,
    ...(capacity ? { capacity } : {}),
    ...(/^#[0-9a-f]{6}$/i.test(color) ? { color } : {}),
  }
}

export function typeOf(talk: Found, lists: Lists): string {
  const value = talk['submission_type']
  const found = isObject(value) ? value : (lists.types.get(stringOf(value)) ?? value)
  const name = textOf(isObject(found) && 'name' in found ? found['name'] : found, 'en')
  return name['en'] ?? Object.values(name)[0] ?? ''
}

export function speakerOf(value: unknown, lists: Lists, language: string): ImportedSpeaker[] {
  const found = isObject(value) ? value : lists.speakers.get(stringOf(value))
  const name = stringOf(found?.['name']).trim()
  if (!found || name === '') return []
  const [guid, code] = [stringOf(found['guid']), stringOf(found['code'])]
  const role = roleOfWord(stringOf(found['role']))
  // A person has one biography, whatever the language of the talk.
  const biography = textOf(found['biography'], UNSAID)
  const position = textOf(found['position'], language)
  return [
    {
      refs: [guid, code].filter(Boolean),
      externalId: code || guid || null,
      name,
      ...(role ? { role } : {}),
      ...(Object.keys(biography).length > 0 ? { biography } : {}),
      ...(Object.keys(position).length > 0 ? { position } : {}),
    },
  ]
}

export function materialOf(found: Found, row: number, faults: ImportFault[]): ImportedMaterial[] {
  const url = (stringOf(found['resource']) || stringOf(found['url']) || stringOf(found['link'])).trim()
  if (url === '') return []
  if (!/^https?:\/\/[^\s\p{Cc}]+$/iu.test(url) || url.length > 500 || !URL.canParse(url)) {
    faults.push(fault(row, 'link_not_read', { value: quoted(url) }, 'resources'))
    return []
  }
  const kind = (['recording', 'slides', 'transcript', 'document'] as const).find(
    (known) => known === found['kind'],
  )
  return [
    {
      url,
      title: stringOf(found['description']).trim() || url,
      kind: kind ?? 'document',
      language: languageOfWord(stringOf(found['language'])),
    },
  ]
}
