import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import type { MadeDelegation } from '../factories/delegations'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { draftSpeaker } = await import('../factories/stage')
const { delegation, member, official, wordMember } = await import('../factories/delegations')
const { byDesk, category, person, word } = await import('../factories/registrations')
const { erase } = await import('@/domain/privacy/erase')
const { ERASED } = await import('@/domain/privacy/rules')
const { previewRelease } = await import('@/domain/release/preview')
const { publish } = await import('@/domain/release/publish')
const { wordMeeting } = await import('@/app/_server/meeting-mail')
const { wordRelease } = await import('@/app/_server/release-mail')
const { saveDelegation } = await import('@/domain/delegation/save-delegation')
const { setOrder } = await import('@/domain/delegation/set-order')
const { delegationInput } = await import('@/domain/delegation/schema')
const { nominate } = await import('@/domain/delegation/nominate')
const { substitute } = await import('@/domain/delegation/substitute')
const { confirmMember } = await import('@/domain/delegation/confirm-member')
const { decideMember } = await import('@/domain/delegation/decide-member')
const { declareAbsence } = await import('@/domain/delegation/declare-absence')
const { appointFocalPoint } = await import('@/domain/delegation/appoint-focal-point')
const { delegationAtDesk, delegationList, ownDelegation } = await import('@/domain/delegation/queries')

const now = new Date('2019-05-20T12:00:00Z')
const words = { en: { subject: 'role', body: 'role' }, fr: { subject: 'rôle', body: 'rôle' } }

let summit: DraftSummit
let estonia: MadeDelegation
beforeEach(async () => {
  summit = await draftSummit()
  estonia = await delegation(summit, 'EE', {}, 3)
})

const nominee = (differs: object = {}) => ({
  ...{
    delegationId: estonia.id,
    name: 'Mihkel Saar',
    position: 'Deputy minister',
    email: null,
    language: 'en' as const,
  },
  ...{ capacity: 'alternate' as const, principalAt: null },
  ...differs,
})
const places = () =>
  db().quota.findUniqueOrThrow({ where: { id: estonia.quotaId }, select: { taken: true, size: true } })
const form = (differs: object) =>
  delegationInput.parse({ summitId: summit.id, kind: 'state', rank: 'minister', places: '5', ...differs })

describe('The list of delegations', () => {
  it('is kept by protocol, with names from the curated table, in the order of the summit', async () => {
    const protocol = await official(summit, 'protocol_officer')
    for (const countryCode of ['US', 'CA', 'ES'])
      expect(await saveDelegation(protocol, form({ countryCode }), now)).toMatchObject({ ok: true })
    expect(await saveDelegation(protocol, form({ countryCode: 'ES' }), now)).toMatchObject({
      code: 'delegation_exists',
      details: { field: 'countryCode' },
    })
    const list = await delegationList(protocol, summit.id)
    expect(list?.lines.map(({ shortName }) => shortName['fr'])).toEqual([
      'Canada',
      'Estonie',
      'Espagne',
      'États-Unis',
    ])
    expect(list?.lines[0]?.places).toEqual({ taken: 0, size: 5 })
    expect(
      await setOrder(protocol, { summitId: summit.id, order: 'french', hostFirst: false }, now),
    ).toMatchObject({
      ok: true,
    })
    const french = await delegationList(protocol, summit.id)
    expect(french?.lines.map(({ shortName }) => shortName['fr'])).toEqual([
      ...['Canada', 'Espagne', 'Estonie', 'États-Unis'],
    ])
    expect(
      await setOrder(summit.editor, { summitId: summit.id, order: 'rank', hostFirst: false }, now),
    ).toMatchObject({
      code: 'not_found',
    })
  })

  it('does not exist for anybody else, and refuses fewer places than are taken', async () => {
    expect(await delegationList(summit.editor, summit.id)).toBeNull()
    expect(await delegationAtDesk(estonia.focal, summit.id, estonia.id)).toBeNull()
    expect(await saveDelegation(estonia.focal, form({ countryCode: 'US' }), now)).toMatchObject({
      code: 'not_found',
    })
    await nominate(estonia.focal, nominee(), now, wordMember)
    const fewer = form({ id: estonia.id, version: '1', countryCode: 'EE', places: '1' })
    expect(await saveDelegation(summit.organiser, fewer, now)).toMatchObject({
      code: 'below_taken',
      details: { field: 'places', taken: 2, over: 1 },
    })
  })

  it('has a focal point by their address, who speaks for one delegation of a summit', async () => {
    const ask = {
      summitId: summit.id,
      id: estonia.id,
      email: 'new@focal.example',
      language: 'fr' as const,
      words,
    }
    expect(await appointFocalPoint(summit.organiser, ask, now)).toMatchObject({
      ok: true,
      value: { given: true },
    })
    expect(await appointFocalPoint(summit.organiser, ask, now)).toMatchObject({
      ok: true,
      value: { given: false },
    })
    const georgia = await delegation(summit, 'GE')
    expect(await appointFocalPoint(summit.organiser, { ...ask, id: georgia.id }, now)).toMatchObject({
      code: 'speaks_for_another',
    })
    expect(
      await db().notice.findMany({ where: { email: 'new@focal.example' }, select: { subject: true } }),
    ).toEqual([{ subject: 'rôle' }])
  })
})

describe('A nomination', () => {
  it('takes a place of the delegation, and no more than there are, however many ask at once', async () => {
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_one, index) =>
        nominate(estonia.focal, nominee({ name: `Member ${index}`, capacity: 'adviser' }), now, wordMember),
      ),
    )
    expect(asked.filter(({ ok }) => ok)).toHaveLength(2)
    expect(asked.find(({ ok }) => !ok)).toMatchObject({ code: 'delegation_full', details: { size: 3 } })
    expect(await places()).toEqual({ taken: 3, size: 3 })
  })

  it('tells whoever has an address, once and in their language', async () => {
    const email = 'saar@people.example'
    await nominate(estonia.focal, nominee({ email, language: 'fr' }), now, wordMember)
    expect(await nominate(estonia.focal, nominee({ email }), now, wordMember)).toMatchObject({
      code: 'member_known',
      details: { field: 'email' },
    })
    expect(await db().notice.findMany({ where: { email }, select: { language: true, kind: true } })).toEqual([
      { language: 'fr', kind: 'delegation_member' },
    ])
  })

  it('has one head, and is another delegation’s business only for its own focal point', async () => {
    expect(await nominate(estonia.focal, nominee({ capacity: 'head' }), now, wordMember)).toMatchObject({
      code: 'head_taken',
      details: { field: 'capacity' },
    })
    const georgia = await delegation(summit, 'GE')
    expect(await nominate(georgia.focal, nominee(), now, wordMember)).toMatchObject({ code: 'not_found' })
    expect(
      await confirmMember(georgia.focal, { delegationId: estonia.id, id: estonia.head }, now),
    ).toMatchObject({
      code: 'not_found',
    })
    expect(
      await confirmMember(georgia.focal, { delegationId: georgia.id, id: estonia.head }, now),
    ).toMatchObject({
      code: 'not_found',
    })
  })

  it('keeps its place, capacity and level when somebody comes instead', async () => {
    const made = await nominate(estonia.focal, nominee({ principalAt: 'officials' }), now, wordMember)
    if (!made.ok) throw new Error(made.code)
    await confirmMember(estonia.focal, { delegationId: estonia.id, id: made.value.id }, now)
    const { capacity: _capacity, principalAt: _level, ...other } = nominee({ name: 'Jaan Mets' })
    const instead = await substitute(
      estonia.focal,
      { ...other, id: made.value.id },
      now,
      wordMember,
      wordMeeting,
    )
    if (!instead.ok) throw new Error(instead.code)
    expect(await places()).toEqual({ taken: 2, size: 3 })
    const own = await ownDelegation(estonia.focal, summit.slug, now)
    expect(
      own?.members.map(({ name, capacity, principalAt, state }) => [name, capacity, principalAt, state]),
    ).toEqual([
      ['Kadri Tamm', 'head', null, 'confirmed'],
      ['Jaan Mets', 'alternate', 'officials', 'nominated'],
      ['Mihkel Saar', 'alternate', 'officials', 'substituted'],
    ])
    expect(
      await substitute(estonia.focal, { ...other, id: made.value.id }, now, wordMember, wordMeeting),
    ).toMatchObject({
      code: 'wrong_member_state',
    })
  })

  it('is accredited by protocol, or refused with a reason, which frees the place', async () => {
    const decide = (decision: 'accredited' | 'refused', reason: string | null) =>
      decideMember(summit.organiser, { summitId: summit.id, id: estonia.head, decision, reason }, now)
    expect(await decide('refused', null)).toMatchObject({ code: 'required', details: { field: 'reason' } })
    expect(await decide('accredited', null)).toMatchObject({ ok: true })
    expect(await decide('refused', 'The letter of credentials is missing.')).toMatchObject({ ok: true })
    expect(await places()).toEqual({ taken: 0, size: 3 })
  })
})

describe('An erasure', () => {
  it('takes the person out of the delegation, and leaves the place', async () => {
    const email = 'gone@people.example'
    await member(summit, estonia, { name: 'Eva Kask', position: 'Adviser', email })
    const id = await person(summit, await category(summit), { status: 'confirmed', email, name: 'Eva Kask' })
    expect(await erase(byDesk(summit, id), { reason: 'By mail' }, now, word)).toMatchObject({ ok: true })
    const own = await ownDelegation(estonia.focal, summit.slug, now)
    expect(own?.members.map(({ name, position, email: to }) => [name, position, to])[1]).toEqual([
      ERASED,
      '',
      null,
    ])
    expect(await places()).toEqual({ taken: 2, size: 3 })
  })
})

describe('A member’s day', () => {
  it('holds the released sessions they speak at or are invited to, and their absences, and nobody else’s', async () => {
    const email = 'mets@people.example'
    const mets = await member(summit, estonia, { name: 'Jaan Mets', email })
    const panel = await draftSession(summit)
    await draftSpeaker(summit, 'Jaan Mets', [panel], { email })
    const dinner = await draftSession(summit, {
      access: 'private',
      roomId: summit.rooms[1],
      startsAt: new Date('2019-05-30T17:00:00Z'),
      endsAt: new Date('2019-05-30T18:00:00Z'),
    })
    await db().sessionGuest.create({
      data: { summitId: summit.id, sessionId: dinner.id, name: 'J. Mets', email },
    })
    const preview = await previewRelease(summit.organiser, { summitId: summit.id }, now)
    if (!preview.ok) throw new Error(preview.code)
    const published = await publish(
      summit.organiser,
      { summitId: summit.id, preview: preview.value.digest },
      now,
      wordRelease,
    )
    expect(published).toMatchObject({ ok: true })
    const away = {
      delegationId: estonia.id,
      memberId: mets,
      date: '2019-05-30',
      from: '16:00',
      until: '17:00',
      note: '',
      displace: false,
    }
    expect(await declareAbsence(estonia.focal, away, now, wordMeeting)).toMatchObject({ ok: true })
    expect(await declareAbsence(estonia.focal, { ...away, until: '15:00' }, now, wordMeeting)).toMatchObject({
      code: 'window_backwards',
    })
    const own = await ownDelegation(estonia.focal, summit.slug, now)
    expect(own?.commitments.map(({ memberId, kind, part, code }) => [memberId, kind, part, code])).toEqual([
      [mets, 'session', 'speaks', panel.code],
      [mets, 'session', 'guest', null],
      [mets, 'absence', null, null],
    ])
  })
})
