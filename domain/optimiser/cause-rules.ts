import type { Cause, Statement } from './cause-schema'

/** How a reader calls what a cause names, in their language. */
export type Names = {
  meeting: (id: string) => string
  delegation: (id: string) => string
  person: (id: string) => string
  slot: (slot: number) => string
  /** Days from 1. */
  day: (day: number) => string
  /** Several as one, with the language's "and"; long lists cut as the page likes. */
  list: (names: readonly string[]) => string
  statement: (words: StatementWords) => string
}

export type Values = Record<string, string | number>
/** The key below `optimiser.causes`, and what its sentence asks for. */
export type CauseWords = { code: Cause['code']; values: Values }
/** The key below `optimiser.statements`, and what it asks for. */
export type StatementWords = { kind: Statement['kind']; values: Values }

/** A cause as a sentence of the `optimiser` namespace. */
export function causeWords(cause: Cause, names: Names): CauseWords {
  const { code } = cause
  const meetings = 'meetings' in cause ? names.list(cause.meetings.map(names.meeting)) : ''
  const [first = ''] = 'meetings' in cause ? cause.meetings : []
  const meeting = names.meeting(first)
  switch (cause.code) {
    case 'no_common_slot': {
      const list = names.list(cause.of.map(names.delegation))
      return { code, values: { count: cause.of.length, list, meeting } }
    }
    case 'pins_collide':
      return {
        code,
        values: { delegation: names.delegation(cause.of[0]), slot: names.slot(cause.slots[0]), meetings },
      }
    case 'pin_not_allowed': {
      const list = names.list(cause.of.map(names.delegation))
      return { code, values: { count: cause.of.length, list, meeting, slot: names.slot(cause.slots[0]) } }
    }
    case 'after_cycle':
    case 'after_no_room':
      return { code, values: { count: cause.meetings.length, meetings } }
    case 'too_many_for_hours':
      return {
        code,
        values: {
          ...{ delegation: names.delegation(cause.of[0]), meetings, count: cause.meetings.length },
          ...{ slots: cause.slots.length, lost: cause.unavailable.length },
        },
      }
    case 'rooms_full':
      return {
        code,
        values: {
          ...{ count: cause.meetings.length, places: cause.places, size: cause.size ?? 0 },
          times: names.list(cause.slots.map(names.slot)),
        },
      }
    case 'room_too_small':
      return { code, values: { meeting, size: cause.size } }
    case 'person_twice': {
      const person = names.list(cause.people.map(names.person))
      return { code, values: { person, meetings, count: cause.meetings.length, slots: cause.slots.length } }
    }
    case 'day_limit': {
      const delegation = names.delegation(cause.of[0])
      return { code, values: { delegation, meetings, count: cause.meetings.length, places: cause.places } }
    }
    case 'fairness':
      return { code, values: { most: cause.fairness, least: cause.least ?? 0 } }
    case 'conflict': {
      const said = cause.statements.map((statement) => names.statement(statementWords(statement, names)))
      return { code, values: { count: said.length, list: names.list(said) } }
    }
  }
}

export function statementWords(statement: Statement, names: Names): StatementWords {
  const { kind } = statement
  switch (statement.kind) {
    case 'takes_place':
    case 'allowed':
      return { kind, values: { meeting: names.meeting(statement.meeting) } }
    case 'fixed':
      return { kind, values: { meeting: names.meeting(statement.meeting), slot: names.slot(statement.slot) } }
    case 'after':
      return {
        kind,
        values: { meeting: names.meeting(statement.meeting), earlier: names.meeting(statement.earlier) },
      }
    case 'unavailable':
      return {
        kind,
        values: { delegation: names.delegation(statement.delegation), slot: names.slot(statement.slot) },
      }
    case 'rooms':
      return { kind, values: { places: statement.places, slot: names.slot(statement.slot) } }
    case 'room_sizes': {
      const { places, size, slot } = statement
      return { kind, values: { places, size, slot: names.slot(slot) } }
    }
    case 'person':
      return { kind, values: { person: names.person(statement.person) } }
    case 'max_per_day':
      return {
        kind,
        values: { delegation: names.delegation(statement.delegation), day: names.day(statement.day) },
      }
  }
}
