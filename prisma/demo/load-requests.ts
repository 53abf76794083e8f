import type { Tx } from '@/domain/shared/db'
import { wallToInstant } from '@/domain/shared/time'
import { delegationIdOf, memberIdOf } from './delegations/ids'
import type { DemoRequest } from './delegations/ogp-requests'
import { idOf } from './identity'

const MINUTE = 60_000
/** Minutes that the demo's rooms are cleared for. */
const TURNAROUND = 10

/**
 * Writes what the delegations of a demo summit have asked of each other, each with its steps, and takes room and heads for
 * what stands.
 * @param asked when they asked, by the summit's clock; an answer is due two days and more after it
 */
export async function writeRequests(
  tx: Tx,
  { summit, summitId, zone, asked }: { summit: string; summitId: string; zone: string; asked: Date },
  requests: readonly DemoRequest[],
): Promise<void> {
  for (const [index, request] of requests.entries()) {
    const { state, minutes = 30, level = 'ministers' } = request
    const id = idOf(summit, 'bilateral', request.asking, request.asked, level)
    const startsAt = request.at === undefined ? null : instantOf(request.at, zone)
    const endsAt = startsAt && new Date(+startsAt + minutes * MINUTE)
    const roomId = request.room === undefined ? null : idOf(summit, 'room', request.room)
    const createdAt = new Date(+asked + index * 17 * MINUTE)
    const open = state === 'requested' || state === 'countered'
    const steps = stepsOf(state)
    await tx.bilateral.create({
      data: {
        ...{
          id,
          summitId,
          level,
          state,
          minutes,
          startsAt,
          endsAt,
          roomId,
          createdAt,
          version: steps.length,
        },
        askingId: delegationIdOf(summit, request.asking),
        askedId: delegationIdOf(summit, request.asked),
        awaits: state === 'requested' ? 'asked' : state === 'countered' ? 'asking' : null,
        answerBy: open ? new Date(+createdAt + 96 * 60 * MINUTE) : null,
        ...{ subject: request.subject, note: request.note ?? '', languages: ['en'] },
        steps: {
          create: steps.map(([act, side, to], at) => ({
            ...{ summitId, number: at + 1, at: new Date(+createdAt + at * 45 * MINUTE), act, side, to },
            ...{ from: steps[at - 1]?.[2] ?? null, startsAt, endsAt },
          })),
        },
        persons: {
          create: (['asking', 'asked'] as const)
            .filter((side) => side === 'asking' || state === 'scheduled' || state === 'accepted')
            .map((side) => ({
              summitId,
              side,
              principal: true,
              memberId: memberIdOf(summit, request[side], 'head'),
            })),
        },
      },
    })
    if (state !== 'scheduled' || !startsAt || !endsAt || roomId === null) continue
    await tx.roomBooking.create({
      data: { summitId, roomId, bilateralId: id, startsAt, endsAt: new Date(+endsAt + TURNAROUND * MINUTE) },
    })
    await tx.personBooking.createMany({
      data: [request.asking, request.asked].map((code) => ({
        ...{ summitId, bilateralId: id, startsAt, endsAt, memberId: memberIdOf(summit, code, 'head') },
      })),
    })
  }
}

type Step = [act: string, side: 'asking' | 'asked' | null, to: DemoRequest['state']]

function stepsOf(state: DemoRequest['state']): Step[] {
  const ask: Step = ['ask', 'asking', 'requested']
  switch (state) {
    case 'requested':
      return [ask]
    case 'countered':
      return [ask, ['counter', 'asked', 'countered']]
    case 'accepted':
    case 'scheduled':
      return [ask, ['accept', 'asked', state]]
    case 'declined':
      return [ask, ['decline', 'asked', state]]
    case 'withdrawn':
      return [ask, ['withdraw', 'asking', state]]
    case 'expired':
      return [ask, ['expire', null, state]]
  }
}

function instantOf(wall: string, zone: string): Date {
  const [date = '', time = ''] = wall.split(' ')
  const placed = wallToInstant(date, time, zone)
  if (!placed.ok) throw new Error(`${wall} is no time in ${zone}`)
  return placed.value.instant
}
