'use server'

import { z } from 'zod'
import { action } from '@/app/_server/action'
import { frameAction } from '@/app/_server/frame-action'
import { wordMeeting } from '@/app/_server/meeting-mail'
import { withFileText } from '@/app/_server/file-text'
import type { FormState } from '@/components/form/form-state'
import type { RoomPreview } from '@/components/manage/room-paste'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { pasteEdits, pastedTable } from '@/domain/room/paste-rules'
import { removeRoomEdits, removeVenueEdits, roomEdits, venueEdits } from '@/domain/room/rules'
import { pasteForm, roomForm, venueForm } from '@/domain/room/schema'
import { moveEdits } from '@/domain/summit/order-rules'
import { draftById } from '@/domain/summit/queries'
import { frameAct } from '@/domain/summit/schema'

const page = '/manage/[slug]/rooms'
const row = frameAct.extend({ of: z.enum(['venue', 'room']), id: z.uuid() })

export const saveVenue = frameAction(venueForm, page, 'saved', venueEdits)
export const saveRoom = frameAction(roomForm, page, 'saved', roomEdits, ({ displace }) => ({
  agreed: displace,
  word: wordMeeting,
}))
export const remove = frameAction(row, page, 'removed', (draft, { of, id }) =>
  of === 'room' ? removeRoomEdits(draft, id) : removeVenueEdits(draft, id),
)
export const move = frameAction(
  row.extend({ way: z.enum(['up', 'down']) }),
  page,
  'moved',
  (draft, { of, id, way }) => moveEdits(draft, of, id, way === 'up' ? -1 : 1),
)
export const addAll = frameAction(pasteForm, page, 'added', pasteEdits)

const read = action(pasteForm, async (actor, input): Promise<Result<RoomPreview>> => {
  const { summitId, venueId, text } = input
  const found = await draftById(actor, summitId)
  if (!found) return refuse('not_found')
  const table = pastedTable(found.draft, input)
  if (!table) return refuse('not_a_choice', { field: 'venueId' })
  return table.rooms.length > 0
    ? ok({ ...table, text, venueId })
    : refuse('nothing_to_add', { field: 'text' })
})

/** What a table of rooms, pasted or from a file, would come to. Changes nothing. */
export async function preview(
  before: FormState<RoomPreview>,
  posted: FormData,
): Promise<FormState<RoomPreview>> {
  return read(before, await withFileText(posted, 'file', 'text'))
}
