import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { byLink, category, faults, noFaults, person, quota, word } = await import('../factories/registrations')
const { saveDraft } = await import('@/domain/registration/save-draft')
const { submit } = await import('@/domain/registration/submit')
const { start } = await import('@/domain/registration/start')
const { openQuota } = await import('@/domain/quota/open-quota')
const form = await import('@/domain/registration-form/schema')
const { addStandard } = await import('@/domain/registration-form/add-standard')
const { invite } = await import('@/domain/registration-form/invite')
const { editCode } = await import('@/domain/registration-form/edit-code')
const { makeCode } = await import('@/domain/registration-form/make-code')
const { moveQuestion } = await import('@/domain/registration-form/move-question')
const { revokeCode } = await import('@/domain/registration-form/revoke-code')
const { retireQuestion } = await import('@/domain/registration-form/retire-question')
const { saveCategory } = await import('@/domain/registration-form/save-category')
const { saveQuestion } = await import('@/domain/registration-form/save-question')
const { setPlaces } = await import('@/domain/registration-form/set-places')
const { categoryViews, questionViews } = await import('@/domain/registration-form/queries')

const now = new Date('2019-05-10T12:00:00Z')
let summit: DraftSummit
beforeEach(async () => {
  summit = await draftSummit()
  await db().summit.update({ where: { id: summit.id }, data: { state: 'open' } })
})

const act = () => ({ summitId: summit.id, slug: summit.slug, change: randomUUID() })
const aCategory = (differs: object = {}) =>
  form.categoryForm.parse({
    ...act(),
    id: '',
    name: { en: 'Media', fr: 'Médias' },
    entry: 'open',
    ...differs,
  })
const save = (differs: object = {}, by = summit.organiser) => saveCategory(by, aCategory(differs), now, word)
const aQuestion = (differs: object = {}) =>
  form.questionForm.parse({
    ...act(),
    ...{ id: '', kind: 'text', label: { en: 'Press card', fr: 'Carte de presse' } },
    ...{ purpose: { en: 'To accredit', fr: 'Pour accréditer' }, retainUntil: '2019-12-01' },
    ...differs,
  })
const ask = (differs: object = {}) => saveQuestion(summit.organiser, aQuestion(differs), now)
const meals = {
  kind: 'choice',
  label: { en: 'Meals', fr: 'Repas' },
  options: {
    0: { value: '', label: { en: 'Fish', fr: 'Poisson' } },
    1: { value: '', label: { en: 'Rice', fr: 'Riz' } },
    2: { value: '', label: { en: '', fr: '' } },
  },
}
const idOf = (result: { ok: boolean; value?: { id: string } }) => result.value?.id ?? ''
const baseOf = async (id: string) => {
  const views = await categoryViews(summit.organiser, summit.id)
  return JSON.stringify({ [id]: views?.categories.find((one) => one.id === id)?.fields })
}
const sent = async (categoryId: string, differs = {}) => {
  const id = await person(summit, categoryId, differs)
  await submit(byLink(id), { key: randomUUID(), id }, now, word)
  return id
}

describe('Categories', () => {
  it('are made with a code from their name, in the summit’s zone, once however often the page is sent', async () => {
    const input = aCategory({ closesAt: '2019-05-20T18:00', size: '3' })
    const first = await saveCategory(summit.organiser, input, now, word)
    expect(await saveCategory(summit.organiser, input, now, word)).toEqual(first)
    const views = await categoryViews(summit.organiser, summit.id)
    expect(views?.categories).toMatchObject([
      { taken: 0, fields: { code: 'media', size: 3, closesAt: '2019-05-20T22:00:00.000Z' } },
    ])
    expect(await save()).toMatchObject({ ok: true })
    expect((await categoryViews(summit.organiser, summit.id))?.categories[1]?.fields.code).toBe('media-2')
    expect(await db().auditEntry.count({ where: { summitId: summit.id, action: 'category.made' } })).toBe(2)
  })

  it('say what is wrong beside its field, and keep nothing half-written', async () => {
    const refused = async (differs: object) => {
      const result = await save(differs)
      return result.ok ? 'ok' : `${result.code} ${String(result.details['field'])}`
    }
    expect(await refused({ name: { en: ' ' } })).toBe('name_needed name.en')
    expect(await refused({ code: 'a b' })).toBe('wrong_address code')
    expect(await refused({ opensAt: '2019-03-10T02:30' })).toBe('time_does_not_exist opensAt')
    expect(await refused({ opensAt: '2019-05-02T10:00', closesAt: '2019-05-01T10:00' })).toBe(
      'closes_first closesAt',
    )
    expect(await db().registrationCategory.count({ where: { summitId: summit.id } })).toBe(0)
  })

  it('meet two editors field by field', async () => {
    const id = idOf(await save({ size: '5' }))
    const base = await baseOf(id)
    const edit = (differs: object) => save({ id, base, size: '5', ...differs })
    await edit({ name: { en: 'Press', fr: 'Médias' } })
    expect(await edit({ name: { en: 'Media', fr: 'Presse' }, approval: 'on' })).toMatchObject({ ok: true })
    const views = await categoryViews(summit.organiser, summit.id)
    expect(views?.categories[0]?.fields).toMatchObject({
      name: { en: 'Press', fr: 'Presse' },
      approval: true,
    })
    const clash = await edit({ name: { en: 'Journalists', fr: 'Médias' } })
    expect(clash).toMatchObject({ code: 'edited_meanwhile', details: { clashes: [{ field: 'name.en' }] } })
    // What both have written stays until one of them chooses.
    const chosen = {
      theirs: JSON.stringify({ [id]: { name: { en: 'Press' } } }),
      choice: { [id]: { 'name-en': 'mine' } },
    }
    expect(await edit({ name: { en: 'Journalists', fr: 'Médias' }, ...chosen })).toMatchObject({ ok: true })
  })

  it('get a limit that counts who is there already, and never go below it', async () => {
    const id = idOf(await save())
    const base = await baseOf(id)
    for (let people = 0; people < 3; people += 1) await sent(id)
    const size = (places: string) => save({ id, base, size: places })
    expect(await size('2')).toMatchObject({
      code: 'below_taken',
      details: { field: 'size', taken: 3, size: 2, over: 1 },
    })
    expect(await size('3')).toMatchObject({ ok: true })
    expect(await db().quota.findFirst({ where: { summitId: summit.id } })).toMatchObject({
      size: 3,
      taken: 3,
    })
    const late = await sent(id)
    expect((await db().registration.findUniqueOrThrow({ where: { id: late } })).status).toBe('waiting')
    // A larger one serves those in line at once.
    expect(await save({ id, base: await baseOf(id), size: '4' })).toMatchObject({ ok: true })
    expect(await db().waitingEntry.findFirst({ where: { registrationId: late } })).toMatchObject({
      state: 'offered',
    })
    expect(await save({ id, base: await baseOf(id), size: '' })).toMatchObject({ code: 'limit_stays' })
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('belong to the desk of their summit alone', async () => {
    const other = await draftSummit()
    for (const by of [summit.editor, summit.outsider, other.organiser, null])
      expect(await saveCategory(by, aCategory(), now, word)).toMatchObject({ code: 'not_found' })
    const id = idOf(await save())
    const foreign = form.categoryForm.parse({
      ...aCategory(),
      summitId: other.id,
      id,
      base: undefined,
      theirs: undefined,
    })
    expect(await saveCategory(other.organiser, foreign, now, word)).toMatchObject({ code: 'not_found' })
    expect(await categoryViews(summit.editor, summit.id)).toBeNull()
    expect(await questionViews(other.organiser, summit.id)).toBeNull()
  })
})

describe('Places', () => {
  const set = (sizes: Record<string, string>) =>
    setPlaces(summit.organiser, form.placesForm.parse({ ...act(), sizes }), now, word)

  it('of the summit and its days count who is there, who is offered a place and who waits', async () => {
    const categoryId = await category(summit, { needsDays: true })
    const days = [new Date('2019-05-29')]
    await quota(summit, 'category', categoryId, 2)
    const [first, , third] = [
      await sent(categoryId, { days }),
      await sent(categoryId, { days }),
      await sent(categoryId, { days }),
    ]
    expect(await set({ summit: '1', '2019-05-29': '1', '2020-01-01': '5' })).toMatchObject({
      code: 'places_taken',
      details: {
        faults: [
          { field: 'sizes.summit', code: 'below_taken', taken: 2, over: 1 },
          { field: 'sizes.2019-05-29', code: 'below_taken', taken: 2 },
          { field: 'sizes.2020-01-01', code: 'unknown_day' },
        ],
      },
    })
    expect(await db().quota.count({ where: { summitId: summit.id } })).toBe(1)
    expect(await set({ summit: '2', '2019-05-29': '2', '2019-05-30': '' })).toMatchObject({ ok: true })
    const limits = await db().quota.findMany({ where: { summitId: summit.id, kind: { not: 'category' } } })
    expect(limits.map(({ kind, size, taken }) => [kind, size, taken]).sort()).toEqual([
      ['day', 2, 2],
      ['summit', 2, 2],
    ])
    // Whoever waits now waits for all three, and gets all three when somebody leaves.
    const { cancel } = await import('@/domain/registration/cancel')
    await cancel(byLink(first ?? ''), {}, now, word)
    const seats = await db().seat.findMany({ where: { registrationId: third ?? '' } })
    expect(seats.map(({ state }) => state)).toEqual(['offered', 'offered', 'offered'])
    expect(await faults(summit)).toEqual(noFaults)
  })

  it('opened by the desk count them too', async () => {
    const categoryId = await category(summit)
    await sent(categoryId)
    const open = (size: number) =>
      openQuota(summit.organiser, { summitId: summit.id, kind: 'summit', size }, now)
    expect(await open(0)).toMatchObject({ code: 'below_taken', details: { taken: 1 } })
    expect(await open(1)).toMatchObject({ ok: true })
    expect(await faults(summit)).toEqual(noFaults)
  })
})

describe('Questions', () => {
  const answer = async (code: string, value: string | string[] | boolean) => {
    const id = await person(summit, await category(summit))
    return { id, saved: await saveDraft(byLink(id), { id, answers: { [code]: value } }, now) }
  }

  it('keep what was chosen when a possibility goes, and are offered without it', async () => {
    const id = idOf(await ask(meals))
    const [question] = (await questionViews(summit.organiser, summit.id))?.questions ?? []
    expect(question?.fields.options.map(({ value }) => value)).toEqual(['fish', 'rice'])
    const fish = await answer('meals', 'fish')
    const rest = {
      ...meals,
      options: {
        0: { value: 'rice', label: { en: 'Rice', fr: 'Riz' } },
        1: { value: '', label: { en: 'Beans', fr: 'Haricots' } },
      },
    }
    const base = JSON.stringify({ [id]: question?.fields })
    expect(await ask({ ...rest, id, base })).toMatchObject({ ok: true })
    const after = (await questionViews(summit.organiser, summit.id))?.questions[0]
    expect(after?.fields.options).toEqual([
      { value: 'rice', label: { en: 'Rice', fr: 'Riz' } },
      { value: 'beans', label: { en: 'Beans', fr: 'Haricots' } },
      { value: 'fish', label: { en: 'Fish', fr: 'Poisson' }, retired: true },
    ])
    // Whoever chose it can go on, and the answer is still there.
    expect(await saveDraft(byLink(fish.id), { id: fish.id, answers: { meals: 'fish' } }, now)).toMatchObject({
      ok: true,
    })
  })

  it('stay of their kind once they are answered, whatever is sent and whoever writes', async () => {
    const id = idOf(await ask(meals))
    await answer('meals', 'fish')
    expect(await ask({ id, kind: 'text', label: meals.label })).toMatchObject({
      code: 'kind_has_answers',
      details: { field: 'kind', count: 1 },
    })
    await expect(db().formQuestion.update({ where: { id }, data: { kind: 'several' } })).rejects.toThrow()
    const line = idOf(await ask())
    await answer('press-card', 'P 12')
    expect(await ask({ id: line, kind: 'long_text', base: '{}' })).toMatchObject({ ok: true })
    await expect(
      db().answer.updateMany({ where: { questionId: line }, data: { value: ['no', 'text'] } }),
    ).rejects.toThrow()
  })

  it('follow from answers that are there and are asked before them', async () => {
    const leader = idOf(await ask(meals))
    const follower = idOf(await ask({ label: { en: 'Which fish?' }, shownWhen: ['meals=fish'] }))
    const retire = (id: string, back = '') =>
      retireQuestion(summit.organiser, form.retireForm.parse({ ...act(), id, back: back || undefined }), now)
    const move = (id: string, way: string) =>
      moveQuestion(summit.organiser, form.moveForm.parse({ ...act(), id, way }), now)
    expect(await move(follower, 'up')).toMatchObject({ code: 'condition_order' })
    expect(await retire(leader)).toMatchObject({ code: 'condition_needs', details: { by: 'Which fish?' } })
    const without = {
      ...meals,
      options: { 0: { value: 'rice', label: { en: 'Rice' } }, 1: { value: '', label: { en: 'Beans' } } },
    }
    expect(await ask({ ...without, id: leader })).toMatchObject({ code: 'condition_needs' })
    expect(await ask({ label: { en: 'More' }, shownWhen: ['meals=meat'] })).toMatchObject({
      code: 'not_a_choice',
    })
    expect(await retire(follower)).toMatchObject({ ok: true })
    expect(await retire(leader)).toMatchObject({ ok: true })
    expect(await retire(follower, 'on')).toMatchObject({ code: 'condition_needs' })
  })

  it('that nearly everybody asks are added in one press, once', async () => {
    const both = (en: string) => ({ en, fr: en })
    const words = (code: string) => ({ label: both(code), purpose: both(code), option: both })
    const add = () => addStandard(summit.organiser, act(), now, words)
    expect(await add()).toMatchObject({ ok: true, value: { added: 7 } })
    expect(await add()).toMatchObject({ ok: true, value: { added: 0 } })
    const codes = (await questionViews(summit.organiser, summit.id))?.questions.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['interpretation', 'access-details', 'privacy']))
  })
})

describe('Codes', () => {
  const begin = (categoryId: string, code: string, email: string) =>
    start(
      { actor: null },
      { key: randomUUID(), summitId: summit.id, categoryId, email, language: 'en', code },
      now,
      word,
    )
  const wordInvitation = ({ language, code }: { language: string; code: string }) => ({
    subject: language,
    body: code,
  })

  it('let in until they are taken back', async () => {
    const categoryId = idOf(await save({ entry: 'code' }))
    const input = form.codeForm.parse({ ...act(), categoryId, uses: '2', label: 'Kenya' })
    const made = await makeCode(summit.organiser, input, now)
    expect(await makeCode(summit.organiser, input, now)).toEqual(made)
    if (!made.ok) throw new Error(made.code)
    expect(await begin(categoryId, made.value.code, 'a@people.example')).toMatchObject({ ok: true })
    await revokeCode(summit.organiser, form.revokeForm.parse({ ...act(), id: made.value.id }), now)
    expect(await begin(categoryId, made.value.code, 'b@people.example')).toMatchObject({
      code: 'code_revoked',
    })
    expect(await begin(categoryId, 'NO-SUCH-CODE', 'b@people.example')).toMatchObject({
      code: 'code_unknown',
    })
    expect(await begin(categoryId, '', 'b@people.example')).toMatchObject({ code: 'code_needed' })
    // For another category: no word of how it stands there.
    const other = idOf(await save({ entry: 'code' }))
    expect(await begin(other, made.value.code, 'b@people.example')).toMatchObject({ code: 'code_wrong' })
  })

  it('say that they have ended, and let in again once their end is moved', async () => {
    const categoryId = idOf(await save({ entry: 'code' }))
    const input = form.codeForm.parse({ ...act(), categoryId, uses: '1', validUntil: '2019-04-30T12:00' })
    const made = await makeCode(summit.organiser, input, now)
    if (!made.ok) throw new Error(made.code)
    const { id, code } = made.value
    expect(await begin(categoryId, code, 'a@people.example')).toMatchObject({ code: 'code_ended' })
    const edit = (fields: object, actor = summit.organiser) =>
      editCode(actor, form.editCodeForm.parse({ ...act(), id, ...fields }), now)
    expect(await edit({ validUntil: '2019-05-31T12:00' }, summit.editor)).toMatchObject({ code: 'not_found' })
    expect(await edit({ validUntil: '2019-03-10T02:30' })).toMatchObject({
      code: 'time_does_not_exist',
      details: { field: 'validUntil' },
    })
    const fields = { label: 'Delegation of Kenya', validUntil: '2019-05-31T12:00' }
    expect(await edit(fields)).toEqual({ ok: true, value: { id } })
    expect(await edit(fields)).toEqual({ ok: true, value: { id } })
    expect(await db().registrationCode.findUnique({ where: { id } })).toMatchObject({
      label: 'Delegation of Kenya',
      validUntil: new Date('2019-05-31T16:00:00Z'),
      uses: 1,
    })
    expect(await db().auditEntry.count({ where: { subjectId: id, action: 'code.edited' } })).toBe(1)
    expect(await begin(categoryId, code, 'a@people.example')).toMatchObject({ ok: true })
    await revokeCode(summit.organiser, form.revokeForm.parse({ ...act(), id }), now)
    expect(await edit({ label: 'Again' })).toMatchObject({ code: 'code_revoked' })
  })

  it('are mailed to pasted addresses, each once and in its language', async () => {
    const categoryId = idOf(await save({ entry: 'invitation' }))
    const account = { email: 'ana@people.example', language: 'fr' }
    await db().account.create({ data: account })
    const send = (emails: string) =>
      invite(
        summit.organiser,
        form.inviteForm.parse({ ...act(), categoryId, emails, language: 'en' }),
        now,
        wordInvitation,
      )
    expect(
      await send('Ana <ANA@people.example>, bo@people.example\nbo@people.example; nobody'),
    ).toMatchObject({
      code: 'wrong_addresses',
      details: { field: 'emails', list: 'nobody' },
    })
    expect(await db().notice.count({ where: { summitId: summit.id } })).toBe(0)
    expect(await send('Ana <ANA@people.example>, bo@people.example\nbo@people.example')).toMatchObject({
      value: { invited: 2, before: 0 },
    })
    expect(await send('bo@people.example cy@people.example')).toMatchObject({
      value: { invited: 1, before: 1 },
    })
    const letters = await db().notice.findMany({ where: { summitId: summit.id }, orderBy: { email: 'asc' } })
    expect(letters.map(({ email, language }) => `${email} ${language}`)).toEqual([
      'ana@people.example fr',
      'bo@people.example en',
      'cy@people.example en',
    ])
    const code = letters[1]?.body ?? ''
    expect(await begin(categoryId, code, 'ana@people.example')).toMatchObject({ code: 'code_wrong' })
    expect(await begin(categoryId, code, 'bo@people.example')).toMatchObject({ ok: true })
  })
})
