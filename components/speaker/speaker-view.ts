import type { ReleaseDocument, ReleasedSession } from '@/domain/release/schema'
import { type Language, collator } from '@/domain/shared/language'
import { publicSessions } from '@/components/session/session-parts'

type Speaker = ReleaseDocument['speakers'][number]

export type SpeakerView = {
  speaker: Speaker
  organisation: ReleaseDocument['organisations'][number] | null
  sessions: ReleasedSession[]
}

/** Everyone with their sessions, by family name. */
export function speakerViews(document: ReleaseDocument, locale: Language): SpeakerView[] {
  const organisations = new Map(document.organisations.map((organisation) => [organisation.id, organisation]))
  const sessions = new Map<string, ReleasedSession[]>()
  for (const session of publicSessions(document))
    for (const { speakerId } of session.speakers) {
      const theirs = sessions.get(speakerId) ?? []
      if (!theirs.includes(session)) sessions.set(speakerId, [...theirs, session])
    }
  const compare = collator(locale).compare
  return document.speakers
    .map((speaker) => ({
      speaker,
      organisation: (speaker.organisationId && organisations.get(speaker.organisationId)) || null,
      sessions: sessions.get(speaker.id) ?? [],
    }))
    .sort((a, b) => compare(sortName(a.speaker.name), sortName(b.speaker.name)))
}

/** The last word stands for the family name, since a release holds a name as one text; `Amina Diallo` under D. */
function sortName(name: string): string {
  const words = name.trim().split(/\s+/)
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}
