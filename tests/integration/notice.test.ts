import { beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../setup/database'
import type { Mail, Transport } from '@/domain/notice/deliver-next'

await freshDatabase()
const { db, inTransaction } = await import('@/domain/shared/db')
const { queueNotice, queueNotices } = await import('@/domain/notice/repository')
const { deliverNext } = await import('@/domain/notice/deliver-next')
const { mailbox, mailboxMessage } = await import('@/domain/notice/queries')
const { MAX_ATTEMPTS, backOffSeconds } = await import('@/domain/notice/rules')

const now = new Date('2026-03-01T12:00:00Z')
const notice = (email: string) => ({
  summitId: null,
  accountId: null,
  email,
  language: 'fr' as const,
  kind: 'sign_in',
  subject: 'Votre lien',
  body: 'Bonjour <b>toi</b>',
  at: now,
})

/** A mail server that keeps what it took. */
function taking(mails: Mail[], milliseconds = 0): Transport {
  return async (mail) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    mails.push(mail)
    return null
  }
}

const refusing: Transport = async () => ({ kind: 'recipient', words: '550 no such person' })
const absent: Transport = async () => ({ kind: 'server', words: 'connection refused' })
const later = (seconds: number) => new Date(+now + seconds * 1000)
const send = (transport: Transport, at = now) => deliverNext(transport, 'plenum.example', at)

beforeEach(async () => {
  await db().notice.deleteMany()
})

describe('The outbox', () => {
  it('holds a notice only when the transaction that causes it is committed', async () => {
    await expect(
      inTransaction(async (tx) => {
        await queueNotice(tx, notice('a@example.ca'))
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await db().notice.count()).toBe(0)
  })

  it('sends each notice once, as plain text, however many workers there are', async () => {
    for (let i = 0; i < 6; i++) await inTransaction((tx) => queueNotice(tx, notice(`p${i}@example.ca`)))
    const mails: Mail[] = []
    await Promise.all(
      [1, 2, 3].map(async () => {
        while ((await send(taking(mails, 5))).outcome === 'sent');
      }),
    )
    expect(mails.map(({ to }) => to).sort()).toEqual([0, 1, 2, 3, 4, 5].map((i) => `p${i}@example.ca`))
    expect(mails[0]).toMatchObject({ subject: 'Votre lien', text: 'Bonjour <b>toi</b>', language: 'fr' })
    expect(await db().notice.count({ where: { sentAt: now, failure: null, attempts: 1 } })).toBe(6)
    expect(await send(taking(mails))).toEqual({ outcome: 'none' })
  })

  it('keeps why a recipient’s server refused, tries again with the same Message-ID, and gives up in the end', async () => {
    const id = await inTransaction((tx) => queueNotice(tx, notice('gone@example.ca')))
    expect(await send(refusing)).toEqual({ outcome: 'failed', kind: 'recipient', id })
    expect(await db().notice.findUnique({ where: { id } })).toMatchObject({
      attempts: 1,
      failure: '550 no such person',
      sentAt: null,
      dueAt: later(30),
    })
    const mails: Mail[] = []
    const first: Transport = async (mail) => {
      mails.push(mail)
      return refusing(mail)
    }
    let at = now
    for (let attempt = 2; attempt <= MAX_ATTEMPTS; attempt++) {
      at = new Date(+at + backOffSeconds(attempt - 1) * 1000)
      await send(first, at)
    }
    expect(mails).toHaveLength(MAX_ATTEMPTS - 1)
    expect(new Set(mails.map(({ messageId }) => messageId))).toEqual(
      new Set([`<notice-${id}@plenum.example>`]),
    )
    expect(await send(first, later(86_400))).toEqual({ outcome: 'none' })
  })

  it('gives nothing up while no mail server answers', async () => {
    const id = await inTransaction((tx) => queueNotice(tx, notice('a@example.ca')))
    for (let hour = 0; hour < MAX_ATTEMPTS + 2; hour++) await send(absent, later(hour * 3600))
    const mails: Mail[] = []
    const after = later(24 * 3600)
    expect(await send(taking(mails), after)).toEqual({ outcome: 'sent' })
    expect(await db().notice.findUnique({ where: { id } })).toMatchObject({ failure: null, attempts: 1 })
  })

  it('has everything wait while no mail server answers, ever longer, and every worker keeps to it', async () => {
    const first = await inTransaction((tx) => queueNotice(tx, notice('first@example.ca')))
    await inTransaction((tx) => queueNotice(tx, { ...notice('second@example.ca'), at: later(1) }))
    expect(await send(absent, later(1))).toEqual({ outcome: 'failed', kind: 'server', id: first })
    expect(await send(taking([]), later(2))).toEqual({ outcome: 'none' })
    expect(await send(absent, later(31))).toMatchObject({ kind: 'server', id: first })
    const waits = await db().notice.findMany({ orderBy: { createdAt: 'asc' } })
    expect(waits.map(({ dueAt }) => dueAt)).toEqual([later(62), later(62)])
    expect(waits.map(({ attempts }) => attempts)).toEqual([0, 0])
  })

  it('passes over what waits for its next attempt, also after a restart', async () => {
    const first = await inTransaction((tx) => queueNotice(tx, notice('first@example.ca')))
    await inTransaction((tx) => queueNotice(tx, { ...notice('second@example.ca'), at: later(1) }))
    expect(await send(refusing, later(1))).toMatchObject({ kind: 'recipient', id: first })
    const mails: Mail[] = []
    await send(taking(mails), later(2))
    expect(mails.map(({ to }) => to)).toEqual(['second@example.ca'])
    expect(await send(taking(mails), later(2))).toEqual({ outcome: 'none' })
    await send(taking(mails), later(31))
    expect(mails.map(({ to }) => to)).toEqual(['second@example.ca', 'first@example.ca'])
  })

  it('tells an address the same once', async () => {
    const told = { ...notice('a@example.ca'), about: 'release:x:1' }
    for (let i = 0; i < 2; i++)
      await inTransaction((tx) => queueNotices(tx, [told, { ...told, email: 'b@example.ca' }]))
    expect(await db().notice.count()).toBe(2)
    await inTransaction((tx) => queueNotices(tx, [{ ...told, about: 'release:x:2' }]))
    expect(await db().notice.count()).toBe(3)
  })

  it('gives a notice back when its worker dies', async () => {
    await inTransaction((tx) => queueNotice(tx, notice('a@example.ca')))
    const dying: Transport = async () => {
      throw new Error('killed')
    }
    await expect(send(dying)).rejects.toThrow('killed')
    expect(await send(taking([]))).toEqual({ outcome: 'sent' })
  })
})

describe('The demo’s mailbox', () => {
  it('lists the newest first and finds one by its id, and nothing by what is no id', async () => {
    const old = await inTransaction((tx) => queueNotice(tx, notice('old@example.ca')))
    const fresh = await inTransaction((tx) =>
      queueNotice(tx, { ...notice('new@example.ca'), at: new Date(+now + 1) }),
    )
    expect((await mailbox(10)).map(({ id }) => id)).toEqual([fresh, old])
    expect(await mailbox(1)).toHaveLength(1)
    expect(await mailboxMessage(old)).toMatchObject({ body: 'Bonjour <b>toi</b>' })
    for (const id of ['', 'x', "' OR 1=1", '00000000-0000-4000-8000-000000000000'])
      expect(await mailboxMessage(id)).toBeNull()
  })
})
