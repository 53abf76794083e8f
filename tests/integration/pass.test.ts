import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Author } from '@/domain/registration/queries'
import type { Actor } from '@/domain/shared/actor'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

const url = await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { revokeKey } = await import('@/domain/pass-key/revoke-key')
const { rotateKey } = await import('@/domain/pass-key/rotate-key')
const { issuePass } = await import('@/domain/pass/issue-pass')
const { replacePass } = await import('@/domain/pass/replace-pass')
const { endPass } = await import('@/domain/pass/repository')
const { revokePass } = await import('@/domain/pass/revoke-pass')
const { passTrust } = await import('@/domain/pass/schema')
const { verifyPass } = await import('@/domain/pass/token-rules')
const { trustOf } = await import('@/domain/pass/trust-queries')
const { delegation, member } = await import('../factories/delegations')
const { passView, passViews } = await import('@/domain/pass/view-queries')
const { cancel: cancelRegistration } = await import('@/domain/registration/cancel')
const { handOver } = await import('@/domain/registration/hand-over')

const now = new Date('2019-04-20T12:00:00Z')
const secret = 'a secret of these tests'
let summit: DraftSummit
let officer: Actor
beforeAll(async () => {
  summit = await announced()
  officer = {
    ...summit.outsider,
    roles: [{ role: 'registration_officer', summitId: summit.id }],
  }
})

async function announced() {
  const made = await draftSummit()
  await db().summit.update({ where: { id: made.id }, data: { state: 'announced' } })
  return made
}

/** Somebody who takes part, written as their registration stands. */
async function person(changes: Record<string, unknown> = {}, of = summit) {
  const code = 'civil-society'
  await db().registrationCategory.createMany({
    data: {
      summitId: of.id,
      code,
      position: 1,
      name: { en: 'Civil society', fr: 'Société civile' },
      needsDays: true,
    },
    skipDuplicates: true,
  })
  const category = await db().registrationCategory.findFirstOrThrow({ where: { summitId: of.id, code } })
  return db().registration.create({
    data: {
      summitId: of.id,
      categoryId: category.id,
      status: 'confirmed',
      email: `${randomUUID()}@people.example`,
      name: 'Marie-Ève Lavoie-Bérubé',
      organisation: 'Réseau québécois des données ouvertes',
      state: 'CA',
      language: 'fr',
      days: [new Date('2019-05-30')],
      submittedAt: now,
      createdAt: now,
      updatedAt: now,
      ...changes,
    },
  })
}

const atDesk = (id: string, of = summit) =>
  ({ by: 'desk', actor: of === summit ? officer : of.organiser, summitId: of.id, id }) as const
const byLink = (id: string, number = 1): Author => ({
  by: 'link',
  link: { id, number, expiresAt: new Date('2019-07-01') },
})

async function view(author: Author) {
  const found = await passView(author, now)
  if (!found.ok) throw new Error(found.code)
  return found.value
}
/** What a door without a network says, after it was given the public file as it is now. */
async function atTheDoor(token: string, of = summit, today = '2019-05-30') {
  const trust = passTrust.parse(JSON.parse(JSON.stringify(await trustOf(of.slug))))
  const result = verifyPass(token, trust, today)
  return result.ok ? 'in' : result.code
}
async function sql(...statements: string[]) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const passesOf = (registrationId: string) =>
  db().pass.findMany({ where: { registrationId }, orderBy: { issue: 'asc' } })
const audit = (subjectId: string) =>
  db().auditEntry.findMany({ where: { subjectId }, orderBy: { at: 'asc' } })
async function issued(id: string, of = summit) {
  const made = await issuePass(atDesk(id, of), now, secret)
  if (!made.ok) throw new Error(made.code)
  return made.value
}

describe('A pass', () => {
  it('is given to whoever takes part, shows them, and is let in by a door without a network', async () => {
    const { id } = await person()
    expect(await issuePass(byLink(id), now, secret)).toMatchObject({ ok: true, value: { issue: 1 } })
    const shown = await view(byLink(id))
    expect(shown).toMatchObject({
      issue: 1,
      language: 'fr',
      person: { name: 'Marie-Ève Lavoie-Bérubé', state: 'CA' },
      category: { en: 'Civil society', fr: 'Société civile' },
      summit: { startsOn: '2019-05-29', endsOn: '2019-05-30' },
      days: [
        { date: '2019-05-29', admitted: false },
        { date: '2019-05-30', admitted: true },
      ],
      venues: [{ name: { en: 'Shaw Centre', fr: 'Centre Shaw' } }],
    })
    expect(shown.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(await atTheDoor(shown.token)).toBe('in')
  })

  it('is one pass, however often and by how many at once it is asked for', async () => {
    const { id } = await person()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => issuePass(at % 2 ? atDesk(id) : byLink(id), now, secret)),
    )
    expect(new Set(answers.map((answer) => answer.ok && answer.value.id)).size).toBe(1)
    expect(await passesOf(id)).toHaveLength(1)
    expect(await db().passKey.count({ where: { summitId: summit.id } })).toBe(1)
    const [pass] = await passesOf(id)
    expect((await audit(pass?.id ?? '')).map(({ action }) => action)).toEqual(['pass.issued'])
  })

  it('is given to many of a new summit at once under one key', async () => {
    const other = await announced()
    const people = await Promise.all(Array.from({ length: 6 }, () => person({}, other)))
    await Promise.all(people.map(({ id }) => issued(id, other)))
    expect(await db().passKey.count({ where: { summitId: other.id } })).toBe(1)
    expect(await db().pass.count({ where: { summitId: other.id, revokedAt: null } })).toBe(6)
    const made = await db().auditEntry.findMany({ where: { summitId: other.id, subject: 'pass_key' } })
    expect(made.map(({ action }) => action)).toEqual(['pass_key.made'])
  })

  it('is refused to whoever does not take part yet', async () => {
    const { id } = await person({ status: 'submitted' })
    expect(await issuePass(atDesk(id), now, secret)).toMatchObject({
      code: 'not_admitted',
      details: { status: 'submitted' },
    })
    expect(await passView(byLink(id), now)).toMatchObject({ code: 'no_pass' })
  })

  it('is shown and given to nobody else: not to a stranger, by a stale link, or from another summit', async () => {
    const { id } = await person()
    await issued(id)
    const other = await announced()
    const strangers: [Author, string][] = [
      [{ by: 'account', actor: summit.outsider, id }, 'not_found'],
      [{ by: 'account', actor: null, id }, 'not_found'],
      [{ by: 'desk', actor: summit.outsider, summitId: summit.id, id }, 'not_found'],
      [{ by: 'desk', actor: summit.editor, summitId: summit.id, id }, 'not_found'],
      [{ by: 'desk', actor: other.organiser, summitId: other.id, id }, 'not_found'],
      [byLink(id, 2), 'link_replaced'],
      [{ by: 'link', link: { id, number: 1, expiresAt: now } }, 'link_expired'],
      [{ ...byLink(id), by: 'link', id: (await person()).id } as Author, 'not_found'],
    ]
    for (const [author, code] of strangers) {
      expect(await passView(author, now)).toMatchObject({ code })
      expect(await issuePass(author, now, secret)).toMatchObject({ code })
      expect(await replacePass(author, { issue: 1 }, now, secret)).toMatchObject({ code })
    }
    expect(await passesOf(id)).toHaveLength(1)
  })

  it('is shown to the account that registered, and to one whose verified address is the person’s', async () => {
    const { accountId } = summit.outsider
    const own = await person({ accountId })
    await issued(own.id)
    expect(await passView({ by: 'account', actor: summit.outsider, id: own.id }, now)).toMatchObject({
      ok: true,
    })
    const account = await db().account.update({
      where: { id: summit.editor.accountId },
      data: { emailVerified: now },
    })
    const addressed = await person({ email: account.email })
    await issued(addressed.id)
    expect(await passView({ by: 'account', actor: summit.editor, id: addressed.id }, now)).toMatchObject({
      ok: true,
    })
  })
})

describe('A lost pass', () => {
  it('stops counting when it is replaced, once however often the page is sent', async () => {
    const { id } = await person()
    await issued(id)
    const before = await view(byLink(id))
    const twice = await Promise.all([1, 2].map(() => replacePass(byLink(id), { issue: 1 }, now, secret)))
    for (const answer of twice) expect(answer).toMatchObject({ ok: true, value: { issue: 2 } })
    const after = await view(byLink(id))
    expect(after.issue).toBe(2)
    expect(await atTheDoor(before.token)).toBe('pass_revoked')
    expect(await atTheDoor(after.token)).toBe('in')
    expect((await passesOf(id)).map(({ revokedFor }) => revokedFor)).toEqual(['lost', null])
  })

  it('cannot be replaced before there was one', async () => {
    const { id } = await person()
    expect(await replacePass(byLink(id), { issue: 1 }, now, secret)).toMatchObject({ code: 'no_pass' })
  })
})

describe('A pass that the desk takes away', () => {
  it('stops counting, with the reason in the record, and comes back from the desk alone', async () => {
    const { id } = await person()
    const { id: pass } = await issued(id)
    const { token } = await view(byLink(id))
    for (const reason of ['Handed to a stranger', 'Pressed twice'])
      expect(await revokePass(atDesk(id), { reason }, now)).toMatchObject({
        ok: true,
      })
    expect(await atTheDoor(token)).toBe('pass_revoked')
    expect(await passView(byLink(id), now)).toMatchObject({ code: 'no_pass' })
    expect(await issuePass(byLink(id), now, secret)).toMatchObject({ code: 'pass_withdrawn' })
    expect(await replacePass(byLink(id), { issue: 1 }, now, secret)).toMatchObject({ code: 'pass_withdrawn' })
    expect(await audit(pass)).toMatchObject([
      { action: 'pass.issued' },
      { action: 'pass.revoked', reason: 'Handed to a stranger', accountId: officer.accountId },
    ])
    expect(await issued(id)).toMatchObject({ issue: 2 })
    expect(await atTheDoor((await view(byLink(id))).token)).toBe('in')
  })
})

describe('A registration that leaves', () => {
  const cancel = { status: 'cancelled' } as const
  it('cannot keep its pass', async () => {
    const { id, summitId } = await person()
    await issued(id)
    const { token } = await view(byLink(id))
    await expect(sql(`UPDATE "Registration" SET status = 'cancelled' WHERE id = '${id}'`)).rejects.toThrow(
      'still holds a pass',
    )
    expect(await atTheDoor(token)).toBe('in')
    await db().$transaction(async (tx) => {
      await tx.registration.update({ where: { id }, data: cancel })
      await endPass(tx, { id, summitId }, { accountId: null, end: 'left', at: now })
    })
    expect(await atTheDoor(token)).toBe('pass_revoked')
  })

  it('loses it with everything else when it is cancelled, and when another person comes in its place', async () => {
    const word = () => ({ subject: 'Subject', body: 'Body' })
    const [left, handed] = [await person(), await person()]
    const tokens = []
    for (const { id } of [left, handed]) {
      await issued(id)
      tokens.push((await view(byLink(id))).token)
    }
    expect(await cancelRegistration(byLink(left.id), {}, now, word)).toMatchObject({ ok: true })
    const other = { name: 'Bo Roy', email: 'bo@people.example', language: 'en' as const }
    const given = { key: randomUUID(), id: handed.id, ...other }
    expect(await handOver(byLink(handed.id), given, now, word)).toMatchObject({ ok: true })
    for (const token of tokens) expect(await atTheDoor(token)).toBe('pass_revoked')
    const ends = await db().pass.findMany({ where: { registrationId: { in: [left.id, handed.id] } } })
    expect(ends.map(({ revokedFor }) => revokedFor).sort()).toEqual(['handed_over', 'left'])
  })

  it('is not given one by whoever was asked just before it left', async () => {
    const { id } = await person()
    const outcomes = await Promise.allSettled([
      db().registration.update({ where: { id }, data: cancel }),
      issuePass(byLink(id), now, secret),
    ])
    const row = await db().registration.findUniqueOrThrow({ where: { id }, include: { passes: true } })
    const counts = row.passes.filter(({ revokedAt }) => revokedAt === null).length
    expect(counts, JSON.stringify(outcomes)).toBe(row.status === 'cancelled' ? 0 : 1)
  })
})

describe('The keys of a summit', () => {
  it('change without a pass noticing, once however often the page is sent', async () => {
    const of = await announced()
    const [before, after] = [await person({}, of), await person({}, of)]
    await issued(before.id, of)
    const { token } = await view(byLink(before.id))
    for (const key of [1, 1])
      expect(await rotateKey(of.organiser, { summitId: of.id, key }, now, secret)).toEqual({
        ok: true,
        value: { key: 2 },
      })
    await issued(after.id, of)
    expect(await atTheDoor(token, of)).toBe('in')
    expect(await atTheDoor((await view(byLink(after.id))).token, of)).toBe('in')
    const trust = await trustOf(of.slug)
    expect(trust?.keys.map(({ number, retiredAt }) => [number, retiredAt !== null])).toEqual([
      [1, true],
      [2, false],
    ])
    expect(JSON.stringify(trust)).not.toContain('sealed')
  })

  it('take every pass along that they signed when they are revoked, and whoever asks gets another', async () => {
    const of = await announced()
    const { id } = await person({}, of)
    await issued(id, of)
    const { token } = await view(byLink(id))
    const revoke = () =>
      revokeKey(of.organiser, { summitId: of.id, key: 1, reason: 'A backup was stolen' }, now)
    expect(await revoke()).toEqual({ ok: true, value: { passes: 1 } })
    expect(await revoke()).toEqual({ ok: true, value: { passes: 0 } })
    expect(await atTheDoor(token, of)).toBe('pass_revoked')
    expect((await trustOf(of.slug))?.revoked).toEqual([])
    expect(await issued(id, of)).toMatchObject({ issue: 2 })
    expect(await atTheDoor((await view(byLink(id))).token, of)).toBe('in')
    expect(await audit(`${of.id} 1`)).toMatchObject([
      { action: 'pass_key.made' },
      { action: 'pass_key.revoked', reason: 'A backup was stolen' },
    ])
  })

  it('make room for a new one when the secret is another, and what they signed goes on counting', async () => {
    const of = await announced()
    const [before, after] = [await person({}, of), await person({}, of)]
    await issued(before.id, of)
    const { token } = await view(byLink(before.id))
    expect(await issuePass(atDesk(after.id, of), now, 'another secret')).toMatchObject({ ok: true })
    expect(await atTheDoor(token, of)).toBe('in')
    expect(await atTheDoor((await view(byLink(after.id))).token, of)).toBe('in')
    expect((await view(byLink(before.id))).token).toBe(token)
  })

  it('are changed and revoked by organisers alone', async () => {
    for (const actor of [null, summit.outsider, summit.editor, officer]) {
      const input = { summitId: summit.id, key: 1 }
      expect(await rotateKey(actor, input, now, secret)).toMatchObject({ code: 'not_found' })
      expect(await revokeKey(actor, { ...input, reason: 'Because' }, now)).toMatchObject({
        code: 'not_found',
      })
    }
  })

  it('are public for announced summits only', async () => {
    const hidden = await draftSummit()
    expect(await trustOf(hidden.slug)).toBeNull()
    expect(await trustOf('no-such-summit')).toBeNull()
  })
})

describe('A summit that is moved to later days', () => {
  it('gives another pass to whoever asks, since the first would end before it', async () => {
    const of = await announced()
    const { id } = await person({}, of)
    await issued(id, of)
    await db().summit.update({ where: { id: of.id }, data: { endsOn: new Date('2019-06-20') } })
    expect(await issued(id, of)).toMatchObject({ issue: 2 })
    expect(await issued(id, of)).toMatchObject({ issue: 2 })
    expect(await atTheDoor((await view(byLink(id))).token, of, '2019-06-20')).toBe('in')
  })
})

describe('Passes for badges', () => {
  it('are those that count, by name as people sort, for the desk alone', async () => {
    const of = await announced()
    const people = []
    for (const name of ['Zoé Roy', 'Éric Côté', 'Ève Dubé', 'Anne Roy'])
      people.push(await person({ name, days: [] }, of))
    for (const { id } of people) await issued(id, of)
    const withdrawn = people[3]?.id ?? ''
    await revokePass(atDesk(withdrawn, of), { reason: 'Not coming' }, now)
    const canada = await delegation(of, 'CA')
    const [head, delegate] = [canada.head, await member(of, canada)]
    for (const [index, id] of [head, delegate].entries())
      await db().delegationMember.update({
        where: { id },
        data: { state: 'accredited', registrationId: people[index]?.id ?? '' },
      })
    const all = await passViews(of.organiser, { summitId: of.id, registrations: null })
    expect(all.ok && all.value.map(({ person: { name }, heads }) => [name, heads])).toEqual([
      ['Éric Côté', false],
      ['Ève Dubé', false],
      ['Zoé Roy', true],
    ])
    const some = await passViews(of.organiser, {
      summitId: of.id,
      registrations: [withdrawn, people[0]?.id ?? ''],
    })
    expect(some.ok && some.value.map(({ person: { name } }) => name)).toEqual(['Zoé Roy'])
    expect(await passViews(of.outsider, { summitId: of.id, registrations: null })).toMatchObject({
      code: 'not_found',
    })
  })

  it('show a day only once its place is there', async () => {
    const of = await announced()
    const { id } = await person({}, of)
    await issued(id, of)
    const quota = await db().quota.create({
      data: { summitId: of.id, kind: 'day', subject: '2019-05-30', size: 5 },
    })
    const admitted = async () =>
      (await view(byLink(id))).days.filter((day) => day.admitted).map(({ date }) => date)
    expect(await admitted()).toEqual([])
    await db().seat.create({
      data: { summitId: of.id, quotaId: quota.id, registrationId: id, state: 'confirmed', at: now },
    })
    expect(await admitted()).toEqual(['2019-05-30'])
  })
})

describe('The database', () => {
  it('lets one pass of a registration count, and one key of a summit sign', async () => {
    const { id } = await person()
    const { id: pass } = await issued(id)
    await expect(
      sql(`INSERT INTO "Pass" (id, "summitId", "registrationId", "keyNumber", serial, "lastDay", signature, issue, "issuedAt")
        SELECT gen_random_uuid(), "summitId", "registrationId", "keyNumber", reverse(serial), "lastDay", signature, 2, "issuedAt"
        FROM "Pass" WHERE id = '${pass}'`),
    ).rejects.toThrow('Pass_one_counts')
    await expect(
      sql(`INSERT INTO "PassKey" ("summitId", number, "publicKey", sealed, "activeFrom")
        SELECT "summitId", 200, "publicKey", sealed, "activeFrom" FROM "PassKey" WHERE "summitId" = '${summit.id}' LIMIT 1`),
    ).rejects.toThrow('PassKey_one_signs')
  })

  it('brings no revoked pass or key back, changes none, and deletes them with their summit only', async () => {
    const of = await announced()
    const { id } = await person({}, of)
    const { id: pass } = await issued(id, of)
    await expect(sql(`UPDATE "Pass" SET "lastDay" = '2030-01-01' WHERE id = '${pass}'`)).rejects.toThrow(
      'never changed',
    )
    await expect(sql(`DELETE FROM "Pass" WHERE id = '${pass}'`)).rejects.toThrow('never deleted')
    await expect(sql(`DELETE FROM "Registration" WHERE id = '${id}'`)).rejects.toThrow(
      'Pass_registrationId_fkey',
    )
    await expect(
      sql(`UPDATE "PassKey" SET "retiredAt" = now(), "revokedAt" = now() WHERE "summitId" = '${of.id}'`),
    ).rejects.toThrow('whose key is revoked')
    await revokePass(atDesk(id, of), { reason: 'Not coming' }, now)
    await expect(
      sql(`UPDATE "Pass" SET "revokedAt" = NULL, "revokedFor" = NULL WHERE id = '${pass}'`),
    ).rejects.toThrow('revoked once')
    await revokeKey(of.organiser, { summitId: of.id, key: 1, reason: 'Lost' }, now)
    await expect(
      sql(`UPDATE "PassKey" SET "revokedAt" = NULL WHERE "summitId" = '${of.id}'`),
    ).rejects.toThrow('never comes back')
  })
})
