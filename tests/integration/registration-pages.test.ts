import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { byLink, category, person, quota, word } = await import('../factories/registrations')
const { heldAbout } = await import('@/domain/registration/held-queries')
const { registering, registrationsOf } = await import('@/domain/registration/open-queries')
const { ownView, standing } = await import('@/domain/registration/own-queries')
const { renewLink } = await import('@/domain/registration/renew-link')
const { start } = await import('@/domain/registration/start')
const { submit } = await import('@/domain/registration/submit')
const { cancel } = await import('@/domain/registration/cancel')
const { LINK_LIMIT } = await import('@/domain/registration/schema')

const now = new Date('2019-05-10T12:00:00Z')
const hour = 3_600_000
const later = (hours: number) => new Date(+now + hours * hour)

let summit: DraftSummit
let slug: string
beforeEach(async () => {
  summit = await draftSummit()
  const row = await db().summit.update({ where: { id: summit.id }, data: { state: 'open' } })
  slug = row.slug
})

const send = async (id: string) => submit(byLink(id), { key: randomUUID(), id }, now, word)

async function account(email: string, verified: boolean) {
  const row = await db().account.create({ data: { email, ...(verified ? { emailVerified: now } : {}) } })
  return { accountId: row.id, email, name: null, language: 'en' as const, roles: [] }
}

describe('What can be chosen', () => {
  it('are the categories that are open, with how it stands with their places; others say when', async () => {
    const open = await category(summit, { closesAt: later(1) })
    await category(summit, { closesAt: now })
    await category(summit, { retiredAt: now })
    await category(summit, { opensAt: later(2) })
    const soon = await category(summit, { opensAt: later(1) })
    await quota(summit, 'category', open, 1)
    const view = await registering(slug, now)
    expect(view?.open).toMatchObject([{ id: open, places: { phase: 'available', left: 1 } }])
    expect(view?.later[0]?.id).toBe(soon)
    await send(await person(summit, open))
    await send(await person(summit, open))
    expect((await registering(slug, now))?.open).toMatchObject([
      { places: { phase: 'waiting_list', left: 0 } },
    ])
  })

  it('is nothing in a summit that is over, and nobody is told of one that is not announced', async () => {
    await category(summit)
    await db().summit.update({ where: { id: summit.id }, data: { state: 'archived' } })
    expect(await registering(slug, now)).toMatchObject({ open: [], later: [], any: true })
    await db().summit.update({ where: { id: summit.id }, data: { state: 'draft' } })
    expect(await registering(slug, now)).toBeNull()
    expect(await registering('nowhere', now)).toBeNull()
  })

  it('raises the publication of the summit when it changes, so that public pages are printed anew', async () => {
    const publication = async () =>
      (await db().summit.findUniqueOrThrow({ where: { id: summit.id } })).publication
    const before = await publication()
    const id = await category(summit)
    expect(await publication()).toBe(before + 1)
    await db().registrationCategory.update({ where: { id }, data: { closesAt: now } })
    expect(await publication()).toBe(before + 2)
  })
})

describe('The page of a registration', () => {
  it('shows a group to whoever has made it, and to nobody else of it', async () => {
    const categoryId = await category(summit)
    const lead = await person(summit, categoryId)
    await send(lead)
    const begin = {
      ...{ key: randomUUID(), summitId: summit.id, categoryId, groupOf: lead },
      ...{ email: 'other@people.example', language: 'fr' as const },
    }
    const own = byLink(lead)
    if (own.by !== 'link') throw new Error('no link')
    const begun = await start({ actor: null, link: own.link }, begin, now, word)
    if (!begun.ok) throw new Error(begun.code)
    const mine = await ownView(own, now)
    expect(mine).toMatchObject({ value: { leads: true, members: [{ email: 'other@people.example' }] } })
    const asMember = await ownView({ by: 'link', link: begun.value.link }, now)
    expect(asMember).toMatchObject({ value: { leads: false, members: [] } })
    // The lead sees the other's page, and does not take their data away.
    const other = { ...own, id: begun.value.id }
    expect(await ownView(other, now)).toMatchObject({ ok: true, value: { leads: false } })
    expect(await heldAbout(other, now)).toMatchObject({ code: 'not_found' })
    expect(await heldAbout({ by: 'link', link: begun.value.link }, now)).toMatchObject({ ok: true })
    expect(await ownView({ by: 'link', link: begun.value.link, id: lead }, now)).toMatchObject({
      code: 'not_found',
    })
  })

  it('has a mark that differs as soon as a place is offered, and stays while nothing happens', async () => {
    const categoryId = await category(summit)
    await quota(summit, 'summit', '', 1)
    const [first, second] = [await person(summit, categoryId), await person(summit, categoryId)]
    await send(first)
    await send(second)
    const mark = async () => {
      const found = await standing(byLink(second), now)
      return found.ok ? found.value.mark : found.code
    }
    const waiting = await mark()
    expect(await mark()).toBe(waiting)
    expect(await ownView(byLink(second), now)).toMatchObject({ value: { mark: waiting } })
    await cancel(byLink(first), {}, now, word)
    expect(await mark()).not.toBe(waiting)
    expect(await ownView(byLink(second), now)).toMatchObject({
      value: { waiting: [{ state: 'offered', place: { of: 'participation' } }] },
    })
    expect(await standing(byLink(second, 7), now)).toMatchObject({ code: 'link_replaced' })
  })

  it('is found again by its account, and by an address only once it is shown to be theirs', async () => {
    const categoryId = await category(summit)
    const email = `${randomUUID()}@people.example`
    const id = await person(summit, categoryId, { email })
    expect(await registrationsOf(await account(`x${email}`, true))).toEqual([])
    const unproven = await account(email, false)
    expect(await registrationsOf(unproven)).toEqual([])
    await db().account.update({ where: { email }, data: { emailVerified: now } })
    expect(await registrationsOf(unproven, summit.id)).toMatchObject([{ id }])
    expect(await registrationsOf(unproven, randomUUID())).toEqual([])
    expect(await registrationsOf(null)).toEqual([])
  })
})

describe('A new link in the place of one that has ended', () => {
  it('goes to the address of the registration, a few times in a quarter of an hour', async () => {
    const id = await person(summit, await category(summit))
    for (let sent = 0; sent < LINK_LIMIT.links; sent++)
      expect(await renewLink({ id }, now, word)).toEqual({ ok: true, value: { sent: true } })
    expect(await renewLink({ id }, now, word)).toMatchObject({ code: 'too_many_links', details: LINK_LIMIT })
    const { email } = await db().registration.findUniqueOrThrow({ where: { id } })
    expect(await db().notice.count({ where: { email } })).toBe(LINK_LIMIT.links)
    expect(await renewLink({ id }, later(1), word)).toMatchObject({ ok: true })
    expect(await renewLink({ id: randomUUID() }, now, word)).toMatchObject({ code: 'not_found' })
  })
})

describe('What is held about somebody', () => {
  it('is their answers with the words they consented to, places, messages and the record', async () => {
    const id = await person(summit, await category(summit))
    await quota(summit, 'summit', '', 1)
    const question = await db().formQuestion.create({
      data: {
        ...{ summitId: summit.id, code: 'privacy', position: 1, kind: 'consent' },
        ...{ label: { en: 'I agree' }, purpose: { en: 'To know it' }, retainUntil: new Date('2020-01-01') },
      },
    })
    const consent = { value: true, consentAt: now, updatedAt: now, wording: { label: { en: 'I agree' } } }
    await db().answer.create({
      data: { ...consent, registrationId: id, questionId: question.id, summitId: summit.id },
    })
    await send(id)
    const held = await heldAbout(byLink(id), now)
    expect(held).toMatchObject({
      value: {
        answers: [{ question: 'privacy', answer: true, consentedTo: { label: { en: 'I agree' } } }],
        places: [{ kind: 'summit', state: 'confirmed' }],
        messages: [{ kind: 'registration_approved' }],
        record: [{ action: 'registration.submitted' }],
      },
    })
  })
})
