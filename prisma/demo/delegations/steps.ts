import type { DemoRequest } from './requests'

export type DemoStep = { act: string; side: 'asking' | 'asked' | null; to: DemoRequest['state']; at: Date }
type Said = [act: string, side: DemoStep['side'], to: DemoRequest['state']]

const HOUR = 3_600_000

/**
 * The way by which a request came to its state, from its asking on: each side takes some hours to answer, an expired one
 * ends when the time to answer is over, and one that was held does so at its end.
 */
export function stepsOf(
  request: DemoRequest,
  { madeAt, endsAt, answerHours }: { madeAt: Date; endsAt: Date | null; answerHours: number },
): DemoStep[] {
  const pace = 2 + (request.subject.length % 7)
  return saidOf(request).map(([act, side, to], index) => {
    const after = new Date(+madeAt + index * pace * HOUR)
    if (act === 'expire') return { act, side, to, at: new Date(+madeAt + answerHours * HOUR) }
    return { act, side, to, at: to === 'held' || to === 'no_show' ? (endsAt ?? after) : after }
  })
}

function saidOf({ state, at, rounds = 0 }: DemoRequest): Said[] {
  const agreed = at === undefined ? 'accepted' : 'scheduled'
  const ask: Said = ['ask', 'asking', 'requested']
  const counter: Said = ['counter', 'asked', 'countered']
  const accept: Said[] =
    rounds > 0 ? [ask, counter, ['accept', 'asking', agreed]] : [ask, ['accept', 'asked', agreed]]
  switch (state) {
    case 'requested':
      return [ask]
    case 'countered':
      return [ask, counter]
    case 'accepted':
    case 'scheduled':
      return accept
    case 'held':
    case 'no_show':
      return [...accept, [state, 'asking', state]]
    case 'bumped':
      return [...accept, ['bump', null, state]]
    case 'cancelled':
      return [...accept, ['cancel', 'asked', state]]
    case 'declined':
      return [ask, ['decline', 'asked', state]]
    case 'withdrawn':
      return [ask, ['withdraw', 'asking', state]]
    case 'expired':
      return [ask, ['expire', null, state]]
  }
}
