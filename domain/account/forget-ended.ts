import { db } from '@/domain/shared/db'

/** Clears away sign-ins and links by mail that have ended: they open nothing any more. */
export async function forgetEnded(now: Date): Promise<void> {
  await db().signIn.deleteMany({ where: { expires: { lt: now } } })
  await db().signInLink.deleteMany({ where: { expires: { lt: now } } })
}
