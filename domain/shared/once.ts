import type { z } from 'zod'
import type { Tx } from './db'
import { type Result, ok, refuse } from './result'

/** An act under the key that its page has chosen, and what it is about. */
export type KeyedAct = { key: string; summitId: string; act: string; subject: string; at: Date }

/**
 * Does an act once (rule 4): the same key again, also at the same moment, gets the first answer again and changes nothing.
 * An act that was refused may be tried again. Refusal of its own: not_found (the key is that of something else).
 * @param answer of what the act answers, as it is kept
 */
export async function once<T>(
  tx: Tx,
  { key, summitId, act, subject, at }: KeyedAct,
  answer: z.ZodType<T>,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  // Waits for whoever is at the same act; they have committed when nothing is written here.
  const { count } = await tx.submittedAct.createMany({
    data: { key, summitId, act, subject, at },
    skipDuplicates: true,
  })
  if (count === 0) {
    const first = await tx.submittedAct.findUnique({ where: { key } })
    if (first?.act !== act || first.subject !== subject || first.summitId !== summitId)
      return refuse('not_found')
    return ok(answer.parse(first.answer))
  }
  const result = await work()
  if (result.ok) {
    // Kept as JSON and read by the same schema.
    const kept = JSON.parse(JSON.stringify(result.value)) as object
    await tx.submittedAct.update({ where: { key }, data: { answer: kept }, select: { key: true } })
  } else await tx.submittedAct.delete({ where: { key }, select: { key: true } })
  return result
}
