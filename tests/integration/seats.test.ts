import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { draftSpeaker } = await import('../factories/stage')
const { byLink, category, faults, noFaults, person, word } = await import('../factories/registrations')
const { previewRelease } = await import('@/domain/release/preview')
const { publish } = await import('@/domain/release/publish')
const { wordRelease } = await import('@/app/_server/release-mail')
const { takeSeat } = await import('@/domain/registration/take-seat')
const { leaveSeat } = await import('@/domain/registration/leave-seat')
const { swapSeat } = await import('@/domain/registration/swap-seat')
const { cancel } = await import('@/domain/registration/cancel')
const { star } = await import('@/domain/registration/star')
const { joinWaitingList } = await import('@/domain/quota/join-waiting-list')
const { acceptOffer } = await import('@/domain/quota/accept-offer')
const { serveLists } = await import('@/domain/quota/serve-lists')
const { resize } = await import('@/domain/quota/resize')
const { seatLabels, seatView } = await import('@/domain/quota/queries')

const now = new Date('2019-05-10T12:00:00Z')
const later = (minutes: number) => new Date(+now + minutes * 60_000)

let summit: DraftSummit
let delegates: string
beforeEach(async () => {
  summit = await draftSummit()
  delegates = await category(summit)
})

async function look(at = now) {
  const preview = await previewRelease(summit.organiser, { summitId: summit.id }, at)
  if (!preview.ok) throw new Error(preview.code)
  return preview.value
}
const release = async (at = now) => {
  const { digest } = await look(at)
  return publish(summit.organiser, { summitId: summit.id, preview: digest }, at, wordRelease)
}
const limited = (seats: number, differs: Parameters<typeof draftSession>[1] = {}) =>
  draftSession(summit, { access: 'seats', seats, ...differs })
const somebody = (differs: Parameters<typeof person>[2] = {}) =>
  person(summit, delegates, { status: 'confirmed', ...differs })
const edit = (id: string, data: object) => db().session.update({ where: { id }, data })
const sit = (id: string, sessionId: string, at = now) => takeSeat(byLink(id), { id, sessionId }, at, word)
const wait = (id: string, sessionId: string) => joinWaitingList(byLink(id), { id, sessionId }, now, word)
const leave = (id: string, sessionId: string) => leaveSeat(byLink(id), { id, sessionId }, now, word)
const addStar = async (id: string, sessionId: string, at = now) => {
  const author = byLink(id)
  if (author.by === 'link') await star(author, { summitId: summit.id, sessionId }, true, at)
}
const quotaOf = (sessionId: string) =>
  db().quota.findFirst({ where: { kind: 'session', subject: sessionId } })
const mine = async (id: string, sessionId: string) => {
  const view = await seatView(byLink(id), sessionId, now)
  return view.ok ? view.value.mine : view.code
}
const told = async (id: string) => {
  const { email } = await db().registration.findUniqueOrThrow({ where: { id } })
  return db().notice.findMany({ where: { email, kind: 'release' } })
}

describe('A seat in a limited session', () => {
  it('comes with the release, and one person has it once, from two devices at the same moment too', async () => {
    const session = await limited(1)
    const ana = await somebody()
    expect(await sit(ana, session.id)).toMatchObject({ code: 'not_limited' })
    await release()
    const answers = await Promise.all([1, 2, 3].map(() => sit(ana, session.id)))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await quotaOf(session.id)).toMatchObject({ size: 1, taken: 1 })
    const bo = await somebody()
    expect(await sit(bo, session.id)).toMatchObject({ code: 'full', details: { taken: 1, size: 1 } })
    expect(await db().auditEntry.count({ where: { action: 'seat.taken', summitId: summit.id } })).toBe(1)
  })

  it('is for whoever takes part, while the session has not begun', async () => {
    const session = await limited(5)
    await release()
    const waiting = await person(summit, delegates, { status: 'waiting' })
    expect(await sit(waiting, session.id)).toMatchObject({ code: 'wrong_status' })
    const begins = new Date('2019-05-30T14:30:00Z')
    expect(await sit(await somebody(), session.id, begins)).toMatchObject({ code: 'seats_closed' })
  })

  it('clashes with a seat at that time, names it, and is swapped for it in one step', async () => {
    const [one, other] = [await limited(2), await limited(1, { roomId: summit.rooms[1] })]
    await release()
    const [ana, bo] = [await somebody(), await somebody()]
    await sit(ana, one.id)
    expect(await sit(ana, other.id)).toMatchObject({ code: 'clash', details: { sessions: [one.id] } })
    const view = await seatView(byLink(ana), other.id, now)
    expect(view).toMatchObject({
      value: { mine: null, refusal: { code: 'clash' }, clashes: [{ code: one.code, title: one.title }] },
    })
    const swap = (id: string) => swapSeat(byLink(id), { id, sessionId: other.id, give: [one.id] }, now, word)
    expect(await swap(ana)).toMatchObject({ ok: true })
    expect(await swap(ana)).toMatchObject({ ok: true })
    expect([await mine(ana, one.id), await mine(ana, other.id)]).toEqual([null, 'confirmed'])
    // A swap that cannot be done leaves everything as it is.
    await sit(bo, one.id)
    expect(await swap(bo)).toMatchObject({ code: 'full' })
    expect([await mine(bo, one.id), await mine(bo, other.id)]).toEqual(['confirmed', null])
  })

  it('that two devices of one person take at once in two clashing sessions is one seat', async () => {
    const [one, other] = [await limited(5), await limited(5, { roomId: summit.rooms[1] })]
    await release()
    const ana = await somebody()
    const answers = await Promise.all([sit(ana, one.id), sit(ana, other.id)])
    expect(answers.map((answer) => (answer.ok ? 'seat' : answer.code)).sort()).toEqual(['clash', 'seat'])
  })

  it('goes to the next in line when it is left or its holder cancels, and to nobody who left the line', async () => {
    const session = await limited(1)
    await release()
    const [ana, bo, cy, di] = [await somebody(), await somebody(), await somebody(), await somebody()]
    await sit(ana, session.id)
    expect(await wait(bo, session.id)).toMatchObject({ value: { position: 1 } })
    expect(await wait(cy, session.id)).toMatchObject({ value: { position: 2 } })
    expect(await wait(bo, session.id)).toMatchObject({ value: { position: 1 } })
    expect(await wait(di, session.id)).toMatchObject({ value: { position: 3 } })
    await leave(bo, session.id)
    await leave(ana, session.id)
    expect([await mine(ana, session.id), await mine(bo, session.id), await mine(cy, session.id)]).toEqual([
      null,
      null,
      'offered',
    ])
    expect(await sit(bo, session.id)).toMatchObject({ code: 'full' })
    await cancel(byLink(cy), {}, now, word)
    expect(await mine(di, session.id)).toBe('offered')
    const { id: entryId } = await db().waitingEntry.findFirstOrThrow({ where: { registrationId: di } })
    expect(await acceptOffer(byLink(di), { entryId }, later(5), word)).toMatchObject({ ok: true })
    expect(await mine(di, session.id)).toBe('confirmed')
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('has a label for everybody: available, filling from three quarters, full, waiting list', async () => {
    const session = await limited(4)
    await draftSession(summit, { roomId: summit.rooms[1] })
    await release()
    const phase = async () =>
      (await seatLabels(summit.slug, now)).map((label) => [label.code, label.phase, label.left])
    const seen = [await phase()]
    for (let taken = 0; taken < 4; taken++) {
      await sit(await somebody(), session.id)
      seen.push(await phase())
    }
    await wait(await somebody(), session.id)
    seen.push(await phase())
    expect(seen.map((labels) => labels.map(([, label]) => label))).toEqual([
      ['available'],
      ['available'],
      ['available'],
      ['filling'],
      ['full'],
      ['waiting_list'],
    ])
    expect(seen[5]).toEqual([[session.code, 'waiting_list', 0]])
    expect(await seatLabels('no-such-summit', now)).toEqual([])
  })
})

describe('A release and the seats of its sessions', () => {
  it('turns stars into seats in the order they were saved when a session becomes limited; the rest wait', async () => {
    const session = await draftSession(summit)
    const elsewhere = await limited(5, { roomId: summit.rooms[1] })
    await release()
    const [ana, bo, cy, di] = [await somebody(), await somebody(), await somebody(), await somebody()]
    const draft = await person(summit, delegates)
    await addStar(cy, session.id, later(3))
    await addStar(draft, session.id)
    await addStar(bo, session.id, later(2))
    await addStar(ana, session.id, later(1))
    await addStar(di, session.id)
    await sit(di, elsewhere.id)
    await edit(session.id, { access: 'seats', seats: 2 })
    expect((await look(later(10))).people).toHaveLength(3)
    expect(await release(later(10))).toMatchObject({ ok: true })
    expect(await Promise.all([ana, bo, cy, di, draft].map((id) => mine(id, session.id)))).toEqual([
      'confirmed',
      'confirmed',
      'waiting',
      null,
      null,
    ])
    const bodies = await Promise.all([ana, bo, cy].map(async (id) => (await told(id))[0]?.body ?? ''))
    expect(bodies[0]).toContain('You have a seat')
    expect(bodies[2]).toContain('You are on the waiting list')
    expect([await told(di), await told(draft)]).toEqual([[], []])
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('tells holders, waiters and starrers of a moved session, and one person who is several of these once', async () => {
    const session = await limited(1)
    const other = await limited(5, { roomId: summit.rooms[1] })
    const speaker = await draftSpeaker(summit, 'Zoë Hébert', [session])
    await release()
    const [ana, bo, cy] = [await somebody({ email: speaker.email ?? '' }), await somebody(), await somebody()]
    const di = await somebody()
    await sit(ana, session.id)
    await wait(bo, session.id)
    await addStar(cy, session.id)
    await addStar(bo, session.id)
    await sit(di, other.id)
    await db().notice.deleteMany()
    await edit(session.id, {
      startsAt: new Date('2019-05-30T18:00:00Z'),
      endsAt: new Date('2019-05-30T19:00:00Z'),
    })
    expect(await release(later(1))).toMatchObject({ ok: true })
    const counts = await Promise.all([ana, bo, cy, di].map(async (id) => (await told(id)).length))
    expect(counts).toEqual([1, 1, 1, 0])
    expect((await told(ana))[0]?.body.match(/Moved:/g)).toHaveLength(1)
    expect(await quotaOf(session.id)).toMatchObject({
      startsAt: new Date('2019-05-30T18:00:00Z'),
      closesAt: new Date('2019-05-30T18:00:00Z'),
      taken: 1,
    })
  })

  it('gives back the seats of a cancelled session, and tells those who had or awaited one', async () => {
    const session = await limited(1)
    await release()
    const [ana, bo] = [await somebody(), await somebody()]
    await sit(ana, session.id)
    await wait(bo, session.id)
    await edit(session.id, { status: 'cancelled' })
    expect(await release(later(1))).toMatchObject({ ok: true })
    expect(await quotaOf(session.id)).toBeNull()
    expect(await db().seat.count({ where: { summitId: summit.id } })).toBe(0)
    expect(await db().waitingEntry.findMany({ where: { registrationId: bo } })).toMatchObject([
      { state: 'closed' },
    ])
    for (const id of [ana, bo]) expect((await told(id))[0]?.body).toContain('Cancelled:')
    expect(await seatLabels(summit.slug, later(1))).toEqual([])
  })

  it('makes stars of seats that are needed no more', async () => {
    const session = await limited(1)
    await release()
    const [ana, bo] = [await somebody(), await somebody()]
    await sit(ana, session.id)
    await wait(bo, session.id)
    await edit(session.id, { access: 'open', seats: null })
    expect(await release(later(1))).toMatchObject({ ok: true })
    for (const id of [ana, bo]) {
      expect(await seatView(byLink(id), session.id, now)).toMatchObject({
        value: { phase: null, starred: true },
      })
      expect((await told(id))[0]?.body).toContain('No seat is needed any more')
    }
  })

  it('is refused where it leaves fewer seats than are taken, says so before, and serves the line where it has more', async () => {
    const session = await limited(2)
    await release()
    const [ana, bo, cy] = [await somebody(), await somebody(), await somebody()]
    await sit(ana, session.id)
    await sit(bo, session.id)
    await wait(cy, session.id)
    await edit(session.id, { seats: 1 })
    const short = [{ code: session.code, seats: 1, taken: 2 }]
    expect((await look(later(1))).short).toMatchObject(short)
    expect(await release(later(1))).toMatchObject({ code: 'seats_taken', details: { short } })
    await edit(session.id, { seats: 3 })
    expect(await release(later(2))).toMatchObject({ ok: true })
    // Nobody who comes now goes before whoever waits.
    expect(await sit(await somebody(), session.id)).toMatchObject({ code: 'full' })
    expect(await mine(cy, session.id)).toBe('offered')
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('leaves a number as the desk has set it, where the release says nothing new of it', async () => {
    const session = await limited(2)
    await release()
    const quota = await quotaOf(session.id)
    const quotaId = quota?.id ?? ''
    await resize(summit.organiser, { summitId: summit.id, quotaId, size: 1 }, now, word)
    await edit(session.id, { title: { en: 'Renamed', fr: 'Renommée' } })
    await release(later(1))
    expect(await quotaOf(session.id)).toMatchObject({ size: 1 })
  })

  it('that gives more seats is followed by offers of the worker, in line', async () => {
    const session = await limited(1)
    await release()
    const [ana, bo, cy] = [await somebody(), await somebody(), await somebody()]
    await sit(ana, session.id)
    await wait(bo, session.id)
    await wait(cy, session.id)
    await edit(session.id, { seats: 2 })
    await release(later(1))
    await Promise.all([serveLists(later(2), word), serveLists(later(2), word)])
    expect([await mine(bo, session.id), await mine(cy, session.id)]).toEqual(['offered', 'waiting'])
    expect(await faults(summit)).toEqual(noFaults)
  })
})

describe('A star', () => {
  it('is put on and taken off by whoever has an account or a link, on what is public only', async () => {
    const session = await draftSession(summit)
    const hidden = await draftSession(summit, { access: 'private', roomId: summit.rooms[1] })
    await release()
    const own = { by: 'account' as const, actor: summit.outsider }
    const input = { summitId: summit.id, sessionId: session.id }
    expect(await star(own, input, true, now)).toMatchObject({ value: { starred: true } })
    await star(own, input, true, later(5))
    expect(await db().starredSession.findMany({ where: { summitId: summit.id } })).toMatchObject([
      { savedAt: now },
    ])
    expect(await star(own, { ...input, sessionId: hidden.id }, true, now)).toMatchObject({
      code: 'not_found',
    })
    expect(await star({ by: 'account', actor: null }, input, true, now)).toMatchObject({ code: 'not_found' })
    await star(own, input, false, now)
    expect(await db().starredSession.count({ where: { summitId: summit.id } })).toBe(0)
  })
})
