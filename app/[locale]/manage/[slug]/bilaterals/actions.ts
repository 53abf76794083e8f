'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { wordMeeting } from '@/app/_server/meeting-mail'
import { assignInterpreter } from '@/domain/bilateral/assign-interpreter'
import { dropHoldInput, holdInput, placeInput, takeBackInput } from '@/domain/bilateral/desk-schema'
import { dropHold } from '@/domain/bilateral/drop-hold'
import { holdRoom } from '@/domain/bilateral/hold-room'
import { assignInput } from '@/domain/bilateral/interpreter-schema'
import { place as placeOne } from '@/domain/bilateral/place'
import { takeBack } from '@/domain/bilateral/take-back'
import { redirect } from '@/messages/navigation'

/** Which page the form stands on. Who may act is decided by the verbs, by the meeting or the summit’s id. */
const page = { slug: z.string().regex(/^[a-z0-9-]{1,100}$/) }
const board = { ...page, day: z.iso.date() }

export const place = action(
  placeInput.extend(page),
  (actor, input, now) => placeOne(actor, input, now, wordMeeting),
  ({ id, moved }, { slug }) => toMeeting(slug, id, moved ? 'moved' : 'placed'),
)

/** The same from the board, which stays where it is and reads itself anew. */
export const placeHere = action(placeInput, (actor, input, now) => placeOne(actor, input, now, wordMeeting))

export const unplace = action(
  takeBackInput.extend(page),
  (actor, input, now) => takeBack('unplace', actor, input, now, wordMeeting),
  ({ id }, { slug }) => toMeeting(slug, id, 'unplaced'),
)

export const cancel = action(
  takeBackInput.extend(page),
  (actor, input, now) => takeBack('cancel', actor, input, now, wordMeeting),
  ({ id }, { slug }) => toMeeting(slug, id, 'cancelled'),
)

export const interpret = action(
  assignInput.extend(page),
  assignInterpreter,
  ({ interpreterId }, { slug, id }) => toMeeting(slug, id, interpreterId === null ? 'freed' : 'interpreted'),
)

export const hold = action(holdInput.extend(page), holdRoom, (_value, { slug, date }) =>
  toBoard(slug, date, 'held'),
)

export const drop = action(dropHoldInput.extend(board), dropHold, (_value, { slug, day }) =>
  toBoard(slug, day, 'opened'),
)

async function toMeeting(slug: string, id: string, done: string) {
  const href = { pathname: '/manage/[slug]/bilaterals/[id]', params: { slug, id }, query: { done } } as const
  redirect({ href, locale: await getLocale() })
}

async function toBoard(slug: string, day: string, done: string) {
  const href = { pathname: '/manage/[slug]/bilaterals', params: { slug }, query: { day, done } } as const
  redirect({ href, locale: await getLocale() })
}
