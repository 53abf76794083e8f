import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { faults, noFaults } = await import('../factories/registrations')
const { broken, cutting, rush, scarce, watchOrder } = await import('../rush/run')

describe('A rush of callers in several processes', () => {
  it.each([1, 2])(
    'with cut connections, repeated keys and changing sizes takes no place twice, loses none and keeps the line (%i)',
    { timeout: 240_000 },
    async (seed) => {
      await watchOrder()
      const place = await scarce(18)
      const { reports, cuts } = await cutting(() =>
        rush(place, [seed * 10, seed * 10 + 1, seed * 10 + 2], {}),
      )
      expect(reports.flatMap(({ unexpected }) => unexpected)).toEqual([])
      expect(cuts).toBeGreaterThan(0)
      const done = (act: string) => reports.reduce((sum, { outcomes }) => sum + (outcomes[act] ?? 0), 0)
      for (const act of ['submit ok', 'cancel ok', 'resize ok']) expect(done(act), act).toBeGreaterThan(0)
      expect(await faults(place.summit)).toEqual(noFaults)
      expect(await broken(place.summit.id)).toEqual([])
      const offers = { summitId: place.summit.id, offeredAt: { not: null } }
      expect(await db().waitingEntry.count({ where: offers })).toBeGreaterThan(0)
      expect(await db().$queryRaw`SELECT * FROM "Disorder"`).toEqual([])
    },
  )

  it(
    'makes one registration and one letter of the same act sent by all of them',
    { timeout: 240_000 },
    async () => {
      const place = await scarce(6)
      await rush(place, [7, 7, 7], { mix: 'submit', acts: 20 })
      const letters = await db().notice.groupBy({
        by: ['email'],
        where: { summitId: place.summit.id },
        _count: true,
      })
      expect(letters.map(({ _count }) => _count)).toEqual(place.registrations.map(() => 1))
      expect(await faults(place.summit)).toEqual(noFaults)
    },
  )

  it('is held off by the database alone where the lock is taken away', { timeout: 240_000 }, async () => {
    const place = await scarce(40)
    const reports = await rush(place, [1, 2, 3, 4, 5, 6], {
      mix: 'submit',
      unlocked: true,
      acts: 20,
      atOnce: 1,
    })
    expect((await faults(place.summit)).oversold).toEqual([])
    const refused = reports.flatMap(({ unexpected }) => unexpected)
    expect(refused.some((fault) => fault.includes('Quota_never_exceeded'))).toBe(true)
  })

  it(
    'oversells where the lock and the database’s own check are both taken away',
    { timeout: 240_000 },
    async () => {
      await db().$executeRawUnsafe(`ALTER TABLE "Quota" DROP CONSTRAINT "Quota_never_exceeded"`)
      const place = await scarce(40)
      await rush(place, [1, 2, 3, 4], { mix: 'submit', unlocked: true, acts: 20 })
      expect((await faults(place.summit)).oversold).not.toEqual([])
      // And with the lock alone it does not.
      const locked = await scarce(40)
      await rush(locked, [1, 2, 3, 4], { mix: 'submit', acts: 20 })
      expect((await faults(locked.summit)).oversold).toEqual([])
    },
  )
})
