import { type Tx, db, inTransaction } from '@/domain/shared/db'
import { wallToInstant } from '@/domain/shared/time'
import { demoAccounts } from './accounts'
import { idOf } from './identity'
import { delegationIdOf, memberIdOf } from './delegations/ids'
import { type ExchangeDelegation, exchangeDelegations } from './learning-exchange-2019/delegations'
import type { ExchangeMeeting } from './learning-exchange-2019/meeting-format'
import { montreal } from './learning-exchange-2019/meetings-montreal'
import { ottawa } from './learning-exchange-2019/meetings-ottawa'
import { toronto } from './learning-exchange-2019/meetings-toronto'
import { accountIdOf } from './load-accounts'
import { summitIdOf } from './rows'

/** Two starts at once must not both find the exchange without delegations. */
const EXCHANGE_LOCK = 20_190_422
const MINUTE = 60_000
const SLUG = 'learning-exchange-2019'
const zone = 'America/Toronto'
const named = new Date('2019-03-18T14:00:00Z')

/**
 * Gives the learning exchange its visiting delegation, the houses that receive it, and their meetings as they were held, with
 * what both sides wrote. Another start has done the same, or nothing.
 */
export async function loadExchange(): Promise<boolean> {
  const summitId = summitIdOf(SLUG)
  if ((await db().delegation.count({ where: { summitId } })) > 0) return false
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${EXCHANGE_LOCK})`
    const there = await tx.summit.findUnique({
      where: { id: summitId },
      select: { _count: { select: { delegations: true } } },
    })
    if (!there || there._count.delegations > 0) return false
    await tx.bilateralSettings.createMany({
      data: [{ summitId, order: 'french', lengths: [75, 90, 120, 150], turnaround: 15 }],
      skipDuplicates: true,
    })
    for (const one of exchangeDelegations) await writeDelegation(tx, summitId, one)
    for (const [index, one] of [...montreal, ...ottawa, ...toronto].entries())
      await writeMeeting(tx, summitId, one, new Date(+named + index * 17 * MINUTE))
    return true
  })
}

async function writeDelegation(tx: Tx, summitId: string, { key, name, members }: ExchangeDelegation) {
  const id = delegationIdOf(SLUG, key)
  await tx.delegation.create({
    data: {
      ...{ id, summitId, kind: 'organisation', shortName: name, longName: name, createdAt: named },
      rank: 'institution',
    },
  })
  const quotaId = idOf(SLUG, 'delegation', key, 'places')
  await tx.quota.create({
    data: { id: quotaId, summitId, kind: 'delegation', subject: id, size: members.length + 2 },
  })
  for (const [index, member] of members.entries()) {
    const memberId = memberIdOf(SLUG, key, member.key)
    await tx.delegationMember.create({
      data: {
        ...{ id: memberId, summitId, delegationId: id, name: member.name, position: member.position },
        ...{ capacity: member.capacity, state: 'accredited', language: key === 'visitors' ? 'fr' : 'en' },
        principalAt: member.capacity === 'head' ? 'officials' : null,
        createdAt: new Date(+named + index * MINUTE),
      },
    })
    await tx.seat.create({
      data: {
        ...{ id: idOf(SLUG, 'delegation', key, 'seat', member.key), summitId, quotaId, memberId },
        ...{ state: 'held', heldFor: name.en, at: named },
      },
    })
  }
  const focal = demoAccounts.find(({ delegation }) => delegation === key)
  if (focal)
    await tx.roleAssignment.updateMany({
      where: { summitId, role: 'focal_point', accountId: accountIdOf(focal.email), delegationId: null },
      data: { delegationId: id },
    })
}

async function writeMeeting(tx: Tx, summitId: string, of: ExchangeMeeting, createdAt: Date) {
  const id = idOf(SLUG, 'bilateral', of.key)
  const startsAt = instantOf(of.at)
  const endsAt = new Date(+startsAt + of.minutes * MINUTE)
  const [before, after] = of.way
  const coming = exchangeDelegations[0]?.members ?? []
  const visitors = coming.map(({ key }) => memberIdOf(SLUG, 'visitors', key))
  const host = memberIdOf(SLUG, of.host, 'head')
  const steps = [
    ['ask', 'asking', null, 'requested'],
    ['accept', 'asked', 'requested', 'scheduled'],
    ['settle', 'asking', 'scheduled', 'held'],
  ] as const
  const days = [createdAt, new Date(+createdAt + 3 * 1440 * MINUTE), endsAt]
  await tx.bilateral.create({
    data: {
      ...{
        id,
        summitId,
        level: 'officials',
        state: 'held',
        minutes: of.minutes,
        startsAt,
        endsAt,
        createdAt,
      },
      ...{ askingId: delegationIdOf(SLUG, 'visitors'), askedId: delegationIdOf(SLUG, of.host) },
      ...{ subject: of.subject, languages: of.languages, interpretation: of.languages.length > 1 },
      ...{ hostSide: 'asked', hostAddress: of.address, hostContact: of.contact, version: steps.length },
      ...{ travelBefore: before, travelAfter: after },
      steps: {
        create: steps.map(([act, side, from, to], index) => ({
          ...{
            summitId,
            number: index + 1,
            at: days[index] ?? endsAt,
            act,
            side,
            from,
            to,
            startsAt,
            endsAt,
          },
        })),
      },
      persons: {
        create: [
          ...visitors.map((memberId, index) => ({
            ...{ summitId, memberId, side: 'asking' as const, principal: index === 0 },
          })),
          { summitId, memberId: host, side: 'asked', principal: true },
        ],
      },
    },
  })
  const away = {
    startsAt: new Date(+startsAt - before * MINUTE),
    endsAt: new Date(+endsAt + after * MINUTE),
  }
  await tx.personBooking.createMany({
    data: [
      ...visitors.map((memberId) => ({ summitId, memberId, bilateralId: id, ...away })),
      { summitId, memberId: host, bilateralId: id, startsAt, endsAt },
    ],
  })
  await writeNotes(tx, { summitId, bilateralId: id }, of, endsAt)
}

type Of = { summitId: string; bilateralId: string }

/** What both sides wrote, the evening after. */
async function writeNotes(tx: Tx, of: Of, meeting: ExchangeMeeting, endsAt: Date) {
  const evening = new Date(+endsAt + 240 * MINUTE)
  const { brief, keyPoints, questions, shared, theirs, points, followUps, readOut, announced } = meeting
  await tx.meetingNote.createMany({
    data: [
      { ...of, side: 'asking', brief, keyPoints, questions, sharedAt: shared ? evening : null },
      ...(theirs ? [{ ...of, side: 'asked' as const, ...theirs, sharedAt: evening }] : []),
    ],
  })
  await tx.agendaPoint.createMany({
    data: points.map(([side, text], index) => ({
      ...{ ...of, side, text, position: index + 1, createdAt: named },
      id: idOf(SLUG, 'point', meeting.key, String(index)),
    })),
  })
  const known = new Set(exchangeDelegations[0]?.members.map(({ key }) => key))
  await tx.followUp.createMany({
    data: followUps.map(({ text, owner, dueOn, doneOn, shared: told = false }, index) => ({
      ...{ ...of, text, shared: told, createdAt: new Date(+evening + index * MINUTE) },
      id: idOf(SLUG, 'follow-up', meeting.key, String(index)),
      delegationId: delegationIdOf(SLUG, 'visitors'),
      ...(known.has(owner) ? { ownerId: memberIdOf(SLUG, 'visitors', owner) } : { owner }),
      dueOn: dueOn === undefined ? null : new Date(dueOn),
      doneAt: doneOn === undefined ? null : new Date(`${doneOn}T15:00:00Z`),
    })),
  })
  const saved = { ...of, savedAt: evening, askingVersion: 1, askedVersion: 1 }
  if (readOut)
    await tx.jointText.create({
      data: {
        ...{ ...saved, kind: 'read_out', text: readOut.text, draftedBy: readOut.drafted },
        askedVersion: readOut.agreed === 'both' ? 1 : null,
      },
    })
  if (announced)
    await tx.jointText.create({
      data: {
        ...{ ...saved, kind: 'announcement', text: announced.title, draftedBy: 'asking', showTime: true },
        withReadOut: announced.readOut,
      },
    })
}

function instantOf(wall: string): Date {
  const [date = '', time = ''] = wall.split(' ')
  const placed = wallToInstant(date, time, zone)
  if (!placed.ok) throw new Error(`${wall} is no time in ${zone}`)
  return placed.value.instant
}
