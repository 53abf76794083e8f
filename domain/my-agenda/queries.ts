import { pairOf } from '@/domain/conflict/frame-rules'
import { type FeedKey } from '@/domain/private-feed/link-rules'
import { findFeed } from '@/domain/private-feed/repository'
import { type SeatLabel, seatLabels, seatView } from '@/domain/quota/queries'
import { type PublicSummit, publicSummit } from '@/domain/release/queries'
import type { ReleasedSession } from '@/domain/release/schema'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { summitNow } from '@/domain/shared/time'
import { settingsOf } from '@/domain/summit/rules'
import { readMarks, readSettings } from './repository'
import {
  type Entry,
  type Line,
  type SeatStand,
  type WayOut,
  daysOf,
  entriesOf,
  nowAndNext,
  repeatsOf,
  standOf,
  suggestionsFor,
  waysOut,
} from './rules'
import type { OwnMarks } from './schema'

/** What the actor has put on their agenda of a summit; null where there is none of this slug. One query. */
export async function marksOf(actor: Actor, slug: string): Promise<OwnMarks | null> {
  return isSlug(slug) ? readMarks(db(), slug, actor.accountId) : null
}

/** Texts that cannot be a slug do not reach the database, which refuses some of them (U+0000). */
const isSlug = (slug: string) => /^[a-z0-9-]{1,120}$/.test(slug)

type Labels = ReadonlyMap<string, SeatLabel>

/** One session as somebody sees it who may take a seat there. */
export type SeatPage = {
  summit: PublicSummit
  session: ReleasedSession
  /** How it stands with its seats; null where they are not limited. */
  label: SeatLabel | null
  stand: SeatStand
  starred: boolean
  /** Other times of the same session at which the person is free and a seat is left. */
  repeats: ReleasedSession[]
  labels: Labels
}

/** Null where the release shows no such session. A fixed number of queries. */
export async function seatPage(
  actor: Actor,
  slug: string,
  code: string,
  now: Date,
): Promise<SeatPage | null> {
  const summit = isSlug(slug) ? await publicSummit(slug) : null
  const session = summit?.document.sessions.find((one) => one.code === code && one.access !== 'private')
  const marks = session ? await readMarks(db(), slug, actor.accountId) : null
  if (!summit || !session || !marks) return null
  const labels = await labelsOf(slug, now)
  const { registration } = marks
  const view = registration
    ? await seatView({ by: 'account', actor, id: registration.id }, session.id, now)
    : null
  const label = labels.get(code) ?? null
  const entries = entriesOf(summit.document, marks)
  const clock = summitNow(now, marks.clockOffset)
  return {
    summit,
    session,
    label,
    stand: standOf(summit.document, session, marks, label, view?.ok ? view.value : null),
    starred: marks.stars.includes(code),
    repeats: repeatsOf(summit.document, session, entries, labels, clock),
    labels,
  }
}

/** A day's line with the ways out of it, where several sessions are at one time. */
export type DayLine = Line & { ways: WayOut[] }

/** Everything on one person's agenda of a summit. */
export type OwnAgenda = {
  summit: PublicSummit
  marks: OwnMarks
  days: { date: string; lines: DayLine[] }[]
  now: Entry[]
  next: Entry | null
  suggestions: ReleasedSession[]
  labels: Labels
  /** The calendar address that they have made; null for none. */
  feed: FeedKey | null
  /** Now, by the summit's clock. */
  clock: Date
}

/** Null where there is no such summit, or none released. A fixed number of queries. */
export async function ownAgenda(actor: Actor, slug: string, now: Date): Promise<OwnAgenda | null> {
  const summit = isSlug(slug) ? await publicSummit(slug) : null
  const marks = summit && (await readMarks(db(), slug, actor.accountId))
  if (!summit || !marks) return null
  const { document } = summit
  const labels = await labelsOf(slug, now)
  const settings = settingsOf(await readSettings(db(), marks.summitId))
  const travel = new Map(settings.travel.map(({ from, to, minutes }) => [pairOf(from, to), minutes]))
  const clock = summitNow(now, marks.clockOffset)
  const entries = entriesOf(document, marks)
  const days = daysOf(document, entries, { settings, travel }, clock)
  const language = marks.registration?.language ?? actor.language
  return {
    summit,
    marks,
    days: days.map(({ date, lines }) => ({
      date,
      lines: lines.map((line) => ({
        ...line,
        ways: line.kind === 'clash' ? waysOut(document, line.entries, entries, labels, clock) : [],
      })),
    })),
    ...nowAndNext(entries, clock),
    suggestions: suggestionsFor(document, entries, language, labels, clock),
    labels,
    feed: await findFeed(db(), slug, actor.accountId),
    clock,
  }
}

async function labelsOf(slug: string, now: Date): Promise<Labels> {
  return new Map((await seatLabels(slug, now)).map((label) => [label.code, label]))
}

/** What an act on a seat is about: the actor's registration, if there is one, and the ids of sessions by their codes. */
export type SeatTargets = { registrationId: string | null; summitId: string; ids: Map<string, string> }

/** Null where there is no such summit, or its release shows none of these sessions. */
export async function seatTargets(
  actor: Actor,
  slug: string,
  codes: readonly string[],
): Promise<SeatTargets | null> {
  const summit = isSlug(slug) ? await publicSummit(slug) : null
  const marks = summit && (await readMarks(db(), slug, actor.accountId))
  if (!summit || !marks) return null
  const ids = new Map(
    summit.document.sessions
      .filter(({ code, access }) => codes.includes(code) && access !== 'private')
      .map(({ code, id }) => [code, id]),
  )
  return ids.size === new Set(codes).size
    ? { registrationId: marks.registration?.id ?? null, summitId: marks.summitId, ids }
    : null
}
