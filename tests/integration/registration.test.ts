import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { byDesk, byLink, category, faults, noFaults, person, quota, word } =
  await import('../factories/registrations')
const { start } = await import('@/domain/registration/start')
const { changeEmail } = await import('@/domain/registration/change-email')
const { sendLink } = await import('@/domain/registration/send-link')
const { saveDraft } = await import('@/domain/registration/save-draft')
const { submit } = await import('@/domain/registration/submit')
const { approve } = await import('@/domain/registration/approve')
const { decline } = await import('@/domain/registration/decline')
const { cancel } = await import('@/domain/registration/cancel')
const { confirm } = await import('@/domain/registration/confirm')
const { edit } = await import('@/domain/registration/edit')
const { handOver } = await import('@/domain/registration/hand-over')
const { changeCategory } = await import('@/domain/registration/change-category')
const { statusView, waitingPosition } = await import('@/domain/registration/queries')
const { acceptOffer } = await import('@/domain/quota/accept-offer')
const { declineOffer } = await import('@/domain/quota/decline-offer')
const { expireOffers } = await import('@/domain/quota/expire-offers')
const { changePriority } = await import('@/domain/quota/change-priority')
const { resize } = await import('@/domain/quota/resize')
const { hold } = await import('@/domain/quota/hold')
const { releaseHold } = await import('@/domain/quota/release-hold')
const { lineOf, quotaLines } = await import('@/domain/quota/queries')

const now = new Date('2019-05-10T12:00:00Z')
const later = (minutes: number) => new Date(+now + minutes * 60_000)

let summit: DraftSummit
beforeEach(async () => {
  summit = await draftSummit()
})

const send = (id: string, key: string = randomUUID(), at = now) => submit(byLink(id), { key, id }, at, word)
const statusOf = async (id: string) => (await db().registration.findUniqueOrThrow({ where: { id } })).status
const taken = async (id: string) => (await db().quota.findUniqueOrThrow({ where: { id } })).taken
const letters = async (id: string) => {
  const { email } = await db().registration.findUniqueOrThrow({ where: { id } })
  const rows = await db().notice.findMany({ where: { email } })
  return rows.map(({ subject }) => subject).sort()
}
const entryOf = async (registrationId: string) => {
  const entry = await db().waitingEntry.findFirst({
    where: { registrationId, state: { in: ['waiting', 'offered'] } },
    orderBy: { turn: 'asc' },
  })
  if (!entry) throw new Error('waits for nothing')
  return entry
}
const offered = async (id: string) => (await entryOf(id)).state === 'offered'

/** People who have sent their registration, one after the other. */
async function people(categoryId: string, count: number, differs: Parameters<typeof person>[2] = {}) {
  const ids = []
  for (let index = 0; index < count; index++) {
    const id = await person(summit, categoryId, differs)
    expect((await send(id)).ok).toBe(true)
    ids.push(id)
  }
  return ids as [string, ...string[]]
}

describe('Registering', () => {
  it('begins without an account, is saved as it is typed, and is sent once', async () => {
    const delegates = await category(summit)
    const summits = await quota(summit, 'summit', '', 5)
    const key = randomUUID()
    const begin = {
      key,
      summitId: summit.id,
      categoryId: delegates,
      email: 'Ana@People.example',
      language: 'fr' as const,
    }
    const begun = await start({ actor: null }, begin, now, word)
    if (!begun.ok) throw new Error(begun.code)
    expect(await start({ actor: null }, begin, now, word)).toEqual(begun)
    const { id, link } = begun.value
    const author = { by: 'link' as const, link }
    expect(await saveDraft(author, { id, name: 'Ana\u00a0Ng', state: 'CA' }, now)).toMatchObject({ ok: true })
    expect(await saveDraft(author, { id, organisation: 'Open North' }, now)).toMatchObject({ ok: true })
    expect(await taken(summits)).toBe(0)
    expect(await send(id)).toMatchObject({ ok: true, value: { status: 'approved', position: null } })
    expect(await db().registration.findUniqueOrThrow({ where: { id } })).toMatchObject({
      email: 'ana@people.example',
      language: 'fr',
      state: 'CA',
      organisation: 'Open North',
    })
    expect(await taken(summits)).toBe(1)
    expect(await confirm(byLink(id), now, word)).toMatchObject({ ok: true })
    expect(await confirm(byLink(id), now, word)).toMatchObject({ ok: true })
    expect(await letters(id)).toEqual(['approved', 'confirmed', 'link'])
    const lines = await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
    expect(lines.map(({ action }) => action).sort()).toEqual([
      'registration.confirmed',
      'registration.started',
      'registration.submitted',
    ])
  })

  it('is one registration, one place and one letter when it is sent twice at once', async () => {
    const delegates = await category(summit)
    const summits = await quota(summit, 'summit', '', 5)
    const id = await person(summit, delegates)
    const key = randomUUID()
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(id, key)))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await taken(summits)).toBe(1)
    expect(await letters(id)).toEqual(['approved'])
    // Another key is another act, and there is nothing left to send.
    expect(await send(id)).toMatchObject({ code: 'wrong_status', details: { status: 'approved' } })
    // The key of one registration says nothing to another.
    const other = await person(summit, delegates)
    expect(await send(other, key)).toMatchObject({ code: 'not_found' })
  })

  it('says what its form lacks, field by field, and asks only what applies', async () => {
    const delegates = await category(summit)
    const ask = (code: string, differs: object) =>
      db().formQuestion.create({
        data: {
          ...{ summitId: summit.id, code, position: 1, kind: 'text', label: {}, purpose: {} },
          retainUntil: new Date('2019-12-31'),
          ...differs,
        },
      })
    const options = ['yes', 'no'].map((value) => ({ value, label: { en: value, fr: value } }))
    await ask('diet', { kind: 'choice', options })
    await ask('which-diet', { required: true, shownWhen: { question: 'diet', is: ['yes'] } })
    await ask('agreed', { kind: 'consent', required: true, label: { en: 'I agree', fr: 'J’accepte' } })
    const id = await person(summit, delegates, { name: '' })
    const lacks = async () => {
      const sent = await send(id)
      return sent.ok ? [] : (sent.details['faults'] as { field: string }[]).map(({ field }) => field)
    }
    expect(await lacks()).toEqual(['name', 'answers.agreed'])
    const save = (answers: Record<string, string | boolean>) =>
      saveDraft(byLink(id), { id, name: 'Ana', answers }, now)
    expect(await save({ diet: 'perhaps' })).toMatchObject({
      code: 'form_incomplete',
      details: { faults: [{ field: 'answers.diet', code: 'not_a_choice' }] },
    })
    await save({ diet: 'yes', agreed: true })
    expect(await lacks()).toEqual(['answers.which-diet'])
    await save({ diet: 'no' })
    expect(await send(id)).toMatchObject({ ok: true })
    const consent = await db().answer.findFirst({ where: { question: { code: 'agreed' } } })
    expect(consent).toMatchObject({ consentAt: now, wording: { label: { fr: 'J’accepte' } } })
    // A question that is retired keeps its answers.
    await db().formQuestion.updateMany({ where: { code: 'diet' }, data: { retiredAt: now } })
    await expect(db().formQuestion.deleteMany({ where: { code: 'diet' } })).rejects.toThrow()
  })

  it('holds to the times of its category and to codes, which let in as often as they say', async () => {
    const early = await category(summit, { opensAt: later(1) })
    const late = await category(summit, { closesAt: now })
    const coded = await category(summit, { entry: 'code' })
    const begin = (categoryId: string, code = '') =>
      start(
        { actor: null },
        {
          key: randomUUID(),
          summitId: summit.id,
          categoryId,
          email: `${randomUUID()}@x.example`,
          language: 'en',
          code,
        },
        now,
        word,
      )
    expect(await begin(early)).toMatchObject({ code: 'not_open_yet' })
    expect(await begin(late)).toMatchObject({ code: 'registration_closed' })
    expect(await begin(coded)).toMatchObject({ code: 'code_needed' })
    const codeId = (
      await db().registrationCode.create({
        data: { summitId: summit.id, categoryId: coded, code: 'OPEN', uses: 1 },
      })
    ).id
    const both = await Promise.all([begin(coded, 'OPEN'), begin(coded, 'OPEN')])
    expect(both.every((one) => one.ok)).toBe(true)
    const ids = both.map((one) => (one.ok ? one.value.id : ''))
    await db().registration.updateMany({ where: { id: { in: ids } }, data: { name: 'Ana' } })
    const sent = await Promise.all(ids.map((id) => send(id)))
    expect(sent.map((one) => (one.ok ? 'in' : one.code)).sort()).toEqual(['code_used_up', 'in'])
    const inside = ids[sent.findIndex((one) => one.ok)] ?? ''
    await cancel(byLink(inside), {}, now, word)
    expect((await db().registrationCode.findUniqueOrThrow({ where: { id: codeId } })).used).toBe(0)
    expect(await begin(coded, 'OTHER')).toMatchObject({ code: 'code_unknown' })
  })

  it('takes nothing before it is approved, where approval is needed', async () => {
    const media = await category(summit, { approval: true })
    const places = await quota(summit, 'category', media, 1)
    const [one, two] = [await person(summit, media), await person(summit, media)]
    for (const id of [one, two]) expect(await send(id)).toMatchObject({ value: { status: 'submitted' } })
    expect(await taken(places)).toBe(0)
    expect(await approve(byDesk(summit, one), now, word)).toMatchObject({ value: { status: 'approved' } })
    expect(await approve(byDesk(summit, one), now, word)).toMatchObject({ value: { status: 'approved' } })
    expect(await approve(byDesk(summit, two), now, word)).toMatchObject({ value: { status: 'waiting' } })
    expect(await taken(places)).toBe(1)
    expect(await letters(two)).toEqual(['submitted', 'waiting'])
    expect(await decline(byDesk(summit, one), { reason: 'no' }, now, word)).toMatchObject({
      code: 'too_short',
    })
    const reason = 'The accreditation was not confirmed.'
    expect(await decline(byDesk(summit, one), { reason }, now, word)).toMatchObject({ ok: true })
    expect(await offered(two)).toBe(true)
    expect(await letters(one)).toEqual(['approved', 'declined', 'submitted'])
  })

  it('can be made for others, whom the holder of the link then acts for, and who do not act for them', async () => {
    const delegates = await category(summit)
    const [lead] = await people(delegates, 1)
    const author = byLink(lead)
    const link = author.by === 'link' ? author.link : undefined
    const input = {
      summitId: summit.id,
      categoryId: delegates,
      email: 'bo@people.example',
      language: 'en' as const,
    }
    const begin = (more: object) =>
      start({ actor: null, ...more }, { ...input, key: randomUUID(), groupOf: lead }, now, word)
    expect(await begin({})).toMatchObject({ code: 'not_found' })
    const begun = link ? await begin({ link }) : null
    if (!begun?.ok || !link) throw new Error('not begun')
    const { id, link: theirs } = begun.value
    const forThem = { by: 'link' as const, link, id }
    expect(await saveDraft(forThem, { id, name: 'Bo' }, now)).toMatchObject({ ok: true })
    expect(await submit(forThem, { key: randomUUID(), id }, now, word)).toMatchObject({ ok: true })
    expect(await cancel({ by: 'link', link: theirs, id: lead }, {}, now, word)).toMatchObject({
      code: 'not_found',
    })
    // With the address of the first the link would act for all: whoever writes it there has no link any more.
    const { email } = await db().registration.findUniqueOrThrow({ where: { id: lead } })
    const asBo = { by: 'link' as const, link: theirs }
    expect(await changeEmail(asBo, { id, email }, now, word)).toMatchObject({ ok: true })
    expect(await cancel({ ...asBo, id: lead }, {}, now, word)).toMatchObject({ code: 'link_replaced' })
    expect(await cancel(forThem, {}, now, word)).toMatchObject({ ok: true })
  })

  it('sends the link again to its own address, a few times, and tells nobody whether there was one', async () => {
    const delegates = await category(summit)
    const [id] = await people(delegates, 1)
    const { email } = await db().registration.findUniqueOrThrow({ where: { id } })
    const ask = (to: string) => sendLink({ summitId: summit.id, email: to }, now, word)
    expect(await ask('nobody@people.example')).toEqual(await ask(email))
    for (let turn = 0; turn < 9; turn++) await ask(email)
    expect((await letters(id)).filter((kind) => kind === 'own_link')).toHaveLength(5)
  })

  it('is not found for another summit’s desk, another person’s link and a link that was replaced', async () => {
    const delegates = await category(summit)
    const [id] = await people(delegates, 1)
    const stranger = await person(summit, delegates)
    const elsewhere = await draftSummit()
    const foreign = { by: 'desk' as const, actor: elsewhere.organiser, summitId: elsewhere.id, id }
    for (const author of [
      foreign,
      { ...foreign, summitId: summit.id },
      byDesk({ ...summit, organiser: summit.editor }, id),
      { by: 'account' as const, actor: summit.outsider, id },
      { ...byLink(stranger), id },
    ] as Parameters<typeof cancel>[0][])
      expect(await cancel(author, {}, now, word)).toMatchObject({ code: 'not_found' })
    expect(await cancel(byLink(id, 2), {}, now, word)).toMatchObject({ code: 'link_replaced' })
    expect(await statusOf(id)).toBe('approved')
  })
})

describe('A place for each day', () => {
  const days = [new Date('2019-05-29'), new Date('2019-05-30')]

  it('is taken whole or waited for whole: a full day waits alone, a full summit lets nobody in', async () => {
    const delegates = await category(summit, { needsDays: true })
    const all = await quota(summit, 'summit', '', 3)
    const [first, second] = [
      await quota(summit, 'day', '2019-05-29', 2),
      await quota(summit, 'day', '2019-05-30', 1),
    ]
    const [ana, bo, cy] = await people(delegates, 3, { days })
    expect([await taken(all), await taken(first), await taken(second)]).toEqual([2, 2, 1])
    expect([await statusOf(ana), await statusOf(bo ?? ''), await statusOf(cy ?? '')]).toEqual([
      'approved',
      'approved',
      'waiting',
    ])
    const view = await statusView(byLink(bo ?? ''), now)
    expect(view).toMatchObject({
      value: {
        days: [
          { date: '2019-05-29', placed: true },
          { date: '2019-05-30', placed: false },
        ],
        waiting: [{ subject: 'day 2019-05-30', state: 'waiting', position: 1 }],
      },
    })
    // Ana leaves: Bo gets the second day, Cy the first; the summit’s place comes with it, and is not taken twice.
    await cancel(byLink(ana), {}, now, word)
    expect([await taken(all), await taken(first), await taken(second)]).toEqual([2, 2, 1])
    const bos = await entryOf(bo ?? '')
    expect(bos).toMatchObject({ subject: 'day 2019-05-30', state: 'offered' })
    expect(await acceptOffer(byLink(bo ?? ''), { entryId: bos.id }, now, word)).toMatchObject({ ok: true })
    const cys = await entryOf(cy ?? '')
    expect(cys).toMatchObject({ subject: 'day 2019-05-29', state: 'offered' })
    // Bo gives the second day back by an edit; Cy holds the summit’s place by an offer, and needs the day alone.
    const { version } = await db().registration.findUniqueOrThrow({ where: { id: bo ?? '' } })
    const without = { id: bo ?? '', version, days: ['2019-05-29'] }
    expect(await edit(byLink(bo ?? ''), without, now, word)).toMatchObject({ ok: true })
    expect(await db().waitingEntry.count({ where: { registrationId: cy ?? '', state: 'offered' } })).toBe(2)
    // Declining the day that the summit’s place came with leaves it to the other.
    expect(await declineOffer(byLink(cy ?? ''), { entryId: cys.id }, now, word)).toMatchObject({ ok: true })
    expect([await taken(all), await taken(first), await taken(second)]).toEqual([2, 1, 1])
    const other = await entryOf(cy ?? '')
    expect(await acceptOffer(byLink(cy ?? ''), { entryId: other.id }, now, word)).toMatchObject({ ok: true })
    expect(await statusOf(cy ?? '')).toBe('confirmed')
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('moves with the category: the old place is passed on, the new one is taken or waited for', async () => {
    const [youth, media] = [await category(summit), await category(summit)]
    await quota(summit, 'category', youth, 1)
    const places = await quota(summit, 'category', media, 1)
    const [ana, bo] = await people(youth, 2)
    const [cy] = await people(media, 1)
    const move = (id: string, categoryId: string) =>
      changeCategory(byDesk(summit, id), { id, categoryId }, now, word)
    expect(await move(ana, media)).toMatchObject({ value: { status: 'waiting' } })
    expect(await offered(bo ?? '')).toBe(true)
    expect(await move(cy, youth)).toMatchObject({ value: { status: 'waiting' } })
    expect(await offered(ana)).toBe(true)
    expect(await taken(places)).toBe(1)
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('stays when a registration is handed over, while names are open; answers and old links do not', async () => {
    const delegates = await category(summit, { namesCloseAt: later(60) })
    const places = await quota(summit, 'summit', '', 1)
    const [id] = await people(delegates, 1)
    const input = {
      key: randomUUID(),
      id,
      name: 'Žofie',
      email: 'zofie@people.example',
      language: 'fr' as const,
    }
    expect(await handOver(byLink(id), { ...input, key: randomUUID() }, later(60), word)).toMatchObject({
      code: 'names_closed',
    })
    expect(await handOver(byLink(id), input, now, word)).toMatchObject({ ok: true })
    expect(await handOver(byLink(id), input, now, word)).toMatchObject({ code: 'link_replaced' })
    expect(await taken(places)).toBe(1)
    expect(await letters(id)).toEqual(['taken_over'])
  })
})

describe('The waiting list', () => {
  let delegates: string
  let places: string
  beforeEach(async () => {
    delegates = await category(summit)
    places = await quota(summit, 'summit', '', 1, { offerMinutes: 60 })
  })

  it('is served in order, and never again for somebody who has cancelled', async () => {
    const [ana, bo, cy, di] = await people(delegates, 4)
    if (!bo || !cy || !di) throw new Error('too few')
    expect(await waitingPosition(byLink(di), (await entryOf(di)).id, now)).toMatchObject({
      value: { position: 3 },
    })
    await cancel(byLink(bo), {}, now, word)
    expect(await waitingPosition(byLink(di), (await entryOf(di)).id, now)).toMatchObject({
      value: { position: 2 },
    })
    await cancel(byLink(ana), {}, now, word)
    expect(await offered(cy)).toBe(true)
    expect(await offered(di)).toBe(false)
    expect(await letters(bo)).toEqual(['cancelled', 'waiting'])
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('offers no more than there is: what is offered counts as taken', async () => {
    const [ana, bo, cy] = await people(delegates, 3)
    if (!bo || !cy) throw new Error('too few')
    await cancel(byLink(ana), {}, now, word)
    expect(await taken(places)).toBe(1)
    const late = await person(summit, delegates)
    expect(await send(late)).toMatchObject({ value: { status: 'waiting', position: 2 } })
    expect(await offered(cy)).toBe(false)
    const { id: entryId } = await entryOf(bo)
    const both = await Promise.all([1, 2].map(() => acceptOffer(byLink(bo), { entryId }, now, word)))
    expect(both.every((one) => one.ok)).toBe(true)
    expect(await statusOf(bo)).toBe('confirmed')
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('passes on what is declined or not taken in time, by itself and with a letter to each', async () => {
    const [ana, bo, cy, di] = await people(delegates, 4)
    if (!bo || !cy || !di) throw new Error('too few')
    await cancel(byLink(ana), {}, now, word)
    const { id: entryId } = await entryOf(bo)
    await declineOffer(byLink(bo), { entryId }, now, word)
    expect(await declineOffer(byLink(bo), { entryId }, now, word)).toMatchObject({ ok: true })
    expect(await acceptOffer(byLink(bo), { entryId }, now, word)).toMatchObject({ code: 'not_offered' })
    expect(await statusOf(bo)).toBe('cancelled')
    const { id: offer } = await entryOf(cy)
    await expireOffers(later(59), word)
    expect(await offered(cy)).toBe(true)
    expect(await acceptOffer(byLink(cy), { entryId: offer }, later(60), word)).toMatchObject({
      code: 'offer_expired',
    })
    await Promise.all([expireOffers(later(60), word), expireOffers(later(60), word)])
    expect(await db().auditEntry.count({ where: { summitId: summit.id, action: 'place.expired' } })).toBe(1)
    expect(await offered(di)).toBe(true)
    expect(await letters(cy)).toEqual(['offer_ended', 'offered', 'waiting'])
    // They may send their registration again, and stand at the end.
    expect(await send(cy, randomUUID(), later(61))).toMatchObject({ value: { status: 'waiting' } })
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('offers nothing after closing, and no offer stands beyond it', async () => {
    await db().quota.update({ where: { id: places }, data: { closesAt: later(30) } })
    const [ana, bo] = await people(delegates, 2)
    if (!bo) throw new Error('too few')
    await cancel(byLink(ana), {}, later(10), word)
    expect((await entryOf(bo)).offeredUntil).toEqual(later(30))
    expect(await acceptOffer(byLink(bo), { entryId: (await entryOf(bo)).id }, later(20), word)).toMatchObject(
      {
        ok: true,
      },
    )
    const cy = await person(summit, delegates)
    expect(await send(cy, randomUUID(), later(25))).toMatchObject({ value: { status: 'waiting' } })
    await cancel(byLink(bo), {}, later(30), word)
    expect(await offered(cy)).toBe(false)
    expect(await taken(places)).toBe(0)
    expect(await send(await person(summit, delegates), randomUUID(), later(31))).toMatchObject({
      code: 'registration_closed',
    })
  })

  it('ends with its category: a place given back after that goes to nobody in it', async () => {
    const [ana, bo] = await people(delegates, 2)
    await db().registrationCategory.update({ where: { id: delegates }, data: { closesAt: later(5) } })
    await cancel(byLink(ana), {}, later(5), word)
    expect(await offered(bo ?? '')).toBe(false)
  })

  it('keeps an offer that stands through a change of priority, and follows the new order after it', async () => {
    const [ana, bo, cy, di] = await people(delegates, 4)
    if (!bo || !cy || !di) throw new Error('too few')
    await cancel(byLink(ana), {}, now, word)
    const raise = async (id: string) =>
      changePriority(
        summit.organiser,
        {
          summitId: summit.id,
          entryId: (await entryOf(id)).id,
          priority: 'first',
          reason: 'Speaks on day one.',
        },
        now,
      )
    expect(await raise(bo)).toMatchObject({ code: 'not_waiting', details: { state: 'offered' } })
    expect(await raise(di)).toMatchObject({ ok: true })
    expect(await waitingPosition(byLink(di), (await entryOf(di)).id, now)).toMatchObject({
      value: { position: 1 },
    })
    expect(await acceptOffer(byLink(bo), { entryId: (await entryOf(bo)).id }, now, word)).toMatchObject({
      ok: true,
    })
    await cancel(byLink(bo), {}, now, word)
    expect(await offered(di)).toBe(true)
    expect(await offered(cy)).toBe(false)
    const line = await lineOf(summit.organiser, summit.id, places)
    expect(line?.map(({ priority, priorityReason }) => [priority, priorityReason])).toContainEqual([
      'first',
      'Speaks on day one.',
    ])
    const audit = await db().auditEntry.findFirst({ where: { action: 'waiting.priority_changed' } })
    expect(audit?.reason).toBe('Speaks on day one.')
    expect(await lineOf(summit.editor, summit.id, places)).toBeNull()
  })

  it('serves a class before another also where more wait than are looked at together', async () => {
    const [ana] = await people(delegates, 1)
    const at = now
    const rows = Array.from({ length: 120 }, (_, index) => ({
      ...{ id: randomUUID(), summitId: summit.id, categoryId: delegates, status: 'waiting' as const },
      ...{
        email: `waiter-${index}-${summit.slug}@people.example`,
        submittedAt: at,
        createdAt: at,
        updatedAt: at,
      },
    }))
    await db().registration.createMany({ data: rows })
    for (const { id: registrationId } of rows)
      await db().waitingEntry.create({
        data: {
          summitId: summit.id,
          registrationId,
          subject: 'participation',
          quotaIds: [places],
          joinedAt: at,
        },
      })
    const [last = ''] = rows.slice(-1).map(({ id }) => id)
    const { id: entryId } = await entryOf(last)
    const raise = { summitId: summit.id, entryId, priority: 'raised' as const, reason: 'Came from far away.' }
    await changePriority(summit.organiser, raise, now)
    await cancel(byLink(ana), {}, now, word)
    expect(await offered(last)).toBe(true)
    expect(await db().waitingEntry.count({ where: { summitId: summit.id, state: 'offered' } })).toBe(1)
  })

  it('passes over whoever cannot be served yet, and keeps their place', async () => {
    const youth = await category(summit)
    await quota(summit, 'category', youth, 0)
    const [ana] = await people(delegates, 1)
    const [bo] = await people(youth, 1)
    const [cy] = await people(delegates, 1)
    await cancel(byLink(ana), {}, now, word)
    expect([await offered(bo), await offered(cy)]).toEqual([false, true])
    const youths = await db().quota.findFirstOrThrow({ where: { summitId: summit.id, kind: 'category' } })
    const resizing = { summitId: summit.id, quotaId: youths.id, size: 1 }
    expect(await resize(summit.organiser, resizing, now, word)).toMatchObject({ value: { offered: 0 } })
    await cancel(byLink(cy), {}, now, word)
    expect(await offered(bo)).toBe(true)
  })
})

describe('The size of a limit', () => {
  it('grows and serves the list, shrinks to what is taken and no further, and displaces by name and with a reason', async () => {
    const delegates = await category(summit)
    const places = await quota(summit, 'summit', '', 3)
    const ids = await people(delegates, 5)
    const size = (to: number, more: { displace?: string[]; reason?: string } = {}) =>
      resize(summit.organiser, { summitId: summit.id, quotaId: places, size: to, ...more }, now, word)
    expect(await size(2)).toMatchObject({ code: 'below_taken', details: { taken: 3, size: 2, over: 1 } })
    expect(await size(4)).toMatchObject({ value: { offered: 1 } })
    expect(await offered(ids[3] ?? '')).toBe(true)
    const gone = ids[1] ?? ''
    expect(await size(3, { displace: [gone] })).toMatchObject({ code: 'too_short' })
    const reason = 'A row of seats is given to interpretation.'
    expect(await size(2, { displace: [gone], reason })).toMatchObject({
      code: 'below_taken',
      details: { over: 1 },
    })
    expect(await size(3, { displace: [ids[4] ?? ''], reason })).toMatchObject({ code: 'not_placed' })
    expect(await size(3, { displace: [gone], reason })).toMatchObject({
      value: { size: 3, displaced: 1, offered: 0 },
    })
    expect(await statusOf(gone)).toBe('waiting')
    expect(await letters(gone)).toEqual(['approved', 'displaced'])
    expect(await size(4)).toMatchObject({ value: { offered: 1 } })
    expect(await offered(gone)).toBe(true)
    expect(
      await resize(summit.outsider, { summitId: summit.id, quotaId: places, size: 9 }, now, word),
    ).toMatchObject({
      code: 'not_found',
    })
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('is never passed when it is lowered during a rush', async () => {
    const delegates = await category(summit)
    const places = await quota(summit, 'summit', '', 20)
    const ids = await Promise.all(Array.from({ length: 30 }, () => person(summit, delegates)))
    const shrink = [15, 10, 5].map((size) =>
      resize(summit.organiser, { summitId: summit.id, quotaId: places, size }, now, word),
    )
    const answers = await Promise.all([...ids.map((id) => send(id)), ...shrink])
    for (const answer of answers) expect(answer.ok || answer.code === 'below_taken').toBe(true)
    const { size, taken: count } = await db().quota.findUniqueOrThrow({ where: { id: places } })
    expect(count).toBe(size)
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('leaves to the staff what they hold back, until they give it up', async () => {
    const delegates = await category(summit)
    const places = await quota(summit, 'summit', '', 3)
    const input = { key: randomUUID(), summitId: summit.id, quotaId: places, places: 2, heldFor: 'press' }
    const held = await Promise.all([1, 2].map(() => hold(summit.organiser, input, now)))
    expect(held.every((one) => one.ok)).toBe(true)
    expect(await hold(summit.organiser, { ...input, key: randomUUID() }, now)).toMatchObject({
      code: 'full',
      details: { free: 1 },
    })
    const [, bo] = await people(delegates, 2)
    const release = { ...input, key: randomUUID(), places: 1 }
    expect(await releaseHold(summit.organiser, release, now, word)).toMatchObject({ value: { offered: 1 } })
    expect(await releaseHold(summit.organiser, release, now, word)).toMatchObject({ value: { offered: 1 } })
    expect(await offered(bo ?? '')).toBe(true)
    expect(await quotaLines(summit.organiser, summit.id)).toMatchObject([
      { kind: 'summit', size: 3, taken: 3, offered: 1, held: 1, waiting: 0, phase: 'full' },
    ])
    expect(await faults(summit)).toEqual(noFaults)
  })
})
