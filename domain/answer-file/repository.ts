import type { Tx } from '@/domain/shared/db'
import type { KeptAnswerFile } from './schema'

type Owner = { summitId: string; registrationId: string; questionId: string }

/** Keeps a file as the answer to a question, in place of the one that was there. */
export async function writeFile(tx: Tx, owner: Owner, file: KeptAnswerFile, at: Date): Promise<void> {
  const { summitId, registrationId, questionId } = owner
  const key = { registrationId_questionId: { registrationId, questionId } }
  const answer = { value: file.name, updatedAt: at }
  await tx.answer.upsert({
    where: key,
    create: { ...answer, summitId, registrationId, questionId },
    update: answer,
    select: { questionId: true },
  })
  const kept = { type: file.type, bytes: file.bytes, addedAt: at }
  await tx.answerFile.upsert({
    where: key,
    create: { ...kept, summitId, registrationId, questionId },
    update: kept,
    select: { questionId: true },
  })
}

/** Takes an answer away with its file, open or sealed. */
export const dropAnswer = (tx: Tx, registrationId: string, questionId: string) =>
  tx.answer.deleteMany({ where: { registrationId, questionId } })

/** An open file with its name; null where there is none. */
export async function findFile(tx: Tx, registrationId: string, code: string) {
  const row = await tx.answerFile.findFirst({
    where: { registrationId, answer: { question: { code } } },
    select: { type: true, bytes: true, answer: { select: { value: true } } },
  })
  return row && { type: row.type, bytes: row.bytes, name: String(row.answer.value) }
}
