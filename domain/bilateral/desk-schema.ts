import { z } from 'zod'
import { oneLine } from '@/domain/shared/typed'
import { ticked } from '@/domain/summit/schema'

/** What the desk can do with a meeting by itself. */
export const deskActs = ['place', 'unplace', 'cancel'] as const
export type DeskAct = (typeof deskActs)[number]

/** The meeting as the page showed it: who acts on something else is told so. */
const shown = z.object({ id: z.uuid(), version: z.coerce.number().int() })

/** A room and a start, in one value of a list: `2019-05-30T14:00:00.000Z` and the room's id. */
const place = z
  .string('choose_place')
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z [0-9a-f-]{36}$/, 'choose_place')
  .transform((typed) => {
    const [startsAt = '', roomId = ''] = typed.split(' ')
    return { startsAt: new Date(startsAt), roomId }
  })
  .refine(
    ({ startsAt, roomId }) => !Number.isNaN(+startsAt) && z.uuid().safeParse(roomId).success,
    'choose_place',
  )

/** `outside`: the desk knows that it is outside of the days and hours of meetings. */
export const placeInput = shown.extend({ place, outside: ticked })
export type PlaceInput = z.output<typeof placeInput>

/** The reason is read by both sides. */
export const takeBackInput = shown.extend({ reason: oneLine(300).min(1, 'required') })
export type TakeBackInput = z.output<typeof takeBackInput>

const clockTime = z.string('wrong_time').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wrong_time')

/** A room that is blocked for a time, by the summit's clock on the wall. */
export const holdInput = z.object({
  summitId: z.uuid(),
  roomId: z.uuid('choose_room'),
  date: z.iso.date('wrong_date'),
  from: clockTime,
  until: clockTime,
  reason: oneLine(200).min(1, 'required'),
})
export type HoldInput = z.output<typeof holdInput>

export const dropHoldInput = z.object({ summitId: z.uuid(), id: z.uuid() })
export type DropHoldInput = z.output<typeof dropHoldInput>
