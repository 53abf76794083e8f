import { lockPool } from '@/domain/bilateral/interpreter-repository'
import { lockDelegations, lockRooms } from '@/domain/bilateral/repository'
import type { Side } from '@/domain/bilateral/schema'
import { lockMembers } from '@/domain/delegation/repository'
import { type Tx, json } from '@/domain/shared/db'
import { Prisma } from '@/prisma/client/client'

type Concerned = { meetings: readonly string[]; delegations: readonly string[]; members: readonly string[] }

/** The locks of rule 3 for many meetings at once: meetings, delegations, rooms, persons and interpreters, each by id. */
export async function lockConcerned(tx: Tx, summitId: string, concerned: Concerned): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    SELECT 1 FROM "Bilateral" WHERE "summitId" = ${summitId}::uuid AND id = ANY (${[...concerned.meetings]}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`)
  await lockDelegations(tx, concerned.delegations)
  await lockRooms(tx, summitId)
  await lockMembers(tx, concerned.members)
  await lockPool(tx, summitId)
}

const columns = {
  ...{ id: true, version: true, state: true, startsAt: true, endsAt: true, roomId: true, subject: true },
  ...{ level: true, askingId: true, askedId: true, proposedBy: true },
  persons: { select: { memberId: true, side: true, principal: true } },
} as const

/** Meetings as they are, for writing over them and for taking that back. */
export const meetingsBefore = (tx: Tx, summitId: string, ids: readonly string[]) =>
  tx.bilateral.findMany({ where: { summitId, id: { in: [...ids] } }, select: columns })
export type MeetingBefore = Awaited<ReturnType<typeof meetingsBefore>>[number]

export type NewState = {
  id: string
  state: 'accepted' | 'bumped' | 'scheduled'
  startsAt: Date | null
  endsAt: Date | null
  roomId: string | null
  persons: { memberId: string; side: Side; principal: boolean }[]
  /** Of the summit's pool. */
  interpreterId?: string | null
}

/**
 * Writes what these meetings have become, whatever they held before: in as many statements for a thousand as for one. Another time
 * that was proposed for one is open no more. Those that
 * are scheduled hold their room until `turnaround` minutes after their end, and everybody who comes.
 * @returns their versions, by id
 */
export async function writePlaces(
  tx: Tx,
  summitId: string,
  all: readonly NewState[],
  turnaround: number,
): Promise<Map<string, number>> {
  const ids = all.map(({ id }) => id)
  const held = { where: { bilateralId: { in: ids } } }
  await tx.roomBooking.deleteMany(held)
  await tx.personBooking.deleteMany(held)
  await tx.interpreterBooking.deleteMany(held)
  await tx.bilateralPerson.deleteMany(held)
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>(Prisma.sql`
    UPDATE "Bilateral" b SET state = n.state::"BilateralState", awaits = NULL, "answerBy" = NULL, "startsAt" = n."startsAt", "endsAt" = n."endsAt",
      "roomId" = n."roomId",
      "proposedBy" = NULL, "proposedStartsAt" = NULL, "proposedEndsAt" = NULL, version = b.version + 1
    FROM jsonb_to_recordset(${json(all)}::jsonb)
      AS n(id uuid, state text, "startsAt" timestamptz, "endsAt" timestamptz, "roomId" uuid)
    WHERE b.id = n.id RETURNING b.id::text, b.version`)
  await tx.bilateralPerson.createMany({
    data: all.flatMap(({ id, persons }) => persons.map((one) => ({ ...one, summitId, bilateralId: id }))),
  })
  const standing = all.flatMap(({ id, state, startsAt, endsAt, roomId, persons, interpreterId }) =>
    state === 'scheduled' && startsAt && endsAt && roomId
      ? [{ id, startsAt, endsAt, roomId, persons, interpreterId }]
      : [],
  )
  await tx.roomBooking.createMany({
    data: standing.map(({ id, startsAt, endsAt, roomId }) => ({
      ...{ summitId, roomId, bilateralId: id, startsAt },
      endsAt: new Date(+endsAt + turnaround * 60_000),
    })),
  })
  await tx.personBooking.createMany({
    data: standing.flatMap(({ id, startsAt, endsAt, persons }) =>
      persons.map(({ memberId }) => ({ summitId, memberId, bilateralId: id, startsAt, endsAt })),
    ),
  })
  await tx.interpreterBooking.createMany({
    data: standing.flatMap(({ id, startsAt, endsAt, interpreterId }) =>
      interpreterId ? [{ summitId, interpreterId, bilateralId: id, startsAt, endsAt }] : [],
    ),
  })
  return new Map(rows.map(({ id, version }) => [id, version]))
}

export const insertSteps = (tx: Tx, data: Prisma.BilateralStepCreateManyInput[]) =>
  tx.bilateralStep.createMany({ data })
