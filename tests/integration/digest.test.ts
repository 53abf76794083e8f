import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { DigestWord } from '@/domain/notice/send-digests'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { chooseDigest } = await import('@/domain/notice/choose-digest')
const { deliverNext } = await import('@/domain/notice/deliver-next')
const { queueNotices } = await import('@/domain/notice/repository')
const { sendDigests } = await import('@/domain/notice/send-digests')
const { digestedBefore } = await import('@/domain/notice/rules')

const word: DigestWord = (language, _summit, bodies) => ({ subject: language, body: bodies.join(' + ') })

/** Noon in Ottawa, nine days before the summit. */
const noon = new Date('2019-05-20T16:00:00Z')
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000)

async function reader(daily: 'yes' | 'no') {
  const summit = await draftSummit()
  await db().summit.update({ where: { id: summit.id }, data: { state: 'open' } })
  const account = await db().account.create({ data: { email: `${randomUUID()}@people.example` } })
  const actor = { ...summit.outsider, accountId: account.id, email: account.email }
  const choose = (as: 'yes' | 'no') => chooseDigest(actor, { slug: summit.slug, daily: as }, noon)
  expect(await choose(daily)).toMatchObject({ ok: true })
  const tell = (body: string, at: Date) =>
    queueNotices(db(), [
      {
        ...{ summitId: summit.id, accountId: null, email: account.email, language: 'fr' },
        ...{ kind: 'release', about: `release:${summit.id}:${body}`, subject: 'News', body, at },
      },
    ])
  const letters = () =>
    db().notice.findMany({
      where: { email: account.email },
      orderBy: { createdAt: 'asc' },
      select: { kind: true, body: true, digest: true, sentAt: true },
    })
  return { tell, letters, choose, email: account.email }
}

/** Everything that would leave now, by its body. */
async function delivered(at: Date, email: string): Promise<string[]> {
  const bodies: string[] = []
  for (;;) {
    const { outcome } = await deliverNext(
      async ({ to, text }) => {
        if (to === email) bodies.push(text)
        return null
      },
      'test.example',
      at,
    )
    if (outcome !== 'sent') return bodies
  }
}

describe('News of one’s own agenda', () => {
  it('go at once, unless somebody has chosen otherwise', async () => {
    const { tell, email } = await reader('no')
    await tell('moved', noon)
    expect(await delivered(noon, email)).toEqual(['moved'])
  })

  it('come together at eight where the summit is, once, however many workers there are', async () => {
    const { tell, letters, email } = await reader('yes')
    await tell('first', noon)
    await tell('second', hours(2))
    await sendDigests(hours(19), word)
    expect(await delivered(hours(19), email)).toEqual([])
    await tell('third', hours(20.5))
    await Promise.all([sendDigests(hours(20.6), word), sendDigests(hours(20.6), word)])
    expect(await delivered(hours(20.6), email)).toEqual(['first + second'])
    expect(await letters()).toMatchObject([
      { body: 'first', digest: false, sentAt: hours(20.6) },
      { body: 'second', digest: false, sentAt: hours(20.6) },
      { body: 'third', digest: true, sentAt: null },
      { kind: 'digest', body: 'first + second' },
    ])
    // What is alone goes as it is.
    await sendDigests(hours(45), word)
    expect(await delivered(hours(45), email)).toEqual(['third'])
  })

  it('go at once when somebody changes their mind, and when the summit has begun', async () => {
    const { tell, choose, email } = await reader('yes')
    await tell('moved', noon)
    await choose('no')
    expect(await delivered(noon, email)).toEqual(['moved'])
    const first = new Date('2019-05-29T13:00:00Z')
    expect(digestedBefore(first, 'America/Toronto', '2019-05-29').getTime()).toBeGreaterThan(first.getTime())
    expect(digestedBefore(noon, 'America/Toronto', '2019-05-29')).toEqual(new Date('2019-05-20T12:00:00Z'))
    expect(digestedBefore(hours(-5), 'America/Toronto', '2019-05-29')).toEqual(
      new Date('2019-05-19T12:00:00Z'),
    )
  })
})
