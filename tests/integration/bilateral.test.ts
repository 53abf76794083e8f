import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import type { MadeDelegation } from '../factories/delegations'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { draftSpeaker } = await import('../factories/stage')
const { delegation, member } = await import('../factories/delegations')
const { previewRelease } = await import('@/domain/release/preview')
const { publish } = await import('@/domain/release/publish')
const { wordRelease } = await import('@/app/_server/release-mail')
const { ask } = await import('@/domain/bilateral/ask')
const { accept } = await import('@/domain/bilateral/accept')
const { counter } = await import('@/domain/bilateral/counter')
const { end } = await import('@/domain/bilateral/end')
const { expireRequests } = await import('@/domain/bilateral/expire-requests')
const { summitNotices } = await import('@/domain/notice/release-queries')
const { ownMeetings } = await import('@/domain/bilateral/queries')
const { askInput } = await import('@/domain/bilateral/schema')
const { ownDelegation } = await import('@/domain/delegation/queries')

const now = new Date('2019-05-20T12:00:00Z')
const at = (time: string) => new Date(`2019-05-30T${time}:00-04:00`)
const told: { kind: string; own: string | undefined }[] = []
const word: import('@/domain/bilateral/told-rules').WordMeeting = ({ kind, own }) => {
  told.push({ kind, own: own.shortName['en'] })
  return { subject: kind, body: kind }
}

let summit: DraftSummit
let canada: MadeDelegation
let estonia: MadeDelegation
const room = (boardroom: number, position = 9) =>
  db()
    .room.findFirstOrThrow({ where: { id: summit.rooms[0] }, select: { venueId: true } })
    .then(({ venueId }) =>
      db().room.create({
        data: {
          summitId: summit.id,
          venueId,
          position,
          name: { en: 'Salon', fr: 'Salon' },
          kind: 'bilateral',
          boardroom,
        },
      }),
    )
beforeEach(async () => {
  told.length = 0
  summit = await draftSummit()
  canada = await delegation(summit, 'CA')
  estonia = await delegation(summit, 'EE')
  await room(8)
})

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
const by = (of: MadeDelegation) => ({ by: 'account', actor: of.focal }) as const
const accepts = (of: MadeDelegation, id: string, version = 1) =>
  accept(by(of), { id, version, members: [] }, now, word)
const stands = (id: string) =>
  db().bilateral.findUniqueOrThrow({ where: { id }, include: { booking: true, booked: true } })

describe('A request', () => {
  it('that names a time stands at once when it is accepted: the room, both principals, and one letter to each side', async () => {
    const id = await asks()
    expect(await accepts(canada, id)).toMatchObject({ code: 'not_awaited' })
    expect(await accepts(estonia, id)).toMatchObject({ ok: true, value: { state: 'scheduled' } })
    const meeting = await stands(id)
    expect(meeting.booking?.endsAt).toEqual(at('10:45'))
    expect(meeting.booked.map(({ memberId }) => memberId).sort()).toEqual([canada.head, estonia.head].sort())
    expect(told).toEqual([
      { kind: 'asked', own: 'Estonia' },
      { kind: 'scheduled', own: 'Canada' },
      { kind: 'scheduled', own: 'Estonia' },
    ])
    // Letters are told apart too: an editor's list of notices has none of these.
    const letters = async (actor: typeof summit.editor) =>
      (await summitNotices(actor, summit.id))?.flatMap(({ lines }) => lines.map(({ kind }) => kind))
    expect(await letters(summit.editor)).toEqual([])
    expect(await letters(summit.organiser)).toEqual(['bilateral', 'bilateral', 'bilateral'])
    const own = await ownDelegation(estonia.focal, summit.slug, now)
    expect(own?.commitments).toMatchObject([{ kind: 'bilateral', memberId: estonia.head, withId: canada.id }])
    expect(await accepts(estonia, id, 2)).toMatchObject({ code: 'not_awaited' })
    // Whoever attends has it on their own agenda, by an address that is shown to be theirs; nobody else does.
    const email = `${id}@people.example`
    const { id: accountId } = await db().account.create({ data: { email, emailVerified: now } })
    expect(await ownMeetings({ accountId: accountId, registrationId: null }, summit.slug)).toEqual([])
    await db().delegationMember.update({ where: { id: canada.head }, data: { email } })
    expect(await ownMeetings({ accountId: accountId, registrationId: null }, summit.slug)).toMatchObject([
      { id, startsAt: at('10:00'), other: { id: estonia.id }, room: { en: 'Salon' } },
    ])
    await db().account.update({ where: { id: accountId }, data: { emailVerified: null } })
    expect(await ownMeetings({ accountId: accountId, registrationId: null }, summit.slug)).toEqual([])
  })

  it('goes back and forth, and who answers what no longer stands is told so', async () => {
    const id = await asks()
    const other = { id, version: 1, startsAt: at('11:00') }
    expect(await counter(by(estonia), other, now, word)).toMatchObject({ ok: true })
    expect(await counter(by(estonia), other, now, word)).toMatchObject({ code: 'answered_meanwhile' })
    expect(await accepts(canada, id, 2)).toMatchObject({ ok: true, value: { state: 'scheduled' } })
    expect((await stands(id)).startsAt).toEqual(at('11:00'))
    const steps = await db().bilateralStep.findMany({
      where: { bilateralId: id },
      orderBy: { number: 'asc' },
    })
    expect(steps.map(({ act, side, to }) => [act, side, to])).toEqual([
      ['ask', 'asking', 'requested'],
      ['counter', 'asked', 'countered'],
      ['accept', 'asking', 'scheduled'],
    ])
  })

  it('is not found by anybody else, nor by a link of another version', async () => {
    const id = await asks()
    const georgia = await delegation(summit, 'GE')
    expect(await accepts(georgia, id)).toMatchObject({ code: 'not_found' })
    const link = { id, side: 'asked' as const, version: 1, expiresAt: new Date('2019-06-01T00:00:00Z') }
    const byLink = (differs: object = {}) => ({ by: 'link', link: { ...link, ...differs } }) as const
    const input = { id, version: 1, members: [] }
    expect(await accept(byLink({ id: georgia.id }), input, now, word)).toMatchObject({ code: 'not_found' })
    expect(await accept(byLink({ expiresAt: now }), input, now, word)).toMatchObject({ code: 'link_expired' })
    expect(await accept(byLink({ version: 7 }), input, now, word)).toMatchObject({
      code: 'answered_meanwhile',
    })
    expect(await accept(byLink(), input, now, word)).toMatchObject({ ok: true })
  })

  it('of both at once is one, and one’s own is not made twice', async () => {
    const none = { startsAt: '' }
    const both = await Promise.all([
      ask(canada.focal, request(none), now, word),
      ask(estonia.focal, request({ ...none, delegationId: estonia.id, withId: canada.id }), now, word),
    ])
    expect(both).toMatchObject([{ ok: true }, { ok: true }])
    const [meeting, ...more] = await db().bilateral.findMany({ where: { summitId: summit.id } })
    expect(more).toEqual([])
    expect(meeting).toMatchObject({ state: 'accepted', awaits: null })
    const id = await asks({ level: 'officials' })
    expect(await ask(canada.focal, request({ level: 'officials' }), now, word)).toMatchObject({
      code: 'pending',
      details: { id },
    })
  })

  it('frees what it held when it is cancelled, and ends by itself when nobody answers', async () => {
    const id = await asks()
    await accepts(estonia, id)
    expect(
      await end(by(canada), { id, version: 2, act: 'cancel', reason: 'Flight' }, now, word),
    ).toMatchObject({ ok: true })
    expect(await stands(id)).toMatchObject({ state: 'cancelled', booking: null, booked: [] })
    const again = await asks()
    expect(await expireRequests(new Date('2019-05-22T12:00:00Z'), word)).toBeGreaterThan(0)
    expect(await expireRequests(new Date('2019-05-22T12:00:00Z'), word)).toBe(0)
    expect(await stands(again)).toMatchObject({ state: 'expired', awaits: null })
  })

  it('is offered no time at which a principal speaks or is away', async () => {
    await db().delegationMember.update({
      where: { id: estonia.head },
      data: { email: 'tamm@people.example' },
    })
    const panel = await draftSession(summit)
    await draftSpeaker(summit, 'Kadri Tamm', [panel], { email: 'tamm@people.example' })
    const preview = await previewRelease(summit.organiser, { summitId: summit.id }, now)
    if (!preview.ok) throw new Error(preview.code)
    await publish(summit.organiser, { summitId: summit.id, preview: preview.value.digest }, now, wordRelease)
    // 10:30 to noon.
    expect(
      await ask(canada.focal, request({ startsAt: at('10:15').toISOString() }), now, word),
    ).toMatchObject({
      code: 'time_not_offered',
    })
    const id = await asks()
    await db().absence.create({
      data: { summitId: summit.id, memberId: canada.head, startsAt: at('10:00'), endsAt: at('10:05') },
    })
    expect(await accepts(estonia, id)).toMatchObject({ code: 'other_not_free' })
    expect(await stands(id)).toMatchObject({ state: 'requested', booking: null })
  })
})

describe('A hundred rivals', () => {
  const rivals = 100
  const codes = Array.from({ length: rivals * 2 }, (_one, index) => `Organisation ${index}`)

  /** As many at once as there are connections: more would only wait for one. */
  const acceptAll = async (pairs: { asked: MadeDelegation; id: string }[]) => {
    const answers: Awaited<ReturnType<typeof accepts>>[] = []
    const left = [...pairs]
    const lane = async () => {
      for (let pair = left.pop(); pair; pair = left.pop()) answers.push(await accepts(pair.asked, pair.id))
    }
    await Promise.all(Array.from({ length: 12 }, lane))
    return answers
  }

  /** Requests written as they stand, since asking is not what is tried here. */
  const open = async (askingId: string, asked: MadeDelegation) =>
    db().bilateral.create({
      data: {
        ...{
          summitId: summit.id,
          askingId,
          askedId: asked.id,
          level: 'ministers',
          awaits: 'asked',
          subject: 'Rival',
        },
        ...{ minutes: 30, startsAt: at('10:00'), endsAt: at('10:30'), answerBy: at('09:00'), createdAt: now },
      },
    })

  it(
    'for one room and time: exactly one has it, the others are told that no room is free',
    { timeout: 120_000 },
    async () => {
      const made = []
      for (const code of codes) made.push(await delegation(summit, code))
      const pairs = []
      for (let index = 0; index < rivals; index++) {
        const [asking, asked] = [made[index * 2], made[index * 2 + 1]]
        if (asking && asked) pairs.push({ asked, id: (await open(asking.id, asked)).id })
      }
      const answers = await acceptAll(pairs)
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.filter((one) => !one.ok && one.code === 'no_room')).toHaveLength(rivals - 1)
      expect(await db().roomBooking.count({ where: { summitId: summit.id } })).toBe(1)
      expect(await db().personBooking.count({ where: { summitId: summit.id } })).toBe(2)
      expect(await db().bilateral.count({ where: { summitId: summit.id, state: 'scheduled' } })).toBe(1)
    },
  )

  it(
    'for one principal, with rooms enough: exactly one meets her, the others are told that she is not free',
    { timeout: 120_000 },
    async () => {
      for (let index = 0; index < rivals; index++) await room(8, 10 + index)
      const pairs = []
      for (const code of codes.slice(0, rivals)) {
        const asked = await delegation(summit, code)
        pairs.push({ asked, id: (await open(canada.id, asked)).id })
      }
      const answers = await acceptAll(pairs)
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.filter((one) => !one.ok && one.code === 'other_not_free')).toHaveLength(rivals - 1)
      expect(await db().personBooking.count({ where: { memberId: canada.head } })).toBe(1)
    },
  )
})

describe('The database', () => {
  it('refuses two meetings of one person at once, whoever writes them', async () => {
    const clerk = await member(summit, canada)
    const first = await asks()
    const second = await asks({ level: 'officials' })
    // A meeting that does not stand holds nobody either: both rules speak at once, the person's first.
    await expect(
      db().$transaction(async (tx) => {
        const data = { summitId: summit.id, memberId: clerk, startsAt: at('10:00'), endsAt: at('10:30') }
        await tx.personBooking.create({ data: { ...data, bilateralId: first } })
        await tx.personBooking.create({ data: { ...data, bilateralId: second, startsAt: at('10:15') } })
      }),
    ).rejects.toThrow('PersonBooking_one_at_a_time')
    await expect(
      db().bilateral.update({
        where: { id: first },
        data: { state: 'scheduled', awaits: null, answerBy: null, roomId: summit.rooms[0] },
      }),
    ).rejects.toThrow('stands without its room or its people')
  })
})
