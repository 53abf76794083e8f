import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Author } from '@/domain/registration/queries'
import type { Actor } from '@/domain/shared/actor'
import type { Role } from '@/prisma/client/enums'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { byDesk, byLink, category, person, word } = await import('../factories/registrations')
const { giveFile } = await import('@/domain/answer-file/give-file')
const { documentsOf, fileOf } = await import('@/domain/answer-file/queries')
const { vaultView } = await import('@/domain/identity-document/queries')
const { look } = await import('@/domain/identity-document/look')
const { edit } = await import('@/domain/registration/edit')
const { merge } = await import('@/domain/registration/merge')
const { handOver } = await import('@/domain/registration/hand-over')
const { heldAbout } = await import('@/domain/registration/held-queries')
const { saveDraft } = await import('@/domain/registration/save-draft')
const { submit } = await import('@/domain/registration/submit')

const now = new Date('2019-05-10T12:00:00Z')
const secret = 'a secret of this test'
const pdf = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n')
let summit: DraftSummit
let id: string

const question = async (code: string, differs: object = {}) =>
  (
    await db().formQuestion.create({
      data: {
        ...{
          summitId: summit.id,
          code,
          position: 1,
          kind: 'file',
          label: { en: code },
          purpose: { en: 'Entry' },
        },
        ...{ retainUntil: new Date('2019-12-01'), categories: [], ...differs },
      },
    })
  ).id

beforeEach(async () => {
  summit = await draftSummit()
  await db().summit.update({ where: { id: summit.id }, data: { state: 'open' } })
  id = await person(summit, await category(summit))
})

const give = (code: string, bytes: Uint8Array | null, name = 'letter.pdf') =>
  giveFile(byLink(id), { code, file: bytes && { name, bytes } }, now, secret)
const bytesOf = async (code: string) => (await fileOf(byLink(id), code, now))?.bytes

describe('A file that answers a question', () => {
  it('is needed where it is asked for, and kept under the name that it came by', async () => {
    await question('letter', { required: true })
    expect(await submit(byLink(id), { key: randomUUID(), id }, now, word)).toMatchObject({
      details: { faults: [{ field: 'answers.letter', code: 'required' }] },
    })
    expect(await give('letter', pdf, '../../C:\\my <b>letter</b>.exe')).toMatchObject({ ok: true })
    expect(await fileOf(byLink(id), 'letter', now)).toMatchObject({ name: 'b.pdf', type: 'application/pdf' })
    expect(await submit(byLink(id), { key: randomUUID(), id }, now, word)).toMatchObject({ ok: true })
    // Taking it away afterwards is an edit like any other.
    expect(await give('letter', null)).toMatchObject({ ok: true })
    expect(await bytesOf('letter')).toBeUndefined()
    expect(
      await db().auditEntry.findFirst({ where: { subjectId: id, action: 'registration.edited' } }),
    ).toMatchObject({
      after: { changed: ['letter'] },
    })
  })

  it('is a picture drawn anew or a PDF, by its first bytes and not by its name', async () => {
    await question('letter')
    const placed = { exif: { IFD0: { Copyright: 'Somebody' } } }
    const picture = sharp({ create: { width: 3000, height: 100, channels: 3, background: '#c00' } })
    expect(
      await give('letter', await picture.withExif(placed.exif).jpeg().toBuffer(), 'card.jpg'),
    ).toMatchObject({
      ok: true,
    })
    const kept = await sharp(await bytesOf('letter')).metadata()
    expect(kept).toMatchObject({ format: 'webp', width: 2400, height: 80 })
    expect(kept.exif).toBeUndefined()
    const refused = async (bytes: Uint8Array) => {
      const result = await give('letter', bytes)
      return result.ok ? 'ok' : result.code
    }
    expect(await refused(Buffer.from('MZ\x90 %PDF-1.7 %%EOF'))).toBe('not_a_document')
    expect(await refused(Buffer.from('%PDF-1.7 cut short'))).toBe('not_a_document')
    expect(await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('not_a_document')
    expect(await refused(Buffer.from('\xFF\xD8\xFF nothing', 'latin1'))).toBe('not_a_document')
    expect(await refused(Buffer.alloc(0))).toBe('file_missing')
    expect(await refused(Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024)]))).toBe('file_too_heavy')
    expect(await bytesOf('letter')).toBeDefined()
  })

  it('is its person’s and the desk’s, and goes with the answer', async () => {
    await question('letter')
    await give('letter', pdf)
    const other = await person(summit, await category(summit))
    expect(await fileOf(byLink(other), 'letter', now)).toBeNull()
    expect(await fileOf({ ...byDesk(summit, id), actor: summit.editor }, 'letter', now)).toBeNull()
    expect(await fileOf(byDesk(summit, id), 'letter', now)).toMatchObject({ name: 'letter.pdf' })
    expect(await giveFile(byLink(id), { code: 'nothing', file: null }, now, secret)).toMatchObject({
      code: 'not_found',
    })
    await db().answer.deleteMany({ where: { registrationId: id } })
    expect(await db().answerFile.count({ where: { registrationId: id } })).toBe(0)
  })
})

describe('An identity document', () => {
  /** Somebody with one role in the summit. */
  const officer = (role: Role = 'identity_officer'): Actor => ({
    ...summit.outsider,
    roles: [{ role, summitId: summit.id }],
  })
  const asking = (actor: Actor) => ({
    ...{ by: 'officer' as const, actor, summitId: summit.id, id, reason: 'The gate asks for it' },
  })
  const number = 'P-77 123 456'
  const held = async () =>
    JSON.stringify(
      await db().$queryRaw`
    SELECT (SELECT jsonb_agg(to_jsonb(a)) FROM "Answer" a) AS answers, (SELECT jsonb_agg(to_jsonb(e)) FROM "AuditEntry" e) AS audit,
      (SELECT jsonb_agg(convert_from(decode(replace(encode(s.sealed, 'hex'), '00', ''), 'hex'), 'latin1')) FROM "SealedAnswer" s) AS sealed`,
    )

  it('can be read nowhere, and only be opened with a reason that stays', async () => {
    const passport = await question('passport', { kind: 'text', identity: true, required: true })
    const scan = await question('scan', { identity: true })
    expect(await saveDraft(byLink(id), { id, answers: { passport: number } }, now, secret)).toMatchObject({
      ok: true,
    })
    await give('scan', pdf, `Passport ${number}.pdf`)
    expect(await submit(byLink(id), { key: randomUUID(), id }, now, word)).toMatchObject({ ok: true })
    expect(await held()).not.toMatch(/77 123|Passport P/)
    expect(JSON.stringify(await heldAbout(byLink(id), now))).not.toContain('77 123')
    expect(await bytesOf('scan')).toBeUndefined()
    expect((await documentsOf(summit.organiser, summit.id, id))?.documents.map(({ name }) => name)).toEqual([
      null,
      null,
    ])

    const keeper = officer()
    const ask = (questionId: string, actor = keeper) => look(asking(actor), { questionId }, now, secret)
    expect(await ask(passport)).toMatchObject({ value: { text: number } })
    expect(await ask(scan)).toMatchObject({
      value: { name: 'Passport P-77 123 456.pdf', type: 'application/pdf' },
    })
    // No other role brings it along, and no other summit.
    for (const role of ['organiser', 'registration_officer', 'administrator'] as const)
      expect(await ask(passport, officer(role))).toMatchObject({ code: 'not_found' })
    const elsewhere = { ...keeper, roles: [{ role: 'identity_officer' as const, summitId: randomUUID() }] }
    expect(await ask(passport, elsewhere)).toMatchObject({ code: 'not_found' })
    expect(await vaultView(summit.organiser, summit.id)).toBeNull()
    const looks = await db().auditEntry.findMany({ where: { action: 'identity_document.looked_at' } })
    expect(looks.map(({ subjectId, reason, accountId }) => [subjectId, reason, accountId])).toEqual([
      [id, 'The gate asks for it', keeper.accountId],
      [id, 'The gate asks for it', keeper.accountId],
    ])
    expect(await vaultView(keeper, summit.id)).toMatchObject({
      people: [{ id, documents: 2, lookedAt: now }],
      more: false,
    })
    // Whoever keeps documents alone is told of no other file; the desk still is.
    await question('letter')
    await give('letter', pdf)
    const names = async (actor: Actor) =>
      (await documentsOf(actor, summit.id, id))?.documents.map(({ name }) => name)
    expect(await names(keeper)).toEqual([null, null])
    expect((await names(summit.organiser))?.filter(Boolean)).toEqual(['letter.pdf'])
    // Another secret opens nothing, and says so.
    const lost = await look(asking(keeper), { questionId: passport }, now, 'another secret')
    expect(lost).toMatchObject({ code: 'sealed_otherwise' })
  })

  it('is seen by its owner, by the link or the account, and their looks are recorded as well', async () => {
    const passport = await question('passport', { kind: 'text', identity: true })
    await saveDraft(byLink(id), { id, answers: { passport: number } }, now, secret)
    const see = (author: Author, number_ = passport) =>
      author.by === 'desk' ? null : look(author, { questionId: number_ }, now, secret)
    expect(await see(byLink(id))).toMatchObject({ value: { text: number } })
    const { email } = await db().registration.findUniqueOrThrow({ where: { id } })
    const account = await db().account.create({ data: { email, emailVerified: now } })
    const actor = { ...summit.outsider, accountId: account.id }
    expect(await see({ by: 'account', actor, id })).toMatchObject({ value: { text: number } })
    expect(await see({ by: 'account', actor: summit.outsider, id })).toMatchObject({ code: 'not_found' })
    expect(await see(byLink(id, 2))).toMatchObject({ code: 'link_replaced' })
    // Whoever registered them sees the registration, and not the document.
    const group = await db().registrationGroup.create({
      data: { summitId: summit.id, email: 'lead@people.example', createdAt: now },
    })
    const lead = await person(summit, await category(summit), {
      ...{ email: 'lead@people.example', groupId: group.id },
    })
    await db().registration.update({ where: { id }, data: { groupId: group.id } })
    expect(await see({ ...byLink(lead), id } as Author)).toMatchObject({ code: 'not_found' })
    const looks = await db().auditEntry.findMany({
      where: { action: 'identity_document.looked_at', subjectId: id },
    })
    expect(looks.map(({ accountId, reason, after }) => [accountId, reason, after])).toEqual([
      [null, null, { question: 'passport', by: 'person' }],
      [account.id, null, { question: 'passport', by: 'person' }],
    ])
  })

  it('stays as it was given where nothing is typed, and is replaced by what is', async () => {
    const passport = await question('passport', { kind: 'text', identity: true, required: true })
    await saveDraft(byLink(id), { id, answers: { passport: number } }, now, secret)
    await submit(byLink(id), { key: randomUUID(), id }, now, word)
    const change = async (value: string) => {
      const { version } = await db().registration.findUniqueOrThrow({ where: { id } })
      return edit(byLink(id), { id, version, name: 'Ana', answers: { passport: value } }, now, word, secret)
    }
    const read = () => look(asking(officer()), { questionId: passport }, now, secret)
    expect(await change('')).toMatchObject({ ok: true })
    expect(await read()).toMatchObject({ value: { text: number } })
    expect(await change('Q-1')).toMatchObject({ ok: true })
    expect(await read()).toMatchObject({ value: { text: 'Q-1' } })
    // Whoever takes over the place does not take over the document.
    const to = { key: randomUUID(), id, name: 'Bo', email: 'bo@people.example', language: 'en' as const }
    expect(await handOver(byLink(id), to, now, word)).toMatchObject({ ok: true })
    expect(await db().sealedAnswer.count({ where: { registrationId: id } })).toBe(0)
  })

  it('goes along when two registrations of one person become one', async () => {
    const scan = await question('scan', { identity: true })
    await question('letter')
    await give('scan', pdf)
    await give('letter', pdf)
    const keep = await person(summit, await category(summit), { status: 'submitted' })
    await submit(byLink(id), { key: randomUUID(), id }, now, word)
    const both = { key: randomUUID(), summitId: summit.id, keep, drop: id }
    expect(await merge(summit.organiser, both, now, word)).toMatchObject({ ok: true })
    expect(await fileOf(byLink(keep), 'letter', now)).toMatchObject({ name: 'letter.pdf' })
    const opened = await look({ ...asking(officer()), id: keep }, { questionId: scan }, now, secret)
    expect(opened).toMatchObject({ value: { name: 'letter.pdf' } })
  })

  it('is never kept unsealed, whatever the code does', async () => {
    const questionId = await question('scan', { identity: true })
    const row = { registrationId: id, questionId, summitId: summit.id }
    await expect(db().answer.create({ data: { ...row, value: number, updatedAt: now } })).rejects.toThrow()
    await db().answer.create({ data: { ...row, value: 'sealed', updatedAt: now } })
    await expect(
      db().answerFile.create({ data: { ...row, type: 'application/pdf', bytes: pdf, addedAt: now } }),
    ).rejects.toThrow()
  })
})
