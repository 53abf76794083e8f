import type { MaterialKind, OrganisationPart, SpeakerRole, SummitState } from '@/prisma/client/enums'
import {
  type Actor,
  mayCheckIn,
  mayCountMeetings,
  mayEditAgenda,
  mayAccredit,
  mayKeepProtocol,
  mayOpenDocuments,
  mayPublish,
  mayRegisterOthers,
} from '@/domain/shared/actor'
import type { RoomClash } from '@/domain/release/schema'
import { type Tx, db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { draftPublishedAt } from './list-rules'
import { findFrame, findSessionByCode, nameOfAccount } from './repository'
import { contentOf, missingTexts, textsOfRow } from './rules'
import type { SessionContent } from './schema'

/** A summit that the actor works on, and what they may do in it. */
export type SummitAtWork = {
  id: string
  slug: string
  name: Text
  edition: Text
  timeZone: string
  state: SummitState
  contentLanguages: string[]
  accent: string
  clockOffset: number
  /** Its draft. */
  mayEdit: boolean
  mayPublish: boolean
  /** Decide on registrations. */
  mayRegister: boolean
  /** Open identity documents. */
  mayOpenDocuments: boolean
  /** Let people in by their passes. */
  mayCheckIn: boolean
  /** Keep the list of delegations, and arrange their meetings. */
  mayProtocol: boolean
  sessionCount: number
  release: { number: number; publishedAt: Date } | null
  /** An edit after this is news to the public; null before the first release. */
  editedSince: Date | null
}

/** The summit with this slug, if the actor may edit its draft: anybody else learns nothing, not even that it exists. */
export const summitAtWork = (actor: Actor | null, slug: string): Promise<SummitAtWork | null> =>
  summitIf(actor, slug, mayEditAgenda)

/** The same for whoever decides on its registrations. */
export const summitAtDesk = (actor: Actor | null, slug: string): Promise<SummitAtWork | null> =>
  summitIf(actor, slug, mayRegisterOthers)

/** The same for whoever opens identity documents, and for whoever decides on registrations and sees the other files. */
export const summitAtVault = (actor: Actor | null, slug: string): Promise<SummitAtWork | null> =>
  summitIf(actor, slug, (one, id) => mayOpenDocuments(one, id) || mayRegisterOthers(one, id))

/** The same for whoever lets people in. */
export const summitAtDoor = (actor: Actor | null, slug: string): Promise<SummitAtWork | null> =>
  summitIf(actor, slug, mayCheckIn)

/** The same for whoever may know how many meetings of delegations there are. */
export const summitAtMeetings = (actor: Actor | null, slug: string): Promise<SummitAtWork | null> =>
  summitIf(actor, slug, mayCountMeetings)

/** The same for whoever keeps its protocol. */
export const summitAtProtocol = (actor: Actor | null, slug: string): Promise<SummitAtWork | null> =>
  summitIf(actor, slug, mayKeepProtocol)

/** The same for whoever accredits members of delegations. */
export const summitAtAccreditation = (actor: Actor | null, slug: string): Promise<SummitAtWork | null> =>
  summitIf(actor, slug, mayAccredit)

async function summitIf(
  actor: Actor | null,
  slug: string,
  may: (actor: Actor | null, summitId: string) => boolean,
): Promise<SummitAtWork | null> {
  // PostgreSQL takes no NUL character, and an address may bring one.
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null
  const row = await db().summit.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      edition: true,
      timeZone: true,
      state: true,
      contentLanguages: true,
      accent: true,
      clockOffset: true,
      releases: {
        select: { number: true, restores: true, publishedAt: true },
        orderBy: { number: 'desc' },
      },
      _count: { select: { sessions: true } },
    },
  })
  if (!row || !may(actor, row.id)) return null
  const { releases, _count, name, edition, ...summit } = row
  const last = releases[0]
  return {
    ...summit,
    name: text.parse(name),
    edition: text.parse(edition),
    mayEdit: mayEditAgenda(actor, row.id),
    mayPublish: mayPublish(actor, row.id),
    mayRegister: mayRegisterOthers(actor, row.id),
    mayOpenDocuments: mayOpenDocuments(actor, row.id),
    mayCheckIn: mayCheckIn(actor, row.id),
    mayProtocol: mayKeepProtocol(actor, row.id),
    sessionCount: _count.sessions,
    release: last ? { number: last.number, publishedAt: last.publishedAt } : null,
    editedSince: draftPublishedAt(releases),
  }
}

/** What the session form offers to choose from. */
export type FormOptions = {
  days: { date: string; label: Text }[]
  venues: { name: Text; rooms: { id: string; name: Text; capacity: number | null }[] }[]
  tracks: { id: string; name: Text; topics: { id: string; name: Text }[] }[]
}

/** Two sessions in one room at once: no obstacle to saving, one to publishing. */
export type Overlap = { code: string; title: Text; startsAt: Date; endsAt: Date }

/** A session as its form shows it. */
export type SessionView = {
  id: string
  code: string
  version: number
  content: SessionContent
  stale: string[]
  missing: string[]
  /** Number of the first release that carried it; null while the public has never seen it. */
  firstRelease: number | null
  updatedAt: Date
  updatedBy: string | null
  room: { name: Text; capacity: number | null } | null
  overlaps: Overlap[]
  speakers: { name: string; role: SpeakerRole }[]
  organisations: { name: Text; part: OrganisationPart }[]
  materials: { kind: MaterialKind; language: string; title: string; url: string }[]
}

/** The choices of the session form. The actor was checked by `summitAtWork`. Three queries. */
export async function formOptions(summit: SummitAtWork): Promise<FormOptions> {
  const of = { where: { summitId: summit.id } }
  const position = { position: 'asc' } as const
  const days = await db().summitDay.findMany({ ...of, orderBy: { date: 'asc' } })
  const venues = await db().venue.findMany({
    ...of,
    orderBy: position,
    include: { rooms: { orderBy: position } },
  })
  const tracks = await db().track.findMany({
    ...of,
    orderBy: position,
    include: { topics: { orderBy: position } },
  })
  return {
    days: days.map((day) => ({ date: day.date.toISOString().slice(0, 10), label: text.parse(day.label) })),
    venues: venues.map((venue) => ({
      name: text.parse(venue.name),
      rooms: venue.rooms.map((room) => ({
        id: room.id,
        name: text.parse(room.name),
        capacity: capacityOf(room),
      })),
    })),
    tracks: tracks.map((track) => ({
      id: track.id,
      name: text.parse(track.name),
      topics: track.topics.map((topic) => ({ id: topic.id, name: text.parse(topic.name) })),
    })),
  }
}

/** Places in the layout that holds most; null when not stated. */
const capacityOf = (room: { theatre: number | null; classroom: number | null; boardroom: number | null }) =>
  Math.max(room.theatre ?? 0, room.classroom ?? 0, room.boardroom ?? 0) || null

/** What the ids and codes in a preview's clashes are called. */
export type PreviewNames = { sessions: Record<string, Text>; rooms: Record<string, Text> }

/** The names of rooms and sessions that clash in a preview; two queries, none when nothing clashes. */
export async function previewNames(
  summit: SummitAtWork,
  clashes: readonly RoomClash[],
): Promise<PreviewNames> {
  if (clashes.length === 0) return { sessions: {}, rooms: {} }
  const sessions = await db().session.findMany({
    where: { summitId: summit.id, code: { in: clashes.flatMap((clash) => clash.codes) } },
    select: { code: true, title: true },
  })
  const rooms = await db().room.findMany({
    where: { summitId: summit.id, id: { in: clashes.map((clash) => clash.roomId) } },
    select: { id: true, name: true },
  })
  return {
    sessions: Object.fromEntries(sessions.map(({ code, title }) => [code, text.parse(title)])),
    rooms: Object.fromEntries(rooms.map(({ id, name }) => [id, text.parse(name)])),
  }
}

/** A session of this summit's draft by its code; null when there is none. */
export async function sessionView(summit: SummitAtWork, code: string): Promise<SessionView | null> {
  if (!/^[0-9A-Z]{6}$/.test(code)) return null
  const tx = db()
  const row = await findSessionByCode(tx, summit.id, code)
  const frame = row && (await findFrame(tx, summit.id))
  if (!row || !frame) return null
  const around = await tx.session.findUniqueOrThrow({
    where: { id: row.id },
    select: {
      room: { select: { name: true, theatre: true, classroom: true, boardroom: true } },
      speakers: {
        orderBy: { position: 'asc' },
        select: { role: true, speaker: { select: { name: true } } },
      },
      organisations: {
        orderBy: { position: 'asc' },
        select: { part: true, organisation: { select: { name: true } } },
      },
      materials: {
        orderBy: { position: 'asc' },
        select: { kind: true, language: true, title: true, url: true },
      },
    },
  })
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    content: contentOf(row, frame),
    stale: row.stale,
    missing: missingTexts(textsOfRow(row), summit.contentLanguages),
    firstRelease: row.firstRelease,
    updatedAt: row.updatedAt,
    updatedBy: await nameOfAccount(tx, row.updatedBy),
    room: around.room && { name: text.parse(around.room.name), capacity: capacityOf(around.room) },
    overlaps: await overlapsOf(tx, summit.id, row),
    speakers: around.speakers.map(({ role, speaker }) => ({ role, name: speaker.name })),
    organisations: around.organisations.map(({ part, organisation }) => ({
      part,
      name: text.parse(organisation.name),
    })),
    materials: around.materials,
  }
}

/** Other scheduled sessions of the draft that want the same room at the same time, at most ten. */
async function overlapsOf(
  tx: Tx,
  summitId: string,
  session: { id: string; roomId: string | null; startsAt: Date | null; endsAt: Date | null; status: string },
): Promise<Overlap[]> {
  const { id, roomId, startsAt, endsAt, status } = session
  if (!roomId || !startsAt || !endsAt || status === 'cancelled') return []
  const rows = await tx.session.findMany({
    where: {
      summitId,
      roomId,
      id: { not: id },
      status: 'scheduled',
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
    },
    orderBy: { startsAt: 'asc' },
    take: 10,
    select: { code: true, title: true, startsAt: true, endsAt: true },
  })
  return rows.flatMap((row) =>
    row.startsAt && row.endsAt
      ? [{ code: row.code, title: text.parse(row.title), startsAt: row.startsAt, endsAt: row.endsAt }]
      : [],
  )
}
