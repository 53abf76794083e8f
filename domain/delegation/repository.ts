import { z } from 'zod'
import type { Tx } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import { summitNow } from '@/domain/shared/time'
import { Prisma } from '@/prisma/client/client'
import {
  type DelegationName,
  type Level,
  type MemberState,
  type NominateInput,
  orders,
  outside,
} from './schema'

const date = (value: Date | null) => value?.toISOString().slice(0, 10) ?? null

const columns = {
  id: true,
  summitId: true,
  kind: true,
  countryCode: true,
  shortName: true,
  longName: true,
  host: true,
  rank: true,
  tookOfficeOn: true,
  position: true,
  positionReason: true,
  floating: true,
  timeZone: true,
  worksFrom: true,
  worksUntil: true,
  version: true,
} as const

/** A delegation as verbs and queries have it; `tookOfficeOn` is a calendar date. */
export type DelegationFound = Omit<
  Prisma.DelegationGetPayload<{ select: typeof columns }>,
  'shortName' | 'longName' | 'tookOfficeOn'
> &
  DelegationName & { tookOfficeOn: string | null }

const found = (row: Prisma.DelegationGetPayload<{ select: typeof columns }>): DelegationFound => ({
  ...row,
  shortName: text.parse(row.shortName),
  longName: text.parse(row.longName),
  tookOfficeOn: date(row.tookOfficeOn),
})

/** The summit as letters and pages about delegations name it, and the moment by its clock; null for an id of none. */
export async function findSummitFor(tx: Tx, summitId: string, now: Date) {
  const row = await tx.summit.findUnique({
    where: { id: summitId },
    select: {
      ...{ id: true, slug: true, name: true, timeZone: true, startsOn: true, endsOn: true, mode: true },
      clockOffset: true,
    },
  })
  if (!row) return null
  const { name, startsOn, endsOn, clockOffset, ...rest } = row
  return {
    ...rest,
    name: text.parse(name),
    startsOn: startsOn.toISOString().slice(0, 10),
    endsOn: endsOn.toISOString().slice(0, 10),
    clockOffset,
    clock: summitNow(now, clockOffset),
  }
}
export type SummitFor = NonNullable<Awaited<ReturnType<typeof findSummitFor>>>

/** A delegation of this summit; null for another's. */
export async function findDelegation(tx: Tx, summitId: string, id: string): Promise<DelegationFound | null> {
  const row = await tx.delegation.findFirst({ where: { id, summitId }, select: columns })
  return row && found(row)
}

/** The delegation that an account is a focal point of; null for any other. */
export async function findOwnDelegation(
  tx: Tx,
  accountId: string,
  of: { id: string } | { slug: string },
): Promise<DelegationFound | null> {
  const row = await tx.delegation.findFirst({
    where: {
      ...('id' in of ? { id: of.id } : { summit: { slug: of.slug } }),
      focalPoints: { some: { accountId, role: 'focal_point' } },
    },
    select: columns,
  })
  return row && found(row)
}

/** Every delegation of a summit, in no order. */
export async function delegationsOf(tx: Tx, summitId: string): Promise<DelegationFound[]> {
  return (await tx.delegation.findMany({ where: { summitId }, select: columns })).map(found)
}

/** Nobody else makes or moves a delegation of the summit until the transaction ends. */
export const lockDelegationList = (tx: Tx, summitId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`delegations ${summitId}`}, 0))`

export type DelegationFields = {
  kind: DelegationFound['kind']
  countryCode: string | null
  shortName: Record<string, string>
  longName: Record<string, string>
  host: boolean
  rank: DelegationFound['rank']
  tookOfficeOn: string | null
  position: number | null
  positionReason: string | null
  floating: number
  timeZone: string | null
  worksFrom: string | null
  worksUntil: string | null
}

const asRow = ({ tookOfficeOn, ...fields }: DelegationFields) => ({
  ...fields,
  tookOfficeOn: tookOfficeOn === null ? null : new Date(tookOfficeOn),
})

export async function insertDelegation(
  tx: Tx,
  summitId: string,
  fields: DelegationFields,
  at: Date,
): Promise<string> {
  const data = { ...asRow(fields), summitId, createdAt: at }
  return (await tx.delegation.create({ data, select: { id: true } })).id
}

/** @returns false where somebody has saved it since this version */
export async function writeDelegation(
  tx: Tx,
  { id, summitId, version }: { id: string; summitId: string; version: number },
  fields: DelegationFields,
): Promise<boolean> {
  const { count } = await tx.delegation.updateMany({
    where: { id, summitId, version },
    data: { ...asRow(fields), version: { increment: 1 } },
  })
  return count === 1
}

/** The highest number of a floating badge that somebody has on a day; 0 for none. */
export async function highestFloating(tx: Tx, delegationId: string): Promise<number> {
  const { _max } = await tx.floatingBadge.aggregate({ where: { delegationId }, _max: { number: true } })
  return _max.number ?? 0
}

/** The limit of a delegation's places, not locked. */
export const limitOf = (tx: Tx, summitId: string, delegationId: string) =>
  tx.quota.findUnique({
    where: { summitId_kind_subject: { summitId, kind: 'delegation', subject: delegationId } },
    select: { id: true, size: true, taken: true },
  })

/** Places of every delegation, by its id. */
export async function placesOf(
  tx: Tx,
  summitId: string,
): Promise<Map<string, { taken: number; size: number }>> {
  const rows = await tx.quota.findMany({
    where: { summitId, kind: 'delegation' },
    select: { subject: true, taken: true, size: true },
  })
  return new Map(rows.map(({ subject, ...places }) => [subject, places]))
}

/** How the summit orders its delegations, as set or as it is without a word. */
export async function orderOf(tx: Tx, summitId: string) {
  const row = await tx.bilateralSettings.findUnique({
    where: { summitId },
    select: { order: true, hostFirst: true },
  })
  return { order: z.enum(orders).parse(row?.order ?? 'english'), hostFirst: row?.hostFirst ?? false }
}

export const writeOrder = (
  tx: Tx,
  summitId: string,
  order: { order: (typeof orders)[number]; hostFirst: boolean },
) =>
  tx.bilateralSettings.upsert({
    where: { summitId },
    create: { summitId, ...order },
    update: { ...order, version: { increment: 1 } },
    select: { summitId: true },
  })

// ---------------------------------------------------------------- focal points

/** Who nominates for a delegation. */
export async function focalPointsOf(tx: Tx, delegationId: string) {
  const rows = await tx.roleAssignment.findMany({
    where: { delegationId, role: 'focal_point' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, account: { select: { id: true, email: true, name: true, language: true } } },
  })
  return rows.map(({ id, account }) => ({
    roleId: id,
    accountId: account.id,
    email: account.email,
    name: account.name,
    language: account.language === 'fr' ? ('fr' as const) : ('en' as const),
  }))
}

/** Those of all delegations of a summit. */
export async function focalPointsOfSummit(tx: Tx, summitId: string) {
  const rows = await tx.roleAssignment.findMany({
    where: { summitId, role: 'focal_point', delegationId: { not: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { delegationId: true, account: { select: { id: true, email: true, language: true } } },
  })
  return rows.map(({ delegationId, account: { id, email, language } }) => ({
    ...{ delegationId, accountId: id, email },
    language: language === 'fr' ? ('fr' as const) : ('en' as const),
  }))
}

/** The focal point's role of an account in a summit: one account speaks for one delegation. */
export const focalRoleOf = (tx: Tx, summitId: string, accountId: string) =>
  tx.roleAssignment.findFirst({
    where: { summitId, accountId, role: 'focal_point' },
    select: { id: true, delegationId: true },
  })

export const insertFocalPoint = (
  tx: Tx,
  row: { summitId: string; accountId: string; delegationId: string; state: string | null },
) => tx.roleAssignment.create({ data: { ...row, role: 'focal_point' }, select: { id: true } })

export const moveFocalPoint = (tx: Tx, id: string, to: { delegationId: string; state: string | null }) =>
  tx.roleAssignment.update({ where: { id }, data: to, select: { id: true } })

// ---------------------------------------------------------------- members

const memberColumns = {
  id: true,
  summitId: true,
  delegationId: true,
  registrationId: true,
  name: true,
  position: true,
  email: true,
  language: true,
  capacity: true,
  principalAt: true,
  state: true,
  reason: true,
  insteadOfId: true,
  version: true,
} as const
export type MemberFound = Prisma.DelegationMemberGetPayload<{ select: typeof memberColumns }>

/** Everybody of these delegations, those who are out of it too, in order of nomination. */
export const membersOf = (tx: Tx, delegationIds: readonly string[]): Promise<MemberFound[]> =>
  tx.delegationMember.findMany({
    where: { delegationId: { in: [...delegationIds] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: memberColumns,
  })

/** A member of this delegation; null for another's. */
export const findForDelegation = (tx: Tx, delegationId: string, id: string): Promise<MemberFound | null> =>
  tx.delegationMember.findFirst({ where: { id, delegationId }, select: memberColumns })

/** A member of this summit; null for another's. */
export const findMember = (tx: Tx, summitId: string, id: string): Promise<MemberFound | null> =>
  tx.delegationMember.findFirst({ where: { id, summitId }, select: memberColumns })

/** A member by an id that was signed. */
export const findSigned = (tx: Tx, id: string): Promise<MemberFound | null> =>
  tx.delegationMember.findUnique({ where: { id }, select: memberColumns })

/** Members by id, locked in the order of their ids until the transaction ends: the last of rule 3's locks. */
export const lockMembers = (tx: Tx, ids: readonly string[]) =>
  tx.$executeRaw(Prisma.sql`
    SELECT 1 FROM "DelegationMember" WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`)

/** Whether somebody of this address is in a delegation of the summit already. */
export const isKnown = async (tx: Tx, summitId: string, email: string): Promise<boolean> =>
  (await tx.delegationMember.count({
    where: { summitId, email, state: { notIn: [...outside] } },
  })) > 0

/** Addresses of everybody who is in a delegation of the summit. */
export async function knownAddresses(tx: Tx, summitId: string): Promise<Set<string>> {
  const rows = await tx.delegationMember.findMany({
    where: { summitId, email: { not: null }, state: { notIn: [...outside] } },
    select: { email: true },
  })
  return new Set(rows.flatMap(({ email }) => (email === null ? [] : [email])))
}

/** The registration of an address in the summit that is not over; null for none. */
export async function registrationTo(tx: Tx, summitId: string, email: string): Promise<string | null> {
  const row = await tx.registration.findFirst({
    where: { summitId, email, status: { notIn: ['cancelled', 'declined'] }, erasedAt: null },
    orderBy: [{ submittedAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
    select: { id: true },
  })
  return row?.id ?? null
}

/**
 * Joins a member with their registration: that of an account whose address is known to be theirs. The place that it holds in the
 * delegation's limit, which is locked, is given back, since the member has one. @returns its id; null where there is none
 */
export async function joinRegistration(
  tx: Tx,
  { id, summitId, delegationId, email }: MemberFound,
  quotaId: string,
): Promise<string | null> {
  if (email === null) return null
  const found = await tx.registration.findFirst({
    where: {
      ...{ summitId, email, status: { notIn: ['draft', 'cancelled', 'declined'] }, erasedAt: null },
      account: { email, emailVerified: { not: null } },
    },
    orderBy: [{ submittedAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
    select: { id: true, delegation: true },
  })
  if (!found) return null
  await tx.delegationMember.update({
    where: { id },
    data: { registrationId: found.id },
    select: { id: true },
  })
  if (found.delegation !== delegationId) return found.id
  await tx.registration.update({ where: { id: found.id }, data: { delegation: null }, select: { id: true } })
  await tx.seat.deleteMany({ where: { registrationId: found.id, quotaId } })
  return found.id
}

export async function insertMember(
  tx: Tx,
  row: Omit<NominateInput, 'principalAt'> & {
    summitId: string
    registrationId: string | null
    principalAt: Level | null
    insteadOfId: string | null
    createdAt: Date
  },
): Promise<string> {
  return (await tx.delegationMember.create({ data: row, select: { id: true } })).id
}

export const writeMemberState = (tx: Tx, id: string, state: MemberState, reason: string | null) =>
  tx.delegationMember.update({
    where: { id },
    data: { state, reason, version: { increment: 1 } },
    select: { id: true },
  })

/** A place in the delegation's quota, which is locked; the database counts it. */
export const insertMemberSeat = (
  tx: Tx,
  row: { summitId: string; quotaId: string; memberId: string; heldFor: string; at: Date },
) => tx.seat.create({ data: { ...row, state: 'held' }, select: { id: true } })

export const deleteMemberSeat = (tx: Tx, memberId: string) => tx.seat.deleteMany({ where: { memberId } })

/** What a member has passes to whoever comes in their stead: the place, and meetings that are still to come. */
export async function passOn(tx: Tx, from: string, to: string, clock: Date): Promise<void> {
  await tx.seat.updateMany({ where: { memberId: from }, data: { memberId: to } })
  const coming = { endsAt: { gt: clock } }
  await tx.personBooking.updateMany({ where: { memberId: from, ...coming }, data: { memberId: to } })
  await tx.bilateralPerson.updateMany({
    where: { memberId: from, bilateral: { OR: [{ endsAt: null }, coming] } },
    data: { memberId: to },
  })
}

const live = ['requested', 'countered', 'accepted', 'scheduled', 'bumped'] as const

/** In how many meetings, open or to come, a member speaks for the delegation. */
export const speaksInMeetings = (tx: Tx, memberId: string, clock: Date): Promise<number> =>
  tx.bilateralPerson.count({
    where: {
      ...{ memberId, principal: true },
      bilateral: { state: { in: [...live] }, OR: [{ endsAt: null }, { endsAt: { gt: clock } }] },
    },
  })

/** A member no longer comes along to meetings; those that they speak in stay, until somebody takes their stead. */
export async function leaveMeetings(tx: Tx, memberId: string, clock: Date): Promise<void> {
  const along = await tx.bilateralPerson.findMany({
    where: {
      ...{ memberId, principal: false },
      bilateral: { state: { in: [...live] }, OR: [{ endsAt: null }, { endsAt: { gt: clock } }] },
    },
    select: { bilateralId: true },
  })
  const where = { memberId, bilateralId: { in: along.map(({ bilateralId }) => bilateralId) } }
  await tx.personBooking.deleteMany({ where })
  await tx.bilateralPerson.deleteMany({ where })
}

// ---------------------------------------------------------------- absences

export const insertAbsence = (
  tx: Tx,
  row: { summitId: string; memberId: string; startsAt: Date; endsAt: Date; note: string },
) => tx.absence.create({ data: row, select: { id: true } })

/** @returns whether there was one of this delegation */
export async function deleteAbsence(tx: Tx, delegationId: string, id: string): Promise<boolean> {
  const { count } = await tx.absence.deleteMany({ where: { id, member: { delegationId } } })
  return count === 1
}
