import type { SpeakerRole } from '@/prisma/client/enums'
import { lockDraft } from '@/domain/change/repository'
import { publicSummit } from '@/domain/release/queries'
import type { ReleaseDocument } from '@/domain/release/schema'
import { type Actor, mayEditAgenda } from '@/domain/shared/actor'
import { type Tx, db } from '@/domain/shared/db'
import { type Text, language, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { linkMade, ownWindowStart, whyNoAct, whyNoLink } from './link-rules'
import {
  type SpeakerFound,
  findSpeaker,
  findSpeakerById,
  ownActsSince,
  photoBytes,
  photoDigest,
  rowChangesSince,
  sessionsOfSpeaker,
  speakersOfAccount,
} from './repository'
import { ownReason } from './rules'
import { type Attendance, OWN_LIMIT, type SpeakerContent, type SpeakerLink } from './schema'

/** Who acts on a speaker: an editor of the summit, the holder of a link, or the account with the speaker's address. */
export type Author =
  | { by: 'editor'; actor: Actor | null; summitId: string; id: string }
  | { by: 'link'; link: SpeakerLink }
  | { by: 'account'; actor: Actor | null; id: string }

/** Whoever is no editor of the summit. */
export type OwnAuthor = Exclude<Author, { by: 'editor' }>

/** A speaker, and what the record says of whoever acts on it: an editor gives no reason, speakers are one. */
export type Authored = { speaker: SpeakerFound; accountId: string | null; reason: string | undefined }

/**
 * The speaker that an author may act on.
 * Refusals: not_found · link_expired · link_replaced.
 */
export async function authored(tx: Tx, author: Author, now: Date): Promise<Result<Authored>> {
  switch (author.by) {
    case 'editor': {
      const { actor, summitId, id } = author
      const speaker = mayEditAgenda(actor, summitId) ? await findSpeaker(tx, summitId, id) : null
      if (!actor || !speaker) return refuse('not_found')
      return ok({ speaker, accountId: actor.accountId, reason: undefined })
    }
    case 'link': {
      const { link } = author
      const speaker = await findSpeakerById(tx, link.speakerId)
      const since = speaker ? await rowChangesSince(tx, speaker.summitId, speaker.id, linkMade(link)) : []
      const refusal = whyNoLink(link, speaker, since, now)
      if (refusal || !speaker)
        return refuse(refusal ?? 'link_replaced', { until: link.expiresAt.toISOString() })
      return ok({ speaker, accountId: null, reason: ownReason(link) })
    }
    case 'account': {
      const { actor, id } = author
      const speakers = actor ? await speakersOfAccount(tx, actor.accountId) : []
      const speaker = speakers.find((one) => one.id === id)
      if (!actor || !speaker) return refuse('not_found')
      return ok({ speaker, accountId: actor.accountId, reason: ownReason(null) })
    }
  }
}

/**
 * The same for an act, with the draft locked until the transaction ends: what a link was worth before another's act is
 * asked again. Refusals: those of `authored`, and too_many_acts (`acts` in `minutes`) for whoever is no editor.
 */
export async function authoredAct(tx: Tx, author: Author, now: Date): Promise<Result<Authored>> {
  const asked = await authored(tx, author, now)
  if (!asked.ok) return asked
  await lockDraft(tx, asked.value.speaker.summitId)
  const found = await authored(tx, author, now)
  if (!found.ok || author.by === 'editor') return found
  const { id, summitId } = found.value.speaker
  const refusal = whyNoAct(await ownActsSince(tx, summitId, id, ownWindowStart(now)))
  return refusal ? refuse(refusal, OWN_LIMIT) : found
}

/** A session as its speaker sees it: as it was released, else as it is planned. */
export type OwnSession = {
  code: string
  title: Text
  role: SpeakerRole
  state: 'public' | 'cancelled' | 'planned' | 'private'
  /** ISO 8601; null while it has no time. */
  start: string | null
  end: string | null
  place: Text
  timeZone: string
}

/** A speaker's own page. Nothing in it is about anybody else. */
export type OwnView = {
  id: string
  slug: string
  name: string
  content: Pick<SpeakerContent, 'position' | 'biography' | 'language' | 'availability'>
  organisation: Text | null
  attendance: Attendance
  answeredAt: Date | null
  /** Digest of the picture that the draft has. */
  photo: string | null
  version: number
  summit: {
    slug: string
    name: Text
    startsOn: string
    endsOn: string
    timeZone: string
    contentLanguages: string[]
    days: string[]
  }
  sessions: OwnSession[]
  /** Whether any of the sessions is public: then there is a calendar to take along. */
  hasCalendar: boolean
}

/** The page of one speaker. Refusals: those of `authored`. */
export async function ownView(author: OwnAuthor, now: Date): Promise<Result<OwnView>> {
  const tx = db()
  const found = await authored(tx, author, now)
  if (!found.ok) return found
  const { id, summitId } = found.value.speaker
  const row = await tx.speaker.findUniqueOrThrow({
    where: { id },
    include: {
      organisation: { select: { name: true } },
      availability: { orderBy: { startsAt: 'asc' } },
      summit: {
        select: {
          slug: true,
          name: true,
          startsOn: true,
          endsOn: true,
          timeZone: true,
          contentLanguages: true,
          days: { select: { date: true }, orderBy: { date: 'asc' } },
        },
      },
    },
  })
  const { summit } = row
  const released = await publicSummit(summit.slug)
  const sessions = ownSessions(
    id,
    released?.document ?? null,
    await sessionsOfSpeaker(tx, summitId, id),
    summit.timeZone,
  )
  return ok({
    id,
    slug: row.slug,
    name: row.name,
    content: {
      position: text.parse(row.position),
      biography: text.parse(row.biography),
      language: language.parse(row.language),
      availability: row.availability.map(windowOfRow),
    },
    organisation: row.organisation && text.parse(row.organisation.name),
    attendance: row.attendance,
    answeredAt: row.answeredAt,
    photo: await photoDigest(tx, id),
    version: row.version,
    summit: {
      slug: summit.slug,
      name: text.parse(summit.name),
      startsOn: calendarDate(summit.startsOn),
      endsOn: calendarDate(summit.endsOn),
      timeZone: summit.timeZone,
      contentLanguages: summit.contentLanguages,
      days: summit.days.map((day) => calendarDate(day.date)),
    },
    sessions,
    hasCalendar: sessions.some(({ state }) => state === 'public' || state === 'cancelled'),
  })
}

type DraftSession = Awaited<ReturnType<typeof sessionsOfSpeaker>>[number]

/** What the public knows, as it knows it, and after it what is only planned: never both of one session. */
function ownSessions(
  speakerId: string,
  document: ReleaseDocument | null,
  draft: readonly DraftSession[],
  zone: string,
): OwnSession[] {
  const rooms = new Map(document?.rooms.map((room) => [room.id, room]))
  const venues = new Map(document?.venues.map((venue) => [venue.id, venue]))
  const shown = (document?.sessions ?? []).filter(({ access }) => access !== 'private')
  const released = shown.flatMap((session): OwnSession[] => {
    const on = session.speakers.find((one) => one.speakerId === speakerId)
    if (!on) return []
    const room = session.roomId === null ? undefined : rooms.get(session.roomId)
    return [
      {
        code: session.code,
        title: session.title,
        role: on.role,
        state: session.status === 'cancelled' ? 'cancelled' : 'public',
        start: session.start,
        end: session.end,
        place: room?.name ?? session.location,
        timeZone: (room && venues.get(room.venueId)?.timeZone) ?? zone,
      },
    ]
  })
  const planned = draft
    .filter(({ session }) => session.status === 'scheduled')
    .filter(({ session }) => !released.some(({ code }) => code === session.code))
    .map(({ role, session }): OwnSession => {
      const timed = session.startsAt && session.endsAt
      return {
        code: session.code,
        title: text.parse(session.title),
        role,
        state: session.access === 'private' ? 'private' : 'planned',
        start: timed ? (session.startsAt?.toISOString() ?? null) : null,
        end: timed ? (session.endsAt?.toISOString() ?? null) : null,
        place: text.parse(session.room?.name ?? session.location),
        timeZone: session.room?.venue.timeZone ?? zone,
      }
    })
  // Those without a time come last.
  const at = ({ start }: OwnSession) => (start === null ? Number.MAX_SAFE_INTEGER : Date.parse(start))
  return [...released, ...planned].sort((a, b) => at(a) - at(b))
}

/** Whom an account speaks as: the same address may stand with several summits. */
export type OwnPlace = { id: string; name: string; summit: { slug: string; name: Text; startsOn: string } }

/** Every speaker with the account's verified address, the latest summit first. Three queries at most. */
export async function ownPlaces(actor: Actor): Promise<OwnPlace[]> {
  const speakers = await speakersOfAccount(db(), actor.accountId)
  if (speakers.length === 0) return []
  const summits = await db().summit.findMany({
    where: { id: { in: speakers.map(({ summitId }) => summitId) } },
    select: { id: true, slug: true, name: true, startsOn: true },
  })
  const byId = new Map(summits.map((summit) => [summit.id, summit]))
  return speakers.flatMap(({ id, name, summitId }) => {
    const summit = byId.get(summitId)
    if (!summit) return []
    const { slug, startsOn } = summit
    return [{ id, name, summit: { slug, name: text.parse(summit.name), startsOn: calendarDate(startsOn) } }]
  })
}

/** The picture that the draft has, for whoever may act on the speaker; null for nobody and for none. */
export async function draftPhoto(author: Author, now: Date): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await authored(db(), author, now)
  return found.ok ? photoBytes(db(), found.value.speaker.id) : null
}

/** What a calendar of the speaker's own released sessions is made from. Refusals: those of `authored`. */
export async function ownCalendar(
  author: OwnAuthor,
  now: Date,
): Promise<Result<{ speakerId: string; slug: string }>> {
  const found = await authored(db(), author, now)
  if (!found.ok) return found
  const { id, summitId } = found.value.speaker
  const summit = await db().summit.findUniqueOrThrow({ where: { id: summitId }, select: { slug: true } })
  return ok({ speakerId: id, slug: summit.slug })
}

const calendarDate = (date: Date) => date.toISOString().slice(0, 10)

/** As a draft row has it. */
export const windowOfRow = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})
