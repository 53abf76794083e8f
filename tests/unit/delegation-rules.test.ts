import { describe, expect, it } from 'vitest'
import { inOrder, nameOf, principalOf, whyNotNominate } from '@/domain/delegation/rules'
import type { Capacity, Level, MemberState } from '@/domain/delegation/schema'
import { findState } from '@/domain/shared/states'

const of = (code: string, differs: Partial<Parameters<typeof inOrder>[0][number]> = {}) => {
  const state = findState(code)
  if (!state) throw new Error(code)
  return {
    ...{ id: code, shortName: { en: state.name.en.short, fr: state.name.fr.short } },
    ...{ host: false, rank: 'minister' as const, tookOfficeOn: null, position: null },
    ...differs,
  }
}
const codes = (list: { id: string }[]) => list.map(({ id }) => id).join(' ')

describe('The order of protocol', () => {
  const five = [of('US'), of('EE'), of('ES'), of('DE'), of('CA', { host: true })]

  it('is by the names of one language, with accents where that language sorts them', () => {
    expect(codes(inOrder(five, { order: 'english', hostFirst: false }))).toBe('CA EE DE ES US')
    expect(codes(inOrder(five, { order: 'french', hostFirst: false }))).toBe('DE CA ES EE US')
  })

  it('has the host first where the summit says so', () => {
    expect(codes(inOrder(five, { order: 'french', hostFirst: true }))).toBe('CA DE ES EE US')
  })

  it('goes by rank, then by who took office first, then by name', () => {
    const four = [
      of('DE', { rank: 'head_of_government', tookOfficeOn: '2018-03-14' }),
      of('FR', { rank: 'head_of_state', tookOfficeOn: '2017-05-14' }),
      of('ES', { rank: 'head_of_government', tookOfficeOn: '2018-06-02' }),
      of('EE', { rank: 'head_of_government', tookOfficeOn: '2016-11-23' }),
      of('US'),
      of('CA', { tookOfficeOn: '2018-07-18' }),
    ]
    expect(codes(inOrder(four, { order: 'rank', hostFirst: false }))).toBe('FR EE DE ES CA US')
  })

  it('gives a place chosen by hand, and closes up around it', () => {
    const list = [of('US', { position: 2 }), of('EE'), of('ES'), of('DE'), of('CA', { position: 1 })]
    expect(codes(inOrder(list, { order: 'english', hostFirst: false }))).toBe('CA US EE DE ES')
  })
})

describe('The name of a delegation', () => {
  it('takes its article from the curated table, and its own name where it is no State', () => {
    const state = { countryCode: 'NL', shortName: {}, longName: {} }
    expect(nameOf(state, 'fr', 'of')).toBe('des Pays-Bas')
    expect(nameOf(state, 'en', 'the')).toBe('the Netherlands')
    const city = { countryCode: null, shortName: { en: 'Ottawa', fr: 'Ottawa' }, longName: {} }
    expect(nameOf(city, 'fr', 'of')).toBe('d’Ottawa')
    expect(nameOf(city, 'en', 'long')).toBe('Ottawa')
  })
})

const member = (
  id: string,
  capacity: Capacity,
  principalAt: Level | null = null,
  state: MemberState = 'confirmed',
) => ({
  ...{ id, capacity, principalAt, state },
})

describe('Who speaks for a delegation', () => {
  it('is whoever is named for the level, else its head, never somebody who is out of it', () => {
    const members = [
      member('a', 'head'),
      member('b', 'alternate', 'officials'),
      member('c', 'delegate', 'ministers', 'refused'),
    ]
    expect(principalOf(members, 'officials')?.id).toBe('b')
    expect(principalOf(members, 'ministers')?.id).toBe('a')
    expect(principalOf([member('x', 'adviser')], 'heads')).toBeNull()
  })
})

describe('A nomination', () => {
  it('is refused beside what stands in its way', () => {
    const members = [member('a', 'head', 'ministers')]
    const places = { taken: 1, size: 2 }
    expect(whyNotNominate(members, { capacity: 'head', principalAt: null }, places)?.code).toBe('head_taken')
    expect(whyNotNominate(members, { capacity: 'alternate', principalAt: 'ministers' }, places)?.code).toBe(
      'principal_taken',
    )
    expect(whyNotNominate(members, { capacity: 'adviser', principalAt: null }, places)).toBeNull()
    expect(
      whyNotNominate(members, { capacity: 'adviser', principalAt: null }, { taken: 2, size: 2 }),
    ).toEqual({
      code: 'delegation_full',
      details: { size: 2 },
    })
  })
})
