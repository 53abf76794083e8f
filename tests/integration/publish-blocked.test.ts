import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { changeDraft } = await import('@/domain/change/change-draft')
const { undo } = await import('@/domain/change/undo')
const { planRelease } = await import('@/domain/release/plan-release')
const { previewRelease } = await import('@/domain/release/preview')
const { publishPlanned } = await import('@/domain/release/publish-planned')
const { publish } = await import('@/domain/release/publish')
const { wordRelease } = await import('@/app/_server/release-mail')

const now = new Date('2019-05-01T12:00:00Z')
const later = new Date('2019-05-02T12:00:00Z')

let summit: DraftSummit
let sessions: Awaited<ReturnType<typeof draftSession>>[]
/** One speaker is on stage in both rooms at 10:30, which blocks where the summit has not said otherwise. */
beforeEach(async () => {
  summit = await draftSummit()
  sessions = [await draftSession(summit), await draftSession(summit, { roomId: summit.rooms[1] })]
  const { id: speakerId } = await db().speaker.create({
    data: { summitId: summit.id, slug: 'kaja-tamm', name: 'Kaja Tamm', position: {} },
  })
  for (const { id: sessionId } of sessions)
    await db().sessionSpeaker.create({ data: { summitId: summit.id, sessionId, speakerId, role: 'keynote' } })
})

async function preview(restores: number | null = null) {
  const found = await previewRelease(summit.organiser, { summitId: summit.id, restores }, now)
  if (!found.ok) throw new Error(found.code)
  return found.value
}
const release = async (at = now, restores: number | null = null) =>
  publish(
    summit.organiser,
    { summitId: summit.id, preview: (await preview(restores)).digest, restores },
    at,
    wordRelease,
  )
const ignore = (key: string) =>
  changeDraft(
    summit.editor,
    {
      id: randomUUID(),
      summitId: summit.id,
      act: 'ignore',
      reason: 'She opens one by video.',
      edits: [
        { of: 'ignored', id: randomUUID(), create: true, set: { key, reason: 'She opens one by video.' } },
      ],
    },
    now,
  )
const move = (id: string | undefined) =>
  db().session.update({
    where: { id: id ?? '' },
    data: {
      startsAt: new Date('2019-05-30T17:00:00Z'),
      endsAt: new Date('2019-05-30T18:00:00Z'),
      version: { increment: 1 },
    },
  })

describe('A conflict of a kind that blocks', () => {
  it('bars the release at once and at a set time, until it is mended', async () => {
    const { blocking, digest } = await preview()
    expect(blocking).toMatchObject([
      { kind: 'speaker_twice', severity: 'block', sessions: sessions.map(({ id }) => id) },
    ])
    expect(await release()).toEqual({ ok: false, code: 'conflicts_block', details: { count: 1 } })
    const plan = { summitId: summit.id, preview: digest, date: '2019-05-20', time: '09:00' }
    expect(await planRelease(summit.organiser, plan, now)).toMatchObject({ code: 'conflicts_block' })
    expect(await db().release.count({ where: { summitId: summit.id } })).toBe(0)
    await move(sessions[0]?.id)
    expect((await preview()).blocking).toEqual([])
    expect(await release()).toMatchObject({ ok: true, value: { number: 1 } })
  })

  it('lets it pass when somebody ignores it with a reason, and bars it again when that is undone', async () => {
    const [conflict] = (await preview()).blocking
    expect(await ignore(conflict?.key ?? '')).toMatchObject({ ok: true })
    expect((await preview()).blocking).toEqual([])
    await undo(summit.editor, { id: randomUUID(), summitId: summit.id, redo: false }, now)
    expect(await release()).toMatchObject({ code: 'conflicts_block' })
    expect(await ignore(conflict?.key ?? '')).toMatchObject({ ok: true })
    expect(await release()).toMatchObject({ ok: true })
  })

  it('is ignored once: a second editor who does the same is told so', async () => {
    const [conflict] = (await preview()).blocking
    const answers = [await ignore(conflict?.key ?? ''), await ignore(conflict?.key ?? '')]
    expect(answers).toMatchObject([{ ok: true }, { ok: false, code: 'already_there' }])
  })

  it('bars nothing where the summit only warns of its kind', async () => {
    await db().summit.update({
      where: { id: summit.id },
      data: { settings: { severities: { speaker_twice: 'warn' } } },
    })
    expect(await release()).toMatchObject({ ok: true })
  })

  it('counts as the release would have it: an older one that comes back is checked too', async () => {
    await db().summit.update({
      where: { id: summit.id },
      data: { settings: { severities: { speaker_twice: 'warn' } } },
    })
    await release()
    await move(sessions[0]?.id)
    await release(later)
    await db().summit.update({ where: { id: summit.id }, data: { settings: {} } })
    expect((await preview()).blocking).toEqual([])
    expect((await preview(1)).blocking).toMatchObject([{ kind: 'speaker_twice' }])
    expect(await release(later, 1)).toMatchObject({ code: 'conflicts_block' })
    await ignore((await preview(1)).blocking[0]?.key ?? '')
    expect(await release(later, 1)).toMatchObject({ ok: true, value: { number: 3 } })
  })

  it('is not asked again when the set time has come: nobody is there to answer', async () => {
    await move(sessions[0]?.id)
    const { digest } = await preview()
    const plan = { summitId: summit.id, preview: digest, date: '2019-05-20', time: '09:00' }
    const planned = await planRelease(summit.organiser, plan, now)
    if (!planned.ok) throw new Error(planned.code)
    await db().session.update({
      where: { id: sessions[0]?.id ?? '' },
      data: { startsAt: new Date('2019-05-30T14:30:00Z'), endsAt: new Date('2019-05-30T16:00:00Z') },
    })
    const due = new Date('2019-05-20T13:00:01Z')
    const made = await publishPlanned({ id: planned.value.id, summitId: summit.id }, due, wordRelease)
    expect(made).toMatchObject({ ok: true, value: { number: 1 } })
  })
})
