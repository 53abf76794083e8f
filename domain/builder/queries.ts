import type { SummitAtWork } from '@/domain/session/queries'
import { db } from '@/domain/shared/db'
import { dayOf, summitNow } from '@/domain/shared/time'

/**
 * What the builder's page begins with: the days that there are, the one to show first (today's during the summit, else
 * the first with a session), and the sessions that have been public. The actor was checked by `summitAtWork`.
 */
export async function builderFrame(summit: SummitAtWork, now: Date) {
  const of = { summitId: summit.id }
  const days = await db().summitDay.findMany({ where: of, orderBy: { date: 'asc' }, select: { date: true } })
  const placed = await db().session.findMany({
    where: { ...of, startsAt: { not: null } },
    select: { startsAt: true },
  })
  const released = await db().session.findMany({
    where: { ...of, firstRelease: { not: null } },
    select: { id: true },
  })
  const count = new Map<string, number>()
  for (const { startsAt } of placed)
    if (startsAt) {
      const date = dayOf(startsAt, summit.timeZone)
      count.set(date, (count.get(date) ?? 0) + 1)
    }
  const all = [
    ...new Set([...days.map(({ date }) => date.toISOString().slice(0, 10)), ...count.keys()]),
  ].sort()
  const today = dayOf(summitNow(now, summit.clockOffset), summit.timeZone)
  const fullest = [...count].sort((a, b) => b[1] - a[1])[0]?.[0]
  const first = all.includes(today) ? today : (fullest ?? all[0])
  return {
    dates: { all, first: first === undefined ? [] : [first] },
    release: summit.release && {
      number: summit.release.number,
      publishedAt: summit.release.publishedAt.toISOString(),
      sessions: released.map(({ id }) => id),
    },
  }
}
