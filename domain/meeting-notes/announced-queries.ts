import { delegationName, type DelegationName } from '@/domain/delegation/schema'
import { db } from '@/domain/shared/db'
import { type Text, text } from '@/domain/shared/language'
import { isAgreed } from './rules'

/** What the public reads of a meeting: all of it was agreed to by both sides. */
export type Announced = {
  id: string
  asking: DelegationName
  asked: DelegationName
  title: Text
  /** Null where the time is not told. */
  startsAt: Date | null
  endsAt: Date | null
  readOut: Text | null
}

const named = {
  select: { id: true, kind: true, countryCode: true, shortName: true, longName: true },
} as const

/**
 * Meetings of a summit that both sides have announced and that stand or were held, in order of time; those whose time is not told
 * come last, by title, so that their place betrays nothing. It reads no persons, no subject, no note.
 */
export async function announcedMeetings(slug: string): Promise<Announced[]> {
  const rows = await db().bilateral.findMany({
    where: {
      summit: { slug },
      state: { in: ['scheduled', 'held'] },
      texts: { some: { kind: 'announcement' } },
    },
    select: { id: true, startsAt: true, endsAt: true, asking: named, asked: named, texts: true },
  })
  const announced = rows.flatMap(({ texts, asking, asked, startsAt, endsAt, id }) => {
    const announcement = texts.find(({ kind }) => kind === 'announcement')
    if (!announcement || !isAgreed(announcement)) return []
    const readOut = texts.find((one) => one.kind === 'read_out' && isAgreed(one))
    const time = announcement.showTime ? { startsAt, endsAt } : { startsAt: null, endsAt: null }
    return [
      {
        ...{ id, asking: delegationName.parse(asking), asked: delegationName.parse(asked), ...time },
        title: text.parse(announcement.text),
        readOut: announcement.withReadOut && readOut ? text.parse(readOut.text) : null,
      },
    ]
  })
  const title = (one: Announced) => one.title['en'] ?? ''
  const LAST = 8.64e15
  return announced.sort(
    (a, b) =>
      (a.startsAt?.getTime() ?? LAST) - (b.startsAt?.getTime() ?? LAST) || title(a).localeCompare(title(b)),
  )
}
