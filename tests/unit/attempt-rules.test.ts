import { describe, expect, it } from 'vitest'
import { countedFrom, digestOf, networkOf, whyTooMany, windowOf } from '@/domain/attempt/rules'

describe('A limit on tries', () => {
  it('stops one person after ten wrong codes, whoever is around them', () => {
    expect(whyTooMany('code', { own: 9, network: 0 }, false)).toBeNull()
    expect(whyTooMany('code', { own: 10, network: 0 }, true)).toBe('too_many_tries')
  })

  it('locks nobody out for what others of a conference’s network have typed, and grows wary of each', () => {
    expect(whyTooMany('code', { own: 0, network: 900 }, false)).toBeNull()
    expect(whyTooMany('code', { own: 2, network: 900 }, false)).toBeNull()
    expect(whyTooMany('code', { own: 3, network: 900 }, false)).toBe('too_many_tries')
  })

  it('stops visitors where no crowd types so much, and whoever is signed in never for that', () => {
    expect(whyTooMany('code', { own: 0, network: 1000 }, false)).toBe('too_many_tries')
    expect(whyTooMany('code', { own: 0, network: 100_000 }, true)).toBeNull()
    expect(whyTooMany('reference', { own: 0, network: 100_000 }, true)).toBeNull()
  })

  it('counts the quarter that runs and the one before', () => {
    const now = new Date('2019-05-29T10:20:00Z')
    expect(windowOf(now)).toEqual(new Date('2019-05-29T10:15:00Z'))
    expect(countedFrom(now)).toEqual(new Date('2019-05-29T10:00:00Z'))
  })

  it.each([
    ['203.0.113.77', '203.0.113'],
    ['::ffff:203.0.113.77', '203.0.113'],
    ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3'],
    ['2001:0db8:85a3::1', '2001:db8:85a3'],
    ['2001:db8::1', '2001:db8:0'],
    ['::1', '0:0:0'],
  ])('%s is of the network %s', (address, network) => expect(networkOf(address)).toBe(network))

  it('keeps digests, which name nobody', () => {
    expect(digestOf('said zoe@people.example', 'secret')).toMatch(/^[\w-]{22}$/)
    expect(digestOf('said zoe@people.example', 'secret')).not.toBe(
      digestOf('said zoe@people.example', 'another'),
    )
  })
})
