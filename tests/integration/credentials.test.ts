import { beforeEach, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import type { DraftSummit } from '../factories/draft-summit'
import type { MadeDelegation } from '../factories/delegations'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { delegation, member } = await import('../factories/delegations')
const { category, faults, noFaults, person } = await import('../factories/registrations')
const { giveLetter } = await import('@/domain/credentials/give-letter')
const { lookAtLetter } = await import('@/domain/credentials/look-at-letter')
const { checkLetter } = await import('@/domain/credentials/check-letter')
const { letterAtDesk, ownLetter } = await import('@/domain/credentials/queries')
const { decideMember } = await import('@/domain/delegation/decide-member')

const now = new Date('2019-05-20T12:00:00Z')
const pdf = Buffer.from('%PDF-1.7\nPlenipotentiary of Estonia\n%%EOF\n')

let summit: DraftSummit
let estonia: MadeDelegation
beforeEach(async () => {
  summit = await draftSummit()
  estonia = await delegation(summit, 'EE')
})

const give = (bytes: Uint8Array = pdf, actor = estonia.focal) =>
  giveLetter(actor, { slug: summit.slug, file: { name: 'Lettre.pdf', bytes } }, now, 'secret')
const look = (actor = summit.organiser, secret = 'secret') =>
  lookAtLetter(actor, { summitId: summit.id, delegationId: estonia.id }, now, secret)

describe('A letter of credentials', () => {
  it('is kept sealed, and opened by the desk alone, each time with a line of the record', async () => {
    expect(await give(Buffer.from('not a document'))).toMatchObject({ code: 'not_a_document' })
    expect(await give(pdf, summit.editor)).toMatchObject({ code: 'not_found' })
    expect(await give()).toMatchObject({ ok: true })
    const { sealed } = await db().credentialsLetter.findUniqueOrThrow({ where: { delegationId: estonia.id } })
    expect(Buffer.from(sealed).includes('Plenipotentiary')).toBe(false)
    const opened = await look()
    expect(opened.ok && [opened.value.name, opened.value.bytes.equals(pdf)]).toEqual(['Lettre.pdf', true])
    for (const actor of [estonia.focal, summit.editor])
      expect(await look(actor)).toMatchObject({ code: 'not_found' })
    expect(await look(summit.organiser, 'another')).toMatchObject({ code: 'sealed_otherwise' })
    expect(await db().auditEntry.count({ where: { action: 'credentials.looked_at' } })).toBe(2)
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    expect(await give(picture)).toMatchObject({ ok: true })
    const second = await look()
    expect(second.ok && second.value.type).toBe('image/webp')
  })

  it('is found in order or not by the desk, and checked again when another comes', async () => {
    await give()
    const check = (version: number, found: 'in_order' | 'not_in_order', note: string) =>
      checkLetter(
        summit.organiser,
        { summitId: summit.id, delegationId: estonia.id, version, found, note },
        now,
      )
    expect(await check(1, 'not_in_order', 'The seal is missing.')).toMatchObject({ ok: true })
    expect(await ownLetter(estonia.id)).toMatchObject({ inOrder: false, note: 'The seal is missing.' })
    await give()
    expect(await ownLetter(estonia.id)).toMatchObject({ inOrder: null, note: '' })
    expect(await check(1, 'in_order', '')).toMatchObject({ code: 'saved_meanwhile' })
    expect(await check(2, 'in_order', '')).toMatchObject({ ok: true })
    expect(await letterAtDesk(summit.organiser, summit.id, estonia.id)).toMatchObject({ inOrder: true })
    expect(await letterAtDesk(estonia.focal, summit.id, estonia.id)).toBeNull()
  })
})

describe('A member who has registered', () => {
  it('is one with the registration once accredited, and takes one place of the delegation', async () => {
    const email = 'kask@people.example'
    const eva = await member(summit, estonia, { name: 'Eva Kask', email })
    const registration = await person(summit, await category(summit), { status: 'confirmed', email })
    const { id: accountId } = await db().account.create({ data: { email, emailVerified: now } })
    await db().registration.update({
      where: { id: registration },
      data: { accountId, delegation: estonia.id },
    })
    await db().seat.create({
      data: {
        ...{ summitId: summit.id, quotaId: estonia.quotaId, registrationId: registration },
        ...{ state: 'confirmed', at: now },
      },
    })
    const taken = async () => (await db().quota.findUniqueOrThrow({ where: { id: estonia.quotaId } })).taken
    expect(await taken()).toBe(3)
    const input = { summitId: summit.id, id: eva, decision: 'accredited' as const, reason: null }
    expect(await decideMember(summit.organiser, input, now)).toMatchObject({ ok: true })
    expect(await taken()).toBe(2)
    expect(await db().delegationMember.findUniqueOrThrow({ where: { id: eva } })).toMatchObject({
      ...{ registrationId: registration, state: 'accredited' },
    })
    expect(await faults(summit)).toEqual(noFaults)
  })
})
