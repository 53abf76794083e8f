import { beforeEach, describe, expect, it } from 'vitest'
import type { WordFocal } from '@/domain/delegation/told-rules'
import type { DraftSummit } from '../factories/draft-summit'
import type { MadeDelegation } from '../factories/delegations'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { delegation, member, official, wordMember } = await import('../factories/delegations')
const { answerNomination } = await import('@/domain/delegation/answer-nomination')
const { confirmMember } = await import('@/domain/delegation/confirm-member')
const { decideMember } = await import('@/domain/delegation/decide-member')
const { memberLink, memberToken, readMemberToken } = await import('@/domain/delegation/link-rules')
const { nominate } = await import('@/domain/delegation/nominate')
const { nominateAtDesk } = await import('@/domain/delegation/nominate-at-desk')
const { nominateMany } = await import('@/domain/delegation/nominate-many')
const { membersPreview } = await import('@/domain/delegation/nomination-queries')
const { remindFocalPoints } = await import('@/domain/delegation/remind-focal-points')
const { saveTerms } = await import('@/domain/delegation/save-terms')
const { withdrawNomination } = await import('@/domain/delegation/withdraw-nomination')

const now = new Date('2019-05-20T12:00:00Z')
const wordFocal: WordFocal = (told) => ({ subject: told.kind, body: JSON.stringify(told) })

let summit: DraftSummit
let estonia: MadeDelegation
beforeEach(async () => {
  summit = await draftSummit()
  estonia = await delegation(summit, 'EE', {}, 4)
})

const list = (text: string, count = 0) => ({
  ...{ delegationId: estonia.id, language: 'en' as const, text, count },
})
const people = async () =>
  (
    await db().delegationMember.findMany({
      where: { delegationId: estonia.id, NOT: { id: estonia.head } },
      orderBy: { name: 'asc' },
      select: { name: true, state: true, seat: { select: { state: true } } },
    })
  ).map(({ name, state, seat }) => [name, state, seat?.state])
const terms = (differs: object) =>
  saveTerms(
    summit.organiser,
    {
      ...{ summitId: summit.id, version: 0, nominateUntil: null, confirmUntil: null, contact: null },
      ...{ remindDays: 3, ...differs },
    },
    now,
  )
const nominee = {
  ...{ name: 'Mihkel Saar', position: '', email: 'saar@people.example', language: 'en' as const },
  ...{ capacity: 'delegate' as const, principalAt: null },
}

describe('A pasted list', () => {
  it('nominates everybody who fits, with their places and letters, in one go', async () => {
    const text = 'Eva Kask;Adviser;eva@kask.example\nJaan Mets;;\nno name@;;nobody'
    const shown = await membersPreview(estonia.focal, list(text))
    expect(shown?.members.map(({ fits }) => fits)).toEqual([true, true, false])
    expect(await nominateMany(estonia.focal, list(text, 2), now, wordMember)).toMatchObject({
      value: { count: 2 },
    })
    expect(await people()).toEqual([
      ['Eva Kask', 'nominated', 'held'],
      ['Jaan Mets', 'nominated', 'held'],
    ])
    expect(await db().notice.count({ where: { email: 'eva@kask.example' } })).toBe(1)
  })

  it('nominates nobody where fewer places are left than were shown, and says who does not fit', async () => {
    const text = 'Eva Kask\nJaan Mets\nLiis Org'
    await member(summit, estonia, { name: 'Tiit Rebane' })
    expect(await nominateMany(estonia.focal, list(text, 3), now, wordMember)).toMatchObject({
      ...{ code: 'fewer_fit', details: { field: 'text', names: 'Liis Org' } },
    })
    expect(await people()).toEqual([['Tiit Rebane', 'confirmed', 'held']])
  })

  it('never takes more places than there are, however many send one', async () => {
    await Promise.all(
      Array.from({ length: 6 }, (_one, index) =>
        nominateMany(estonia.focal, list(`A ${index}\nB ${index}`, 0), now, wordMember),
      ),
    )
    expect(await people()).toHaveLength(3)
  })

  it('is nothing that another delegation’s focal point can send', async () => {
    const georgia = await delegation(summit, 'GE')
    expect(await membersPreview(georgia.focal, list('Eva Kask'))).toBeNull()
    expect(await nominateMany(georgia.focal, list('Eva Kask', 1), now, wordMember)).toMatchObject({
      code: 'not_found',
    })
  })
})

describe('A nominated person', () => {
  const nominated = async () => {
    const made = await nominate(estonia.focal, { ...nominee, delegationId: estonia.id }, now, wordMember)
    if (!made.ok) throw new Error(made.code)
    return made.value.id
  }

  it('confirms by the link of the letter, again without harm, and can still say no', async () => {
    const link = memberLink(await nominated(), now)
    const token = memberToken(link, 'secret')
    expect(readMemberToken(token, 'secret', now)).toEqual(link)
    expect(readMemberToken(token, 'another', now)).toBeNull()
    expect(readMemberToken(token, 'secret', new Date('2020-05-20T12:00:00Z'))).toBeNull()
    for (let times = 0; times < 2; times++)
      expect(await answerNomination(link, { answer: 'confirmed' }, now, wordFocal)).toMatchObject({
        ok: true,
      })
    expect(await people()).toEqual([['Mihkel Saar', 'confirmed', 'held']])
    expect(await answerNomination(link, { answer: 'declined' }, now, wordFocal)).toMatchObject({ ok: true })
    expect(await people()).toEqual([['Mihkel Saar', 'declined', undefined]])
    const told = await db().notice.findMany({
      where: { email: estonia.focal.email },
      select: { subject: true },
    })
    expect(told).toEqual([{ subject: 'member_declined' }])
    expect(await answerNomination(link, { answer: 'confirmed' }, now, wordFocal)).toMatchObject({
      code: 'wrong_member_state',
    })
    expect(await answerNomination(null, { answer: 'confirmed' }, now, wordFocal)).toMatchObject({
      code: 'link_expired',
    })
  })

  it('is taken back by the focal point: the place and the address are free again', async () => {
    const id = await nominated()
    const input = { delegationId: estonia.id, id, reason: 'Ill' }
    for (let times = 0; times < 2; times++)
      expect(await withdrawNomination(estonia.focal, input, now, wordMember)).toMatchObject({ ok: true })
    expect(await people()).toEqual([['Mihkel Saar', 'withdrawn', undefined]])
    expect(
      await nominate(estonia.focal, { ...nominee, delegationId: estonia.id }, now, wordMember),
    ).toMatchObject({ ok: true })
  })

  it('is replaced, and not taken back, while they speak in a meeting', async () => {
    const id = await nominated()
    const georgia = await delegation(summit, 'GE')
    await db().bilateral.create({
      data: {
        ...{ summitId: summit.id, askingId: estonia.id, askedId: georgia.id, level: 'officials' },
        ...{ state: 'accepted', subject: 'Registers', minutes: 30, createdAt: now },
        persons: { create: { summitId: summit.id, memberId: id, side: 'asking', principal: true } },
      },
    })
    expect(
      await withdrawNomination(
        estonia.focal,
        { delegationId: estonia.id, id, reason: null },
        now,
        wordMember,
      ),
    ).toMatchObject({ code: 'speaks_in_meetings', details: { count: 1 } })
  })

  it('is accredited by a registration officer, too', async () => {
    const id = await nominated()
    const officer = {
      ...(await official(summit, 'focal_point')),
      roles: [{ role: 'registration_officer' as const, summitId: summit.id }],
    }
    const decide = (decision: 'confirmed' | 'accredited') =>
      decideMember(officer, { summitId: summit.id, id, decision, reason: null }, now)
    expect(await decide('accredited')).toMatchObject({ code: 'wrong_member_state' })
    expect(await decide('confirmed')).toMatchObject({ ok: true })
    expect(await decide('accredited')).toMatchObject({ ok: true })
  })
})

describe('A deadline', () => {
  const after = new Date('2019-05-22T12:00:00Z')

  it('ends nominations for focal points at the end of its day, not for the desk', async () => {
    await terms({ nominateUntil: '2019-05-21', contact: 'protocol@host.example' })
    const input = { ...nominee, delegationId: estonia.id }
    const evening = new Date('2019-05-22T02:00:00Z')
    expect(await nominate(estonia.focal, { ...input, email: null }, evening, wordMember)).toMatchObject({
      ok: true,
    })
    const closed = { code: 'nominations_closed', details: { contact: 'protocol@host.example' } }
    expect(await nominate(estonia.focal, input, after, wordMember)).toMatchObject(closed)
    expect(await nominateMany(estonia.focal, list('Eva Kask', 1), after, wordMember)).toMatchObject(closed)
    expect(
      await nominateAtDesk(summit.organiser, { ...input, summitId: summit.id }, after, wordMember),
    ).toMatchObject({ ok: true })
    expect(
      await nominateAtDesk(estonia.focal, { ...input, summitId: summit.id }, after, wordMember),
    ).toMatchObject({ code: 'not_found' })
  })

  it('ends confirmations by the person and by the focal point, not a no', async () => {
    await terms({ confirmUntil: '2019-05-21' })
    const id = await member(summit, estonia, { name: 'Eva Kask', state: 'nominated' })
    const closed = { code: 'confirmations_closed', details: { contact: 'none' } }
    expect(await confirmMember(estonia.focal, { delegationId: estonia.id, id }, after)).toMatchObject(closed)
    const link = memberLink(id, now)
    expect(await answerNomination(link, { answer: 'confirmed' }, after, wordFocal)).toMatchObject(closed)
    expect(await answerNomination(link, { answer: 'declined' }, after, wordFocal)).toMatchObject({ ok: true })
  })

  it('is kept by protocol, in order, and not over somebody else’s change', async () => {
    expect(await terms({ nominateUntil: '2019-05-21' })).toMatchObject({ ok: true })
    expect(await terms({ nominateUntil: '2019-05-22' })).toMatchObject({ code: 'saved_meanwhile' })
    expect(await terms({ version: 1, nominateUntil: '2019-05-22' })).toMatchObject({ ok: true })
    await expect(
      db().nominationTerms.update({
        where: { summitId: summit.id },
        data: { confirmUntil: new Date('2019-05-01') },
      }),
    ).rejects.toThrow(/NominationTerms_in_order/)
  })

  it('is told to focal points who have something left to do, some days before and once', async () => {
    const georgia = await delegation(summit, 'GE', {}, 1)
    await terms({ nominateUntil: '2019-05-22', confirmUntil: '2019-05-25' })
    const told = async () =>
      (
        await db().notice.findMany({
          where: { summitId: summit.id, kind: 'delegation' },
          orderBy: { subject: 'asc' },
          select: { email: true, subject: true },
        })
      ).map(({ email, subject }) => [email, subject])
    await remindFocalPoints(new Date('2019-05-18T12:00:00Z'), wordFocal)
    expect(await told()).toEqual([])
    await member(summit, estonia, { name: 'Eva Kask', state: 'nominated' })
    await Promise.all([remindFocalPoints(now, wordFocal), remindFocalPoints(now, wordFocal)])
    // Georgia has no place left, and nobody who has not confirmed.
    expect(await told()).toEqual([[estonia.focal.email, 'nominate_by']])
    await remindFocalPoints(new Date('2019-05-23T12:00:00Z'), wordFocal)
    expect(await told()).toEqual([
      [estonia.focal.email, 'confirm_by'],
      [estonia.focal.email, 'nominate_by'],
    ])
    expect(georgia.id).not.toBe(estonia.id)
  })
})
