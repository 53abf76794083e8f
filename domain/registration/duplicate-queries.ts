import { sessionSeatsOf, entriesOf } from '@/domain/quota/repository'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { equal } from '@/domain/shared/equal'
import { type Text, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { type Pair, pairsAlike } from './merge-repository'
import {
  type MergeField,
  furthest,
  linesThatMove,
  mergeFields,
  seatsThatMove,
  whyNotMerged,
} from './merge-rules'
import { answersOf, findRegistration, questionsOf } from './repository'
import type { AnswerValue, Question, Status } from './schema'

/** Pairs shown on one page. */
const MOST = 100

/** One of two that may be the same person. */
export type Alike = {
  id: string
  name: string
  email: string
  organisation: string
  state: string | null
  status: Status
  submittedAt: Date | null
}

export type AlikePair = { a: Alike; b: Alike; because: Pair['because'] }

/** Registrations that may be of one person, the surest first; null for anybody but the desk. */
export async function duplicates(
  actor: Actor | null,
  summitId: string,
): Promise<{ pairs: AlikePair[]; more: boolean } | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const pairs = await pairsAlike(db(), summitId, MOST + 1)
  const rows = await db().registration.findMany({
    where: { summitId, id: { in: pairs.flatMap(({ a, b }) => [a, b]) } },
    select: {
      id: true,
      name: true,
      email: true,
      organisation: true,
      state: true,
      status: true,
      submittedAt: true,
    },
  })
  const people = new Map(rows.map((row) => [row.id, row]))
  return {
    more: pairs.length > MOST,
    pairs: pairs.slice(0, MOST).flatMap(({ a, b, because }) => {
      const [one, other] = [people.get(a), people.get(b)]
      return one && other ? [{ a: one, b: other, because }] : []
    }),
  }
}

/** Two registrations side by side, and what would become of the one that is not kept. */
export type Comparison = {
  keep: Alike & { language: string; days: string[]; category: Text }
  drop: Alike & { language: string; days: string[]; category: Text }
  /** Fields in which they differ. */
  fields: MergeField[]
  /** Questions to which they have answered differently. */
  answers: { question: Question; keep: AnswerValue | undefined; drop: AnswerValue | undefined }[]
  /** The status of the kept one afterwards, while there are places. */
  status: Status
  /** Seats in sessions that go over, and those that go back; by the session's code. */
  seats: { move: string[]; back: string[] }
  /** Places in line for sessions that go over. */
  lines: number
  stars: number
}

/** Refusals: not_found · same_registration · wrong_status. */
export async function comparison(
  actor: Actor | null,
  summitId: string,
  { keep: keepId, drop: dropId }: { keep: string; drop: string },
): Promise<Result<Comparison>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  const tx = db()
  const keep = await findRegistration(tx, summitId, keepId)
  const drop = await findRegistration(tx, summitId, dropId)
  if (!keep || !drop) return refuse('not_found')
  const refusal = whyNotMerged(keep, drop)
  if (refusal) return refusal
  const answers = { keep: await answersOf(tx, keepId), drop: await answersOf(tx, dropId) }
  const had = { seats: await sessionSeatsOf(tx, keepId), entries: await entriesOf(tx, keepId) }
  const theirs = { seats: await sessionSeatsOf(tx, dropId), entries: await entriesOf(tx, dropId) }
  const move = seatsThatMove(had.seats, theirs.seats)
  const codes = await tx.session.findMany({
    where: { summitId, id: { in: theirs.seats.map(({ subject }) => subject) } },
    select: { id: true, code: true },
  })
  const codeOf = ({ subject }: { subject: string }) => codes.find(({ id }) => id === subject)?.code ?? ''
  const side = (row: typeof keep) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    organisation: row.organisation,
    state: row.state,
    status: row.status,
    submittedAt: row.submittedAt,
    language: row.language,
    days: row.days,
    category: text.parse(row.category.name),
  })
  return ok({
    keep: side(keep),
    drop: side(drop),
    fields: mergeFields.filter((field) => !equal(keep[field], drop[field])),
    answers: (await questionsOf(tx, summitId)).flatMap((question) => {
      const [own, other] = [answers.keep[question.code], answers.drop[question.code]]
      return other === undefined || equal(own, other) ? [] : [{ question, keep: own, drop: other }]
    }),
    status: furthest(keep.status, drop.status),
    seats: {
      move: move.map(codeOf),
      back: theirs.seats.filter((seat) => !move.includes(seat)).map(codeOf),
    },
    lines: linesThatMove(had, theirs.entries).length,
    stars: await tx.starredSession.count({ where: { registrationId: dropId } }),
  })
}
