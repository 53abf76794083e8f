import { type Tx, db, inTransaction } from '@/domain/shared/db'
import { wallToInstant } from '@/domain/shared/time'
import { writePeople } from './load-people'
import { seatPeople } from './load-seats'
import type { DemoRegistration } from './registration/format'
import { idFor } from './registration/made-of'
import { standardQuestions } from './registration/questions'
import { summitIdOf } from './rows'

/** Two starts at once must not both find a summit without categories. */
const REGISTRATION_LOCK = 20_190_530

/**
 * Opens the registration of a demo summit that has none: its categories and form, every limit, some dozens of people with
 * their places, some who wait, and seats in its limited sessions, so that each label is there to be seen. The release comes first:
 * it opens the limits of sessions. Another start has done the same, or nothing.
 * @param now real time: of the list of names that was handed on
 */
export async function loadRegistration(of: DemoRegistration, now: Date): Promise<boolean> {
  const summitId = summitIdOf(of.summit)
  // Nearly every start finds it done, and waits for nobody.
  if ((await db().registrationCategory.count({ where: { summitId } })) > 0) return false
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${REGISTRATION_LOCK})`
    const summit = await tx.summit.findUnique({
      where: { id: summitId },
      include: { days: true, _count: { select: { categories: true } } },
    })
    if (!summit || summit._count.categories > 0) return false
    const zone = summit.timeZone
    await writeForm(tx, of, zone)
    const capacities = summit.days.flatMap(({ date, capacity }) =>
      capacity === null ? [] : [{ date: date.toISOString().slice(0, 10), capacity }],
    )
    await writeLimits(tx, of, of.needsDays ? capacities : [], zone)
    await writePeople(
      tx,
      of,
      capacities.map(({ date }) => date),
      now,
    )
    await seatPeople(tx, of)
    return true
  })
}

const at = (wall: string, zone: string): Date => {
  const [date = '', time = ''] = wall.split(' ')
  const placed = wallToInstant(date, time, zone)
  if (!placed.ok) throw new Error(`${wall} is no time in ${zone}`)
  return placed.value.instant
}

async function writeForm(tx: Tx, of: DemoRegistration, zone: string) {
  const summitId = summitIdOf(of.summit)
  await tx.registrationCategory.createMany({
    data: of.categories.map(
      ({ code, name, description, opens, closes, namesClose, entry, approval, reapproval }, position) => ({
        id: idFor(of, 'category', code),
        ...{ summitId, code, position, name, description },
        opensAt: at(opens, zone),
        closesAt: at(closes, zone),
        namesCloseAt: namesClose ? at(namesClose, zone) : null,
        entry: entry ?? 'open',
        approval: approval ?? false,
        reapproval: reapproval ?? false,
        needsDays: of.needsDays,
      }),
    ),
  })
  const [latest] = of.categories
    .map(({ closes }) => closes.slice(0, 10))
    .sort()
    .reverse()
  await tx.formQuestion.createMany({
    data: standardQuestions.map(({ categories = [], ...question }, position) => ({
      id: idFor(of, 'question', question.code),
      ...question,
      ...{ summitId, position, categories },
      // Half a year after the last category has closed.
      retainUntil: new Date(Date.parse(latest ?? '2020-01-01') + 183 * 86_400_000),
    })),
  })
  await tx.registrationCode.createMany({
    data: of.codes.map(({ code, category, uses, email }) => ({
      id: idFor(of, 'code', code),
      categoryId: idFor(of, 'category', category),
      ...{ summitId, code, uses, email: email ?? null },
    })),
  })
}

/** Limits with what the desk keeps in them, which stands for the many who are not written down one by one. */
async function writeLimits(
  tx: Tx,
  of: DemoRegistration,
  days: { date: string; capacity: number }[],
  zone: string,
) {
  const summitId = summitIdOf(of.summit)
  const kept = of.categories.reduce((sum, category) => sum + (category.kept ?? 0), 0)
  const limits = [
    { kind: 'summit' as const, subject: '', size: of.size, held: kept },
    ...days.map(({ date, capacity }) => ({
      ...{ kind: 'day' as const, subject: date, size: capacity },
      held: Math.min(Math.round(capacity * 0.7), kept),
    })),
    ...of.categories.flatMap(({ code, places, kept: held }) =>
      places === undefined
        ? []
        : [
            {
              ...{ kind: 'category' as const, size: places, held: held ?? 0 },
              subject: idFor(of, 'category', code),
            },
          ],
    ),
  ]
  await tx.quota.createMany({
    data: limits.map(({ held: _held, ...limit }) => ({
      id: idFor(of, 'quota', `${limit.kind} ${limit.subject}`),
      ...{ summitId, ...limit },
    })),
  })
  const opened = at(of.categories[0]?.opens ?? '2019-01-01 09:00', zone)
  await tx.seat.createMany({
    data: limits.flatMap(({ held, ...limit }) =>
      Array.from({ length: held }, () => ({
        ...{ summitId, state: 'held' as const, heldFor: of.keptFor, at: opened },
        quotaId: idFor(of, 'quota', `${limit.kind} ${limit.subject}`),
      })),
    ),
  })
}
