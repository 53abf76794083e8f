import { type Author, authored } from '@/domain/registration/queries'
import { questionsOf } from '@/domain/registration/repository'
import { type Actor, mayOpenDocuments, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import type { Text } from '@/domain/shared/language'
import { findFile } from './repository'

/** An open file of a registration, for whoever may act on it; null for all others, and for what is sealed. */
export async function fileOf(author: Author, code: string, now: Date) {
  const found = await authored(db(), author, now)
  return found.ok ? findFile(db(), found.value.registration.id, code) : null
}

/** A document that somebody has given. */
export type DocumentLine = {
  questionId: string
  code: string
  label: Text
  /** The name of an open file; null for what is sealed. */
  name: string | null
  addedAt: Date
  /** Calendar date after which it is deleted. */
  retainUntil: string
}

/**
 * Files and sealed answers of one registration, in the order of the form, for the desk; whoever keeps identity documents alone is told of
 * those. Null for whoever may not see them.
 */
export async function documentsOf(
  actor: Actor | null,
  summitId: string,
  id: string,
): Promise<{ person: string; documents: DocumentLine[] } | null> {
  const desk = mayRegisterOthers(actor, summitId)
  if (!desk && !mayOpenDocuments(actor, summitId)) return null
  const row = await db().registration.findFirst({
    where: { id, summitId },
    select: {
      name: true,
      email: true,
      answers: {
        where: { OR: [{ sealed: { isNot: null } }, ...(desk ? [{ file: { isNot: null } }] : [])] },
        select: {
          ...{ questionId: true, value: true },
          file: { select: { addedAt: true } },
          sealed: { select: { addedAt: true } },
        },
      },
    },
  })
  if (!row) return null
  const questions = await questionsOf(db(), summitId)
  const documents = questions.flatMap(({ id: questionId, code, label, retainUntil }): DocumentLine[] => {
    const answer = row.answers.find((one) => one.questionId === questionId)
    const addedAt = answer?.file?.addedAt ?? answer?.sealed?.addedAt
    if (!answer || !addedAt) return []
    return [
      { questionId, code, label, name: answer.file ? String(answer.value) : null, addedAt, retainUntil },
    ]
  })
  return { person: row.name || row.email, documents }
}
