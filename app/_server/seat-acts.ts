import { z } from 'zod'
import { type SeatTargets, seatTargets } from '@/domain/my-agenda/queries'
import { sessionCode } from '@/domain/my-agenda/schema'
import { acceptOffer } from '@/domain/quota/accept-offer'
import { declineOffer } from '@/domain/quota/decline-offer'
import { joinWaitingList } from '@/domain/quota/join-waiting-list'
import { leaveSeat } from '@/domain/registration/leave-seat'
import { star } from '@/domain/registration/star'
import { swapSeat } from '@/domain/registration/swap-seat'
import { takeSeat } from '@/domain/registration/take-seat'
import type { Stargazer } from '@/domain/registration/star-rules'
import type { Author } from '@/domain/registration/queries'
import { type Result, refuse } from '@/domain/shared/result'
import { wordRegistration } from './registration-mail'

/** What can be done about a session from its seat page and from one's own agenda. */
export const seatActs = [
  'take',
  'join',
  'leave',
  'accept',
  'decline',
  'swap',
  'star',
  'unstar',
  'repeat',
] as const
export type SeatAct = (typeof seatActs)[number]

/** As the forms send it: sessions by their codes, and nothing that says who acts. */
export const seatActInput = z.object({
  slug: z.string().max(120),
  code: sessionCode,
  act: z.enum(seatActs),
  /** Sessions that are given for `code`: their seats in a swap, the seat or star of the other time for a repeat. */
  give: z.array(sessionCode).max(10).default([]),
  /** Of the offer that is accepted or declined, as the page had it. */
  entryId: z.uuid().optional(),
  /** Where it was pressed: one's own agenda, or the seat page of this session. */
  back: z.union([z.literal('agenda'), sessionCode]),
})
export type SeatActInput = z.output<typeof seatActInput>

/**
 * Does it by the person's own registration: the account's, or that of a mailed link.
 * Refusals: not_found · not_registered · those of the verb.
 */
export async function actOnSeat(who: Stargazer, input: SeatActInput, now: Date): Promise<Result<unknown>> {
  const targets = await seatTargets(who, input.slug, [input.code, ...input.give], now)
  const sessionId = targets?.ids.get(input.code)
  if (!targets || sessionId === undefined) return refuse('not_found')
  const { act } = input
  if (act === 'star' || act === 'unstar')
    return star(who, { summitId: targets.summitId, sessionId }, act === 'star', now)
  if (act === 'repeat') return goToRepeat(who, input, targets, now)
  const id = targets.registrationId
  if (id === null) return refuse('not_registered')
  const author = authorOf(who, id)
  const seat = { id, sessionId }
  switch (act) {
    case 'take':
      return takeSeat(author, seat, now, wordRegistration)
    case 'join':
      return joinWaitingList(author, seat, now, wordRegistration)
    case 'leave':
      return leaveSeat(author, seat, now, wordRegistration)
    case 'swap':
      return swapSeat(author, { ...seat, give: idsOf(input.give, targets) }, now, wordRegistration)
    case 'accept':
    case 'decline': {
      if (input.entryId === undefined) return refuse('not_offered')
      const verb = act === 'accept' ? acceptOffer : declineOffer
      return verb(author, { entryId: input.entryId }, now, wordRegistration)
    }
  }
}

/**
 * To the same session at another time: a seat there, for the seat here if there is one; a star where none is needed. What
 * stood here is given up only after that.
 */
async function goToRepeat(
  who: Stargazer,
  { code, give }: SeatActInput,
  { registrationId: id, summitId, ids }: SeatTargets,
  now: Date,
): Promise<Result<unknown>> {
  const [to, from] = [ids.get(code), ids.get(give[0] ?? '')]
  if (to === undefined || from === undefined) return refuse('not_found')
  const seat =
    id === null
      ? refuse('not_limited')
      : await swapSeat(authorOf(who, id), { id, sessionId: to, give: [from] }, now, wordRegistration)
  const went =
    !seat.ok && seat.code === 'not_limited' ? await star(who, { summitId, sessionId: to }, true, now) : seat
  return went.ok ? star(who, { summitId, sessionId: from }, false, now) : went
}

const authorOf = (who: Stargazer, id: string): Author =>
  who.by === 'account' ? { by: 'account', actor: who.actor, id } : { by: 'link', link: who.link }

const idsOf = (codes: readonly string[], { ids }: SeatTargets) => codes.flatMap((code) => ids.get(code) ?? [])
