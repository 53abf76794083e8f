import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Footer, Values } from '@/domain/message/letter-rules'
import type { ReminderWord } from '@/domain/message/send-reminders'
import type { Word } from '@/domain/registration/told-rules'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { byDesk, byLink, category, person, quota } = await import('../factories/registrations')
const { chooseLetters } = await import('@/domain/message/choose-letters')
const { dropLetter } = await import('@/domain/message/drop-letter')
const { stopLink } = await import('@/domain/message/letter-rules')
const { messagesView, previewMessage } = await import('@/domain/message/queries')
const { resendFailures } = await import('@/domain/message/resend-failures')
const { saveLetter } = await import('@/domain/message/save-letter')
const { saveReminders } = await import('@/domain/message/save-reminders')
const { messageInput } = await import('@/domain/message/schema')
const { sendMessage } = await import('@/domain/message/send-message')
const { sendReminders } = await import('@/domain/message/send-reminders')
const { deliverNext } = await import('@/domain/notice/deliver-next')
const { approve } = await import('@/domain/registration/approve')

const now = new Date('2019-05-20T12:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const values: Values = ({ name, category: of }, summit) => ({
  ...{
    name,
    summit: summit.name.en ?? '',
    dates: 'May',
    category: of.en ?? '',
    link: 'https://link.example',
  },
})
const footer: Footer = (language) => (language === 'fr' ? 'Arrêter' : 'Stop')
const remind: ReminderWord = (kind, { name }) => ({ subject: kind, body: `Hello ${name}` })
const both = (en: string, fr = en) => ({ en, fr })

let summit: DraftSummit
let delegates: string
beforeAll(async () => {
  summit = await open()
  delegates = await category(summit)
})

async function open() {
  const made = await draftSummit()
  await db().summit.update({ where: { id: made.id }, data: { state: 'open' } })
  return made
}

const message = (changes: Record<string, unknown> = {}) =>
  messageInput.parse({
    ...{ summitId: summit.id, key: randomUUID(), subject: both('Hello {name}', 'Bonjour {name}') },
    ...{ body: both('See {link}', 'Voir {link}'), statuses: ['confirmed'], categoryId: delegates },
    ...changes,
  })

const isFor = (letters: readonly { kind: string }[]) =>
  letters.filter(({ kind }) => kind === 'message').length

const lettersOf = (registrationId: string) =>
  db().notice.findMany({ where: { registrationId }, orderBy: [{ createdAt: 'asc' }, { kind: 'asc' }] })

describe('A message', () => {
  it('goes to those whom the desk has chosen, whatever became of them, and to nobody of another summit', async () => {
    const [own, elsewhere] = [await open(), await open()]
    const guests = await category(own)
    const declined = await person(own, guests, { status: 'declined', name: 'Desk Chosen' })
    const beside = await person(own, guests, { status: 'declined', name: 'Desk Beside' })
    const foreign = await person(elsewhere, await category(elsewhere), { status: 'confirmed' })
    const to = { summitId: own.id, statuses: [], categoryId: '', desk: 'yes' }
    const some = message({ ...to, ids: [declined, foreign] })
    expect(await sendMessage(own.organiser, some, now, values, footer)).toMatchObject({
      value: { people: 1 },
    })
    const all = message({ ...to, filter: { q: 'desk', status: 'declined' } })
    expect(await previewMessage(own.organiser, all, now, values, footer)).toMatchObject({
      value: { people: 2 },
    })
    expect(isFor(await lettersOf(declined))).toBe(1)
    expect(isFor(await lettersOf(beside))).toBe(0)
    expect(isFor(await lettersOf(foreign))).toBe(0)
  })

  it('goes once to each who is meant, in their language, but not to who wants none', async () => {
    const anna = await person(summit, delegates, { status: 'confirmed', name: 'Anna' })
    const zoe = await person(summit, delegates, { status: 'confirmed', name: 'Zoé', language: 'fr' })
    const quiet = await person(summit, delegates, { status: 'confirmed', optionalMail: false })
    const other = await person(summit, delegates, { status: 'submitted' })
    const input = message()
    expect(
      await previewMessage(summit.organiser, { ...input, as: 'zoé' }, now, values, footer),
    ).toMatchObject({
      value: { subject: 'Bonjour Zoé', body: 'Voir https://link.example\n\nArrêter', people: 2, stopped: 1 },
    })
    const sent = await Promise.all([
      sendMessage(summit.organiser, input, now, values, footer),
      sendMessage(summit.organiser, input, now, values, footer),
    ])
    expect(sent).toEqual([
      { ok: true, value: { people: 2 } },
      { ok: true, value: { people: 2 } },
    ])
    expect(await lettersOf(anna)).toMatchObject([{ subject: 'Hello Anna', language: 'en', necessary: false }])
    expect(await lettersOf(zoe)).toMatchObject([{ subject: 'Bonjour Zoé', language: 'fr' }])
    expect([...(await lettersOf(quiet)), ...(await lettersOf(other))]).toEqual([])
    // What is necessary goes to all, and cannot be stopped.
    await sendMessage(summit.organiser, message({ necessary: 'yes' }), now, values, footer)
    expect(await lettersOf(quiet)).toMatchObject([{ necessary: true, body: 'See https://link.example' }])
    expect(await db().auditEntry.count({ where: { action: 'message.sent', subjectId: input.key } })).toBe(1)
  })

  it('is refused with a placeholder that nobody knows, where nobody is meant, and to whoever may not write', async () => {
    const wrong = message({ body: both('See {link}', 'Voir {lien}') })
    const send = (input: typeof wrong, actor = summit.organiser) =>
      sendMessage(actor, input, now, values, footer)
    expect(await send(wrong)).toMatchObject({
      code: 'placeholder_unknown',
      details: { faults: [{ field: 'body.fr', placeholder: '{lien}' }] },
    })
    expect(await send(message({ statuses: ['declined'] }))).toMatchObject({ code: 'nobody_meant' })
    for (const actor of [summit.outsider, summit.editor])
      expect(await send(message(), actor)).toMatchObject({ code: 'not_found' })
    expect(await messagesView(summit.editor, summit.id)).toBeNull()
  })

  it('says what became of it, and what was refused can be sent again', async () => {
    const own = await category(summit)
    const id = await person(summit, own, { status: 'confirmed', email: `${randomUUID()}@full.example` })
    const input = message({ categoryId: own })
    await sendMessage(summit.organiser, input, now, values, footer)
    await db().notice.updateMany({
      where: { registrationId: id },
      data: { attempts: 8, failure: '552 mailbox full' },
    })
    const line = async () =>
      (await messagesView(summit.organiser, summit.id))?.messages.find((one) => one.id === input.key)
    expect(await line()).toMatchObject({
      people: 1,
      sent: 0,
      failed: 1,
      failures: [{ failure: '552 mailbox full' }],
    })
    expect(await resendFailures(summit.organiser, { summitId: summit.id, id: input.key }, now)).toMatchObject(
      {
        value: { again: 1 },
      },
    )
    expect(await line()).toMatchObject({ waiting: 1, failed: 0, failures: [] })
  })

  it('is stopped by its link at once, and its mail says so to the reader’s program', async () => {
    const own = await category(summit)
    const id = await person(summit, own, { status: 'confirmed' })
    await db().notice.deleteMany({ where: { sentAt: null } })
    await sendMessage(summit.organiser, message({ categoryId: own }), now, values, footer)
    const stops: (string | null)[] = []
    await deliverNext(
      async ({ stopFor }) => {
        stops.push(stopFor)
        return null
      },
      'test.example',
      now,
    )
    expect(stops).toEqual([id])
    await sendMessage(summit.organiser, message({ categoryId: own }), now, values, footer)
    const link = stopLink(id, now)
    expect(await chooseLetters({ by: 'letter', link }, false, now)).toEqual({
      ok: true,
      value: { wanted: false },
    })
    expect(await lettersOf(id)).toHaveLength(1)
    expect(
      await sendMessage(summit.organiser, message({ categoryId: own }), now, values, footer),
    ).toMatchObject({
      code: 'nobody_meant',
    })
    expect(await chooseLetters({ by: 'person', author: byLink(id) }, true, now)).toMatchObject({ ok: true })
    expect(await chooseLetters({ by: 'letter', link }, false, later(500))).toMatchObject({
      code: 'link_expired',
    })
  })
})

describe('A letter that is sent by itself', () => {
  it('has the organisers’ words where they gave some, and the standard ones again', async () => {
    const approval = await category(summit, { approval: true })
    const word: Word = ({ kind }, { name }) => ({
      subject: kind,
      body: kind,
      values: { name, link: 'https://own.example' },
    })
    const of = { summitId: summit.id, kind: 'approved' as const }
    const wording = {
      subject: both('Welcome {name}', 'Bienvenue {name}'),
      body: both('Here: {link}', 'Ici : {link}'),
    }
    expect(
      await saveLetter(summit.organiser, { ...of, ...wording, body: both('No link', '{link}') }, now),
    ).toMatchObject({
      code: 'link_needed',
      details: { field: 'body.en' },
    })
    expect(await saveLetter(summit.editor, { ...of, ...wording }, now)).toMatchObject({ code: 'not_found' })
    expect(await saveLetter(summit.organiser, { ...of, ...wording }, now)).toMatchObject({ ok: true })
    const zoe = await person(summit, approval, { status: 'submitted', language: 'fr', name: 'Zoé' })
    await approve(byDesk(summit, zoe), now, word)
    expect(await lettersOf(zoe)).toMatchObject([
      { subject: 'Bienvenue Zoé', body: 'Ici : https://own.example' },
    ])
    await dropLetter(summit.organiser, of, now)
    const anna = await person(summit, approval, { status: 'submitted' })
    await approve(byDesk(summit, anna), now, word)
    expect(await lettersOf(anna)).toMatchObject([{ subject: 'approved' }])
  })
})

describe('Reminders', () => {
  it('go out once, to whom they are due, by the summit’s clock', async () => {
    const own = await open()
    const mine = await category(own)
    const at = (days: number) => ({ createdAt: later(days), updatedAt: later(days) })
    const draft = await person(own, mine, { ...at(-8) })
    const fresh = await person(own, mine, { ...at(-1) })
    const quiet = await person(own, mine, { ...at(-8), optionalMail: false })
    const approved = await person(own, mine, { status: 'approved', decidedAt: later(-6), ...at(-6) })
    const confirmed = await person(own, mine, { status: 'confirmed', ...at(-6) })
    const offered = await person(own, mine, { status: 'waiting', ...at(-6) })
    const limit = await quota(own, 'summit', '', 1)
    await db().waitingEntry.create({
      data: {
        ...{ summitId: own.id, registrationId: offered, subject: 'participation', quotaIds: [limit] },
        ...{ state: 'offered', joinedAt: later(-6), offeredAt: now, offeredUntil: later(0.5) },
      },
    })
    const set = { summitId: own.id, draft: 7, confirm: 5, offer: 1, starts: 3 }
    expect(await saveReminders(own.editor, set, now)).toMatchObject({ code: 'not_found' })
    expect(await sendReminders(now, remind, footer)).toBe(0)
    await saveReminders(own.organiser, set, now)
    await Promise.all([sendReminders(now, remind, footer), sendReminders(now, remind, footer)])
    await sendReminders(later(0.1), remind, footer)
    expect(await lettersOf(draft)).toMatchObject([{ kind: 'reminder_draft', necessary: false }])
    expect(await lettersOf(approved)).toMatchObject([{ kind: 'reminder_confirm', necessary: true }])
    expect(await lettersOf(offered)).toMatchObject([{ kind: 'reminder_offer', necessary: true }])
    for (const id of [fresh, quiet, confirmed]) expect(await lettersOf(id)).toEqual([])
    // Three days before the first, in Ottawa.
    await sendReminders(later(6), remind, footer)
    expect(await lettersOf(confirmed)).toMatchObject([{ kind: 'reminder_starts' }])
  })
})
