import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Edit } from '@/domain/change/schema'
import type { Actor } from '@/domain/shared/actor'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { changeDraft } = await import('@/domain/change/change-draft')
const { undo } = await import('@/domain/change/undo')
const { announce } = await import('@/domain/summit/announce')
const { archive } = await import('@/domain/summit/archive')
const { changeAddress } = await import('@/domain/summit/change-address')
const { createSummit } = await import('@/domain/summit/create-summit')
const { giveRole } = await import('@/domain/summit/give-role')
const { takeRole } = await import('@/domain/summit/take-role')
const { draftById, frameOf, holdersOf, patternsFor } = await import('@/domain/summit/queries')
const { createSummitInput, summitForm } = await import('@/domain/summit/schema')
const { summitEdits } = await import('@/domain/summit/frame-rules')
const { removeTrackEdits } = await import('@/domain/track/rules')
const { summitAtWork } = await import('@/domain/session/queries')

const now = new Date('2026-03-01T12:00:00Z')
let summit: DraftSummit

beforeEach(async () => {
  summit = await draftSummit()
})

const asked = (differs: Record<string, unknown> = {}) =>
  createSummitInput.parse({
    id: randomUUID(),
    name: { en: 'Open Data Summit 2027', fr: 'Sommet des données 2027' },
    startsOn: '2027-05-10',
    endsOn: '2027-05-12',
    timeZone: 'Montréal',
    mode: 'in_person',
    ...differs,
  })
const make = (differs: Record<string, unknown> = {}, by: Actor | null = summit.organiser) =>
  createSummit(by, asked(differs), now)
/** The actor as the next request would find them. */
const again = async (actor: Actor): Promise<Actor> => ({
  ...actor,
  roles: await db().roleAssignment.findMany({
    where: { accountId: actor.accountId },
    select: { role: true, summitId: true },
  }),
})
const made = async (slug: string) =>
  db().summit.findUniqueOrThrow({
    where: { slug },
    include: {
      ...{ days: { orderBy: { date: 'asc' } }, venues: true, roles: true },
      rooms: { include: { openings: true }, orderBy: { position: 'asc' } },
      tracks: { include: { topics: true } },
      sessions: { include: { speakers: true }, orderBy: { number: 'asc' } },
    },
  })
const value = <T>(answer: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

describe('Making a summit', () => {
  it('from nothing gives a day for each date, an address from the name, and its maker as organiser', async () => {
    const { id, slug } = value(await make())
    expect(slug).toMatch(/^open-data-summit-2027/)
    const row = await made(slug)
    expect(row).toMatchObject({
      ...{ id, state: 'draft', publication: 0, timeZone: 'America/Toronto' },
      shortName: { en: 'Open Data Summit', fr: 'Sommet des données' },
      edition: { en: '2027', fr: '2027' },
      ...{ venues: [], tracks: [], sessions: [] },
      roles: [{ accountId: summit.organiser.accountId, role: 'organiser' }],
    })
    expect(row.days.map(({ date }) => date.toISOString().slice(0, 10))).toEqual([
      '2027-05-10',
      '2027-05-11',
      '2027-05-12',
    ])
    expect(await db().auditEntry.findMany({ where: { summitId: id } })).toMatchObject([
      { action: 'summit.created', accountId: summit.organiser.accountId, after: { slug } },
    ])
  })

  it('is for organisers and the administrator, and nobody else', async () => {
    for (const nobody of [null, summit.editor, summit.outsider])
      expect(await make({}, nobody)).toMatchObject({ ok: false, code: 'not_found' })
    const administrator = { ...summit.outsider, roles: [{ role: 'administrator' as const, summitId: null }] }
    expect(await make({}, administrator)).toMatchObject({ ok: true })
  })

  it('is done once, however often it is sent, and two of one name get an address each', async () => {
    const id = randomUUID()
    const answers = await Promise.all([make({ id }), make({ id }), make()])
    expect(answers[0]).toEqual(answers[1])
    const slugs = answers.map((answer) => value(answer).slug)
    expect(new Set(slugs).size).toBe(2)
    expect(await db().auditEntry.count({ where: { summitId: id } })).toBe(1)
    const other = { ...(await draftSummit()).organiser }
    expect(await make({ id }, other)).toMatchObject({ ok: false, code: 'not_found' })
  })

  it('says what is wrong and leaves nothing behind', async () => {
    const before = await db().summit.count()
    const answers = [
      [await make({ name: { en: ' ' } }), 'name_needed', 'name.en'],
      [await make({ endsOn: '2027-05-01' }), 'last_day_first', 'endsOn'],
      [await make({ endsOn: '2028-05-01' }), 'too_many_days', 'endsOn'],
      [await make({ timeZone: 'Atlantis' }), 'no_such_zone', 'timeZone'],
      [await make({ pattern: 'no-such-summit' }), 'not_found', 'pattern'],
    ] as const
    for (const [answer, code, field] of answers) expect(answer).toMatchObject({ code, details: { field } })
    expect(await db().summit.count()).toBe(before)
  })

  it('from an earlier one brings everything but its people, moved to the new dates', async () => {
    const speaker = await db().speaker.create({
      data: { summitId: summit.id, slug: 'zoe', name: 'Zoé Ng', position: {} },
    })
    const session = await draftSession(summit, { topicId: summit.topic })
    await db().sessionSpeaker.create({
      data: { summitId: summit.id, sessionId: session.id, speakerId: speaker.id, role: 'chair' },
    })
    await db().roomOpening.create({
      data: {
        ...{ summitId: summit.id, roomId: summit.rooms[0] },
        ...{ startsAt: new Date('2019-05-29T12:00:00Z'), endsAt: new Date('2019-05-29T22:00:00Z') },
      },
    })
    const from = { pattern: summit.slug, startsOn: '2027-11-10', endsOn: '2027-11-12', sessions: 'on' }
    const row = await made(value(await make(from)).slug)
    expect(row.days.map(({ label }) => label)).toEqual([
      { en: 'Day one', fr: 'Premier jour' },
      { en: 'Day two', fr: 'Deuxième jour' },
      {},
    ])
    expect(row.rooms).toHaveLength(2)
    expect(row.rooms[0]?.openings[0]).toMatchObject({ startsAt: new Date('2027-11-10T13:00:00Z') })
    expect(row.tracks[0]).toMatchObject({ slug: 'inclusion', topics: [{ name: { en: 'Youth' } }] })
    expect(row.sessions).toMatchObject([
      {
        // 10:30 in Ottawa, in May and in November.
        startsAt: new Date('2027-11-11T15:30:00Z'),
        dayId: row.days[1]?.id,
        roomId: row.rooms[0]?.id,
        topicId: row.tracks[0]?.topics[0]?.id,
        ...{ number: 1, speakers: [], firstRelease: null, updatedBy: summit.organiser.accountId },
      },
    ])
    const without = await made(value(await make({ pattern: summit.slug })).slug)
    expect([without.rooms.length, without.sessions.length]).toEqual([2, 0])
  })

  it('does not begin from a summit of somebody else', async () => {
    const other = await draftSummit()
    expect(await make({ pattern: other.slug })).toMatchObject({ ok: false, code: 'not_found' })
    expect((await patternsFor(summit.organiser)).map(({ slug }) => slug)).toEqual([summit.slug])
  })
})

describe('The frame of a draft', () => {
  const frame = async () => {
    const read = await draftById(summit.organiser, summit.id)
    if (!read) throw new Error('no draft')
    return read.draft
  }
  const save = (edits: Edit[]) =>
    changeDraft(summit.organiser, { id: randomUUID(), summitId: summit.id, act: 'frame', edits }, now)
  const typed = async (differs: Record<string, unknown>) => {
    const row = (await frame()).summit.get(summit.id)
    return summitForm.parse({
      ...{ ...row, summitId: summit.id, slug: summit.slug, change: randomUUID() },
      base: JSON.stringify({ [summit.id]: row }),
      ...differs,
    })
  }

  it('takes new dates and a corrected zone in one act, which can be taken back whole', async () => {
    const session = await draftSession(summit)
    const before = await frame()
    const form = await typed({ endsOn: '2019-06-01', timeZone: 'Asia/Seoul' })
    const edits = value(summitEdits(before, form, randomUUID))
    expect(await save(edits)).toMatchObject({ ok: true })
    const after = await made(summit.slug)
    expect(after.days).toHaveLength(4)
    expect(after.sessions[0]?.startsAt).toEqual(new Date('2019-05-30T01:30:00Z'))
    expect(after.sessions[0]?.dayId).toBe(session.dayId)
    await undo(summit.organiser, { id: randomUUID(), summitId: summit.id, redo: false }, now)
    expect(await frame()).toEqual(before)
  })

  it('merges two editors’ fields and tells of the one that both changed', async () => {
    const mine = await typed({ place: { en: 'Gatineau', fr: 'Gatineau' }, theme: { en: 'Mine' } })
    const theirs = await typed({ theme: { en: 'Theirs' }, host: { en: 'Canada', fr: 'Canada' } })
    await save(value(summitEdits(await frame(), theirs, randomUUID)))
    expect(await save(value(summitEdits(await frame(), mine, randomUUID)))).toMatchObject({
      code: 'edited_meanwhile',
      details: { clashes: [{ of: 'summit', id: summit.id, field: 'theme.en', theirs: { en: 'Theirs' } }] },
    })
    const chosen = {
      ...mine,
      theirs: { [summit.id]: { theme: { en: 'Theirs' } } },
      choice: { [summit.id]: { 'theme-en': 'mine' as const } },
    }
    await save(value(summitEdits(await frame(), chosen, randomUUID)))
    expect(await made(summit.slug)).toMatchObject({
      ...{ theme: { en: 'Mine' }, host: { en: 'Canada' }, place: { en: 'Gatineau' } },
    })
  })

  it('keeps a topic, a track and a room that a session uses, whatever the page knew', async () => {
    await draftSession(summit, { topicId: summit.topic })
    const inUse = (of: string) => ({ ok: false, code: 'in_use', details: { of, by: { of: 'session' } } })
    const topics: Edit = { of: 'track', id: summit.track, set: { topics: [] } }
    expect(await save([topics])).toMatchObject(inUse('topic'))
    expect(await save([{ of: 'room', id: summit.rooms[0], set: null }])).toMatchObject(inUse('room'))
    expect(removeTrackEdits(await frame(), summit.track)).toMatchObject({
      details: { of: 'track', count: 1 },
    })
    expect(await db().trackTopic.count({ where: { trackId: summit.track } })).toBe(1)
  })

  it('does not take back a topic that somebody uses since', async () => {
    const topic = { id: randomUUID(), name: { en: 'New', fr: 'Nouveau' } }
    const { topics = [] } = (await frame()).track.get(summit.track) ?? {}
    await save([{ of: 'track', id: summit.track, set: { topics: [...topics, topic] } }])
    await draftSession(summit, { topicId: topic.id })
    const back = { id: randomUUID(), summitId: summit.id, redo: false }
    expect(await undo(summit.organiser, back, now)).toMatchObject({
      code: 'in_use',
      details: { of: 'topic' },
    })
  })

  it('tells how many sessions use each of its rows', async () => {
    await draftSession(summit, { topicId: summit.topic })
    await draftSession(summit)
    const at = await summitAtWork(summit.editor, summit.slug)
    if (!at) throw new Error('no summit')
    const { uses, draft } = await frameOf(at)
    expect(uses).toEqual({
      [summit.rooms[0]]: 2,
      [summit.days.may30]: 2,
      [summit.track]: 2,
      [summit.topic]: 1,
    })
    expect([draft.room.size, draft.session.size]).toEqual([2, 0])
    expect(await draftById(summit.outsider, summit.id)).toBeNull()
  })
})

describe('Announcing', () => {
  const state = () =>
    db().summit.findUniqueOrThrow({ where: { id: summit.id }, select: { state: true, publication: true } })
  const go = (by: Actor | null = summit.organiser) => announce(by, { summitId: summit.id }, now)

  it('waits for what is required and says what that is', async () => {
    await db().room.deleteMany({ where: { summitId: summit.id } })
    expect(await go()).toMatchObject({ code: 'not_ready', details: { missing: ['place', 'sessions'] } })
    expect(await state()).toEqual({ state: 'draft', publication: 0 })
  })

  it('waits for a conflict that blocks until somebody decides to live with it', async () => {
    await draftSession(summit)
    await draftSession(summit)
    expect(await go()).toMatchObject({ code: 'not_ready', details: { missing: ['conflicts'] } })
  })

  it('moves the state and the public number once, and is recorded', async () => {
    await draftSession(summit)
    for (const nobody of [null, summit.editor, summit.outsider])
      expect(await go(nobody)).toMatchObject({ code: 'not_found' })
    expect(await archive(summit.organiser, { summitId: summit.id }, now)).toMatchObject({
      code: 'wrong_state',
    })
    await Promise.all([go(), go()])
    expect(await state()).toEqual({ state: 'announced', publication: 1 })
    expect(await archive(summit.organiser, { summitId: summit.id }, now)).toMatchObject({ ok: true })
    expect(await state()).toEqual({ state: 'archived', publication: 2 })
    expect(await go()).toMatchObject({ code: 'wrong_state', details: { state: 'archived' } })
    const lines = await db().auditEntry.findMany({ where: { summitId: summit.id }, orderBy: { at: 'asc' } })
    expect(lines.map(({ action }) => action).sort()).toEqual(['summit.announced', 'summit.archived'])
  })
})

describe('The address', () => {
  const move = (address: string, by = summit.organiser) =>
    changeAddress(by, { summitId: summit.id, slug: summit.slug, address }, now)

  it('can be chosen until the public knows it', async () => {
    const other = await draftSummit()
    expect(await move('Not one')).toMatchObject({ code: 'wrong_address', details: { field: 'address' } })
    expect(await move('new')).toMatchObject({ code: 'address_taken' })
    expect(await move(other.slug)).toMatchObject({ code: 'address_taken' })
    expect(await move('mine', summit.editor)).toMatchObject({ code: 'not_found' })
    const address = `mine-${randomUUID().slice(0, 8)}`
    expect(await move(address)).toEqual({ ok: true, value: { slug: address } })
    expect(await move(address)).toMatchObject({ ok: true })
    expect(await db().auditEntry.count({ where: { summitId: summit.id } })).toBe(1)
    await db().release.create({
      data: {
        ...{ summitId: summit.id, number: 1, publishedAt: now, note: {} },
        ...{ document: {}, privatePart: {}, changes: [] },
      },
    })
    expect(await move('another')).toMatchObject({ code: 'address_public' })
  })
})

describe('Roles', () => {
  const words = {
    en: { subject: 'A role', body: 'You have a role.' },
    fr: { subject: 'Un rôle', body: 'Vous avez un rôle.' },
  }
  const give = (email: string, role: 'organiser' | 'reviewer', by: Actor | null = summit.organiser) =>
    giveRole(by, { summitId: summit.id, slug: summit.slug, email, role, language: 'fr', words }, now)
  const roleOf = (accountId: string) =>
    db().roleAssignment.findFirstOrThrow({ where: { summitId: summit.id, accountId } })
  const take = (id: string, by: Actor | null = summit.organiser) =>
    takeRole(by, { summitId: summit.id, slug: summit.slug, id }, now)

  it('are given by address: an account where there is none, one mail in the person’s language, one line', async () => {
    const email = `${randomUUID()}@people.example`
    const answers = await Promise.all([give(email, 'reviewer'), give(email, 'reviewer')])
    expect(answers.map((answer) => value(answer).given).sort()).toEqual([false, true])
    const account = await db().account.findUniqueOrThrow({ where: { email } })
    expect(account.language).toBe('fr')
    const notices = await db().notice.findMany({ where: { email } })
    expect(notices).toMatchObject([
      { kind: 'role', subject: 'Un rôle', language: 'fr', accountId: account.id },
    ])
    await give(summit.outsider.email, 'reviewer')
    // A known account is written to in its own language.
    expect(await db().notice.findFirst({ where: { email: summit.outsider.email } })).toMatchObject({
      subject: 'A role',
    })
    expect(await db().auditEntry.count({ where: { summitId: summit.id, action: 'role.given' } })).toBe(2)
  })

  it('are the organiser’s to give and to take', async () => {
    const { id } = await roleOf(summit.editor.accountId)
    for (const nobody of [null, summit.editor, summit.outsider]) {
      expect(await give('x@people.example', 'organiser', nobody)).toMatchObject({ code: 'not_found' })
      expect(await take(id, nobody)).toMatchObject({ code: 'not_found' })
    }
    const other = await draftSummit()
    expect(await take(id, other.organiser)).toMatchObject({ code: 'not_found' })
    const theirs = await db().roleAssignment.findFirstOrThrow({ where: { summitId: other.id } })
    await take(theirs.id)
    expect(await db().roleAssignment.count({ where: { id: theirs.id } })).toBe(1)
    expect(await take(id)).toEqual({ ok: true, value: { own: false } })
    expect(await take(id)).toMatchObject({ ok: true })
    expect((await again(summit.editor)).roles).toEqual([])
  })

  it('never leave a summit without an organiser, also when two take each other’s away', async () => {
    const own = await roleOf(summit.organiser.accountId)
    expect(await take(own.id)).toMatchObject({ code: 'last_organiser' })
    await give(summit.outsider.email, 'organiser')
    const second = await again(summit.outsider)
    const theirs = await roleOf(second.accountId)
    const answers = await Promise.all([take(theirs.id), take(own.id, second)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().roleAssignment.count({ where: { summitId: summit.id, role: 'organiser' } })).toBe(1)
  })

  it('are listed for organisers only', async () => {
    const at = await summitAtWork(summit.editor, summit.slug)
    if (!at) throw new Error('no summit')
    expect(await holdersOf(summit.editor, at)).toBeNull()
    expect((await holdersOf(summit.organiser, at))?.map(({ role, name }) => [role, name])).toEqual([
      ['organiser', 'Aïcha Diallo'],
      ['programme_editor', 'Marc Tremblay'],
    ])
  })
})
