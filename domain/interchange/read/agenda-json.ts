import { type Result, ok, refuse } from '@/domain/shared/result'
import { fault, quoted } from '../fault-rules'
import {
  type ImportFault,
  type ImportedFile,
  type ImportedName,
  type ImportedSession,
  MOST_ROWS,
  UNSAID,
} from '../schema'
import { accessOfWord, languageOfWord, originOfWord, roleOfWord, statusOfWord } from '../vocabulary-rules'
import { momentOf } from '../when-rules'
import { type Found, isObject, listOf, numberOf, objectOf, stringOf, textOf } from './json'

/** Whether a JSON value is the open data of an agenda of ours. */
export const isAgendaJson = (value: Found): boolean =>
  isObject(value['summit']) && Array.isArray(value['sessions'])

/**
 * The sessions of agenda.json, in every language that it has. Rows are sessions in the order of the file.
 * Refusals: too_many_rows · no_sessions.
 */
export function agendaJsonFile(value: Found): Result<ImportedFile> {
  const sessions = listOf(value['sessions']).map(objectOf)
  if (sessions.length > MOST_ROWS) return refuse('too_many_rows', { most: MOST_ROWS })
  if (sessions.length === 0) return refuse('no_sessions')
  const rooms = names(value['rooms'])
  const tracks = names(value['tracks'])
  return ok({
    format: 'agenda_json',
    ours: true,
    language: null,
    coarse: false,
    sessions: sessions.map((session, index) => sessionOf(session, index + 1, rooms, tracks)),
    venue: null,
    notes: [],
  })
}

function names(value: unknown): Map<string, ImportedName> {
  return new Map(
    listOf(value)
      .map(objectOf)
      .map((found) => {
        const capacity = numberOf(found['capacity'])
        const color = stringOf(found['color'])
        return [
          stringOf(found['id']),
          {
            refs: [stringOf(found['id'])],
            name: textOf(found['name'], UNSAID),
            ...(capacity ? { capacity } : {}),
            ...(color ? { color } : {}),
          },
        ] as const
      }),
  )
}

function sessionOf(
  found: Found,
  row: number,
  rooms: ReadonlyMap<string, ImportedName>,
  tracks: ReadonlyMap<string, ImportedName>,
): ImportedSession {
  const faults: ImportFault[] = []
  const instant = (name: 'start' | 'end') => {
    const written = stringOf(found[name])
    const moment = momentOf(written, { days: [], startsOn: '', endsOn: '' })
    if (moment && 'instant' in moment) return moment.instant
    if (written !== '') faults.push(fault(row, 'wrong_date', { value: quoted(written) }, name))
    return null
  }
  const [startsAt, endsAt] = [instant('start'), instant('end')]
  const [id, code, day] = [stringOf(found['id']), stringOf(found['code']), stringOf(found['day'])]
  const access = accessOfWord(stringOf(found['access']))
  const status = statusOfWord(stringOf(found['status']))
  return {
    row,
    section: null,
    refs: [id, code].filter(Boolean),
    externalId: id || code || null,
    title: textOf(found['title'], UNSAID),
    abstract: textOf(found['abstract'], UNSAID),
    location: textOf(found['location'], UNSAID),
    ...(startsAt === null ? {} : { startsAt }),
    ...(endsAt === null ? {} : { endsAt }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {}),
    room: rooms.get(stringOf(found['room'])) ?? null,
    track: tracks.get(stringOf(found['track'])) ?? null,
    type: stringOf(found['type']),
    origin: originOfWord(stringOf(found['origin'])),
    ...(access ? { access } : {}),
    ...(status ? { status } : {}),
    seats: numberOf(found['seats']),
    languages: listOf(found['languages']).map(stringOf).filter(Boolean),
    interpretation: listOf(found['interpretation']).map(stringOf).filter(Boolean),
    webcast: stringOf(found['webcast']) || null,
    speakers: listOf(found['speakers'])
      .map(objectOf)
      .map((speaker) => {
        const role = roleOfWord(stringOf(speaker['role']))
        const position = textOf(speaker['position'], UNSAID)
        return {
          refs: [stringOf(speaker['id'])].filter(Boolean),
          externalId: stringOf(speaker['id']) || null,
          name: stringOf(speaker['name']).trim(),
          ...(role ? { role } : {}),
          ...(Object.keys(position).length > 0 ? { position } : {}),
        }
      })
      .filter(({ name }) => name !== ''),
    materials: listOf(found['materials'])
      .map(objectOf)
      .flatMap((material) => {
        const kind = (['recording', 'slides', 'transcript', 'document'] as const).find(
          (known) => known === material['kind'],
        )
        const url = stringOf(material['url'])
        if (!kind || !/^https?:\/\//i.test(url)) return []
        return [
          {
            url,
            kind,
            title: stringOf(material['title']) || url,
            language: languageOfWord(stringOf(material['language'])),
          },
        ]
      }),
    faults,
  }
}
