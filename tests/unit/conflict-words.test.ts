import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { equipment } from '@/domain/change/schema'
import { reasonCodes, repairCodes } from '@/domain/conflict/schema'
import { conflictKinds } from '@/domain/summit/schema'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'

/** Whatever a sentence about conflicts may ask for. */
const values = {
  ...{
    first: 'Opening',
    second: 'Youth',
    title: 'Opening',
    person: 'Nadia Roy',
    organisation: 'City of Ottawa',
  },
  ...{ room: 'Room 204', otherRoom: 'Room 205', venue: 'Shaw Centre', track: 'Impact', time: '10:30 am' },
  ...{ date: 'May 30', filed: 'May 29', day: 'May 30', when: 'May 30, 10:30 am', list: 'screen' },
}
const numbers = (count: number) => ({
  ...{
    running: count,
    minutes: count,
    expected: count,
    capacity: count,
    needed: count,
    most: count,
    teams: count,
  },
  ...{ seats: count, share: count, people: count, missing: count, count },
})

/** Messages whose keys and arguments the compiler does not know: all of them are asked for. */
type Untyped = { [key: string]: string }

/** Every sentence of a part of the namespace, with nothing, one and many of what it counts. */
function sentences(locale: 'en' | 'fr', part: 'kinds' | 'repairs' | 'reasons' | 'whyNot' | 'equipment') {
  const messages = locale === 'en' ? en : fr
  const t: (key: string, values: Record<string, string | number>) => string = createTranslator<Untyped>({
    locale,
    messages: messages.conflicts[part],
    onError: (error) => {
      throw error
    },
  })
  return Object.keys(messages.conflicts[part]).flatMap((key) =>
    [0, 1, 1800].map((count) => t(key, { ...values, ...numbers(count) })),
  )
}

describe('The words for conflicts', () => {
  it('are there for every kind, repair, reason and need, in both languages', () => {
    for (const { conflicts } of [en, fr]) {
      expect(Object.keys(conflicts.kinds)).toEqual(expect.arrayContaining([...conflictKinds]))
      expect(Object.keys(conflicts.whyNot).sort()).toEqual([...conflictKinds].sort())
      expect(Object.keys(conflicts.repairs).sort()).toEqual([...repairCodes].sort())
      expect(Object.keys(conflicts.reasons).sort()).toEqual([...reasonCodes].sort())
      expect(Object.keys(conflicts.equipment).sort()).toEqual([...equipment].sort())
    }
  })

  it('make whole sentences with nothing, one and many', () => {
    for (const locale of ['en', 'fr'] as const)
      for (const part of ['kinds', 'repairs', 'reasons', 'whyNot', 'equipment'] as const)
        for (const sentence of sentences(locale, part)) expect(sentence).toMatch(/^[^{}#]+$/)
    for (const locale of ['en', 'fr'] as const)
      for (const sentence of sentences(locale, 'kinds')) expect(sentence).toMatch(/^[A-Z«“0-9].*\.$/)
  })

  it('count in the way of each language', () => {
    expect(sentences('en', 'kinds')).toContain('Room 204 has 1,800 seats for the 1,800 people of “Opening”.')
    const french = sentences('fr', 'kinds').map((one) => one.replaceAll('\u202f', '\u00a0'))
    expect(french).toContain(
      'Room 204\u00a0: 1\u00a0800\u00a0places pour 1\u00a0800\u00a0personnes, «\u00a0Opening\u00a0».',
    )
  })
})
