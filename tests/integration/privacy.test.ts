import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { byDesk, byLink, category, faults, noFaults, person, quota } =
  await import('../factories/registrations')
const { issuePass } = await import('@/domain/pass/issue-pass')
const { trustOf } = await import('@/domain/pass/trust-queries')
const { erase } = await import('@/domain/privacy/erase')
const { eraseSpeaker } = await import('@/domain/privacy/erase-speaker')
const { purge } = await import('@/domain/purge/purge')
const { approve } = await import('@/domain/registration/approve')
const { changeEmail } = await import('@/domain/registration/change-email')
const { handOver } = await import('@/domain/registration/hand-over')
const { heldAbout } = await import('@/domain/registration/held-queries')
const { renewLink } = await import('@/domain/registration/renew-link')
const { previewRelease } = await import('@/domain/release/preview')
const { publish } = await import('@/domain/release/publish')
const { publicSummit } = await import('@/domain/release/queries')
const { saveSpeaker } = await import('@/domain/speaker/save-speaker')
const { saveSpeakerInput } = await import('@/domain/speaker/schema')

const now = new Date('2019-05-01T12:00:00Z')
const secret = 'a secret of these tests'
/** Letters that say who they are to, as real ones do. */
const word: import('@/domain/registration/told-rules').Word = ({ kind }, { name }) => ({
  subject: kind,
  body: `Hello ${name}`,
})
let summit: DraftSummit
beforeAll(async () => {
  summit = await announced()
})

async function announced() {
  const made = await draftSummit()
  await db().summit.update({ where: { id: made.id }, data: { state: 'announced' } })
  return made
}

/** Everything that the database holds, as text: what is erased must be nowhere in it. */
async function everything(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  const texts = await Promise.all(
    tables.map(({ name }) =>
      db().$queryRawUnsafe<{ text: string | null }[]>(
        `SELECT string_agg(t::text, '|') AS text FROM ${name} t`,
      ),
    ),
  )
  return texts.map(([row]) => row?.text ?? '').join('\n')
}

async function question(code: string, differs: object = {}, of = summit) {
  const words = { en: code, fr: code }
  return db().formQuestion.create({
    data: {
      ...{ summitId: of.id, code, position: 1, kind: 'text' as const, label: words, purpose: words },
      ...{ retainUntil: new Date('2019-08-31'), ...differs },
    },
  })
}

async function answer(registrationId: string, questionId: string, value: string, of = summit) {
  await db().answer.create({ data: { registrationId, questionId, summitId: of.id, value, updatedAt: now } })
}

describe('Erasing a registration', () => {
  it('leaves no name, address or answer anywhere, gives places back, and says that it was done', async () => {
    const own = await announced()
    const delegates = await category(own, { approval: true })
    await quota(own, 'summit', '', 1)
    const email = `${randomUUID()}@people.example`
    const account = await db().account.create({ data: { email: `account-${email}`, name: 'Signed In' } })
    const id = await person(own, delegates, {
      ...{
        status: 'submitted',
        name: 'Perpetua Oyelaran',
        organisation: 'Only Office',
        email,
        accountId: account.id,
      },
    })
    const waiting = await person(own, delegates, { status: 'submitted', name: 'Next in Line' })
    await approve(byDesk(own, id), now, word)
    await approve(byDesk(own, waiting), now, word)
    await issuePass(byLink(id), now, secret)
    await answer(id, (await question('diet', {}, own)).id, 'Halal, no nuts', own)
    const at = { summitId: own.id, savedAt: now }
    const session = await draftSession(own)
    await db().starredSession.create({
      data: { ...at, sessionId: session.id, registrationId: id, accountId: account.id },
    })
    await db().privateFeed.create({ data: { summitId: own.id, accountId: account.id, createdAt: now } })
    await changeEmail(byLink(id), { id, email: `mended-${email}` }, now, word)
    await db().notice.updateMany({ where: { email }, data: { sentAt: now } })
    expect(await everything()).toContain('Perpetua')
    // Before it is erased, all of it can be taken away.
    expect(await heldAbout(byLink(id, 2), now)).toMatchObject({
      value: {
        answers: [{ question: 'diet', answer: 'Halal, no nuts' }],
        passes: [{ endedAt: null }],
        scans: [],
        messages: [{ kind: 'registration_approved' }, { kind: 'registration_own_link' }],
      },
    })

    const erased = await erase(
      { by: 'account', actor: { ...own.outsider, accountId: account.id }, id },
      {},
      now,
      word,
    )
    expect(erased).toEqual({ ok: true, value: { id } })

    const left = await everything()
    for (const gone of ['Perpetua', 'Oyelaran', `mended-${email}`, 'Only Office', 'Halal'])
      expect(left, gone).not.toContain(gone)
    expect(await db().notice.count({ where: { email } })).toBe(0)
    expect(await db().waitingEntry.findFirst({ where: { registrationId: waiting } })).toMatchObject({
      state: 'offered',
    })
    expect(await db().privateFeed.count({ where: { accountId: account.id } })).toBe(0)
    expect(
      await db().auditEntry.findMany({ where: { subjectId: id, action: 'registration.erased' } }),
    ).toMatchObject([{ accountId: null, after: { was: 'approved', by: 'person' } }])
    // What was done before stays told, without who it was.
    expect(await db().auditEntry.count({ where: { subjectId: id, action: 'registration.approved' } })).toBe(1)
    expect((await trustOf(own.slug))?.revoked).toHaveLength(1)
    expect(await faults(own)).toEqual(noFaults)
    // Its link opens nothing, no other is sent, and it is not done twice.
    expect(await heldAbout(byLink(id, 3), now)).toMatchObject({ code: 'link_replaced' })
    expect(await renewLink({ id }, now, word)).toMatchObject({ code: 'not_found' })
    expect(await erase(byDesk(own, id), { reason: 'By mail' }, now, word)).toMatchObject({
      code: 'not_found',
    })
    await expect(db().registration.update({ where: { id }, data: { name: 'Back again' } })).rejects.toThrow()
  })

  it('is for the person and the desk, not for who registered them, and takes nobody else along', async () => {
    const delegates = await category(summit)
    const shared = `${randomUUID()}@office.example`
    const group = await db().registrationGroup.create({
      data: { summitId: summit.id, email: shared, createdAt: now },
    })
    const leader = await person(summit, delegates, {
      status: 'confirmed',
      email: shared,
      groupId: group.id,
      name: 'Ann Leader',
    })
    const member = await person(summit, delegates, {
      status: 'confirmed',
      groupId: group.id,
      name: 'Bo Member',
    })
    const other = await person(summit, delegates, { status: 'confirmed', email: shared, name: 'Cy Other' })
    const link = byLink(leader)
    if (link.by !== 'link') throw new Error('a link')
    expect(await erase({ ...link, id: member }, {}, now, word)).toMatchObject({ code: 'not_found' })
    expect(
      await erase(
        { by: 'desk', actor: summit.editor, summitId: summit.id, id: member },
        { reason: 'x' },
        now,
        word,
      ),
    ).toMatchObject({ code: 'not_found' })
    await handOver(
      byDesk(summit, leader),
      { key: randomUUID(), id: leader, name: 'Dee Leader', email: shared, language: 'en' },
      now,
      word,
    )
    expect(
      await erase(byDesk(summit, leader), { reason: 'Asked by letter of May 1' }, now, word),
    ).toMatchObject({ ok: true })
    const left = await everything()
    for (const gone of ['Ann Leader', 'Dee Leader']) expect(left, gone).not.toContain(gone)
    expect(await db().registration.findUnique({ where: { id: other } })).toMatchObject({
      email: shared,
      name: 'Cy Other',
    })
    expect(await db().registration.findUnique({ where: { id: member } })).toMatchObject({ name: 'Bo Member' })
    expect(
      await db().auditEntry.findFirst({ where: { subjectId: leader, action: 'registration.erased' } }),
    ).toMatchObject({
      accountId: summit.organiser.accountId,
      reason: 'Asked by letter of May 1',
    })
  })
})

describe('Erasing a speaker', () => {
  it('leaves the name in no release, change, record, letter or search, and raises the publication', async () => {
    const own = await announced()
    const id = randomUUID()
    const email = `${randomUUID()}@speakers.example`
    const form = saveSpeakerInput.parse({
      ...{ summitId: own.id, id, change: randomUUID(), name: 'Ottoline Vasquez', language: 'en' },
      ...{
        position: { en: 'Astronomer', fr: 'Astronome' },
        biography: { en: 'Born in Lima.', fr: 'Née à Lima.' },
      },
      ...{ email, organisationId: '' },
    })
    expect(await saveSpeaker(own.organiser, form, now)).toMatchObject({ ok: true })
    const session = await draftSession(own, { title: { en: 'Stars with Ottoline Vasquez', fr: 'Étoiles' } })
    await db().sessionSpeaker.create({
      data: { summitId: own.id, sessionId: session.id, speakerId: id, role: 'keynote', position: 0 },
    })
    await db().speakerPhoto.create({
      data: {
        speakerId: id,
        summitId: own.id,
        digest: '0'.repeat(64),
        bytes: new Uint8Array([1]),
        addedAt: now,
      },
    })
    const preview = await previewRelease(own.organiser, { summitId: own.id }, now)
    if (!preview.ok) throw new Error(preview.code)
    const said = { note: {}, overrideReason: 'names of the tests only' }
    const done = await publish(
      own.organiser,
      { summitId: own.id, preview: preview.value.digest, ...said },
      now,
      () => ({
        subject: 'Released',
        body: 'Hello Ottoline Vasquez',
      }),
    )
    expect(done).toMatchObject({ ok: true })
    const before = await publicSummit(own.slug)
    expect(before?.document.speakers).toMatchObject([{ name: 'Ottoline Vasquez', slug: 'ottoline-vasquez' }])

    const desk = { by: 'desk', actor: own.organiser, summitId: own.id, id } as const
    expect(await eraseSpeaker({ ...desk, actor: own.editor }, { reason: 'x' }, now)).toMatchObject({
      code: 'not_found',
    })
    expect(await eraseSpeaker(desk, { reason: 'Asked on the telephone' }, now)).toEqual({
      ok: true,
      value: { id, releases: 1 },
    })

    const after = await publicSummit(own.slug)
    expect(after?.publication).toBe((before?.publication ?? 0) + 1)
    expect(after?.document.speakers).toMatchObject([
      { id, name: '[effacé · erased]', position: {}, photo: null },
    ])
    const left = await everything()
    for (const gone of ['Ottoline', 'ottoline', 'Vasquez', 'vasquez', email, 'Astronom', 'Lima'])
      // Titles are the organisers' own words in the draft: they are told where to look.
      expect(left.replaceAll('Stars with Ottoline Vasquez', ''), gone).not.toContain(gone)
    expect(await eraseSpeaker(desk, { reason: 'Again' }, now)).toMatchObject({ code: 'not_found' })
  })
})

describe('The purge', () => {
  it('clears each answer away at the end of its time, with a receipt, once', async () => {
    const own = await announced()
    const delegates = await category(own)
    const id = await person(own, delegates, { status: 'confirmed' })
    await answer(id, (await question('diet', { retainUntil: new Date('2019-06-30') }, own)).id, 'Vegan', own)
    await answer(
      id,
      (await question('visa', { retainUntil: new Date('2019-12-31') }, own)).id,
      'A1234567',
      own,
    )
    const receipts = () =>
      db().purgeReceipt.findMany({
        where: { summitId: own.id },
        select: { kind: true, rule: true, count: true },
      })
    // Ottawa's June ends four hours after that of Greenwich.
    await purge(new Date('2019-07-01T03:00:00Z'))
    expect(await receipts()).toEqual([])
    await Promise.all([purge(new Date('2019-07-01T05:00:00Z')), purge(new Date('2019-07-01T05:00:00Z'))])
    expect(await receipts()).toEqual([{ kind: 'answers', rule: 'diet 2019-06-30', count: 1 }])
    expect(await db().answer.findMany({ where: { summitId: own.id } })).toMatchObject([{ value: 'A1234567' }])
    await purge(new Date('2019-07-01T06:00:00Z'))
    expect(await receipts()).toHaveLength(1)
    await expect(db().purgeReceipt.deleteMany({ where: { summitId: own.id } })).rejects.toThrow()
  })

  it('clears away interpreters and what they were written three months after the summit', async () => {
    const own = await announced()
    const pool = { summitId: own.id, name: 'Luc Roy', languages: ['en', 'fr'], createdAt: now }
    const email = `${randomUUID()}@pool.example`
    await db().interpreter.create({ data: { ...pool, email } })
    const letter = {
      summitId: own.id,
      email,
      language: 'en',
      subject: 'Yours',
      body: 'Luc Roy',
      createdAt: now,
    }
    await db().notice.create({ data: { ...letter, kind: 'bilateral' } })
    const left = async () => [
      await db().interpreter.count({ where: { summitId: own.id } }),
      await db().notice.count({ where: { email } }),
    ]
    await purge(new Date('2019-08-20T12:00:00Z'))
    expect(await left()).toEqual([1, 1])
    await purge(new Date('2019-09-15T12:00:00Z'))
    expect(await left()).toEqual([0, 0])
    expect(
      await db().purgeReceipt.findMany({
        where: { summitId: own.id, kind: 'interpreters' },
        select: { rule: true, count: true },
      }),
    ).toEqual([{ rule: '90', count: 1 }])
  })

  it('clears away drafts that nobody has finished, kept answers of acts and old scans, by the summit’s own clock', async () => {
    const own = await announced()
    const delegates = await category(own)
    const email = `${randomUUID()}@drafts.example`
    const draft = await person(own, delegates, { email })
    const sent = await person(own, delegates, { status: 'confirmed' })
    const letter = { summitId: own.id, email, language: 'en', subject: 'Go on', body: 'Link' }
    await db().notice.create({ data: { ...letter, kind: 'registration_link', createdAt: now } })
    await db().submittedAct.create({
      data: {
        key: randomUUID(),
        summitId: own.id,
        act: 'start',
        subject: sent,
        at: now,
        answer: { id: sent },
      },
    })
    // A demo's clock that stands in the summit keeps what is due by real time.
    const real = new Date('2026-03-01T12:00:00Z')
    await db().summit.update({
      where: { id: own.id },
      data: { clockOffset: Math.round((now.getTime() - real.getTime()) / 1000) },
    })
    await purge(real)
    expect(await db().registration.count({ where: { id: draft } })).toBe(1)
    expect(await db().submittedAct.count({ where: { summitId: own.id } })).toBe(0)
    await db().summit.update({ where: { id: own.id }, data: { clockOffset: 0 } })
    await purge(real)
    expect(await db().registration.count({ where: { id: { in: [draft, sent] } } })).toBe(1)
    expect(await db().notice.count({ where: { email } })).toBe(0)
    expect(
      await db().purgeReceipt.findMany({
        where: { summitId: own.id },
        orderBy: { kind: 'asc' },
        select: { kind: true, count: true },
      }),
    ).toEqual([
      { kind: 'acts', count: 1 },
      { kind: 'drafts', count: 1 },
    ])
  })
})
