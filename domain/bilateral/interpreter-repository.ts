import type { Interval } from '@/domain/commitment/rules'
import { delegationName } from '@/domain/delegation/schema'
import type { Tx } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import { Prisma } from '@/prisma/client/client'
import { takenThere } from './host-rules'
import { type OfferInterpreter, pairOf } from './interpreter-rules'

const interval = { select: { startsAt: true, endsAt: true } } as const

const columns = {
  ...{ id: true, name: true, email: true, language: true, languages: true, version: true },
  hours: { ...interval, orderBy: { startsAt: 'asc' } },
  bookings: {
    select: { bilateralId: true, startsAt: true, endsAt: true, bilateral: { select: { roomId: true } } },
  },
} as const satisfies Prisma.InterpreterSelect

/** Somebody of the pool, with their hours and what takes them. */
export type InterpreterFound = OfferInterpreter & {
  name: string
  email: string | null
  /** Of letters. */
  language: string
  version: number
}

const found = ({
  bookings,
  ...row
}: Prisma.InterpreterGetPayload<{ select: typeof columns }>): InterpreterFound => ({
  ...row,
  busy: bookings.map(({ bilateral, ...one }) => ({ ...one, roomId: bilateral.roomId })),
})

/** Every interpreter of a summit, by name. */
export async function poolOf(tx: Tx, summitId: string): Promise<InterpreterFound[]> {
  const rows = await tx.interpreter.findMany({
    where: { summitId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: columns,
  })
  return rows.map(found)
}

/** The pool by id, after the persons: the last of rule 3's locks. */
export const lockPool = (tx: Tx, summitId: string) =>
  tx.$executeRaw(Prisma.sql`
    SELECT 1 FROM "Interpreter" WHERE "summitId" = ${summitId}::uuid ORDER BY id FOR NO KEY UPDATE`)

export type InterpreterFields = {
  name: string
  email: string | null
  language: 'en' | 'fr'
  languages: string[]
}

/** @returns its id; null where somebody has saved it since this version, or there is none */
export async function writeInterpreter(
  tx: Tx,
  { id, summitId, version, at }: { id: string | null; summitId: string; version: number; at: Date },
  fields: InterpreterFields,
  hours: readonly Interval[],
): Promise<string | null> {
  let saved = id
  if (id === null)
    saved = (
      await tx.interpreter.create({ data: { ...fields, summitId, createdAt: at }, select: { id: true } })
    ).id
  else {
    const { count } = await tx.interpreter.updateMany({
      where: { id, summitId, version },
      data: { ...fields, version: { increment: 1 } },
    })
    if (count === 0) return null
    await tx.interpreterHours.deleteMany({ where: { interpreterId: id } })
  }
  if (saved !== null)
    await tx.interpreterHours.createMany({
      data: hours.map(({ startsAt, endsAt }) => ({ startsAt, endsAt, summitId, interpreterId: saved })),
    })
  return saved
}

/** What an interpreter is taken by goes with them. */
export const deleteInterpreter = (tx: Tx, id: string) => tx.interpreter.delete({ where: { id } })

/** Takes an interpreter for a meeting that stands. Fails on the exclusion constraint. */
export const insertInterpreterBooking = (
  tx: Tx,
  row: { summitId: string; interpreterId: string; bilateralId: string } & Interval,
) => tx.interpreterBooking.create({ data: row, select: { id: true } })

/** Gives the interpreter of a meeting back. */
export const deleteInterpreterBooking = (tx: Tx, bilateralId: string) =>
  tx.interpreterBooking.deleteMany({ where: { bilateralId } })

/** Meetings that an interpreter is taken by and that have not begun, in order of start. */
export const comingBookings = (tx: Tx, interpreterId: string, clock: Date) =>
  tx.interpreterBooking.findMany({
    where: { interpreterId, startsAt: { gt: clock } },
    orderBy: { startsAt: 'asc' },
    select: { bilateralId: true, startsAt: true, endsAt: true },
  })

/** What of a meeting decides who can interpret it. */
export async function findBooked(tx: Tx, bilateralId: string) {
  const row = await tx.bilateral.findUnique({
    where: { id: bilateralId },
    select: { roomId: true, interpretation: true, languages: true },
  })
  return row && { roomId: row.roomId, pair: pairOf(row) }
}

/** A meeting of this summit that stands, for how long it takes an interpreter, and whom; null for any other. */
export async function findStanding(tx: Tx, summitId: string, id: string) {
  const row = await tx.bilateral.findFirst({
    where: { id, summitId, state: 'scheduled' },
    select: {
      ...{ startsAt: true, endsAt: true, roomId: true, interpretation: true, languages: true },
      ...{ hostSide: true, travelBefore: true, travelAfter: true },
      interpreterBooking: { select: { interpreterId: true } },
    },
  })
  if (!row?.startsAt || !row.endsAt) return null
  const { startsAt, endsAt, roomId, interpreterBooking } = row
  return {
    ...takenThere(row, { startsAt, endsAt }),
    roomId,
    pair: pairOf(row),
    interpreterId: interpreterBooking?.interpreterId ?? null,
  }
}

/** Meetings of a summit that stand and are interpreted, or one of them, with who does it and who of their members interprets, in order of start. */
export async function interpretedMeetings(tx: Tx, summitId: string, id?: string) {
  const named = {
    select: { id: true, kind: true, countryCode: true, shortName: true, longName: true },
  } as const
  const rows = await tx.bilateral.findMany({
    where: {
      ...{ summitId, state: { in: ['scheduled', 'held'] }, interpretation: true, startsAt: { not: null } },
      ...(id === undefined ? {} : { id }),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, startsAt: true, endsAt: true, interpretation: true, languages: true, state: true },
      ...{ asking: named, asked: named, room: { select: { name: true } }, hostAddress: true },
      interpreterBooking: { select: { interpreter: { select: { name: true } } } },
      persons: {
        where: { member: { capacity: 'interpreter' } },
        select: { member: { select: { name: true } } },
      },
    },
  })
  return rows.flatMap(({ startsAt, endsAt, asking, asked, room, interpreterBooking, persons, ...row }) => {
    const pair = pairOf(row)
    if (!pair || !startsAt || !endsAt) return []
    return [
      {
        ...{ id: row.id, startsAt, endsAt, pair, coming: row.state === 'scheduled' },
        ...{ asking: delegationName.parse(asking), asked: delegationName.parse(asked) },
        room: room ? text.parse(room.name) : { en: row.hostAddress, fr: row.hostAddress },
        /** Of the summit's pool; null where nobody of it does. */
        interpreter: interpreterBooking?.interpreter.name ?? null,
        own: persons.map(({ member }) => member.name),
      },
    ]
  })
}
