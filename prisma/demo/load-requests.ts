import type { Tx } from '@/domain/shared/db'
import type { Prisma } from '@/prisma/client/client'
import { delegationIdOf, memberIdOf } from './delegations/ids'
import type { DemoDelegation } from './delegations/format'
import { TURNAROUND } from './delegations/request-places'
import type { DemoRequest } from './delegations/requests'
import { type DemoStep, stepsOf } from './delegations/steps'
import { wallInstant } from './delegations/wall'
import { idOf } from './identity'

const MINUTE = 60_000
/** Hours in which an answer is due, as in the house rules of the demo's summits. */
export const ANSWER_HOURS = 96
const standing: DemoRequest['state'][] = ['scheduled', 'held', 'no_show']

type Of = { summit: string; summitId: string; zone: string; delegations: readonly DemoDelegation[] }

/**
 * Writes what the delegations of a demo summit have asked of each other, each with its steps, and takes room and principals for
 * what stands. One statement for each kind of row.
 */
export async function writeRequests(tx: Tx, of: Of, requests: readonly DemoRequest[]): Promise<void> {
  const rows = requests.map((request) => rowsOf(of, request))
  await tx.bilateral.createMany({ data: rows.map(({ bilateral }) => bilateral) })
  await tx.bilateralPerson.createMany({ data: rows.flatMap(({ persons }) => persons) })
  await tx.bilateralStep.createMany({ data: rows.flatMap(({ steps }) => steps) })
  await tx.roomBooking.createMany({ data: rows.flatMap(({ room }) => room) })
  await tx.personBooking.createMany({ data: rows.flatMap(({ people }) => people) })
}

function rowsOf({ summit, summitId, zone, delegations }: Of, request: DemoRequest) {
  const { state, minutes = 30, level = 'ministers', language = 'en' } = request
  const id = idOf(summit, 'bilateral', request.asking, request.asked, level)
  const startsAt = request.at === undefined ? null : wallInstant(request.at, zone)
  const endsAt = startsAt && new Date(+startsAt + minutes * MINUTE)
  const time = {
    startsAt,
    endsAt,
    roomId: request.room === undefined ? null : idOf(summit, 'room', request.room),
  }
  const steps = stepsOf(request, {
    madeAt: wallInstant(request.madeAt, zone),
    endsAt,
    answerHours: ANSWER_HOURS,
  })
  const answered = steps.at(-1)?.at ?? wallInstant(request.madeAt, zone)
  const isOpen = state === 'requested' || state === 'countered'
  const sides = ['requested', 'countered', 'declined', 'withdrawn', 'expired'].includes(state)
    ? (['asking'] as const)
    : (['asking', 'asked'] as const)
  const members = sides.map((side) => ({
    side,
    memberId: principalOf({ summit, delegations }, request[side], level),
  }))
  const holds = standing.includes(state) && startsAt !== null && endsAt !== null && time.roomId !== null
  return {
    bilateral: {
      ...{ id, summitId, level, state, minutes, version: steps.length },
      ...(state === 'bumped' ? { startsAt: null, endsAt: null, roomId: null } : time),
      createdAt: wallInstant(request.madeAt, zone),
      askingId: delegationIdOf(summit, request.asking),
      askedId: delegationIdOf(summit, request.asked),
      awaits: state === 'requested' ? 'asked' : state === 'countered' ? 'asking' : null,
      answerBy: isOpen ? new Date(+answered + ANSWER_HOURS * 60 * MINUTE) : null,
      ...{ subject: request.subject, note: request.note ?? '', languages: [language] },
    } satisfies Prisma.BilateralCreateManyInput,
    persons: members.map((member) => ({ ...member, summitId, bilateralId: id, principal: true })),
    steps: steps.map((step, index) =>
      stepRow(step, { id, summitId, number: index + 1, before: steps[index - 1], time }),
    ),
    room: holds
      ? [
          {
            ...time,
            roomId: time.roomId ?? '',
            summitId,
            bilateralId: id,
            startsAt,
            endsAt: new Date(+endsAt + TURNAROUND * MINUTE),
          },
        ]
      : [],
    people: holds
      ? members.map(({ memberId }) => ({ memberId, summitId, bilateralId: id, startsAt, endsAt }))
      : [],
  }
}

type Time = { startsAt: Date | null; endsAt: Date | null; roomId: string | null }

const stepRow = (
  { act, side, to, at }: DemoStep,
  {
    id,
    summitId,
    number,
    before,
    time,
  }: { id: string; summitId: string; number: number; before: DemoStep | undefined; time: Time },
): Prisma.BilateralStepCreateManyInput => ({
  ...{ summitId, bilateralId: id, number, at, act, side, to, from: before?.to ?? null },
  // What was asked for, and what was displaced, has no time any more.
  ...(to === 'bumped' ? {} : { startsAt: time.startsAt, endsAt: time.endsAt }),
  roomId: ['scheduled', 'held', 'no_show', 'cancelled'].includes(to) ? time.roomId : null,
})

/** Whoever speaks at the level, else the head. */
function principalOf(
  { summit, delegations }: Pick<Of, 'summit' | 'delegations'>,
  code: string,
  level: string,
): string {
  const members = delegations.find((one) => one.code === code)?.members ?? []
  const member =
    members.find(({ principalAt }) => principalAt === level) ??
    members.find(({ capacity }) => capacity === 'head')
  if (!member) throw new Error(`nobody speaks for "${code}"`)
  return memberIdOf(summit, code, member.key)
}
