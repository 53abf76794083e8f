import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import type { MadeDelegation } from '../factories/delegations'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { draftSpeaker } = await import('../factories/stage')
const { delegation, member, official } = await import('../factories/delegations')
const { previewRelease } = await import('@/domain/release/preview')
const { publish } = await import('@/domain/release/publish')
const { planRelease } = await import('@/domain/release/plan-release')
const { publishPlanned } = await import('@/domain/release/publish-planned')
const { wordRelease } = await import('@/app/_server/release-mail')
const { wordMeeting } = await import('@/app/_server/meeting-mail')
const { ask } = await import('@/domain/bilateral/ask')
const { accept } = await import('@/domain/bilateral/accept')
const { bringMembers } = await import('@/domain/bilateral/bring-members')
const { choose } = await import('@/domain/bilateral/choose')
const { end } = await import('@/domain/bilateral/end')
const { handToDesk } = await import('@/domain/bilateral/hand-to-desk')
const { changeDraft } = await import('@/domain/change/change-draft')
const { undo } = await import('@/domain/change/undo')
const { declareAbsence } = await import('@/domain/delegation/declare-absence')
const { substitute } = await import('@/domain/delegation/substitute')
const { wordMember } = await import('@/app/_server/member-mail')
const { proposeTime } = await import('@/domain/bilateral/propose-time')
const { answerProposal } = await import('@/domain/bilateral/answer-proposal')
const { settle } = await import('@/domain/bilateral/settle')
const { meetingsOver } = await import('@/domain/bilateral/life-queries')
const { attendedMeeting } = await import('@/domain/bilateral/attending-queries')
const { readAttendingKey } = await import('@/domain/bilateral/attending-rules')
const { eventCalendar } = await import('@/domain/release/feeds/icalendar')
const { authSecret } = await import('@/app/_server/auth-secret')
const { meetingPage } = await import('@/domain/bilateral/queries')
const { askInput } = await import('@/domain/bilateral/schema')

const now = new Date('2019-05-20T12:00:00Z')
const at = (time: string) => new Date(`2019-05-30T${time}:00-04:00`)

let summit: DraftSummit
let canada: MadeDelegation
let estonia: MadeDelegation
let roomId: string

async function room(position: number, name = 'Salon') {
  const { venueId } = await db().room.findFirstOrThrow({
    where: { id: summit.rooms[0] },
    select: { venueId: true },
  })
  const data = { summitId: summit.id, venueId, position, kind: 'bilateral' as const, boardroom: 8 }
  return (await db().room.create({ data: { ...data, name: { en: name, fr: name } } })).id
}

const displacing = (mayDisplace: boolean) =>
  db().bilateralSettings.upsert({
    where: { summitId: summit.id },
    create: { summitId: summit.id, mayDisplace },
    update: { mayDisplace },
  })

beforeEach(async () => {
  summit = await draftSummit()
  canada = await delegation(summit, 'CA')
  estonia = await delegation(summit, 'EE')
  roomId = await room(9)
  await displacing(true)
})

const by = (of: MadeDelegation) => ({ by: 'account', actor: of.focal }) as const
const accepts = (id: string, version = 1, members: string[] = []) =>
  accept(by(estonia), { id, version, members }, now, wordMeeting)

async function asks(time: string, members: string[] = []) {
  const input = askInput.parse({
    ...{ delegationId: canada.id, withId: estonia.id, level: 'ministers', subject: 'Digital identity' },
    ...{ minutes: '30', startsAt: at(time).toISOString(), members },
  })
  const asked = await ask(canada.focal, input, now, wordMeeting)
  if (!asked.ok) throw new Error(asked.code)
  return asked.value.id
}

/** A meeting that both have agreed on. */
async function agreed(time: string, members: string[] = []) {
  const id = await asks(time, members)
  const done = await accepts(id)
  if (!done.ok) throw new Error(done.code)
  return id
}

async function preview(actor = summit.organiser) {
  const found = await previewRelease(actor, { summitId: summit.id }, now)
  if (!found.ok) throw new Error(found.code)
  return found.value
}
const publishes = async (digest?: string) =>
  publish(
    summit.organiser,
    { summitId: summit.id, preview: digest ?? (await preview()).digest },
    now,
    wordRelease,
  )

const meeting = (id: string) =>
  db().bilateral.findUniqueOrThrow({ where: { id }, include: { booking: true, booked: true } })
const lastStep = (bilateralId: string) =>
  db().bilateralStep.findFirstOrThrow({ where: { bilateralId }, orderBy: { number: 'desc' } })
/** Mails about what a meeting has become. */
const letters = async (id: string) => {
  const { version } = await meeting(id)
  return db().notice.findMany({ where: { about: `bilateral ${id} ${version}` }, orderBy: { email: 'asc' } })
}

/** A principal known by an address who speaks in a session of the draft. */
async function speaks(
  memberId: string,
  sessionTimes: { startsAt: Date; endsAt: Date },
  differs: object = {},
) {
  const email = `${memberId}@people.example`
  await db().delegationMember.update({ where: { id: memberId }, data: { email } })
  const panel = await draftSession(summit, { ...sessionTimes, ...differs })
  await draftSpeaker(summit, 'Kadri Tamm', [panel], { email })
  return panel
}

describe('A release over the room of a meeting', () => {
  it('displaces it at once: nothing is held, both sides and the desk are told of the nearest times, one chooses', async () => {
    const officer = await official(summit, 'protocol_officer')
    const id = await agreed('10:00')
    await draftSession(summit, { roomId, startsAt: at('09:30'), endsAt: at('11:00') })
    const { title } = await db().session.findFirstOrThrow({ where: { summitId: summit.id } })
    const shown = await preview()
    expect(shown.meetings).toMatchObject({
      ...{ count: 1, mayDisplace: true },
      lines: [{ id, startsAt: at('10:00'), room: { en: 'Salon' } }],
    })
    // An editor reads how many, and no more.
    expect((await preview(summit.editor)).meetings).toEqual({ count: 1, mayDisplace: true, lines: null })
    expect(await publishes(shown.digest)).toMatchObject({ ok: true, value: { number: 1 } })

    expect(await meeting(id)).toMatchObject({
      ...{ state: 'bumped', startsAt: null, roomId: null, booking: null, booked: [], version: 3 },
      answerBy: new Date('2019-05-22T12:00:00Z'),
    })
    expect(await lastStep(id)).toMatchObject({
      ...{ act: 'displace', side: null, from: 'scheduled', to: 'bumped' },
      cause: { kind: 'session', title },
    })
    const told = await letters(id)
    expect(told.map(({ email }) => email).sort()).toEqual(
      [canada.focal.email, estonia.focal.email, officer.email].sort(),
    )
    const mail = told.find(({ email }) => email === canada.focal.email)
    const words = title as Record<string, string>
    expect(mail?.body).toContain(`The agenda has changed: “${words['en']}” takes place then.`)
    // The session holds the room until eleven: the nearest times are just before and just after it.
    const named = [...(mail?.body ?? '').matchAll(/\?at=(\S+)/g)].map(([, time]) => time)
    expect(named.slice(0, 2)).toEqual([at('11:00').toISOString(), at('08:45').toISOString()])
    expect(told.find(({ email }) => email === officer.email)?.body).not.toContain('/bilateral/')

    const page = await meetingPage(by(estonia), id, now)
    if (!page.ok) throw new Error(page.code)
    expect(page.value).toMatchObject({ lost: { startsAt: at('10:00') }, cause: { kind: 'session', title } })
    expect(page.value.offers[0]?.startsAt).toEqual(at('11:00'))

    const choice = { id, version: 3, startsAt: at('11:00'), members: [] }
    expect(await choose(by(estonia), { ...choice, startsAt: at('10:00') }, now, wordMeeting)).toMatchObject({
      code: 'time_not_offered',
    })
    const both = await Promise.all(
      [canada, estonia].map((side) => choose(by(side), choice, now, wordMeeting)),
    )
    expect(both.map((one) => (one.ok ? 'chosen' : one.code)).sort()).toEqual(['answered_meanwhile', 'chosen'])
    expect(await meeting(id)).toMatchObject({ state: 'scheduled', startsAt: at('11:00'), answerBy: null })
    expect((await letters(id)).map(({ email }) => email).sort()).toEqual(
      [canada.focal.email, estonia.focal.email].sort(),
    )
  })

  it('is refused where the house rules say so, with the number alone in the refusal', async () => {
    await displacing(false)
    const id = await agreed('10:00')
    await draftSession(summit, { roomId, startsAt: at('09:30'), endsAt: at('11:00') })
    expect(await publishes()).toEqual({ ok: false, code: 'meetings_in_way', details: { count: 1 } })
    expect(await meeting(id)).toMatchObject({ state: 'scheduled', version: 2 })
  })

  it('is looked at again where a meeting was agreed since', async () => {
    const id = await asks('10:00')
    await draftSession(summit, { roomId, startsAt: at('09:30'), endsAt: at('11:00') })
    const { digest } = await preview()
    expect(await accepts(id)).toMatchObject({ ok: true })
    expect(await publishes(digest)).toMatchObject({ code: 'preview_outdated' })
  })

  it('and an acceptance at the same moment leave one consistent world', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const id = await asks(`1${turn}:00`)
      await draftSession(summit, { roomId, startsAt: at(`1${turn}:00`), endsAt: at(`1${turn}:15`) })
      const { digest } = await preview()
      const [accepted, published] = await Promise.all([accepts(id), publishes(digest)])
      const { state, booking } = await meeting(id)
      // Whoever comes second finds what the first has done: the room is taken, or the preview counted no meeting.
      if (published.ok)
        expect([accepted, state, booking]).toMatchObject([{ code: 'no_room' }, 'requested', null])
      else
        expect([published, accepted, state]).toMatchObject([
          { code: 'preview_outdated' },
          { ok: true },
          'scheduled',
        ])
      if (!published.ok) expect(await publishes()).toMatchObject({ ok: true })
      const after = await meeting(id)
      expect(after.state).toBe(published.ok ? 'requested' : 'bumped')
      expect(after.booked).toEqual([])
      const act = published.ok ? ('decline' as const) : ('cancel' as const)
      const { version } = after
      expect(await end(by(estonia), { id, version, act, reason: null }, now, wordMeeting)).toMatchObject({
        ok: true,
      })
    }
  })

  it('that was planned displaces it when its time comes', async () => {
    const id = await agreed('10:00')
    await draftSession(summit, { roomId, startsAt: at('09:30'), endsAt: at('11:00') })
    const { digest } = await preview()
    const planned = await planRelease(
      summit.organiser,
      { summitId: summit.id, preview: digest, date: '2019-05-20', time: '10:00' },
      now,
    )
    if (!planned.ok) throw new Error(planned.code)
    const due = new Date('2019-05-20T14:00:00Z')
    expect(
      await publishPlanned({ id: planned.value.id, summitId: summit.id }, due, wordRelease),
    ).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({ state: 'bumped' })
  })
})

describe('A release that takes a person', () => {
  it('displaces the meeting in which she speaks; of a private session nobody reads the title', async () => {
    const id = await agreed('10:00')
    await speaks(
      estonia.head,
      { startsAt: at('10:15'), endsAt: at('11:00') },
      { access: 'private', title: { en: 'Hush', fr: 'Chut' } },
    )
    expect(await publishes()).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({ state: 'bumped' })
    const mails = await letters(id)
    expect(mails.length).toBeGreaterThan(0)
    for (const { body, accountId } of mails) {
      expect(body).not.toContain('Hush')
      // To the two sides; whoever attends reads no cause.
      if (accountId !== null) expect(body).toContain('The agenda of the summit has changed.')
    }
  })

  it('displaces it as well where she was made a speaker of a session that was out already', async () => {
    const email = `${estonia.head}@people.example`
    await db().delegationMember.update({ where: { id: estonia.head }, data: { email } })
    const panel = await draftSession(summit, { startsAt: at('10:00'), endsAt: at('11:00') })
    expect(await publishes()).toMatchObject({ ok: true })
    const id = await agreed('10:00')
    await draftSpeaker(summit, 'Kadri Tamm', [panel], { email })
    // An act on the draft takes effect with the release, and whoever publishes is told how many give way.
    expect(await meeting(id)).toMatchObject({ state: 'scheduled', version: 2 })
    expect((await preview()).meetings.count).toBe(1)
    expect(await publishes()).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({ state: 'bumped', booked: [] })
  })

  it('is not asked where somebody is invited to a session that is out: the desk moves the meeting first', async () => {
    const email = `${estonia.head}@people.example`
    await db().delegationMember.update({ where: { id: estonia.head }, data: { email } })
    const clerk = await member(summit, canada, { email: 'ana@people.example' })
    const breakfast = await draftSession(summit, { startsAt: at('10:00'), endsAt: at('11:00') })
    expect(await publishes()).toMatchObject({ ok: true })
    const invites = async (...emails: string[]) => {
      const guests = emails.map((one) => ({ name: 'Guest', email: one }))
      const edits = [{ of: 'session' as const, id: breakfast.id, set: { guests } }]
      return changeDraft(summit.editor, { id: randomUUID(), summitId: summit.id, act: 'save', edits }, now)
    }
    const [id, beside] = [await agreed('10:00', [clerk]), await agreed('12:00', [clerk])]
    expect(await invites(email)).toEqual({ ok: false, code: 'guest_not_free', details: {} })
    expect(await db().sessionGuest.count({ where: { sessionId: breakfast.id } })).toBe(0)
    // Whoever attends beside the principals can come, and leaves with the next release.
    expect(await invites('ana@people.example')).toMatchObject({ ok: true })
    await draftSession(summit, { startsAt: at('17:00'), endsAt: at('18:00') })
    expect(await publishes()).toMatchObject({ ok: true })
    expect([(await meeting(id)).booked, (await meeting(beside)).booked].map((all) => all.length)).toEqual([
      2, 3,
    ])
    await end(by(canada), { id, version: 3, act: 'cancel', reason: null }, now, wordMeeting)
    expect(await invites('ana@people.example', email)).toMatchObject({ ok: true })
    // From then on nobody can meet them at that time.
    const other = await delegation(summit, 'GE')
    const asked = askInput.parse({
      ...{ delegationId: other.id, withId: estonia.id, level: 'ministers', subject: 'Talk', minutes: '30' },
      startsAt: at('10:15').toISOString(),
    })
    expect(await ask(other.focal, asked, now, wordMeeting)).toMatchObject({ code: 'time_not_offered' })
    // Taking an act back asks the same.
    const undoes = (redo: boolean) =>
      undo(summit.editor, { id: randomUUID(), summitId: summit.id, redo }, now)
    expect(await undoes(false)).toMatchObject({ ok: true })
    await agreed('10:00')
    expect(await undoes(true)).toMatchObject({ code: 'guest_not_free' })
  })

  it('displaces it at a host’s, where no room is held, just as well', async () => {
    const id = await agreed('10:00')
    await db().$transaction(async (tx) => {
      await tx.roomBooking.deleteMany({ where: { bilateralId: id } })
      const data = { hostSide: 'asking' as const, hostAddress: '80 Wellington Street', roomId: null }
      await tx.bilateral.update({ where: { id }, data })
    })
    await speaks(estonia.head, { startsAt: at('10:15'), endsAt: at('11:00') })
    expect(await publishes()).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({ state: 'bumped', booked: [] })
  })

  it('lets a member who only attends drop out, and tells her side; another release changes nothing more', async () => {
    const clerk = await member(summit, canada, { name: 'Ana Roy' })
    const id = await agreed('10:00', [clerk])
    expect((await meeting(id)).booked).toHaveLength(3)
    await speaks(clerk, { startsAt: at('10:00'), endsAt: at('10:20') })
    expect((await preview()).meetings.count).toBe(0)
    expect(await publishes()).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({ state: 'scheduled', version: 3 })
    expect((await meeting(id)).booked).toHaveLength(2)
    const told = await letters(id)
    const bodies = new Map(told.map(({ email, body }) => [email, body]))
    expect([...bodies.keys()].sort()).toEqual([canada.focal.email, `${clerk}@people.example`].sort())
    expect(bodies.get(canada.focal.email)).toContain('Ana Roy')
    expect(bodies.get(`${clerk}@people.example`)).toContain('takes place without you')
    await draftSession(summit, { startsAt: at('15:00'), endsAt: at('16:00') })
    expect(await publishes()).toMatchObject({ ok: true })
    expect((await meeting(id)).version).toBe(3)
  })
})

describe('A displaced meeting', () => {
  it('goes to the desk once when nobody has chosen in time, and can still be chosen for or cancelled', async () => {
    const id = await agreed('10:00')
    await draftSession(summit, { roomId, startsAt: at('09:30'), endsAt: at('11:00') })
    await publishes()
    const late = new Date('2019-05-23T12:00:00Z')
    const both = await Promise.all([handToDesk(late, wordMeeting), handToDesk(late, wordMeeting)])
    expect(both.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0)
    expect(await handToDesk(late, wordMeeting)).toBe(0)
    expect(await meeting(id)).toMatchObject({ state: 'bumped', answerBy: null, version: 4 })
    expect((await letters(id)).map(({ email }) => email).sort()).toEqual(
      [canada.focal.email, estonia.focal.email].sort(),
    )
    const choice = { id, version: 4, startsAt: at('11:00'), members: [] }
    expect(await choose(by(canada), choice, late, wordMeeting)).toMatchObject({ ok: true })
  })
})

describe('Whoever attends', () => {
  it('and has an address is told once that it stands, is displaced or cancelled, without a link to answer by', async () => {
    const clerk = await member(summit, canada, { email: 'ana@people.example', language: 'fr' })
    // The head of the other side is its focal point too.
    await db().delegationMember.update({
      where: { id: estonia.head },
      data: { email: estonia.focal.email.toLowerCase() },
    })
    const id = await agreed('10:00', [clerk])
    const stands = await letters(id)
    expect(stands.map(({ email }) => email).sort()).toEqual(
      [canada.focal.email, estonia.focal.email, 'ana@people.example'].sort(),
    )
    const mail = stands.find(({ email }) => email === 'ana@people.example')
    expect(mail).toMatchObject({ language: 'fr', accountId: null })
    expect(mail?.body).toContain('Salle\u00a0: Salon')
    expect(mail?.body).not.toContain('/bilateral/')
    // What its address for a calendar opens: this meeting, for as long as she attends it.
    const key = /\/attending\/([^?]+)\?lang=fr/.exec(mail?.body ?? '')?.[1] ?? ''
    const calendar = async (of: string, by = key, when = now) => {
      const link = readAttendingKey(of, by, authSecret(), when)
      const open = link && (await attendedMeeting(link))
      const title = open ? open.other.shortName['fr'] : ''
      return (
        open && eventCalendar({ ...open, sequence: open.version, title: title ?? '', place: '' }, open, 'fr')
      )
    }
    const file = await calendar(id)
    expect(file).toContain('SUMMARY:Estonie')
    expect(file).toContain('DTSTART;TZID=America/Toronto:20190530T100000')
    expect(file).toContain('CLASS:CONFIDENTIAL')
    expect(await calendar(await agreed('15:00'))).toBeNull()
    expect(await calendar(id, 'x')).toBeNull()
    expect(await calendar(id, key, new Date('2019-06-14T00:00:00Z'))).toBeNull()
    await draftSession(summit, { roomId, startsAt: at('09:30'), endsAt: at('11:00') })
    await publishes()
    expect((await letters(id)).filter(({ email }) => email === 'ana@people.example')).toHaveLength(1)
    expect(await calendar(id)).toBeNull()
    // It had no time any more: there is nothing new to tell of its end.
    await end(by(canada), { id, version: 3, act: 'cancel', reason: null }, now, wordMeeting)
    expect((await letters(id)).filter(({ email }) => email === 'ana@people.example')).toHaveLength(0)
  })

  it('is named anew by their own side: who is new has a letter, the other side is told, and a small room gives way to a larger', async () => {
    const [ana, leo] = [
      await member(summit, canada, { name: 'Ana Roy', email: 'ana@people.example' }),
      await member(summit, canada, { name: 'Léo Blais', email: 'leo@people.example', language: 'fr' }),
    ]
    await db().room.update({ where: { id: roomId }, data: { boardroom: 3 } })
    const larger = await room(10, 'Grand salon')
    const id = await agreed('10:00', [ana])
    expect(await meeting(id)).toMatchObject({ roomId })
    const bring = async (members: string[], of = canada) =>
      bringMembers(by(of), { id, version: (await meeting(id)).version, members }, now, wordMeeting)

    expect(await bring([leo])).toMatchObject({ ok: true })
    const stands = await meeting(id)
    expect(stands).toMatchObject({ state: 'scheduled', roomId, startsAt: at('10:00') })
    const coming = stands.booked.map(({ memberId }) => memberId)
    expect(coming.sort()).toEqual([canada.head, estonia.head, leo].sort())
    expect((await letters(id)).map(({ email }) => email).sort()).toEqual(
      [estonia.focal.email, 'leo@people.example'].sort(),
    )

    expect(await bring([ana, leo])).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({ state: 'scheduled', roomId: larger, startsAt: at('10:00') })

    await db().absence.create({
      data: { summitId: summit.id, memberId: ana, startsAt: at('09:00'), endsAt: at('11:00') },
    })
    expect(await bring([ana, leo])).toMatchObject({
      ok: false,
      code: 'own_busy',
      details: { names: 'Ana Roy' },
    })
    expect(await meeting(id)).toMatchObject({ state: 'scheduled', roomId: larger })
    expect((await meeting(id)).booking).not.toBeNull()
  })
})

describe('A room that closes', () => {
  const change = (edit: object) => ({
    ...{ id: randomUUID(), summitId: summit.id, act: 'frame' as const },
    edits: [{ of: 'room' as const, id: roomId, ...edit }] as import('@/domain/change/schema').Edit[],
  })
  const afternoon = [{ startsAt: at('12:00').toISOString(), endsAt: at('18:00').toISOString() }]
  const closes = (agreed: boolean | null, set: object = { openings: afternoon }) =>
    changeDraft(summit.editor, change({ set }), now, agreed === null ? null : { agreed, word: wordMeeting })

  it('asks first, then moves its meetings to a free room at the same time, and displaces those for which there is none', async () => {
    const [first, later] = [await agreed('10:00'), await agreed('14:00')]
    expect(await closes(null)).toMatchObject({ code: 'room_has_meetings', details: { count: 1 } })
    expect(await closes(false)).toMatchObject({ code: 'meetings_in_room', details: { count: 1 } })
    expect(await db().roomOpening.count({ where: { roomId } })).toBe(0)
    const other = await room(10, 'Other')
    expect(await closes(true)).toMatchObject({ ok: true })
    expect(await meeting(first)).toMatchObject({
      ...{ state: 'scheduled', startsAt: at('10:00'), roomId: other },
      booking: { roomId: other },
    })
    const told = await letters(first)
    expect(told.map(({ email }) => email).sort()).toEqual([canada.focal.email, estonia.focal.email].sort())
    expect(told[0]?.body).toContain('Room: Other')
    expect(await meeting(later)).toMatchObject({ state: 'scheduled', roomId, version: 2 })

    expect(await closes(true, { kind: 'session' })).toMatchObject({ ok: true })
    expect(await meeting(later)).toMatchObject({ state: 'scheduled', roomId: other })
    roomId = other
    expect(await closes(true)).toMatchObject({ ok: true })
    expect(await meeting(first)).toMatchObject({ state: 'bumped', booking: null })
    expect((await letters(first))[0]?.body).toContain('The room cannot be used then.')
    expect(await meeting(later)).toMatchObject({ state: 'scheduled', roomId: other })
  })

  it('sends nobody to a room from which they could not come back in time', async () => {
    const [early, between, later] = [await agreed('08:00'), await agreed('10:30'), await agreed('12:00')]
    const far = await room(10, 'Far')
    await db().room.update({
      where: { id: far },
      data: {
        venue: {
          create: {
            ...{ position: 5, name: { en: 'Museum', fr: 'Musée' }, timeZone: 'America/Toronto' },
            ...{ city: { en: 'Montréal', fr: 'Montréal' }, summit: { connect: { id: summit.id } } },
          },
        },
      },
    })
    expect(await closes(true)).toMatchObject({ ok: true })
    expect(await meeting(early)).toMatchObject({ state: 'scheduled', startsAt: at('08:00'), roomId: far })
    expect(await meeting(between)).toMatchObject({ state: 'bumped', booking: null })
    expect(await meeting(later)).toMatchObject({ state: 'scheduled', roomId })
  })

  it('ends another time that was proposed: both sides read so once, in the letter about the room', async () => {
    const [moves, lost] = [await agreed('10:00'), await agreed('11:00')]
    const proposes = (id: string, time: string) =>
      proposeTime(by(estonia), { id, version: 2, startsAt: at(time) }, now, wordMeeting)
    expect(await proposes(moves, '15:00')).toMatchObject({ ok: true })
    expect(await proposes(lost, '16:00')).toMatchObject({ ok: true })
    await db().account.update({ where: { id: estonia.focal.accountId }, data: { language: 'fr' } })
    const other = await room(10, 'Other')
    await db().roomBooking.create({
      data: {
        summitId: summit.id,
        roomId: other,
        reason: 'Lent',
        startsAt: at('11:00'),
        endsAt: at('12:00'),
      },
    })
    expect(await closes(true)).toMatchObject({ ok: true })
    expect(await meeting(moves)).toMatchObject({ state: 'scheduled', roomId: other, proposedBy: null })
    expect(await meeting(lost)).toMatchObject({ state: 'bumped', proposedBy: null })
    for (const [id, time] of [
      [moves, '3 to 3:30 pm'],
      [lost, '4 to 4:30 pm'],
    ] as const) {
      const told = await letters(id)
      expect(told.map(({ email }) => email).sort()).toEqual([canada.focal.email, estonia.focal.email].sort())
      const bodyOf = (email: string) =>
        told.find((one) => one.email === email)?.body.replaceAll('\u00a0', ' ')
      expect(bodyOf(canada.focal.email)).toContain(
        `Another time had been proposed, Thursday, May 30, 2019, ${time}`,
      )
      expect(bodyOf(estonia.focal.email)).toContain(
        'Un autre moment avait été proposé : jeudi 30 mai 2019, 1',
      )
    }
  })

  it('by taking back an act of before is refused while a meeting stands in it', async () => {
    await closes(true, { kind: 'session' })
    await closes(true, { kind: 'bilateral' })
    await agreed('10:00')
    const back = { id: randomUUID(), summitId: summit.id, redo: false }
    expect(await undo(summit.editor, back, now)).toMatchObject({
      ...{ code: 'room_has_meetings', details: { count: 1 } },
    })
  })

  it('cannot go while a meeting stands in it, and can once none does', async () => {
    const id = await agreed('10:00')
    const goes = () =>
      changeDraft(summit.organiser, change({ set: null }), now, { agreed: true, word: wordMeeting })
    expect(await goes()).toMatchObject({ code: 'room_has_meetings', details: { count: 1 } })
    await end(by(canada), { id, version: 2, act: 'cancel', reason: null }, now, wordMeeting)
    expect(await goes()).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({ state: 'cancelled', roomId: null })
  })

  it('and an acceptance at the same moment leave nobody in a closed room', async () => {
    const id = await asks('10:00')
    const [accepted, closed] = await Promise.all([accepts(id), closes(false)])
    const { state, booking } = await meeting(id)
    if (closed.ok) expect([accepted, state, booking]).toMatchObject([{ code: 'no_room' }, 'requested', null])
    else
      expect([closed, accepted, state]).toMatchObject([
        { code: 'meetings_in_room' },
        { ok: true },
        'scheduled',
      ])
  })
})

describe('A member who is away', () => {
  const away = (memberId: string, displace: boolean) =>
    declareAbsence(
      canada.focal,
      {
        ...{ delegationId: canada.id, memberId, date: '2019-05-30', note: '', displace },
        ...{ from: '10:00', until: '10:45' },
      },
      now,
      wordMeeting,
    )

  it('takes the time of meetings they speak in once that is agreed; the other side reads no reason', async () => {
    const officer = await official(summit, 'protocol_officer')
    const [id, other] = [await agreed('10:00'), await agreed('13:00')]
    expect(await away(canada.head, false)).toMatchObject({
      ...{ code: 'meetings_in_absence', details: { count: 1, ids: [id], field: 'displace' } },
    })
    expect(await db().absence.count({ where: { memberId: canada.head } })).toBe(0)
    expect(await away(canada.head, true)).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({ state: 'bumped', booked: [] })
    expect(await meeting(other)).toMatchObject({ state: 'scheduled' })
    const told = await letters(id)
    expect(told.map(({ email }) => email).sort()).toEqual(
      [canada.focal.email, estonia.focal.email, officer.email].sort(),
    )
    const reason = 'Whoever speaks for you is away then.'
    const bodyOf = (email: string) => told.find((one) => one.email === email)?.body
    expect(bodyOf(canada.focal.email)).toContain(reason)
    expect(bodyOf(estonia.focal.email)).not.toContain('away')
    // Nothing is offered while she is away.
    expect(bodyOf(canada.focal.email)).not.toContain(`?at=${at('10:15').toISOString()}`)
    const causes = []
    for (const side of [canada, estonia]) {
      const page = await meetingPage(by(side), id, now)
      causes.push(page.ok && page.value.cause)
    }
    expect(causes).toEqual([{ kind: 'absence', side: 'asking' }, null])
  })

  it('and only attends stays away from a meeting that goes on, and is told so once', async () => {
    const clerk = await member(summit, canada, { email: 'ana@people.example', language: 'fr' })
    const other = await member(summit, canada, { email: 'leo@people.example' })
    const id = await agreed('10:00', [clerk, other])
    expect(await away(clerk, false)).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({ state: 'scheduled', version: 3 })
    expect((await meeting(id)).booked).toHaveLength(3)
    const [told, ...more] = await letters(id)
    expect([told?.email, told?.language, more]).toEqual(['ana@people.example', 'fr', []])
    expect(told?.body).toContain('aura lieu sans vous')
    expect(await away(clerk, false)).toMatchObject({ ok: true })
    expect(await letters(id)).toHaveLength(1)
  })

  it('who is replaced leaves the meetings to the substitute, but those at which the substitute is taken; both are told', async () => {
    await db().delegationMember.update({
      where: { id: canada.head },
      data: { email: 'kadri@people.example' },
    })
    const [kept, lost] = [await agreed('09:00'), await agreed('10:30')]
    const panel = await draftSession(summit, { startsAt: at('10:45'), endsAt: at('11:30') })
    await draftSpeaker(summit, 'Ana Roy', [panel], { email: 'ana.roy@people.example' })
    expect(await publishes()).toMatchObject({ ok: true })
    const made = await substitute(
      canada.focal,
      {
        ...{ delegationId: canada.id, id: canada.head, name: 'Ana Roy', position: '', language: 'en' },
        email: 'ana.roy@people.example',
      },
      now,
      wordMember,
      wordMeeting,
    )
    if (!made.ok) throw new Error(made.code)
    expect(await meeting(kept)).toMatchObject({ state: 'scheduled', version: 2 })
    expect((await meeting(kept)).booked.map(({ memberId }) => memberId)).toContain(made.value.id)
    expect(await meeting(lost)).toMatchObject({ state: 'bumped', booked: [] })
    expect(await lastStep(lost)).toMatchObject({ cause: { kind: 'substitution', side: 'asking' } })
    const told = await db().notice.findMany({ where: { summitId: summit.id, kind: 'delegation_member' } })
    const subjects = new Map(told.map(({ email, subject }) => [email, subject.replace(/.*: /, '')]))
    expect([...subjects].sort()).toEqual([
      ['ana.roy@people.example', 'you are in the delegation of Canada'],
      ['kadri@people.example', 'somebody else comes in your stead'],
    ])
    // The other side is told that somebody else comes, of what stands alone.
    const changed = (await db().notice.findMany({ where: { summitId: summit.id } })).filter(({ subject }) =>
      subject.includes('who comes'),
    )
    expect(changed).toMatchObject([{ email: estonia.focal.email, about: expect.stringContaining(kept) }])
  })
})

describe('Another time for a meeting that stands', () => {
  const proposes = (of: MadeDelegation, id: string, version: number, time: string) =>
    proposeTime(by(of), { id, version, startsAt: at(time) }, now, wordMeeting)
  const answers = (of: MadeDelegation, id: string, version: number, act: 'agree' | 'keep') =>
    answerProposal(by(of), { id, version, act }, now, wordMeeting)

  it('is proposed while it stands, and counts once the other side agrees; its own time is not in its way', async () => {
    await db().bilateralSettings.update({ where: { summitId: summit.id }, data: { perDay: 1 } })
    const clerk = await member(summit, canada)
    const id = await agreed('10:00', [clerk])
    expect(await proposes(canada, id, 2, '10:15')).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({
      ...{ state: 'scheduled', startsAt: at('10:00'), proposedBy: 'asking', proposedStartsAt: at('10:15') },
      booking: { startsAt: at('10:00') },
    })
    const [told, ...more] = await letters(id)
    expect([told?.email, more]).toEqual([estonia.focal.email, []])
    expect(told?.body.replaceAll('\u00a0', ' ')).toContain('Proposed: Thursday, May 30, 2019, 10:15 to 10:45')
    expect(await answers(canada, id, 3, 'agree')).toMatchObject({ code: 'not_awaited' })
    expect(await proposes(estonia, id, 3, '11:00')).toMatchObject({ code: 'not_awaited' })
    expect(await answers(estonia, id, 3, 'agree')).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({
      ...{ state: 'scheduled', startsAt: at('10:15'), proposedBy: null, booking: { startsAt: at('10:15') } },
    })
    expect((await meeting(id)).booked).toHaveLength(3)
  })

  it('leaves it where it is when it is declined, or has become impossible', async () => {
    const id = await agreed('10:00')
    await proposes(estonia, id, 2, '11:00')
    expect(await answers(canada, id, 3, 'keep')).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({ startsAt: at('10:00'), proposedBy: null, version: 4 })
    await proposes(estonia, id, 4, '11:00')
    await db().roomBooking.create({
      data: { summitId: summit.id, roomId, startsAt: at('11:00'), endsAt: at('12:00') },
    })
    expect(await answers(canada, id, 5, 'agree')).toMatchObject({ code: 'no_room' })
    expect(await meeting(id)).toMatchObject({
      ...{ state: 'scheduled', startsAt: at('10:00'), proposedBy: 'asked', version: 5 },
      booking: { startsAt: at('10:00') },
    })
    expect((await meeting(id)).booked).toHaveLength(2)
  })
})

describe('A meeting whose time is over', () => {
  it('is said to be held, or that a side did not come, once by a side; the desk puts it right', async () => {
    const officer = await official(summit, 'protocol_officer')
    const desk = { by: 'desk', actor: officer } as const
    const id = await agreed('10:00')
    const says = (went: 'held' | 'asked') => ({ id, version: 2, went })
    expect(await settle(by(canada), says('held'), now)).toMatchObject({ code: 'not_over' })
    const later = at('10:30')
    expect(await meetingsOver(officer, summit.id, later)).toMatchObject([{ meeting: { id }, went: null }])
    expect(await meetingsOver(summit.editor, summit.id, later)).toBeNull()
    expect(await settle({ by: 'desk', actor: summit.editor }, says('held'), later)).toMatchObject({
      code: 'not_found',
    })
    expect(await settle(by(canada), says('asked'), later)).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({ state: 'no_show', startsAt: at('10:00') })
    expect(await meetingsOver(officer, summit.id, later)).toMatchObject([{ went: 'asked' }])
    expect(await settle(by(estonia), { ...says('held'), version: 3 }, later)).toMatchObject({
      code: 'not_awaited',
    })
    expect(await settle(desk, says('held'), later)).toMatchObject({ code: 'answered_meanwhile' })
    expect(await settle(desk, { ...says('held'), version: 3 }, later)).toMatchObject({ ok: true })
    expect(await meeting(id)).toMatchObject({ state: 'held' })
    expect(await meetingsOver(officer, summit.id, later)).toMatchObject([{ went: 'held' }])
  })
})
