import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/domain/shared/actor'
import type { Act, Draft } from '@/domain/change/schema'
import type { DraftSummit } from '../factories/draft-summit'
import { freshDatabase } from '../setup/database'

await freshDatabase()
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { changeDraft } = await import('@/domain/change/change-draft')
const { undo } = await import('@/domain/change/undo')
const { changesAfter, draftOf } = await import('@/domain/change/queries')
const { applyRows } = await import('@/domain/change/rules')
const { listenToSummit } = await import('@/domain/change/listen')
const { changeDraftInput, undoInput } = await import('@/domain/change/schema')
const { moveTo, sessionEdit, shiftBy, unplace } = await import('@/domain/builder/act-rules')
const { makeDraftStore } = await import('@/components/agenda-builder/draft-store')

let summit: DraftSummit
let ids: string[]
beforeAll(async () => {
  summit = await draftSummit()
  ids = []
  for (let at = 0; at < 12; at++) ids.push((await draftSession(summit)).id)
})

const now = () => new Date('2026-03-01T12:00:00Z')

/** A page of the builder: its store, on the server's own verbs, with answers and events that take their time. */
async function page(actor: Actor, delay: () => number, lossy = { now: false }) {
  const found = await draftOf(actor, summit.slug)
  if (!found) throw new Error('no draft')
  const wait = () => new Promise((resolve) => setTimeout(resolve, delay()))
  return makeDraftStore(found, {
    async post(path, body) {
      await wait()
      const result =
        path === 'changes'
          ? await changeDraft(actor, changeDraftInput.parse(body), now())
          : await undo(actor, undoInput.parse(body), now())
      await wait()
      return result.ok ? { ok: true, value: result.value } : result
    },
    changesAfter: async (number) => (await changesAfter(actor, summit.slug, number)) ?? [],
    follow(from, on) {
      let number = from
      let busy = Promise.resolve()
      const stop = listenToSummit(summit.id, (told) => {
        if (told !== 'draft') return
        busy = busy.then(async () => {
          await wait()
          for (const change of (await changesAfter(actor, summit.slug, number)) ?? []) {
            number = change.number
            // A lost event: the next one shows the gap.
            if (!lossy.now || Math.random() > 0.3) on.change(change)
          }
        })
      })
      return stop
    },
  })
}

const plain = (draft: Draft) => [...draft.session].sort(([a], [b]) => (a < b ? -1 : 1))
const settled = async (stores: { state: () => { unsaved: number; number: number } }[]) => {
  const last = (await draftOf(summit.organiser, summit.slug))?.number ?? 0
  await expect
    .poll(() => stores.map((store) => [store.state().unsaved, store.state().number]), { timeout: 10_000 })
    .toEqual(stores.map(() => [0, last]))
}

describe('A builder’s page', () => {
  it('shows an act at once, before the server has answered', async () => {
    const store = await page(summit.organiser, () => 50)
    const [id = ''] = ids
    const answer = store.act('save', sessionEdit(store.state().draft, id, { expected: 77 }))
    expect(store.state().draft.session.get(id)?.expected).toBe(77)
    expect(store.state().unsaved).toBe(1)
    expect(await answer).toMatchObject({ ok: true })
    await settled([store])
    store.end()
  })

  it('takes a refused act out again', async () => {
    const store = await page(summit.organiser, () => 5)
    const [id = ''] = ids
    const before = store.state().draft.session.get(id)
    const answer = await store.act('save', [{ of: 'session', id, set: { roomId: summit.id } }])
    expect(answer).toMatchObject({ ok: false, code: 'not_a_choice' })
    expect(store.state().draft.session.get(id)).toEqual(before)
    store.end()
  })

  it('takes nothing of its own for another’s: neither an act nor what it takes back', async () => {
    const store = await page(summit.organiser, () => 20)
    const [id = ''] = ids
    await store.act('save', sessionEdit(store.state().draft, id, { expected: 91 }))
    await store.undo(false)
    await store.undo(true)
    await settled([store])
    expect(store.state().theirs).toBeNull()
    store.end()
  })

  it('hears what another does within a second', async () => {
    const [ada, bo] = [await page(summit.organiser, () => 0), await page(summit.editor, () => 0)]
    const [, id = ''] = ids
    await ada.act('save', sessionEdit(ada.state().draft, id, { expected: 5 }))
    await expect
      .poll(() => bo.state().draft.session.get(id)?.expected, { timeout: 1000, interval: 20 })
      .toBe(5)
    expect(bo.state().theirs?.by?.name).toBe('Aïcha Diallo')
    ada.end()
    bo.end()
  })
})

describe('Two pages that edit at once, at random, with lost and late events', () => {
  it('end with the same agenda, the record explains it, and nothing is lost', async () => {
    const before = await draftOf(summit.organiser, summit.slug)
    if (!before) throw new Error('no draft')
    const slow = () => Math.random() * 15
    const lossy = { now: true }
    const stores = [await page(summit.organiser, slow, lossy), await page(summit.editor, slow, lossy)]
    let taken = 0
    let refused = 0
    const one = async (store: (typeof stores)[number]) => {
      for (let step = 0; step < 60; step++) {
        const { draft } = store.state()
        const id = ids[Math.floor(Math.random() * ids.length)] ?? ''
        const hour = 12 + Math.floor(Math.random() * 8)
        const startsAt = `2019-05-30T${hour}:00:00.000Z`
        const endsAt = `2019-05-30T${hour}:45:00.000Z`
        const roomId = summit.rooms[step % 2] ?? null
        const acts: (() => Promise<{ ok: boolean }>)[] = [
          () => store.act('move', moveTo(draft, id, { roomId, startsAt, endsAt })),
          () => store.act('shift', shiftBy(draft, ids.slice(0, 3), 5)),
          () => store.act('unplace', unplace(draft, [id])),
          () => store.act('save' satisfies Act, sessionEdit(draft, id, { expected: step })),
          () => store.undo(false),
          () => store.undo(true),
        ]
        const answer = await acts[Math.floor(Math.random() * acts.length)]?.()
        if (answer?.ok) taken += 1
        else refused += 1
      }
    }
    await Promise.all(stores.map(one))
    // What was lost on the way is made up for by the next event.
    lossy.now = false
    await stores[0]?.act('save', sessionEdit(stores[0].state().draft, ids[0] ?? '', { expected: 4242 }))
    await stores[1]?.act('save', sessionEdit(stores[1].state().draft, ids[1] ?? '', { expected: 4243 }))
    await settled(stores)
    const after = await draftOf(summit.organiser, summit.slug)
    if (!after) throw new Error('no draft')
    for (const store of stores) expect(plain(store.state().draft)).toEqual(plain(after.draft))
    const changes = []
    for (let number = before.number; ;) {
      const more = (await changesAfter(summit.organiser, summit.slug, number)) ?? []
      if (more.length === 0) break
      changes.push(...more)
      number = more.at(-1)?.number ?? number
    }
    const replayed = changes.reduce((draft, { rows }) => applyRows(draft, rows), before.draft)
    expect(plain(replayed)).toEqual(plain(after.draft))
    expect(changes.every(({ by }) => by !== null)).toBe(true)
    expect(taken).toBeGreaterThan(20)
    expect(taken + refused).toBe(120)
    for (const store of stores) store.end()
  }, 60_000)
})
