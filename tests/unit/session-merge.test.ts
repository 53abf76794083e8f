import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences, resolved } from '@/domain/session/merge-rules'
import { emptySession } from '@/domain/session/rules'
import type { SessionContent } from '@/domain/session/schema'

const languages = ['en', 'fr']
const word = fc.constantFrom('', 'one', 'two', 'three')
const texts = fc.record({ en: word, fr: word })

/** Sessions that differ often, and often by one thing alone. */
const session: fc.Arbitrary<SessionContent> = fc
  .record({
    title: texts,
    abstract: texts,
    location: texts,
    start: fc.constantFrom(null, '09:00', '10:30'),
    afterMidnight: fc.boolean(),
    seats: fc.constantFrom(null, 10, 20),
    access: fc.constantFrom('open', 'seats', 'invitation', 'private'),
    languages: fc.subarray(['en', 'fr', 'es']),
  })
  .map((differs) => ({ ...emptySession(languages), ...differs }))

const sideOf = (part: { key: string }, bit: boolean) => [part.key, bit ? 'mine' : 'theirs'] as const

describe('Two versions of a session', () => {
  it('have nothing to choose when they are the same', () => {
    fc.assert(
      fc.property(session, session, (base, one) => {
        expect(differences(base, one, structuredClone(one), languages)).toEqual([])
      }),
    )
  })

  it('become mine when mine is chosen everywhere, and theirs when theirs is', () => {
    fc.assert(
      fc.property(session, session, (mine, theirs) => {
        const parts = differences(undefined, mine, theirs, languages)
        const all = (side: 'mine' | 'theirs') => Object.fromEntries(parts.map(({ key }) => [key, side]))
        expect(
          differences(undefined, resolved(mine, theirs, all('mine'), languages), mine, languages),
        ).toEqual([])
        expect(
          differences(undefined, resolved(mine, theirs, all('theirs'), languages), theirs, languages),
        ).toEqual([])
      }),
    )
  })

  it('lose nothing: every part of the outcome is the one chosen, the rest what both had', () => {
    fc.assert(
      fc.property(
        session,
        session,
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        (mine, theirs, bits) => {
          const parts = differences(undefined, mine, theirs, languages)
          const choices = Object.fromEntries(parts.map((part, index) => sideOf(part, bits[index] ?? true)))
          const outcome = resolved(mine, theirs, choices, languages)
          const fromMine = differences(undefined, outcome, mine, languages).map(({ key }) => key)
          const fromTheirs = differences(undefined, outcome, theirs, languages).map(({ key }) => key)
          for (const { key } of parts) {
            expect(fromMine.includes(key)).toBe(choices[key] === 'theirs')
            expect(fromTheirs.includes(key)).toBe(choices[key] === 'mine')
          }
          expect(fromMine.length + fromTheirs.length).toBe(parts.length)
        },
      ),
    )
  })

  it('taken as suggested keep what each one alone has changed, and mine where both did', () => {
    fc.assert(
      fc.property(session, session, session, (base, mine, theirs) => {
        const parts = differences(base, mine, theirs, languages)
        const suggested = Object.fromEntries(parts.map(({ key, suggested: side }) => [key, side]))
        const outcome = resolved(mine, theirs, suggested, languages)
        const iChanged = differences(undefined, base, mine, languages).map(({ key }) => key)
        const theyChanged = differences(undefined, base, theirs, languages).map(({ key }) => key)
        const awayFromMine = differences(undefined, outcome, mine, languages).map(({ key }) => key)
        const awayFromTheirs = differences(undefined, outcome, theirs, languages).map(({ key }) => key)
        for (const key of iChanged) expect(awayFromMine).not.toContain(key)
        for (const key of theyChanged.filter((changed) => !iChanged.includes(changed)))
          expect(awayFromTheirs).not.toContain(key)
      }),
    )
  })

  it('keep a day with its hours: the time is one choice', () => {
    const mine = { ...emptySession(languages), date: '2019-05-29', start: '09:00', end: '10:00' }
    const theirs = { ...emptySession(languages), date: '2019-05-30', start: '09:00', end: '11:00' }
    expect(differences(undefined, mine, theirs, languages).map(({ key }) => key)).toEqual(['when'])
    expect(resolved(mine, theirs, { when: 'theirs' }, languages)).toMatchObject({
      date: '2019-05-30',
      end: '11:00',
    })
  })
})
