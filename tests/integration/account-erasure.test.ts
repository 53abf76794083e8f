import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/domain/shared/actor'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { byLink, category, faults, noFaults, person, quota } = await import('../factories/registrations')
const { delegation, wordMember } = await import('../factories/delegations')
const { handOver } = await import('@/domain/delegation-badge/hand-over')
const { nominate } = await import('@/domain/delegation/nominate')
const { actorSignedIn } = await import('@/domain/account/queries')
const { restoreDemo } = await import('@/domain/account/restore-demo')
const { updateAccount } = await import('@/domain/account/update-account')
const { accountParts, heldOfAccount } = await import('@/domain/privacy/account-queries')
const { erase } = await import('@/domain/privacy/erase')
const { eraseAccount } = await import('@/domain/privacy/erase-account')

const now = new Date('2019-05-01T12:00:00Z')
const erased = { receipt: { takenBy: '[effacé · erased]' } }
const word: import('@/domain/registration/told-rules').Word = ({ kind }, { name }) => ({
  subject: kind,
  body: `Hello ${name}`,
})

/** Everything that the database holds, as text: what is erased must be nowhere in it. */
async function everything(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  const texts = await Promise.all(
    tables.map(({ name }) =>
      db().$queryRawUnsafe<{ text: string | null }[]>(
        `SELECT string_agg(t::text, '|') AS text FROM ${name} t`,
      ),
    ),
  )
  return texts.map(([row]) => row?.text ?? '').join('\n')
}

/** Somebody who has shown that the address is theirs, signed in in two browsers. */
async function holder(name: string): Promise<{ actor: Actor; email: string; tokens: string[] }> {
  const email = `${randomUUID()}@holders.example`
  const account = await db().account.create({ data: { email, name, emailVerified: now } })
  const tokens = [randomUUID(), randomUUID()]
  await db().signIn.createMany({
    data: tokens.map((sessionToken) => ({
      ...{ sessionToken, userId: account.id, expires: new Date('2100-01-01') },
    })),
  })
  await db().identity.create({
    data: { userId: account.id, type: 'oauth', provider: 'oidc', providerAccountId: randomUUID() },
  })
  return { actor: { accountId: account.id, email, name, language: 'en', roles: [] }, email, tokens }
}

/** A session of the draft with these guests, and a change that tells of them. */
async function invited(
  summit: Awaited<ReturnType<typeof draftSummit>>,
  guests: { name: string; email: string }[],
) {
  const session = await draftSession(summit)
  await db().sessionGuest.createMany({
    data: guests.map((guest, position) => ({
      ...guest,
      position,
      summitId: summit.id,
      sessionId: session.id,
    })),
  })
  await db().change.create({
    data: {
      ...{ id: randomUUID(), summitId: summit.id, number: 1, at: now, accountId: null, act: 'save' },
      rows: [{ of: 'session', id: session.id, before: { guests: [] }, after: { guests } }],
    },
  })
  return session
}

describe('Erasing an account', () => {
  it('leaves nobody’s name, address or way in, in any summit, and says that it was done', async () => {
    const [here, there] = [await draftSummit(), await draftSummit()]
    const { actor, email, tokens } = await holder('Perpetua Oyelaran')
    await updateAccount(actor, { name: 'Perpetua O. Oyelaran', language: 'fr' }, now)
    const quotaId = await quota(here, 'summit', '', 1)
    const delegates = await category(here)
    const id = await person(here, delegates, {
      ...{
        status: 'confirmed',
        name: 'Perpetua Oyelaran',
        email: `work-${email}`,
        accountId: actor.accountId,
      },
    })
    await db().seat.create({
      data: {
        ...{ summitId: here.id, registrationId: id, quotaId },
        ...{ state: 'confirmed', at: now },
      },
    })
    // Made before the account, under the same address.
    const earlier = await person(there, await category(there), {
      status: 'submitted',
      name: 'P. Oyelaran',
      email,
    })
    const kept = await person(there, await category(there), { status: 'submitted', name: 'Kept Person' })
    await db().speaker.create({
      data: { ...{ summitId: there.id, slug: 'perpetua', name: 'Perpetua Oyelaran', position: {} }, email },
    })
    const session = await invited(there, [
      { name: 'Pet Oyelaran', email },
      { name: 'Other Guest', email: 'other@guests.example' },
    ])
    await db().roleAssignment.create({
      data: { accountId: actor.accountId, summitId: there.id, role: 'organiser' },
    })
    const starred = { summitId: there.id, sessionId: session.id, savedAt: now }
    await db().starredSession.create({ data: { ...starred, accountId: actor.accountId } })
    await db().privateFeed.create({
      data: { summitId: there.id, accountId: actor.accountId, createdAt: now },
    })
    const letter = { email, language: 'en', kind: 'sign_in', subject: 'Perpetua', body: 'Hello Perpetua' }
    await db().notice.create({ data: { ...letter, sentAt: now } })
    await db().notice.create({ data: { ...letter, summitId: here.id, kind: 'role' } })

    expect(await accountParts(actor)).toMatchObject({
      registrations: expect.arrayContaining([
        expect.objectContaining({ id }),
        expect.objectContaining({ id: earlier }),
      ]),
      speakers: [{ name: 'Perpetua Oyelaran' }],
      guests: [{ summit: { slug: there.slug }, sessions: 1 }],
      organisedAlone: [],
    })
    await db().interpreter.create({
      data: { summitId: there.id, name: 'Perpetua Oyelaran', email, languages: ['en', 'yo'], createdAt: now },
    })
    expect(await heldOfAccount(actor, now)).toMatchObject({
      account: { email, name: 'Perpetua O. Oyelaran' },
      interprets: [{ summit: there.slug, languages: ['en', 'yo'], hours: [], meetings: [] }],
      identities: [{ provider: 'oidc' }],
      roles: [{ role: 'organiser', summit: there.slug }],
      stars: [{ session: session.code }],
      calendars: [{ summit: there.slug }],
      registrations: [{}, {}],
      speakers: [{ name: 'Perpetua Oyelaran', email }],
      guests: [{ name: 'Pet Oyelaran', session: session.code }],
      messages: [{ kind: 'sign_in' }],
    })
    expect(await everything()).toContain('Oyelaran')

    expect(await eraseAccount(actor, { language: 'fr' }, now, word)).toEqual({
      ok: true,
      value: { registrations: 2, speakers: 1, guests: 0, roles: 1 },
    })

    const left = await everything()
    for (const gone of ['Oyelaran', 'Perpetua', 'perpetua', email, ...tokens])
      expect(left, gone).not.toContain(gone)
    for (const stays of ['Kept Person', 'Other Guest', 'other@guests.example']) expect(left).toContain(stays)
    expect(await db().registration.findUnique({ where: { id: kept } })).toMatchObject({ status: 'submitted' })
    expect(await actorSignedIn(tokens[0] ?? '', now)).toBeNull()
    expect(await db().account.findUnique({ where: { id: actor.accountId } })).toMatchObject({
      name: '[effacé · erased]',
      erasedAt: now,
    })
    expect(
      await db().auditEntry.findMany({ where: { subjectId: actor.accountId, action: 'account.erased' } }),
    ).toMatchObject([{ accountId: null, after: { registrations: 2, speakers: 1 } }])
    expect(await db().auditEntry.count({ where: { summitId: there.id, action: 'role.taken' } })).toBe(1)
    // An editor who has the session open is told that it is another one.
    expect((await db().session.findUniqueOrThrow({ where: { id: session.id } })).version).toBe(2)
    for (const summit of [here, there]) expect(await faults(summit)).toEqual(noFaults)

    // The same again changes nothing, and nothing fills the row again or opens it.
    expect(await eraseAccount(actor, { language: 'fr' }, now, word)).toMatchObject({
      ok: true,
      value: { registrations: 0 },
    })
    const row = { where: { id: actor.accountId }, data: { name: 'Back again' } }
    await expect(db().account.update(row)).rejects.toThrow()
    const role = { accountId: actor.accountId, summitId: here.id, role: 'organiser' as const }
    await expect(db().roleAssignment.create({ data: role })).rejects.toThrow()
    const back = { sessionToken: randomUUID(), userId: actor.accountId, expires: new Date('2100-01-01') }
    await expect(db().signIn.create({ data: back })).rejects.toThrow()
    // Whoever has the address may begin anew.
    expect(await db().account.create({ data: { email, name: 'New' } })).toMatchObject({ erasedAt: null })
  })

  it('waits until somebody else organises what its holder organises alone, and leaves all as it was', async () => {
    const summit = await draftSummit()
    const actor = summit.organiser
    const id = await person(summit, await category(summit), {
      status: 'confirmed',
      accountId: actor.accountId,
    })
    expect(await eraseAccount(actor, { language: 'fr' }, now, word)).toEqual({
      ok: false,
      code: 'only_organiser',
      details: { summits: 'Sommet ouvert' },
    })
    expect(await accountParts(actor)).toMatchObject({ organisedAlone: [{ slug: summit.slug }] })
    expect(await db().registration.findUnique({ where: { id } })).toMatchObject({ name: 'Zoë Hébert' })
    // Two who organise together and go at one moment: one of them stays.
    const other = await db().account.create({ data: { email: `${randomUUID()}@people.example` } })
    await db().roleAssignment.create({
      data: { accountId: other.id, summitId: summit.id, role: 'organiser' },
    })
    const both = await Promise.all(
      [actor, { ...actor, accountId: other.id }].map((one) =>
        eraseAccount(one, { language: 'en' }, now, word),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().roleAssignment.count({ where: { summitId: summit.id, role: 'organiser' } })).toBe(1)
  })

  it('takes a member of a delegation along who never registered: the place and the meetings stay, the person does not', async () => {
    const summit = await draftSummit()
    const { actor, email } = await holder('Ilmatar Kivimaa')
    const [ours, theirs] = [await delegation(summit, 'EE'), await delegation(summit, 'CA')]
    const nominated = await nominate(
      ours.focal,
      {
        ...{ delegationId: ours.id, name: 'Ilmatar Kivimaa', position: 'Adviser', email, language: 'en' },
        ...{ capacity: 'adviser', principalAt: null },
      },
      now,
      wordMember,
    )
    if (!nominated.ok) throw new Error(nominated.code)
    const memberId = nominated.value.id
    const at = (time: string) => new Date(`2019-05-30T${time}:00Z`)
    await db().absence.create({
      data: { summitId: summit.id, memberId, startsAt: at('08:00'), endsAt: at('09:00'), note: 'Dentist' },
    })
    const meeting = await db().bilateral.create({
      data: {
        ...{ summitId: summit.id, askingId: ours.id, askedId: theirs.id, level: 'ministers', minutes: 30 },
        ...{ subject: 'Kept apart', state: 'accepted', createdAt: now },
        persons: { create: { memberId, side: 'asking', summitId: summit.id } },
      },
    })
    const of = { summitId: summit.id, bilateralId: meeting.id, delegationId: ours.id, createdAt: now }
    await db().followUp.createMany({
      data: [
        { ...of, text: 'Send the study', ownerId: memberId, dueOn: new Date('2019-06-03') },
        { ...of, text: 'Write to them', owner: 'Ilmatar Kivimaa' },
      ],
    })
    await db().delegationMember.update({ where: { id: memberId }, data: { state: 'accredited' } })
    await db().delegation.update({ where: { id: ours.id }, data: { floating: 1 } })
    await db().floatingBadge.create({
      data: {
        ...{ summitId: summit.id, delegationId: ours.id, memberId, number: 1 },
        date: new Date('2019-05-30'),
      },
    })
    const badges = { members: [memberId], floating: [1], takenBy: 'Ilmatar Kivimaa' }
    expect(
      await handOver(summit.organiser, { summitId: summit.id, delegationId: ours.id, ...badges }, now),
    ).toMatchObject({ ok: true })
    expect((await accountParts(actor)).members).toMatchObject([{ name: 'Ilmatar Kivimaa' }])
    const held = await heldOfAccount(actor, now)
    expect(held?.delegations).toMatchObject([
      {
        ...{ summit: { slug: summit.slug }, delegation: { en: 'Estonia' }, capacity: 'adviser' },
        meetings: [{ with: { en: 'Canada' }, state: 'accepted' }],
        absences: [{ note: 'Dentist' }],
        followUps: [{ text: 'Send the study', dueOn: '2019-06-03' }],
        badge: { handedOverAt: now.toISOString(), takenBy: 'Ilmatar Kivimaa' },
        floatingBadges: [{ number: 1, date: '2019-05-30' }],
        badgesCollected: [{ at: now.toISOString(), badges: 2 }],
      },
    ])
    expect(JSON.stringify(held), 'what a meeting is about is its delegations’').not.toContain('Kept apart')
    expect(await eraseAccount(actor, { language: 'en' }, now, word)).toMatchObject({ ok: true })
    const left = await everything()
    for (const gone of ['Kivimaa', 'Dentist', email]) expect(left, gone).not.toContain(gone)
    expect(
      await db().delegationMember.findUniqueOrThrow({ where: { id: memberId }, include: { seat: true } }),
    ).toMatchObject({ name: '[effacé · erased]', email: null, seat: { state: 'held' } })
    expect(await db().bilateralPerson.count({ where: { memberId } })).toBe(1)
    expect(await db().badgeHandedOver.count({ where: { receipt: { takenBy: '[effacé · erased]' } } })).toBe(2)
  })

  it('takes the name of whoever collected badges as a focal point, and tells it before', async () => {
    const summit = await draftSummit()
    const { actor, email } = await holder('Aino')
    const [ours, theirs] = [
      await delegation(summit, 'FI', { floating: 2 }),
      await delegation(summit, 'SE', { floating: 2 }),
    ]
    await db().roleAssignment.create({
      data: { accountId: actor.accountId, role: 'focal_point', summitId: summit.id, delegationId: ours.id },
    })
    const later = new Date(now.getTime() + 60_000)
    const collected = (delegationId: string, number: number, takenBy: string) =>
      handOver(
        summit.organiser,
        { summitId: summit.id, delegationId, takenBy, members: [], floating: [number] },
        delegationId === ours.id ? now : later,
      )
    await collected(ours.id, 1, 'Aino')
    await collected(theirs.id, 1, email)
    await collected(theirs.id, 2, 'Aino')
    expect((await heldOfAccount(actor, now))?.badgesCollected).toEqual([
      {
        summit: summit.slug,
        delegation: { en: 'Finland', fr: 'Finlande' },
        at: now.toISOString(),
        badges: 1,
      },
      { summit: summit.slug, delegation: { en: 'Sweden', fr: 'Suède' }, at: later.toISOString(), badges: 1 },
    ])
    await eraseAccount(actor, { language: 'en' }, now, word)
    const left = await db().badgeHandedOver.findMany({
      where: { summitId: summit.id },
      orderBy: [{ receipt: { at: 'asc' } }, { floating: 'asc' }],
      select: { delegationId: true, receipt: { select: { takenBy: true } } },
    })
    expect(left.filter(({ delegationId }) => delegationId === ours.id)).toMatchObject([erased])
    expect(
      left.filter(({ delegationId }) => delegationId === theirs.id),
      'a name alone may be another’s of another delegation',
    ).toMatchObject([erased, { receipt: { takenBy: 'Aino' } }])
  })

  it('takes nothing along by an address that was never confirmed', async () => {
    const summit = await draftSummit()
    const { actor, email } = await holder('Mallory Falk')
    await db().account.update({ where: { id: actor.accountId }, data: { emailVerified: null } })
    const id = await person(summit, await category(summit), {
      status: 'confirmed',
      email,
      name: 'True Owner',
    })
    expect(await eraseAccount(actor, { language: 'fr' }, now, word)).toMatchObject({
      value: { registrations: 0 },
    })
    expect(await db().registration.findUnique({ where: { id } })).toMatchObject({ email, name: 'True Owner' })
  })

  it('of the demo comes back with the roles that it began with, each for its delegation, and with nothing else', async () => {
    const summit = await draftSummit()
    const email = `${randomUUID()}@demo.example`
    const ours = await delegation(summit, 'EE')
    const role = { role: 'focal_point' as const, slug: summit.slug, state: 'EE' }
    const gone = { ...role, slug: (await draftSummit()).slug }
    const demo = {
      ...{ email, name: 'Samuel Okafor', language: 'en' as const },
      roles: [role, gone].map((one) => ({ ...one, delegationId: ours.id })),
    }
    expect(await restoreDemo(demo, now)).toEqual({ ok: true, value: { made: true } })
    expect(await restoreDemo(demo, now)).toEqual({ ok: true, value: { made: false } })
    expect(await db().account.findUnique({ where: { email }, include: { roles: true } })).toMatchObject({
      roles: [{ role: 'focal_point', summitId: summit.id, delegationId: ours.id }],
    })
  })
})

describe('Erasing a registration', () => {
  it('takes the person off lists of guests, but not whoever shares the address with others', async () => {
    const summit = await draftSummit()
    const delegates = await category(summit)
    const [own, shared] = [`${randomUUID()}@guests.example`, `${randomUUID()}@office.example`]
    const alone = await person(summit, delegates, { status: 'confirmed', email: own, name: 'Ada Guest' })
    const one = await person(summit, delegates, { status: 'confirmed', email: shared, name: 'Bea Shared' })
    await person(summit, delegates, { status: 'confirmed', email: shared, name: 'Cy Shared' })
    const session = await invited(summit, [
      { name: 'A. Guest', email: own },
      { name: 'The Office', email: shared },
    ])
    const { id: delegationId } = await delegation(summit, 'EE', { floating: 1 })
    const badges = { members: [], floating: [1], takenBy: 'ada guest (driver)' }
    await handOver(summit.organiser, { summitId: summit.id, delegationId, ...badges }, now)
    expect(await erase(byLink(alone), {}, now, word)).toMatchObject({ ok: true })
    expect(await erase(byLink(one), {}, now, word)).toMatchObject({ ok: true })
    const left = await everything()
    for (const gone of ['A. Guest', 'Ada Guest', 'ada guest', 'Bea Shared', own])
      expect(left, gone).not.toContain(gone)
    expect(await db().sessionGuest.findMany({ where: { sessionId: session.id } })).toMatchObject([
      { name: 'The Office' },
    ])
    expect(
      await db().auditEntry.findFirst({ where: { subjectId: alone, action: 'registration.erased' } }),
    ).toMatchObject({ after: { guest: 1 } })
  })
})
