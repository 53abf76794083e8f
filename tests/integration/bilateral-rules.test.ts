import { beforeEach, describe, expect, it } from 'vitest'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/domain/shared/actor'
import type { DraftSummit } from '../factories/draft-summit'
import type { MadeDelegation } from '../factories/delegations'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { draftSpeaker } = await import('../factories/stage')
const { delegation, member, official } = await import('../factories/delegations')
const { category, person } = await import('../factories/registrations')
const { previewRelease } = await import('@/domain/release/preview')
const { publish } = await import('@/domain/release/publish')
const { wordRelease } = await import('@/app/_server/release-mail')
const { answerProposal } = await import('@/domain/bilateral/answer-proposal')
const { bringMembers } = await import('@/domain/bilateral/bring-members')
const { proposeTime } = await import('@/domain/bilateral/propose-time')
const { ask } = await import('@/domain/bilateral/ask')
const { accept } = await import('@/domain/bilateral/accept')
const { counter } = await import('@/domain/bilateral/counter')
const { deskMeeting } = await import('@/domain/bilateral/desk-queries')
const { freePlaces } = await import('@/domain/bilateral/placing-rules')
const { place: placeOne } = await import('@/domain/bilateral/place')
const { end } = await import('@/domain/bilateral/end')
const { ownBilaterals } = await import('@/domain/bilateral/queries')
const { askInput } = await import('@/domain/bilateral/schema')
const { meetingRules } = await import('@/domain/bilateral/rules-queries')
const { meetingRulesInput } = await import('@/domain/bilateral/rules-schema')
const { regulate } = await import('@/domain/bilateral/regulate')
const { assignInterpreter } = await import('@/domain/bilateral/assign-interpreter')
const { interpreterDesk } = await import('@/domain/bilateral/interpreter-queries')
const { interpreterInput } = await import('@/domain/bilateral/interpreter-schema')
const { removeInterpreter } = await import('@/domain/bilateral/remove-interpreter')
const { askAgain } = await import('@/domain/bilateral/ask-again')
const { askedAgain } = await import('@/domain/bilateral/reconfirm-queries')
const { reconfirm } = await import('@/domain/bilateral/reconfirm')
const { meetingPage } = await import('@/domain/bilateral/queries')
const { listedDelegations, mayReadList } = await import('@/domain/delegation/list-queries')
const { wordInterpreter } = await import('@/app/_server/interpreter-mail')
const { tellInterpreters } = await import('@/domain/bilateral/tell-interpreters')
const { saveInterpreter } = await import('@/domain/bilateral/save-interpreter')

const now = new Date('2019-05-20T12:00:00Z')
const at = (time: string, day = '30') => new Date(`2019-05-${day}T${time}:00-04:00`)
const word: import('@/domain/bilateral/told-rules').WordMeeting = ({ kind }) => ({
  subject: kind,
  body: kind,
})

let summit: DraftSummit
let protocol: Actor
let canada: MadeDelegation
let estonia: MadeDelegation

const room = async (differs: Partial<Prisma.RoomUncheckedCreateInput> = {}) => {
  const { venueId } = await db().room.findFirstOrThrow({
    where: { id: summit.rooms[0] },
    select: { venueId: true },
  })
  const { id } = await db().room.create({
    data: {
      ...{
        summitId: summit.id,
        venueId,
        position: 9,
        name: { en: 'Salon', fr: 'Salon' },
        kind: 'bilateral',
        boardroom: 8,
      },
      ...differs,
    },
  })
  return id
}
beforeEach(async () => {
  summit = await draftSummit()
  protocol = await official(summit, 'protocol_officer')
  canada = await delegation(summit, 'CA')
  estonia = await delegation(summit, 'EE')
  await room()
})

const rules = async (differs: Record<string, unknown> = {}, actor: Actor = protocol) => {
  const standing = await meetingRules(protocol, summit.id, now)
  const input = meetingRulesInput.parse({
    ...{ summitId: summit.id, version: String(standing?.version ?? 0), opensAt: '08:00', closesAt: '20:00' },
    ...{ lengths: ['30'], turnaround: '15', perDay: '', answerHours: '48', listSeenBy: 'own', ...differs },
  })
  return regulate(actor, input, now)
}
const request = (differs: object = {}) =>
  askInput.parse({
    ...{
      delegationId: canada.id,
      withId: estonia.id,
      level: 'ministers',
      subject: 'Digital identity',
      minutes: '30',
    },
    ...{ startsAt: at('10:00').toISOString(), ...differs },
  })
const asks = async (differs: object = {}, focal = canada.focal) => {
  const asked = await ask(focal, request(differs), now, word)
  if (!asked.ok) throw new Error(asked.code)
  return asked.value.id
}
const accepts = (of: MadeDelegation, id: string, members: string[] = []) =>
  accept({ by: 'account', actor: of.focal }, { id, version: 1, members }, now, word)
const offered = async () => {
  const page = await ownBilaterals(
    canada.focal,
    summit.slug,
    { withId: estonia.id, level: 'ministers', minutes: 30 },
    now,
  )
  return page?.draft?.offers ?? []
}
const interpreted = { interpretation: 'on', languages: ['en', 'fr'] }
const interpreter = async (differs: Record<string, unknown> = {}) => {
  const saved = await saveInterpreter(
    protocol,
    interpreterInput.parse({
      summitId: summit.id,
      id: '',
      name: 'Luc Roy',
      languages: ['en', 'fr'],
      ...differs,
    }),
    now,
  )
  if (!saved.ok) throw new Error(saved.code)
  return saved.value.id
}
const takenBy = async (id: string) =>
  (await db().interpreterBooking.findUnique({ where: { bilateralId: id } }))?.interpreterId ?? null

describe('House rules', () => {
  it('are set by protocol, follow at once in what is offered, and tell of a second hand', async () => {
    expect(await meetingRules(canada.focal, summit.id, now)).toBeNull()
    expect(await rules({}, canada.focal)).toMatchObject({ code: 'not_found' })
    expect(await rules({ days: ['2019-06-30'] })).toMatchObject({ code: 'not_a_choice' })
    const stale = await meetingRules(protocol, summit.id, now)
    const set = {
      days: ['2019-05-30'],
      opensAt: '09:00',
      closesAt: '11:00',
      lengths: ['30'],
      otherLengths: '90, 15',
    }
    expect(await rules(set)).toMatchObject({ ok: true })
    expect(await rules({ ...set, version: String(stale?.version) })).toMatchObject({
      code: 'saved_meanwhile',
    })
    const { settings } = (await meetingRules(protocol, summit.id, now)) ?? {}
    expect(settings).toMatchObject({
      days: ['2019-05-30'],
      lengths: [15, 30, 90],
      perRoomDay: null,
      listSeenBy: 'own',
    })
    const times = await offered()
    expect(times.length).toBeGreaterThan(0)
    expect(times.every(({ startsAt, endsAt }) => startsAt >= at('09:00') && endsAt <= at('11:00'))).toBe(true)
    const lines = await db().auditEntry.findMany({
      where: { summitId: summit.id, action: 'bilateral.rules_set' },
    })
    expect(lines.map(({ accountId }) => accountId)).toEqual([protocol.accountId])
  })

  it('give a delegation no more meetings a day in one room than they say: another room is given, or none', async () => {
    await rules({ perRoomDay: '1' })
    await accepts(estonia, await asks())
    const georgia = await delegation(summit, 'GE')
    const withGeorgia = { withId: georgia.id, startsAt: at('14:00').toISOString() }
    expect(await ask(canada.focal, request(withGeorgia), now, word)).toMatchObject({
      code: 'time_not_offered',
    })
    const other = await room({ boardroom: 20 })
    const id = await asks(withGeorgia)
    expect(await accepts(georgia, id)).toMatchObject({ ok: true })
    expect((await db().bilateral.findUniqueOrThrow({ where: { id } })).roomId).toBe(other)
  })
})

describe('House rules that have changed since', () => {
  const by = (of: MadeDelegation) => ({ by: 'account', actor: of.focal }) as const

  it('keep what was proposed from standing, and name the nearest times that are offered', async () => {
    const id = await asks()
    await rules({ opensAt: '14:00' })
    const refused = await accepts(estonia, id)
    const times = ['14:00', '14:15', '14:30', '14:45', '15:00'].map((time) => at(time).toISOString())
    expect(refused).toEqual({ ok: false, code: 'outside_house', details: { times } })
    const { booked, ...row } = await db().bilateral.findUniqueOrThrow({
      where: { id },
      include: { booked: true },
    })
    expect([row, booked]).toMatchObject([{ state: 'requested', version: 1, startsAt: at('10:00') }, []])
    await rules({ days: ['2019-05-31'] })
    expect(await accepts(estonia, id)).toMatchObject({ code: 'outside_house' })
    await rules({ days: ['2019-05-30'] })
    expect(await accepts(estonia, id)).toMatchObject({ ok: true })
    // What stands is left as it is, also where somebody else comes along.
    const clerk = await member(summit, canada)
    const another = { id, version: 2, startsAt: at('11:00') }
    expect(await proposeTime(by(canada), another, now, word)).toMatchObject({ ok: true })
    await rules({ opensAt: '14:00' })
    expect(await bringMembers(by(canada), { id, version: 3, members: [clerk] }, now, word)).toMatchObject({
      ok: true,
    })
    expect(await answerProposal(by(estonia), { id, version: 4, act: 'agree' }, now, word)).toMatchObject({
      code: 'outside_house',
      details: { times },
    })
    expect(await db().bilateral.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ state: 'scheduled', startsAt: at('10:00'), proposedStartsAt: at('11:00') },
    })
  })

  it('ask the desk whether it means to place a meeting outside of them, once nothing else is in the way', async () => {
    const id = await asks({ startsAt: '' })
    await accepts(estonia, id)
    await rules({ opensAt: '14:00', days: ['2019-05-30'] })
    const { id: roomId } = await db().room.findFirstOrThrow({
      where: { summitId: summit.id, kind: 'bilateral' },
    })
    const places = (startsAt: Date, outside = false) =>
      placeOne(protocol, { id, version: 2, place: { startsAt, roomId }, outside }, now, word)
    const desk = await deskMeeting(protocol, summit.id, id, now)
    if (!desk?.placing) throw new Error('cannot be placed')
    const { frame, placing, rooms } = { ...desk, placing: desk.placing }
    const on = (day: string) => freePlaces(frame, placing, rooms, [day])
    expect(new Set(on('2019-05-30').map(({ outside }) => outside))).toEqual(new Set([false]))
    expect(new Set(on('2019-05-31').map(({ outside }) => outside))).toEqual(new Set([true]))
    const refused = { ok: false, code: 'place_outside', details: { field: 'outside' } }
    expect(await places(at('14:00', '31'))).toEqual(refused)
    const away = { summitId: summit.id, memberId: canada.head, startsAt: at('10:00'), endsAt: at('10:30') }
    await db().absence.create({ data: away })
    expect(await places(at('10:00'))).toMatchObject({ code: 'place_absence' })
    expect(await places(at('11:00'))).toEqual(refused)
    expect(await places(at('11:00'), true)).toMatchObject({ ok: true })
  })
})

describe('The way', () => {
  it('from a session in another city is left before and after a meeting; the other side learns no name', async () => {
    const far = await db().venue.create({
      data: {
        ...{
          summitId: summit.id,
          position: 5,
          name: { en: 'Museum', fr: 'Musée' },
          timeZone: 'America/Toronto',
        },
        city: { en: 'Montréal', fr: 'Montréal' },
      },
    })
    await db().venue.updateMany({
      where: { summitId: summit.id, id: { not: far.id } },
      data: { city: { en: 'Ottawa', fr: 'Ottawa' } },
    })
    const hall = await room({ venueId: far.id, kind: 'session' })
    // 10:30 to noon, two hours away.
    const panel = await draftSession(summit, { roomId: hall })
    await draftSpeaker(summit, 'Kadri Tamm', [panel], { email: 'tamm@people.example' })
    const id = await asks({ startsAt: at('13:00').toISOString() })
    const early = await asks({ startsAt: at('09:30').toISOString(), level: 'officials' })
    const preview = await previewRelease(summit.organiser, { summitId: summit.id }, now)
    if (!preview.ok) throw new Error(preview.code)
    await publish(summit.organiser, { summitId: summit.id, preview: preview.value.digest }, now, wordRelease)
    await db().delegationMember.update({
      where: { id: estonia.head },
      data: { email: 'tamm@people.example' },
    })
    const starts = (await offered()).map(({ startsAt }) => +startsAt)
    expect(starts).toContain(+at('08:00'))
    expect(starts).toContain(+at('14:00'))
    expect(starts.some((start) => start > +at('08:00') && start < +at('14:00'))).toBe(false)
    const refused = await accepts(estonia, id)
    expect(refused).toMatchObject({ code: 'no_time_to_travel', details: { names: 'Kadri Tamm' } })
    // The same for whoever accepts on the other side.
    await db().delegationMember.update({ where: { id: estonia.head }, data: { email: null } })
    await db().delegationMember.update({ where: { id: canada.head }, data: { email: 'tamm@people.example' } })
    expect(await accepts(estonia, early)).toMatchObject({ code: 'other_not_free', details: {} })
  })

  it('is not made by a virtual delegation, which is left to sleep instead', async () => {
    await db().summit.update({ where: { id: summit.id }, data: { mode: 'virtual' } })
    const home = { timeZone: 'Pacific/Auckland', worksFrom: '08:00', worksUntil: '18:00' }
    const id = await asks()
    await db().delegation.update({ where: { id: estonia.id }, data: home })
    // Whose hours they are is not said.
    expect(await accepts(estonia, id)).toEqual({ ok: false, code: 'outside_hours', details: {} })
    expect(await ask(canada.focal, request({ level: 'officials' }), now, word)).toMatchObject({
      code: 'time_not_offered',
    })
  })
})

describe('An interpreter', () => {
  it('is taken with the time by a meeting that needs one, and given back with it', async () => {
    expect(await ask(canada.focal, request({ ...interpreted, languages: ['en'] }), now, word)).toMatchObject({
      code: 'two_languages',
    })
    const luc = await interpreter()
    const polyglot = await interpreter({ name: 'Ana Paz', languages: ['en', 'fr', 'es'] })
    const id = await asks(interpreted)
    await accepts(estonia, id)
    expect(await takenBy(id)).toBe(luc)
    const plain = await asks({ level: 'officials', startsAt: at('11:00').toISOString() })
    await accepts(estonia, plain)
    expect(await takenBy(plain)).toBeNull()
    // By hand to whoever else is free, to nobody, and back; the desk's page of the meeting says who it is.
    const assigns = (to: 'another' | 'nobody', actor: Actor = protocol) =>
      assignInterpreter(actor, { summitId: summit.id, id, to }, now)
    expect(await assigns('another')).toMatchObject({ value: { interpreterId: polyglot } })
    expect(await assigns('another', canada.focal)).toMatchObject({ code: 'not_found' })
    const shown = async (of = id) => (await deskMeeting(protocol, summit.id, of, now))?.assignment
    expect(await shown()).toMatchObject({ interpreter: 'Ana Paz', own: [], coming: true })
    expect(await shown(plain)).toBeNull()
    expect(await assigns('nobody')).toMatchObject({ value: { interpreterId: null } })
    expect(await shown()).toMatchObject({ interpreter: null, coming: true })
    expect(await assigns('another')).toMatchObject({ ok: true })
    await end(
      { by: 'account', actor: canada.focal },
      { id, version: 2, act: 'cancel', reason: null },
      now,
      word,
    )
    expect(await takenBy(id)).toBeNull()
  })

  it('who is nowhere free keeps a time from being offered, and the answer names those that are left', async () => {
    await interpreter({ hours: { '2019-05-30': { from: '14:00', until: '15:00' } } })
    const refused = await ask(canada.focal, request(interpreted), now, word)
    expect(refused).toMatchObject({ code: 'no_interpreter', details: { field: 'startsAt' } })
    const { times } = refused.ok ? { times: [] } : refused.details
    expect(times).toEqual([at('14:00'), at('14:15'), at('14:30')].map((one) => one.toISOString()))
    await asks({ ...interpreted, startsAt: at('14:30').toISOString() })
    // Whoever brings one needs none of the summit's.
    const own = await member(summit, estonia, { capacity: 'interpreter', name: 'Mart Saar' })
    const id = await asks({ level: 'officials' })
    await db().bilateral.update({ where: { id }, data: { interpretation: true, languages: ['en', 'fr'] } })
    expect(await accepts(estonia, id)).toMatchObject({ code: 'no_interpreter' })
    expect(await accepts(estonia, id, [own])).toMatchObject({ ok: true })
    expect(await takenBy(id)).toBeNull()
    const desk = await interpreterDesk(protocol, summit.id, now)
    expect(desk?.assignments).toMatchObject([
      { day: '2019-05-30', all: [{ id, own: ['Mart Saar'], interpreter: null }] },
    ])
    expect(await interpreterDesk(canada.focal, summit.id, now)).toBeNull()
  })

  it('of two meetings at once goes to one of them; the other is told so, and holds nothing', async () => {
    await interpreter()
    await room()
    const [georgia, latvia] = [await delegation(summit, 'GE'), await delegation(summit, 'LV')]
    const first = await asks(interpreted)
    const second = await asks({ ...interpreted, delegationId: georgia.id, withId: latvia.id }, georgia.focal)
    const answers = await Promise.all([accepts(estonia, first), accepts(latvia, second)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((one) => !one.ok && one.code === 'no_interpreter')).toHaveLength(1)
    expect(await db().interpreterBooking.count({ where: { summitId: summit.id } })).toBe(1)
    expect(await db().roomBooking.count({ where: { summitId: summit.id } })).toBe(1)
    const booking = await db().interpreterBooking.findFirstOrThrow({ where: { summitId: summit.id } })
    const { id: _id, ...same } = { ...booking, bilateralId: booking.bilateralId === first ? second : first }
    await expect(db().interpreterBooking.create({ data: same })).rejects.toThrow(
      'InterpreterBooking_one_at_a_time',
    )
  })

  it('who goes, or works less, hands their meetings to others; nobody else free, they stand without one', async () => {
    const luc = await interpreter()
    const [first, second] = [
      await asks(interpreted),
      await asks({ ...interpreted, level: 'officials', startsAt: at('14:00').toISOString() }),
    ]
    await accepts(estonia, first)
    await accepts(estonia, second)
    const eve = await interpreter({
      name: 'Eve Roy',
      hours: { '2019-05-30': { from: '13:00', until: '15:00' } },
    })
    expect(
      await saveInterpreter(
        protocol,
        interpreterInput.parse({
          ...{ summitId: summit.id, id: luc, version: '1', name: 'Luc Roy', languages: ['en', 'fr'] },
          hours: { '2019-05-30': { from: '09:00', until: '12:00' } },
        }),
        now,
      ),
    ).toMatchObject({ ok: true, value: { passed: 1, left: 0 } })
    expect(await takenBy(second)).toBe(eve)
    const gone = { summitId: summit.id, id: luc }
    expect(await removeInterpreter(canada.focal, gone, now, wordInterpreter)).toMatchObject({
      code: 'not_found',
    })
    expect(await removeInterpreter(protocol, gone, now, wordInterpreter)).toMatchObject({
      value: { passed: 0, left: 1 },
    })
    expect(await takenBy(first)).toBeNull()
    expect(
      await assignInterpreter(protocol, { summitId: summit.id, id: first, to: 'another' }, now),
    ).toMatchObject({
      code: 'no_interpreter',
    })
  })
})

describe('An interpreter with an address', () => {
  const mails = async () =>
    (
      await db().notice.findMany({
        where: { summitId: summit.id, email: 'luc@pool.example' },
        orderBy: { createdAt: 'asc' },
      })
    ).map(({ language, body }) => `${language} ${body.replaceAll('\u00a0', ' ')}`)
  const tells = (minute: number, when = now) =>
    tellInterpreters(new Date(+when + minute * 60_000), wordInterpreter)

  it('is told by one letter what is theirs, what has changed and what is not any more', async () => {
    const luc = await interpreter({ email: 'luc@pool.example', language: 'fr' })
    await interpreter({ name: 'Ana Paz', languages: ['en', 'fr', 'es'] })
    const [first, second] = [
      await asks(interpreted),
      await asks({ ...interpreted, level: 'officials', startsAt: at('14:00').toISOString() }),
    ]
    for (const id of [first, second]) await accepts(estonia, id)
    const both = await Promise.all([tells(1), tells(1)])
    expect(both.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await tells(2)).toBe(0)
    expect((await mails())[0]).toContain(
      'fr Bonjour Luc Roy,\n\nVous interprétez ces rencontres :\n\njeudi 30 mai 2019, 10 h à 10 h 30 HAE, Salon : Canada et Estonie (anglais, français)\n',
    )
    // One goes to somebody else, the other is moved.
    await assignInterpreter(protocol, { summitId: summit.id, id: first, to: 'another' }, now)
    const { id: roomId } = await db().room.findFirstOrThrow({
      where: { summitId: summit.id, kind: 'bilateral' },
    })
    const place = { startsAt: at('15:00'), roomId }
    expect(
      await placeOne(protocol, { id: second, version: 2, place, outside: false }, now, word),
    ).toMatchObject({ ok: true })
    expect(await tells(3)).toBe(1)
    const [, changed = ''] = await mails()
    expect(changed).toContain(
      'Une rencontre que vous interprétez change de moment ou de lieu :\n\njeudi 30 mai 2019, 15 h',
    )
    expect(changed).toContain('Vous n’interprétez plus cette rencontre :\n\njeudi 30 mai 2019, 10 h')
    // Whoever leaves the pool is told at once; what is over is told to nobody.
    expect(
      await removeInterpreter(
        protocol,
        { summitId: summit.id, id: luc },
        new Date(+now + 240_000),
        wordInterpreter,
      ),
    ).toMatchObject({ ok: true })
    expect((await mails())[2]).toContain(
      'Vous n’interprétez plus cette rencontre :\n\njeudi 30 mai 2019, 15 h',
    )
    await interpreter({ name: 'Eve Roy', email: 'luc@pool.example' })
    await db().interpreterBooking.deleteMany({ where: { summitId: summit.id } })
    expect(await tells(0, at('22:00'))).toBe(0)
    expect(await mails()).toHaveLength(3)
  })
})

describe('A meeting at a host', () => {
  const house = {
    hostSide: 'asked',
    hostAddress: '10 Tartu Street',
    travelBefore: 20,
    travelAfter: 25,
  } as const
  const atHost = async (differs: object = {}) => {
    const id = await asks(differs)
    await db().bilateral.update({ where: { id }, data: house })
    return id
  }
  const times = async (id: string) => {
    const page = await meetingPage({ by: 'account', actor: estonia.focal }, id, now)
    if (!page.ok) throw new Error(page.code)
    return page.value.offers
  }

  it('takes an interpreter for the way as well, or is refused; the desk finds another one for it', async () => {
    const luc = await interpreter()
    const id = await atHost(interpreted)
    expect(await accepts(estonia, id)).toMatchObject({ ok: true })
    const booking = await db().interpreterBooking.findUniqueOrThrow({ where: { bilateralId: id } })
    expect(booking).toMatchObject({ interpreterId: luc, startsAt: at('09:40'), endsAt: at('10:55') })
    const [georgia, latvia] = [await delegation(summit, 'GE'), await delegation(summit, 'LV')]
    // Back from there at 10:55, and not before.
    const others = { ...interpreted, delegationId: georgia.id, withId: latvia.id }
    expect(
      await ask(georgia.focal, request({ ...others, startsAt: at('10:45').toISOString() }), now, word),
    ).toMatchObject({ code: 'no_interpreter' })
    const second = await asks({ ...others, startsAt: at('12:00').toISOString() }, georgia.focal)
    await db().bilateral.update({
      where: { id: second },
      data: { ...house, startsAt: at('11:00'), endsAt: at('11:30') },
    })
    expect(await accepts(latvia, second)).toMatchObject({ code: 'no_interpreter' })
    expect(await assignInterpreter(protocol, { summitId: summit.id, id, to: 'another' }, now)).toMatchObject({
      code: 'no_interpreter',
    })
    const ana = await interpreter({ name: 'Ana Paz', languages: ['en', 'fr', 'es'] })
    expect(await accepts(latvia, second)).toMatchObject({ ok: true })
    await end(
      { by: 'account', actor: latvia.focal },
      { id: second, version: 2, act: 'cancel', reason: null },
      now,
      word,
    )
    expect(await assignInterpreter(protocol, { summitId: summit.id, id, to: 'another' }, now)).toMatchObject({
      ok: true,
    })
    expect(await takenBy(id)).toBe(ana)
    // Whoever goes hands it on, there as elsewhere.
    expect(
      await removeInterpreter(protocol, { summitId: summit.id, id: ana }, now, wordInterpreter),
    ).toMatchObject({
      value: { passed: 1, left: 0 },
    })
    expect(await takenBy(id)).toBe(luc)
    const desk = await interpreterDesk(protocol, summit.id, now)
    expect(desk?.assignments).toMatchObject([{ all: [{ id, room: { en: '10 Tartu Street' } }] }])
  })

  it('is offered times without a room, at which everybody can be there, with the way, and somebody interprets', async () => {
    await interpreter({ hours: { '2019-05-30': { from: '09:00', until: '15:00' } } })
    const id = await atHost(interpreted)
    const { id: only } = await db().room.findFirstOrThrow({
      where: { summitId: summit.id, kind: 'bilateral' },
    })
    await db().roomBooking.create({
      data: { summitId: summit.id, roomId: only, reason: 'Lent', startsAt: at('07:00'), endsAt: at('22:00') },
    })
    const away = { summitId: summit.id, memberId: canada.head, startsAt: at('10:00'), endsAt: at('12:00') }
    await db().absence.create({ data: away })
    const offers = (await times(id)).filter(
      ({ startsAt }) => startsAt > at('08:00') && startsAt < at('16:00'),
    )
    expect(offers.map(({ startsAt }) => startsAt)).toEqual(
      ['12:30', '12:45', '13:00', '13:15', '13:30', '13:45', '14:00'].map((time) => at(time)),
    )
    expect(offers[0]).toMatchObject({ roomId: null, room: { en: '10 Tartu Street' }, seats: null })
    const startsAt = at('12:30')
    const by = { by: 'account', actor: estonia.focal } as const
    expect(await counter(by, { id, version: 1, startsAt }, now, word)).toMatchObject({ ok: true })
    const yes = { by: 'account', actor: canada.focal } as const
    expect(await accept(yes, { id, version: 2, members: [] }, now, word)).toMatchObject({ ok: true })
    // What it holds itself is not in its way where it could move to.
    const page = await meetingPage(by, id, now)
    expect(page.ok && page.value.moves.map((one) => one.startsAt)).toContainEqual(at('12:45'))
    // The desk has the same times, and needs no room for them.
    const stands = await deskMeeting(protocol, summit.id, id, now)
    if (!stands?.placing) throw new Error('cannot be placed')
    const places = freePlaces(stands.frame, stands.placing, stands.rooms, ['2019-05-30'])
    expect(places.map((one) => one.startsAt)).toContainEqual(at('14:00'))
    expect(places.map((one) => one.startsAt)).not.toContainEqual(at('14:15'))
    // Its house has hours of its own.
    await rules({ closesAt: '12:00' })
    const place = { startsAt: at('14:00'), roomId: only }
    const placed = await placeOne(protocol, { id, version: 3, place, outside: false }, now, word)
    expect(placed).toMatchObject({ ok: true })
  })
})

describe('Both sides', () => {
  const soon = new Date('2019-05-30T12:05:00Z') // 8:05 in Ottawa
  const letters = () => db().notice.count({ where: { summitId: summit.id, subject: 'reconfirm' } })

  it('are asked once shortly before a meeting, and each says by its own link that it comes', async () => {
    const id = await asks()
    await accepts(estonia, id)
    expect(await askAgain(soon, word), 'no rule').toBe(0)
    await rules({ reconfirm: '120' })
    expect(await askAgain(new Date('2019-05-30T11:59:00Z'), word), 'too early').toBe(0)
    const link = (side: 'asking' | 'asked') =>
      ({ by: 'link', link: { id, side, version: 2, expiresAt: at('23:00') } }) as const
    expect(await reconfirm(link('asking'), { id, version: 2 }, soon)).toMatchObject({ code: 'not_awaited' })
    const twice = await Promise.all([askAgain(soon, word), askAgain(soon, word)])
    expect(twice.toSorted()).toEqual([0, 1])
    expect(await letters()).toBe(2)
    expect(await reconfirm(link('asking'), { id, version: 2 }, soon)).toMatchObject({ ok: true })
    expect(await reconfirm(link('asking'), { id, version: 2 }, soon)).toMatchObject({ ok: true })
    const page = await meetingPage(link('asked'), id, soon)
    expect(page).toMatchObject({ ok: true, value: { reconfirmed: { asking: soon, asked: null } } })
    expect(await reconfirm(link('asked'), { id, version: 2 }, soon)).toMatchObject({ ok: true })
    expect(await askedAgain(estonia.focal, summit.id, soon)).toBeNull()
    const reconfirmed = { asking: soon, asked: soon }
    expect(await askedAgain(protocol, summit.id, soon)).toMatchObject([{ id, reconfirmed }])
    const georgia = await delegation(summit, 'GE')
    expect(await reconfirm({ by: 'account', actor: georgia.focal }, { id, version: 2 }, soon)).toMatchObject({
      code: 'not_found',
    })
    const lines = await db().auditEntry.findMany({
      where: { summitId: summit.id, action: { in: ['bilateral.asked_again', 'bilateral.reconfirm'] } },
    })
    expect(lines).toHaveLength(3)
    // Over, it is awaited no more.
    const late = await reconfirm(link('asked'), { id, version: 2 }, at('10:30'))
    expect(late).toMatchObject({ code: 'not_awaited' })
  })

  it('are not asked about what they agreed on since, nor anew because a worker was killed', async () => {
    await rules({ reconfirm: '120' })
    const id = await asks()
    const until = at('09:30')
    await db().bilateral.update({ where: { id }, data: { answerBy: until } })
    const accepted = { by: 'account', actor: estonia.focal } as const
    await accept(accepted, { id, version: 1, members: [] }, soon, word)
    expect(await askAgain(soon, word)).toBe(0)
    const other = await asks({ level: 'officials', startsAt: at('11:00').toISOString() })
    await accepts(estonia, other)
    const dying: typeof word = () => {
      throw new Error('killed')
    }
    const then = at('09:05')
    await expect(askAgain(then, dying)).rejects.toThrow('killed')
    expect(await letters()).toBe(0)
    expect(await askAgain(then, word)).toBe(1)
    expect(await letters()).toBe(2)
  })
})

describe('The list of delegations', () => {
  it('is there for whoever the rule names, by name and in order, and for nobody else', async () => {
    const categoryId = await category(summit)
    const attendee = async (status: 'confirmed' | 'submitted'): Promise<Actor> => {
      const actor = await official(summit, 'protocol_officer')
      await person(summit, categoryId, { accountId: actor.accountId, status })
      return { ...actor, roles: [] }
    }
    const names = async (actor: Actor | null) => {
      const listed = await listedDelegations(actor, summit.slug)
      expect(await mayReadList(actor, summit.slug), 'is led to it').toBe(listed !== null)
      return listed?.map(({ shortName }) => shortName['en']) ?? null
    }
    expect(await names(protocol)).toEqual(['Canada', 'Estonia'])
    expect(await names(canada.focal)).toBeNull()
    expect(await names(null)).toBeNull()
    await rules({ listSeenBy: 'everybody' })
    expect(await names(null)).toEqual(['Canada', 'Estonia'])
    expect(await listedDelegations(null, 'nowhere')).toBeNull()
    expect(await mayReadList(null, (await draftSummit()).slug), 'none there').toBe(false)
    await rules({ listSeenBy: 'registered' })
    expect(await names(null)).toBeNull()
    expect(await names(await attendee('submitted'))).toBeNull()
    expect(await names(await attendee('confirmed'))).toEqual(['Canada', 'Estonia'])
  })
})
