'use server'

import { z } from 'zod'
import { frameAction } from '@/app/_server/frame-action'
import { moveEdits } from '@/domain/summit/order-rules'
import { frameAct } from '@/domain/summit/schema'
import { removeTrackEdits, trackEdits } from '@/domain/track/rules'
import { trackForm } from '@/domain/track/schema'

const page = '/manage/[slug]/tracks'
const row = frameAct.extend({ id: z.uuid() })

export const save = frameAction(trackForm, page, 'saved', trackEdits)
export const remove = frameAction(row, page, 'removed', (draft, { id }) => removeTrackEdits(draft, id))
export const move = frameAction(
  row.extend({ way: z.enum(['up', 'down']) }),
  page,
  'moved',
  (draft, { id, way }) => moveEdits(draft, 'track', id, way === 'up' ? -1 : 1),
)
