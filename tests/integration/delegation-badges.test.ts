import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import type { MadeDelegation } from '../factories/delegations'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { delegation, member } = await import('../factories/delegations')
const { badgeLines, badgeReceipt, delegationBadges, floatingHolders } =
  await import('@/domain/delegation-badge/queries')
const { handOver } = await import('@/domain/delegation-badge/hand-over')
const { holdFloating } = await import('@/domain/delegation-badge/hold-floating')
const { delegationInput } = await import('@/domain/delegation/schema')
const { saveDelegation } = await import('@/domain/delegation/save-delegation')

const now = new Date('2019-05-20T12:00:00Z')
const day = '2019-05-30'

let summit: DraftSummit
let estonia: MadeDelegation
let eva: string
beforeEach(async () => {
  summit = await draftSummit()
  estonia = await delegation(summit, 'EE', { floating: 2 }, 8)
  const createdAt = new Date('2019-05-02T12:00:00Z')
  eva = await member(summit, estonia, { name: 'Eva Kask', state: 'accredited', createdAt })
})

const collect = (differs: object = {}) => ({
  ...{ summitId: summit.id, delegationId: estonia.id, takenBy: 'Liis Org', members: [eva], floating: [1] },
  ...differs,
})

describe('Badges of a delegation', () => {
  it('are handed over together, each once, with a receipt that names them', async () => {
    expect(await handOver(estonia.focal, collect(), now)).toMatchObject({ code: 'not_found' })
    expect(
      await handOver(summit.organiser, collect({ members: [estonia.head], floating: [] }), now),
    ).toMatchObject({ code: 'badge_not_ready', details: { names: 'Kadri Tamm' } })
    // A day earlier, by the summit's own clock.
    await db().summit.update({ where: { id: summit.id }, data: { clockOffset: -86_400 } })
    const both = await Promise.all([
      handOver(summit.organiser, collect(), now),
      handOver(summit.organiser, collect(), now),
    ])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ details: { names: 'Eva Kask, 1' } })
    const made = both.find((one) => one.ok)
    const receipt = made?.ok ? await badgeReceipt(summit.organiser, summit.id, made.value.id) : null
    expect(receipt?.badges.map(({ floating, member: of }) => of?.name ?? floating)).toEqual(['Eva Kask', 1])
    expect(receipt).toMatchObject({ takenBy: 'Liis Org', at: new Date('2019-05-19T12:00:00Z') })
    const shown = await delegationBadges(summit.organiser, summit.id, estonia.id)
    expect(shown?.members.map(({ name, handed }) => [name, handed?.takenBy])).toEqual([
      ['Kadri Tamm', undefined],
      ['Eva Kask', 'Liis Org'],
    ])
    expect((await badgeLines(summit.organiser, summit.id))?.map(({ waiting }) => waiting)).toEqual([1])
    expect(await badgeLines(estonia.focal, summit.id)).toBeNull()
  })
})

describe('A floating badge', () => {
  const hold = (number: number, memberId: string | null, date = day) =>
    holdFloating(estonia.focal, { delegationId: estonia.id, number, date, memberId }, now)

  it('passes from hand to hand, one holder a day, and one badge for each', async () => {
    expect(await hold(1, eva)).toMatchObject({ ok: true })
    expect(await hold(1, estonia.head)).toMatchObject({ ok: true })
    expect(await hold(2, estonia.head)).toMatchObject({
      ...{ code: 'holds_another', details: { number: 1 } },
    })
    expect(await hold(2, eva)).toMatchObject({ ok: true })
    expect((await floatingHolders(estonia.id)).map(({ number, name }) => [number, name])).toEqual([
      [1, 'Kadri Tamm'],
      [2, 'Eva Kask'],
    ])
    expect(await hold(1, null)).toMatchObject({ ok: true })
    expect(await floatingHolders(estonia.id)).toHaveLength(1)
    expect(await hold(3, eva)).toMatchObject({ code: 'not_found' })
    expect(await hold(1, eva, '2019-07-01')).toMatchObject({ code: 'not_a_day' })
  })

  it('is never one more than the delegation has, whatever writes it', async () => {
    const row = { summitId: summit.id, delegationId: estonia.id, memberId: eva, date: new Date(day) }
    await expect(db().floatingBadge.create({ data: { ...row, number: 3 } })).rejects.toThrow(/no floating/)
    await hold(2, eva)
    const fewer = delegationInput.parse({
      ...{ summitId: summit.id, id: estonia.id, version: '1', kind: 'state', countryCode: 'EE' },
      ...{ rank: 'minister', places: '8', floating: '1' },
    })
    expect(await saveDelegation(summit.organiser, fewer, now)).toMatchObject({
      ...{ code: 'floating_held', details: { field: 'floating', number: 2 } },
    })
    await expect(
      db().delegation.update({ where: { id: estonia.id }, data: { floating: 1 } }),
    ).rejects.toThrow(/is held/)
  })

  it('is nobody’s of another delegation', async () => {
    const georgia = await delegation(summit, 'GE', { floating: 1 })
    expect(
      await holdFloating(
        georgia.focal,
        { delegationId: georgia.id, number: 1, date: day, memberId: eva },
        now,
      ),
    ).toMatchObject({ code: 'not_found' })
    await expect(
      db().floatingBadge.create({
        data: {
          ...{ summitId: summit.id, delegationId: georgia.id, memberId: eva, number: 1 },
          date: new Date(day),
        },
      }),
    ).rejects.toThrow()
  })
})
