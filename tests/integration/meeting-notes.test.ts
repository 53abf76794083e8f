import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import type { MadeDelegation } from '../factories/delegations'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { delegation, official } = await import('../factories/delegations')
const { ask } = await import('@/domain/bilateral/ask')
const { accept } = await import('@/domain/bilateral/accept')
const { end } = await import('@/domain/bilateral/end')
const { setHost } = await import('@/domain/bilateral/set-host')
const { askInput } = await import('@/domain/bilateral/schema')
const { meetingPage, ownMeetings } = await import('@/domain/bilateral/queries')
const { ownDelegation } = await import('@/domain/delegation/queries')
const { notesPage, ownFollowUps, deskNotes, paperOf } = await import('@/domain/meeting-notes/queries')
const { announcedMeetings } = await import('@/domain/meeting-notes/announced-queries')
const { saveBrief } = await import('@/domain/meeting-notes/save-brief')
const { saveAfter } = await import('@/domain/meeting-notes/save-after')
const { addPoint } = await import('@/domain/meeting-notes/add-point')
const { movePoint } = await import('@/domain/meeting-notes/move-point')
const { dropPoint } = await import('@/domain/meeting-notes/drop-point')
const { addPaper } = await import('@/domain/meeting-notes/add-paper')
const { setReaders } = await import('@/domain/meeting-notes/set-readers')
const { dropPaper } = await import('@/domain/meeting-notes/drop-paper')
const { saveReadOut } = await import('@/domain/meeting-notes/save-read-out')
const { saveAnnouncement } = await import('@/domain/meeting-notes/save-announcement')
const { agree } = await import('@/domain/meeting-notes/agree')
const { withdraw } = await import('@/domain/meeting-notes/withdraw')
const { saveFollowUp } = await import('@/domain/meeting-notes/save-follow-up')
const { settleFollowUp } = await import('@/domain/meeting-notes/settle-follow-up')
const { dropFollowUp } = await import('@/domain/meeting-notes/drop-follow-up')

const now = new Date('2019-05-20T12:00:00Z')
/** After the meeting. */
const later = new Date('2019-05-30T20:00:00Z')
const at = (time: string) => new Date(`2019-05-30T${time}:00-04:00`)
const wordMeeting: import('@/domain/bilateral/told-rules').WordMeeting = ({ kind }) => ({
  subject: kind,
  body: kind,
})
const told: string[] = []
const word: import('@/domain/meeting-notes/told-rules').WordJoint = ({ kind, own }) => {
  told.push(`${kind} ${own.shortName['en'] ?? ''}`)
  return { subject: kind, body: kind }
}
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\nendobj\ntrailer\n%%EOF\n')
const both = (words: string) => ({ en: words, fr: `${words} (fr)` })

let summit: DraftSummit
let canada: MadeDelegation
let estonia: MadeDelegation
let georgia: MadeDelegation
let id: string

/** Canada has asked Estonia for 10:00 on the Thursday, and Estonia has said yes unless it is told to wait. */
async function meeting({ agreed = true } = {}): Promise<string> {
  const form = { delegationId: canada.id, withId: estonia.id, level: 'ministers', subject: 'Registers' }
  const asked = await ask(
    canada.focal,
    askInput.parse({ ...form, minutes: '30', startsAt: at('10:00').toISOString() }),
    now,
    wordMeeting,
  )
  if (!asked.ok) throw new Error(asked.code)
  const input = { id: asked.value.id, version: 1, members: [] }
  if (agreed) await accept({ by: 'account', actor: estonia.focal }, input, now, wordMeeting)
  return asked.value.id
}

beforeEach(async () => {
  told.length = 0
  summit = await draftSummit()
  canada = await delegation(summit, 'CA')
  estonia = await delegation(summit, 'EE')
  georgia = await delegation(summit, 'GE')
  const { venueId } = await db().room.findFirstOrThrow({ where: { id: summit.rooms[0] } })
  const name = { en: 'Salon', fr: 'Salon' }
  await db().room.create({
    data: { summitId: summit.id, venueId, position: 9, name, kind: 'bilateral', boardroom: 8 },
  })
  id = await meeting()
})

const page = (of: MadeDelegation, when = later) => notesPage(of.focal, id, when)

describe('Before a meeting', () => {
  it('a brief is read by its own side alone, and who saves over another is told so', async () => {
    const brief = { id, version: 0, brief: 'Do not mention the fee.' }
    expect(await saveBrief(canada.focal, brief, now)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await saveBrief(canada.focal, brief, now)).toMatchObject({ code: 'saved_meanwhile' })
    expect((await page(canada))?.note?.brief).toBe('Do not mention the fee.')
    const { organiser } = summit
    const protocol = await official(summit, 'protocol_officer')
    for (const stranger of [georgia.focal, organiser, protocol, summit.editor, null]) {
      expect(await notesPage(stranger, id, now)).toBeNull()
      expect(await saveBrief(stranger, brief, now)).toMatchObject({ code: 'not_found' })
    }
    // Nothing of it in what the other side, the desk, a mailed link or the record holds.
    const link = { by: 'link', link: { id, side: 'asked' as const, version: 2, expiresAt: later } } as const
    const told = JSON.stringify([
      await page(estonia),
      await meetingPage(link, id, now),
      await deskNotes(organiser, summit.id),
      await db().auditEntry.findMany({ where: { summitId: summit.id } }),
      await db().notice.findMany({ where: { summitId: summit.id } }),
    ])
    expect(told).not.toContain('the fee')
  })

  it('points are of both: either adds and orders them, and takes away its own', async () => {
    for (const [focal, text] of [
      [canada.focal, 'Consent'],
      [estonia.focal, 'Logs'],
      [canada.focal, 'Next year'],
    ] as const)
      await addPoint(focal, { id, point: text }, now)
    const texts = async () => (await page(estonia))?.points.map(({ text }) => text)
    const point = async (text: string) =>
      (await page(canada))?.points.find((one) => one.text === text)?.id ?? ''
    await movePoint(estonia.focal, { id, pointId: await point('Next year'), way: 'up' }, now)
    expect(await texts()).toEqual(['Consent', 'Next year', 'Logs'])
    expect(await dropPoint(canada.focal, { id, pointId: await point('Logs') }, now)).toMatchObject({
      code: 'not_found',
    })
    await dropPoint(canada.focal, { id, pointId: await point('Consent') }, now)
    expect(await texts()).toEqual(['Next year', 'Logs'])
    expect(await addPoint(georgia.focal, { id, point: 'Us too' }, now)).toMatchObject({ code: 'not_found' })
    await end(
      { by: 'account', actor: canada.focal },
      { id, version: 2, act: 'cancel', reason: null },
      now,
      wordMeeting,
    )
    expect(await addPoint(canada.focal, { id, point: 'Too late' }, now)).toMatchObject({
      code: 'not_awaited',
    })
  })

  it('a paper is its side’s own until it is shared, with the other side or with the desk as well', async () => {
    const file = { name: 'C:\\drafts\\note.pdf', bytes: pdf }
    const added = await addPaper(canada.focal, { id, readers: 'own', file }, now)
    if (!added.ok) throw new Error(added.code)
    const paperId = added.value.id
    const protocol = await official(summit, 'protocol_officer')
    const elsewhere = await draftSummit()
    const reads = async () => {
      const readers = [
        canada.focal,
        estonia.focal,
        protocol,
        georgia.focal,
        summit.editor,
        elsewhere.organiser,
      ]
      const papers = await Promise.all(readers.map((one) => paperOf(one, { id, paperId }, now)))
      return papers.map((one) => one?.name ?? null)
    }
    const name = 'note.pdf'
    expect(await reads()).toEqual([name, null, null, null, null, null])
    expect((await page(estonia))?.papers).toEqual([])
    await setReaders(canada.focal, { id, paperId, readers: 'both' }, now)
    expect(await reads()).toEqual([name, name, null, null, null, null])
    await setReaders(canada.focal, { id, paperId, readers: 'desk' }, now)
    expect(await reads()).toEqual([name, name, name, null, null, null])
    expect((await deskNotes(protocol, summit.id))?.flatMap(({ papers }) => papers)).toMatchObject([{ name }])
    for (const not of [
      await setReaders(estonia.focal, { id, paperId, readers: 'own' }, now),
      await dropPaper(estonia.focal, { id, paperId }, now),
    ])
      expect(not).toMatchObject({ code: 'not_found' })
    await dropPaper(canada.focal, { id, paperId }, now)
    expect(await reads()).toEqual([null, null, null, null, null, null])
    const text = { name: 'note.pdf', bytes: Buffer.from('no paper') }
    expect(await addPaper(canada.focal, { id, readers: 'own', file: text }, now)).toMatchObject({
      code: 'not_a_document',
    })
    expect(await addPaper(georgia.focal, { id, readers: 'desk', file }, now)).toMatchObject({
      code: 'not_found',
    })
  })
})

describe('A paper that goes with a request', () => {
  const request = (differs: object) => ({
    ...askInput.parse({
      ...{ delegationId: canada.id, withId: georgia.id, level: 'ministers', subject: 'Registers' },
      ...{ minutes: '30', ...differs },
    }),
    paper: { name: 'proposal.pdf', bytes: pdf },
  })
  const papersOf = async (of: MadeDelegation, meetingId: string) =>
    (await notesPage(of.focal, meetingId, now))?.papers.map(({ name, readers }) => [name, readers])

  it('is there with it, for whom its side has chosen, and the request is not where the paper is none', async () => {
    const none = { name: 'proposal.pdf', bytes: Buffer.from('no paper') }
    expect(await ask(canada.focal, { ...request({}), paper: none }, now, wordMeeting)).toMatchObject({
      ...{ code: 'not_a_document', details: { field: 'paper' } },
    })
    const late = { startsAt: at('23:00').toISOString() }
    expect(await ask(canada.focal, request(late), now, wordMeeting)).toMatchObject({
      code: 'time_not_offered',
    })
    expect(await ask(estonia.focal, request({}), now, wordMeeting)).toMatchObject({ code: 'not_found' })
    expect(await db().meetingPaper.count({ where: { summitId: summit.id } })).toBe(0)
    expect(await db().bilateral.count({ where: { askedId: georgia.id } })).toBe(0)
    const asked = await ask(canada.focal, request({}), now, wordMeeting)
    if (!asked.ok) throw new Error(asked.code)
    expect(await papersOf(georgia, asked.value.id)).toEqual([['proposal.pdf', 'both']])
    expect(
      await db().auditEntry.count({
        where: { subjectId: asked.value.id, action: 'bilateral.paper_added' },
      }),
    ).toBe(1)
    // Whoever asks in turn brings theirs to the same meeting, and to it alone.
    const turn = { delegationId: georgia.id, withId: canada.id, readers: 'own' }
    expect(await ask(georgia.focal, request(turn), now, wordMeeting)).toMatchObject({
      value: { id: asked.value.id, joined: true },
    })
    expect(await papersOf(canada, asked.value.id)).toEqual([['proposal.pdf', 'both']])
    expect(await papersOf(georgia, asked.value.id)).toHaveLength(2)
  })
})

describe('After a meeting', () => {
  it('key points are one side’s own until they are shared; before it there is nothing to write', async () => {
    const after = { id, version: 0, keyPoints: 'A pilot in June', questions: 'Who pays?', share: false }
    expect(await saveAfter(estonia.focal, after, now)).toMatchObject({ code: 'not_begun' })
    await saveAfter(estonia.focal, after, later)
    expect((await page(canada))?.theirs).toBeNull()
    await saveAfter(estonia.focal, { ...after, version: 1, share: true }, later)
    expect((await page(canada))?.theirs).toEqual({ keyPoints: 'A pilot in June', questions: 'Who pays?' })
  })

  it('a read-out counts once both have said yes to the same version; a change asks again', async () => {
    const draft = (version: number, words: string) => ({ id, version, text: both(words) })
    const yes = (of: MadeDelegation, version: number) =>
      agree(of.focal, { id, kind: 'read_out', version }, later, word)
    const atDesk = async () => (await deskNotes(summit.organiser, summit.id))?.map(({ readOut }) => readOut)
    expect(await saveReadOut(canada.focal, draft(0, 'Early'), now, word)).toMatchObject({ code: 'not_begun' })
    await saveReadOut(canada.focal, draft(0, 'First'), later, word)
    await yes(canada, 1)
    await saveReadOut(estonia.focal, draft(1, 'Second'), later, word)
    expect(await yes(estonia, 1)).toMatchObject({ code: 'saved_meanwhile' })
    expect(await yes(estonia, 2)).toMatchObject({ ok: true, value: { agreed: false } })
    expect(await atDesk()).toEqual([])
    expect(await yes(canada, 2)).toMatchObject({ ok: true, value: { agreed: true } })
    expect(await atDesk()).toEqual([both('Second')])
    expect(told).toEqual([
      'read_out_saved Estonia',
      'read_out_saved Canada',
      'read_out_agreed Canada',
      'read_out_agreed Estonia',
    ])
    // The same words again are no other version; other words are, and nobody has said yes to them.
    expect(await saveReadOut(canada.focal, draft(2, 'Second'), later, word)).toMatchObject({
      value: { version: 2 },
    })
    await saveReadOut(canada.focal, draft(2, 'Third'), later, word)
    expect(await atDesk()).toEqual([])
    // Nor can the database be brought to keep a yes to words that have changed.
    await expect(
      db().jointText.updateMany({ where: { bilateralId: id }, data: { text: both('Forged') } }),
    ).rejects.toThrow()
  })

  it('two who say yes at once have both said it', async () => {
    await saveReadOut(canada.focal, { id, version: 0, text: both('Ours') }, later, word)
    const answers = await Promise.all(
      [canada, estonia].map(({ focal }) => agree(focal, { id, kind: 'read_out', version: 1 }, later, word)),
    )
    expect(answers.map((one) => one.ok && one.value.agreed).sort()).toEqual([false, true])
    expect(await deskNotes(summit.organiser, summit.id)).toHaveLength(1)
  })

  it('follow-ups stand in one list over all meetings, those due first at its head, and are the side’s own until shared', async () => {
    const base = { id, followUpId: null, version: 0, owner: '', ownerId: null, dueOn: null, shared: false }
    const save = (differs: object, of = canada) =>
      saveFollowUp(of.focal, { ...base, text: '', ...differs }, later)
    await save({ text: 'Write to the registrar', owner: 'The embassy' })
    await save({ text: 'Send the study', ownerId: canada.head, dueOn: '2019-05-29', shared: true })
    const first = await save({ text: 'Book a room', dueOn: '2019-06-20' })
    expect(await save({ text: 'Not ours', ownerId: estonia.head })).toMatchObject({ code: 'not_found' })
    const list = async (of = canada) =>
      (await ownFollowUps(of.focal, summit.slug, later))?.followUps.map(({ text, owner }) => [text, owner])
    expect(await list()).toEqual([
      ['Send the study', 'Kadri Tamm'],
      ['Book a room', ''],
      ['Write to the registrar', 'The embassy'],
    ])
    expect(await list(estonia)).toEqual([])
    expect((await page(estonia))?.followUps.map(({ text }) => text)).toEqual(['Send the study'])
    const followUpId = first.ok ? first.value.id : ''
    expect(await settleFollowUp(estonia.focal, { id, followUpId, done: 'yes' }, later)).toMatchObject({
      code: 'not_found',
    })
    await settleFollowUp(canada.focal, { id, followUpId, done: 'yes' }, later)
    expect((await list())?.at(-1)?.[0]).toBe('Book a room')
    expect(await dropFollowUp(estonia.focal, { id, followUpId }, later)).toMatchObject({ code: 'not_found' })
    await dropFollowUp(canada.focal, { id, followUpId }, later)
    expect(await list()).toHaveLength(2)
  })
})

describe('An announcement', () => {
  it('is public once both have said yes to it, tells what they agreed to and no more, and goes when one takes it back', async () => {
    const announcement = {
      id,
      version: 0,
      title: both('Talks on registers'),
      showTime: false,
      withReadOut: true,
    }
    const yes = (of: MadeDelegation, kind: 'read_out' | 'announcement', version: number) =>
      agree(of.focal, { id, kind, version }, later, word)
    await saveAnnouncement(canada.focal, announcement, later, word)
    await yes(canada, 'announcement', 1)
    expect(await announcedMeetings(summit.slug)).toEqual([])
    await yes(estonia, 'announcement', 1)
    expect(await announcedMeetings(summit.slug)).toMatchObject([
      { title: both('Talks on registers'), startsAt: null, readOut: null, asking: { countryCode: 'CA' } },
    ])
    await saveReadOut(estonia.focal, { id, version: 0, text: both('We talked.') }, later, word)
    await yes(estonia, 'read_out', 1)
    expect((await announcedMeetings(summit.slug))[0]?.readOut).toBeNull()
    await yes(canada, 'read_out', 1)
    const [shown] = await announcedMeetings(summit.slug)
    expect(shown?.readOut).toEqual(both('We talked.'))
    expect(JSON.stringify(shown)).not.toMatch(/Kadri Tamm|"Registers"/)
    // Another time to be told is another announcement.
    await saveAnnouncement(estonia.focal, { ...announcement, version: 1, showTime: true }, later, word)
    expect(await announcedMeetings(summit.slug)).toEqual([])
    await yes(canada, 'announcement', 2)
    await yes(estonia, 'announcement', 2)
    expect((await announcedMeetings(summit.slug))[0]?.startsAt).toEqual(at('10:00'))
    await withdraw(estonia.focal, { id, kind: 'announcement' }, later, word)
    expect(await announcedMeetings(summit.slug)).toEqual([])
    expect(told.at(-1)).toBe('announcement_withdrawn Canada')
    await yes(estonia, 'announcement', 2)
    expect(await announcedMeetings(summit.slug)).toHaveLength(1)
    await end(
      { by: 'account', actor: canada.focal },
      { id, version: 2, act: 'cancel', reason: null },
      later,
      wordMeeting,
    )
    expect(await announcedMeetings(summit.slug)).toEqual([])
  })
})

describe('A meeting at a host', () => {
  it('takes no room, and its guests for the way there and back as well', async () => {
    await db().bilateral.deleteMany({ where: { summitId: summit.id } })
    id = await meeting({ agreed: false })
    const house = {
      id,
      version: 1,
      address: '10 Tartu Street',
      contact: 'Liis, 555-0100',
      travelBefore: 20,
      travelAfter: 25,
    }
    expect(await setHost(georgia.focal, house, now, wordMeeting)).toMatchObject({ code: 'not_found' })
    expect(await setHost(estonia.focal, house, now, wordMeeting)).toMatchObject({ ok: true })
    expect(await setHost(canada.focal, { ...house, version: 2 }, now, wordMeeting)).toMatchObject({
      code: 'wrong_state',
    })
    // Away until a quarter to ten: the way does not fit any more.
    const absence = { summitId: summit.id, memberId: canada.head, startsAt: at('09:00'), endsAt: at('09:45') }
    const { id: away } = await db().absence.create({ data: absence })
    const yes = () =>
      accept({ by: 'account', actor: estonia.focal }, { id, version: 2, members: [] }, now, wordMeeting)
    expect(await yes()).toMatchObject({ code: 'other_not_free' })
    await db().absence.delete({ where: { id: away } })
    expect(await yes()).toMatchObject({ ok: true, value: { state: 'scheduled' } })
    expect(await db().roomBooking.count({ where: { bilateralId: id } })).toBe(0)
    const taken = async (of: MadeDelegation) =>
      (await ownDelegation(of.focal, summit.slug, now))?.commitments.map(({ startsAt, endsAt }) => [
        startsAt,
        endsAt,
      ])
    expect(await taken(canada)).toEqual([[at('09:40'), at('10:55')]])
    expect(await taken(estonia)).toEqual([[at('10:00'), at('10:30')]])
    const opened = await meetingPage({ by: 'account', actor: canada.focal }, id, now)
    expect(opened.ok && opened.value.meeting.room).toEqual({ en: '10 Tartu Street', fr: '10 Tartu Street' })
    const email = `${id}@people.example`
    const account = await db().account.create({ data: { email, emailVerified: now } })
    await db().delegationMember.update({ where: { id: canada.head }, data: { email } })
    expect(await ownMeetings({ accountId: account.id, registrationId: null }, summit.slug)).toMatchObject([
      { room: { en: '10 Tartu Street' } },
    ])
  })
})
