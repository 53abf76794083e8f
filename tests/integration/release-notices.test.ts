import { beforeEach, describe, expect, it } from 'vitest'
import type { PublishInput } from '@/domain/release/schema'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { draftSpeaker } = await import('../factories/stage')
const { previewRelease } = await import('@/domain/release/preview')
const { publish } = await import('@/domain/release/publish')
const { planRelease } = await import('@/domain/release/plan-release')
const { publishPlanned } = await import('@/domain/release/publish-planned')
const { cancelPlanned } = await import('@/domain/release/cancel-planned')
const { endEmbargoes } = await import('@/domain/release/end-embargoes')
const { dueReleases, plannedReleases, summitsWithEndedEmbargo } =
  await import('@/domain/release/planned-queries')
const { publicSummit } = await import('@/domain/release/queries')
const { resendNotice } = await import('@/domain/notice/resend')
const { summitNotices } = await import('@/domain/notice/release-queries')
const { MAX_ATTEMPTS } = await import('@/domain/notice/rules')
const { wordRelease } = await import('@/app/_server/release-mail')

const now = new Date('2026-03-01T12:00:00Z')
const later = (minutes: number) => new Date(+now + minutes * 60_000)

let summit: DraftSummit
beforeEach(async () => {
  summit = await draftSummit()
})

async function look(at = now, restores: number | null = null) {
  const preview = await previewRelease(summit.organiser, { summitId: summit.id, restores }, at)
  if (!preview.ok) throw new Error(preview.code)
  return preview.value
}

async function release(at = now, more: Partial<PublishInput> = {}) {
  const { digest } = await look(at, Number(more.restores ?? 0) || null)
  return publish(summit.organiser, { summitId: summit.id, preview: digest, ...more }, at, wordRelease)
}

const notices = () =>
  db().notice.findMany({ where: { summitId: summit.id }, orderBy: [{ createdAt: 'asc' }, { email: 'asc' }] })
const edit = (id: string, data: object) => db().session.update({ where: { id }, data })
const codesNow = async () =>
  (await publicSummit(summit.slug))?.document.sessions.map(({ code, status }) => `${code} ${status}`)

describe('A release', () => {
  it('that touches one session makes one notice for each person on it, in their language, and no other', async () => {
    const one = await draftSession(summit)
    const other = await draftSession(summit, {
      startsAt: new Date('2019-05-30T12:30:00Z'),
      endsAt: new Date('2019-05-30T13:30:00Z'),
    })
    const ana = await draftSpeaker(summit, 'Ana', [one], { language: 'fr' })
    const bo = await draftSpeaker(summit, 'Bo', [one, other])
    await draftSpeaker(summit, 'Cy', [other])
    await draftSpeaker(summit, 'Di', [one], { email: null })
    await release()
    await db().notice.deleteMany()
    await edit(one.id, {
      startsAt: new Date('2019-05-30T18:00:00Z'),
      endsAt: new Date('2019-05-30T19:00:00Z'),
    })
    const { people } = await look(later(1))
    expect(people.map(({ names, email }) => [names, email !== null]).sort()).toEqual([
      [['Ana'], true],
      [['Bo'], true],
      [['Di'], false],
    ])
    expect(await release(later(1))).toMatchObject({ ok: true })
    const told = await notices()
    expect(told.map(({ email, language }) => [email, language]).sort()).toEqual(
      [
        [ana.email, 'fr'],
        [bo.email, 'en'],
      ].sort(),
    )
    const about = `release:${summit.id}:2`
    expect(told.every((notice) => notice.about === about && notice.kind === 'release')).toBe(true)
    expect(told.find(({ language }) => language === 'fr')?.body).toContain('Séance déplacée\u00a0:')
  })

  it('tells everyone on a stage at the first one, and nobody where it is refused or pressed twice', async () => {
    const session = await draftSession(summit)
    await draftSpeaker(summit, 'Ana', [session])
    const { digest } = await look()
    const input = { summitId: summit.id, preview: digest }
    await Promise.all([1, 2, 3].map(() => publish(summit.organiser, input, now, wordRelease)))
    expect(await notices()).toHaveLength(1)
    expect(await release(later(1))).toMatchObject({ code: 'nothing_changed' })
    expect(await notices()).toHaveLength(1)
  })

  it('that brings back an older one tells whom it touches too', async () => {
    const session = await draftSession(summit)
    const ana = await draftSpeaker(summit, 'Ana', [session])
    await release()
    await edit(session.id, { roomId: summit.rooms[1] })
    await release(later(1))
    await release(later(2), { restores: 1 })
    expect((await notices()).map(({ about, email }) => [about?.slice(-1), email])).toEqual([
      ['1', ana.email],
      ['2', ana.email],
      ['3', ana.email],
    ])
  })

  it('is refused when an address or a language has changed since its preview', async () => {
    const session = await draftSession(summit)
    const ana = await draftSpeaker(summit, 'Ana', [session])
    const { digest } = await look()
    await db().speaker.update({ where: { id: ana.id }, data: { language: 'fr' } })
    const input = { summitId: summit.id, preview: digest }
    expect(await publish(summit.organiser, input, now, wordRelease)).toMatchObject({
      code: 'preview_outdated',
    })
  })
})

/** The clock of the summit stands at 22 May 2019, 10:00 in Ottawa, when real time is `now`. */
async function moveClock() {
  const clockOffset = (Date.parse('2019-05-22T14:00:00Z') - +now) / 1000
  await db().summit.update({ where: { id: summit.id }, data: { clockOffset } })
}

async function plan(time: string, date = '2019-05-22', at = now) {
  const { digest } = await look(at)
  return planRelease(summit.organiser, { summitId: summit.id, preview: digest, date, time }, at)
}

describe('A release at a set time', () => {
  it('goes out at its time by the summit’s clock, with what was previewed and not what was edited since', async () => {
    await moveClock()
    const session = await draftSession(summit)
    const ana = await draftSpeaker(summit, 'Ana', [session])
    const planned = await plan('11:30')
    expect(planned).toMatchObject({ ok: true, value: { at: new Date('2019-05-22T15:30:00Z') } })
    await edit(session.id, { title: { en: 'Later', fr: 'Plus tard' } })
    expect(await dueReleases(later(89))).toEqual([])
    const [due] = await dueReleases(later(90))
    if (!due) throw new Error('nothing is due')
    expect(await publishPlanned(due, later(89), wordRelease)).toMatchObject({ code: 'not_due' })
    const answers = await Promise.all([1, 2].map(() => publishPlanned(due, later(90), wordRelease)))
    expect(answers.map((answer) => (answer.ok ? answer.value.number : answer.code)).sort()).toEqual([
      1,
      'not_found',
    ])
    expect((await publicSummit(summit.slug))?.document.sessions[0]?.title).toEqual(session.title)
    expect((await publicSummit(summit.slug))?.release.publishedAt).toEqual(later(90))
    expect((await notices()).map(({ email }) => email)).toEqual([ana.email])
    expect(await plannedReleases(summit.organiser, summit.id)).toEqual([])
    expect(await db().release.findMany({ where: { summitId: summit.id } })).toMatchObject([
      { number: 1, publishedById: summit.organiser.accountId },
    ])
  })

  it('is refused for a time that has passed or does not exist, and to whoever may not publish', async () => {
    await moveClock()
    await draftSession(summit)
    expect(await plan('10:00')).toMatchObject({ code: 'time_passed', details: { field: 'time' } })
    expect(await plan('02:30', '2020-03-08')).toMatchObject({ code: 'time_does_not_exist' })
    const { digest } = await look()
    const input = { summitId: summit.id, preview: digest, date: '2019-05-23', time: '09:00' }
    for (const actor of [null, summit.editor, summit.outsider])
      expect(await planRelease(actor, input, now)).toMatchObject({ code: 'not_found' })
  })

  it('passes the language gate when it is planned', async () => {
    await draftSession(summit, { title: { en: 'Only English' } })
    expect(await plan('23:00', '2026-03-01')).toMatchObject({ code: 'languages_missing' })
    const { digest } = await look()
    const input = { summitId: summit.id, preview: digest, date: '2026-03-01', time: '23:00' }
    const overrideReason = 'The speaker’s own language.'
    const planned = await planRelease(summit.organiser, { ...input, overrideReason }, now)
    if (!planned.ok) throw new Error(planned.code)
    const due = { id: planned.value.id, summitId: summit.id }
    expect(await publishPlanned(due, later(1440), wordRelease)).toMatchObject({ ok: true })
    expect(await db().release.findFirst({ where: { summitId: summit.id } })).toMatchObject({ overrideReason })
  })

  it('can be cancelled before its time, once, by an organiser', async () => {
    await draftSession(summit)
    const planned = await plan('23:00', '2026-03-01')
    if (!planned.ok) throw new Error(planned.code)
    const { id } = planned.value
    const due = { id, summitId: summit.id }
    expect(await cancelPlanned(summit.editor, due, now)).toMatchObject({ code: 'not_found' })
    const elsewhere = await draftSummit()
    expect(await cancelPlanned(elsewhere.organiser, { id, summitId: elsewhere.id }, now)).toMatchObject({
      code: 'not_found',
    })
    expect(await cancelPlanned(summit.organiser, due, now)).toEqual({ ok: true, value: null })
    expect(await cancelPlanned(summit.organiser, due, now)).toEqual({ ok: true, value: null })
    expect(await publishPlanned(due, later(1440), wordRelease)).toMatchObject({ code: 'not_found' })
    expect(await dueReleases(later(1440))).toEqual([])
    const lines = await db().auditEntry.findMany({ where: { summitId: summit.id }, orderBy: { at: 'asc' } })
    expect(lines.map(({ action }) => action)).toEqual(['release.planned', 'release.plan_cancelled'])
  })

  it('does not undo what somebody published since: it fails, and its planner is told', async () => {
    const session = await draftSession(summit)
    const planned = await plan('23:00', '2026-03-01')
    if (!planned.ok) throw new Error(planned.code)
    await edit(session.id, { title: { en: 'Urgent', fr: 'Urgente' } })
    await release(later(5))
    const due = { id: planned.value.id, summitId: summit.id }
    expect(await publishPlanned(due, later(1440), wordRelease)).toMatchObject({ code: 'overtaken' })
    expect(await db().release.count({ where: { summitId: summit.id } })).toBe(1)
    expect(await plannedReleases(summit.editor, summit.id)).toMatchObject([{ failure: 'overtaken' }])
    expect(await dueReleases(later(1440))).toEqual([])
    expect(await notices()).toMatchObject([
      { email: summit.organiser.email, kind: 'plan_failed', about: `planned:${planned.value.id}` },
    ])
    expect(await cancelPlanned(summit.organiser, due, later(1441))).toMatchObject({ ok: true })
    expect(await plannedReleases(summit.organiser, summit.id)).toEqual([])
  })

  it('follows another that had been planned before it', async () => {
    const session = await draftSession(summit)
    const first = await plan('20:00', '2026-03-01')
    await edit(session.id, { title: { en: 'Second', fr: 'Seconde' } })
    const second = await plan('21:00', '2026-03-01', later(1))
    if (!first.ok || !second.ok) throw new Error('not planned')
    for (const { id } of [first.value, second.value])
      expect(await publishPlanned({ id, summitId: summit.id }, later(1440), wordRelease)).toMatchObject({
        ok: true,
      })
    expect((await publicSummit(summit.slug))?.document.sessions[0]?.title).toEqual({
      en: 'Second',
      fr: 'Seconde',
    })
  })

  it('fails when something else holds a room that it needs', async () => {
    const session = await draftSession(summit)
    const planned = await plan('23:00', '2026-03-01')
    if (!planned.ok || !session.startsAt || !session.endsAt) throw new Error('not planned')
    const { startsAt, endsAt } = session
    await db().roomBooking.create({
      data: { summitId: summit.id, roomId: summit.rooms[0], startsAt, endsAt },
    })
    const due = { id: planned.value.id, summitId: summit.id }
    expect(await publishPlanned(due, later(1440), wordRelease)).toMatchObject({ code: 'room_taken' })
    expect(await plannedReleases(summit.organiser, summit.id)).toMatchObject([{ failure: 'room_taken' }])
    expect((await notices()).map(({ kind }) => kind)).toEqual(['plan_failed'])
  })
})

describe('An embargo', () => {
  const until = new Date('2019-05-22T16:00:00Z')

  it('holds a session back with its people until its time by the summit’s clock, and holds its room', async () => {
    await moveClock()
    await draftSession(summit, { roomId: summit.rooms[1] })
    const secret = await draftSession(summit, {
      embargoUntil: until,
      title: { en: 'The prize', fr: 'Le prix' },
    })
    const ana = await draftSpeaker(summit, 'Ana Secret', [secret])
    expect((await look()).held).toEqual([
      { code: secret.code, title: secret.title, until: until.toISOString() },
    ])
    await release()
    expect(JSON.stringify(await publicSummit(summit.slug))).not.toMatch(/prize|Ana Secret/)
    expect(await notices()).toEqual([])
    expect(await db().roomBooking.count({ where: { sessionId: secret.id } })).toBe(1)

    await edit(secret.id, { title: { en: 'Draft only', fr: 'Ébauche' } })
    expect(await summitsWithEndedEmbargo(later(119))).not.toContain(summit.id)
    expect(await endEmbargoes(summit.id, later(119), wordRelease)).toMatchObject({ code: 'nothing_changed' })
    expect(await summitsWithEndedEmbargo(later(120))).toContain(summit.id)
    const answers = await Promise.all([1, 2].map(() => endEmbargoes(summit.id, later(120), wordRelease)))
    expect(answers.map((answer) => (answer.ok ? answer.value.number : answer.code)).sort()).toEqual([
      2,
      'nothing_changed',
    ])
    const shown = await publicSummit(summit.slug)
    expect(shown?.document.sessions.find(({ id }) => id === secret.id)?.title).toEqual(secret.title)
    expect(shown?.document.speakers.map(({ name }) => name)).toEqual(['Ana Secret'])
    expect((await notices()).map(({ email }) => email)).toEqual([ana.email])
    expect(await summitsWithEndedEmbargo(later(999))).not.toContain(summit.id)
    expect(await db().release.findFirst({ where: { summitId: summit.id, number: 2 } })).toMatchObject({
      publishedById: null,
      changes: [{ kind: 'added', code: secret.code }],
    })
  })

  it('takes nothing back that is public already', async () => {
    await moveClock()
    const session = await draftSession(summit)
    await release()
    await edit(session.id, { embargoUntil: until })
    expect(await look(later(1))).toMatchObject({ differs: false, held: [] })
    expect(await codesNow()).toEqual([`${session.code} scheduled`])
  })

  it('is over in a release that was planned before, and in one that is brought back', async () => {
    await moveClock()
    const open = await draftSession(summit, { roomId: summit.rooms[1] })
    const secret = await draftSession(summit, { embargoUntil: until })
    const planned = await plan('13:00')
    if (!planned.ok) throw new Error(planned.code)
    await publishPlanned({ id: planned.value.id, summitId: summit.id }, later(180), wordRelease)
    expect(await codesNow()).toEqual([`${secret.code} scheduled`, `${open.code} scheduled`])
    await edit(secret.id, { status: 'cancelled' })
    await release(later(181))
    await release(later(182), { restores: 1 })
    expect(await codesNow()).toEqual([`${secret.code} scheduled`, `${open.code} scheduled`])
  })
})

describe('A notice that did not arrive', () => {
  const failed = { attempts: MAX_ATTEMPTS, failure: '550 no such person', dueAt: later(60) }

  it('is seen with the reason, and sent again by an organiser, to a mended address where one is given', async () => {
    const session = await draftSession(summit)
    const ana = await draftSpeaker(summit, 'Ana', [session])
    await release()
    await db().notice.updateMany({ where: { summitId: summit.id }, data: failed })
    const [group] = (await summitNotices(summit.editor, summit.id)) ?? []
    expect(group).toMatchObject({
      number: 1,
      counts: { failed: 1, sent: 0 },
      lines: [{ name: 'Ana', email: ana.email, state: 'failed', failure: '550 no such person' }],
    })
    expect(await summitNotices(summit.outsider, summit.id)).toBeNull()
    const id = group?.lines[0]?.id ?? ''
    const input = { summitId: summit.id, id, email: ' Ana@Right.example ' }
    for (const actor of [null, summit.editor, summit.outsider])
      expect(await resendNotice(actor, input, now)).toMatchObject({ code: 'not_found' })
    expect(await resendNotice(summit.organiser, input, later(2))).toEqual({
      ok: true,
      value: { id, email: 'ana@right.example' },
    })
    expect(await db().notice.findUnique({ where: { id } })).toMatchObject({
      email: 'ana@right.example',
      attempts: 0,
      failure: null,
      dueAt: null,
    })
    const lines = await db().auditEntry.findMany({ where: { summitId: summit.id, action: 'notice.resent' } })
    expect(lines).toMatchObject([
      { subjectId: id, before: { attempts: MAX_ATTEMPTS, failure: '550 no such person' } },
    ])
  })

  it('is not sent again once it was sent, nor to an address that is told the same, nor from another summit', async () => {
    const session = await draftSession(summit)
    const ana = await draftSpeaker(summit, 'Ana', [session])
    const bo = await draftSpeaker(summit, 'Bo', [session])
    await release()
    await db().notice.updateMany({ where: { email: ana.email ?? '' }, data: failed })
    const [notice] = await db().notice.findMany({ where: { email: ana.email ?? '' } })
    const input = { summitId: summit.id, id: notice?.id ?? '', email: bo.email ?? '' }
    expect(await resendNotice(summit.organiser, input, now)).toMatchObject({ code: 'told_already' })
    const elsewhere = await draftSummit()
    expect(await resendNotice(elsewhere.organiser, { ...input, summitId: elsewhere.id }, now)).toMatchObject({
      code: 'not_found',
    })
    await db().notice.updateMany({ where: { id: input.id }, data: { sentAt: now } })
    expect(await resendNotice(summit.organiser, { ...input, email: ana.email ?? '' }, now)).toMatchObject({
      code: 'already_sent',
    })
  })
})
