import { text } from '@/domain/shared/language'
import { namedBy } from './embargo-rules'
import type { DraftRows } from './repository'
import { filedUnder, inOrder } from './rules'
import { type ReleaseContent, type ReleasedSession, releaseDocument, releasePrivatePart } from './schema'

type DraftSession = DraftRows['sessions'][number]
type DraftMaterial = DraftSession['materials'][number]
type DraftCredit = DraftSession['credits'][number]

const iso = (date: Date) => date.toISOString()
const calendarDate = (date: Date) => iso(date).slice(0, 10)

/**
 * The content that a release of the draft would have now: the public document, and beside it what is private or
 * under embargo until later. Sessions without a time are not placed yet and stay in the draft. People and
 * organisations come in only with a public session, so that a private one does not show by its guests; those of a session
 * under embargo wait beside it. Stamps (sequence, changedAt) are set by the release.
 * @param clock the summit's own now, which ends embargoes
 * @param shown sessions that are public already: an embargo holds nothing of them
 */
export function draftContent(
  rows: DraftRows,
  clock: Date,
  shown: ReadonlySet<string> = new Set(),
): ReleaseContent {
  const { summit } = rows
  const placed = rows.sessions.filter((session) => session.startsAt && session.endsAt)
  const held = placed.filter(
    ({ id, access, embargoUntil }) =>
      access !== 'private' && embargoUntil !== null && embargoUntil > clock && !shown.has(id),
  )
  const hidden = placed.filter((session) => session.access === 'private' || held.includes(session))
  const visible = placed.filter((session) => !hidden.includes(session))
  const inPublic = peopleOf(rows, visible)
  const waiting = peopleOf(rows, held)
  const released = (session: DraftSession) => releasedSession(session, summit.timeZone)
  const document = releaseDocument.parse({
    schema: 1,
    summit: {
      id: summit.id,
      slug: summit.slug,
      name: summit.name,
      shortName: summit.shortName,
      edition: summit.edition,
      theme: summit.theme,
      description: summit.description,
      place: summit.place,
      host: summit.host,
      figures: summit.figures,
      startsOn: calendarDate(summit.startsOn),
      endsOn: calendarDate(summit.endsOn),
      timeZone: summit.timeZone,
      mode: summit.mode,
      contentLanguages: summit.contentLanguages,
      accent: summit.accent,
    },
    series: summit.series && {
      slug: summit.series.slug,
      name: summit.series.name,
      description: summit.series.description,
      episode: summit.episode,
      members: summit.series.members.map(({ state, fromYear, toYear, calledThen }) => ({
        state,
        fromYear,
        toYear,
        calledThen,
      })),
    },
    days: rows.days.map(({ id, date, label, note, venueShare }) => ({
      id,
      date: calendarDate(date),
      label,
      note,
      venueShare,
    })),
    venues: rows.venues.map(({ id, name, city, address, timeZone, online, latitude, longitude }) => ({
      id,
      name,
      city,
      address,
      timeZone,
      online,
      latitude,
      longitude,
    })),
    rooms: rows.rooms.map((room) => ({
      id: room.id,
      venueId: room.venueId,
      name: room.name,
      floor: room.floor,
      kind: room.kind,
      capacity: Math.max(room.theatre ?? 0, room.classroom ?? 0, room.boardroom ?? 0) || null,
      equipment: room.equipment,
    })),
    tracks: rows.tracks.map(({ id, slug, name, color, aim, topics }) => ({
      id,
      slug,
      name,
      color,
      aim,
      topics: topics.map((topic) => ({ id: topic.id, name: topic.name })),
    })),
    ...inPublic,
    sessions: visible.map(released),
    materials: rows.materials.map(material),
    credits: rows.credits.map(credit),
  })
  return {
    document: { ...document, sessions: inOrder(document.sessions, document) },
    privatePart: releasePrivatePart.parse({
      schema: 1,
      sessions: inOrder(hidden.map(released), document),
      dayCapacities: Object.fromEntries(rows.days.map((day) => [calendarDate(day.date), day.capacity])),
      turnarounds: Object.fromEntries(
        placed.flatMap((session) => (session.turnaround ? [[session.id, session.turnaround]] : [])),
      ),
      embargoes: Object.fromEntries(held.map(({ id, embargoUntil }) => [id, iso(embargoUntil ?? clock)])),
      speakers: without(waiting.speakers, inPublic.speakers),
      organisations: without(waiting.organisations, inPublic.organisations),
    }),
  }
}

/** Those on stage in the sessions, and the organisations of both. */
function peopleOf(rows: DraftRows, sessions: readonly DraftSession[]) {
  const named = namedBy(sessions)
  const speakers = rows.speakers.filter(({ id }) => named.speakers.has(id))
  for (const { organisationId } of speakers) if (organisationId) named.organisations.add(organisationId)
  return {
    organisations: rows.organisations
      .filter(({ id }) => named.organisations.has(id))
      .map(({ id, name, url }) => ({ id, name, url })),
    speakers: speakers.map(({ id, slug, name, position, organisationId, biography, photo }) => ({
      id,
      slug,
      name,
      position,
      organisationId,
      biography,
      photo,
    })),
  }
}

const without = <T extends { id: string }>(rows: readonly T[], others: readonly T[]): T[] => {
  const known = new Set(others.map(({ id }) => id))
  return rows.filter(({ id }) => !known.has(id))
}

function releasedSession(session: DraftSession, zone: string): ReleasedSession {
  // The caller has set aside what has no time; the fallbacks satisfy the types only.
  const start = session.startsAt ?? new Date(0)
  const end = session.endsAt ?? start
  return {
    id: session.id,
    code: session.code,
    number: session.number,
    type: session.type,
    origin: session.origin,
    access: session.access,
    status: session.status,
    title: text.parse(session.title),
    abstract: text.parse(session.abstract),
    day: filedUnder(start, session.day ? calendarDate(session.day.date) : null, zone),
    start: iso(start),
    end: iso(end),
    roomId: session.roomId,
    location: text.parse(session.location),
    trackId: session.trackId,
    topicId: session.topicId,
    occurrenceSeriesId: session.occurrenceSeriesId,
    languages: session.languages,
    interpretation: session.interpretation,
    seats: session.seats,
    webcast: session.webcast,
    speakers: session.speakers.map(({ speakerId, role }) => ({ speakerId, role })),
    organisations: session.organisations.map(({ organisationId, part }) => ({ organisationId, part })),
    materials: session.materials.map(material),
    credits: session.credits.map(credit),
    sequence: 0,
    changedAt: iso(start),
    previousStart: null,
  }
}

const material = ({ id, kind, language, title, url }: DraftMaterial) => ({ id, kind, language, title, url })

const credit = ({ kind, name }: DraftCredit) => ({ kind, name: text.parse(name) })
