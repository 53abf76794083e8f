import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Trier } from '@/domain/attempt/schema'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { category, word } = await import('../factories/registrations')
const { checkIn } = await import('@/domain/check-in/check-in')
const { purge } = await import('@/domain/purge/purge')
const { start } = await import('@/domain/registration/start')

const now = new Date('2019-05-20T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let summit: DraftSummit
let closed: string
beforeAll(async () => {
  summit = await draftSummit()
  await db().summit.update({ where: { id: summit.id }, data: { state: 'open' } })
  closed = await category(summit, { entry: 'code' })
  await db().registrationCode.create({
    data: { summitId: summit.id, categoryId: closed, code: 'OPEN-SESAME', uses: 1000 },
  })
})

const visitor = (network = 'hall'): Trier => ({ own: randomUUID(), network, signedIn: false })

const attempt = (trier: Trier, code: string, at = now) =>
  start(
    { actor: null, trier },
    {
      ...{ key: randomUUID(), summitId: summit.id, categoryId: closed, code },
      ...{ email: `${randomUUID()}@people.example`, language: 'en' as const },
    },
    at,
    word,
  )

describe('Wrong codes', () => {
  it('make one person wait, with the right one too, and nobody else; waiting helps', async () => {
    const trier = visitor('home')
    for (let tries = 0; tries < 10; tries++)
      expect(await attempt(trier, `GUESS-${tries}`)).toMatchObject({ ok: false, details: { field: 'code' } })
    expect(await attempt(trier, 'OPEN-SESAME')).toMatchObject({
      code: 'too_many_tries',
      details: { minutes: 15, field: 'code' },
    })
    expect(await attempt(visitor('home'), 'OPEN-SESAME')).toMatchObject({ ok: true })
    expect(await attempt(trier, 'OPEN-SESAME', later(40))).toMatchObject({ ok: true })
  })

  it('are counted where many try at one moment, and lock no crowd out that shares an address', async () => {
    const trier = visitor('crowd')
    await Promise.all(Array.from({ length: 20 }, () => attempt(trier, 'WRONG')))
    const rows = await db().attempt.findMany({ where: { kind: 'code', key: { in: [trier.own, 'crowd'] } } })
    expect(new Set(rows.map(({ count }) => count)).size).toBe(1)
    expect(rows[0]?.count).toBeGreaterThanOrEqual(10)
    await db().attempt.updateMany({ where: { key: 'crowd' }, data: { count: 900 } })
    expect(await attempt(visitor('crowd'), 'OPEN-SESAME')).toMatchObject({ ok: true })
  })

  it('name nobody, and are forgotten within a day', async () => {
    expect(await db().attempt.count()).toBeGreaterThan(0)
    await purge(later(2 * 24 * 60))
    expect(await db().attempt.count()).toBe(0)
  })
})

describe('References at a door', () => {
  it('cannot be tried through', async () => {
    const door = { ...summit.outsider, roles: [{ role: 'check_in_staff' as const, summitId: summit.id }] }
    const scan = (code: string) => checkIn(door, { summitId: summit.id, key: randomUUID(), code }, now)
    for (let tries = 0; tries < 60; tries++)
      expect(await scan(`0000-00${String(tries).padStart(2, '0')}`)).toMatchObject({ code: 'pass_unknown' })
    expect(await scan('0000-0000')).toMatchObject({ code: 'too_many_tries' })
  })
})
