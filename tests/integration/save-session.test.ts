import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SaveSessionInput } from '@/domain/session/schema'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { saveSession } = await import('@/domain/session/save-session')
const { createSession } = await import('@/domain/session/create-session')
const { sessionView, summitAtWork } = await import('@/domain/session/queries')
const { sessionList } = await import('@/domain/session/list-queries')
const { filtersOf } = await import('@/domain/session/list-rules')
const { createSessionInput, saveSessionInput } = await import('@/domain/session/schema')
const { changedRows } = await import('@/domain/change/schema')

const now = new Date('2026-03-01T12:00:00Z')
let summit: DraftSummit
let other: DraftSummit

beforeAll(async () => {
  summit = await draftSummit()
  other = await draftSummit()
})

type Draft = Awaited<ReturnType<typeof draftSession>>
let session: Draft
beforeEach(async () => {
  session = await draftSession(summit)
})

/** What the form of a session sends, after `changes`. */
async function form(of: Draft, changes: Record<string, unknown> = {}): Promise<SaveSessionInput> {
  const work = await summitAtWork(summit.organiser, summit.slug)
  const view = work && (await sessionView(work, of.code))
  if (!view) throw new Error('no such session')
  return saveSessionInput.parse({
    summitId: summit.id,
    id: of.id,
    version: view.version,
    base: JSON.stringify(view.content),
    ...view.content,
    ...changes,
  })
}

const draft = (id: string) => db().session.findUniqueOrThrow({ where: { id } })
/** The record of a session: its changes, oldest first. */
const lines = async (id: string) => {
  const changes = await db().change.findMany({ where: { summitId: summit.id }, orderBy: { number: 'asc' } })
  return changes.flatMap(({ rows, ...change }) =>
    changedRows.parse(rows).flatMap((row) => (row.id === id ? [{ ...change, row }] : [])),
  )
}

describe('Saving a session', () => {
  it('writes what was changed, raises its version and leaves one line in the record', async () => {
    const input = await form(session, { start: '13:30', end: '14:45', roomId: summit.rooms[1] })
    const result = await saveSession(summit.editor, input, now)
    expect(result).toEqual({ ok: true, value: { code: session.code, version: 2 } })
    expect(await draft(session.id)).toMatchObject({
      startsAt: new Date('2019-05-30T17:30:00Z'),
      endsAt: new Date('2019-05-30T18:45:00Z'),
      roomId: summit.rooms[1],
      version: 2,
      updatedBy: summit.editor.accountId,
      updatedAt: now,
    })
    const record = await lines(session.id)
    expect(record).toHaveLength(1)
    expect(record[0]).toMatchObject({
      act: 'save',
      accountId: summit.editor.accountId,
      at: now,
      row: {
        version: 2,
        before: { startsAt: '2019-05-30T14:30:00.000Z', roomId: summit.rooms[0] },
        after: { startsAt: '2019-05-30T17:30:00.000Z', roomId: summit.rooms[1] },
      },
    })
    expect(Object.keys(record[0]?.row.after ?? {})).not.toContain('title')
  })

  it('changes nothing and records nothing when nothing was changed', async () => {
    expect(await saveSession(summit.organiser, await form(session), now)).toEqual({
      ok: true,
      value: { code: session.code, version: 1 },
    })
    expect(await lines(session.id)).toEqual([])
  })

  it('is not found for nobody, for people without a role and under another summit', async () => {
    const input = await form(session, { title: { en: 'Taken over', fr: 'Détournée' } })
    expect(await saveSession(null, input, now)).toMatchObject({ code: 'not_found' })
    expect(await saveSession(summit.outsider, input, now)).toMatchObject({ code: 'not_found' })
    expect(await saveSession(other.organiser, input, now)).toMatchObject({ code: 'not_found' })
    const elsewhere = { ...input, summitId: other.id }
    expect(await saveSession(other.organiser, elsewhere, now)).toMatchObject({ code: 'not_found' })
    expect((await draft(session.id)).title).toEqual(session.title)
  })

  it('refuses rooms and themes of another summit', async () => {
    expect(
      await saveSession(summit.organiser, await form(session, { roomId: other.rooms[0] }), now),
    ).toMatchObject({ code: 'not_a_choice', details: { field: 'roomId' } })
    expect(
      await saveSession(summit.organiser, await form(session, { theme: other.topic }), now),
    ).toMatchObject({ code: 'not_a_choice', details: { field: 'theme' } })
  })

  it('takes a topic together with its theme', async () => {
    await saveSession(summit.organiser, await form(session, { theme: summit.topic }), now)
    expect(await draft(session.id)).toMatchObject({ trackId: summit.track, topicId: summit.topic })
  })

  it('keeps texts in languages that the form does not show', async () => {
    const own = await draftSession(summit, { title: { en: 'River', fr: 'Rivière', es: 'Río' } })
    await saveSession(summit.organiser, await form(own, { title: { en: 'Rivers', fr: 'Rivières' } }), now)
    expect((await draft(own.id)).title).toEqual({ en: 'Rivers', fr: 'Rivières', es: 'Río' })
  })

  it('lets two sessions of the draft share a room, and says which the other is', async () => {
    const rival = await draftSession(summit, {
      roomId: summit.rooms[1],
      startsAt: new Date('2019-05-29T13:00:00Z'),
      endsAt: new Date('2019-05-29T14:00:00Z'),
      dayId: summit.days.may29,
    })
    const input = await form(session, {
      date: '2019-05-29',
      start: '09:30',
      end: '10:30',
      roomId: summit.rooms[1],
    })
    expect(await saveSession(summit.organiser, input, now)).toMatchObject({ ok: true })
    const work = await summitAtWork(summit.organiser, summit.slug)
    const view = work && (await sessionView(work, session.code))
    expect(view?.overlaps.map(({ code }) => code)).toEqual([rival.code])
  })

  it('marks the other language as out of date when one alone is rewritten, until someone confirms it', async () => {
    const rewritten = await form(session, { title: { en: 'Another title', fr: `Séance ${session.number}` } })
    await saveSession(summit.organiser, rewritten, now)
    expect((await draft(session.id)).stale).toEqual(['title.fr'])
    await saveSession(summit.organiser, await form(session, { confirmed: ['title.fr'] }), now)
    expect((await draft(session.id)).stale).toEqual([])
  })
})

describe('Two people saving the same session', () => {
  it('both have their way where they changed different things', async () => {
    const first = await form(session, { title: { en: 'First', fr: 'Première' } })
    const second = await form(session, { abstract: { en: 'Second.', fr: 'Seconde.' } })
    await saveSession(summit.organiser, first, now)
    expect(await saveSession(summit.editor, second, now)).toMatchObject({ ok: true, value: { version: 3 } })
    expect(await draft(session.id)).toMatchObject({
      title: { en: 'First', fr: 'Première' },
      abstract: { en: 'Second.', fr: 'Seconde.' },
    })
  })

  it('are both heard: the second is shown both versions, and nothing is overwritten', async () => {
    const first = await form(session, { title: { en: 'First', fr: 'Première' } })
    const second = await form(session, {
      title: { en: 'Other', fr: 'Première' },
      abstract: { en: 'Second.', fr: 'Seconde.' },
    })
    expect(await saveSession(summit.organiser, first, now)).toMatchObject({ ok: true })
    const answer = await saveSession(summit.editor, second, now)
    expect(answer).toMatchObject({
      ok: false,
      code: 'edited_meanwhile',
      details: {
        version: 2,
        by: 'Aïcha Diallo',
        mine: { abstract: { en: 'Second.', fr: 'Seconde.' } },
        theirs: { title: { en: 'First', fr: 'Première' } },
      },
    })
    if (answer.ok) throw new Error('not refused')
    expect(answer.details['parts']).toMatchObject([
      { key: 'title-en', suggested: 'mine' },
      { key: 'abstract-en', suggested: 'mine' },
      { key: 'abstract-fr', suggested: 'mine' },
    ])
    expect((await draft(session.id)).abstract).toEqual(session.abstract)
  })

  it('end with what the second one chooses, part by part', async () => {
    const mine = await form(session, {
      title: { en: 'Mine', fr: 'Mon titre' },
      start: '13:30',
      end: '14:30',
    })
    const theirs = await form(session, { title: { en: 'Theirs', fr: 'Leur titre' }, seats: '40' })
    await saveSession(summit.organiser, theirs, now)
    const asked = await saveSession(summit.editor, mine, now)
    if (asked.ok) throw new Error('not refused')
    const chosen = saveSessionInput.parse({
      ...mine,
      version: asked.details['version'],
      theirs: JSON.stringify(asked.details['theirs']),
      choice: { 'title-en': 'theirs', 'title-fr': 'mine', seats: 'theirs', when: 'mine' },
    })
    expect(await saveSession(summit.editor, chosen, now)).toMatchObject({ ok: true, value: { version: 3 } })
    expect(await draft(session.id)).toMatchObject({
      title: { en: 'Theirs', fr: 'Mon titre' },
      seats: 40,
      startsAt: new Date('2019-05-30T17:30:00Z'),
    })
  })

  it('are asked again when the session moves on while they choose', async () => {
    const mine = await form(session, { webcast: 'https://stream.example/mine', seats: '5' })
    await saveSession(summit.organiser, await form(session, { seats: '10' }), now)
    const asked = await saveSession(summit.editor, mine, now)
    if (asked.ok) throw new Error('not refused')
    const chosen = saveSessionInput.parse({
      ...mine,
      version: asked.details['version'],
      theirs: JSON.stringify(asked.details['theirs']),
      choice: { seats: 'mine' },
    })
    await saveSession(summit.organiser, await form(session, { seats: '20' }), now)
    expect(await saveSession(summit.editor, chosen, now)).toMatchObject({
      ok: false,
      code: 'edited_meanwhile',
      details: {
        version: 3,
        mine: { webcast: 'https://stream.example/mine', seats: 5 },
        parts: [
          { key: 'seats', mine: 5, theirs: 20, suggested: 'mine' },
          { key: 'webcast', suggested: 'mine' },
        ],
      },
    })
  })

  it('are at one when they wrote the same', async () => {
    const same = { title: { en: 'Agreed', fr: 'Entendu' } }
    const second = await form(session, same)
    await saveSession(summit.organiser, await form(session, same), now)
    expect(await saveSession(summit.editor, second, now)).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await lines(session.id)).toHaveLength(1)
  })

  it('never both win, however they race', async () => {
    const inputs = await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => form(session, { title: { en: name, fr: name } })),
    )
    const answers = await Promise.all(inputs.map((input) => saveSession(summit.organiser, input, now)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.code === 'edited_meanwhile')).toHaveLength(5)
    expect((await draft(session.id)).version).toBe(2)
    expect(await lines(session.id)).toHaveLength(1)
  })
})

describe('A new session', () => {
  const typed = { type: 'workshop', access: 'open', title: { en: 'New', fr: 'Nouvelle' } }

  it('gets the next number and a code of six that nobody else has, however many are added at once', async () => {
    const input = createSessionInput.parse({ ...typed, summitId: other.id })
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => createSession(other.organiser, input, now)),
    )
    expect(answers.every((answer) => answer.ok)).toBe(true)
    const rows = await db().session.findMany({ where: { summitId: other.id } })
    expect(rows.map((row) => row.number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(new Set(rows.map((row) => row.code)).size).toBe(8)
    for (const { code } of rows) expect(code).toMatch(/^[0-9A-Z]{6}$/)
    expect(await db().change.count({ where: { summitId: other.id, act: 'create' } })).toBe(8)
  })

  it('is not found for those who may not edit the draft', async () => {
    const input = createSessionInput.parse({ ...typed, summitId: summit.id })
    for (const actor of [null, summit.outsider, other.organiser])
      expect(await createSession(actor, input, now)).toMatchObject({ code: 'not_found' })
  })
})

describe('The list of the draft', () => {
  const listed = async (query: Record<string, string>) => {
    const work = await summitAtWork(summit.organiser, summit.slug)
    if (!work) throw new Error('not found')
    const { filters } = filtersOf(query, { days: ['2019-05-29', '2019-05-30'], tracks: ['inclusion'] })
    return (await sessionList(work, filters, 'fr')).sessions.map(({ code }) => code)
  }

  it('finds words whatever their accents and case, and takes wildcards for what they are', async () => {
    const found = await draftSession(summit, { title: { en: 'Snow', fr: 'Été à 100 % déneigé' } })
    expect(await listed({ q: 'ETE deneige' })).toEqual([found.code])
    expect(await listed({ q: '100 %' })).toContain(found.code)
    expect(await listed({ q: '%' })).not.toEqual([])
    expect(await listed({ q: 'x_y' })).toEqual([])
  })

  it('shows what is not placed, and what lacks a language', async () => {
    const unplaced = await draftSession(summit, { startsAt: null, endsAt: null, dayId: null })
    const english = await draftSession(summit, { title: { en: 'English only' } })
    expect(await listed({ only: 'unplaced' })).toEqual([unplaced.code])
    expect(await listed({ only: 'untranslated' })).toEqual([english.code])
  })

  it('is not found for those who may not edit the draft', async () => {
    expect(await summitAtWork(summit.outsider, summit.slug)).toBeNull()
    expect(await summitAtWork(null, summit.slug)).toBeNull()
    expect(await summitAtWork(other.organiser, summit.slug)).toBeNull()
    expect(await summitAtWork(summit.organiser, 'no-such-summit')).toBeNull()
  })
})
