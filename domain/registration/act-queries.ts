import { participationLimits } from '@/domain/quota/repository'
import { type Limit, quotaKinds } from '@/domain/quota/schema'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { countOutcomes, foreseenOf, peopleByOutcome } from './act-repository'
import { type Outcome, byOutcome, foresee, isDone } from './act-rules'
import {
  type DeskActDetails,
  type DeskActKind,
  type DeskSelection,
  deskActDetails,
  deskActs,
} from './desk-schema'
import { findSummitTold } from './repository'

/** Names shown of each outcome. */
const NAMED = 20

/** Who shares an outcome: how many, and the first of them by name. */
export type OutcomeGroup = {
  outcome: Outcome
  count: number
  people: { id: string; name: string; email: string }[]
}

/** What an act would do. */
export type ActPreview = {
  total: number
  /** How many it would change. */
  changes: number
  groups: OutcomeGroup[]
  /** Limits that it would take places in, as they would stand. Sessions' are not foreseen. */
  after: { kind: Limit['kind']; subject: string; name: Text; taken: number; size: number }[]
}

/** What an act would do to whom, if it were done now; nothing is locked or written. Null for anybody but the desk. */
export async function previewAct(
  actor: Actor | null,
  summitId: string,
  act: { act: DeskActKind; selection: DeskSelection; details: DeskActDetails },
  now: Date,
): Promise<ActPreview | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const { clock } = await findSummitTold(db(), summitId, now)
  const people = await foreseenOf(db(), summitId, act.selection)
  const limits = await participationLimits(db(), summitId)
  const foreseen = foresee(act.act, act.details, people, limits, clock)
  const groups = new Map<Outcome, OutcomeGroup>()
  foreseen.outcomes.forEach((outcome, index) => {
    const group = groups.get(outcome) ?? { outcome, count: 0, people: [] }
    const one = people[index]
    group.count += 1
    if (one && group.people.length < NAMED)
      group.people.push({ id: one.id, name: one.name, email: one.email })
    groups.set(outcome, group)
  })
  const sorted = [...groups.values()].sort((a, b) => byOutcome(a.outcome, b.outcome))
  const before = new Map(limits.map(({ id, taken }) => [id, taken]))
  return {
    total: people.length,
    changes: sorted.reduce((sum, { outcome, count }) => sum + (isDone(outcome) ? count : 0), 0),
    groups: sorted,
    after: await named(
      summitId,
      foreseen.limits.filter(({ id, taken }) => taken !== before.get(id)),
    ),
  }
}

/** Limits of categories by the category's name; those of the others say themselves what they are. */
async function named(summitId: string, limits: readonly Limit[]): Promise<ActPreview['after']> {
  const categories = await db().registrationCategory.findMany({
    where: { summitId },
    select: { id: true, name: true },
  })
  const sorted = [...limits].sort(
    (a, b) => quotaKinds.indexOf(a.kind) - quotaKinds.indexOf(b.kind) || (a.subject < b.subject ? -1 : 1),
  )
  return sorted.map(({ kind, subject, taken, size }) => ({
    ...{ kind, subject, taken, size },
    name: text.parse(categories.find(({ id }) => id === subject)?.name ?? {}),
  }))
}

/** What an act has done, as far as it is. */
export type ActReceipt = {
  key: string
  act: DeskActKind
  details: DeskActDetails
  at: Date
  /** Who began it, by name; null where that account is gone. */
  by: string | null
  total: number
  /** How many are still to be done. */
  left: number
  groups: OutcomeGroup[]
}

/** The receipt of an act, by its key; null for anybody but the desk of its summit. */
export async function actReceipt(
  actor: Actor | null,
  summitId: string,
  key: string,
): Promise<ActReceipt | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  const row = await db().deskAct.findFirst({
    where: { id: key, summitId },
    select: { act: true, input: true, at: true, account: { select: { name: true, email: true } } },
  })
  const act = deskActs.find((one) => one === row?.act)
  if (!row || !act) return null
  const counts = await countOutcomes(db(), key)
  const people = await peopleByOutcome(db(), key, NAMED)
  const groups = counts
    .map(({ outcome, count }) => ({
      outcome,
      count,
      people: people
        .filter((one) => one.outcome === outcome)
        .map(({ id, name, email }) => ({ id, name, email })),
    }))
    .sort((a, b) => byOutcome(a.outcome, b.outcome))
  return {
    ...{ key, act, details: deskActDetails.parse(row.input), at: row.at, groups },
    by: row.account ? (row.account.name ?? row.account.email) : null,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    left: counts.find(({ outcome }) => outcome === 'open')?.count ?? 0,
  }
}
