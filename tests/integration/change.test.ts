import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Act, Edit } from '@/domain/change/schema'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { changeDraft } = await import('@/domain/change/change-draft')
const { undo } = await import('@/domain/change/undo')
const { draftOf } = await import('@/domain/change/queries')
const { applyRows } = await import('@/domain/change/rules')

const now = new Date('2026-03-01T12:00:00Z')
let summit: DraftSummit
let other: DraftSummit
type Session = Awaited<ReturnType<typeof draftSession>>
let session: Session

beforeAll(async () => {
  other = await draftSummit()
})
beforeEach(async () => {
  summit = await draftSummit()
  session = await draftSession(summit)
})

const change = (edits: Edit[], by = summit.organiser, act: Act = 'move', id: string = randomUUID()) =>
  changeDraft(by, { id, summitId: summit.id, act, edits }, now)
const back = (by = summit.organiser, redo = false) =>
  undo(by, { id: randomUUID(), summitId: summit.id, redo }, now)
const set = (fields: Edit['set'], expect?: Edit['expect'], id = session.id): Edit => ({
  of: 'session',
  id,
  set: fields,
  ...(expect ? { expect } : {}),
})
const row = (id = session.id) => db().session.findUnique({ where: { id } })
const draft = async () => {
  const found = await draftOf(summit.organiser, summit.slug)
  if (!found) throw new Error('no draft')
  return found
}
const newSession = (title: string, more: Record<string, unknown> = {}) => ({
  of: 'session' as const,
  id: randomUUID(),
  create: true,
  set: { title: { en: title, fr: title }, ...more },
})

const noon = { startsAt: '2019-05-30T16:00:00.000Z', endsAt: '2019-05-30T17:30:00.000Z' }
const before = { startsAt: '2019-05-30T14:30:00.000Z', endsAt: '2019-05-30T16:00:00.000Z' }

describe('A change of the draft', () => {
  it('moves a session, and is one numbered record of what was and what is', async () => {
    const answer = await change([set({ ...noon, roomId: summit.rooms[1] })])
    expect(answer).toMatchObject({ ok: true, value: { number: 1 } })
    expect(await row()).toMatchObject({
      startsAt: new Date(noon.startsAt),
      roomId: summit.rooms[1],
      version: 2,
      contentVersion: 2,
      updatedBy: summit.organiser.accountId,
    })
    expect(await db().change.findFirst({ where: { summitId: summit.id } })).toMatchObject({
      number: 1,
      act: 'move',
      accountId: summit.organiser.accountId,
      rows: [
        {
          of: 'session',
          id: session.id,
          version: 2,
          from: 1,
          to: 2,
          before: { ...before, roomId: summit.rooms[0] },
          after: { ...noon, roomId: summit.rooms[1] },
        },
      ],
    })
  })

  it('files a session under the day of its new time, and clears the day of one that goes back to the tray', async () => {
    await change([set({ startsAt: '2019-05-29T14:00:00.000Z', endsAt: '2019-05-29T15:00:00.000Z' })])
    expect((await row())?.dayId).toBe(summit.days.may29)
    await change([set({ startsAt: null, endsAt: null, roomId: null })])
    expect((await row())?.dayId).toBeNull()
  })

  it('is done once, however often it is sent', async () => {
    const id = randomUUID()
    const made = newSession('Once')
    const first = await change([made], summit.organiser, 'create', id)
    const again = await Promise.all([1, 2].map(() => change([made], summit.organiser, 'create', id)))
    expect(again).toEqual([first, first])
    expect(await db().session.count({ where: { summitId: summit.id } })).toBe(2)
  })

  it('gives each new session a code and a number of its own', async () => {
    await change([newSession('One'), newSession('Two'), newSession('Three')], summit.organiser, 'import')
    const made = await db().session.findMany({ where: { summitId: summit.id, id: { not: session.id } } })
    expect(new Set(made.map(({ code }) => code)).size).toBe(3)
    expect(made.map(({ number }) => number - session.number).sort()).toEqual([1, 2, 3])
  })

  it('writes people, materials and openings with the row that they hang on', async () => {
    const speaker = randomUUID()
    const material = {
      id: randomUUID(),
      kind: 'slides',
      language: 'fr',
      title: 'Diapositives',
      url: 'https://files.example/d.pdf',
    }
    const answer = await change([
      { of: 'speaker', id: speaker, create: true, set: { name: 'Zoé Ng', slug: 'zoe-ng' } },
      set({ speakers: [{ speakerId: speaker, role: 'moderator' }], materials: [material] }),
      {
        of: 'room',
        id: summit.rooms[0],
        set: { openings: [{ startsAt: before.startsAt, endsAt: before.endsAt }] },
      },
    ])
    expect(answer).toMatchObject({ ok: true })
    const { draft: read } = await draft()
    expect(read.session.get(session.id)).toMatchObject({
      speakers: [{ speakerId: speaker, role: 'moderator' }],
      materials: [material],
    })
    expect(read.room.get(summit.rooms[0])?.openings).toEqual([before])
    await change([set({ speakers: [], materials: [{ ...material, title: 'Autres diapositives' }] })])
    expect((await draft()).draft.session.get(session.id)).toMatchObject({
      speakers: [],
      materials: [{ id: material.id, title: 'Autres diapositives' }],
    })
  })

  it('comes to the same in the browser: the rows told, applied to the draft before, are the draft after', async () => {
    const { draft: old } = await draft()
    const answer = await change([set(noon), newSession('New', noon)])
    if (!answer.ok) throw new Error(answer.code)
    const { draft: read, number } = await draft()
    expect(number).toBe(1)
    expect(applyRows(old, answer.value.rows)).toEqual(read)
  })

  it('marks the text that lags when the other language alone is rewritten', async () => {
    const title = { en: 'Rewritten', fr: `Séance ${session.number}` }
    await change([set({ title })])
    expect((await row())?.stale).toEqual(['title.fr'])
    await change([set({ stale: [] })], summit.organiser, 'confirm_text')
    expect((await row())?.stale).toEqual([])
  })

  it('is not found for nobody, for people without a role, and for rows of another summit', async () => {
    const theirs = await draftSession(other)
    for (const actor of [null, summit.outsider, other.organiser])
      expect(
        await changeDraft(
          actor,
          { id: randomUUID(), summitId: summit.id, act: 'move', edits: [set(noon)] },
          now,
        ),
      ).toMatchObject({ code: 'not_found' })
    expect(await change([set(noon, undefined, theirs.id)])).toMatchObject({ code: 'not_found' })
    expect(await back(other.organiser)).toMatchObject({ code: 'not_found' })
    expect((await row())?.version).toBe(1)
  })

  it.each([
    ['a room of another summit', () => ({ roomId: other.rooms[0] }), 'not_a_choice', 'roomId'],
    ['a theme of another summit', () => ({ trackId: other.track }), 'not_a_choice', 'trackId'],
    [
      'an end before the start',
      () => ({ startsAt: noon.endsAt, endsAt: noon.startsAt }),
      'end_before_start',
      'endsAt',
    ],
    ['a start without an end', () => ({ endsAt: null }), 'time_incomplete', 'endsAt'],
    ['no title at all', () => ({ title: { en: ' ' } }), 'title_needed', 'title'],
    ['seats without their number', () => ({ access: 'seats' }), 'seats_needed', 'seats'],
    ['a field of the wrong kind', () => ({ seats: 'many' }), 'invalid', 'seats'],
  ])('is refused for %s, and nothing of it is written', async (_what, fields, code, field) => {
    const answer = await change([newSession('Beside it'), set(fields())])
    expect(answer).toMatchObject({ ok: false, code, details: { of: 'session', id: session.id, field } })
    expect(await db().session.count({ where: { summitId: summit.id } })).toBe(1)
    expect(await db().change.count({ where: { summitId: summit.id } })).toBe(0)
  })

  it('does not take away what something still points at, nor what was released', async () => {
    expect(await change([{ of: 'room', id: summit.rooms[0], set: null }])).toMatchObject({
      code: 'in_use',
      details: { of: 'room', by: { of: 'session', id: session.id } },
    })
    await db().session.update({ where: { id: session.id }, data: { firstRelease: 1 } })
    expect(await change([set(null)])).toMatchObject({ code: 'released_session' })
    const moved = set({ roomId: summit.rooms[1] })
    expect(await change([moved, { of: 'room', id: summit.rooms[0], set: null }])).toMatchObject({ ok: true })
  })

  it('is never edited, whatever the code does', async () => {
    await change([set(noon)])
    await expect(db().change.updateMany({ data: { act: 'other' } })).rejects.toThrow(/never edited/)
    await expect(db().change.deleteMany()).rejects.toThrow(/never edited/)
  })
})

describe('Two editors', () => {
  it('both have their way in different fields of one session', async () => {
    expect(await change([set(noon, before)])).toMatchObject({ ok: true })
    expect(
      await change([set({ roomId: summit.rooms[1] }, { roomId: summit.rooms[0] })], summit.editor),
    ).toMatchObject({ ok: true })
    expect(await row()).toMatchObject({ startsAt: new Date(noon.startsAt), roomId: summit.rooms[1] })
  })

  it('both have their way in two languages of one text', async () => {
    const seen = { title: { en: `Session ${session.number}`, fr: `Séance ${session.number}` } }
    await change([set({ title: { ...seen.title, en: 'Rivers' } }, seen)])
    await change([set({ title: { ...seen.title, fr: 'Rivières' } }, seen)], summit.editor)
    expect(await row()).toMatchObject({ title: { en: 'Rivers', fr: 'Rivières' } })
  })

  it('the second is told what stands when both set the same field, and nothing is overwritten', async () => {
    await change([set(noon, before)])
    const evening = { startsAt: '2019-05-30T20:00:00.000Z', endsAt: '2019-05-30T21:30:00.000Z' }
    expect(await change([newSession('Beside'), set(evening, before)], summit.editor)).toMatchObject({
      code: 'edited_meanwhile',
      details: {
        by: 'Aïcha Diallo',
        at: now.toISOString(),
        clashes: [
          { field: 'startsAt', mine: evening.startsAt, theirs: noon.startsAt },
          { field: 'endsAt', mine: evening.endsAt, theirs: noon.endsAt },
        ],
      },
    })
    expect(await db().session.count({ where: { summitId: summit.id } })).toBe(1)
  })

  it('get numbers in the order of commit, without a gap, however they race', async () => {
    const acts = Array.from({ length: 20 }, (_, index) =>
      change([set({ expected: index })], index % 2 ? summit.editor : summit.organiser),
    )
    const numbers = (await Promise.all(acts)).map((answer) => (answer.ok ? answer.value.number : 0))
    const changes = await db().change.findMany({ where: { summitId: summit.id }, orderBy: { number: 'asc' } })
    expect(changes.map(({ number }) => number)).toEqual(changes.map((_, index) => index + 1))
    expect(Math.max(...numbers)).toBe(changes.length)
  })
})

describe('Undo and redo', () => {
  it('take an act back and do it again, one after the other, as far as they go', async () => {
    await change([set(noon)])
    await change([set({ roomId: summit.rooms[1] })])
    expect(await back()).toMatchObject({ ok: true })
    expect(await row()).toMatchObject({ startsAt: new Date(noon.startsAt), roomId: summit.rooms[0] })
    expect(await back()).toMatchObject({ ok: true })
    expect(await row()).toMatchObject({ startsAt: new Date(before.startsAt), roomId: summit.rooms[0] })
    expect(await back()).toMatchObject({ code: 'nothing_to_undo' })
    expect(await back(summit.organiser, true)).toMatchObject({ ok: true })
    expect(await back(summit.organiser, true)).toMatchObject({ ok: true })
    expect(await row()).toMatchObject({ startsAt: new Date(noon.startsAt), roomId: summit.rooms[1] })
    expect(await back(summit.organiser, true)).toMatchObject({ code: 'nothing_to_redo' })
    expect(await back()).toMatchObject({ ok: true })
    expect((await row())?.roomId).toBe(summit.rooms[0])
  })

  it('are each editor’s own', async () => {
    const second = await draftSession(summit)
    await change([set(noon)])
    await change([set({ expected: 5 }, undefined, second.id)], summit.editor)
    expect(await back()).toMatchObject({ ok: true, value: { rows: [{ id: session.id }] } })
    expect((await row(second.id))?.expected).toBe(5)
  })

  it('do not write over what a later editor changed, and name them', async () => {
    await change([set(noon)])
    await change([set({ expected: 5 })], summit.editor)
    expect(await back()).toMatchObject({
      code: 'changed_since',
      details: { of: 'session', id: session.id, by: 'Marc Tremblay' },
    })
    // Once the later editor has taken theirs back, the row has the version that the first act left.
    await back(summit.editor)
    expect(await back()).toMatchObject({ ok: true })
    expect((await row())?.startsAt).toEqual(new Date(before.startsAt))
  })

  it('take back a session that was made, with its people, and make it again under the same code', async () => {
    const speaker = randomUUID()
    const made = newSession('Made', { speakers: [{ speakerId: speaker, role: 'chair' }], ...noon })
    await change([{ of: 'speaker', id: speaker, create: true, set: { name: 'Ana', slug: 'ana' } }, made])
    const { code, number } = await db().session.findUniqueOrThrow({ where: { id: made.id } })
    await back()
    expect(await row(made.id)).toBeNull()
    expect(await db().speaker.findUnique({ where: { id: speaker } })).toBeNull()
    await back(summit.organiser, true)
    expect(await row(made.id)).toMatchObject({ code, number, startsAt: new Date(noon.startsAt) })
    expect(await db().sessionSpeaker.count({ where: { sessionId: made.id, speakerId: speaker } })).toBe(1)
  })

  it('do not take away a session that the public has seen since', async () => {
    const made = newSession('Made', noon)
    await change([made])
    await db().session.update({ where: { id: made.id }, data: { firstRelease: 1 } })
    expect(await back()).toMatchObject({ code: 'released_session' })
    expect(await row(made.id)).not.toBeNull()
  })

  it('bring a deleted session back whole', async () => {
    const { draft: old } = await draft()
    await change([set(null)], summit.organiser, 'delete')
    expect(await row()).toBeNull()
    await back()
    expect((await draft()).draft).toEqual(old)
  })
})
