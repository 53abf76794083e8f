import { type BadgesCollected, badgesCollected } from '@/domain/delegation-badge/held-queries'
import { type MembershipHeld, membershipsHeld } from '@/domain/delegation/held-queries'
import { type Held, heldAbout } from '@/domain/registration/held-queries'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { collectedBy, organisedAlone, partsOf } from './account-repository'
import { interpretsHeld } from './interpreter-repository'

/** A summit as it is named where something in it is told. */
type Named = { slug: string; name: Text }

/** What would go with an account: in which summits, under which names. */
export type AccountParts = {
  registrations: { id: string; name: string; email: string; summit: Named }[]
  speakers: { id: string; name: string; summit: Named }[]
  /** Lists of guests that the holder stands on. */
  guests: { summit: Named; sessions: number }[]
  members: { id: string; name: string; summit: Named }[]
  /** Summits that nobody else organises: until somebody does, nothing is erased. */
  organisedAlone: Named[]
}

const summit = { select: { slug: true, name: true } } as const
const named = ({ slug, name }: { slug: string; name: unknown }): Named => ({ slug, name: text.parse(name) })

/** What the actor's account holds, for the page that offers to erase it. */
export async function accountParts(actor: Actor): Promise<AccountParts> {
  const email = await ownAddress(actor)
  const parts = await partsOf(db(), { id: actor.accountId, email })
  const ids = (rows: readonly { id: string }[]) => ({ id: { in: rows.map(({ id }) => id) } })
  const orderBy = [
    { summit: { startsOn: 'desc' as const } },
    { name: 'asc' as const },
    { id: 'asc' as const },
  ]
  const registrations = await db().registration.findMany({
    ...{ where: ids(parts.registrations), orderBy },
    select: { id: true, name: true, email: true, summit },
  })
  const speakers = await db().speaker.findMany({
    ...{ where: ids(parts.speakers), orderBy },
    select: { id: true, name: true, summit },
  })
  const members = await db().delegationMember.findMany({
    ...{ where: ids(parts.members), orderBy },
    select: { id: true, name: true, summit },
  })
  const invited = await db().sessionGuest.groupBy({
    ...{ by: ['summitId'], where: ids(parts.guests), _count: true },
  })
  const summits = await db().summit.findMany({
    where: { id: { in: invited.map(({ summitId }) => summitId) } },
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
    select: { id: true, slug: true, name: true },
  })
  return {
    registrations: registrations.map((row) => ({ ...row, summit: named(row.summit) })),
    speakers: speakers.map((row) => ({ ...row, summit: named(row.summit) })),
    members: members.map((row) => ({ ...row, summit: named(row.summit) })),
    guests: summits.map(({ id, ...row }) => ({
      summit: named(row),
      sessions: invited.find(({ summitId }) => summitId === id)?._count ?? 0,
    })),
    organisedAlone: (await organisedAlone(db(), actor.accountId)).map(named),
  }
}

/** The account's address, where it was shown to be theirs. */
async function ownAddress({ accountId }: Actor): Promise<string | null> {
  const row = await db().account.findUnique({
    where: { id: accountId },
    select: { email: true, emailVerified: true },
  })
  return row?.emailVerified ? row.email : null
}

/** Everything that is held about an account's holder, as they take it away; instants in ISO 8601, UTC. */
export type AccountHeld = {
  account: { email: string; confirmed: string | null; name: string | null; language: string; since: string }
  /** How they sign in, and where they are signed in now. */
  identities: { provider: string }[]
  signIns: { since: string; until: string }[]
  roles: { role: string; summit: string | null; since: string }[]
  stars: { summit: string; session: string; at: string }[]
  calendars: { summit: string; since: string }[]
  newsOnceADay: { summit: string }[]
  registrations: Held[]
  speakers: {
    summit: Named
    name: string
    position: Text
    biography: Text
    email: string | null
    language: string
    attendance: string
    answeredAt: string | null
    photo: boolean
    sessions: { code: string; role: string }[]
  }[]
  guests: { summit: string; session: string; name: string }[]
  /** In delegations of summits where they have no registration; else it stands there. */
  delegations: MembershipHeld[]
  /** By their address, or by their name for a delegation that they speak for. */
  badgesCollected: BadgesCollected[]
  /** As an interpreter of a summit's pool. */
  interprets: Awaited<ReturnType<typeof interpretsHeld>>
  messages: { kind: string; subject: string; at: string; sentAt: string | null }[]
  record: { action: string; summit: string | null; at: string }[]
}

/** All of it for the actor, and of nobody else; null for an account that is gone. */
export async function heldOfAccount(actor: Actor, now: Date): Promise<AccountHeld | null> {
  const { accountId } = actor
  const of = { select: { slug: true } } as const
  const row = await db().account.findFirst({
    where: { id: accountId, erasedAt: null },
    include: {
      identities: { select: { provider: true } },
      signIns: { where: { expires: { gt: now } }, orderBy: { createdAt: 'asc' } },
      roles: { orderBy: { createdAt: 'asc' }, include: { summit: of } },
      stars: { orderBy: { savedAt: 'asc' }, include: { summit: of, session: { select: { code: true } } } },
      privateFeeds: { include: { summit: of } },
      agendaDigests: { include: { summit: of } },
    },
  })
  if (!row) return null
  const email = row.emailVerified ? row.email : null
  const parts = await partsOf(db(), { id: accountId, email })
  const registrations: Held[] = []
  for (const { id } of parts.registrations) {
    const held = await heldAbout({ by: 'account', actor, id }, now)
    if (held.ok) registrations.push(held.value)
  }
  const own = { OR: [{ accountId }, ...(email === null ? [] : [{ email }])], summitId: null }
  const notices = await db().notice.findMany({ where: own, orderBy: { createdAt: 'asc' } })
  const lines = await db().auditEntry.findMany({
    where: { OR: [{ accountId }, { subject: 'account', subjectId: accountId }] },
    orderBy: { at: 'asc' },
    select: { action: true, at: true, summit: of },
  })
  return {
    account: {
      ...{ email: row.email, name: row.name, language: row.language },
      ...{ confirmed: iso(row.emailVerified), since: row.createdAt.toISOString() },
    },
    identities: row.identities,
    signIns: row.signIns.map((one) => ({
      since: one.createdAt.toISOString(),
      until: one.expires.toISOString(),
    })),
    roles: row.roles.map((one) => ({
      ...{ role: one.role, summit: one.summit?.slug ?? null, since: one.createdAt.toISOString() },
    })),
    stars: row.stars.map((one) => ({
      ...{ summit: one.summit.slug, session: one.session.code, at: one.savedAt.toISOString() },
    })),
    calendars: row.privateFeeds.map((one) => ({
      summit: one.summit.slug,
      since: one.createdAt.toISOString(),
    })),
    newsOnceADay: row.agendaDigests.map((one) => ({ summit: one.summit.slug })),
    registrations,
    speakers: await speakersHeld(parts.speakers.map(({ id }) => id)),
    guests: await guestsHeld(parts.guests.map(({ id }) => id)),
    delegations: await membershipsHeld({
      id: { in: parts.members.map(({ id }) => id) },
      summitId: { notIn: parts.registrations.map(({ summitId }) => summitId) },
    }),
    badgesCollected: await badgesCollected(collectedBy({ id: accountId, name: row.name, email })),
    interprets: await interpretsHeld(db(), email),
    messages: notices.map(({ kind, subject, createdAt, sentAt }) => ({
      ...{ kind, subject, at: createdAt.toISOString(), sentAt: iso(sentAt) },
    })),
    record: lines.map(({ action, at, summit: in_ }) => ({
      ...{ action, summit: in_?.slug ?? null, at: at.toISOString() },
    })),
  }
}

async function speakersHeld(ids: string[]): Promise<AccountHeld['speakers']> {
  const rows = await db().speaker.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    include: { summit, sessions: { select: { role: true, session: { select: { code: true } } } } },
  })
  const photos = await db().speakerPhoto.findMany({
    where: { speakerId: { in: ids } },
    select: { speakerId: true },
  })
  return rows.map((row) => ({
    ...{ summit: named(row.summit), name: row.name, email: row.email, language: row.language },
    ...{ position: text.parse(row.position), biography: text.parse(row.biography) },
    ...{ attendance: row.attendance, answeredAt: iso(row.answeredAt) },
    photo: photos.some(({ speakerId }) => speakerId === row.id),
    sessions: row.sessions.map(({ role, session }) => ({ code: session.code, role })),
  }))
}

async function guestsHeld(ids: string[]): Promise<AccountHeld['guests']> {
  const rows = await db().sessionGuest.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    select: { name: true, summit: { select: { slug: true } }, session: { select: { code: true } } },
  })
  return rows.map(({ name, summit: in_, session }) => ({ name, summit: in_.slug, session: session.code }))
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null
