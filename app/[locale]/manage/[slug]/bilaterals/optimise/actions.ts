'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { wordTimetable } from '@/app/_server/timetable-mail'
import { applyRun } from '@/domain/timetable/apply-run'
import { endRun } from '@/domain/timetable/end-run'
import { runInput, startInput } from '@/domain/timetable/schema'
import { startRun } from '@/domain/timetable/start-run'
import { undoRun } from '@/domain/timetable/undo-run'
import { redirect } from '@/messages/navigation'

/** Which page the form stands on. Who may act is decided by the verbs, by the summit's id. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }

// An address that is the same would show the page as it was.
export const start = action(startInput.extend(page), startRun, ({ id }, { slug }) =>
  back(slug, { asked: id }),
)

export const end = action(runInput.extend(page), endRun, (_value, { slug }) => back(slug, { done: 'ended' }))

export const apply = action(
  runInput.extend(page),
  (actor, input, now) => applyRun(actor, input, now, wordTimetable),
  (_value, { slug }) => back(slug, { done: 'applied' }),
)

export const undo = action(
  runInput.extend(page),
  (actor, input, now) => undoRun(actor, input, now, wordTimetable),
  (_value, { slug }) => back(slug, { done: 'undone' }),
)

async function back(slug: string, query: Record<string, string>) {
  redirect({
    href: { pathname: '/manage/[slug]/bilaterals/optimise', params: { slug }, query },
    locale: await getLocale(),
  })
}
