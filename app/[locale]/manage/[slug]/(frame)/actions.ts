'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { frameParts } from '@/components/manage/frame-pages'
import { undo } from '@/domain/change/undo'
import { frameAct } from '@/domain/summit/schema'
import { redirect } from '@/messages/navigation'

const form = frameAct.extend({ part: z.enum(frameParts) })

/** Takes back the editor's last act on the draft, and shows the page that it was done on. */
export const takeBack = action(
  form,
  (actor, { change, summitId }, now) => undo(actor, { id: change, summitId, redo: false }, now),
  async ({ number }, { part, slug }) => {
    const query = { done: 'undone', saved: String(number) }
    redirect({
      href: { pathname: `/manage/[slug]/${part}`, params: { slug }, query },
      locale: await getLocale(),
    })
  },
)
