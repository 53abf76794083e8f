import type { RequestPlan } from './request-plan'
import type { DemoRequest } from './requests'
import { type Taken, firstFree, holding, pairOf, takenBefore } from './request-places'

/**
 * Requests of a summit's delegations, the same at every call: who asks whom is drawn by a generator with a seed, and each that has a
 * time gets the first at which both sides and a room are free and nobody works at night. Fails where the plan does not fit.
 */
export function madeRequests(plan: RequestPlan): DemoRequest[] {
  const draw = drawing(plan.seed)
  const taken: Taken[] = takenBefore(plan)
  const codes = plan.delegations.map(({ code }) => code)
  const asked = new Map(codes.map((code) => [code, 0]))
  const pairs = new Set([
    ...plan.written.map(({ asking, asked: by }) => pairOf(asking, by)),
    ...plan.free.map(([a, b]) => pairOf(a, b)),
  ])
  const officials = new Set(
    plan.delegations
      .filter(({ members }) => members.some(({ principalAt }) => principalAt === 'officials'))
      .map(({ code }) => code),
  )
  const room = (code: string) => (asked.get(code) ?? 0) < (plan.few[code] ?? 8)
  const next = (): [string, string] => {
    for (let tries = 0; tries < 5000; tries++) {
      const [a, b] = [
        codes[Math.floor(draw() * codes.length)] ?? '',
        codes[Math.floor(draw() ** 1.5 * codes.length)] ?? '',
      ]
      if (a === b || pairs.has(pairOf(a, b)) || !room(a) || !room(b)) continue
      return [a, b]
    }
    throw new Error('the demo asks for more meetings than there are pairs')
  }
  return shuffled(plan.counts, draw).map((state, index): DemoRequest => {
    const minutes = ([30, 30, 20, 30, 45] as const)[index % 5] ?? 30
    for (let tries = 0; tries < 200; tries++) {
      const [asking, by] = next()
      const isPast = state === 'held' || state === 'no_show'
      const meetOfficials =
        !(asking in plan.few) && !(by in plan.few) && officials.has(asking) && officials.has(by)
      const level = meetOfficials && (isPast || index % 5 < 2) ? 'officials' : 'ministers'
      const timed =
        !['accepted', 'declined', 'expired'].includes(state) && !(state === 'requested' && index % 3 === 0)
      const holds = isPast || state === 'scheduled'
      const place = timed
        ? firstFree(
            plan,
            taken,
            { asking, asked: by, level, minutes },
            { days: isPast ? plan.past : plan.days, offset: index * 5 },
          )
        : null
      if (timed && !place) continue
      if (place && holds) taken.push(...holding(plan, { ...place, asking, asked: by, level, minutes }))
      pairs.add(pairOf(asking, by))
      for (const code of [asking, by]) asked.set(code, (asked.get(code) ?? 0) + 1)
      const isFrench = plan.french.includes(asking)
      const isOpen = state === 'requested' || state === 'countered'
      const days = isOpen ? plan.openOn : plan.decidedOn
      return {
        ...{ asking, asked: by, level, minutes, state, language: isFrench ? 'fr' : 'en' },
        subject: plan.subjects[index % plan.subjects.length]?.[isFrench ? 1 : 0] ?? '',
        madeAt: `${state === 'expired' || isPast ? (days[0] ?? '') : (days[index % days.length] ?? '')} ${hourOf(index)}`,
        rounds: state === 'scheduled' && index % 4 === 0 ? 1 : 0,
        ...(place ? { at: place.at } : {}),
        ...(place && (holds || state === 'cancelled' || state === 'bumped') ? { room: place.room } : {}),
      }
    }
    throw new Error(`no time is left for a meeting of the demo (${state})`)
  })
}

/** Each state as often as it is counted, in an order that is drawn. */
function shuffled(counts: RequestPlan['counts'], draw: () => number): DemoRequest['state'][] {
  return counts
    .flatMap(([state, count]) => Array.from({ length: count }, () => ({ state, by: draw() })))
    .sort((a, b) => a.by - b.by)
    .map(({ state }) => state)
}

/** Numbers from 0 up to 1, the same for a seed (the generator of Lehmer). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Hours of work, spread over the day. */
const hourOf = (index: number) => `${11 + (index % 5)}:${String((index * 7) % 60).padStart(2, '0')}`
