import { z } from 'zod'
import { text } from '@/domain/shared/language'

/** A time that somebody is taken, and by what. Instants; a session's title is null where it is private. */
export const commitment = z.object({
  memberId: z.uuid(),
  kind: z.enum(['session', 'bilateral', 'absence']),
  /** Of the session, the meeting, the absence. */
  id: z.uuid(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  /** Of a session. */
  title: text.nullable(),
  code: z.string().nullable(),
  trackId: z.string().nullable(),
  roomId: z.string().nullable(),
  /** What the member does there: speaks, has a seat, is a guest. */
  part: z.enum(['speaks', 'seat', 'guest']).nullable(),
  /** Of a meeting: the delegation that it is with. */
  withId: z.string().nullable(),
  /** Of an absence. */
  note: z.string().nullable(),
})
export type Commitment = z.infer<typeof commitment>
