import { nameOf } from '@/domain/delegation/rules'
import { type Tx, db, inTransaction } from '@/domain/shared/db'
import { findState } from '@/domain/shared/states'
import type { DemoDelegation } from './delegations/format'
import { delegationIdOf, memberIdOf } from './delegations/ids'
import { TURNAROUND } from './delegations/request-places'
import type { DemoRequest } from './delegations/requests'
import { idOf } from './identity'
import { writeMeetingRules } from './load-meeting-rules'
import { ANSWER_HOURS, writeRequests } from './load-requests'
import { summitIdOf } from './rows'

/** Two starts at once must not both find a summit without delegations. */
const DELEGATION_LOCK = 20_190_531

export type DemoProtocol = {
  summit: string
  /** When they were named, by the summit's clock. */
  named: string
  /** The last days of nominations and confirmations. */
  nominateUntil: string
  confirmUntil: string
  virtual: boolean
  delegations: DemoDelegation[]
  requests: () => DemoRequest[]
}

/**
 * Gives a demo summit that has none its delegations, with their places and members, and hands its demo focal points to
 * theirs. Another start has done the same, or nothing.
 */
export async function loadDelegations(of: DemoProtocol): Promise<boolean> {
  const summitId = summitIdOf(of.summit)
  if ((await db().delegation.count({ where: { summitId } })) > 0) return false
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${DELEGATION_LOCK})`
    const summit = await tx.summit.findUnique({
      where: { id: summitId },
      select: { timeZone: true, _count: { select: { delegations: true } } },
    })
    if (!summit || summit._count.delegations > 0) return false
    await tx.bilateralSettings.createMany({
      data: [
        {
          ...{ summitId, order: 'french', hostFirst: true, lengths: [20, 30, 45], perDay: 8 },
          ...{ turnaround: TURNAROUND, answerHours: ANSWER_HOURS, mayDisplace: !of.virtual },
          // Online each is held to its own hours of work, and it is always some morning.
          ...(of.virtual ? { opensAt: '00:00', closesAt: '23:45' } : {}),
        },
      ],
      skipDuplicates: true,
    })
    await tx.nominationTerms.createMany({
      data: [
        {
          ...{ summitId, contact: 'protocol@demo.example' },
          ...{ nominateUntil: new Date(of.nominateUntil), confirmUntil: new Date(of.confirmUntil) },
        },
      ],
      skipDuplicates: true,
    })
    await writeDelegations(tx, of, summitId)
    const { summit: slug, delegations } = of
    await writeRequests(tx, { summit: slug, summitId, zone: summit.timeZone, delegations }, of.requests())
    await writeMeetingRules(tx, of.summit, { summitId, zone: summit.timeZone })
    return true
  })
}

async function writeDelegations(
  tx: Tx,
  { summit, named, virtual, delegations }: DemoProtocol,
  summitId: string,
) {
  const at = new Date(named)
  const rows = delegations.map((one) => {
    const state = findState(one.code)
    if (!state) throw new Error(`no State "${one.code}"`)
    const { name, zone } = state
    return {
      ...{ id: delegationIdOf(summit, one.code), summitId, kind: 'state' as const, countryCode: one.code },
      shortName: { en: name.en.short, fr: name.fr.short },
      longName: { en: name.en.long, fr: name.fr.long },
      ...{ host: one.host ?? false, rank: one.rank, floating: one.floating ?? 0, createdAt: at },
      tookOfficeOn: one.tookOfficeOn === undefined ? null : new Date(one.tookOfficeOn),
      ...(virtual ? { timeZone: zone, worksFrom: '08:00', worksUntil: '18:00' } : {}),
    }
  })
  await tx.delegation.createMany({ data: rows })
  await tx.quota.createMany({
    data: delegations.map(({ code, places }) => ({
      ...{ id: idOf(summit, 'delegation', code, 'places'), summitId, kind: 'delegation' as const },
      ...{ subject: delegationIdOf(summit, code), size: places },
    })),
  })
  const members = delegations.flatMap((of) =>
    of.members.map((member, index) => ({
      ...{
        id: memberIdOf(summit, of.code, member.key),
        summitId,
        delegationId: delegationIdOf(summit, of.code),
      },
      ...{ name: member.name, position: member.position, capacity: member.capacity },
      principalAt: member.principalAt ?? null,
      state: member.state ?? ('nominated' as const),
      email: member.speaker === undefined ? null : `${member.speaker}@demo.example`,
      createdAt: new Date(at.getTime() + index * 60_000),
    })),
  )
  await tx.delegationMember.createMany({ data: members })
  await tx.seat.createMany({
    data: delegations.flatMap((of) =>
      of.members.map(({ key }) => ({
        ...{ id: idOf(summit, 'delegation', of.code, 'seat', key), summitId, state: 'held' as const, at },
        quotaId: idOf(summit, 'delegation', of.code, 'places'),
        memberId: memberIdOf(summit, of.code, key),
        heldFor: nameOf({ countryCode: of.code, shortName: {}, longName: {} }, 'en'),
      })),
    ),
  })
  for (const { code } of delegations)
    await tx.roleAssignment.updateMany({
      where: { summitId, role: 'focal_point', state: code, delegationId: null },
      data: { delegationId: delegationIdOf(summit, code) },
    })
}
