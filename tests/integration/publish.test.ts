import { beforeEach, describe, expect, it } from 'vitest'
import type { PublishInput } from '@/domain/release/schema'
import type { Actor } from '@/domain/shared/actor'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { previewRelease } = await import('@/domain/release/preview')
const verb = await import('@/domain/release/publish')
const { wordRelease } = await import('@/app/_server/release-mail')
const { publicSummit, publicSummits, releaseHistory, searchSessions } =
  await import('@/domain/release/queries')
const { organisersHistory } = await import('@/domain/release/history')

const first = new Date('2026-03-01T12:00:00Z')
const second = new Date('2026-03-02T12:00:00Z')
const third = new Date('2026-03-03T12:00:00Z')

const publish = (actor: Actor | null, input: PublishInput, now: Date) =>
  verb.publish(actor, input, now, wordRelease)

let summit: DraftSummit
beforeEach(async () => {
  summit = await draftSummit()
})

async function digest(restores: number | null = null, now = first) {
  const preview = await previewRelease(summit.organiser, { summitId: summit.id, restores }, now)
  if (!preview.ok) throw new Error(preview.code)
  return preview.value
}

/** Publishes what the preview shows at this moment. */
async function release(now: Date, more: { restores?: number; overrideReason?: string } = {}) {
  const preview = await digest(more.restores ?? null, now)
  return publish(summit.organiser, { summitId: summit.id, preview: preview.digest, ...more }, now)
}

const edit = (id: string, data: object) =>
  db().session.update({ where: { id }, data: { ...data, version: { increment: 1 } } })

const published = async () => {
  const found = await publicSummit(summit.slug)
  if (!found) throw new Error('nothing published')
  return found
}

const sessionNow = async (id: string) =>
  (await published()).document.sessions.find((session) => session.id === id)

describe('Publishing the draft', () => {
  it('makes release 1, and nothing before it was public', async () => {
    const session = await draftSession(summit)
    expect(await publicSummit(summit.slug)).toBeNull()
    expect(await release(first)).toEqual({ ok: true, value: { number: 1 } })
    const { document, release: now, publication } = await published()
    expect(now).toEqual({ number: 1, publishedAt: first })
    expect(document.sessions.map(({ code }) => code)).toEqual([session.code])
    expect(publication).toBe(1)
    expect((await db().session.findUniqueOrThrow({ where: { id: session.id } })).firstRelease).toBe(1)
    expect((await publicSummits()).find((card) => card.summit.slug === summit.slug)?.sessionCount).toBe(1)
  })

  it('shows an edit of the draft only when it is published', async () => {
    const session = await draftSession(summit)
    await release(first)
    await edit(session.id, { title: { en: 'Renamed', fr: 'Renommée' } })
    expect((await sessionNow(session.id))?.title).toEqual(session.title)
    expect(await release(second)).toMatchObject({ value: { number: 2 } })
    expect((await sessionNow(session.id))?.title).toEqual({ en: 'Renamed', fr: 'Renommée' })
    const [latest] = await releaseHistory(summit.slug)
    expect(latest?.changes).toMatchObject([{ kind: 'texts', code: session.code, fields: ['title'] }])
  })

  it('leaves one line in the record, with who and what', async () => {
    await draftSession(summit)
    await release(first)
    const lines = await db().auditEntry.findMany({ where: { summitId: summit.id } })
    expect(lines).toMatchObject([
      {
        action: 'release.published',
        accountId: summit.organiser.accountId,
        at: first,
        after: { number: 1, restores: null },
      },
    ])
    const history = await organisersHistory(summit.organiser, summit.id)
    expect(history).toMatchObject([{ number: 1, by: 'Aïcha Diallo', restores: null, overrideReason: null }])
    expect(await organisersHistory(summit.outsider, summit.id)).toBeNull()
  })

  it('is not found for anyone but an organiser of this summit; an editor may look', async () => {
    await draftSession(summit)
    const preview = (await digest()).digest
    const elsewhere = await draftSummit()
    for (const actor of [null, summit.outsider, elsewhere.organiser]) {
      expect(await previewRelease(actor, { summitId: summit.id }, first)).toMatchObject({ code: 'not_found' })
      expect(await publish(actor, { summitId: summit.id, preview }, first)).toMatchObject({
        code: 'not_found',
      })
    }
    expect(await previewRelease(summit.editor, { summitId: summit.id }, first)).toMatchObject({ ok: true })
    expect(await publish(summit.editor, { summitId: summit.id, preview }, first)).toMatchObject({
      code: 'not_found',
    })
    expect(await publicSummit(summit.slug)).toBeNull()
  })

  it('is refused when the draft has changed since the preview that it was decided on', async () => {
    const session = await draftSession(summit)
    const { digest: decidedOn } = await digest()
    await edit(session.id, { webcast: 'https://stream.example/new' })
    const input = { summitId: summit.id, preview: decidedOn }
    expect(await publish(summit.organiser, input, first)).toMatchObject({ code: 'preview_outdated' })
    expect(await db().release.count({ where: { summitId: summit.id } })).toBe(0)
  })

  it('makes one release of two presses at once', async () => {
    await draftSession(summit)
    const input = { summitId: summit.id, preview: (await digest()).digest }
    const answers = await Promise.all([1, 2, 3].map(() => publish(summit.organiser, input, first)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await db().release.count({ where: { summitId: summit.id } })).toBe(1)
  })

  it('is refused when nothing has changed', async () => {
    await draftSession(summit)
    await release(first)
    expect(await release(second)).toMatchObject({ code: 'nothing_changed' })
  })
})

describe('The language gate', () => {
  it('is shut while a public title lacks a language, and a reason lets it pass and is kept', async () => {
    const session = await draftSession(summit, { title: { en: 'Notes from the river' } })
    expect((await digest()).gaps).toMatchObject([{ code: session.code, field: 'title', language: 'fr' }])
    expect(await release(first)).toMatchObject({ code: 'languages_missing' })
    expect(await release(first, { overrideReason: 'short' })).toMatchObject({ code: 'languages_missing' })
    const overrideReason = 'The title stays in the speaker’s own language.'
    expect(await release(first, { overrideReason })).toMatchObject({ ok: true })
    expect(await organisersHistory(summit.organiser, summit.id)).toMatchObject([{ overrideReason }])
    const [line] = await db().auditEntry.findMany({ where: { summitId: summit.id } })
    expect(line?.reason).toBe(overrideReason)
  })

  it('asks for a note in both languages or in none', async () => {
    await draftSession(summit)
    const input = { summitId: summit.id, preview: (await digest()).digest }
    expect(await publish(summit.organiser, { ...input, note: { en: 'Six moves.' } }, first)).toMatchObject({
      code: 'languages_missing',
    })
    const note = { en: 'Six moves.', fr: 'Six déplacements.' }
    expect(await publish(summit.organiser, { ...input, note }, first)).toMatchObject({ ok: true })
    expect((await releaseHistory(summit.slug))[0]?.note).toEqual(note)
  })

  it('keeps no reason when none was needed', async () => {
    await draftSession(summit)
    await release(first, { overrideReason: 'Not needed at all here.' })
    expect(await organisersHistory(summit.organiser, summit.id)).toMatchObject([{ overrideReason: null }])
  })
})

describe('Rooms', () => {
  it('hold one session at a time: a release with two is refused, naming both', async () => {
    const one = await draftSession(summit)
    const two = await draftSession(summit, { startsAt: new Date('2019-05-30T15:59:00Z') })
    const answer = await release(first)
    expect(answer).toMatchObject({ code: 'room_taken' })
    if (answer.ok) throw new Error('not refused')
    expect(answer.details['clashes']).toEqual([{ roomId: summit.rooms[0], codes: [one.code, two.code] }])
    await edit(two.id, {
      startsAt: new Date('2019-05-30T16:00:00Z'),
      endsAt: new Date('2019-05-30T17:00:00Z'),
    })
    expect(await release(first)).toMatchObject({ ok: true })
    expect(await db().roomBooking.count({ where: { summitId: summit.id } })).toBe(2)
  })

  it('are given back by what is cancelled, and follow what is moved', async () => {
    const one = await draftSession(summit)
    await release(first)
    await edit(one.id, { roomId: summit.rooms[1] })
    const rival = await draftSession(summit)
    expect(await release(second)).toMatchObject({ ok: true })
    await edit(rival.id, { status: 'cancelled' })
    expect(await release(third)).toMatchObject({ ok: true })
    const bookings = await db().roomBooking.findMany({ where: { summitId: summit.id } })
    expect(bookings.map(({ sessionId, roomId }) => [sessionId, roomId])).toEqual([[one.id, summit.rooms[1]]])
  })

  it('are held by private sessions, which show nowhere', async () => {
    const hidden = await draftSession(summit, {
      access: 'private',
      title: { en: 'Secret talks', fr: 'Pourparlers secrets' },
    })
    const shown = await draftSession(summit)
    expect(await release(first)).toMatchObject({ code: 'room_taken' })
    await edit(shown.id, { roomId: summit.rooms[1] })
    expect(await release(first)).toMatchObject({ ok: true })
    const everything = JSON.stringify([
      (await published()).document,
      await releaseHistory(summit.slug),
      await publicSummits(),
    ])
    expect(everything).not.toContain('Secret talks')
    expect(everything).not.toContain(hidden.code)
    expect(await searchSessions(summit.slug, 'secret', 'en')).toEqual([])
    expect(await db().roomBooking.count({ where: { sessionId: hidden.id } })).toBe(1)
  })

  it('may change behind private sessions alone, and that is a release too', async () => {
    const hidden = await draftSession(summit, { access: 'private' })
    await release(first)
    await edit(hidden.id, { roomId: summit.rooms[1] })
    expect(await digest()).toMatchObject({ changes: [], differs: true })
    expect(await release(second)).toMatchObject({ value: { number: 2 } })
  })
})

describe('A session once released', () => {
  it('that becomes private stays in public as cancelled, with the words that were known', async () => {
    const session = await draftSession(summit)
    await release(first)
    await edit(session.id, { access: 'private', title: { en: 'Now secret', fr: 'Désormais secrète' } })
    await release(second)
    expect(await sessionNow(session.id)).toMatchObject({ status: 'cancelled', title: session.title })
    expect(JSON.stringify(await published())).not.toContain('Now secret')
  })

  it('counts its changes, and remembers where it was', async () => {
    const session = await draftSession(summit)
    const still = await draftSession(summit, { roomId: summit.rooms[1] })
    await release(first)
    expect(await sessionNow(session.id)).toMatchObject({ sequence: 0, previousStart: null })
    await edit(session.id, {
      startsAt: new Date('2019-05-30T17:30:00Z'),
      endsAt: new Date('2019-05-30T18:30:00Z'),
    })
    await release(second)
    expect(await sessionNow(session.id)).toMatchObject({
      sequence: 1,
      changedAt: second.toISOString(),
      previousStart: '2019-05-30T14:30:00.000Z',
    })
    expect(await sessionNow(still.id)).toMatchObject({ sequence: 0, changedAt: first.toISOString() })
    await edit(session.id, { title: { en: 'Again', fr: 'Encore' } })
    await release(third)
    expect(await sessionNow(session.id)).toMatchObject({
      sequence: 2,
      previousStart: '2019-05-30T14:30:00.000Z',
    })
  })
})

describe('The search', () => {
  it('has a row per session and language, and follows each release', async () => {
    const session = await draftSession(summit, {
      title: { en: 'Budgets read together', fr: 'Des budgets lus ensemble' },
    })
    await release(first)
    const found = (hits: { sessionId: string }[]) => hits.map(({ sessionId }) => sessionId)
    expect(await db().searchEntry.count({ where: { summitId: summit.id } })).toBe(2)
    // Stems: the reader's word is not the title's own.
    expect(found(await searchSessions(summit.slug, 'budget', 'en'))).toEqual([session.id])
    expect(found(await searchSessions(summit.slug, 'reading', 'en'))).toEqual([session.id])
    await edit(session.id, { title: { en: 'Rivers', fr: 'Rivières' } })
    await release(second)
    expect(found(await searchSessions(summit.slug, 'budget', 'en'))).toEqual([])
    expect(found(await searchSessions(summit.slug, 'riviere', 'fr'))).toEqual([session.id])
  })
})

describe('Bringing back an older release', () => {
  it('publishes its content under a new number, and leaves the draft and the history as they are', async () => {
    const session = await draftSession(summit)
    await release(first)
    await edit(session.id, { title: { en: 'Wrong', fr: 'Fausse' }, roomId: summit.rooms[1] })
    const late = await draftSession(summit)
    await release(second)
    expect(await release(third, { restores: 1 })).toEqual({ ok: true, value: { number: 3 } })
    expect(await sessionNow(session.id)).toMatchObject({
      title: session.title,
      roomId: summit.rooms[0],
      sequence: 2,
      changedAt: third.toISOString(),
    })
    // What release 2 had announced is cancelled, not forgotten.
    expect(await sessionNow(late.id)).toMatchObject({ status: 'cancelled' })
    expect((await db().session.findUniqueOrThrow({ where: { id: session.id } })).title).toEqual({
      en: 'Wrong',
      fr: 'Fausse',
    })
    expect((await releaseHistory(summit.slug)).map(({ number, restores }) => [number, restores])).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ])
    const bookings = await db().roomBooking.findMany({ where: { summitId: summit.id } })
    expect(bookings.map(({ sessionId, roomId }) => [sessionId, roomId])).toEqual([
      [session.id, summit.rooms[0]],
    ])
    const [line] = await db().auditEntry.findMany({ where: { summitId: summit.id }, orderBy: { at: 'desc' } })
    expect(line).toMatchObject({ action: 'release.restored', after: { number: 3, restores: 1 } })
  })

  it('is not found for a number that was never published, and refused for the one that stands', async () => {
    await draftSession(summit)
    await release(first)
    const input = { summitId: summit.id, preview: (await digest()).digest, restores: 7 }
    expect(await publish(summit.organiser, input, second)).toMatchObject({ code: 'not_found' })
    expect(await release(second, { restores: 1 })).toMatchObject({ code: 'nothing_changed' })
  })

  it('leaves the draft publishable again, with its newer edits', async () => {
    const session = await draftSession(summit)
    await release(first)
    await edit(session.id, { title: { en: 'Newer', fr: 'Plus récente' } })
    await release(second)
    await release(third, { restores: 1 })
    expect(await release(new Date('2026-03-04T12:00:00Z'))).toMatchObject({ value: { number: 4 } })
    expect((await sessionNow(session.id))?.title).toEqual({ en: 'Newer', fr: 'Plus récente' })
  })
})
