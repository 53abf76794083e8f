import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSeed, privateKeyOf, publicPartOf, sealSeed } from '@/domain/pass-key/rules'
import type { PassClaims, PassTrust, TrustedKey } from '@/domain/pass/schema'
import { passTrust } from '@/domain/pass/schema'
import { lastDayOf, readToken, signatureOf, summitMark, tokenOf, verifyPass } from '@/domain/pass/token-rules'
import { base45, fromBase45 } from '@/domain/shared/base45'

const seeds = [1, 2].map((byte) => Buffer.alloc(32, byte))
const keys = seeds.map(privateKeyOf)
const [firstKey, secondKey] = keys.map((key, index): TrustedKey => ({
  number: index + 1,
  publicKey: publicPartOf(key),
  activeFrom: '2019-04-01T00:00:00.000Z',
  retiredAt: null,
  revokedAt: null,
})) as [TrustedKey, TrustedKey] // two seeds, two keys

const summitId = '6f1d2c3b-4a59-4e6f-8a7b-0c1d2e3f4a5b'
const claims: PassClaims = {
  summit: summitMark(summitId),
  key: 1,
  serial: '00112233445566778899aabbccddeeff',
  lastDay: lastDayOf('2019-05-31'),
}
const signed = (said: PassClaims, with_ = keys[said.key - 1]) => {
  if (!with_) throw new Error('no such key')
  return tokenOf(said, signatureOf(said, with_))
}
const token = signed(claims)
const trust = (changes: Partial<PassTrust> = {}): PassTrust => ({
  summit: { slug: 'open-summit', id: claims.summit, timeZone: 'America/Toronto' },
  algorithm: 'Ed25519',
  keys: [firstKey, secondKey],
  revoked: [],
  ...changes,
})
const verdict = (text: string, trusted = trust(), today = '2019-05-30') => {
  const result = verifyPass(text, trusted, today)
  return result.ok ? result.value : result.code
}

describe('The token of a pass', () => {
  it('says what was put into it, to anyone who has the public keys alone', () => {
    expect(verdict(token)).toEqual(claims)
    expect(verdict(token, passTrust.parse(JSON.parse(JSON.stringify(trust()))))).toEqual(claims)
  })

  it('is 138 characters, all of which a QR code packs tightly, and the same each time it is made', () => {
    expect(token).toMatch(/^[0-9A-Z $%*+\-./:]{138}$/)
    expect(signed(claims)).toBe(token)
  })

  it('says so for every serial, key and day', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.integer({ min: 1, max: 2 }),
        fc.date({
          min: new Date('2000-01-01T00:00:00Z'),
          max: new Date('2179-06-06T00:00:00Z'),
          noInvalidDate: true,
        }),
        (bytes, key, day) => {
          const lastDay = day.toISOString().slice(0, 10)
          const any = { ...claims, key, serial: Buffer.from(bytes).toString('hex'), lastDay }
          expect(readToken(signed(any))?.claims).toEqual(any)
          expect(verdict(signed(any), trust(), lastDay)).toEqual(any)
        },
      ),
    )
  })

  it('is refused once any of its bytes is another', () => {
    const bytes = Buffer.from(fromBase45(token) ?? [])
    expect(bytes).toHaveLength(92)
    const codes = new Set<unknown>()
    for (let at = 0; at < bytes.length; at++)
      for (const flip of [0x01, 0x80, 0xff]) {
        const changed = Buffer.from(bytes)
        changed.writeUInt8(changed.readUInt8(at) ^ flip, at)
        const code = verdict(base45(changed))
        expect(code, `byte ${at} with ${flip}`).toBeTypeOf('string')
        codes.add(code)
      }
    expect([...codes].sort()).toEqual([
      'pass_bad_signature',
      'pass_malformed',
      'pass_other_summit',
      'pass_unknown_key',
    ])
  })

  it('is refused once any of its characters is another', () => {
    for (let at = 0; at < token.length; at++) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
      expect(verdict(changed), `character ${at}`).toBeTypeOf('string')
    }
  })

  it('is malformed when cut short, prolonged, written small, empty, or something else altogether', () => {
    for (const wrong of [
      token.slice(0, -1),
      token.slice(0, -3),
      `${token}0`,
      `${token}000`,
      token.toLowerCase(),
      '',
      ' ',
      'https://example.ca/pass',
      'É'.repeat(138),
      ':'.repeat(138),
      '0'.repeat(138),
      'A'.repeat(100_000),
    ])
      expect(verdict(wrong)).toBe('pass_malformed')
  })

  it('is refused at another summit, under a key that is not known, and when another key has signed it', () => {
    const elsewhere = {
      slug: 'other',
      id: summitMark('7f1d2c3b-4a59-4e6f-8a7b-0c1d2e3f4a5b'),
      timeZone: 'UTC',
    }
    expect(verdict(token, trust({ summit: elsewhere }))).toBe('pass_other_summit')
    expect(verdict(token, trust({ keys: [secondKey] }))).toBe('pass_unknown_key')
    expect(verdict(signed(claims, keys[1]))).toBe('pass_bad_signature')
  })

  it('goes on counting when its key is retired, and no more when the key or the pass is revoked', () => {
    const retired = { ...firstKey, retiredAt: '2019-05-01T00:00:00.000Z' }
    expect(verdict(token, trust({ keys: [retired, secondKey] }))).toEqual(claims)
    expect(verdict(signed({ ...claims, key: 2 }), trust({ keys: [retired, secondKey] }))).toEqual({
      ...claims,
      key: 2,
    })
    const revoked = { ...retired, revokedAt: '2019-05-02T00:00:00.000Z' }
    expect(verdict(token, trust({ keys: [revoked, secondKey] }))).toBe('pass_revoked')
    expect(verdict(token, trust({ revoked: [claims.serial] }))).toBe('pass_revoked')
    expect(verdict(token, trust({ revoked: [claims.serial.replace('0', '1')] }))).toEqual(claims)
  })

  it('counts through the night after the last day, and not on the next', () => {
    expect(verdict(token, trust(), '2019-06-01')).toEqual(claims)
    expect(verifyPass(token, trust(), '2019-06-02')).toMatchObject({
      ok: false,
      code: 'pass_expired',
      details: { lastDay: '2019-06-01' },
    })
  })
})

describe('Base45', () => {
  it('gives the examples of RFC 9285', () => {
    const examples = { AB: 'BB8', 'Hello!!': '%69 VD92EX0', 'base-45': 'UJCLQE7W581', 'ietf!': 'QED8WEX0' }
    for (const [plain, encoded] of Object.entries(examples)) {
      expect(base45(Buffer.from(plain))).toBe(encoded)
      expect(Buffer.from(fromBase45(encoded) ?? []).toString()).toBe(plain)
    }
  })

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
        expect(fromBase45(base45(bytes))).toEqual(bytes)
      }),
    )
  })

  it('has one text for each value: what it reads, it writes again', () => {
    const character = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:aé')
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
        const bytes = fromBase45(text)
        if (bytes) expect(base45(bytes)).toBe(text)
      }),
    )
    for (const wrong of ['A', 'GGW', '::', 'ab', 'É00']) expect(fromBase45(wrong)).toBeNull()
  })
})

describe('The key that signs passes', () => {
  const owner = { summitId, number: 1 }
  const sealed = sealSeed(Buffer.alloc(32, 7), owner, 'a secret of these tests', Buffer.alloc(12, 9))

  it('opens with the secret that it was sealed with, for its own summit and number alone', () => {
    expect(openSeed(sealed, owner, 'a secret of these tests')).toEqual(Buffer.alloc(32, 7))
    expect(openSeed(sealed, owner, 'another secret')).toBeNull()
    expect(openSeed(sealed, { ...owner, number: 2 }, 'a secret of these tests')).toBeNull()
    expect(openSeed(sealed, { ...owner, summitId: claims.serial }, 'a secret of these tests')).toBeNull()
  })

  it('shows nothing of itself to whoever reads the database, and breaks when it is tampered with', () => {
    expect(sealed.includes(Buffer.alloc(8, 7))).toBe(false)
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(openSeed(changed, owner, 'a secret of these tests')).toBeNull()
    }
  })

  it('is the key pair of RFC 8032 for the same bytes', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
    const expected = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
    expect(publicPartOf(privateKeyOf(seed))).toBe(Buffer.from(expected, 'hex').toString('base64url'))
  })
})
