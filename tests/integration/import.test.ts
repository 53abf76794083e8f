import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Progress } from '@/domain/interchange/schema'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { changeDraft } = await import('@/domain/change/change-draft')
const { undo } = await import('@/domain/change/undo')
const { keepFile } = await import('@/domain/interchange/keep-file')
const { dropFile } = await import('@/domain/interchange/drop-file')
const { forgetFiles } = await import('@/domain/interchange/forget-files')
const { saveMapping } = await import('@/domain/interchange/save-mapping')
const { tellProgress } = await import('@/domain/interchange/tell-progress')
const { importDone, importPlan, importView, progressOf } = await import('@/domain/interchange/queries')
const { draftDocument, draftToExport } = await import('@/domain/interchange/export-queries')

const now = new Date('2026-03-01T12:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
let summit: DraftSummit
beforeEach(async () => {
  summit = await draftSummit()
})

const schedule = fs.readFileSync(
  path.join(import.meta.dirname, '../fixtures/interchange/dialect.schedule.xml'),
)
const sheet = (...rows: string[]) => Buffer.from(['Ref,Titre,Title,Date,Start,End,Room', ...rows].join('\n'))

async function given(bytes: Buffer, by = summit.organiser): Promise<string> {
  const kept = await keepFile(by, { summitId: summit.id, name: 'agenda.csv', bytes }, now)
  if (!kept.ok) throw new Error(JSON.stringify(kept))
  return kept.value.id
}

async function planned(fileId: string, by = summit.organiser, tell?: (progress: Progress) => Promise<void>) {
  const plan = await importPlan(by, summit.slug, fileId, 'en', now, tell)
  if (!plan.ok) throw new Error(JSON.stringify(plan))
  return plan.value
}

async function imported(bytes: Buffer, by = summit.organiser) {
  const { plan } = await planned(await given(bytes, by), by)
  const id = randomUUID()
  const done =
    plan.edits.length === 0
      ? null
      : await changeDraft(by, { id, summitId: summit.id, act: 'import', edits: plan.edits }, now)
  return { id, plan, done }
}

const count = () => db().session.count({ where: { summitId: summit.id } })

describe('A file on its way into a draft', () => {
  it('is kept for whoever gave it, one at a time, and for a day', async () => {
    const first = await given(sheet('1,A,A,2019-05-30,9:00,10:00,Room 201'))
    const second = await given(schedule)
    const view = (id: string, by = summit.organiser, at = now) => importView(by, summit.slug, id, 'en', at)
    expect(await view(first)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await view(second)).toMatchObject({ ok: true, value: { file: { name: 'agenda.csv' } } })
    expect(await view(second, summit.editor)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await view(second, summit.outsider)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await view(second, summit.organiser, later(25))).toMatchObject({ ok: false, code: 'not_found' })
    expect(await view('not-an-id')).toMatchObject({ ok: false, code: 'not_found' })
    await forgetFiles(later(23))
    expect(await db().importFile.count({ where: { summitId: summit.id } })).toBe(1)
    await forgetFiles(later(25))
    expect(await db().importFile.count({ where: { summitId: summit.id } })).toBe(0)
  })

  it('is refused in words when it cannot be read, and to whoever may not edit the draft', async () => {
    const give = (bytes: Buffer, by = summit.organiser) =>
      keepFile(by, { summitId: summit.id, name: 'x', bytes }, now)
    expect(await give(Buffer.from('<!DOCTYPE x><schedule/>'))).toMatchObject({
      ok: false,
      code: 'has_entities',
    })
    expect(await give(sheet('1,A,A,,,,'), summit.outsider)).toEqual({
      ok: false,
      code: 'not_found',
      details: {},
    })
    expect(await db().importFile.count({ where: { summitId: summit.id } })).toBe(0)
  })

  it('can be dropped, by whoever gave it', async () => {
    const fileId = await given(schedule)
    await dropFile(summit.editor, { summitId: summit.id, fileId })
    expect(await db().importFile.count({ where: { id: fileId } })).toBe(1)
    expect(await dropFile(summit.organiser, { summitId: summit.id, fileId })).toEqual({
      ok: true,
      value: null,
    })
    expect(await db().importFile.count({ where: { id: fileId } })).toBe(0)
  })

  it('tells how far its comparison is', async () => {
    const fileId = await given(
      sheet(
        ...Array.from({ length: 120 }, (_, index) => `${index},A${index},A${index},2019-05-30,9:00,10:00,`),
      ),
    )
    const told: Progress[] = []
    await planned(fileId, summit.organiser, async (progress) => {
      told.push(progress)
      await tellProgress(summit.organiser, { summitId: summit.id, fileId, progress })
    })
    expect(told.map(({ stage, done, of }) => [stage, done, of])).toEqual([
      ['reading', 0, 0],
      ['comparing', 50, 120],
      ['comparing', 100, 120],
    ])
    expect(await progressOf(summit.organiser, summit.slug, fileId)).toEqual({
      stage: 'comparing',
      done: 100,
      of: 120,
    })
    expect(await progressOf(summit.editor, summit.slug, fileId)).toBeNull()
  })
})

describe('How a file is read', () => {
  const form = (over: object = {}) => ({
    summitId: summit.id,
    columns: {
      '0': 'id',
      '1': 'title.fr',
      '2': 'title.en',
      '3': 'day',
      '4': 'start',
      '5': 'end',
      '6': 'room',
    },
    language: 'en',
    empty: 'keep' as const,
    makes: ['room' as const],
    venueId: null,
    sections: [],
    types: {},
    rooms: {},
    ...over,
  })

  it('is remembered for the next file with the same heads, in this summit', async () => {
    const fileId = await given(sheet('1,A,A,2019-05-30,9:00,10:00,'))
    const before = await importView(summit.organiser, summit.slug, fileId, 'en', now)
    expect(before).toMatchObject({
      ok: true,
      value: {
        remembered: false,
        mapping: { columns: ['id', 'title.fr', 'title.en', 'day', 'start', 'end', 'room'] },
      },
    })
    const saved = await saveMapping(
      summit.organiser,
      { ...form({ columns: { ...form().columns, '6': '' } }), fileId },
      now,
    )
    expect(saved).toEqual({ ok: true, value: { fileId } })
    const next = await given(Buffer.from('ref;TITRE;Title;Date;Start;End;Room\n2;B;B;;;;'), summit.editor)
    const after = await importView(summit.editor, summit.slug, next, 'en', now)
    expect(after).toMatchObject({
      ok: true,
      value: {
        remembered: true,
        mapping: { makes: ['room'], columns: ['id', 'title.fr', 'title.en', 'day', 'start', 'end', ''] },
      },
    })
    const other = await draftSummit()
    const kept = await keepFile(
      other.organiser,
      { summitId: other.id, name: '', bytes: sheet('1,A,A,,,,') },
      now,
    )
    const elsewhere = kept.ok && (await importView(other.organiser, other.slug, kept.value.id, 'en', now))
    expect(elsewhere).toMatchObject({ ok: true, value: { remembered: false } })
  })

  it('takes each target once, only what it knows, and a column to tell sessions by', async () => {
    const fileId = await given(sheet('1,A,A,2019-05-30,9:00,10:00,'))
    const save = (columns: Record<string, string>, by = summit.organiser) =>
      saveMapping(by, { ...form({ columns }), fileId }, now)
    expect(await save({ '0': 'title.en', '1': 'title.en' })).toMatchObject({
      ok: false,
      code: 'target_twice',
      details: { field: 'columns.1' },
    })
    expect(await save({ '0': 'shoe' })).toMatchObject({ ok: false, code: 'not_a_choice' })
    expect(await save({ '3': 'day' })).toMatchObject({ ok: false, code: 'column_needed' })
    expect(await save({ '1': 'title.fr' }, summit.editor)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await save({ '1': 'title.fr' }, summit.outsider)).toMatchObject({ ok: false, code: 'not_found' })
  })
})

describe('An import', () => {
  const rows = [
    'a,Ouverture,Opening,2019-05-29,9:00,10:00,Room 201',
    'b,Budgets,Budgets,2019-05-30,9 h 30,10 h 45,Hall',
  ]

  it('is one change: sessions, rooms and days at once; the same file again changes nothing', async () => {
    const { id, done, plan } = await imported(sheet(...rows))
    expect(done).toMatchObject({ ok: true, value: { number: 1 } })
    expect(plan.counts).toMatchObject({ created: 2 })
    const made = await db().session.findMany({ where: { summitId: summit.id }, orderBy: { startsAt: 'asc' } })
    expect(made).toMatchObject([
      {
        externalId: 'a',
        title: { en: 'Opening', fr: 'Ouverture' },
        dayId: summit.days.may29,
        roomId: summit.rooms[0],
        startsAt: new Date('2019-05-29T13:00:00Z'),
      },
      { externalId: 'b', dayId: summit.days.may30, endsAt: new Date('2019-05-30T14:45:00Z') },
    ])
    expect(made.every(({ code }) => /^[0-9A-Z]{6}$/.test(code))).toBe(true)
    expect(await importDone(summit.organiser, summit.slug, id)).toEqual({
      number: 1,
      created: 2,
      changed: 0,
      last: true,
    })
    expect(await importDone(summit.editor, summit.slug, id)).toBeNull()
    const again = await imported(sheet(...rows))
    expect(again.plan.edits).toEqual([])
    expect(again.plan.counts).toMatchObject({ created: 0, changed: 0, same: 2 })
    expect(await db().change.count({ where: { summitId: summit.id } })).toBe(1)
  })

  it('of an edited file updates by its ids, leaves the rest, and marks the other language', async () => {
    await imported(sheet(...rows))
    const before = await db().session.findFirstOrThrow({ where: { summitId: summit.id, externalId: 'a' } })
    const { plan } = await imported(
      sheet('a,Ouverture,Opening plenary,2019-05-29,9:30,10:30,', rows[1] ?? ''),
    )
    expect(plan.counts).toMatchObject({ created: 0, changed: 1, same: 1 })
    const after = await db().session.findFirstOrThrow({ where: { summitId: summit.id, externalId: 'a' } })
    expect(after).toMatchObject({
      id: before.id,
      code: before.code,
      title: { en: 'Opening plenary', fr: 'Ouverture' },
      roomId: summit.rooms[0],
      startsAt: new Date('2019-05-29T13:30:00Z'),
      stale: ['title.fr'],
    })
    expect(await count()).toBe(2)
  })

  it('knows a session of ours by its code', async () => {
    const session = await draftSession(summit)
    const { plan } = await imported(Buffer.from(`Code,Title (French)\n${session.code},Un titre neuf\n`))
    expect(plan.counts).toMatchObject({ created: 0, changed: 1 })
    expect(await db().session.findUniqueOrThrow({ where: { id: session.id } })).toMatchObject({
      title: { fr: 'Un titre neuf' },
      stale: ['title.en'],
    })
  })

  it('is taken back as one step, with everything that it made', async () => {
    const rooms = () => db().room.count({ where: { summitId: summit.id } })
    const { id } = await imported(schedule)
    expect([
      await count(),
      await rooms(),
      await db().speaker.count({ where: { summitId: summit.id } }),
    ]).toEqual([4, 3, 2])
    expect(
      await undo(summit.organiser, { id: randomUUID(), summitId: summit.id, redo: false }, now),
    ).toMatchObject({ ok: true })
    expect([
      await count(),
      await rooms(),
      await db().speaker.count({ where: { summitId: summit.id } }),
    ]).toEqual([0, 2, 0])
    expect(await importDone(summit.organiser, summit.slug, id)).toMatchObject({ last: false })
    expect((await imported(schedule)).done).toMatchObject({ ok: true })
  })

  it('made twice at the same time is made once', async () => {
    const { plan } = await planned(await given(sheet(...rows)))
    const make = () =>
      changeDraft(
        summit.organiser,
        { id: randomUUID(), summitId: summit.id, act: 'import', edits: plan.edits },
        now,
      )
    const answers = await Promise.all([make(), make()])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['already_there', 'ok'])
    expect(await count()).toBe(2)
  })

  it('does not write over what another has set since it was looked at', async () => {
    const session = await draftSession(summit)
    const { plan } = await planned(
      await given(Buffer.from(`Code,Title (French)\n${session.code},De l’importation\n`)),
    )
    const edit = {
      of: 'session' as const,
      id: session.id,
      set: { title: { ...(session.title as object), fr: 'D’une autre personne' } },
    }
    await changeDraft(
      summit.editor,
      { id: randomUUID(), summitId: summit.id, act: 'save', edits: [edit] },
      now,
    )
    const late = await changeDraft(
      summit.organiser,
      { id: randomUUID(), summitId: summit.id, act: 'import', edits: plan.edits },
      now,
    )
    expect(late).toMatchObject({ ok: false, code: 'edited_meanwhile', details: { by: 'Marc Tremblay' } })
  })

  it('has another digest once the draft has moved on', async () => {
    const fileId = await given(sheet(...rows))
    const { digest } = await planned(fileId)
    expect((await planned(fileId)).digest).toBe(digest)
    const { plan } = await planned(fileId)
    await changeDraft(
      summit.organiser,
      { id: randomUUID(), summitId: summit.id, act: 'import', edits: plan.edits.slice(0, -1) },
      now,
    )
    expect((await planned(fileId)).digest).not.toBe(digest)
  })
})

describe('The draft to be exported', () => {
  it('is whole for a table, and what a release would show for a feed', async () => {
    await draftSession(summit)
    await draftSession(summit, {
      access: 'private',
      startsAt: new Date('2019-05-30T18:00:00Z'),
      endsAt: new Date('2019-05-30T19:00:00Z'),
    })
    await draftSession(summit, { startsAt: null, endsAt: null, dayId: null })
    expect((await draftToExport(summit.organiser, summit.slug))?.draft.session.size).toBe(3)
    expect((await draftDocument(summit.editor, summit.slug, now))?.sessions).toHaveLength(1)
    expect(await draftToExport(summit.outsider, summit.slug)).toBeNull()
    expect(await draftDocument(null, summit.slug, now)).toBeNull()
  })
})
