import type { Tx } from '@/domain/shared/db'
import type { SessionFrame } from './schema'

/** Every column that the form or its record touches. */
const columns = {
  title: true,
  abstract: true,
  location: true,
  type: true,
  origin: true,
  access: true,
  status: true,
  startsAt: true,
  endsAt: true,
  dayId: true,
  roomId: true,
  trackId: true,
  topicId: true,
  languages: true,
  interpretation: true,
  seats: true,
  webcast: true,
  embargoUntil: true,
} as const

const withVersion = {
  ...columns,
  id: true,
  code: true,
  number: true,
  stale: true,
  version: true,
  updatedAt: true,
  updatedBy: true,
  firstRelease: true,
} as const

/** A session of this summit, or null: another summit's id is as good as none. */
export const findSession = (tx: Tx, summitId: string, id: string) =>
  tx.session.findFirst({ where: { summitId, id }, select: withVersion })

export const findSessionByCode = (tx: Tx, summitId: string, code: string) =>
  tx.session.findUnique({ where: { summitId_code: { summitId, code } }, select: withVersion })

export type SessionFound = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** What a session of this summit is checked against; null when there is no such summit. */
export async function findFrame(tx: Tx, summitId: string): Promise<SessionFrame | null> {
  const summit = await tx.summit.findUnique({
    where: { id: summitId },
    select: {
      timeZone: true,
      contentLanguages: true,
      days: { select: { id: true, date: true }, orderBy: { date: 'asc' } },
      rooms: { select: { id: true } },
      tracks: { select: { id: true, topics: { select: { id: true } } } },
    },
  })
  return (
    summit && {
      summitId,
      timeZone: summit.timeZone,
      contentLanguages: summit.contentLanguages,
      days: summit.days.map(({ id, date }) => ({ id, date: date.toISOString().slice(0, 10) })),
      roomIds: summit.rooms.map((room) => room.id),
      tracks: summit.tracks.map(({ id, topics }) => ({ id, topicIds: topics.map((topic) => topic.id) })),
    }
  )
}

/** The name of the account with this id, its address where it has no name; null for nobody. */
export async function nameOfAccount(tx: Tx, accountId: string | null): Promise<string | null> {
  if (!accountId) return null
  const account = await tx.account.findFirst({
    where: { id: accountId },
    select: { name: true, email: true },
  })
  return account && (account.name ?? account.email)
}
