import { type Actor, mayOpenDocuments } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import type { Status } from '@/domain/registration/schema'

/** Somebody who has handed in identity documents; what they are stands on the page of each. */
export type VaultLine = {
  id: string
  name: string
  category: Text
  status: Status
  documents: number
  /** When somebody who keeps them has last looked; null for never. */
  lookedAt: Date | null
}

/** People shown. */
const MOST = 500

/** Who has handed in identity documents, by name; null for whoever does not keep them. A fixed number of queries. */
export async function vaultView(
  actor: Actor | null,
  summitId: string,
): Promise<{ people: VaultLine[]; more: boolean } | null> {
  if (!mayOpenDocuments(actor, summitId)) return null
  const rows = await db().registration.findMany({
    where: { summitId, erasedAt: null, answers: { some: { sealed: { isNot: null } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST + 1,
    select: {
      ...{ id: true, name: true, email: true, status: true },
      category: { select: { name: true } },
      _count: { select: { answers: { where: { sealed: { isNot: null } } } } },
    },
  })
  const looks = await db().auditEntry.groupBy({
    by: ['subjectId'],
    where: {
      ...{ summitId, action: 'identity_document.looked_at', subject: 'registration' },
      ...{ subjectId: { in: rows.map(({ id }) => id) }, reason: { not: null } },
    },
    _max: { at: true },
  })
  const people = rows.slice(0, MOST).map(({ category, _count, name, email, ...row }) => ({
    ...row,
    name: name || email,
    category: text.parse(category.name),
    documents: _count.answers,
    lookedAt: looks.find(({ subjectId }) => subjectId === row.id)?._max.at ?? null,
  }))
  return { people, more: rows.length > MOST }
}
