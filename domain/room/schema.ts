import { z } from 'zod'
import { equipment, roomKinds } from '@/domain/change/schema'
import { oneLine, orNull } from '@/domain/shared/typed'
import { frameAct, frameForm, ticked, typedNumber, typedTexts } from '@/domain/summit/schema'

/** A decimal number as typed in either language: `45.42`, `45,42`. */
const coordinate = (most: number) =>
  z.preprocess(
    (typed) =>
      typeof typed === 'string'
        ? typed.trim().replace(',', '.').replace('\u2212', '-') || null
        : (typed ?? null),
    z.coerce.number('not_a_number').min(-most).max(most).nullable(),
  )

/** A row that stands, or none for one to be added. */
const rowId = orNull(z.uuid())

export const venueForm = frameForm.extend({
  id: rowId,
  name: typedTexts(200),
  city: typedTexts(100),
  address: oneLine(300).default(''),
  timeZone: oneLine(100),
  online: ticked,
  latitude: coordinate(90),
  longitude: coordinate(180),
})
export type VenueForm = z.output<typeof venueForm>

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wrong_time')

/** A time in which a room may be used, on the summit's clock. An end at or before the start is on the next day. */
const window = z.object({ date: orNull(z.iso.date()), from: orNull(wallTime), to: orNull(wallTime) })
export type Window = { date: string; from: string; to: string }

const places = typedNumber(1, 100_000)

export const roomForm = frameForm.extend({
  id: rowId,
  venueId: z.uuid('not_a_choice'),
  name: typedTexts(100),
  floor: typedTexts(100),
  kind: z.enum(roomKinds),
  theatre: places,
  classroom: places,
  boardroom: places,
  equipment: z.array(z.enum(equipment)).max(4).default([]),
  /** Minutes. */
  turnaround: typedNumber(0, 600),
  openings: z.record(z.string(), window).default({}),
  /** Gives every room of the venue these windows. */
  everyRoom: ticked,
  /** Lets meetings of delegations that lose a room move, or wait for another time. */
  displace: ticked,
})
export type RoomForm = z.output<typeof roomForm>

/** Rooms of one venue as a table, pasted or from a file. */
export const pasteForm = frameAct.extend({
  venueId: z.uuid('not_a_choice'),
  text: z.string().max(200_000).default(''),
})
export type PasteForm = z.output<typeof pasteForm>
