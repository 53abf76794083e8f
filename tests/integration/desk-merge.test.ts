import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { byDesk, byLink, category, faults, noFaults, person, quota, word } =
  await import('../factories/registrations')
const { approve } = await import('@/domain/registration/approve')
const { comparison, duplicates } = await import('@/domain/registration/duplicate-queries')
const { keepApart } = await import('@/domain/registration/keep-apart')
const { merge } = await import('@/domain/registration/merge')
const { deskNumbers } = await import('@/domain/registration/number-queries')
const { personView } = await import('@/domain/registration/person-queries')
const { takeSeat } = await import('@/domain/registration/take-seat')
const { joinWaitingList } = await import('@/domain/quota/join-waiting-list')
const { limitView } = await import('@/domain/quota/limit-queries')
const { hold } = await import('@/domain/quota/hold')
const { setTerms } = await import('@/domain/quota/set-terms')

const now = new Date('2019-05-10T12:00:00Z')
const at = (minute: number) => new Date(Date.UTC(2019, 4, 1, 12, minute))

let summit: DraftSummit
let delegates: string
beforeEach(async () => {
  summit = await draftSummit()
  delegates = await category(summit)
})

const someone = (differs: object = {}) => person(summit, delegates, { status: 'submitted', ...differs })
const found = (id: string) => db().registration.findUniqueOrThrow({ where: { id } })
const seats = async (registrationId: string) =>
  (await db().seat.findMany({ where: { registrationId }, include: { quota: true } }))
    .map(({ quota: of, state }) => `${of.kind} ${state}`)
    .sort()

/** A session of the summit with so many seats, an hour from then. */
async function limited(
  size: number,
  hour: number,
): Promise<{ sessionId: string; code: string; quotaId: string }> {
  const { id: sessionId, code } = await draftSession(summit, { access: 'seats', seats: size })
  const startsAt = new Date(Date.UTC(2019, 4, 30, hour))
  const endsAt = new Date(Date.UTC(2019, 4, 30, hour + 1))
  return { sessionId, code, quotaId: await quota(summit, 'session', sessionId, size, { startsAt, endsAt }) }
}

describe('Duplicates', () => {
  it('are found by address, by name with country or organisation, and by names that are alike', async () => {
    const zoe = { name: 'Zoë Hébert', state: 'CA', email: 'zoe@people.example' }
    const first = await someone(zoe)
    const address = await someone({ ...zoe, name: 'Z. H.', state: null })
    const name = await someone({ ...zoe, name: 'ZOE HEBERT', email: 'other@people.example' })
    const alike = await someone({ name: 'Zoé-Anne Hébert', state: 'CA' })
    await someone({ name: 'Zoë Hébert', state: 'FR' })
    await someone({ name: 'Marc Hébert', state: 'CA' })
    await someone({ ...zoe, status: 'cancelled' })
    const pairs = (await duplicates(summit.organiser, summit.id))?.pairs.map(({ a, b, because }) => [
      because,
      [a.id, b.id].sort(),
    ])
    expect(pairs).toHaveLength(4)
    expect(pairs).toEqual(
      expect.arrayContaining([
        ['email', [first, address].sort()],
        ['name', [first, name].sort()],
        ['similar', [first, alike].sort()],
        ['similar', [name, alike].sort()],
      ]),
    )
    const apart = { summitId: summit.id, a: name, b: alike }
    for (let time = 0; time < 2; time++)
      expect(await keepApart(summit.organiser, apart, now)).toMatchObject({ ok: true })
    expect(await keepApart(summit.organiser, { ...apart, b: name }, now)).toMatchObject({
      code: 'same_registration',
    })
    expect((await duplicates(summit.organiser, summit.id))?.pairs).toHaveLength(3)
    expect(await db().auditEntry.count({ where: { action: 'registration.kept_apart' } })).toBe(1)
    const other = await draftSummit()
    expect(await keepApart(other.organiser, { ...apart, summitId: other.id }, now)).toMatchObject({
      code: 'not_found',
    })
    expect(await duplicates(other.organiser, summit.id)).toBeNull()
    expect(await comparison(other.organiser, other.id, { keep: first, drop: name })).toMatchObject({
      code: 'not_found',
    })
  })

  it('become one: what was chosen, seats, places in line, stars and the better status; the rest is passed on', async () => {
    const whole = await quota(summit, 'summit', '', 2)
    const keep = await someone({ name: 'Zoe Hebert', submittedAt: at(1) })
    const drop = await someone({ name: 'Zoë Hébert', organisation: 'Open North', submittedAt: at(2) })
    const next = await someone({ submittedAt: at(3) })
    const third = await someone({ submittedAt: at(4) })
    for (const id of [keep, drop, next, third]) await approve(byDesk(summit, id), now, word)
    const early = await limited(1, 14)
    const late = await limited(1, 16)
    const full = await limited(1, 18)
    const also = await limited(5, 14)
    for (const [id, session] of [
      [keep, also],
      [drop, early],
      [drop, late],
    ] as const)
      expect(await takeSeat(byLink(id), { id, sessionId: session.sessionId }, now, word)).toMatchObject({
        ok: true,
      })
    await db().quota.update({ where: { id: full.quotaId }, data: { size: 1 } })
    const key = randomUUID()
    await hold(
      summit.organiser,
      { key, summitId: summit.id, quotaId: full.quotaId, places: 1, heldFor: 'Press' },
      now,
    )
    const line = { id: drop, sessionId: full.sessionId }
    expect(await joinWaitingList(byLink(drop), line, now, word)).toMatchObject({ ok: true })
    const [entry] = await db().waitingEntry.findMany({ where: { registrationId: drop } })
    await db().starredSession.create({
      data: { summitId: summit.id, sessionId: late.sessionId, registrationId: drop, savedAt: now },
    })

    const seen = await comparison(summit.organiser, summit.id, { keep, drop })
    expect(seen).toMatchObject({
      ok: true,
      value: {
        fields: ['name', 'organisation', 'email'],
        lines: 1,
        stars: 1,
        seats: { move: [late.code], back: [early.code] },
      },
    })
    const act = {
      ...{ key: randomUUID(), summitId: summit.id, keep, drop },
      fields: { name: 'drop' as const, organisation: 'drop' as const },
    }
    const letters = await db().notice.count()
    expect(await merge(summit.organiser, act, now, word)).toMatchObject({ ok: true })
    expect(await merge(summit.organiser, act, now, word)).toMatchObject({ ok: true })
    expect(await found(keep)).toMatchObject({
      name: 'Zoë Hébert',
      organisation: 'Open North',
      status: 'approved',
    })
    expect(await found(drop)).toMatchObject({ status: 'cancelled', mergedIntoId: keep })
    expect(await seats(keep)).toEqual(['session confirmed', 'session confirmed', 'summit confirmed'])
    expect(await seats(drop)).toEqual([])
    const moved = await db().waitingEntry.findUniqueOrThrow({ where: { id: entry?.id ?? '' } })
    expect(moved).toMatchObject({ registrationId: keep, state: 'waiting', turn: entry?.turn })
    expect(await db().starredSession.count({ where: { registrationId: keep } })).toBe(1)
    // The place of the one that is gone was offered to whoever was next.
    expect(await seats(next)).toEqual(['summit offered'])
    expect(await db().quota.findUniqueOrThrow({ where: { id: whole } })).toMatchObject({ taken: 2 })
    // One letter to the person, and the offer.
    expect(await db().notice.count()).toBe(letters + 2)
    expect(await faults(summit)).toEqual(noFaults)

    const view = await personView(summit.organiser, summit.id, keep, now)
    expect(view).toMatchObject({ ok: true, value: { merged: [{ id: drop }] } })
    const deeds = view.ok ? view.value.deeds.map(({ action }) => action) : []
    expect(deeds).toEqual(
      expect.arrayContaining(['registration.merged', 'registration.approved', 'seat.taken']),
    )
    expect(await merge(summit.organiser, { ...act, key: randomUUID() }, now, word)).toMatchObject({
      code: 'wrong_status',
    })
  })

  it('keep the place when the one that is dropped had it, and the answers that the kept one lacks', async () => {
    await quota(summit, 'summit', '', 1)
    const question = await db().formQuestion.create({
      data: {
        ...{ summitId: summit.id, code: 'list', position: 1, kind: 'consent' },
        ...{ label: { en: 'List' }, purpose: { en: 'For a list' }, retainUntil: new Date('2020-01-01') },
      },
    })
    const drop = await someone({ submittedAt: at(1) })
    const keep = await someone({ submittedAt: at(2) })
    await approve(byDesk(summit, drop), now, word)
    await approve(byDesk(summit, keep), now, word)
    expect((await found(keep)).status).toBe('waiting')
    await db().answer.create({
      data: {
        ...{ summitId: summit.id, registrationId: drop, questionId: question.id, value: true },
        ...{
          consentAt: at(1),
          wording: { label: { en: 'List' }, purpose: { en: 'Old words' } },
          updatedAt: at(1),
        },
      },
    })
    const act = { key: randomUUID(), summitId: summit.id, keep, drop }
    expect(await merge(summit.organiser, act, now, word)).toMatchObject({ ok: true })
    expect((await found(keep)).status).toBe('approved')
    expect(await seats(keep)).toEqual(['summit confirmed'])
    const view = await personView(summit.organiser, summit.id, keep, now)
    expect(view).toMatchObject({
      ok: true,
      value: { view: { consents: [{ purpose: { en: 'Old words' }, at: at(1) }] } },
    })
    expect(await faults(summit)).toEqual(noFaults)
  })
})

describe('Numbers and places', () => {
  it('are counted by everything that is asked about', async () => {
    await quota(summit, 'day', '2019-05-30', 9)
    const day = [new Date('2019-05-30')]
    await someone({ state: 'CA', language: 'fr', submittedAt: new Date('2019-05-01T12:00:00Z'), days: day })
    await someone({ state: 'CA', submittedAt: new Date('2019-05-03T12:00:00Z') })
    await someone({ status: 'declined', state: 'FR', submittedAt: new Date('2019-05-03T12:00:00Z') })
    await person(summit, delegates)
    const numbers = await deskNumbers(summit.organiser, { id: summit.id, timeZone: 'America/Toronto' })
    expect(numbers).toMatchObject({
      total: 3,
      overTime: [
        { date: '2019-05-01', count: 1, sum: 1 },
        { date: '2019-05-02', count: 0, sum: 1 },
        { date: '2019-05-03', count: 2, sum: 3 },
      ],
      byCategory: [{ placed: 0, waiting: 0, undecided: 2, over: 1 }],
      byState: [{ state: 'CA', count: 2 }],
    })
    expect(numbers?.byLanguage).toEqual([
      { language: 'en', count: 1 },
      { language: 'fr', count: 1 },
    ])
    expect(await deskNumbers(null, { id: summit.id, timeZone: 'UTC' })).toBeNull()
  })

  it('close and open again at a time of the summit’s wall clock, and serve the line then', async () => {
    const id = await quota(summit, 'summit', '', 1, { closesAt: new Date('2019-05-01T00:00:00Z') })
    const waits = await someone()
    await approve(byDesk(summit, waits), now, word)
    expect((await limitView(summit.organiser, summit.id, id))?.line).toHaveLength(1)
    const terms = { summitId: summit.id, quotaId: id, offerMinutes: '60' }
    const set = (differs: object) => setTerms(summit.organiser, { ...terms, ...differs }, now, word)
    expect(await set({ closesOn: '2019-05-30' })).toMatchObject({
      code: 'hour_needed',
      details: { field: 'closesTime' },
    })
    expect(await set({ closesOn: '2019-05-30', closesTime: '17:00' })).toMatchObject({
      ok: true,
      value: { offered: 1 },
    })
    const { timeZone } = await db().summit.findUniqueOrThrow({ where: { id: summit.id } })
    const view = await limitView(summit.organiser, summit.id, id)
    expect(view).toMatchObject({ offerMinutes: 60, offered: 1, line: [{ state: 'offered' }] })
    const shown = view?.closesAt?.toLocaleTimeString('en-CA', { timeZone, hour12: false })
    expect(shown).toBe('17:00:00')
    expect(await limitView((await draftSummit()).organiser, summit.id, id)).toBeNull()
  })
})
