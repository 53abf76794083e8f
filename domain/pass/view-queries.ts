import { publicSummit } from '@/domain/release/queries'
import type { ReleaseDocument } from '@/domain/release/schema'
import { type Actor, mayRegisterOthers } from '@/domain/shared/actor'
import { type Tx, db } from '@/domain/shared/db'
import { collator, isLanguage, text } from '@/domain/shared/language'
import { type Result, ok, refuse } from '@/domain/shared/result'
import { datesFrom } from '@/domain/shared/time'
import { type Author, authored } from '@/domain/registration/queries'
import { latestPass, passColumns } from './repository'
import { admittedDays, referenceOf, whyNoPass } from './rules'
import type { PassView } from './schema'
import { claimsOf, tokenOf } from './token-rules'

/** The pass of a registration that counts. Refusals: those of `authored`, and no_pass where none does. */
export async function passView(author: Author, now: Date): Promise<Result<PassView>> {
  const tx = db()
  const found = await authored(tx, author, now)
  if (!found.ok) return found
  const { id, summitId } = found.value.registration
  const [view] = await viewsOf(tx, summitId, [id])
  return view ? ok(view) : refuse('no_pass')
}

/** How it stands with the pass of a registration, for its own page. */
export type OwnPass =
  | { state: 'given'; view: PassView }
  /** There is none, and a press gives it. */
  | { state: 'ready' }
  /** The desk has taken it away. */
  | { state: 'withdrawn' }

/** The pass as the registration's page has it; null where there can be none. Refusals: those of `authored`. */
export async function ownPass(author: Author, now: Date): Promise<Result<OwnPass | null>> {
  const tx = db()
  const found = await authored(tx, author, now)
  if (!found.ok) return found
  const { id, summitId, status } = found.value.registration
  const [view] = await viewsOf(tx, summitId, [id])
  if (view) return ok({ state: 'given', view })
  const latest = await latestPass(tx, id)
  const refusal = whyNoPass(status, latest?.revokedFor ?? null, false)
  if (!refusal) return ok({ state: 'ready' })
  return ok(refusal.code === 'pass_withdrawn' ? { state: 'withdrawn' } : null)
}

/**
 * Passes of a summit that count, for the desk to print badges from, by name; a fixed number of queries. What was asked for and has
 * none is left out. Refusal: not_found.
 * @param registrations ids, or null for every one
 */
export async function passViews(
  actor: Actor | null,
  { summitId, registrations }: { summitId: string; registrations: readonly string[] | null },
): Promise<Result<PassView[]>> {
  if (!mayRegisterOthers(actor, summitId)) return refuse('not_found')
  const views = await viewsOf(db(), summitId, registrations)
  const { compare } = collator(actor.language)
  return ok(
    views.sort((a, b) => compare(a.person.name, b.person.name) || (a.reference < b.reference ? -1 : 1)),
  )
}

/** The days on which the pass of one registration lets in, which takes part. */
export async function passDays(tx: Tx, summitId: string, registrationId: string): Promise<PassView['days']> {
  const [pass] = await passesToShow(tx, summitId, [registrationId])
  return pass ? daysOf(pass, frameOf(await summitToShow(tx, summitId), null)) : []
}

async function viewsOf(tx: Tx, summitId: string, registrations: readonly string[] | null) {
  const passes = await passesToShow(tx, summitId, registrations)
  if (passes.length === 0) return []
  const summit = await summitToShow(tx, summitId)
  const released = await publicSummit(summit.slug)
  const frame = frameOf(summit, released?.document ?? null)
  return passes.map((pass) => viewOf(summitId, pass, frame))
}

type Frame = Pick<PassView, 'summit' | 'venues' | 'desk'> & { days: string[]; limited: string[] }

function frameOf(summit: SummitShown, released: ReleaseDocument | null): Frame {
  const { slug, timeZone, accent } = summit
  const [startsOn, endsOn] = [calendarDate(summit.startsOn), calendarDate(summit.endsOn)]
  const days = summit.days.map((day) => calendarDate(day.date))
  return {
    summit: {
      ...{ slug, timeZone, accent, startsOn, endsOn },
      name: text.parse(summit.name),
      place: text.parse(summit.place),
    },
    venues: summit.venues.map(({ name, address, city }) => ({
      name: text.parse(name),
      address,
      city: text.parse(city),
    })),
    desk: released && deskOf(released),
    days: days.length > 0 ? days : datesFrom(startsOn, endsOn),
    limited: summit.quotas.map(({ subject }) => subject),
  }
}

/** When and where the registration desk opens, as everybody can read it in the agenda. */
function deskOf({ sessions, rooms, summit }: ReleaseDocument): PassView['desk'] {
  const [first] = sessions
    .filter(({ type, status }) => type === 'registration' && status === 'scheduled')
    .sort((a, b) => (a.start < b.start ? -1 : 1))
  if (!first) return null
  const room = rooms.find(({ id }) => id === first.roomId)
  return { start: first.start, timeZone: summit.timeZone, place: room?.name ?? first.location }
}

function viewOf(summitId: string, pass: PassShown, { days, limited, ...frame }: Frame): PassView {
  const { registration, issue, issuedAt, serial } = pass
  const { name, organisation, state, language, category, members } = registration
  const claims = claimsOf(summitId, { ...pass, lastDay: calendarDate(pass.lastDay) })
  return {
    ...frame,
    ...{ issue, issuedAt },
    token: tokenOf(claims, pass.signature),
    reference: referenceOf(serial),
    language: isLanguage(language) ? language : 'en',
    person: { name, organisation, state },
    heads: members.length > 0,
    category: text.parse(category.name),
    days: daysOf(pass, { days, limited }),
  }
}

const daysOf = ({ registration }: PassShown, { days, limited }: Pick<Frame, 'days' | 'limited'>) =>
  admittedDays(
    days,
    { needsDays: registration.category.needsDays, days: registration.days.map(calendarDate) },
    { limited, held: registration.seats.map(({ quota }) => quota.subject) },
  )

const shownColumns = {
  ...passColumns,
  registration: {
    select: {
      id: true,
      name: true,
      organisation: true,
      state: true,
      language: true,
      days: true,
      category: { select: { name: true, needsDays: true } },
      members: { where: { capacity: 'head', state: 'accredited' }, select: { id: true } },
      seats: {
        where: { state: 'confirmed', quota: { kind: 'day' } },
        select: { quota: { select: { subject: true } } },
      },
    },
  },
} as const

/** Passes of the summit that count: of these registrations, or of all. */
const passesToShow = (tx: Tx, summitId: string, registrations: readonly string[] | null) =>
  tx.pass.findMany({
    where: {
      summitId,
      revokedAt: null,
      ...(registrations && { registrationId: { in: [...registrations] } }),
    },
    select: shownColumns,
  })
type PassShown = Awaited<ReturnType<typeof passesToShow>>[number]

/** What a pass shows of its summit. */
const summitToShow = (tx: Tx, id: string) =>
  tx.summit.findUniqueOrThrow({
    where: { id },
    select: {
      slug: true,
      name: true,
      place: true,
      startsOn: true,
      endsOn: true,
      timeZone: true,
      accent: true,
      days: { select: { date: true }, orderBy: { date: 'asc' } },
      venues: {
        where: { online: false },
        orderBy: { position: 'asc' },
        select: { name: true, address: true, city: true },
      },
      quotas: { where: { kind: 'day' }, select: { subject: true } },
    },
  })
type SummitShown = Awaited<ReturnType<typeof summitToShow>>

const calendarDate = (value: Date) => value.toISOString().slice(0, 10)
