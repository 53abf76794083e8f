import {
  origins,
  publicAccess,
  type ReleaseDocument,
  type ReleasedSession,
  sessionTypes,
} from '../release/schema'
import { plainSearch } from '@/domain/shared/text'
import type { AgendaFilters, FilterChoices, ReadFilters } from './schema'

export const noFilters: AgendaFilters = { track: [], type: [], origin: [], lang: [], access: [], q: '' }

/** Longest text searched for, in characters; the rest is ignored and said. */
const LONGEST_QUERY = 200

/** Parameters of an address, read as filters. Unknown names and values are told, never refused. */
export function readFilters(
  query: Record<string, string | string[] | undefined>,
  document: ReleaseDocument,
): ReadFilters {
  const known = knownValues(document)
  const ignored: string[] = []
  const take = <Value extends string>(name: string, values: readonly Value[]): Value[] => {
    const asked = [...new Set(listOf(query[name]))].filter((value) => value !== '')
    const found = values.filter((value) => asked.includes(value))
    for (const value of asked) if (!found.some((one) => one === value)) ignored.push(`${name}=${value}`)
    return found
  }
  const filters = {
    track: take('track', known.track),
    type: take('type', known.type),
    origin: take('origin', known.origin),
    lang: take('lang', known.lang),
    access: take('access', known.access),
    q: (listOf(query.q)[0] ?? '').trim().slice(0, LONGEST_QUERY),
  }
  for (const name of Object.keys(query)) {
    if (!(name in noFilters)) for (const value of listOf(query[name])) ignored.push(`${name}=${value}`)
  }
  return { filters, ignored }
}

/** The values that a filter can have at this summit, in the order in which they are offered. */
export function knownValues(document: ReleaseDocument) {
  const spoken = new Set(
    document.sessions.flatMap(({ languages, interpretation }) => [...languages, ...interpretation]),
  )
  return {
    track: document.tracks.map((track) => track.slug),
    type: sessionTypes,
    origin: origins,
    lang: [...[...spoken].sort(), 'interpretation'],
    access: publicAccess,
  }
}

export function isFiltered(filters: AgendaFilters): boolean {
  return Object.values(filters).some((value) => value.length > 0)
}

/** What the sessions of a day can be filtered by. */
export function filterChoices(
  document: ReleaseDocument,
  date: string,
  filters: AgendaFilters,
): FilterChoices {
  const sessions = document.sessions.filter(({ day }) => day === date)
  const known = knownValues(document)
  return {
    tracks: document.tracks
      .map((track) => ({
        track,
        sessionCount: sessions.filter(({ trackId }) => trackId === track.id).length,
        toggled: toggleTrack(filters, track.slug),
      }))
      .filter(({ sessionCount }) => sessionCount > 0),
    type: known.type.filter((type) => sessions.some((session) => session.type === type)),
    origin: known.origin.filter((origin) => sessions.some((session) => session.origin === origin)),
    lang: known.lang.filter((language) => sessions.some((session) => followedIn(session).includes(language))),
    access: known.access.filter((access) => sessions.some((session) => session.access === access)),
  }
}

function toggleTrack(filters: AgendaFilters, slug: string): AgendaFilters {
  const track = filters.track.includes(slug)
    ? filters.track.filter((one) => one !== slug)
    : [...filters.track, slug]
  return { ...filters, track }
}

/** The languages that a session can be followed in, and `interpretation` where it is interpreted. */
function followedIn({ languages, interpretation }: ReleasedSession): string[] {
  return [...languages, ...interpretation, ...(interpretation.length > 0 ? ['interpretation'] : [])]
}

/** Decides for one document, so that names are looked up once. */
export function sessionMatcher(
  document: ReleaseDocument,
  filters: AgendaFilters,
): (session: ReleasedSession) => boolean {
  const slugs = new Map(document.tracks.map((track) => [track.id, track.slug]))
  const matchesText = textMatcher(document, filters.q)
  const fits = (asked: readonly string[], value: string | null | undefined) =>
    asked.length === 0 || (value != null && asked.includes(value))
  const asked = filters.lang.filter((one) => one !== 'interpretation')
  return (session) =>
    fits(filters.track, slugs.get(session.trackId ?? '')) &&
    fits(filters.type, session.type) &&
    fits(filters.origin, session.origin) &&
    fits(filters.access, session.access) &&
    (asked.length === 0 ||
      [...session.languages, ...session.interpretation].some((one) => asked.includes(one))) &&
    (!filters.lang.includes('interpretation') || session.interpretation.length > 0) &&
    matchesText(session)
}

/** Words in what a session says of itself, in every language: titles, texts, people, organisations, place, track. */
export function textMatcher(document: ReleaseDocument, q: string): (session: ReleasedSession) => boolean {
  if (q === '') return () => true
  const words = (text: Record<string, string | undefined> | undefined) => Object.values(text ?? {}).join(' ')
  const speakers = new Map(document.speakers.map((one) => [one.id, `${one.name} ${words(one.position)}`]))
  const organisations = new Map(document.organisations.map((one) => [one.id, words(one.name)]))
  const rooms = new Map(document.rooms.map((one) => [one.id, words(one.name)]))
  const tracks = new Map(document.tracks.map((one) => [one.id, words(one.name)]))
  return (session) =>
    plainSearch(
      [
        session.code,
        words(session.title),
        words(session.abstract),
        words(session.location),
        rooms.get(session.roomId ?? ''),
        tracks.get(session.trackId ?? ''),
        ...session.speakers.map(({ speakerId }) => speakers.get(speakerId)),
        ...session.organisations.map(({ organisationId }) => organisations.get(organisationId)),
      ].join(' '),
      q,
    )
}

function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
