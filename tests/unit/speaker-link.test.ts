import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  linkEnd,
  linkMade,
  ownWindowStart,
  readToken,
  signedToken,
  whyNoAct,
  whyNoLink,
} from '@/domain/speaker/link-rules'
import { LINK_DAYS, OWN_LIMIT } from '@/domain/speaker/schema'

const secret = 'a secret of these tests'
const now = new Date('2026-03-01T12:00:00.400Z')
const link = {
  speakerId: '6f1d2c3b-4a59-4e6f-8a7b-0c1d2e3f4a5b',
  number: 3,
  expiresAt: linkEnd(now),
}
const token = signedToken(link, secret)

describe('The link to a speaker’s own page', () => {
  it('says what was put into it, in 75 characters that an address takes as they are', () => {
    expect(readToken(token, secret)).toEqual(link)
    expect(token).toMatch(/^[A-Za-z0-9_-]{75}$/)
    expect(encodeURIComponent(token)).toBe(token)
  })

  it('says so for every speaker, number and end', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.nat(4_000_000_000),
        fc.integer({ min: 1, max: 4_000_000_000 }),
        (speakerId, number, seconds) => {
          const any = { speakerId, number, expiresAt: new Date(seconds * 1000) }
          expect(readToken(signedToken(any, secret), secret)).toEqual(any)
        },
      ),
    )
  })

  it('is nothing once a single character is another', () => {
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === 'A' ? 'B' : 'A'
      expect(readToken(token.slice(0, at) + other + token.slice(at + 1), secret)).toBeNull()
    }
  })

  it('is nothing when cut short, prolonged, empty or signed with another secret', () => {
    for (const wrong of [token.slice(0, -1), `${token}A`, `${token}=`, '', ' ', 'é'.repeat(75), `${token}\n`])
      expect(readToken(wrong, secret)).toBeNull()
    expect(readToken(token, 'another secret')).toBeNull()
  })

  it('works for ninety days, to the second', () => {
    const standing = { linkNumber: 3 }
    const end = link.expiresAt.getTime()
    expect(LINK_DAYS).toBe(90)
    expect(end - now.getTime()).toBeGreaterThanOrEqual(90 * 86_400_000)
    expect(linkMade(link).getTime()).toBeGreaterThanOrEqual(now.getTime())
    expect(whyNoLink(link, standing, [], new Date(end - 1))).toBeNull()
    expect(whyNoLink(link, standing, [], new Date(end))).toBe('link_expired')
  })

  it('is worthless once its number is past, or there is no such speaker', () => {
    expect(whyNoLink(link, { linkNumber: 4 }, [], now)).toBe('link_replaced')
    expect(whyNoLink(link, null, [], now)).toBe('link_replaced')
  })

  it('is worthless once the speaker was removed or got another address, even where that was taken back', () => {
    const standing = { linkNumber: 3 }
    const row = { name: 'Nadia Roy', email: 'nadia@speakers.example' }
    const removed = [
      { before: row, after: null },
      { before: null, after: row },
    ]
    const moved = [{ before: { email: row.email }, after: { email: 'other@speakers.example' } }]
    expect(whyNoLink(link, standing, removed, now)).toBe('link_replaced')
    expect(whyNoLink(link, standing, moved, now)).toBe('link_replaced')
    expect(
      whyNoLink(link, standing, [{ before: { name: 'N. Roy' }, after: { name: 'Nadia Roy' } }], now),
    ).toBeNull()
    expect(whyNoLink(link, standing, [{ before: null, after: row }], now)).toBeNull()
  })
})

describe('What a speaker may do in a short time', () => {
  it('ends at the limit', () => {
    expect(whyNoAct(OWN_LIMIT.acts - 1)).toBeNull()
    expect(whyNoAct(OWN_LIMIT.acts)).toBe('too_many_acts')
    expect(now.getTime() - ownWindowStart(now).getTime()).toBe(OWN_LIMIT.minutes * 60_000)
  })
})
