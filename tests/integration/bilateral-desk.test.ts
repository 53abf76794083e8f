import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import type { MadeDelegation } from '../factories/delegations'
import type { Actor } from '@/domain/shared/actor'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { delegation, member, official } = await import('../factories/delegations')
const { listenToSummit } = await import('@/domain/change/listen')
const { ask } = await import('@/domain/bilateral/ask')
const { accept } = await import('@/domain/bilateral/accept')
const { place } = await import('@/domain/bilateral/place')
const { takeBack } = await import('@/domain/bilateral/take-back')
const { holdRoom } = await import('@/domain/bilateral/hold-room')
const { dropHold } = await import('@/domain/bilateral/drop-hold')
const { askInput } = await import('@/domain/bilateral/schema')
const desks = await import('@/domain/bilateral/desk-queries')

const now = new Date('2019-05-20T12:00:00Z')
const at = (time: string) => new Date(`2019-05-30T${time}:00-04:00`)
const told: string[] = []
const word: import('@/domain/bilateral/told-rules').WordMeeting = ({ kind, own, reason }) => {
  told.push(`${kind} ${own.shortName['en']}${reason === null ? '' : `: ${reason}`}`)
  return { subject: kind, body: kind }
}

let summit: DraftSummit
let canada: MadeDelegation
let estonia: MadeDelegation
let desk: Actor
let rooms: string[]
beforeEach(async () => {
  summit = await draftSummit()
  canada = await delegation(summit, 'CA')
  estonia = await delegation(summit, 'EE')
  desk = await official(summit, 'protocol_officer')
  const { venueId } = await db().room.findFirstOrThrow({ where: { id: summit.rooms[0] } })
  rooms = []
  for (const boardroom of [8, 2]) {
    const name = { en: `Salon ${boardroom}`, fr: `Salon ${boardroom}` }
    const data = { summitId: summit.id, venueId, position: 9, name, kind: 'bilateral' as const, boardroom }
    rooms.push((await db().room.create({ data })).id)
  }
  told.length = 0
})

/** A meeting that both sides have agreed to, without a time. */
async function agreed(asked = estonia, asking = canada, members: string[] = []): Promise<string> {
  const input = askInput.parse({
    ...{ delegationId: asking.id, withId: asked.id, level: 'ministers', subject: 'Digital identity' },
    ...{ minutes: '30', startsAt: '', members },
  })
  const made = await ask(asking.focal, input, now, word)
  if (!made.ok) throw new Error(made.code)
  const { id } = made.value
  await accept({ by: 'account', actor: asked.focal }, { id, version: 1, members: [] }, now, word)
  told.length = 0
  return id
}
const places = (id: string, version: number, time: string, room = rooms[0] ?? '', actor: Actor = desk) =>
  place(actor, { id, version, place: { startsAt: at(time), roomId: room }, outside: false }, now, word)
const stands = (id: string) =>
  db().bilateral.findUniqueOrThrow({ where: { id }, include: { booking: true, booked: true } })

describe('The desk', () => {
  it('places what is agreed, moves it, takes it back and calls it off; both sides are told each time', async () => {
    const id = await agreed()
    for (const actor of [canada.focal, estonia.focal, summit.editor, summit.outsider])
      expect(await places(id, 2, '10:00', rooms[0], actor)).toMatchObject({ code: 'not_found' })
    expect(await places(id, 2, '10:00')).toMatchObject({ ok: true, value: { moved: false } })
    expect(await stands(id)).toMatchObject({
      state: 'scheduled',
      startsAt: at('10:00'),
      roomId: rooms[0],
      booking: { roomId: rooms[0], endsAt: at('10:45') },
    })
    expect(await places(id, 2, '11:00')).toMatchObject({ code: 'answered_meanwhile' })
    // Fifteen minutes later in the same room: its own booking is in nobody's way.
    expect(await places(id, 3, '10:15')).toMatchObject({ ok: true, value: { moved: true } })
    expect(await places(id, 4, '10:15', rooms[1])).toMatchObject({ ok: true })
    expect((await stands(id)).booking?.roomId).toBe(rooms[1])
    const input = { id, version: 5, reason: 'The plenary runs late' }
    expect(await takeBack('unplace', canada.focal, input, now, word)).toMatchObject({ code: 'not_found' })
    expect(await takeBack('unplace', desk, input, now, word)).toMatchObject({ ok: true })
    expect(await stands(id)).toMatchObject({ state: 'accepted', startsAt: null, booking: null, booked: [] })
    const off = { id, version: 6, reason: 'No room is left' }
    expect(await takeBack('cancel', summit.organiser, off, now, word)).toMatchObject({ ok: true })
    expect(await takeBack('cancel', desk, { ...off, version: 7 }, now, word)).toMatchObject({
      code: 'not_the_desks',
    })
    expect(told).toEqual([
      ...['scheduled Canada', 'scheduled Estonia', 'moved Canada', 'moved Estonia', 'moved Canada'],
      ...[
        'moved Estonia',
        'unplaced Canada: The plenary runs late',
        'unplaced Estonia: The plenary runs late',
      ],
      ...['cancelled Canada: No room is left', 'cancelled Estonia: No room is left'],
    ])
    const steps = await db().bilateralStep.findMany({
      where: { bilateralId: id },
      orderBy: { number: 'asc' },
    })
    expect(steps.map(({ act, side }) => [act, side]).slice(2)).toEqual(
      ['place', 'move', 'move', 'unplace', 'cancel'].map((act) => [act, null]),
    )
    // The record says that there was an act, and nothing of what the meeting is about.
    const lines = await db().auditEntry.findMany({ where: { subject: 'bilateral', subjectId: id } })
    expect(lines).toHaveLength(7)
    expect(JSON.stringify(lines)).not.toContain('Digital identity')
  })

  it('cannot place a request that nobody has accepted', async () => {
    const { id } = await db().bilateral.create({
      data: {
        ...{ summitId: summit.id, askingId: canada.id, askedId: estonia.id, level: 'officials' },
        ...{ awaits: 'asked', subject: 'Open', minutes: 30, answerBy: at('09:00'), createdAt: now },
      },
    })
    expect(await places(id, 1, '10:00')).toMatchObject({ code: 'not_the_desks' })
  })

  it('is told what stands in the way, and what stood before stands still', async () => {
    const georgia = await delegation(summit, 'GE')
    const [first, second] = [await agreed(), await agreed(georgia)]
    expect(await places(first, 2, '10:00')).toMatchObject({ ok: true })
    expect(await places(second, 2, '10:15', rooms[1])).toMatchObject({
      code: 'place_bilateral',
      details: { field: 'place', name: 'Kadri Tamm' },
    })
    expect(await places(second, 2, '13:00')).toMatchObject({ ok: true })
    // The room has to be cleared until 13:45.
    expect(await places(first, 3, '13:30')).toMatchObject({ code: 'place_room_taken' })
    expect(await stands(first)).toMatchObject({ state: 'scheduled', version: 3, startsAt: at('10:00') })
    expect((await stands(first)).booked).toHaveLength(2)
    await db().absence.create({
      data: { summitId: summit.id, memberId: canada.head, startsAt: at('16:00'), endsAt: at('17:00') },
    })
    expect(await places(first, 3, '16:30')).toMatchObject({ code: 'place_absence' })
    await db().roomOpening.create({
      data: { roomId: rooms[1] ?? '', summitId: summit.id, startsAt: at('08:00'), endsAt: at('12:00') },
    })
    expect(await places(first, 3, '14:30', rooms[1])).toMatchObject({ code: 'place_room_closed' })
    const three = await agreed(georgia, estonia, [await member(summit, estonia)])
    expect(await places(three, 2, '11:00', rooms[1])).toMatchObject({
      code: 'place_room_small',
      details: { seats: 2, people: 3 },
    })
    await db().bilateralSettings.create({ data: { summitId: summit.id, perDay: 2 } })
    // Both of Canada's stand that day: a third is one too many, and moving one of the two is not.
    const fourth = await agreed(await delegation(summit, 'FR'))
    expect(await places(fourth, 2, '18:00')).toMatchObject({ code: 'place_day_full' })
    expect(await places(first, 3, '18:00')).toMatchObject({ ok: true })
  })

  it('hears in every process that something is otherwise in its summit, and never what', async () => {
    const id = await agreed()
    const heard: string[] = []
    const stop = listenToSummit(summit.id, (told) => heard.push(told))
    // Whoever begins to listen may have missed something.
    await expect.poll(() => heard).toContain('meetings')
    heard.length = 0
    expect(await places(id, 2, '10:00')).toMatchObject({ ok: true })
    await expect.poll(() => heard).toContain('meetings')
    stop()
    expect(new Set(heard)).toEqual(new Set(['meetings']))
  })

  it('is told by name alone who cannot make the way to the house of a side', async () => {
    const id = await agreed()
    const { askingId } = await db().bilateral.update({
      where: { id },
      data: { hostSide: 'asked', hostAddress: '1 Rideau Street', travelBefore: 60 },
    })
    const memberId = askingId === canada.id ? canada.head : estonia.head
    await db().absence.create({
      data: { summitId: summit.id, memberId, startsAt: at('09:00'), endsAt: at('09:30') },
    })
    expect(await places(id, 2, '10:00')).toEqual({
      ...{ ok: false, code: 'place_absence', details: { field: 'place', name: 'Kadri Tamm' } },
    })
    expect(await places(id, 2, '10:45')).toMatchObject({ ok: true })
  })

  it('and a side that accepts at the same moment: one of the two has the room', async () => {
    const [georgia, france] = [await delegation(summit, 'GE'), await delegation(summit, 'FR')]
    const id = await agreed()
    const { id: rival } = await db().bilateral.create({
      data: {
        ...{ summitId: summit.id, askingId: georgia.id, askedId: france.id, level: 'ministers' },
        ...{ awaits: 'asked', subject: 'Rival', minutes: 30, answerBy: at('09:00'), createdAt: now },
        ...{ startsAt: at('10:00'), endsAt: at('10:30') },
      },
    })
    await holdRoom(desk, hold({ roomId: rooms[1], from: '08:00', until: '20:00' }), now)
    const answers = await Promise.all([
      places(id, 2, '10:00'),
      accept({ by: 'account', actor: france.focal }, { id: rival, version: 1, members: [] }, now, word),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((one) => (one.ok ? [] : [one.code]))).toEqual([
      expect.stringMatching(/^(place_room_taken|no_room)$/),
    ])
    expect(await db().bilateral.count({ where: { summitId: summit.id, state: 'scheduled' } })).toBe(1)
  })
})

const hold = (differs: object = {}) => ({
  ...{ summitId: summit.id, roomId: rooms[0] ?? '', date: '2019-05-30', from: '13:00', until: '15:00' },
  ...{ reason: 'Lent to the steering committee', ...differs },
})

describe('A room that the desk blocks', () => {
  it('takes no meeting until it is opened again, and is blocked over none', async () => {
    const id = await agreed()
    expect(await holdRoom(summit.editor, hold(), now)).toMatchObject({ code: 'not_found' })
    const held = await holdRoom(desk, hold(), now)
    if (!held.ok) throw new Error(held.code)
    expect(await places(id, 2, '14:00')).toMatchObject({ code: 'place_room_taken' })
    expect(await holdRoom(desk, hold({ from: '14:30', until: '16:00' }), now)).toMatchObject({
      code: 'hold_over_hold',
      details: { field: 'from', reason: 'Lent to the steering committee' },
    })
    expect(await holdRoom(desk, hold({ until: '12:00' }), now)).toMatchObject({ code: 'window_backwards' })
    expect(await holdRoom(desk, hold({ date: '2019-06-30' }), now)).toMatchObject({ code: 'wrong_date' })
    expect(await holdRoom(desk, hold({ roomId: summit.rooms[0] }), now)).toMatchObject({
      code: 'choose_room',
    })
    const drop = { summitId: summit.id, id: held.value.id }
    expect(await dropHold(canada.focal, drop, now)).toMatchObject({ code: 'not_found' })
    expect(await dropHold(desk, drop, now)).toMatchObject({ ok: true })
    expect(await dropHold(desk, drop, now)).toMatchObject({ code: 'not_found' })
    expect(await places(id, 2, '14:00')).toMatchObject({ ok: true })
    expect(await holdRoom(desk, hold(), now)).toMatchObject({ code: 'hold_over_meeting' })
    const booking = await db().roomBooking.findFirstOrThrow({ where: { bilateralId: id } })
    expect(await dropHold(desk, { summitId: summit.id, id: booking.id }, now)).toMatchObject({
      code: 'not_found',
    })
  })
})

describe('What the desk sees', () => {
  it('is its own summit’s alone: people of both sides and what takes them, without the note of an absence', async () => {
    const id = await agreed()
    await db().delegation.update({ where: { id: canada.id }, data: { host: true } })
    const absence = { summitId: summit.id, memberId: canada.head, startsAt: at('16:00'), endsAt: at('17:00') }
    await db().absence.create({ data: { ...absence, note: 'Dentist' } })
    const page = await desks.deskMeeting(desk, summit.id, id, now)
    expect(page).toMatchObject({ hostSide: 'asking', placing: { id, persons: [{}, {}] } })
    expect(page?.frame.taken).toMatchObject([{ kind: 'absence', memberId: canada.head }])
    expect(JSON.stringify(page)).not.toContain('Dentist')
    const other = await draftSummit()
    expect(await desks.deskMeeting(desk, other.id, id, now)).toBeNull()
    expect(await desks.deskMeeting(other.organiser, other.id, id, now)).toBeNull()
    for (const actor of [summit.editor, canada.focal, summit.outsider, other.organiser, null]) {
      expect(await desks.deskMeeting(actor, summit.id, id, now)).toBeNull()
      expect(await desks.deskBilaterals(actor, summit.id, now)).toBeNull()
      expect(await desks.standingAtDesk(actor, summit.id, now)).toBeNull()
      expect(await desks.allAtDesk(actor, summit.id)).toBeNull()
    }
    expect((await desks.standingAtDesk(desk, summit.id, now))?.meetings).toEqual([])
    await places(id, 2, '10:00')
    expect((await desks.standingAtDesk(desk, summit.id, now))?.meetings).toMatchObject([{ meeting: { id } }])
    expect(await desks.allAtDesk(desk, summit.id)).toHaveLength(1)
  })
})
