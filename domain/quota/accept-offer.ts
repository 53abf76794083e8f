import { clashesWith } from '@/domain/registration/seat-rules'
import { type Author, authored, authoredLocked } from '@/domain/registration/queries'
import { writeRegistration } from '@/domain/registration/repository'
import type { Word } from '@/domain/registration/told-rules'
import { inTransaction } from '@/domain/shared/db'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { lock, note, openLedger } from './ledger'
import { endEntries, findEntry, moveSeats, seatsOf, sessionSeatsOf } from './repository'

/**
 * Takes what was offered from the waiting list. Accepted again, it is accepted once.
 * Refusals: not_found · link_expired, link_replaced · not_offered (`state`: what became of it) · offer_expired (`until`) ·
 * clash (`sessions`: seats that the person has taken at that time since).
 */
export async function acceptOffer(
  author: Author,
  { entryId }: { entryId: string },
  now: Date,
  word: Word,
): Promise<Result<{ entryId: string }>> {
  return inTransaction(async (tx) => {
    const asked = await authored(tx, author, now)
    if (!asked.ok) return asked
    const { id, summitId } = asked.value.registration
    const ledger = await openLedger(tx, summitId, now, word)
    const offers = async () => (await seatsOf(tx, id)).filter((seat) => seat.entryId === entryId)
    await lock(
      ledger,
      (await offers()).map(({ quotaId }) => quotaId),
    )
    const found = await authoredLocked(tx, author, now)
    if (!found.ok) return found
    const entry = await findEntry(tx, summitId, entryId)
    if (entry?.registrationId !== id) return refuse('not_found')
    if (entry.state === 'served') return ok({ entryId })
    if (entry.state !== 'offered') return refuse('not_offered', { state: entry.state })
    if (!entry.offeredUntil || entry.offeredUntil <= ledger.clock)
      return refuse('offer_expired', { until: entry.offeredUntil?.toISOString() })
    const others = await sessionSeatsOf(tx, id)
    const clashes = others
      .filter((seat) => seat.entryId === entryId)
      .flatMap((seat) =>
        clashesWith(
          seat,
          others.filter((other) => other.entryId !== entryId),
        ),
      )
    if (clashes.length > 0) return refuse('clash', { sessions: clashes })

    const seats = await offers()
    await moveSeats(
      tx,
      seats.map((seat) => seat.id),
      null,
    )
    await endEntries(tx, [entryId], 'served', ledger.clock)
    const { status } = found.value.registration
    // Whoever takes what was offered has said that they will come.
    if (!entry.subject.startsWith('session ') && status !== 'checked_in')
      await writeRegistration(tx, id, { status: 'confirmed' }, ledger.clock)
    await note(ledger, 'place.accepted', id, {
      accountId: found.value.accountId,
      before: { status },
      after: { entry: entryId, subject: entry.subject },
    })
    return ok({ entryId })
  })
}
