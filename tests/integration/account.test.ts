import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { accountOf, actorSignedIn, managedSummits } = await import('@/domain/account/queries')
const { updateAccount } = await import('@/domain/account/update-account')
const { signOut } = await import('@/domain/account/sign-out')
const { signOutEverywhere } = await import('@/domain/account/sign-out-everywhere')
const { signInDemo } = await import('@/domain/account/sign-in-demo')
const { purge } = await import('@/domain/purge/purge')

const now = new Date('2026-03-01T12:00:00Z')
const later = new Date('2026-05-01T12:00:00Z')
const demoEmails = ['marie@demo.example', 'luc@demo.example']

beforeEach(async () => {
  await db().account.deleteMany()
  for (const email of [...demoEmails, 'other@plenum.example'])
    await db().account.create({ data: { email, name: 'Marie', language: 'fr' } })
})

async function signedIn(email = 'marie@demo.example') {
  const result = await signInDemo({ email, demoEmails }, now)
  if (!result.ok) throw new Error(result.code)
  const actor = await actorSignedIn(result.value.sessionToken, now)
  if (!actor) throw new Error('not signed in')
  return { actor, token: result.value.sessionToken }
}

function summit(slug: string) {
  return db().summit.create({
    data: {
      slug,
      ...{ name: { en: slug }, shortName: {}, edition: {}, theme: {}, description: {}, place: {}, host: {} },
      startsOn: now,
      endsOn: now,
      timeZone: 'America/Toronto',
      mode: 'hybrid',
      contentLanguages: ['en', 'fr'],
      accent: '#0b5c66',
    },
  })
}

const recorded = (accountId: string) =>
  db().auditEntry.findMany({ where: { accountId }, orderBy: { at: 'asc' }, omit: { id: true } })

describe('A signed-in browser', () => {
  it('is its account with the roles that it has at this moment', async () => {
    const { actor, token } = await signedIn()
    expect(actor).toMatchObject({ email: 'marie@demo.example', name: 'Marie', language: 'fr', roles: [] })
    const { id: summitId } = await summit(`roles-${randomUUID().slice(0, 8)}`)
    await db().roleAssignment.create({ data: { accountId: actor.accountId, summitId, role: 'organiser' } })
    expect((await actorSignedIn(token, now))?.roles).toEqual([{ role: 'organiser', summitId }])
    await db().roleAssignment.deleteMany()
    expect((await actorSignedIn(token, now))?.roles).toEqual([])
  })

  it('is nobody after its time, with another cookie, or with a hostile one', async () => {
    const { token } = await signedIn()
    expect(await actorSignedIn(token, later)).toBeNull()
    expect(await actorSignedIn(`${token}x`, now)).toBeNull()
    expect(await actorSignedIn(`' OR 1=1 --`, now)).toBeNull()
  })

  it('is forgotten once its time is over, and others are not', async () => {
    await signedIn()
    await purge(now)
    expect(await db().signIn.count()).toBe(1)
    await purge(later)
    expect(await db().signIn.count()).toBe(0)
  })
})

describe('A demo button', () => {
  it('signs nobody in but the demo accounts', async () => {
    expect(await signInDemo({ email: 'other@plenum.example', demoEmails }, now)).toMatchObject({
      ok: false,
      code: 'not_found',
    })
    expect(
      await signInDemo({ email: 'gone@demo.example', demoEmails: ['gone@demo.example'] }, now),
    ).toMatchObject({
      ok: false,
      code: 'not_found',
    })
    expect(await db().signIn.count()).toBe(0)
  })
})

describe('Signing out', () => {
  it('ends this browser only, once, and only one’s own', async () => {
    const here = await signedIn()
    const there = await signedIn()
    const other = await signedIn('luc@demo.example')
    await signOut(here.actor, { sessionToken: other.token }, now)
    expect(await actorSignedIn(other.token, now)).not.toBeNull()
    await signOut(here.actor, { sessionToken: here.token }, now)
    await signOut(here.actor, { sessionToken: here.token }, now)
    expect(await actorSignedIn(here.token, now)).toBeNull()
    expect(await actorSignedIn(there.token, now)).not.toBeNull()
    expect((await recorded(here.actor.accountId)).map(({ action }) => action)).toEqual([
      'account.signed_in',
      'account.signed_in',
      'account.signed_out',
    ])
  })

  it('everywhere ends all browsers of the account at once and says how many in the record', async () => {
    const here = await signedIn()
    const there = await signedIn()
    const other = await signedIn('luc@demo.example')
    expect(await signOutEverywhere(here.actor, {}, now)).toEqual({ ok: true, value: { browsers: 2 } })
    expect(await actorSignedIn(here.token, now)).toBeNull()
    expect(await actorSignedIn(there.token, now)).toBeNull()
    expect(await actorSignedIn(other.token, now)).not.toBeNull()
    expect((await recorded(here.actor.accountId)).at(-1)).toMatchObject({
      action: 'account.signed_out_everywhere',
      before: { browsers: 2 },
      after: { browsers: 0 },
    })
  })
})

describe('The account page', () => {
  it('saves name and language with what they were before, and records nothing when nothing changes', async () => {
    const { actor } = await signedIn()
    const input = { name: 'Marie-Ève', language: 'en' as const }
    expect(await updateAccount(actor, input, now)).toEqual({ ok: true, value: input })
    await updateAccount(actor, input, now)
    expect(await accountOf(actor, now)).toMatchObject({ ...input, browsers: 1 })
    const lines = (await recorded(actor.accountId)).filter(({ action }) => action === 'account.updated')
    expect(lines).toEqual([
      expect.objectContaining({ before: { name: 'Marie', language: 'fr' }, after: input, at: now }),
    ])
  })

  it('is refused when the account was deleted meanwhile', async () => {
    const { actor } = await signedIn()
    await db().account.delete({ where: { id: actor.accountId } })
    expect(await updateAccount(actor, { name: 'x', language: 'en' }, now)).toMatchObject({
      code: 'not_found',
    })
    expect(await accountOf(actor, now)).toBeNull()
  })
})

describe('The list of summits that one manages', () => {
  it('holds those of an organiser or editor, and of no other role or account', async () => {
    const { actor, token } = await signedIn()
    const suffix = randomUUID().slice(0, 8)
    const give = async (
      slug: string,
      role: 'organiser' | 'programme_editor' | 'attendee',
      accountId: string,
    ) => {
      const { id } = await summit(`${slug}-${suffix}`)
      await db().roleAssignment.create({ data: { accountId, summitId: id, role } })
    }
    await give('mine', 'organiser', actor.accountId)
    await give('edited', 'programme_editor', actor.accountId)
    await give('attended', 'attendee', actor.accountId)
    await give('foreign', 'organiser', (await signedIn('luc@demo.example')).actor.accountId)
    const withRoles = await actorSignedIn(token, now)
    const slugs = (withRoles ? await managedSummits(withRoles) : []).map(({ slug }) => slug)
    expect(slugs.sort()).toEqual([`edited-${suffix}`, `mine-${suffix}`])
  })
})
