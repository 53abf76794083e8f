import { beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { sendSignInLink } = await import('@/domain/account/send-sign-in-link')
const { emailAddress } = await import('@/domain/account/schema')
const { LINK_LIMIT } = await import('@/domain/account/rules')

const now = new Date('2026-03-01T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const link = (email: string) => ({ email, language: 'en' as const, subject: 's', body: 'b' })

beforeEach(async () => {
  await db().notice.deleteMany()
  await db().account.deleteMany()
})

describe('A link by mail', () => {
  it('gets the same answer whether the address is known or not', async () => {
    await db().account.create({ data: { email: 'known@example.ca' } })
    const known = await sendSignInLink(link('known@example.ca'), now)
    const unknown = await sendSignInLink(link('unknown@example.ca'), now)
    expect(known).toEqual(unknown)
    expect(await db().notice.count({ where: { kind: 'sign_in', sentAt: null } })).toBe(2)
  })

  it('is refused past the limit for this address only, also when asked for many times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: LINK_LIMIT.links + 4 }, () => sendSignInLink(link('flooded@example.ca'), now)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(LINK_LIMIT.links)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'too_many_links', details: LINK_LIMIT })
    expect(await db().notice.count()).toBe(LINK_LIMIT.links)
    expect(await sendSignInLink(link('calm@example.ca'), now)).toMatchObject({ ok: true })
  })

  it('is sent again once the window has passed', async () => {
    for (let i = 0; i < LINK_LIMIT.links; i++) await sendSignInLink(link('a@example.ca'), now)
    expect(await sendSignInLink(link('a@example.ca'), minutes(LINK_LIMIT.minutes - 1))).toMatchObject({
      ok: false,
    })
    expect(await sendSignInLink(link('a@example.ca'), minutes(LINK_LIMIT.minutes + 1))).toMatchObject({
      ok: true,
    })
  })

  it('goes to one account however the address is typed', () => {
    for (const typed of ['Marie@Example.CA', '  marie@example.ca ', 'MARIE@EXAMPLE.CA'])
      expect(emailAddress.parse(typed)).toBe('marie@example.ca')
    for (const wrong of [
      '',
      'marie',
      'marie@',
      '@example.ca',
      'a@b@example.ca',
      'a\u0000b@example.ca',
      'a@example.ca\nBcc: x@y.ca',
      `${'a'.repeat(250)}@example.ca`,
    ])
      expect(emailAddress.safeParse(wrong).success, wrong).toBe(false)
  })
})
