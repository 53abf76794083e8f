import type { SummitFor } from '@/domain/delegation/repository'
import { queueNotices } from '@/domain/notice/repository'
import { record } from '@/domain/shared/audit'
import type { Tx } from '@/domain/shared/db'
import { heldBy, keepTold, toldTo } from './interpreter-told-repository'
import { type WordInterpreter, newsOf } from './interpreter-told-rules'

type Addressed = { id: string; summitId: string; name: string; email: string; language: string }

/** Tells an interpreter, whose row is locked, what is otherwise than they were told last. @returns whether there was anything */
export async function tellInterpreter(
  tx: Tx,
  interpreter: Addressed,
  summit: SummitFor,
  now: Date,
  word: WordInterpreter,
): Promise<boolean> {
  const { id, summitId, name, email } = interpreter
  const held = await heldBy(tx, id, summit.clock)
  const news = newsOf(held, await toldTo(tx, id, summit.clock))
  const counts = { assigned: news.assigned.length, changed: news.changed.length, freed: news.freed.length }
  if (counts.assigned + counts.changed + counts.freed === 0) return false
  await keepTold(tx, interpreter, held)
  const language = interpreter.language === 'fr' ? ('fr' as const) : ('en' as const)
  await queueNotices(tx, [
    {
      ...word({ name, summit, ...news }, language),
      // As every letter about who meets whom: protocol alone reads it in the outbox.
      ...{ summitId, accountId: null, email, language, kind: 'bilateral', at: now },
    },
  ])
  await record(tx, {
    ...{ summitId, accountId: null, at: now, action: 'interpreter.told' },
    ...{ subject: 'interpreter', subjectId: id, after: counts },
  })
  return true
}
