import { beforeEach, describe, expect, it } from 'vitest'
import type { MadeDelegation } from '../factories/delegations'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { delegation, member } = await import('../factories/delegations')
const { agreed, meetingRoom, scheduled } = await import('../factories/meetings')
const { optimise } = await import('@/domain/optimiser/optimise')
const { repair } = await import('@/domain/optimiser/repair')
const { findSigned } = await import('@/domain/bilateral/repository')
const { stand } = await import('@/domain/bilateral/standing-ledger')
const { findSummitFor, membersOf } = await import('@/domain/delegation/repository')
const { applyRun } = await import('@/domain/timetable/apply-run')
const { endRun } = await import('@/domain/timetable/end-run')
const { runProgress, timetableDesk } = await import('@/domain/timetable/queries')
const { startRun } = await import('@/domain/timetable/start-run')
const { undoRun } = await import('@/domain/timetable/undo-run')
const { workRun } = await import('@/domain/timetable/work-run')

const now = new Date('2019-05-20T12:00:00Z')
const at = (time: string, day = '30') => new Date(`2019-05-${day}T${time}:00-04:00`)
const engine = { optimise, repair }
const began = Date.now()
/** The summit’s time, going on. */
const clock = () => new Date(+now + Date.now() - began)
const word: import('@/domain/timetable/told-rules').WordTimetable = ({ isUndone, own, meetings }) => ({
  subject: isUndone ? 'undone' : 'applied',
  body: `${own.shortName['en']}: ${meetings
    .map(
      ({ kind, other, hasEnded }) =>
        `${kind} ${other.shortName['en']}${hasEnded ? ', proposed no more' : ''}`,
    )
    .join(', ')}`,
})

let summit: DraftSummit
let [canada, estonia, france, ghana]: MadeDelegation[] = []
let rooms: string[] = []
beforeEach(async () => {
  summit = await draftSummit()
  ;[canada, estonia, france, ghana] = await Promise.all(
    ['CA', 'EE', 'FR', 'GH'].map((code) => delegation(summit, code)),
  )
  rooms = [await meetingRoom(summit, 8, 11), await meetingRoom(summit, 12, 12)]
  await db().bilateralSettings.create({
    data: { summitId: summit.id, opensAt: '09:00', closesAt: '12:00', lengths: [30] },
  })
})

/** Those of `beforeEach`. */
const four = () => {
  if (!canada || !estonia || !france || !ghana) throw new Error('no delegations')
  return { canada, estonia, france, ghana }
}
const starts = async (differs: object = {}) => {
  const input = { mode: 'around' as const, seconds: 10, fairness: null, keep: [], ...differs }
  const started = await startRun(summit.organiser, { summitId: summit.id, ...input }, now)
  if (!started.ok) throw new Error(started.code)
  return started.value.id
}
const works = () => workRun(engine, clock)
const runs = async (differs: object = {}) => {
  const id = await starts(differs)
  expect(await works()).toBe(true)
  const desk = await timetableDesk(summit.organiser, summit.id, now)
  if (!desk?.run?.answer) throw new Error(`no answer: ${desk?.run?.failure}`)
  return { id, desk, run: desk.run, answer: desk.run.answer }
}
const applies = (id: string) => applyRun(summit.organiser, { summitId: summit.id, id }, now, word)
const undoes = (id: string) => undoRun(summit.organiser, { summitId: summit.id, id }, now, word)
const letters = () =>
  db().notice.findMany({
    where: { summitId: summit.id, kind: 'bilateral' },
    orderBy: [{ createdAt: 'asc' }, { body: 'asc' }],
    select: { subject: true, body: true },
  })
const meeting = (id: string) =>
  db().bilateral.findUniqueOrThrow({ where: { id }, include: { booking: true, booked: true, persons: true } })

describe('The optimiser of meetings', () => {
  it('places what is agreed around what stands, tells each side once, and takes it back as one step', async () => {
    const { canada, estonia, france, ghana } = four()
    const stands = await scheduled(summit, [canada, estonia], {
      roomId: rooms[0] ?? '',
      startsAt: at('09:45'),
    })
    const open = [
      await agreed(summit, canada, france),
      await agreed(summit, canada, ghana),
      await agreed(summit, estonia, france),
    ]
    await agreed(summit, france, ghana, { state: 'requested', awaits: 'asked', answerBy: at('08:00') })
    const { id, answer, desk } = await runs()
    expect(answer).toMatchObject({ status: 'optimal', isProven: true, unplaced: [] })
    expect(answer.plan.map((one) => one.id).sort()).toEqual([...open].sort())
    expect(desk).toMatchObject({ open: 3, displaced: 0, run: { state: 'done', changed: [] } })
    // Nothing before it is applied.
    expect(await meeting(open[0] ?? '')).toMatchObject({ state: 'accepted', booking: null })
    expect(await letters()).toEqual([])

    // By the rule that everything passes that makes a meeting stand, one by one.
    const found = await findSummitFor(db(), summit.id, now)
    if (!found) throw new Error('no summit')
    await expect(
      db().$transaction(async (tx) => {
        for (const place of answer.plan) {
          const one = await findSigned(tx, place.id)
          if (!one) throw new Error('no meeting')
          const people = await membersOf(tx, [one.askingId, one.askedId])
          const of = (delegationId: string) => {
            const principal = people.find((who) => who.delegationId === delegationId)
            if (!principal) throw new Error('no principal')
            return { principal, must: [], may: [] }
          }
          const attendance = { asking: of(one.askingId), asked: of(one.askedId) }
          const stood = await stand(tx, one, found, { ...place, only: true }, attendance)
          expect(stood).toMatchObject({ ok: true, value: { roomId: place.roomId } })
          await tx.bilateral.update({
            where: { id: one.id },
            data: {
              state: 'scheduled',
              startsAt: place.startsAt,
              endsAt: place.endsAt,
              roomId: place.roomId,
            },
          })
        }
        throw new Error('tried, and taken back')
      }),
    ).rejects.toThrow('tried, and taken back')

    expect(await applies(id)).toMatchObject({ ok: true })
    for (const place of answer.plan) {
      const one = await meeting(place.id)
      expect(one).toMatchObject({
        state: 'scheduled',
        startsAt: place.startsAt,
        roomId: place.roomId,
        version: 2,
      })
      expect(one.booking?.endsAt).toEqual(new Date(+place.endsAt + 15 * 60_000))
      expect(one.booked).toHaveLength(2)
    }
    expect((await letters()).map(({ body }) => body)).toEqual([
      expect.stringMatching(/^Canada: placed (France, placed Ghana|Ghana, placed France)$/),
      'Estonia: placed France',
      expect.stringMatching(/^France: placed (Canada, placed Estonia|Estonia, placed Canada)$/),
      'Ghana: placed Canada',
    ])
    expect(
      await db().bilateralStep.findMany({
        where: { bilateralId: open[0] ?? '' },
        select: { act: true, to: true },
      }),
    ).toEqual([{ act: 'optimise', to: 'scheduled' }])
    expect(await applies(id)).toMatchObject({ code: 'run_over' })

    expect(await undoes(id)).toMatchObject({ ok: true })
    for (const one of await Promise.all(open.map(meeting)))
      expect(one).toMatchObject({ state: 'accepted', startsAt: null, booking: null, booked: [], version: 3 })
    expect(await meeting(stands)).toMatchObject({ state: 'scheduled', startsAt: at('09:45'), version: 1 })
    expect((await letters()).filter(({ subject }) => subject === 'undone')).toHaveLength(4)
    expect(await undoes(id)).toMatchObject({ code: 'run_over' })
  })

  it('rearranges what stands unless it is kept, and the place before is there again after undoing', async () => {
    const { canada, estonia, france } = four()
    await db().bilateralSettings.update({ where: { summitId: summit.id }, data: { closesAt: '10:30' } })
    // A gap for Canada that nobody needs, on every day: two slots a day, and three days.
    const kept = await scheduled(summit, [canada, estonia], { roomId: rooms[0] ?? '', startsAt: at('09:00') })
    const moved = await scheduled(summit, [canada, france], { roomId: rooms[0] ?? '', startsAt: at('09:55') })
    const other = { proposedStartsAt: at('10:00', '29'), proposedEndsAt: at('10:30', '29') }
    await db().bilateral.update({ where: { id: moved }, data: { proposedBy: 'asked', ...other } })
    const { id, answer } = await runs({ mode: 'rearrange', keep: [kept] })
    expect(answer.plan.map((one) => one.id)).toEqual([moved])
    expect(answer.plan[0]?.startsAt).not.toEqual(at('09:55'))
    expect(await applies(id)).toMatchObject({ ok: true })
    expect((await letters()).map(({ body }) => body)).toEqual([
      'Canada: moved France, proposed no more',
      'France: moved Canada, proposed no more',
    ])
    expect(await meeting(moved)).toMatchObject({ proposedBy: null, proposedStartsAt: null })
    expect(await undoes(id)).toMatchObject({ ok: true })
    const back = await meeting(moved)
    expect(back).toMatchObject({ state: 'scheduled', startsAt: at('09:55'), roomId: rooms[0] })
    expect(back.booked).toHaveLength(2)
  })

  it('says why a meeting has no place, and mends with the fewest moves', async () => {
    const { canada, estonia, france } = four()
    await db().bilateralSettings.update({ where: { summitId: summit.id }, data: { closesAt: '10:15' } })
    const away = (memberId: string, from: Date, until: Date) =>
      db().absence.create({ data: { summitId: summit.id, memberId, startsAt: from, endsAt: until } })
    // Canada is there at nine on Thursday alone, where it meets Estonia.
    await away(canada.head, at('00:00', '29'), at('09:00'))
    await away(canada.head, at('09:30'), at('23:00', '31'))
    const stands = await scheduled(summit, [canada, estonia], {
      roomId: rooms[0] ?? '',
      startsAt: at('09:00'),
    })
    const bumped = await agreed(summit, estonia, france, { state: 'bumped' })
    const hopeless = await agreed(summit, canada, france, { state: 'bumped' })
    await away(france.head, at('00:00', '29'), at('09:00'))
    await away(france.head, at('10:30'), at('23:00', '31'))
    const { answer, run } = await runs({ mode: 'repair' })
    expect(answer.plan).toMatchObject([{ id: bumped, startsAt: at('09:45') }])
    expect(answer.unplaced).toMatchObject([{ id: hopeless }])
    expect(answer.unplaced[0]?.because.length).toBeGreaterThan(0)
    expect(run.task.meetings.find((one) => one.id === stands)).toMatchObject({ part: 'movable' })
  })

  it('is out of date as soon as a meeting, a person or a place of it has changed, and then nothing is written', async () => {
    const { canada, estonia, france, ghana } = four()
    const one = await agreed(summit, canada, estonia)
    const other = await agreed(summit, france, ghana)
    const { id, answer } = await runs()
    // A meeting of others takes one of the places, while the answer is looked at.
    const [first] = answer.plan
    const [japan, kenya] = [await delegation(summit, 'JP'), await delegation(summit, 'KE')]
    const between = await scheduled(summit, [japan, kenya], {
      roomId: first?.roomId ?? '',
      startsAt: first?.startsAt ?? now,
    })
    expect(await applies(id)).toMatchObject({
      code: 'outdated',
      details: { changed: [{ kind: 'place', id: first?.id }] },
    })
    await db().bilateral.delete({ where: { id: between } })
    await db().absence.create({
      data: { summitId: summit.id, memberId: ghana.head, startsAt: at('15:00'), endsAt: at('16:00') },
    })
    const changed = [{ kind: 'delegation', id: ghana.id }]
    expect(await applies(id)).toMatchObject({ code: 'outdated', details: { changed } })
    expect((await timetableDesk(summit.organiser, summit.id, now))?.run?.changed).toEqual(changed)
    await db().bilateral.update({ where: { id: one }, data: { version: { increment: 1 } } })
    expect(await applies(id)).toMatchObject({
      details: { changed: [{ kind: 'meeting', id: one }, ...changed] },
    })
    expect(await db().roomBooking.count({ where: { summitId: summit.id, bilateralId: { not: null } } })).toBe(
      0,
    )
    expect(await meeting(other)).toMatchObject({ state: 'accepted', version: 1 })
    expect(await letters()).toEqual([])
    // Asked again, it holds; and once one of its meetings has been changed, it is not taken back.
    const again = await runs()
    expect(await applies(again.id)).toMatchObject({ ok: true })
    await db().bilateral.update({ where: { id: other }, data: { version: { increment: 1 } } })
    expect(await undoes(again.id)).toMatchObject({
      code: 'cannot_undo',
      details: { changed: [{ kind: 'meeting', id: other }] },
    })
    expect(await meeting(one)).toMatchObject({ state: 'scheduled' })
  })

  it('answers one question of a summit at a time, gives the best so far when it is stopped, and says when it was lost', async () => {
    const { canada, estonia } = four()
    await agreed(summit, canada, estonia)
    const input = { summitId: summit.id, mode: 'around' as const, seconds: 10, fairness: null, keep: [] }
    const both = await Promise.all([1, 2].map(() => startRun(summit.organiser, input, now)))
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['already_running', 'ok'])
    const id = both.flatMap((one) => (one.ok ? [one.value.id] : []))[0] ?? ''
    // An engine that only ends when it is told to.
    const patient: typeof optimise = async (instance, options) => {
      options?.onProgress?.({
        seconds: 0,
        weight: 0,
        breaks: 3,
        boundWeight: 0,
        bound: 1,
        isImpossible: false,
      })
      await new Promise<void>((resolve) => options?.signal?.addEventListener('abort', () => resolve()))
      return optimise(instance)
    }
    const working = workRun({ optimise: patient, repair }, clock)
    await expect
      .poll(() => runProgress(summit.organiser, summit.slug), { timeout: 10_000 })
      .toMatchObject({ state: 'running', progress: { best: { breaks: 3, bound: 1, isWhole: true } } })
    expect(await workRun(engine, clock)).toBe(false)
    expect(await endRun(summit.organiser, { summitId: summit.id, id }, now)).toMatchObject({ ok: true })
    await working
    expect(await runProgress(summit.organiser, summit.slug)).toMatchObject({ state: 'cancelled' })
    expect(await applies(id)).toMatchObject({ ok: true })

    await agreed(summit, canada, estonia, { level: 'officials' })
    const lost = await starts()
    await db().timetableRun.update({
      where: { id: lost },
      data: { state: 'running', beatAt: new Date(+clock() - 60_000) },
    })
    await works()
    expect((await timetableDesk(summit.organiser, summit.id, now))?.run).toMatchObject({
      ...{ id: lost, state: 'failed', failure: 'restarted' },
    })
    expect(await endRun(summit.organiser, { summitId: summit.id, id: lost }, now)).toMatchObject({ ok: true })
    expect(await runProgress(summit.organiser, summit.slug)).toBeNull()
  })

  it('keeps attending members out of two meetings at once, brings those who can come, and is nobody else’s', async () => {
    const { canada, estonia, france } = four()
    const adviser = await member(summit, canada)
    const one = await agreed(summit, canada, estonia)
    const busy = await agreed(summit, canada, france)
    for (const bilateralId of [one, busy])
      await db().bilateralPerson.create({
        data: { summitId: summit.id, bilateralId, memberId: adviser, side: 'asking' },
      })
    // Away but for one slot: the other meeting is then without.
    const absent = { summitId: summit.id, memberId: adviser }
    await db().absence.create({ data: { ...absent, startsAt: at('00:00', '29'), endsAt: at('09:45') } })
    await db().absence.create({ data: { ...absent, startsAt: at('10:30'), endsAt: at('23:00', '31') } })
    const { id, answer } = await runs()
    expect(answer.plan.some(({ startsAt }) => +startsAt === +at('09:45'))).toBe(true)
    for (const actor of [summit.editor, canada.focal, null]) {
      expect(await applyRun(actor, { summitId: summit.id, id }, now, word)).toMatchObject({
        code: 'not_found',
      })
      expect(await undoRun(actor, { summitId: summit.id, id }, now, word)).toMatchObject({
        code: 'not_found',
      })
      expect(await endRun(actor, { summitId: summit.id, id }, now)).toMatchObject({ code: 'not_found' })
      expect(await timetableDesk(actor, summit.id, now)).toBeNull()
      expect(await runProgress(actor, summit.slug)).toBeNull()
    }
    const elsewhere = await draftSummit()
    expect(await applyRun(elsewhere.organiser, { summitId: elsewhere.id, id }, now, word)).toMatchObject({
      code: 'not_found',
    })
    expect(await applies(id)).toMatchObject({ ok: true })
    const with_ = await db().personBooking.count({ where: { memberId: adviser } })
    expect(with_).toBe(1)
  })

  it('goes by the house rules that its engine does not know: days, interpreters, the way, one room a day', async () => {
    const { canada, estonia, france, ghana } = four()
    await db().bilateralSettings.update({
      where: { summitId: summit.id },
      data: { days: [new Date('2019-05-30')], perRoomDay: 1 },
    })
    const interpreter = await db().interpreter.create({
      data: { summitId: summit.id, name: 'Nadia Roy', languages: ['en', 'fr'], createdAt: now },
    })
    const spoken = { interpretation: true, languages: ['en', 'fr'] }
    const stands = await scheduled(summit, [canada, estonia], {
      roomId: rooms[0] ?? '',
      startsAt: at('09:00'),
    })
    await db().bilateral.update({ where: { id: stands }, data: spoken })
    await db().interpreterBooking.create({
      data: {
        ...{ summitId: summit.id, interpreterId: interpreter.id, bilateralId: stands },
        ...{ startsAt: at('09:00'), endsAt: at('09:30') },
      },
    })
    const one = await agreed(summit, canada, france, spoken)
    const other = await agreed(summit, estonia, ghana, spoken)
    const third = await agreed(summit, canada, ghana)
    const { id, answer } = await runs()
    // Canada has met in the first room, then meets in the second: for a third meeting no room is left to it that day.
    expect(answer.unplaced).toMatchObject([{ because: [{ code: 'rule', rule: 'room_day_full' }] }])
    expect(answer.plan.every(({ startsAt }) => startsAt > at('00:00') && startsAt > at('09:00'))).toBe(true)
    expect(await applies(id)).toMatchObject({ ok: true })
    const taken = await db().interpreterBooking.findMany({
      where: { interpreterId: interpreter.id },
      orderBy: { startsAt: 'asc' },
      select: { bilateralId: true, startsAt: true },
    })
    const placed = answer.plan.filter((place) => place.id !== third)
    expect(taken).toEqual(
      [
        { bilateralId: stands, startsAt: at('09:00') },
        ...placed.map((place) => ({ bilateralId: place.id, startsAt: place.startsAt })),
      ].sort((a, b) => +a.startsAt - +b.startsAt),
    )
    expect([one, other].some((of) => placed.some((place) => place.id === of))).toBe(true)
    expect(await undoes(id)).toMatchObject({ ok: true })
    expect(await db().interpreterBooking.count({ where: { interpreterId: interpreter.id } })).toBe(1)
  })
})
