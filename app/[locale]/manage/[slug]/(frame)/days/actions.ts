'use server'

import { z } from 'zod'
import { frameAction } from '@/app/_server/frame-action'
import { addDayEdits, daysEdits, removeDayEdits } from '@/domain/day/rules'
import { addDayForm, daysForm } from '@/domain/day/schema'
import { frameAct } from '@/domain/summit/schema'

const page = '/manage/[slug]/days'

export const save = frameAction(daysForm, page, 'saved', daysEdits)
export const add = frameAction(addDayForm, page, 'added', addDayEdits)
export const remove = frameAction(
  frameAct.extend({ id: z.uuid() }),
  page,
  'removed',
  (draft, { summitId, id }) => removeDayEdits(draft, summitId, id),
)
