import { z } from 'zod'
import type { SpeakerRole } from '@/prisma/client/enums'
import { historyOf } from '@/domain/change/repository'
import { findNotice } from '@/domain/notice/repository'
import { type NoticeState, noticeState } from '@/domain/notice/rules'
import type { SummitAtWork } from '@/domain/session/queries'
import { db } from '@/domain/shared/db'
import { type Text, language, text } from '@/domain/shared/language'
import { windowOfRow } from './queries'
import { auditOfSpeaker, namesOfAccounts, photoDigest, sessionsOfSpeaker } from './repository'
import { readReason } from './rules'
import type { Attendance, SpeakerContent } from './schema'

/** What the form of a speaker offers to choose from. Two queries. */
export type SpeakerChoices = { days: string[]; organisations: { id: string; name: Text }[] }

export async function speakerChoices(summit: SummitAtWork): Promise<SpeakerChoices> {
  const of = { where: { summitId: summit.id } }
  const days = await db().summitDay.findMany({ ...of, orderBy: { date: 'asc' }, select: { date: true } })
  const organisations = await db().organisation.findMany({ ...of, select: { id: true, name: true } })
  return {
    days: days.map((day) => day.date.toISOString().slice(0, 10)),
    organisations: organisations.map(({ id, name }) => ({ id, name: text.parse(name) })),
  }
}

/** One line of what was done to a speaker. */
export type SpeakerDeed = {
  at: Date
  /** Who did it, by name; null for the speaker. */
  by: string | null
  /** How speakers came to do it themselves. */
  own: ReturnType<typeof readReason>
  deed:
    | 'made'
    | 'edited'
    | 'removed'
    | 'asked'
    | 'confirmed'
    | 'declined'
    | 'photo'
    | 'photo_removed'
    | 'link_replaced'
  /** Fields that were edited. */
  fields: string[]
}

/** A speaker as the organisers' page shows it. */
export type SpeakerView = {
  id: string
  slug: string
  version: number
  content: SpeakerContent
  attendance: Attendance
  answeredAt: Date | null
  photo: string | null
  sessions: {
    code: string
    title: Text
    role: SpeakerRole
    startsAt: Date | null
    endsAt: Date | null
    cancelled: boolean
  }[]
  /** The last question sent, and how its mail fared; null while none was. */
  asked: { at: Date; until: Date; email: string; state: NoticeState } | null
  /** Newest first. */
  deeds: SpeakerDeed[]
}

/** What a line of the record says after the fact. */
const askedAfter = z.object({ notice: z.uuid(), until: z.iso.datetime() })
const photoAfter = z.object({ photo: z.string().nullable() })

/** A speaker of this summit's draft by its slug; null when there is none. The same number of queries for each. */
export async function speakerView(summit: SummitAtWork, slug: string): Promise<SpeakerView | null> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return null
  const tx = db()
  const row = await tx.speaker.findUnique({
    where: { summitId_slug: { summitId: summit.id, slug } },
    include: { availability: { orderBy: { startsAt: 'asc' } } },
  })
  if (!row) return null
  const { id } = row
  const changes = await historyOf(tx, summit.id, id, 30)
  const lines = await auditOfSpeaker(tx, summit.id, id, 30)
  const names = await namesOfAccounts(
    tx,
    lines.flatMap(({ accountId }) => accountId ?? []),
  )
  const lastAsked = lines.find(({ action }) => action === 'speaker.asked')
  const question = lastAsked && askedAfter.parse(lastAsked.after)
  const notice = question && (await findNotice(tx, summit.id, question.notice))
  const sessions = await sessionsOfSpeaker(tx, summit.id, id)
  const told = changes.map(({ at, by, reason, rows: [changed] }): SpeakerDeed => {
    const { before = null, after = null } = changed ?? {}
    return {
      at: new Date(at),
      by: by?.name ?? null,
      own: readReason(reason),
      deed: after === null ? 'removed' : before === null ? 'made' : 'edited',
      fields: before === null || after === null ? [] : Object.keys(after),
    }
  })
  const recorded = lines.flatMap(({ at, accountId, action, reason, after }): SpeakerDeed[] => {
    const deed = deedOf(action, after)
    const by = accountId === null ? null : (names.get(accountId) ?? null)
    return deed ? [{ at, by, own: readReason(reason), deed, fields: [] }] : []
  })
  return {
    id,
    slug,
    version: row.version,
    content: {
      name: row.name,
      position: text.parse(row.position),
      organisationId: row.organisationId,
      biography: text.parse(row.biography),
      email: row.email,
      language: language.parse(row.language),
      availability: row.availability.map(windowOfRow),
    },
    attendance: row.attendance,
    answeredAt: row.answeredAt,
    photo: await photoDigest(tx, id),
    sessions: sessions.map(({ role, session }) => ({
      code: session.code,
      title: text.parse(session.title),
      role,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      cancelled: session.status === 'cancelled',
    })),
    asked:
      lastAsked && question && notice
        ? {
            at: lastAsked.at,
            until: new Date(question.until),
            email: notice.email,
            state: noticeState(notice),
          }
        : null,
    deeds: [...told, ...recorded].sort((a, b) => +b.at - +a.at).slice(0, 30),
  }
}

function deedOf(action: string, after: unknown): SpeakerDeed['deed'] | null {
  switch (action) {
    case 'speaker.asked':
      return 'asked'
    case 'speaker.confirmed':
      return 'confirmed'
    case 'speaker.declined':
      return 'declined'
    case 'speaker.link_replaced':
      return 'link_replaced'
    case 'speaker.photo':
      return photoAfter.parse(after).photo === null ? 'photo_removed' : 'photo'
    default:
      return null
  }
}
