'use server'

import { randomUUID } from 'node:crypto'
import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { wordRelease } from '@/app/_server/release-mail'
import type { FormState } from '@/components/form/form-state'
import { changeDraft } from '@/domain/change/change-draft'
import { cancelPlanned } from '@/domain/release/cancel-planned'
import { mendEdit } from '@/domain/release/mend-rules'
import { planRelease } from '@/domain/release/plan-release'
import { publish as publishRelease } from '@/domain/release/publish'
import { cancelPlannedInput, ignoreInput, mendInput, planInput, publishInput } from '@/domain/release/schema'
import { redirect } from '@/messages/navigation'

/** What the form has beside what its verb wants. */
const page = {
  /** The page to go on to; the verb itself goes by the summit's id. */
  slug: z.string().regex(/^[a-z0-9-]{1,100}$/),
  note: z
    .record(z.string(), z.string().trim().max(1000))
    .default({})
    .superRefine((note, context) => {
      const blank = Object.keys(note).filter((language) => !note[language])
      if (blank.length === Object.keys(note).length) return
      for (const language of blank)
        context.addIssue({ code: 'custom', message: 'note_one_language', path: [language] })
    }),
}

const atOnce = action(
  publishInput.extend(page),
  (actor, input, now) => publishRelease(actor, input, now, wordRelease),
  ({ number }, { slug }) => show(slug, { published: String(number) }),
)

const atSetTime = action(planInput.extend(page), planRelease, ({ id }, { slug }) =>
  show(slug, { planned: id }),
)

/**
 * Publishes the draft, or brings back an older release, at once or at a set time. When its preview is out of date, the
 * page shows the new one.
 */
export async function publish(before: FormState, posted: FormData): Promise<FormState> {
  const later = posted.get('when') === 'later'
  const answer = await (later ? atSetTime(before, posted) : atOnce(before, posted))
  if (answer && !answer.ok && answer.code !== 'invalid') refresh()
  return answer
}

/** Takes a planned release back. */
export const cancel = action(cancelPlannedInput, cancelPlanned, () => refresh())

/** Writes one text into the draft, or says that it is still right, and shows the preview with it. */
export const mend = action(
  mendInput,
  (actor, input, now) => {
    const { summitId } = input
    const act = input.act === 'confirm' ? 'confirm_text' : input.of === 'session' ? 'save' : 'frame'
    return changeDraft(actor, { id: randomUUID(), summitId, act, edits: [mendEdit(input)] }, now)
  },
  () => refresh(),
)

/** Ignores the conflicts that were ticked, with the reason given, and shows the preview without them. */
export const ignore = action(
  ignoreInput,
  (actor, { summitId, keys, reason }, now) => {
    const edits = [...new Set(keys)].map((key) => ({
      of: 'ignored' as const,
      id: randomUUID(),
      create: true,
      set: { key, reason },
    }))
    return changeDraft(actor, { id: randomUUID(), summitId, act: 'ignore', reason, edits }, now)
  },
  () => refresh(),
)

async function show(slug: string, query: Record<string, string>) {
  const href = { pathname: '/manage/[slug]/publish', params: { slug }, query } as const
  redirect({ href, locale: await getLocale() })
}
