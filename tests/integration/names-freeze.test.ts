import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSummit } = await import('../factories/draft-summit')
const { byLink, category, person, word } = await import('../factories/registrations')
const { freezeNames } = await import('@/domain/names-freeze/freeze-names')
const { freezeForm } = await import('@/domain/names-freeze/schema')
const { differencesOf, freezeViews, namesOf } = await import('@/domain/names-freeze/queries')
const { handOver } = await import('@/domain/registration/hand-over')

const now = new Date('2019-05-20T12:00:00Z')
let summit: DraftSummit
let media: string
beforeEach(async () => {
  summit = await draftSummit()
  media = await category(summit, { name: { en: 'Media' } })
})

const form = (differs: object = {}) =>
  freezeForm.parse({
    ...{ summitId: summit.id, slug: summit.slug, change: randomUUID(), label: 'Police', categoryId: '' },
    ...differs,
  })
const freeze = (differs: object = {}) => freezeNames(summit.organiser, form(differs), now)
const someone = (name: string, differs: object = {}) =>
  person(summit, media, { name, status: 'approved', ...differs })

describe('A frozen list', () => {
  it('has whoever takes part, and stays as it was however they change', async () => {
    const ana = await someone('Ana')
    const bo = await someone('Bo', { status: 'confirmed', days: [new Date('2019-05-29')] })
    const cy = await someone('Cy')
    await someone('Waits', { status: 'waiting' })
    await someone('Sent', { status: 'submitted' })
    const made = await freeze()
    if (!made.ok) throw new Error(made.code)
    const { id, count } = made.value
    expect(count).toBe(3)
    expect(await differencesOf(summit.organiser, summit.id, id)).toEqual([])

    await db().registration.update({
      where: { id: ana },
      data: { name: 'Ana Roy', organisation: 'Ministry' },
    })
    await db().registration.update({ where: { id: bo }, data: { days: [new Date('2019-05-30')] } })
    await db().registration.update({ where: { id: cy }, data: { status: 'cancelled' } })
    await someone('Di')
    const changes = await differencesOf(summit.organiser, summit.id, id)
    expect(changes?.map(({ kind, before, after }) => [kind, before?.name, after?.name])).toEqual([
      ['renamed', 'Ana', 'Ana Roy'],
      ['changed', 'Bo', 'Bo'],
      ['gone', 'Cy', undefined],
      ['added', undefined, 'Di'],
    ])
    expect(changes?.[0]).toMatchObject({
      before: { days: [] },
      after: { days: [], organisation: 'Ministry' },
    })
    expect(changes?.[1]).toMatchObject({ before: { days: ['2019-05-29'] }, after: { days: ['2019-05-30'] } })
    expect((await namesOf(summit.organiser, summit.id, id))?.map(({ name }) => name)).toEqual([
      'Ana',
      'Bo',
      'Cy',
    ])
    await expect(
      db().frozenName.updateMany({ where: { freezeId: id }, data: { name: 'x' } }),
    ).rejects.toThrow()
    await expect(db().namesFreeze.delete({ where: { id } })).rejects.toThrow()
  })

  it('is of one category where it is asked for, and one list however often it is pressed', async () => {
    const staff = await category(summit, { name: { en: 'Staff' } })
    await someone('Ana')
    const bo = await person(summit, staff, { name: 'Bo', status: 'approved' })
    const once = form({ categoryId: staff })
    const [first, second] = [
      await freezeNames(summit.organiser, once, now),
      await freezeNames(summit.organiser, once, now),
    ]
    expect(second).toEqual(first)
    expect(first).toMatchObject({ value: { count: 1 } })
    await db().registration.update({ where: { id: bo }, data: { categoryId: media } })
    const changes = await differencesOf(summit.organiser, summit.id, once.change)
    expect(changes?.map(({ kind }) => kind)).toEqual(['gone'])
    expect((await freezeViews(summit.organiser, summit.id))?.freezes).toMatchObject([
      { label: 'Police', category: { en: 'Staff' }, count: 1 },
    ])
  })

  it('belongs to the desk of its summit alone', async () => {
    await someone('Ana')
    const other = await draftSummit()
    const made = await freeze()
    if (!made.ok) throw new Error(made.code)
    for (const by of [summit.editor, summit.outsider, null]) {
      expect(await freezeNames(by, form(), now)).toMatchObject({ code: 'not_found' })
      expect(await namesOf(by, summit.id, made.value.id)).toBeNull()
    }
    expect(await differencesOf(other.organiser, other.id, made.value.id)).toBeNull()
    expect(await freeze({ categoryId: await category(other) })).toMatchObject({ code: 'not_a_choice' })
  })

  it('does not by itself keep people from handing over; the closing of names does', async () => {
    const id = await someone('Ana')
    await freeze()
    const to = { key: randomUUID(), id, name: 'Bo', email: 'bo@people.example', language: 'en' as const }
    await db().registrationCategory.update({ where: { id: media }, data: { namesCloseAt: now } })
    expect(await handOver(byLink(id), to, now, word)).toMatchObject({ code: 'names_closed' })
    await db().registrationCategory.update({ where: { id: media }, data: { namesCloseAt: null } })
    expect(await handOver(byLink(id), to, now, word)).toMatchObject({ ok: true })
  })
})
