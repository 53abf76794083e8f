import type { Interval } from '@/domain/commitment/rules'
import type { DelegationName } from '@/domain/delegation/schema'
import type { Text } from '@/domain/shared/language'

/** A meeting as whoever interprets it has to know it: nothing of what it is about. */
export type InterpretedMeeting = Interval & {
  bilateralId: string
  /** The id of the room, or the address of the host: by it a change is known. */
  place: string
  room: Text
  asking: DelegationName
  asked: DelegationName
  languages: readonly string[]
}

/** What an interpreter is told, in their language: what is new, what is otherwise than they were told, what is no longer theirs. */
export type InterpreterTold = {
  name: string
  summit: { name: Text; timeZone: string }
  assigned: readonly InterpretedMeeting[]
  changed: readonly InterpretedMeeting[]
  freed: readonly InterpretedMeeting[]
}

/** Puts a letter to an interpreter into words; plain text. */
export type WordInterpreter = (
  told: InterpreterTold,
  language: 'en' | 'fr',
) => { subject: string; body: string }

/** What somebody holds beside what they were told, each in order of start. */
export function newsOf(
  held: readonly InterpretedMeeting[],
  told: readonly InterpretedMeeting[],
): Pick<InterpreterTold, 'assigned' | 'changed' | 'freed'> {
  const before = new Map(told.map((one) => [one.bilateralId, one]))
  const now = new Set(held.map(({ bilateralId }) => bilateralId))
  const isSame = (one: InterpretedMeeting, other: InterpretedMeeting) =>
    +one.startsAt === +other.startsAt && +one.endsAt === +other.endsAt && one.place === other.place
  return {
    assigned: held.filter(({ bilateralId }) => !before.has(bilateralId)),
    changed: held.filter((one) => {
      const other = before.get(one.bilateralId)
      return other !== undefined && !isSame(one, other)
    }),
    freed: told.filter(({ bilateralId }) => !now.has(bilateralId)),
  }
}
