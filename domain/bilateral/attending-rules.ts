import { endAfterDays, readSigned, signToken } from '@/domain/shared/signed-link'

/** A calendar address of somebody who attends a meeting: of that meeting alone, while they attend it. */
export type AttendingLink = { id: string; memberId: string; expiresAt: Date }

/** Days after a meeting for which its calendar address counts. */
const DAYS = 14

const purpose = (id: string) => `attending ${id}`

export const attendingLink = (id: string, memberId: string, endsAt: Date): AttendingLink => ({
  ...{ id, memberId, expiresAt: endAfterDays(endsAt, DAYS) },
})

/** What stands in the address beside the meeting's id. */
export const attendingKey = ({ id, memberId, expiresAt }: AttendingLink, secret: string): string =>
  signToken(purpose(id), { id: memberId, number: 1, expiresAt }, secret)

/** What a key says of this meeting, if it was signed here and counts still; null for any other text. */
export function readAttendingKey(id: string, key: string, secret: string, now: Date): AttendingLink | null {
  const read = readSigned(purpose(id), key, secret)
  return read && read.expiresAt > now ? { id, memberId: read.id, expiresAt: read.expiresAt } : null
}
