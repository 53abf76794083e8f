import { z } from 'zod'
import type { Tx } from '@/domain/shared/db'
import { Prisma } from '@/prisma/client/client'
import type { StandingMeeting } from './displacement-rules'
import { type Side, cause, sides } from './schema'

const standing = z.object({
  id: z.uuid(),
  roomId: z.uuid().nullable(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  roomUntil: z.coerce.date(),
  persons: z.array(
    z.object({
      memberId: z.uuid(),
      side: z.enum(sides),
      principal: z.boolean(),
      speakerIds: z.array(z.uuid()),
      sessionIds: z.array(z.string()),
      invitedIds: z.array(z.string()),
    }),
  ),
})

/**
 * Meetings of a summit that stand and have not begun by its clock, by id. A member is known among speakers, guests and
 * registrations by their address, as everywhere (docs/decisions/0032). One statement.
 */
export async function standingToCome(tx: Tx, summitId: string, clock: Date): Promise<StandingMeeting[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT b.id::text, b."roomId"::text, b."startsAt", b."endsAt", coalesce(r."endsAt", b."endsAt") AS "roomUntil",
      jsonb_agg(jsonb_build_object('memberId', m.id, 'side', p.side, 'principal', p.principal,
        'speakerIds', (SELECT coalesce(jsonb_agg(s.id), '[]') FROM "Speaker" s
          WHERE s."summitId" = b."summitId" AND s.email = m.email),
        'sessionIds', (SELECT coalesce(jsonb_agg(q.subject), '[]') FROM "Registration" g
          JOIN "Seat" t ON t."registrationId" = g.id AND t.state = 'confirmed'
          JOIN "Quota" q ON q.id = t."quotaId" AND q.kind = 'session'
          WHERE g."summitId" = b."summitId" AND (g.id = m."registrationId" OR g.email = m.email)),
        'invitedIds', (SELECT coalesce(jsonb_agg(u."sessionId"), '[]') FROM "SessionGuest" u
          WHERE u."summitId" = b."summitId" AND u.email = m.email)) ORDER BY m.id) AS persons
    FROM "Bilateral" b LEFT JOIN "RoomBooking" r ON r."bilateralId" = b.id
    JOIN "BilateralPerson" p ON p."bilateralId" = b.id JOIN "DelegationMember" m ON m.id = p."memberId"
    WHERE b."summitId" = ${summitId}::uuid AND b.state = 'scheduled' AND b."startsAt" > ${clock}
    GROUP BY b.id, r."endsAt" ORDER BY b.id`)
  return z.array(standing).parse(rows)
}

/** Whether a release of the agenda may displace meetings in this summit; without a word of it, no. */
export async function mayDisplace(tx: Tx, summitId: string): Promise<boolean> {
  const row = await tx.bilateralSettings.findUnique({
    where: { summitId },
    select: { mayDisplace: true },
  })
  return row?.mayDisplace ?? false
}

/** Whoever of these no longer attends a meeting is free. */
export async function releasePersons(tx: Tx, bilateralId: string, memberIds: readonly string[]) {
  const gone = { bilateralId, memberId: { in: [...memberIds] } }
  await tx.personBooking.deleteMany({ where: gone })
  await tx.bilateralPerson.deleteMany({ where: gone })
}

/** When a displaced meeting stood last, from its steps; null where it never did. */
export async function lostTime(tx: Tx, bilateralId: string) {
  const row = await tx.bilateralStep.findFirst({
    where: { bilateralId, to: 'scheduled', startsAt: { not: null }, act: { not: 'propose' } },
    orderBy: { number: 'desc' },
    select: { startsAt: true, endsAt: true },
  })
  return row?.startsAt && row.endsAt ? { startsAt: row.startsAt, endsAt: row.endsAt } : null
}

/** Displaced meetings for which nobody has chosen another time until now, by the clock of their summits. */
export const unchosen = (tx: Tx, now: Date, most: number) =>
  tx.$queryRaw<{ id: string; summitId: string }[]>(Prisma.sql`
    SELECT b.id::text, b."summitId"::text FROM "Bilateral" b JOIN "Summit" m ON m.id = b."summitId"
    WHERE b.state = 'bumped' AND b."answerBy" <= ${now}::timestamptz + make_interval(secs => m."clockOffset")
    ORDER BY b."answerBy" LIMIT ${most}`)

/** The protocol desk of a summit, as it is written to. */
export async function protocolDesk(tx: Tx, summitId: string) {
  const rows = await tx.roleAssignment.findMany({
    where: { summitId, role: 'protocol_officer' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { account: { select: { id: true, email: true, language: true } } },
  })
  return rows.map(({ account: { id, email, language } }) => ({
    ...{ accountId: id, email },
    language: language === 'fr' ? ('fr' as const) : ('en' as const),
  }))
}

/** Somebody of a side, as they are written to. */
export type Addressed = { memberId: string; side: Side; email: string; language: 'en' | 'fr' }

/** Who attends a meeting and can be written to; of these alone where some are named. */
export async function attending(
  tx: Tx,
  bilateralId: string,
  memberIds?: readonly string[],
): Promise<Addressed[]> {
  const rows = await tx.bilateralPerson.findMany({
    where: {
      ...{ bilateralId, member: { email: { not: null } } },
      ...(memberIds ? { memberId: { in: [...memberIds] } } : {}),
    },
    orderBy: { memberId: 'asc' },
    select: { memberId: true, side: true, member: { select: { email: true, language: true } } },
  })
  return rows.flatMap(({ memberId, side, member: { email, language } }) =>
    email === null
      ? []
      : [{ memberId, side, email, language: language === 'fr' ? ('fr' as const) : ('en' as const) }],
  )
}

/** A standing meeting takes another room for the same time. Fails on the exclusion constraint. */
export const moveRoom = (tx: Tx, bilateralId: string, roomId: string) =>
  tx.roomBooking.update({ where: { bilateralId }, data: { roomId }, select: { id: true } })

/** How many meetings stand or were held in these rooms. */
export const meetingsKept = async (tx: Tx, roomIds: readonly string[]): Promise<number> =>
  roomIds.length === 0
    ? 0
    : tx.bilateral.count({
        where: { roomId: { in: [...roomIds] }, state: { in: ['scheduled', 'held', 'no_show'] } },
      })

/** What does not stand no longer names rooms that go. */
export async function forgetRooms(tx: Tx, roomIds: readonly string[]): Promise<void> {
  if (roomIds.length > 0)
    await tx.bilateral.updateMany({ where: { roomId: { in: [...roomIds] } }, data: { roomId: null } })
}

/** Which side did not come, by the meeting's id, as it was said last. */
export async function absentSides(tx: Tx, summitId: string): Promise<Map<string, Side>> {
  const rows = await tx.bilateralStep.findMany({
    where: { summitId, act: 'settle', to: 'no_show' },
    orderBy: [{ bilateralId: 'asc' }, { number: 'asc' }],
    select: { bilateralId: true, cause: true },
  })
  return new Map(
    rows.flatMap(({ bilateralId, cause: said }) => {
      const known = cause.safeParse(said)
      return known.success && known.data.kind === 'no_show' ? [[bilateralId, known.data.side]] : []
    }),
  )
}
