import { type ReleasedSession, releaseDocument } from '@/domain/release/schema'
import type { Tx } from '@/domain/shared/db'
import type { Prisma } from '@/prisma/client/client'
import { accountIdOf } from './load-accounts'
import type { DemoRegistration } from './registration/format'
import { idFor, sentAt } from './registration/made-of'
import { summitIdOf } from './rows'

/** One limited session after the other: with many seats left, filling, full, and full with people in line. */
export async function seatPeople(tx: Tx, of: DemoRegistration) {
  const summitId = summitIdOf(of.summit)
  const release = await tx.release.findFirst({
    where: { summitId },
    orderBy: { number: 'desc' },
    select: { document: true },
  })
  if (!release) return
  const { sessions: released } = releaseDocument.parse(release.document)
  const order = new Map(released.map(({ id }, place) => [id, place] as const))
  const sessions = (await tx.quota.findMany({ where: { summitId, kind: 'session' } })).sort(
    (a, b) => (order.get(a.subject) ?? 0) - (order.get(b.subject) ?? 0),
  )
  const people = await tx.registration.findMany({
    where: { summitId, status: { in: ['approved', 'confirmed'] }, accountId: null },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const busy = new Map<string, { from: number; to: number }[]>()
  const seats: Prisma.SeatCreateManyInput[] = []
  const waiting: Prisma.WaitingEntryCreateManyInput[] = []
  for (const [index, session] of sessions.entries()) {
    const share = [0.3, 0.8, 1, 1][index % 4] ?? 0
    const [from, to] = [Number(session.startsAt), Number(session.endsAt)]
    const free = people.filter(
      ({ id }) => !(busy.get(id) ?? []).some((other) => other.from < to && from < other.to),
    )
    const taken = Math.floor(session.size * share)
    const seated = free.slice(0, Math.min(6, taken))
    const waits = index % 4 === 3 ? free.slice(seated.length, seated.length + 3) : []
    for (const { id } of seated) busy.set(id, [...(busy.get(id) ?? []), { from, to }])
    const when = sentAt(of, 20)
    const seat = { summitId, quotaId: session.id, at: when }
    seats.push(
      ...seated.map(({ id: registrationId }) => ({ ...seat, registrationId, state: 'confirmed' as const })),
      ...Array.from({ length: taken - seated.length }, () => ({
        ...{ ...seat, state: 'held' as const, heldFor: of.keptFor },
      })),
    )
    waiting.push(
      ...waits.map(({ id: registrationId }) => ({
        ...{ summitId, registrationId, subject: `session ${session.subject}`, joinedAt: when },
        quotaIds: [session.id],
      })),
    )
  }
  await tx.seat.createMany({ data: seats })
  await tx.waitingEntry.createMany({ data: waiting })
  const attendee = idFor(of, 'registration', 'attendee')
  const accountId = accountIdOf('attendee@demo.example')
  await tx.starredSession.createMany({
    data: starred(released).map(({ id: sessionId }, index) => ({
      ...{ summitId, sessionId, accountId, registrationId: attendee, savedAt: sentAt(of, 10 + index) },
    })),
  })
}

/** Sessions that one person could really go to: two a day, none at the time of another, and none that fills the day. */
function starred(sessions: readonly ReleasedSession[]): ReleasedSession[] {
  const chosen: ReleasedSession[] = []
  for (const one of sessions.slice(10)) {
    const [from, to] = [Date.parse(one.start), Date.parse(one.end)]
    const meets = chosen.some((other) => Date.parse(other.start) < to && from < Date.parse(other.end))
    const sameDay = chosen.filter(({ day }) => day === one.day)
    const isTalk = !['break', 'meal', 'registration'].includes(one.type) && to - from <= 2 * 3_600_000
    if (isTalk && !meets && sameDay.length < 2 && chosen.length < 4) chosen.push(one)
  }
  return chosen
}
