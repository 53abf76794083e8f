'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import type { FormState } from '@/components/form/form-state'
import { publish as publishRelease } from '@/domain/release/publish'
import { publishInput } from '@/domain/release/schema'
import { redirect } from '@/messages/navigation'

type Published = { number: number }

const form = publishInput.extend({
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
})

const send = action(form, publishRelease, async ({ number }, { slug }) => {
  const href = {
    pathname: '/manage/[slug]/publish',
    params: { slug },
    query: { published: String(number) },
  } as const
  redirect({ href, locale: await getLocale() })
})

/** Publishes the draft, or brings back an older release. When its preview is out of date, the page shows the new one. */
export async function publish(before: FormState<Published>, posted: FormData): Promise<FormState<Published>> {
  const answer = await send(before, posted)
  if (answer && !answer.ok && answer.code !== 'invalid') refresh()
  return answer
}
