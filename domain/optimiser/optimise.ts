import type { Cause } from './cause-schema'
import { certificates } from './explain/certificates'
import { pinCauses } from './explain/pin-causes'
import { modelOf } from './engine/model'
import { Conducting, type Options } from './run/conduct'
import { resultOf } from './run/result'
import type { Instance, Result } from './schema'

/**
 * The timetable of an instance that was read: the least weight left out, then the fewest breaks, proven where the time is
 * enough. Works in two threads of its own, started from their source below the working directory, so that a server's other
 * requests go on meanwhile. Never refuses: what cannot be is said in the result.
 */
export async function optimise(instance: Instance, options: Options = {}): Promise<Result> {
  const began = options.began ?? performance.now()
  const elapsed = () => (performance.now() - began) / 1000
  const model = modelOf(instance)
  const nothing = model.meetings.map(() => 0)
  const contradictions = pinCauses(instance, model)
  if (contradictions.length > 0) {
    const result = resultOf(instance, {
      ...{ status: 'impossible', slots: nothing, breaks: 0, bound: 0 },
      seconds: elapsed(),
    })
    const unplaced = result.unplaced.map(({ id }) => ({ id, because: ofMeeting(contradictions, id) }))
    return { ...result, unplaced, because: contradictions }
  }

  const isPartial = certificates(instance, model).length > 0
  const conducting = new Conducting(instance, model, isPartial, elapsed, options)
  const { standing, causes } = await conducting.run()
  const { slots, worth, bound, whyPartial, isReached } = standing
  const seconds = elapsed()
  if (!slots || !worth)
    return resultOf(instance, { status: 'timeout', slots: nothing, breaks: 0, bound: bound.breaks, seconds })
  const isOptimal = worth.weight === 0 && isReached
  const result = resultOf(instance, {
    status: whyPartial ? 'impossible' : isOptimal ? 'optimal' : 'feasible',
    slots,
    breaks: worth.breaks,
    // While less weight may be left out nothing is known of the breaks; and nothing is beyond what was found.
    bound: worth.weight === bound.weight ? Math.min(bound.breaks, worth.breaks) : 0,
    seconds,
  })
  const unplaced = result.unplaced.map(({ id }, nth) => ({ id, because: causes[nth] ?? [] }))
  return { ...result, unplaced }
}

/** The causes that name it; all of them where none does: nothing is placed because of them. */
function ofMeeting(causes: readonly Cause[], id: string): Cause[] {
  const own = causes.filter((cause) => 'meetings' in cause && cause.meetings.some((one) => one === id))
  return own.length > 0 ? own : [...causes]
}
