import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import type { Prisma } from '@/prisma/client/client'

/** What is held of somebody as a member of a delegation, as they take it away; instants in ISO 8601, UTC. */
export type MembershipHeld = {
  summit: { slug: string; name: Text }
  delegation: Text
  name: string
  position: string
  email: string | null
  capacity: string
  state: string
  since: string
  /** Meetings that they were to attend: with whom, not what they were about, which is the delegations’ own. */
  meetings: { with: Text; state: string; startsAt: string | null; endsAt: string | null }[]
  absences: { from: string; until: string; note: string }[]
  /** Of meetings, in their name. */
  followUps: { text: string; dueOn: string | null; doneAt: string | null }[]
  /** When their badge was handed over, and to whom; null before. */
  badge: { handedOverAt: string; takenBy: string } | null
  /** Those that pass from hand to hand, by calendar date. */
  floatingBadges: { number: number; date: string }[]
  /** Badges of the delegation that were handed over to somebody of their name. */
  badgesCollected: { at: string; badges: number }[]
}

const named = { select: { id: true, shortName: true } } as const
const receiptsOf = {
  orderBy: { at: 'asc' },
  select: { at: true, takenBy: true, _count: { select: { badges: true } } },
} as const

/** Memberships that fit, the latest summit first. */
export async function membershipsHeld(where: Prisma.DelegationMemberWhereInput): Promise<MembershipHeld[]> {
  const rows = await db().delegationMember.findMany({
    where,
    orderBy: [{ summit: { startsOn: 'desc' } }, { createdAt: 'asc' }, { id: 'asc' }],
    include: {
      summit: { select: { slug: true, name: true } },
      delegation: { select: { ...named.select, receipts: receiptsOf } },
      absences: { orderBy: { startsAt: 'asc' } },
      followUps: { orderBy: { createdAt: 'asc' } },
      handedOver: { select: { receipt: { select: { at: true, takenBy: true } } } },
      floating: { orderBy: { date: 'asc' } },
      meetings: {
        orderBy: { bilateral: { startsAt: 'asc' } },
        select: {
          bilateral: { select: { state: true, startsAt: true, endsAt: true, asking: named, asked: named } },
        },
      },
    },
  })
  return rows.map(({ handedOver, ...row }) => ({
    summit: { slug: row.summit.slug, name: text.parse(row.summit.name) },
    delegation: text.parse(row.delegation.shortName),
    ...{ name: row.name, position: row.position, email: row.email },
    ...{ capacity: row.capacity, state: row.state, since: row.createdAt.toISOString() },
    meetings: row.meetings.map(({ bilateral: { asking, asked, state, startsAt, endsAt } }) => ({
      with: text.parse((asking.id === row.delegationId ? asked : asking).shortName),
      ...{ state, startsAt: iso(startsAt), endsAt: iso(endsAt) },
    })),
    absences: row.absences.map(({ startsAt, endsAt, note }) => ({
      ...{ from: startsAt.toISOString(), until: endsAt.toISOString(), note },
    })),
    followUps: row.followUps.map(({ text: what, dueOn, doneAt }) => ({
      ...{ text: what, dueOn: dueOn && dateOf(dueOn), doneAt: iso(doneAt) },
    })),
    badge: handedOver && {
      handedOverAt: handedOver.receipt.at.toISOString(),
      takenBy: handedOver.receipt.takenBy,
    },
    floatingBadges: row.floating.map(({ number, date }) => ({ number, date: dateOf(date) })),
    badgesCollected: row.delegation.receipts
      .filter(({ takenBy }) => takenBy === row.name)
      .map(({ at, _count }) => ({ at: at.toISOString(), badges: _count.badges })),
  }))
}

const dateOf = (day: Date): string => day.toISOString().slice(0, 10)

const iso = (at: Date | null): string | null => at?.toISOString() ?? null
