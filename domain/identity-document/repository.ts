import { randomBytes } from 'node:crypto'
import type { Tx } from '@/domain/shared/db'
import { type DocumentOwner, sealDocument } from './rules'
import { type IdentityDocument, SEALED } from './schema'

/** Keeps a document sealed, in place of the one that was there. @param secret to seal it with; without one it is a fault */
export async function writeSealed(
  tx: Tx,
  owner: DocumentOwner,
  document: IdentityDocument,
  at: Date,
  secret: string | undefined,
): Promise<void> {
  if (!secret) throw new Error('An identity document cannot be kept without a secret to seal it with')
  const { summitId, registrationId, questionId } = owner
  const key = { registrationId_questionId: { registrationId, questionId } }
  const answer = { value: SEALED, updatedAt: at }
  await tx.answer.upsert({
    where: key,
    create: { ...answer, summitId, registrationId, questionId },
    update: answer,
    select: { questionId: true },
  })
  const sealed = sealDocument(document, owner, secret, randomBytes(12))
  await tx.sealedAnswer.upsert({
    where: key,
    create: { summitId, registrationId, questionId, sealed, sealedFor: registrationId, addedAt: at },
    update: { sealed, sealedFor: registrationId, addedAt: at },
    select: { questionId: true },
  })
}

/** A sealed document of this summit, with the code of its question; null for another's. */
export async function findSealed(tx: Tx, { summitId, registrationId, questionId }: DocumentOwner) {
  return tx.sealedAnswer.findFirst({
    where: { summitId, registrationId, questionId },
    select: { sealed: true, sealedFor: true, answer: { select: { question: { select: { code: true } } } } },
  })
}
