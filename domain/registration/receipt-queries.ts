import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { countsOfActs } from './act-repository'
import { type DeskActKind, deskActs } from './desk-schema'

/** Receipts of one page. */
const PAGE = 30

/** An act on many as the list of receipts has it. */
export type ReceiptLine = {
  key: string
  act: DeskActKind
  at: Date
  /** Who began it, by name; null where that account is gone. */
  by: string | null
  /** Whom it was about, for how many of them it did something, and for how many it is still to be done. */
  total: number
  done: number
  left: number
}

/** What the desk has done to many at once, the latest first, a page at a time. */
export type Receipts = { receipts: ReceiptLine[]; page: number; pages: number }

/** The receipts of a summit; a page past the last is the last. Null for anybody but its desk. */
export async function receiptsOf(
  actor: Actor | null,
  summitId: string,
  asked: number,
): Promise<Receipts | null> {
  if (!mayRegisterOthers(actor, summitId)) return null
  // An act of a kind that this version does not know has no receipt either.
  const where = { summitId, act: { in: [...deskActs] } }
  const pages = Math.max(1, Math.ceil((await db().deskAct.count({ where })) / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const rows = await db().deskAct.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * PAGE,
    take: PAGE,
    select: { id: true, act: true, at: true, account: { select: { name: true, email: true } } },
  })
  const counts = new Map(
    (
      await countsOfActs(
        db(),
        rows.map(({ id }) => id),
      )
    ).map((one) => [one.actId, one]),
  )
  const receipts = rows.flatMap(({ id, act: name, at, account }) => {
    const act = deskActs.find((one) => one === name)
    const { total = 0, done = 0, left = 0 } = counts.get(id) ?? {}
    const by = account ? (account.name ?? account.email) : null
    return act ? [{ key: id, act, at, by, total, done, left }] : []
  })
  return { receipts, page, pages }
}
