import { type Instance, instanceSchema } from './schema'

export type Fault = { path: string; problem: string }

/**
 * An instance from the text of a file, with every fault at once: the path as in JSON (`meetings[3].a`) and, in English for
 * the command line, what is wrong there.
 */
export function readInstance(text: string): { instance: Instance } | { faults: Fault[] } {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    return { faults: [{ path: '', problem: `not JSON: ${error instanceof Error ? error.message : ''}` }] }
  }
  const parsed = instanceSchema.safeParse(given)
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map(({ path, message }) => ({ path: written(path), problem: message })),
    }
  const faults = contradictions(parsed.data)
  return faults.length > 0 ? { faults } : { instance: parsed.data }
}

const written = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${String(step)}` : String(step),
    '',
  )

/** What the shape alone does not show: names that lead nowhere, numbers beyond the grid. Empty where all is well. */
export function contradictions(instance: Instance): Fault[] {
  const faults: Fault[] = []
  const say = (path: string, problem: string) => faults.push({ path, problem })
  const onGrid = (path: string, slot: number) => {
    if (slot > instance.slots) say(path, `slot ${slot} is beyond the last, ${instance.slots}`)
  }
  const within = (path: string, slots: readonly number[] | null | undefined) =>
    slots?.forEach((slot, at) => onGrid(`${path}[${at}]`, slot))
  const known = (path: string, list: readonly { id: string }[]) => {
    const ids = new Set<string>()
    list.forEach(({ id }, at) => {
      if (ids.has(id)) say(`${path}[${at}].id`, `${id} is there twice`)
      ids.add(id)
    })
    return ids
  }

  const delegations = known('delegations', instance.delegations)
  const meetings = known('meetings', instance.meetings)
  instance.delegations.forEach(({ unavailable }, at) => within(`delegations[${at}].unavailable`, unavailable))
  instance.meetings.forEach((meeting, at) => {
    const path = `meetings[${at}]`
    for (const side of ['a', 'b'] as const)
      if (!delegations.has(meeting[side])) say(`${path}.${side}`, `no delegation ${meeting[side]}`)
    if (meeting.a === meeting.b) say(`${path}.b`, `${meeting.b} cannot meet itself`)
    within(`${path}.allowed`, meeting.allowed)
    if (meeting.fixed != null) onGrid(`${path}.fixed`, meeting.fixed)
    meeting.after?.forEach((earlier, nth) => {
      if (!meetings.has(earlier)) say(`${path}.after[${nth}]`, `no meeting ${earlier}`)
    })
    meeting.people?.forEach((person, nth) => {
      if (meeting.people?.indexOf(person) !== nth) say(`${path}.people[${nth}]`, `${person} is there twice`)
    })
  })

  const { days, roomSizes, closed, rooms, slots } = instance
  days?.forEach((last, at) => {
    if (last <= (days[at - 1] ?? 0)) say(`days[${at}]`, 'the last slots of the days must rise')
  })
  if (days && days.at(-1) !== slots) say('days', `the last day must end with the last slot, ${slots}`)
  if (roomSizes && roomSizes.length !== rooms)
    say('roomSizes', `${roomSizes.length} sizes for ${rooms} rooms: one for each is needed`)
  if (closed && closed.length !== rooms)
    say('closed', `${closed.length} lists for ${rooms} rooms: one for each is needed`)
  closed?.forEach((shut, at) => within(`closed[${at}]`, shut))
  return faults
}
