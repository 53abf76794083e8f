import { outcomeOf } from '@/domain/change/outcome-rules'
import { applyRows } from '@/domain/change/rules'
import type { Act, ChangeTold, Draft, Edit, Kind, Rows } from '@/domain/change/schema'
import type { Present } from '@/domain/presence/schema'
import { type ConflictIndex, conflictIndex, reindex } from '@/domain/conflict/rules'
import { summitOf } from '@/domain/builder/act-rules'

/** What the server says to an act. */
export type Answer = { ok: true } | { ok: false; code: string; details: Record<string, unknown> }

/** How the store speaks with the server; a test passes its own. */
export type Wire = {
  /** Sends JSON and gives back the value or the refusal; `offline` when nobody answers. */
  post(path: 'changes' | 'undo' | 'presence', body: unknown): Promise<Answer & { value?: unknown }>
  /** Changes after a number. */
  changesAfter(number: number): Promise<ChangeTold[]>
  /** Events from a number on; gives back what ends them. */
  follow(number: number, on: Follower): () => void
}
export type Follower = {
  change(change: ChangeTold): void
  presence(present: Present[]): void
  connected(open: boolean): void
}

export type DraftState = {
  /** The draft as this editor sees it: what the server has, and what is under way to it. */
  draft: Draft
  /** What stands against it. */
  index: ConflictIndex
  /** The last change of the server's that is in it. */
  number: number
  /** Acts that the server has not answered yet. */
  unsaved: number
  savedAt: string | null
  connected: boolean
  present: Present[]
  /** The last change that came from somebody else, or from another page of this editor's. */
  theirs: ChangeTold | null
}

type Pending = { id: string; edits: Edit[]; done: boolean }

export type DraftStore = ReturnType<typeof makeDraftStore>

/**
 * The builder's draft: every act shows at once, goes to the server in order, and stays only if it is taken. What others
 * do comes in by number, without a gap; this editor's own acts under way are laid over it again.
 */
export function makeDraftStore(start: { draft: Draft; number: number; summitId: string }, wire: Wire) {
  let base = start.draft
  let pending: Pending[] = []
  /** What this page has taken back or done again: it comes back like any change, and is nobody else's. */
  const undone = new Set<string>()
  const early = new Map<number, ChangeTold>()
  const listeners = new Set<() => void>()
  let catchingUp = false
  let state: DraftState = {
    draft: base,
    index: conflictIndex(base),
    number: start.number,
    unsaved: 0,
    savedAt: null,
    connected: true,
    present: [],
    theirs: null,
  }

  const set = (changed: Partial<DraftState>) => {
    state = { ...state, ...changed }
    for (const listener of listeners) listener()
  }

  const shown = () => pending.reduce((draft, { edits }) => laidOver(draft, edits), base)

  const redraw = (changed: Partial<DraftState> = {}) => {
    const draft = shown()
    set({
      draft,
      index: reindex(state.index, draft),
      unsaved: pending.filter(({ done }) => !done).length,
      ...changed,
    })
  }

  /** Takes in a change when it is the next one, and those that had come early; asks for what is missing. */
  function take(change: ChangeTold) {
    if (change.number <= state.number) return
    early.set(change.number, change)
    let number = state.number
    let theirs = state.theirs
    let savedAt = state.savedAt
    for (let next = early.get(number + 1); next; next = early.get(number + 1)) {
      early.delete(next.number)
      number = next.number
      base = applyRows(base, next.rows)
      const own = undone.has(next?.id ?? '') || pending.some(({ id }) => id === next?.id)
      pending = pending.filter(({ id }) => id !== next?.id)
      savedAt = next.at
      if (!own) theirs = next
    }
    redraw({ number, theirs, savedAt })
    if (early.size > 0) void catchUp()
  }

  async function catchUp() {
    if (catchingUp) return
    catchingUp = true
    try {
      for (const change of await wire.changesAfter(state.number)) take(change)
    } catch {
      // The events begin again by themselves, with what was missed.
    } finally {
      catchingUp = false
    }
  }

  // One act after the other: each is decided on the one before.
  let queue: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work, work)
    queue = next.catch(() => null)
    return next
  }

  const unfollow = wire.follow(start.number, {
    change: take,
    presence: (present) => set({ present }),
    connected: (connected) => {
      set({ connected })
      if (connected) void catchUp()
    },
  })

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    state: () => state,

    /** Shows the act at once and sends it; a refusal takes it out again. The answer comes when the server has spoken. */
    async act(act: Act, edits: Edit[], reason?: string): Promise<Answer> {
      if (edits.length === 0) return { ok: true }
      const id = crypto.randomUUID()
      pending = [...pending, { id, edits, done: false }]
      redraw()
      const answer = await inTurn(() =>
        wire.post('changes', { id, summitId: start.summitId, act, edits, ...(reason ? { reason } : {}) }),
      )
      const number = numberOf(answer.value)
      // Refused, or nothing came of it: the server tells of no such change.
      const nothing = !answer.ok || number <= state.number
      pending = nothing
        ? pending.filter((other) => other.id !== id)
        : pending.map((other) => (other.id === id ? { ...other, done: true } : other))
      redraw()
      if (!nothing) void catchUp()
      return answer
    },

    /** Takes back this editor's last act, or does it again. */
    async undo(redo: boolean): Promise<Answer> {
      const id = crypto.randomUUID()
      undone.add(id)
      const answer = await inTurn(() => wire.post('undo', { id, summitId: start.summitId, redo }))
      if (answer.ok) await catchUp()
      return answer
    },

    present: (at: { page: string; sessionId: string | null; lifted: boolean; gone?: boolean }) =>
      wire.post('presence', { summitId: start.summitId, ...at }),

    end: unfollow,
  }
}

function numberOf(value: unknown): number {
  return typeof value === 'object' && value !== null && 'number' in value ? Number(value.number) : 0
}

/** The draft with edits on it as the server will most likely have them; an edit that it will refuse shows nothing. */
function laidOver(draft: Draft, edits: readonly Edit[]): Draft {
  const summit = summitOf(draft)
  const frame = {
    timeZone: summit.timeZone,
    contentLanguages: summit.contentLanguages,
    days: [...draft.day].map(([id, { date }]) => ({ id, date })),
  }
  return applyRows(
    draft,
    edits.flatMap((edit) => {
      const row = draft[edit.of].get(edit.id)
      const current = row ? { id: edit.id, version: 1, contentVersion: 1, row } : null
      if (!current && !edit.create) return []
      // The code and the number of a new session come with the answer.
      const set = current || edit.of !== 'session' ? edit.set : { code: '000000', number: 1, ...edit.set }
      const outcome = outcomeOf({ ...edit, set }, current, frame)
      return outcome.ok && outcome.value.outcome ? [outcome.value.outcome.changed] : []
    }),
  )
}

/** A draft as the server sends it: kind -> id -> row. */
export function draftFrom(rows: { [K in Kind]: Record<string, Rows[K]> }): Draft {
  return Object.fromEntries(
    Object.entries(rows).map(([kind, byId]) => [kind, new Map<string, unknown>(Object.entries(byId))]),
  ) as unknown as Draft // kind by kind, the server's own rows
}
