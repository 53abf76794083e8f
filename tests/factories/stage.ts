import { randomUUID } from 'node:crypto'
import { db } from '@/domain/shared/db'
import type { DraftSummit } from './draft-summit'

export type OnStage = { id: string; email: string | null }

/** A speaker of the draft with an address of their own, on the stage of these sessions. */
export async function draftSpeaker(
  summit: DraftSummit,
  name: string,
  sessions: readonly { id: string }[],
  differs: { email?: string | null; language?: 'en' | 'fr' } = {},
): Promise<OnStage> {
  const email = differs.email === undefined ? `${randomUUID()}@speakers.example` : differs.email
  const { id } = await db().speaker.create({
    data: {
      summitId: summit.id,
      slug: randomUUID(),
      name,
      position: {},
      email,
      language: differs.language ?? 'en',
      sessions: {
        create: sessions.map((session) => ({
          summitId: summit.id,
          sessionId: session.id,
          role: 'panellist',
        })),
      },
    },
  })
  return { id, email }
}
