import { randomUUID } from 'node:crypto'
import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import type { z } from 'zod'
import type { FormAction } from '@/components/form/form-state'
import type { Done, FramePage } from '@/components/manage/frame-pages'
import type { MeetingsAsked } from '@/domain/bilateral/room-ledger'
import { type Changed, changeDraft } from '@/domain/change/change-draft'
import type { Draft, Edit } from '@/domain/change/schema'
import type { Actor } from '@/domain/shared/actor'
import { type Result, refuse } from '@/domain/shared/result'
import { draftById } from '@/domain/summit/queries'
import type { frameAct } from '@/domain/summit/schema'
import { redirect } from '@/messages/navigation'
import { action } from './action'

/** What a form of the frame comes to on the draft as it stands. Pure; ids for new rows are handed in. */
export type EditsOf<I> = (draft: Draft, input: I, newId: () => string) => Result<Edit[]>

/**
 * Makes a form of the frame one undoable change of the draft, and shows the page again, saying what was done. Something
 * moved in its list stays in sight: then the page is drawn anew where the reader is.
 * @param asked of meetings of delegations that a change of rooms displaces
 * Refusals: not_found (whoever may not edit the draft) · those of `editsOf` and of `changeDraft`.
 */
export function frameAction<S extends z.ZodType<z.output<typeof frameAct>>>(
  schema: S,
  pathname: FramePage,
  done: Done,
  editsOf: EditsOf<z.output<S>>,
  asked: (input: z.output<S>) => MeetingsAsked | null = () => null,
): FormAction<Changed> {
  const verb = async (actor: Actor, input: z.output<S>, now: Date): Promise<Result<Changed>> => {
    const { summitId, change } = input
    const read = await draftById(actor, summitId)
    if (!read) return refuse('not_found')
    const edits = editsOf(read.draft, input, randomUUID)
    if (!edits.ok) return edits
    const act = { id: change, summitId, act: 'frame' as const, edits: edits.value }
    const changed = await changeDraft(actor, act, now, asked(input))
    // Something came to use it between our look and the change: how much of it, nobody has counted.
    return !changed.ok && changed.code === 'in_use'
      ? refuse('in_use', { ...changed.details, count: 0 })
      : changed
  }
  return action(schema, verb, async ({ number }, { slug }) => {
    if (done === 'moved') return refresh()
    const query = { done, saved: String(number) }
    redirect({ href: { pathname, params: { slug }, query }, locale: await getLocale() })
  })
}
