'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { progressTeller } from '@/app/_server/import-progress'
import type { FormState } from '@/components/form/form-state'
import { changeDraft } from '@/domain/change/change-draft'
import { undo } from '@/domain/change/undo'
import { dropFile } from '@/domain/interchange/drop-file'
import { importDone, importPlan } from '@/domain/interchange/queries'
import { saveMapping } from '@/domain/interchange/save-mapping'
import { importedFileInput, saveMappingInput } from '@/domain/interchange/schema'
import { tellProgress } from '@/domain/interchange/tell-progress'
import type { Actor } from '@/domain/shared/actor'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { redirect } from '@/messages/navigation'

/** The page to go on to; verbs go by the summit's id. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }

const applyInput = importedFileInput.extend({
  ...page,
  /** Digest of the plan that was looked at. */
  plan: z.string().regex(/^[0-9a-f]{64}$/),
  /** The id that the change will have: a second press is the same import. */
  change: z.uuid(),
})

const undoInput = z.object({ ...page, summitId: z.uuid(), change: z.uuid(), id: z.uuid() })

/** Settles how the file is read, and shows what importing it would do. */
export const map = action(saveMappingInput.extend(page), saveMapping, ({ fileId }, { slug }) =>
  show(slug, { file: fileId, step: 'check' }),
)

/** Forgets the file. */
export const drop = action(importedFileInput.extend(page), dropFile, (_, { slug }) => show(slug, {}))

const applied = action(applyInput, importAgenda, (_, { slug, change }) => show(slug, { done: change }))

/** Imports the file as one change of the draft. When the draft has moved on, the page shows what would be done now. */
export async function apply(before: FormState, form: FormData): Promise<FormState> {
  const answer = await applied(before, form)
  if (answer && !answer.ok && answer.code !== 'invalid') refresh()
  return answer
}

/** Takes an import back, while it is the editor's last act. */
export const takeBack = action(undoInput, undoImport, (_, { slug }) => show(slug, { undone: '1' }))

/** Refusals: not_found · import_outdated · questions_open · nothing_to_import · those of `changeDraft`. */
async function importAgenda(
  actor: Actor,
  input: z.output<typeof applyInput>,
  now: Date,
): Promise<Result<unknown>> {
  const { summitId, slug, fileId, change } = input
  if (await importDone(actor, slug, change)) return ok(null)
  const tell = progressTeller(tellProgress, actor, summitId, fileId)
  const planned = await importPlan(actor, slug, fileId, 'en', now, tell)
  if (!planned.ok) return planned
  const { plan, digest } = planned.value
  if (planned.value.summitId !== summitId) return refuse('not_found')
  if (plan.questions.some(({ answered }) => !answered)) return refuse('questions_open')
  if (digest !== input.plan) return refuse('import_outdated')
  if (plan.edits.length === 0) return refuse('nothing_to_import')
  await tell({ stage: 'writing', done: 0, of: 0 })
  const changed = await changeDraft(actor, { id: change, summitId, act: 'import', edits: plan.edits }, now)
  if (changed.ok) await dropFile(actor, { summitId, fileId })
  // Between the plan and the change somebody else was faster: the plan is no longer of the draft as it is.
  return !changed.ok && ['edited_meanwhile', 'already_there'].includes(changed.code)
    ? refuse('import_outdated')
    : changed
}

/** Refusals: not_found · done_since (undo takes back the latest act first) · those of `undo`. */
async function undoImport(
  actor: Actor,
  input: z.output<typeof undoInput>,
  now: Date,
): Promise<Result<unknown>> {
  const { slug, summitId, change, id } = input
  const done = await importDone(actor, slug, change)
  if (!done) return refuse('not_found')
  if (!done.last) return refuse('done_since')
  return undo(actor, { id, summitId, redo: false }, now)
}

async function show(slug: string, query: Record<string, string>) {
  redirect({
    href: { pathname: '/manage/[slug]/import', params: { slug }, query },
    locale: await getLocale(),
  })
}
