import { pairOf } from '@/domain/conflict/frame-rules'
import { type FeedKey } from '@/domain/private-feed/link-rules'
import { findFeed } from '@/domain/private-feed/repository'
import { type SeatLabel, seatLabels, seatView } from '@/domain/quota/queries'
import { type PublicSummit, publicSummit } from '@/domain/release/queries'
import type { ReleasedSession } from '@/domain/release/schema'
import { authored } from '@/domain/registration/queries'
import { findSummitTold } from '@/domain/registration/repository'
import type { Stargazer } from '@/domain/registration/star-rules'
import type { Actor } from '@/domain/shared/actor'
import { type Tx, db } from '@/domain/shared/db'
import type { Language } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import type { SignedLink } from '@/domain/shared/signed-link'
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
import type { AgendaOwner, OwnMarks } from './schema'

/** What the actor has put on their agenda of a summit; null where there is none of this slug. One query. */
export async function marksOf(actor: Actor, slug: string): Promise<OwnMarks | null> {
  return isSlug(slug) ? readMarks(db(), slug, ofAccount(actor)) : null
}

const ofAccount = ({ accountId }: Actor): AgendaOwner => ({ accountId, registrationId: null })

/**
 * Whose agenda somebody reads and writes; with the slug of its summit where they come by a link, which is to one of them. A mailed link is
 * to one's own registration alone, not to others of the group. Refusals: not_found · link_expired, link_replaced.
 */
export async function agendaOwner(
  tx: Tx,
  who: Stargazer,
  now: Date,
): Promise<Result<{ owner: AgendaOwner; slug: string | null }>> {
  if (who.by === 'account')
    return who.actor ? ok({ owner: ofAccount(who.actor), slug: null }) : refuse('not_found')
  const found = await authored(tx, { by: 'link', link: who.link }, now)
  if (!found.ok) return found
  const { id, accountId, summitId } = found.value.registration
  const { slug } = await findSummitTold(tx, summitId, now)
  return ok({ owner: { accountId, registrationId: id }, slug })
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
  const marks = session ? await readMarks(db(), slug, ofAccount(actor)) : null
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
  owner: AgendaOwner
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
export const ownAgenda = (actor: Actor, slug: string, now: Date): Promise<OwnAgenda | null> =>
  isSlug(slug) ? agendaOf(ofAccount(actor), slug, actor.language, now) : Promise.resolve(null)

/** The same for the holder of a mailed link. Refusals: not_found (none released) · link_expired, link_replaced. */
export async function linkAgenda(link: SignedLink, now: Date): Promise<Result<OwnAgenda>> {
  const found = await agendaOwner(db(), { by: 'link', link }, now)
  if (!found.ok) return found
  const { owner, slug } = found.value
  const agenda = slug === null ? null : await agendaOf(owner, slug, 'en', now)
  return agenda ? ok(agenda) : refuse('not_found')
}

/** @param spoken of whoever has no registration that says it */
async function agendaOf(
  owner: AgendaOwner,
  slug: string,
  spoken: Language,
  now: Date,
): Promise<OwnAgenda | null> {
  const summit = await publicSummit(slug)
  const marks = summit && (await readMarks(db(), slug, owner))
  if (!summit || !marks) return null
  const { document } = summit
  const labels = await labelsOf(slug, now)
  const settings = settingsOf(await readSettings(db(), marks.summitId))
  const travel = new Map(settings.travel.map(({ from, to, minutes }) => [pairOf(from, to), minutes]))
  const clock = summitNow(now, marks.clockOffset)
  const entries = entriesOf(document, marks)
  const days = daysOf(document, entries, { settings, travel }, clock)
  const language = marks.registration?.language ?? spoken
  return {
    owner,
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
    feed: await findFeed(db(), slug, owner),
    clock,
  }
}

async function labelsOf(slug: string, now: Date): Promise<Labels> {
  return new Map((await seatLabels(slug, now)).map((label) => [label.code, label]))
}

/** What an act on a seat is about: the person's registration, if there is one, and the ids of sessions by their codes. */
export type SeatTargets = { registrationId: string | null; summitId: string; ids: Map<string, string> }

/** Null where there is no such summit, its release shows none of these sessions, or a link opens nothing of it. */
export async function seatTargets(
  who: Stargazer,
  slug: string,
  codes: readonly string[],
  now: Date,
): Promise<SeatTargets | null> {
  const found = await agendaOwner(db(), who, now)
  if (!found.ok || (found.value.slug !== null && found.value.slug !== slug)) return null
  const summit = isSlug(slug) ? await publicSummit(slug) : null
  const marks = summit && (await readMarks(db(), slug, found.value.owner))
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
