import { addDays, wallToInstant } from '@/domain/shared/time'
import type { Prisma } from '@/prisma/client/client'
import type { DemoSeries, DemoSession, DemoSummit } from './format'
import { codesOf, idOf } from './identity'

/** Every row of one summit's draft, in the order in which the tables can be filled. */
export function rowsOf(summit: DemoSummit) {
  const idFor = (kind: string, key: string) => idOf(summit.slug, kind, key)
  const summitId = summitIdOf(summit.slug)
  const inSummit = (kind: string, key: string) => ({ id: idFor(kind, key), summitId })
  const codes = codesOf(
    summit.slug,
    summit.sessions.map(({ key }) => key),
  )
  const zoneOfRoom = new Map(summit.rooms.map((room) => [room.key, zoneOf(summit, room.venue)]))

  return {
    summit: [summitRow(summit)] satisfies Prisma.SummitCreateManyInput[],
    day: summit.days.map((day) => ({
      ...inSummit('day', day.date),
      date: dateOf(day.date),
      label: day.label,
      note: day.note ?? {},
      venueShare: day.venueShare ?? null,
      capacity: day.capacity ?? null,
    })) satisfies Prisma.SummitDayCreateManyInput[],
    venue: summit.venues.map((venue, position) => ({
      ...inSummit('venue', venue.key),
      position,
      name: venue.name,
      city: venue.city,
      address: venue.address ?? null,
      timeZone: venue.timeZone,
      online: venue.online ?? false,
      latitude: venue.latitude ?? null,
      longitude: venue.longitude ?? null,
    })) satisfies Prisma.VenueCreateManyInput[],
    room: summit.rooms.map((room, position) => ({
      ...inSummit('room', room.key),
      venueId: idFor('venue', room.venue),
      position,
      name: room.name,
      floor: room.floor ?? {},
      kind: room.kind,
      theatre: room.theatre ?? null,
      classroom: room.classroom ?? null,
      boardroom: room.boardroom ?? null,
      equipment: room.equipment ?? [],
      turnaround: room.turnaround ?? 0,
    })) satisfies Prisma.RoomCreateManyInput[],
    opening: summit.rooms.flatMap((room) => {
      const { open } = room
      if (!open) return []
      return summit.days.map((day) => ({
        ...inSummit('opening', `${room.key} ${day.date}`),
        roomId: idFor('room', room.key),
        ...interval(day.date, open[0], open[1], zoneOf(summit, room.venue), room.key),
      }))
    }) satisfies Prisma.RoomOpeningCreateManyInput[],
    track: summit.tracks.map((track, position) => ({
      ...inSummit('track', track.key),
      position,
      slug: track.key,
      name: track.name,
      color: track.color,
      aim: track.aim,
    })) satisfies Prisma.TrackCreateManyInput[],
    topic: summit.tracks.flatMap((track) =>
      track.topics.map((topic, position) => ({
        ...inSummit('topic', `${track.key} ${topic.key}`),
        trackId: idFor('track', track.key),
        position,
        name: topic.name,
      })),
    ) satisfies Prisma.TrackTopicCreateManyInput[],
    organisation: summit.organisations.map((organisation) => ({
      ...inSummit('organisation', organisation.key),
      name: organisation.name,
      url: organisation.url ?? null,
    })) satisfies Prisma.OrganisationCreateManyInput[],
    speaker: summit.speakers.map((speaker) => ({
      ...inSummit('speaker', speaker.key),
      slug: speaker.key,
      name: speaker.name,
      position: speaker.position,
      organisationId: speaker.organisation === undefined ? null : idFor('organisation', speaker.organisation),
      biography: speaker.biography ?? {},
      email: `${speaker.key}@demo.example`,
      language: speaker.language ?? 'en',
    })) satisfies Prisma.SpeakerCreateManyInput[],
    availability: summit.speakers.flatMap((speaker) =>
      (speaker.available ?? []).map(([day, from, to]) => ({
        ...inSummit('availability', `${speaker.key} ${day} ${from}`),
        speakerId: idFor('speaker', speaker.key),
        ...interval(day, from, to, summit.timeZone, speaker.key),
      })),
    ) satisfies Prisma.SpeakerAvailabilityCreateManyInput[],
    occurrence: (summit.occurrences ?? []).map((occurrence) => ({
      ...inSummit('occurrence', occurrence.key),
      name: occurrence.name,
    })) satisfies Prisma.OccurrenceSeriesCreateManyInput[],
    session: summit.sessions.map((session, index) => ({
      ...inSummit('session', session.key),
      code: known(codes, session.key),
      number: index + 1,
      type: session.type,
      origin: session.origin ?? null,
      access: session.access ?? 'open',
      title: session.title,
      abstract: session.abstract ?? {},
      ...interval(
        session.day,
        session.start,
        session.end,
        zoneOfSession(summit, session, zoneOfRoom),
        session.key,
      ),
      dayId: idFor('day', session.day),
      roomId: session.room === undefined ? null : idFor('room', session.room),
      location: session.location ?? {},
      trackId: session.track === undefined ? null : idFor('track', session.track),
      topicId: session.topic === undefined ? null : idFor('topic', `${session.track ?? ''} ${session.topic}`),
      occurrenceSeriesId: session.occurrence === undefined ? null : idFor('occurrence', session.occurrence),
      languages: session.languages ?? [],
      interpretation: session.interpretation ?? [],
      seats: session.seats ?? null,
      webcast: session.webcast ?? null,
    })) satisfies Prisma.SessionCreateManyInput[],
    stage: summit.sessions.flatMap((session) =>
      (session.speakers ?? []).map(([speaker, role], position) => ({
        ...inSummit('stage', `${session.key} ${speaker}`),
        sessionId: idFor('session', session.key),
        speakerId: idFor('speaker', speaker),
        role,
        position,
      })),
    ) satisfies Prisma.SessionSpeakerCreateManyInput[],
    host: summit.sessions.flatMap((session) =>
      (session.organisations ?? []).map(([organisation, part], position) => ({
        ...inSummit('host', `${session.key} ${organisation} ${part}`),
        sessionId: idFor('session', session.key),
        organisationId: idFor('organisation', organisation),
        part,
        position,
      })),
    ) satisfies Prisma.SessionOrganisationCreateManyInput[],
    material: ofSessionsAndSummit(summit, 'materials').map(({ owner, item, position }) => ({
      ...inSummit('material', `${owner ?? ''} ${position}`),
      sessionId: owner === null ? null : idFor('session', owner),
      position,
      ...item,
    })) satisfies Prisma.MaterialCreateManyInput[],
    credit: ofSessionsAndSummit(summit, 'credits').map(({ owner, item, position }) => ({
      ...inSummit('credit', `${owner ?? ''} ${position}`),
      sessionId: owner === null ? null : idFor('session', owner),
      position,
      ...item,
    })) satisfies Prisma.CreditCreateManyInput[],
  }
}

/** The series and its members. */
export function seriesRowsOf(series: DemoSeries) {
  const id = seriesIdOf(series.slug)
  return {
    series: [
      { id, slug: series.slug, name: series.name, description: series.description },
    ] satisfies Prisma.SeriesCreateManyInput[],
    member: (series.members ?? []).map((member) => ({
      id: idOf('series', series.slug, 'member', member.state, String(member.fromYear)),
      seriesId: id,
      state: member.state,
      fromYear: member.fromYear,
      toYear: member.toYear ?? null,
      calledThen: member.calledThen ?? null,
    })) satisfies Prisma.SeriesMemberCreateManyInput[],
  }
}

/** The id by which a demo summit is known: an organiser's own summit never has it, whatever its address. */
export function summitIdOf(slug: string): string {
  return idOf(slug, 'summit', slug)
}

function seriesIdOf(slug: string): string {
  return idOf('series', slug)
}

function summitRow(summit: DemoSummit) {
  return {
    id: summitIdOf(summit.slug),
    slug: summit.slug,
    seriesId: summit.series === undefined ? null : seriesIdOf(summit.series),
    episode: summit.episode ?? null,
    name: summit.name,
    shortName: summit.shortName,
    edition: summit.edition,
    theme: summit.theme,
    description: summit.description,
    place: summit.place,
    figures: summit.figures,
    host: summit.host,
    startsOn: dateOf(summit.startsOn),
    endsOn: dateOf(summit.endsOn),
    timeZone: summit.timeZone,
    mode: summit.mode,
    state: summit.state,
    contentLanguages: ['en', 'fr'],
    accent: summit.accent,
  }
}

/** Materials (or credits) of each session and then of the summit itself, numbered within their owner. */
function ofSessionsAndSummit<Name extends 'materials' | 'credits'>(summit: DemoSummit, name: Name) {
  type Item = NonNullable<DemoSummit[Name]>[number]
  const owners: { owner: string | null; items: Item[] }[] = [
    ...summit.sessions.map((session) => ({ owner: session.key, items: session[name] ?? [] })),
    { owner: null, items: summit[name] ?? [] },
  ]
  return owners.flatMap(({ owner, items }) => items.map((item, position) => ({ owner, item, position })))
}

function zoneOf(summit: DemoSummit, venueKey: string): string {
  const venue = summit.venues.find(({ key }) => key === venueKey)
  if (!venue) throw new Error(`${summit.slug}: no venue "${venueKey}"`)
  return venue.timeZone
}

function zoneOfSession(summit: DemoSummit, session: DemoSession, zoneOfRoom: Map<string, string>): string {
  return session.room === undefined ? summit.timeZone : known(zoneOfRoom, session.room)
}

/** Wall times on a day as instants; an end at or before the start is on the following day. */
function interval(day: string, start: string, end: string, zone: string, what: string) {
  const endDay = end > start ? day : addDays(day, 1)
  return { startsAt: instantOf(day, start, zone, what), endsAt: instantOf(endDay, end, zone, what) }
}

const instants = new Map<string, Date>()

/** Most sessions start when another one does, and a zone is slow to ask. */
function instantOf(day: string, time: string, zone: string, what: string): Date {
  const wall = `${day} ${time} ${zone}`
  const kept = instants.get(wall)
  if (kept) return kept
  const at = wallToInstant(day, time, zone)
  if (!at.ok) throw new Error(`${what}: ${wall} is not a time`)
  instants.set(wall, at.value.instant)
  return at.value.instant
}

function dateOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

function known(map: Map<string, string>, key: string): string {
  const value = map.get(key)
  if (value === undefined) throw new Error(`unknown key "${key}"`)
  return value
}
