import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { privateKeyOf, publicPartOf } from '@/domain/pass-key/rules'
import { verifyOffline } from '@/domain/pass/offline-rules'
import type { PassTrust } from '@/domain/pass/schema'
import { claimsOf, signatureOf, summitMark, tokenOf, verifyPass } from '@/domain/pass/token-rules'

const summitId = '0f0e0d0c-0b0a-4908-8706-050403020100'
const key = privateKeyOf(randomBytes(32))
const other = privateKeyOf(randomBytes(32))
const pass = { keyNumber: 1, serial: 'ab'.repeat(16), lastDay: '2019-05-31' }
const token = (differs: Partial<typeof pass> = {}, by = key, of = summitId) => {
  const claims = claimsOf(of, { ...pass, ...differs })
  return tokenOf(claims, signatureOf(claims, by))
}
const trust = (differs: Partial<PassTrust> = {}, revokedAt: string | null = null): PassTrust => ({
  summit: { slug: 'small', id: summitMark(summitId), timeZone: 'America/Toronto' },
  algorithm: 'Ed25519',
  keys: [
    {
      ...{ number: 1, publicKey: publicPartOf(key), activeFrom: '2019-01-01T00:00:00Z' },
      ...{ retiredAt: revokedAt, revokedAt },
    },
  ],
  revoked: [],
  ...differs,
})
const today = '2019-05-30'

describe('A door without a network', () => {
  it.each([
    ['a pass that counts', token(), trust()],
    ['one of another summit', token({}, key, '1f0e0d0c-0b0a-4908-8706-050403020100'), trust()],
    ['one that was taken away', token(), trust({ revoked: [pass.serial] })],
    ['one of a key that has ended', token(), trust({}, '2019-05-01T00:00:00Z')],
    ['one that somebody else has signed', token({}, other), trust()],
    ['one of a key that is not known here', token({ keyNumber: 2 }), trust()],
    ['one that is over', token({ lastDay: '2019-05-29' }), trust()],
    ['one that was changed', token().replace(/.$/, 'X'), trust()],
    ['what is no pass', 'HTTPS://EXAMPLE.ORG/ABCDEFGH', trust()],
  ])('judges %s as the server does', async (_name, code, known) => {
    const here = await verifyOffline(code, known, today)
    const there = verifyPass(code, known, today)
    expect(here.ok ? 'ok' : here.code).toBe(there.ok ? 'ok' : there.code)
  })

  it('cannot check a reference that is typed', async () => {
    expect(await verifyOffline('7K3M-92QX', trust(), today)).toMatchObject({ code: 'cannot_verify' })
  })
})
