import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/domain/shared/actor'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { byDesk, byLink, category, person, word } = await import('../factories/registrations')
const { checkIn } = await import('@/domain/check-in/check-in')
const { badgeCounts, badgesChosen, passHolders } = await import('@/domain/pass/badge-queries')
const { issueMissing } = await import('@/domain/pass/issue-missing')
const { issuePass } = await import('@/domain/pass/issue-pass')
const { printBadges } = await import('@/domain/pass/print-badges')
const { replacePass } = await import('@/domain/pass/replace-pass')
const { revokePass } = await import('@/domain/pass/revoke-pass')
const { badgeChoice } = await import('@/domain/pass/schema')
const { ownPass, passView } = await import('@/domain/pass/view-queries')
const { cancel } = await import('@/domain/registration/cancel')

/** In the first day of the summit, which has Ottawa's time. */
const now = new Date('2019-05-30T13:00:00Z')
const secret = 'a secret of these tests'
let summit: DraftSummit
let delegates: string
let door: Actor
beforeAll(async () => {
  summit = await announced()
  delegates = await category(summit)
  door = { ...summit.outsider, roles: [{ role: 'check_in_staff', summitId: summit.id }] }
})

async function announced() {
  const made = await draftSummit()
  await db().summit.update({ where: { id: made.id }, data: { state: 'announced' } })
  return made
}

const all = badgeChoice.parse({})
const scan = (code: string, key = randomUUID(), at = now, actor: Actor | null = door) =>
  checkIn(actor, { summitId: summit.id, key, code }, at)

/** Somebody who takes part and holds a pass: their id, its token and its reference. */
async function holder(differs: Parameters<typeof person>[2] = {}) {
  const id = await person(summit, delegates, { status: 'confirmed', ...differs })
  await issuePass(byLink(id), now, secret)
  const view = await passView(byLink(id), now)
  if (!view.ok) throw new Error(view.code)
  return { id, token: view.value.token, reference: view.value.reference }
}

describe('A door', () => {
  it('lets somebody in, says who they are and nothing else, and has them checked in', async () => {
    const { id, token } = await holder({ name: 'Amaïa Etxeberria', organisation: 'Not for doors' })
    const let1 = await scan(token)
    expect(let1).toMatchObject({
      ok: true,
      value: { outcome: 'admitted', person: { name: 'Amaïa Etxeberria' } },
    })
    expect(JSON.stringify(let1)).not.toContain('Not for doors')
    expect(await db().registration.findUnique({ where: { id } })).toMatchObject({ status: 'checked_in' })
    expect(await db().auditEntry.count({ where: { subjectId: id, action: 'registration.checked_in' } })).toBe(
      1,
    )
  })

  it('gives a scan that is sent again its first answer, and says so of another scan', async () => {
    const { id, token, reference } = await holder()
    const key = randomUUID()
    const first = await scan(token, key)
    const later = new Date(now.getTime() + 60_000)
    expect(await scan(token, key, later)).toEqual(first)
    expect(await scan(reference.toLowerCase(), randomUUID(), later)).toMatchObject({
      value: { outcome: 'again', since: first.ok && 'at' in first.value ? first.value.at : null },
    })
    expect(await db().checkIn.count({ where: { registrationId: id } })).toBe(2)
    // Of somebody else's pass, the key is that of another scan.
    const other = await holder()
    expect(await scan(other.token, key)).toMatchObject({ code: 'not_found' })
  })

  it('takes a scan that was made without a network as of when it was made, and a wrong clock’s as of now', async () => {
    const { id, token } = await holder()
    const made = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
    const late = (at: Date, sent: Date) =>
      checkIn(door, { summitId: summit.id, key: randomUUID(), code: token, at }, sent)
    expect(await late(made(10), made(90))).toMatchObject({ value: { outcome: 'admitted', at: made(10) } })
    expect(await late(made(500), made(95))).toMatchObject({ value: { outcome: 'again', at: made(95) } })
    expect(await db().checkIn.count({ where: { registrationId: id } })).toBe(2)
  })

  it('lets one person in once where many doors scan at one moment', async () => {
    const { token } = await holder()
    const scans = await Promise.all(Array.from({ length: 8 }, () => scan(token)))
    const outcomes = scans.map((one) => (one.ok ? one.value.outcome : one.code)).sort()
    expect(outcomes).toEqual(['admitted', ...Array.from({ length: 7 }, () => 'again')])
  })

  it('sends on whoever comes on another day, but lets a night end', async () => {
    const needsDays = await category(summit, { needsDays: true })
    const id = await person(summit, needsDays, { status: 'confirmed', days: [new Date('2019-05-30')] })
    await issuePass(byLink(id), now, secret)
    const view = await passView(byLink(id), now)
    if (!view.ok) throw new Error(view.code)
    const { token } = view.value
    const lastNight = new Date('2019-05-31T05:30:00Z') // half past one, in Ottawa
    expect(await scan(token, randomUUID(), new Date('2019-05-31T14:00:00Z'))).toMatchObject({
      value: { outcome: 'other_day', person: { days: ['2019-05-30'] } },
    })
    expect(await scan(token, randomUUID(), lastNight)).toMatchObject({ value: { outcome: 'admitted' } })
    expect(await db().checkIn.findMany({ where: { registrationId: id }, select: { day: true } })).toEqual([
      { day: new Date('2019-05-30') },
    ])
  })

  it('turns back what is no pass, was replaced, taken away, or whose holder has left', async () => {
    expect(await scan('HTTPS://EXAMPLE.ORG')).toMatchObject({ code: 'pass_malformed' })
    expect(await scan('0000-0000')).toMatchObject({ code: 'pass_unknown' })
    const lost = await holder()
    await replacePass(byLink(lost.id), { issue: 1 }, now, secret)
    expect(await scan(lost.token)).toMatchObject({ code: 'pass_revoked' })
    expect(await scan(lost.reference)).toMatchObject({ code: 'pass_revoked' })
    const taken = await holder()
    await revokePass(byDesk(summit, taken.id), { reason: 'Shared' }, now)
    expect(await scan(taken.token)).toMatchObject({ code: 'pass_revoked' })
    expect(await ownPass(byLink(taken.id), now)).toEqual({ ok: true, value: { state: 'withdrawn' } })
    const left = await holder()
    await cancel(byLink(left.id), {}, now, word)
    expect(await scan(left.token)).toMatchObject({ code: 'pass_revoked' })
    expect(await ownPass(byLink(left.id), now)).toEqual({ ok: true, value: null })
  })

  it('is for its staff alone', async () => {
    const { token } = await holder()
    for (const actor of [null, summit.outsider, summit.editor])
      expect(await scan(token, randomUUID(), now, actor)).toMatchObject({ code: 'not_found' })
  })
})

describe('The desk', () => {
  it('gives passes to whoever has none, prints each badge once, and lists whom it looks for', async () => {
    const own = await announced()
    const mine = await category(own)
    const names = ['Étienne', 'Zoé', 'Eva']
    const ids = await Promise.all(
      names.map((name) => person(own, mine, { status: 'approved', name: `${name} Roy` })),
    )
    await person(own, mine, { status: 'submitted' })
    const withdrawn = await person(own, mine, { status: 'approved', name: 'Ward Roy' })
    await issuePass(byDesk(own, withdrawn), now, secret)
    await revokePass(byDesk(own, withdrawn), { reason: 'Shared' }, now)
    const of = { summitId: own.id, choice: all }
    expect(await issueMissing(own.organiser, of, now, secret)).toEqual({ ok: true, value: { issued: 3 } })
    expect(await issueMissing(own.organiser, of, now, secret)).toEqual({ ok: true, value: { issued: 0 } })
    const chosen = await badgesChosen(own.organiser, own.id, all)
    // By name, as people sort them: Étienne between the others.
    expect(chosen).toEqual({ ok: true, value: { ids: [ids[0], ids[2], ids[1]], left: 0 } })
    await printBadges(own.organiser, { summitId: own.id, registrations: [ids[0] ?? ''] }, now)
    expect(await badgesChosen(own.organiser, own.id, all)).toMatchObject({ value: { ids: [ids[2], ids[1]] } })
    expect(await badgeCounts(own.organiser, own.id)).toMatchObject([{ people: 4, passes: 3, printed: 1 }])
    expect(await passHolders(own.organiser, own.id, 'ward')).toMatchObject([
      { name: 'Ward Roy', pass: { ended: 'withdrawn' } },
    ])
    // A new pass has a badge of its own.
    await replacePass(byDesk(own, ids[0] ?? ''), { issue: 1 }, now, secret)
    expect(await badgesChosen(own.organiser, own.id, all)).toMatchObject({
      value: { ids: [ids[0], ids[2], ids[1]] },
    })
    for (const actor of [null, own.outsider, own.editor, summit.organiser]) {
      expect(await badgeCounts(actor, own.id)).toBeNull()
      expect(await passHolders(actor, own.id, 'roy')).toBeNull()
      expect(await issueMissing(actor, of, now, secret)).toMatchObject({ code: 'not_found' })
      expect(await badgesChosen(actor, own.id, all)).toMatchObject({ code: 'not_found' })
    }
  })
})
