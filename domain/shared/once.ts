import { Prisma } from '@/prisma/client/client'
import type { z } from 'zod'
import { json, type Tx } from './db'
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
  act: KeyedAct,
  answer: z.ZodType<T>,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const [only] = await onceEach(tx, [act], answer, async () => [await work()])
  if (!only) throw new Error('the act was not answered')
  return only
}

/**
 * The same for several acts.
 * @param work does those acts, of which it is given the places in the list, and answers in their order
 */
export async function onceEach<T>(
  tx: Tx,
  acts: readonly KeyedAct[],
  answer: z.ZodType<T>,
  work: (places: readonly number[]) => Promise<readonly Result<T>[]>,
): Promise<Result<T>[]> {
  const begun = await begin(tx, acts)
  const places = acts.flatMap(({ key }, place) =>
    begun.has(key) && acts.findIndex((act) => act.key === key) === place ? [place] : [],
  )
  const results = places.length > 0 ? await work(places) : []
  const done = new Map(places.map((place, index) => [acts[place]?.key, results[index]]))
  await keep(tx, done)
  const known = await answered(
    tx,
    [...new Set(acts.map(({ key }) => key))].filter((key) => !begun.has(key)),
  )
  return acts.map(({ key, act, subject, summitId }, place) => {
    const first = known.get(key) ?? acts.find((one) => one.key === key)
    if (first?.act !== act || first.subject !== subject || first.summitId !== summitId)
      return refuse('not_found')
    const result = done.get(key)
    if (result) return result
    if (!('answer' in first)) throw new Error(`act ${place} has no answer`)
    return ok(answer.parse(first.answer))
  })
}

/** Waits for whoever is at one of these acts; they have committed where nothing is written here. @returns the keys written */
async function begin(tx: Tx, acts: readonly KeyedAct[]): Promise<Set<string>> {
  const rows = [...new Map(acts.map((act) => [act.key, act])).values()]
  // In one order, so that two who do some of the same acts do not wait for each other.
  rows.sort((a, b) => (a.key < b.key ? -1 : 1))
  const made = await tx.$queryRaw<{ key: string }[]>(Prisma.sql`
    INSERT INTO "SubmittedAct" (key, "summitId", act, subject, at)
    SELECT a.key, a."summitId", a.act, a.subject, a.at
    FROM jsonb_populate_recordset(NULL::"SubmittedAct", ${json(rows)}::jsonb) a
    ON CONFLICT (key) DO NOTHING RETURNING key::text`)
  return new Set(made.map(({ key }) => key))
}

async function keep(
  tx: Tx,
  done: ReadonlyMap<string | undefined, Result<unknown> | undefined>,
): Promise<void> {
  const answers = [...done].flatMap(([key, result]) => (result?.ok ? [{ key, answer: result.value }] : []))
  const refused = [...done].flatMap(([key, result]) => (key !== undefined && !result?.ok ? [key] : []))
  if (answers.length > 0)
    await tx.$executeRaw(Prisma.sql`
      UPDATE "SubmittedAct" a SET answer = d.answer
      FROM jsonb_to_recordset(${json(answers)}::jsonb) d (key uuid, answer jsonb) WHERE a.key = d.key`)
  if (refused.length > 0) await tx.submittedAct.deleteMany({ where: { key: { in: refused } } })
}

async function answered(tx: Tx, keys: string[]) {
  const rows = keys.length > 0 ? await tx.submittedAct.findMany({ where: { key: { in: keys } } }) : []
  return new Map(rows.map((row) => [row.key, row]))
}
