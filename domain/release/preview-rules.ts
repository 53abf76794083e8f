import { createHash } from 'node:crypto'
import { equal } from '@/domain/shared/equal'
import { type Text, text } from '@/domain/shared/language'
import { summitNow } from '@/domain/shared/time'
import type { Draft } from '@/domain/change/schema'
import type { DelegationName } from '@/domain/delegation/schema'
import type { Conflict } from '@/domain/conflict/schema'
import { blockingConflicts, releasedAgenda } from './blocking-rules'
import { draftContent } from './draft-document'
import { heldSessions, shownSessions, withEmbargoesEnded } from './embargo-rules'
import { contentGaps } from './gap-rules'
import type { DraftRows, ReleaseRow } from './repository'
import { changesBetween, keepReleased, roomClashes, stamped } from './rules'
import type { LanguageGap, ReleaseChange, ReleaseContent, RoomClash, SeatsShort } from './schema'
import { type TouchedPerson, contactsOf, withContacts } from './told-rules'
import { touchedPeople } from './touched-rules'

/** What publishing now would do, and what stands in its way. */
export type Preview = {
  /** Names this preview; publishing sends it back and is refused when anything it counted has changed since. */
  digest: string
  number: number
  last: { number: number; publishedAt: Date } | null
  sessionCount: number
  changes: ReleaseChange[]
  /** Whom it touches, each once, with what they are told. */
  people: TouchedPerson[]
  /** Whether there is anything to publish: a change that the public sees, or one of private sessions alone. */
  differs: boolean
  gaps: LanguageGap[]
  clashes: RoomClash[]
  /** Conflicts that bar it until they are mended, or somebody decides to live with them; worst first. */
  blocking: Conflict[]
  /** The agenda that they stand against: the draft's rows, its sessions as they would be released. */
  agenda: Draft
  /** Sessions that would have fewer seats than are taken; `withSeats` fills it in. */
  short: SeatsShort[]
  /** Meetings of two delegations that would lose their room or whoever speaks in them; `withMeetings` fills it in. */
  meetings: MeetingsInWay
  /** Texts whose other language was changed since: for the eye, no obstacle. */
  stale: StaleTexts[]
  /** Sessions under embargo, until when by the summit's clock (ISO 8601). */
  held: { code: string; title: Text; until: string }[]
}

export type MeetingsInWay = {
  count: number
  /** Whether the house rules let a release displace them; else they bar it. */
  mayDisplace: boolean
  /** Which they are; null for whoever may only know how many. */
  lines: MeetingInWay[] | null
}
export type MeetingInWay = {
  id: string
  asking: DelegationName
  asked: DelegationName
  startsAt: Date
  endsAt: Date
  room: Text
}

/** A session of the draft with texts that may be out of date, as `abstract.fr`, and its texts as they are. */
export type StaleTexts = {
  id: string
  code: string
  title: Text
  texts: string[]
  words: Record<'title' | 'abstract' | 'location', Text>
}

/**
 * The release that would follow `last`: from the draft, or from `given` content that was released or planned before.
 * Pure: preview shows it and publishing writes it.
 * @param now real time, of which the stamps are made; embargoes go by the summit's clock
 */
export function nextRelease(
  rows: DraftRows,
  last: ReleaseRow | null,
  given: ReleaseContent | null,
  now: Date,
): { preview: Preview; content: ReleaseContent } {
  const clock = summitNow(now, rows.summit.clockOffset)
  const shown = shownSessions(last?.document)
  const candidate = given ? withEmbargoesEnded(given, clock, shown) : draftContent(rows, clock, shown)
  const kept = keepReleased(last?.document ?? null, {
    document: candidate.document,
    privatePart: candidate.privatePart,
  })
  const before = last ? [...last.document.sessions, ...last.privatePart.sessions] : []
  const content: ReleaseContent = {
    document: { ...kept.document, sessions: stamped(before, kept.document.sessions, now) },
    privatePart: { ...kept.privatePart, sessions: stamped(before, kept.privatePart.sessions, now) },
  }
  const number = (last?.number ?? 0) + 1
  const changes = changesBetween(last?.document ?? null, content.document)
  const clashes = roomClashes(content)
  const agenda = releasedAgenda(rows.draft, content)
  const people = withContacts(touchedPeople(last, content, changes), contactsOf(rows))
  return {
    content,
    preview: {
      digest: digestOf([number, kept, people.map(({ email, language, names }) => [email, language, names])]),
      number,
      last: last && { number: last.number, publishedAt: last.publishedAt },
      sessionCount: content.document.sessions.length,
      changes,
      people,
      differs: !last || changes.length > 0 || !equal(last.privatePart, content.privatePart),
      gaps: contentGaps(content),
      clashes,
      blocking: blockingConflicts(agenda, clashes),
      agenda,
      short: [],
      meetings: { count: 0, mayDisplace: false, lines: null },
      stale: given ? [] : staleTexts(rows),
      held: heldSessions(content).map(({ id, code, title }) => ({
        code,
        title,
        until: content.privatePart.embargoes[id] ?? '',
      })),
    },
  }
}

const digestOf = (counted: unknown) => createHash('sha256').update(JSON.stringify(counted)).digest('hex')

const staleTexts = ({ sessions }: DraftRows): StaleTexts[] =>
  sessions.flatMap(({ id, code, title, abstract, location, stale }) => {
    if (stale.length === 0) return []
    const words = {
      title: text.parse(title),
      abstract: text.parse(abstract),
      location: text.parse(location),
    }
    return [{ id, code, title: words.title, texts: stale, words }]
  })
