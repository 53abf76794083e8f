import { type Actor, mayEditAgenda, mayKeepProtocol, mayRegisterOthers } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'
import { type NoticeState, noticeState } from './rules'

/** A notice as the organisers see it; what it says is between the summit and its reader. */
export type NoticeLine = {
  id: string
  /** Of the person, where the draft knows one with this address. */
  name: string | null
  email: string
  language: string
  kind: string
  subject: string
  createdAt: Date
  state: NoticeState
  sentAt: Date | null
  attempts: number
  /** What the mail server said, in its own words. */
  failure: string | null
  /** When it is tried again. */
  dueAt: Date | null
}

/** Notices about one release; `number` is null for those about anything else. Those that did not arrive come first. */
export type NoticeGroup = { number: number | null; lines: NoticeLine[]; counts: Record<NoticeState, number> }

/**
 * A summit's notices by release, the newest first, for those who edit its draft; null for anybody else. Letters about
 * registrations are for whoever decides on those, letters about delegations and their meetings for whoever keeps protocol
 * (rule 9). Two queries.
 */
export async function summitNotices(actor: Actor | null, summitId: string): Promise<NoticeGroup[] | null> {
  if (!mayEditAgenda(actor, summitId)) return null
  const rows = await db().notice.findMany({
    where: {
      summitId,
      NOT: [
        ...(mayRegisterOthers(actor, summitId) ? [] : [ofRegistrations]),
        ...(mayKeepProtocol(actor, summitId) ? [] : [ofDelegations]),
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { email: 'asc' }],
    select: {
      id: true,
      email: true,
      language: true,
      kind: true,
      subject: true,
      about: true,
      createdAt: true,
      sentAt: true,
      attempts: true,
      failure: true,
      dueAt: true,
    },
  })
  const speakers = await db().speaker.findMany({
    where: { summitId, email: { not: null } },
    select: { email: true, name: true },
  })
  const names = new Map(speakers.map(({ email, name }) => [email?.toLowerCase(), name]))
  const groups = new Map<number | null, NoticeLine[]>()
  for (const { about, ...row } of rows) {
    const number = releaseNumber(about, summitId)
    const line = { ...row, state: noticeState(row), name: names.get(row.email) ?? null }
    const lines = groups.get(number)
    if (lines) lines.push(line)
    else groups.set(number, [line])
  }
  return [...groups]
    .sort(([a], [b]) => (b ?? 0) - (a ?? 0))
    .map(([number, lines]) => ({ number, lines: lines.sort(byState), counts: counted(lines) }))
}

const ofRegistrations = { OR: [{ registrationId: { not: null } }, { kind: { startsWith: 'registration' } }] }

/** Who is in a delegation, and that two of them would meet. */
const ofDelegations = { kind: { in: ['bilateral', 'delegation_member'] } }

const releaseNumber = (about: string | null, summitId: string): number | null =>
  about?.startsWith(`release:${summitId}:`) ? Number(about.slice(about.lastIndexOf(':') + 1)) : null

const order: readonly NoticeState[] = ['failed', 'delayed', 'waiting', 'sent']
const byState = (a: NoticeLine, b: NoticeLine) => order.indexOf(a.state) - order.indexOf(b.state)

function counted(lines: readonly NoticeLine[]): Record<NoticeState, number> {
  const counts = { sent: 0, waiting: 0, delayed: 0, failed: 0 }
  for (const { state } of lines) counts[state] += 1
  return counts
}
