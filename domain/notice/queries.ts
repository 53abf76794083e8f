import { z } from 'zod'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { summitIdOf, wantsDigest } from './repository'

/** A message of the demo's mailbox, which stands for every recipient's own. */
export type MailboxEntry = {
  id: string
  email: string
  language: string
  kind: string
  subject: string
  createdAt: Date
}
export type MailboxMessage = MailboxEntry & { body: string }

const entry = { id: true, email: true, language: true, kind: true, subject: true, createdAt: true } as const

/** The newest messages of the demo, at most `limit`. The caller shows them only while the demo is on. */
export function mailbox(limit: number): Promise<MailboxEntry[]> {
  return db().notice.findMany({ orderBy: { createdAt: 'desc' }, take: limit, select: entry })
}

/** One message; null for an id that is none. */
export async function mailboxMessage(id: string): Promise<MailboxMessage | null> {
  if (!z.uuid().safeParse(id).success) return null
  return db().notice.findUnique({ where: { id }, select: { ...entry, body: true } })
}

/** Whether the actor has news of their agenda of a summit put together once a day. */
export async function digestOf(actor: Actor, slug: string): Promise<boolean> {
  const summitId = await summitIdOf(db(), slug)
  return summitId !== null && wantsDigest(db(), summitId, actor.accountId)
}
