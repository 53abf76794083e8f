import { delegationName } from '@/domain/delegation/schema'
import type { AgendaOwner } from '@/domain/my-agenda/schema'
import type { Tx } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import { Prisma } from '@/prisma/client/client'
import type { Interval } from '@/domain/commitment/rules'
import { deleteInterpreterBooking } from './interpreter-repository'
import type { Held } from './reach-rules'
import { type Cause, type Level, type Settings, type Side, type State, settings } from './schema'

const named = {
  select: { id: true, kind: true, countryCode: true, shortName: true, longName: true },
} as const

const columns = {
  ...{ id: true, summitId: true, askingId: true, askedId: true, level: true, state: true, awaits: true },
  ...{ subject: true, minutes: true, languages: true, interpretation: true, note: true, startsAt: true },
  ...{ proposedBy: true, proposedStartsAt: true, proposedEndsAt: true },
  ...{ endsAt: true, roomId: true, answerBy: true, version: true, createdAt: true },
  ...{ hostSide: true, hostAddress: true, hostContact: true, travelBefore: true, travelAfter: true },
  asking: named,
  asked: named,
  room: { select: { name: true } },
  persons: { select: { memberId: true, side: true, principal: true } },
} as const

/** A meeting as verbs and queries have it, with the names of its two sides. */
export type Meeting = ReturnType<typeof meeting>
const meeting = ({
  asking,
  asked,
  room,
  ...row
}: Prisma.BilateralGetPayload<{ select: typeof columns }>) => ({
  ...row,
  asking: delegationName.parse(asking),
  asked: delegationName.parse(asked),
  room: row.hostSide !== null ? placeAt(row.hostAddress) : room === null ? null : text.parse(room.name),
})

/** A host's address stands where the name of a room would, as it is written there. */
const placeAt = (address: string) => ({ en: address, fr: address })

/** House rules of the summit; without a row, the defaults. */
export async function settingsOf(tx: Tx, summitId: string): Promise<Settings> {
  const row = await tx.bilateralSettings.findUnique({ where: { summitId } })
  return settings.parse(row ? { ...row, days: row.days.map((day) => day.toISOString().slice(0, 10)) } : {})
}

/** A meeting that this delegation is a side of; null for any other. */
export async function findForDelegation(tx: Tx, delegationId: string, id: string): Promise<Meeting | null> {
  const row = await tx.bilateral.findFirst({
    where: { id, OR: [{ askingId: delegationId }, { askedId: delegationId }] },
    select: columns,
  })
  return row && meeting(row)
}

/** A meeting by an id that was signed. */
export async function findSigned(tx: Tx, id: string): Promise<Meeting | null> {
  const row = await tx.bilateral.findUnique({ where: { id }, select: columns })
  return row && meeting(row)
}

/** A meeting of which the account speaks for a side; null for any other. */
export async function findForAccount(tx: Tx, accountId: string, id: string): Promise<Meeting | null> {
  const own = { focalPoints: { some: { accountId, role: 'focal_point' as const } } }
  const row = await tx.bilateral.findFirst({
    where: { id, OR: [{ asking: own }, { asked: own }] },
    select: columns,
  })
  return row && meeting(row)
}

/** Every meeting of a delegation, the latest request first. */
export async function meetingsOf(tx: Tx, delegationId: string): Promise<Meeting[]> {
  const rows = await tx.bilateral.findMany({
    where: { OR: [{ askingId: delegationId }, { askedId: delegationId }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: columns,
  })
  return rows.map(meeting)
}

/** Every meeting of a summit, for its desk. */
export async function meetingsOfSummit(tx: Tx, summitId: string): Promise<Meeting[]> {
  const rows = await tx.bilateral.findMany({
    where: { summitId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: columns,
  })
  return rows.map(meeting)
}

/** These meetings, in the order of their ids. */
export async function findMeetings(tx: Tx, ids: readonly string[]): Promise<Meeting[]> {
  const rows = await tx.bilateral.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: columns,
  })
  return rows.map(meeting)
}

/** The delegation of the two that an account speaks for. */
export async function sideOfAccount(
  tx: Tx,
  accountId: string,
  { askingId, askedId }: Meeting,
): Promise<Side | null> {
  const role = await tx.roleAssignment.findFirst({
    where: { accountId, role: 'focal_point', delegationId: { in: [askingId, askedId] } },
    select: { delegationId: true },
  })
  return role === null ? null : role.delegationId === askingId ? 'asking' : 'asked'
}

/** The open request of two delegations at a level, whoever of the two asked. */
export async function findPending(tx: Tx, one: string, other: string, level: Level): Promise<Meeting | null> {
  const row = await tx.bilateral.findFirst({
    where: {
      ...{ level, state: { in: ['requested', 'countered'] } },
      OR: [
        { askingId: one, askedId: other },
        { askingId: other, askedId: one },
      ],
    },
    select: columns,
  })
  return row && meeting(row)
}

/** Steps of a meeting, in order. */
export const stepsOf = (tx: Tx, bilateralId: string) =>
  tx.bilateralStep.findMany({ where: { bilateralId }, orderBy: { number: 'asc' } })

// ---------------------------------------------------------------- locks, in the order of rule 3

/** The meeting, then its two delegations by id: nobody else answers it, or counts the meetings of either, meanwhile. */
export const lockMeeting = (tx: Tx, id: string) =>
  tx.$executeRaw(Prisma.sql`SELECT 1 FROM "Bilateral" WHERE id = ${id}::uuid FOR NO KEY UPDATE`)

/** Several of a summit, by id. */
export const lockMeetings = (tx: Tx, ids: readonly string[]) =>
  tx.$executeRaw(Prisma.sql`
    SELECT 1 FROM "Bilateral" WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`)

export const lockDelegations = (tx: Tx, ids: readonly string[]) =>
  tx.$executeRaw(Prisma.sql`
    SELECT 1 FROM "Delegation" WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`)

/** The rooms for meetings of a summit, by id. */
export const lockRooms = (tx: Tx, summitId: string) =>
  tx.$executeRaw(Prisma.sql`
    SELECT 1 FROM "Room" WHERE "summitId" = ${summitId}::uuid AND kind IN ('bilateral', 'online')
    ORDER BY id FOR NO KEY UPDATE`)

// ---------------------------------------------------------------- what is taken

export type MeetingRoom = {
  id: string
  name: unknown
  seats: number | null
  open: Interval[]
  busy: Interval[]
}

/** The summit's rooms for meetings, with their openings and what takes them; online ones where there is no other. */
export async function meetingRooms(tx: Tx, summitId: string): Promise<MeetingRoom[]> {
  const interval = { select: { startsAt: true, endsAt: true } }
  const rooms = await tx.room.findMany({
    where: { summitId, kind: { in: ['bilateral', 'online'] } },
    orderBy: { position: 'asc' },
    select: { id: true, name: true, kind: true, boardroom: true, openings: interval, bookings: interval },
  })
  const real = rooms.filter(({ kind }) => kind === 'bilateral')
  return (real.length > 0 ? real : rooms).map(({ id, name, boardroom, openings, bookings }) => ({
    ...{ id, name, seats: boardroom, open: openings, busy: bookings },
  }))
}

/** Meetings of these delegations that stand, by the delegation's id. */
export async function standingMeetings(
  tx: Tx,
  delegationIds: readonly string[],
): Promise<Map<string, (Held & { id: string })[]>> {
  const ids = [...delegationIds]
  const rows = await tx.bilateral.findMany({
    where: { state: 'scheduled', OR: [{ askingId: { in: ids } }, { askedId: { in: ids } }] },
    select: { id: true, askingId: true, askedId: true, startsAt: true, roomId: true },
  })
  return new Map(
    ids.map((id) => [
      id,
      rows.flatMap(({ askingId, askedId, startsAt, ...row }) =>
        startsAt && (askingId === id || askedId === id) ? [{ ...row, startsAt }] : [],
      ),
    ]),
  )
}

// ---------------------------------------------------------------- writes

export type NewMeeting = {
  summitId: string
  askingId: string
  askedId: string
  level: Level
  subject: string
  minutes: number
  languages: string[]
  interpretation: boolean
  note: string
  startsAt: Date | null
  endsAt: Date | null
  roomId: string | null
  answerBy: Date
  createdAt: Date
}

/** Null where the two have an open request at this level already, also one made at the same moment. */
export async function insertMeeting(tx: Tx, row: NewMeeting): Promise<string | null> {
  const [made] = await tx.bilateral.createManyAndReturn({
    data: { ...row, state: 'requested', awaits: 'asked' },
    skipDuplicates: true,
    select: { id: true },
  })
  return made?.id ?? null
}

export const insertPersons = (
  tx: Tx,
  { summitId, id }: { summitId: string; id: string },
  side: Side,
  persons: readonly { memberId: string; principal: boolean }[],
) =>
  tx.bilateralPerson.createMany({
    data: persons.map((person) => ({ ...person, summitId, bilateralId: id, side })),
    skipDuplicates: true,
  })

export const dropPersons = (tx: Tx, bilateralId: string, memberIds: readonly string[]) =>
  tx.bilateralPerson.deleteMany({ where: { bilateralId, memberId: { in: [...memberIds] } } })

export type MeetingFields = {
  state: State
  awaits: Side | null
  answerBy: Date | null
  startsAt: Date | null
  endsAt: Date | null
  roomId: string | null
} & Proposal

/** Another time that a side proposes for a meeting that stands; all null where none is. */
export type Proposal = {
  proposedBy: Side | null
  proposedStartsAt: Date | null
  proposedEndsAt: Date | null
}
export const noProposal: Proposal = { proposedBy: null, proposedStartsAt: null, proposedEndsAt: null }

/** An act that says nothing of a proposal ends it. @returns the version that it has now */
export async function writeMeeting(tx: Tx, id: string, fields: Partial<MeetingFields>): Promise<number> {
  const row = await tx.bilateral.update({
    where: { id },
    data: { ...noProposal, ...fields, version: { increment: 1 } },
    select: { version: true },
  })
  return row.version
}

export type NewStep = {
  summitId: string
  bilateralId: string
  number: number
  at: Date
  accountId: string | null
  side: Side | null
  act: string
  from: State | null
  to: State
  startsAt?: Date | null
  endsAt?: Date | null
  roomId?: string | null
  reason?: string | null
  cause?: Cause
}
export const insertStep = (tx: Tx, step: NewStep) =>
  tx.bilateralStep.create({ data: step, select: { id: true } })

/** Takes the room until it is cleared, and everybody who attends. Fails on the exclusion constraints. */
export async function insertBookings(
  tx: Tx,
  { id, summitId, roomId, startsAt, endsAt }: { id: string; summitId: string; roomId: string } & Interval,
  roomUntil: Date,
  memberIds: readonly string[],
): Promise<void> {
  await tx.roomBooking.create({
    data: { summitId, roomId, bilateralId: id, startsAt, endsAt: roomUntil },
    select: { id: true },
  })
  await tx.personBooking.createMany({
    data: memberIds.map((memberId) => ({ summitId, memberId, bilateralId: id, startsAt, endsAt })),
  })
}

/** Gives back what a meeting holds. */
export async function deleteBookings(tx: Tx, bilateralId: string): Promise<void> {
  await tx.roomBooking.deleteMany({ where: { bilateralId } })
  await tx.personBooking.deleteMany({ where: { bilateralId } })
  await deleteInterpreterBooking(tx, bilateralId)
}

/** Requests of any summit whose time to be answered is over by its own clock; those first that were due first. */
export const lapsedRequests = (tx: Tx, now: Date, most: number) =>
  tx.$queryRaw<{ id: string; summitId: string }[]>(Prisma.sql`
    SELECT b.id::text, b."summitId"::text FROM "Bilateral" b JOIN "Summit" m ON m.id = b."summitId"
    WHERE b.state IN ('requested', 'countered')
      AND b."answerBy" <= ${now}::timestamptz + make_interval(secs => m."clockOffset")
    ORDER BY b."answerBy" LIMIT ${most}`)

/** A meeting that stands and that a member attends, with the summit's zone and when it was last changed; null for any other. */
export async function attendedByMember(tx: Tx, id: string, memberId: string) {
  const row = await tx.bilateral.findFirst({
    where: { id, state: { in: ['scheduled', 'held'] }, booked: { some: { memberId } } },
    select: {
      ...columns,
      summit: { select: { timeZone: true } },
      steps: { orderBy: { number: 'desc' }, take: 1, select: { at: true } },
    },
  })
  if (!row?.startsAt || !row.endsAt) return null
  const { summit, steps, createdAt, startsAt, endsAt, ...rest } = row
  const { version, room, asking, asked, persons } = meeting({ ...rest, createdAt, startsAt, endsAt })
  const other = persons.find((one) => one.memberId === memberId)?.side === 'asking' ? asked : asking
  const place = { id, version, startsAt, endsAt, room: room ?? {}, other }
  return { ...place, timeZone: summit.timeZone, changedAt: steps[0]?.at ?? createdAt }
}

/** Meetings that stand and that the account's person attends, in order of start. */
export async function attendedBy(tx: Tx, { accountId, registrationId }: AgendaOwner, slug: string) {
  const account =
    accountId === null
      ? null
      : await tx.account.findUnique({
          where: { id: accountId },
          select: { email: true, emailVerified: true },
        })
  const person = {
    OR: [
      ...(accountId === null ? [] : [{ registration: { accountId } }]),
      ...(registrationId === null ? [] : [{ registrationId }]),
      ...(account?.emailVerified ? [{ email: account.email }] : []),
    ],
  }
  const rows = await tx.bilateral.findMany({
    where: { summit: { slug }, state: { in: ['scheduled', 'held'] }, booked: { some: { member: person } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...columns,
      booked: { where: { member: person }, select: { member: { select: { delegationId: true } } } },
    },
  })
  return rows.flatMap(({ booked, ...row }) => {
    const { id, version, startsAt, endsAt, room, asking, asked, askingId } = meeting(row)
    const other = booked[0]?.member.delegationId === askingId ? asked : asking
    return startsAt && endsAt ? [{ id, version, startsAt, endsAt, room: room ?? {}, other }] : []
  })
}
