import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { causeWords, type Names } from '@/domain/optimiser/cause-rules'
import type { Cause, Statement } from '@/domain/optimiser/cause-schema'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'

type Untyped = { [key: string]: string }

function sentence(locale: 'en' | 'fr', cause: Cause): string {
  const messages = locale === 'en' ? en : fr
  // Keys are put together here; the page that shows them has them typed.
  const t: (key: string, values: Record<string, string | number>) => string = createTranslator<Untyped>({
    ...{
      locale,
      messages: messages.optimiser,
      onError: (error: unknown) => {
        throw error
      },
    },
  } as never)
  const names: Names = {
    meeting: (id) => (locale === 'en' ? `Canada and Estonia (${id})` : `Canada et Estonie (${id})`),
    delegation: (id) => ({ CA: 'Canada', EE: locale === 'en' ? 'Estonia' : 'Estonie' })[id] ?? id,
    person: () => 'Nadia Roy',
    slot: (slot) => (locale === 'en' ? `${slot}:00 pm` : `${slot}\u00a0h`),
    day: (day) => (locale === 'en' ? `May ${day}` : `${day} mai`),
    list: (list) => new Intl.ListFormat(locale).format(list),
    statement: ({ kind, values }) => t(`statements.${kind}`, values),
  }
  const { code, values } = causeWords(cause, names)
  return t(`causes.${code}`, values)
}

const statements: Statement[] = [
  { kind: 'takes_place', meeting: 'm1' },
  { kind: 'allowed', meeting: 'm1' },
  { kind: 'fixed', meeting: 'm1', slot: 3 },
  { kind: 'after', meeting: 'm1', earlier: 'm2' },
  { kind: 'unavailable', delegation: 'CA', slot: 3 },
  { kind: 'rooms', slot: 3, places: 1 },
  { kind: 'room_sizes', slot: 3, size: 12, places: 2 },
  { kind: 'person', person: 'p' },
  { kind: 'max_per_day', delegation: 'CA', day: 2 },
]
const causes: Cause[] = [
  { code: 'no_common_slot', of: [], meetings: ['m1'] },
  { code: 'no_common_slot', of: ['CA'], meetings: ['m1'] },
  { code: 'no_common_slot', of: ['CA', 'EE'], meetings: ['m1'] },
  { code: 'pins_collide', of: ['CA'], meetings: ['m1', 'm2'], slots: [3] },
  { code: 'pin_not_allowed', of: [], meetings: ['m1'], slots: [3] },
  { code: 'pin_not_allowed', of: ['CA'], meetings: ['m1'], slots: [3] },
  { code: 'after_cycle', meetings: ['m1'] },
  { code: 'after_cycle', meetings: ['m1', 'm2'] },
  { code: 'after_no_room', meetings: ['m1', 'm2'] },
  { code: 'too_many_for_hours', of: ['CA'], meetings: ['m1', 'm2'], slots: [3], unavailable: [] },
  { code: 'too_many_for_hours', of: ['CA'], meetings: ['m1', 'm2'], slots: [3], unavailable: [1, 2] },
  { code: 'rooms_full', meetings: ['m1', 'm2'], slots: [3, 4], places: 1 },
  { code: 'rooms_full', meetings: ['m1', 'm2'], slots: [3, 4], places: 1, size: 12 },
  { code: 'room_too_small', meetings: ['m1'], size: 12 },
  { code: 'person_twice', people: ['p'], meetings: ['m1', 'm2'], slots: [3] },
  { code: 'day_limit', of: ['CA'], meetings: ['m1', 'm2'], slots: [1, 2, 3], places: 1 },
  { code: 'fairness', fairness: 0 },
  { code: 'fairness', fairness: 2, least: 3 },
  { code: 'conflict', statements, minimal: true },
]

describe('causes in words', () => {
  it('are one whole sentence or two in either language, with the names of whom they concern', () => {
    for (const locale of ['en', 'fr'] as const)
      for (const cause of causes) {
        const said = sentence(locale, cause)
        expect(said).toMatch(/^[“«A-ZÀ-Ý0-9].*\.$/)
        expect(said).not.toMatch(/[{}#]|undefined|  /)
        const [id] = 'meetings' in cause ? cause.meetings : []
        if (id && cause.code !== 'rooms_full') expect(said).toContain(`(${id})`)
      }
  })

  it('read well', () => {
    expect(sentence('en', { code: 'no_common_slot', of: ['CA', 'EE'], meetings: ['m9'] })).toBe(
      'Canada and Estonia are never free together at the slots of “Canada and Estonia (m9)”.',
    )
    expect(sentence('fr', { code: 'room_too_small', meetings: ['m9'], size: 12 })).toBe(
      '«\u00a0Canada et Estonie (m9)\u00a0» demande 12 places; aucune salle ouverte à ses créneaux n’en offre autant.',
    )
    expect(sentence('en', { code: 'fairness', fairness: 1, least: 2 })).toBe(
      'Every meeting fits, but not with gaps that differ by 1 at most between delegations. The least difference is 2.',
    )
  })
})
