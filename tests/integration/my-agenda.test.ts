import { beforeAll, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import type { Actor } from '@/domain/shared/actor'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { byLink, category, person, quota, word } = await import('../factories/registrations')
const { marksOf } = await import('@/domain/my-agenda/queries')
const { takeOver } = await import('@/domain/registration/take-over')
const { star } = await import('@/domain/registration/star')
const { saveStars } = await import('@/domain/my-agenda/save-stars')
const { seatLabels } = await import('@/domain/quota/queries')
const { joinWaitingList } = await import('@/domain/quota/join-waiting-list')
const { leaveSeat } = await import('@/domain/registration/leave-seat')
const { takeSeat } = await import('@/domain/registration/take-seat')
const { openFeed } = await import('@/domain/private-feed/open-feed')
const { renewFeed } = await import('@/domain/private-feed/renew-feed')
const { privateAgenda } = await import('@/domain/private-feed/queries')

const now = new Date('2019-05-10T12:00:00Z')

/** A session with a limit; `shown` in the latest release or private. */
async function session(summit: DraftSummit, code: string, size: number, shown = true) {
  const { id } = await db().session.create({
    data: {
      ...{ summitId: summit.id, code, number: Number(code.slice(1)), type: 'workshop', access: 'seats' },
      ...{ title: { en: code, fr: code }, abstract: {}, languages: ['en'], interpretation: [], stale: [] },
    },
  })
  if (shown)
    await db().$executeRaw`
      INSERT INTO "SearchEntry" ("summitId", "sessionId", language, title, body, vector)
      VALUES (${summit.id}::uuid, ${id}::uuid, 'en', ${code}, '', to_tsvector('simple', ${code}))`
  await quota(summit, 'session', id, size)
  return id
}

let summit: DraftSummit
let delegates: string
const sessions: Record<string, string> = {}
beforeAll(async () => {
  summit = await draftSummit()
  delegates = await category(summit)
  for (const [code, size, shown] of [
    ['S00001', 1, true],
    ['S00002', 8, true],
    ['S00003', 5, false],
  ] as const)
    sessions[code] = await session(summit, code, size, shown)
})

/** Somebody signed in with an approved registration of their own. */
async function attendee(name: string): Promise<{ actor: Actor; id: string }> {
  const email = `${name}@people.example`
  const { id: accountId } = await db().account.create({ data: { email } })
  const id = await person(summit, delegates, { accountId, email, status: 'approved' })
  return { actor: { accountId, email, name: null, language: 'fr', roles: [] }, id }
}
const as = ({ actor, id }: Awaited<ReturnType<typeof attendee>>) => ({ by: 'account', actor, id }) as const

describe('What the public is told of seats', () => {
  it('counts what is left and who waits, and never names a private session', async () => {
    const labels = await seatLabels(summit.slug, now)
    expect(labels.map(({ code, phase, size, left, waiting }) => [code, phase, size, left, waiting])).toEqual([
      ['S00001', 'available', 1, 1, 0],
      ['S00002', 'available', 8, 8, 0],
    ])
    expect(await seatLabels('nowhere', now)).toEqual([])
  })
})

describe('What somebody has on their agenda', () => {
  it('is their seats, places in line with position, and stars, of that summit alone', async () => {
    const [ana, ben, eva] = [await attendee('ana'), await attendee('ben'), await attendee('eva')]
    const sessionId = sessions['S00001'] ?? ''
    expect((await takeSeat(as(ana), { id: ana.id, sessionId }, now, word)).ok).toBe(true)
    for (const one of [ben, eva])
      expect((await joinWaitingList(as(one), { id: one.id, sessionId }, now, word)).ok).toBe(true)
    const stars = { slug: summit.slug, codes: ['S00002', 'S00001', 'S00003', 'S99999'], on: true }
    // A private session and one that is none are passed over, and twice is once.
    for (let times = 0; times < 2; times++)
      expect(await saveStars({ by: 'account', actor: eva.actor }, stars, now)).toEqual({
        ok: true,
        value: { stars: ['S00001', 'S00002'] },
      })
    const marks = await marksOf(eva.actor, summit.slug)
    expect(marks?.registration).toEqual({ id: eva.id, status: 'approved', language: 'en' })
    expect(marks?.seats).toMatchObject([{ code: 'S00001', state: 'waiting', position: 2, inLine: 2 }])
    expect((await marksOf(ana.actor, summit.slug))?.seats).toEqual([{ code: 'S00001', state: 'confirmed' }])
    expect((await marksOf(summit.outsider, summit.slug))?.registration).toBeNull()
    expect(await marksOf(eva.actor, 'nowhere')).toBeNull()

    expect((await leaveSeat(as(ana), { id: ana.id, sessionId }, now, word)).ok).toBe(true)
    const [offer] = (await marksOf(ben.actor, summit.slug))?.seats ?? []
    expect(offer).toMatchObject({ code: 'S00001', state: 'offered' })
    expect(offer?.state === 'offered' && offer.until).toEqual(new Date('2019-05-12T12:00:00Z'))
    expect((await marksOf(eva.actor, summit.slug))?.seats).toMatchObject([{ position: 1, inLine: 1 }])

    const off = await saveStars(
      { by: 'account', actor: eva.actor },
      { ...stars, codes: ['S00001'], on: false },
      now,
    )
    expect(off).toEqual({ ok: true, value: { stars: ['S00002'] } })
    expect(await saveStars({ by: 'account', actor: null }, stars, now)).toMatchObject({
      ok: false,
      code: 'not_found',
    })
  })

  it('is found by the address that an account has shown to be its own, and by no other', async () => {
    const email = 'noor@people.example'
    const id = await person(summit, delegates, { email, status: 'approved' })
    const account = await db().account.create({ data: { email } })
    const actor: Actor = { accountId: account.id, email, name: null, language: 'en', roles: [] }
    expect((await marksOf(actor, summit.slug))?.registration).toBeNull()
    await db().account.update({ where: { id: account.id }, data: { emailVerified: now } })
    expect((await marksOf(actor, summit.slug))?.registration?.id).toBe(id)
  })
})

describe('A private calendar', () => {
  it('holds own seats and stars until its address is replaced, once however often that is asked', async () => {
    const lea = await attendee('lea')
    const who = { by: 'account', actor: lea.actor } as const
    const { slug } = summit
    const opened = await openFeed(who, { slug }, now)
    expect(opened).toEqual(await openFeed(who, { slug }, now))
    if (!opened.ok) throw new Error(opened.code)
    await takeSeat(as(lea), { id: lea.id, sessionId: sessions['S00002'] ?? '' }, now, word)
    await saveStars({ by: 'account', actor: lea.actor }, { slug, codes: ['S00001'], on: true }, now)
    expect(await privateAgenda(opened.value)).toEqual({
      ...{ slug, language: 'en', codes: ['S00002', 'S00001'], meetings: [] },
    })

    const replace = { slug, number: opened.value.number }
    const [renewed, again] = await Promise.all([renewFeed(who, replace, now), renewFeed(who, replace, now)])
    expect(renewed).toEqual(again)
    expect(renewed.ok && renewed.value.number).toBe(2)
    expect(await privateAgenda(opened.value)).toBeNull()
    expect((await privateAgenda({ ...opened.value, number: 2 }))?.codes).toEqual(['S00002', 'S00001'])
    expect(await openFeed(who, { slug: 'nowhere' }, now)).toMatchObject({ code: 'not_found' })
    const record = await db().auditEntry.findMany({ where: { subject: 'private_feed', summitId: summit.id } })
    expect(record.map(({ action }) => action).sort()).toEqual(['private_feed.opened', 'private_feed.renewed'])
  })
})

describe('Whoever has registered without an account', () => {
  const visitor = async (email: string) => person(summit, delegates, { email, status: 'approved' })
  const held = (id: string, number = 1) => {
    const author = byLink(id, number)
    if (author.by !== 'link') throw new Error('a link')
    return { by: 'link', link: author.link } as const
  }

  it('has an agenda and a calendar of their own by their link, and of no other summit', async () => {
    const id = await visitor('vera@people.example')
    const { slug } = summit
    const stars = { slug, codes: ['S00002'], on: true }
    expect(await saveStars(held(id), stars, now)).toEqual({ ok: true, value: { stars: ['S00002'] } })
    expect(await saveStars(held(id, 2), stars, now)).toMatchObject({ code: 'link_replaced' })
    const other = await draftSummit()
    expect(await saveStars(held(id), { ...stars, slug: other.slug }, now)).toMatchObject({
      code: 'not_found',
    })
    expect(await openFeed(held(id), { slug: other.slug }, now)).toMatchObject({ code: 'not_found' })
    const feed = await openFeed(held(id), { slug }, now)
    expect(await openFeed(held(id), { slug }, now)).toEqual(feed)
    if (!feed.ok) throw new Error(feed.code)
    expect(await privateAgenda(feed.value)).toEqual({
      ...{ slug, language: 'en', codes: ['S00002'], meetings: [] },
    })
    expect(await renewFeed(held(id), { slug, number: 1 }, now)).toMatchObject({ value: { number: 2 } })
    expect(await privateAgenda(feed.value)).toBeNull()
  })

  it('finds it with the account once the address is confirmed: taken over once, and recorded', async () => {
    const email = 'wanda@people.example'
    const id = await visitor(email)
    await saveStars(held(id), { slug: summit.slug, codes: ['S00001'], on: true }, now)
    const account = await db().account.create({ data: { email } })
    const who = { accountId: account.id }
    // An address that nobody has shown to be theirs takes nothing.
    expect(await takeOver(who, now)).toEqual({ ok: true, value: { ids: [] } })
    await db().account.update({ where: { id: account.id }, data: { emailVerified: now } })
    const both = await Promise.all([takeOver(who, now), takeOver(who, now)])
    expect(both.flatMap((one) => (one.ok ? one.value.ids : []))).toEqual([id])
    expect(await db().registration.findUnique({ where: { id } })).toMatchObject({ accountId: account.id })
    expect(
      await db().auditEntry.findMany({ where: { subjectId: id, action: 'registration.taken_over' } }),
    ).toMatchObject([{ accountId: account.id, summitId: summit.id }])
    const actor: Actor = { ...who, email, name: null, language: 'en', roles: [] }
    expect(await marksOf(actor, summit.slug)).toMatchObject({ registration: { id }, stars: ['S00001'] })
    // The link goes on, to the same agenda.
    expect(await saveStars(held(id), { slug: summit.slug, codes: ['S00002'], on: true }, now)).toEqual({
      ok: true,
      value: { stars: ['S00001', 'S00002'] },
    })
  })

  it('keeps by link what several registered under one address: nobody knows whose account it would be', async () => {
    const email = 'office@people.example'
    const [one, two] = [await visitor(email), await visitor(email)]
    const account = await db().account.create({ data: { email, emailVerified: now } })
    expect(await takeOver({ accountId: account.id }, now)).toEqual({ ok: true, value: { ids: [] } })
    const rows = await db().registration.findMany({ where: { id: { in: [one, two] } } })
    expect(rows.map(({ accountId }) => accountId)).toEqual([null, null])
  })

  it('stars by the account what its confirmed address has registered before it', async () => {
    const email = 'xenia@people.example'
    const id = await visitor(email)
    const account = await db().account.create({ data: { email, emailVerified: now } })
    const actor: Actor = { accountId: account.id, email, name: null, language: 'en', roles: [] }
    const sessionId = sessions['S00002'] ?? ''
    await star({ by: 'account', actor }, { summitId: summit.id, sessionId }, true, now)
    expect(await db().starredSession.findFirst({ where: { registrationId: id } })).toMatchObject({
      accountId: account.id,
    })
  })
})
