import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { byDesk, byLink, category, faults, noFaults, person, quota, word } =
  await import('../factories/registrations')
const { approve } = await import('@/domain/registration/approve')
const { decline } = await import('@/domain/registration/decline')
const { submit } = await import('@/domain/registration/submit')
const { actOnMany } = await import('@/domain/registration/act-on-many')
const { receiptsOf } = await import('@/domain/registration/receipt-queries')
const { actReceipt, previewAct } = await import('@/domain/registration/act-queries')
const { deskList } = await import('@/domain/registration/desk-queries')
const { selectedIds } = await import('@/domain/registration/desk-repository')
const { deskActDetails, deskFilter } = await import('@/domain/registration/desk-schema')

const now = new Date('2019-05-10T12:00:00Z')
const at = (minute: number) => new Date(Date.UTC(2019, 4, 1, 12, minute))

let summit: DraftSummit
let delegates: string
beforeEach(async () => {
  summit = await draftSummit()
  delegates = await category(summit)
})

const desk = () => summit.organiser
const filter = (differs: object = {}) => deskFilter.parse(differs)
const details = (differs: object = {}) => deskActDetails.parse(differs)
const list = async (differs: object = {}, view: object = {}, language: 'en' | 'fr' = 'fr') => {
  const asked = { filter: filter(differs), sort: 'name' as const, descending: false, page: 1, ...view }
  const found = await deskList(desk(), summit.id, asked, language)
  if (!found) throw new Error('not the desk')
  return found
}
const named = async (differs: object = {}, view: object = {}, language: 'en' | 'fr' = 'fr') =>
  (await list(differs, view, language)).rows.map(({ name }) => name)
const statusOf = async (id: string) => (await db().registration.findUniqueOrThrow({ where: { id } })).status
const act = (begin: Parameters<typeof actOnMany>[1]['begin'], key: string = randomUUID()) =>
  actOnMany(desk(), { summitId: summit.id, key, begin }, now, word)
const outcomes = async (key: string) => {
  const receipt = await actReceipt(desk(), summit.id, key)
  if (!receipt) throw new Error('no receipt')
  return receipt.groups.map(({ outcome, count }) => [outcome, count])
}

describe('The table of the desk', () => {
  it('is searched without accents and case, by several words that must each be there', async () => {
    await person(summit, delegates, {
      name: 'Zoë Hébert',
      organisation: 'Réseau Données ouvertes',
      status: 'submitted',
    })
    await person(summit, delegates, {
      name: 'Emre Yıldız',
      organisation: 'Forum des jeunes',
      email: 'emre.y@jeunes.example',
      status: 'submitted',
    })
    expect(await named({ q: 'hebert donnees' })).toEqual(['Zoë Hébert'])
    expect(await named({ q: 'HÉBERT réseau' })).toEqual(['Zoë Hébert'])
    expect(await named({ q: 'yildiz jeunes.example' })).toEqual(['Emre Yıldız'])
    expect(await named({ q: 'Yıldız' })).toEqual(['Emre Yıldız'])
    expect(await named({ q: 'hebert jeunes' })).toEqual([])
    expect(await named({ q: '100%_' })).toEqual([])
  })

  it('is filtered, counted and sorted as each language sorts, and says what each waits for', async () => {
    const press = await category(summit, { code: 'media', name: { en: 'Media', fr: 'Médias' } })
    await quota(summit, 'category', press, 1)
    await quota(summit, 'day', '2019-05-30', 5)
    const status = 'submitted' as const
    await person(summit, press, { name: 'Éva', state: 'SE', language: 'fr', status, submittedAt: at(1) })
    await person(summit, press, {
      name: 'Zed',
      state: 'DE',
      status,
      submittedAt: at(2),
      days: [new Date('2019-05-30')],
    })
    await person(summit, delegates, { name: 'Étienne', status: 'confirmed', submittedAt: at(3) })
    await person(summit, delegates, {
      name: 'Edith',
      status: 'confirmed',
      reviewSince: now,
      submittedAt: at(4),
    })
    await person(summit, delegates, { name: 'Draft' })
    expect(await named()).toEqual(['Edith', 'Étienne', 'Éva', 'Zed'])
    expect(await named({}, { descending: true })).toEqual(['Zed', 'Éva', 'Étienne', 'Edith'])
    expect(await named({ status: 'undecided' })).toEqual(['Edith', 'Éva', 'Zed'])
    expect(await named({ status: 'draft' })).toEqual(['Draft'])
    expect(await named({ category: 'media', language: 'fr' })).toEqual(['Éva'])
    expect(await named({ state: 'SE' })).toEqual(['Éva'])
    expect(await named({ day: '2019-05-30' })).toEqual(['Zed'])
    expect(await named({ category: 'none' })).toEqual([])
    // Sweden and Germany stand elsewhere in the French alphabet; whoever has no country stands last both ways.
    expect((await named({}, { sort: 'state' }, 'en')).slice(0, 2)).toEqual(['Zed', 'Éva'])
    expect((await named({}, { sort: 'state', descending: true }, 'fr')).slice(0, 2)).toEqual(['Éva', 'Zed'])
    expect(await named({}, { sort: 'received', descending: true })).toEqual([
      'Edith',
      'Étienne',
      'Zed',
      'Éva',
    ])
    const { counts, total } = await list({ status: 'confirmed' })
    expect(counts).toMatchObject({ all: 4, undecided: 3, submitted: 2, confirmed: 2, draft: 1 })
    expect(total).toBe(2)

    const key = randomUUID()
    const all = { filter: filter({ category: 'media' }) }
    await act({ act: 'approve', selection: all, details: details() }, key)
    expect(await outcomes(key)).toEqual([
      ['done', 1],
      ['waits', 1],
    ])
    const [zed] = (await list({ q: 'zed' })).rows
    expect(zed).toMatchObject({ status: 'waiting', days: [{ date: '2019-05-30', standing: 'waiting' }] })
  })

  it('is paged from whichever end is nearer, nobody twice and nobody left out', async () => {
    const people = Array.from({ length: 130 }, (_, index) => ({
      ...{ summitId: summit.id, categoryId: delegates, status: 'submitted' as const },
      ...{ email: `p${index}@people.example`, name: `Person ${String(index % 40).padStart(2, '0')}` },
      ...{ submittedAt: at(index), createdAt: now, updatedAt: now },
    }))
    await db().registration.createMany({ data: people })
    for (const sort of ['name', 'organisation', 'category', 'state', 'status', 'received'] as const)
      for (const descending of [false, true]) {
        const pages = await Promise.all([1, 2, 3].map((page) => list({}, { sort, descending, page })))
        const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id))
        expect(new Set(ids).size, sort).toBe(130)
        expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 30])
        const names = pages.flatMap(({ rows }) => rows.map(({ name }) => name))
        if (sort === 'name')
          expect(names).toEqual(descending ? [...names].sort().reverse() : [...names].sort())
      }
    expect(await list({}, { page: 99 })).toMatchObject({ page: 3, pages: 3, total: 130 })
  })

  it('is nobody else’s, and holds nobody of another summit', async () => {
    const other = await draftSummit()
    const id = await person(summit, delegates, { status: 'submitted' })
    const view = { filter: filter(), sort: 'name' as const, descending: false, page: 1 }
    expect(await deskList(other.organiser, summit.id, view, 'en')).toBeNull()
    expect(await deskList(null, summit.id, view, 'en')).toBeNull()
    expect(await deskList(other.organiser, other.id, view, 'en')).toMatchObject({ rows: [], total: 0 })
    expect(await selectedIds(db(), other.id, { ids: [id] })).toEqual([])
    const foreign = { act: 'approve' as const, selection: { ids: [id] }, details: details() }
    const asOther = (summitId: string, key: string, begin: typeof foreign | null) =>
      actOnMany(other.organiser, { summitId, key, begin }, now, word)
    expect(await asOther(summit.id, randomUUID(), foreign)).toMatchObject({ code: 'not_found' })
    expect(await asOther(other.id, randomUUID(), foreign)).toMatchObject({ code: 'nobody_chosen' })
    const key = randomUUID()
    expect(await act(foreign, key)).toMatchObject({ ok: true })
    expect(await asOther(other.id, key, null)).toMatchObject({ code: 'not_found' })
    expect(await actReceipt(other.organiser, other.id, key)).toBeNull()
  })
})

describe('One thing done to many', () => {
  const people = async (count: number, differs: object = {}) => {
    const ids = []
    for (let index = 0; index < count; index++)
      ids.push(await person(summit, delegates, { status: 'submitted', submittedAt: at(index), ...differs }))
    return ids as [string, ...string[]]
  }

  it('does what it said it would, who came first is first, each once, with a line and a letter', async () => {
    await quota(summit, 'summit', '', 3)
    const ids = await people(5)
    const [declined] = await people(1, { status: 'declined', submittedAt: at(30) })
    const cancelled = await person(summit, delegates, { status: 'cancelled' })
    const selection = { ids: [cancelled, ...ids, declined].reverse() }
    const begin = { act: 'approve' as const, selection, details: details() }
    const preview = await previewAct(desk(), summit.id, begin, now)
    expect(preview).toMatchObject({ total: 7, changes: 6, after: [{ kind: 'summit', taken: 3, size: 3 }] })
    const said = preview?.groups.map(({ outcome, count }) => [outcome, count])
    const key = randomUUID()
    expect(await act(begin, key)).toMatchObject({ ok: true })
    expect(await act(begin, key)).toMatchObject({ ok: true })
    expect(await outcomes(key)).toEqual(said)
    expect(said).toEqual([
      ['done', 3],
      ['waits', 3],
      ['wrong_status.cancelled', 1],
    ])
    expect(await Promise.all(ids.map(statusOf))).toEqual([
      ...Array<string>(3).fill('approved'),
      ...Array<string>(2).fill('waiting'),
    ])
    expect(await db().notice.count({ where: { summitId: summit.id } })).toBe(6)
    expect(
      await db().auditEntry.count({ where: { summitId: summit.id, action: 'registration.approved' } }),
    ).toBe(6)
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('stays in the list of receipts: who, what, for how many, the latest first, for its desk alone', async () => {
    const people = await Promise.all(
      ['approved', 'approved', 'cancelled'].map((status) =>
        person(summit, delegates, { status: status as 'approved' }),
      ),
    )
    const first = randomUUID()
    await act({ act: 'confirm', selection: { ids: people }, details: details() }, first)
    const [line] = (await receiptsOf(desk(), summit.id, 1))?.receipts ?? []
    const by = await db().account.findUniqueOrThrow({ where: { id: desk().accountId } })
    expect(line).toEqual({
      key: first,
      act: 'confirm',
      at: now,
      by: by.name ?? by.email,
      total: 3,
      done: 2,
      left: 0,
    })
    const later = Array.from({ length: 31 }, (_, index) => ({
      ...{ id: randomUUID(), summitId: summit.id, act: 'cancel', input: {}, at: at(100_000 + index) },
    }))
    await db().deskAct.createMany({ data: later })
    await db().deskActLine.create({
      data: { actId: later[0]?.id ?? '', position: 1, summitId: summit.id, registrationId: people[0] ?? '' },
    })
    const [one, two, past] = await Promise.all([1, 2, 9].map((page) => receiptsOf(desk(), summit.id, page)))
    expect(one?.receipts.map(({ key }) => key)).toEqual(
      later
        .slice(1)
        .reverse()
        .map(({ id }) => id),
    )
    expect(two?.receipts.map(({ key, left, by }) => [key, left, by])).toEqual([
      [later[0]?.id, 1, null],
      [first, 0, line?.by],
    ])
    expect(past).toEqual(two)
    expect(await receiptsOf(summit.editor, summit.id, 1)).toBeNull()
    const other = await draftSummit()
    expect(await receiptsOf(other.organiser, summit.id, 1)).toBeNull()
    expect((await receiptsOf(other.organiser, other.id, 1))?.receipts).toEqual([])
  })

  it('goes on where it was interrupted, and its receipt says what is still to be done', async () => {
    const total = 230
    await db().registration.createMany({
      data: Array.from({ length: total }, (_, index) => ({
        ...{ summitId: summit.id, categoryId: delegates, status: 'approved' as const, name: `N ${index}` },
        ...{ email: `n${index}@people.example`, submittedAt: at(index), createdAt: now, updatedAt: now },
      })),
    })
    const key = randomUUID()
    const begin = { act: 'confirm' as const, selection: { filter: filter() }, details: details() }
    // Two pages that send the same at once.
    await Promise.all([act(begin, key), act(begin, key)])
    const receipt = await actReceipt(desk(), summit.id, key)
    expect(receipt?.total).toBe(total)
    const confirmed = await db().registration.count({
      where: { summitId: summit.id, status: 'confirmed' },
    })
    expect(confirmed).toBe(total - (receipt?.left ?? 0))
    for (let turn = 0; turn < 2; turn++) await act(null, key)
    expect(await outcomes(key)).toEqual([['done', total]])
    expect(await db().notice.count({ where: { summitId: summit.id, kind: 'registration_confirmed' } })).toBe(
      total,
    )
  })

  it('passes on what the declined had, and says the reason or keeps it', async () => {
    const places = await quota(summit, 'summit', '', 2)
    const [first, second, third] = await people(3)
    for (const id of [first, second, third]) await approve(byDesk(summit, id ?? ''), now, word)
    const reasons: string[] = []
    const listening: typeof word = (told, ...rest) => {
      if (told.kind === 'declined') reasons.push(told.reason)
      return word(told, ...rest)
    }
    const short = { act: 'decline' as const, selection: { ids: [first] }, details: details({ reason: 'No' }) }
    expect(await act(short)).toMatchObject({ code: 'too_short', details: { field: 'reason' } })
    const why = 'Too many of one organisation'
    const decline = { ...short, details: details({ reason: why, tell: false }) }
    const input = { summitId: summit.id, key: randomUUID(), begin: decline }
    await actOnMany(desk(), input, now, listening)
    const again = { ...decline, selection: { ids: [second ?? ''] }, details: details({ reason: why }) }
    await actOnMany(desk(), { ...input, key: randomUUID(), begin: again }, now, listening)
    expect(reasons).toEqual(['', why])
    expect(await db().auditEntry.count({ where: { action: 'registration.declined', reason: why } })).toBe(2)
    expect(await db().seat.findMany({ where: { quotaId: places } })).toMatchObject([
      { registrationId: third, state: 'offered' },
    ])
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('puts people in line and moves them up, moves them to a category, and cancels', async () => {
    const full = await quota(summit, 'summit', '', 1)
    const press = await category(summit)
    const [holder, ordinary, late] = await people(3)
    await approve(byDesk(summit, holder), now, word)
    const line = { ids: [ordinary ?? '', late ?? '', holder] }
    const key = randomUUID()
    await act({ act: 'wait', selection: line, details: details() }, key)
    expect(await outcomes(key)).toEqual([
      ['done', 2],
      ['wrong_status.approved', 1],
    ])
    const up = { reason: 'Speaks at the opening', priority: 'first' as const }
    const begin = {
      act: 'prioritise' as const,
      selection: { ids: [late ?? '', holder] },
      details: details(up),
    }
    const said = (await previewAct(desk(), summit.id, begin, now))?.groups.map(({ outcome }) => outcome)
    const raised = randomUUID()
    await act(begin, raised)
    expect(await outcomes(raised)).toEqual([
      ['done', 1],
      ['not_waiting', 1],
    ])
    expect(said).toEqual(['done', 'not_waiting'])
    const moved = randomUUID()
    const to = { act: 'change_category' as const, selection: { ids: [holder] } }
    expect(await act({ ...to, details: details() })).toMatchObject({ code: 'required' })
    expect(await act({ ...to, details: details({ categoryId: randomUUID() }) })).toMatchObject({
      code: 'not_a_choice',
    })
    await act({ ...to, details: details({ categoryId: press }) }, moved)
    expect(await outcomes(moved)).toEqual([['done', 1]])
    await act({ act: 'cancel', selection: { ids: [holder] }, details: details() })
    // The one who was moved up is offered the place, before the one who had waited longer.
    expect(await db().seat.findMany({ where: { quotaId: full } })).toMatchObject([{ registrationId: late }])
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('leaves what single acts do as it was', async () => {
    const [id] = await people(1)
    const answer = await decline(byDesk(summit, id), { reason: 'Ten letters at least' }, now, word)
    expect(answer).toMatchObject({ ok: true, value: { status: 'declined', changed: true } })
    const draft = await person(summit, delegates)
    await submit(byLink(draft), { key: randomUUID(), id: draft }, now, word)
    expect(await statusOf(draft)).toBe('approved')
  })
})
