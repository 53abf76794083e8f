import { releaseDocument } from '@/domain/release/schema'
import { type Tx, db, inTransaction } from '@/domain/shared/db'
import { wallToInstant } from '@/domain/shared/time'
import type { Prisma } from '@/prisma/client/client'
import { accountIdOf } from './load-accounts'
import { idOf } from './identity'
import type { DemoRegistration } from './registration/format'
import { type DemoPerson, demoPeople } from './registration/people'
import { standardQuestions } from './registration/questions'
import { summitIdOf } from './rows'

/** Two starts at once must not both find a summit without categories. */
const REGISTRATION_LOCK = 20_190_530

/**
 * Opens the registration of a demo summit that has none: its categories and form, every limit, some dozens of people with
 * their places, some who wait, and seats in its limited sessions, so that each label is there to be seen. The release comes first:
 * it opens the limits of sessions. Another start has done the same, or nothing.
 */
export async function loadRegistration(of: DemoRegistration): Promise<boolean> {
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

const idFor = (of: DemoRegistration, kind: string, key: string) => idOf(of.summit, kind, key)

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

/** What is written of the people, in a few statements for all of them. */
type Rows = {
  registrations: Prisma.RegistrationCreateManyInput[]
  answers: Prisma.AnswerCreateManyInput[]
  seats: Prisma.SeatCreateManyInput[]
  waiting: Prisma.WaitingEntryCreateManyInput[]
}

/** Whoever is over a category's places waits; in one that looks at each, the last two are still to be looked at. */
async function writePeople(tx: Tx, of: DemoRegistration, dates: string[]) {
  const summitId = summitIdOf(of.summit)
  const limits = await tx.quota.findMany({ where: { summitId, kind: { not: 'session' } } })
  const rows: Rows = { registrations: [], answers: [], seats: [], waiting: [] }
  let next = 0
  for (const category of of.categories) {
    const categoryId = idFor(of, 'category', category.code)
    const free = (category.places ?? Number.POSITIVE_INFINITY) - (category.kept ?? 0)
    const people = demoPeople.slice(next, next + category.people)
    next += category.people
    for (const [index, person] of people.entries()) {
      const days = of.needsDays ? dates.slice(index % 3 === 0 ? 0 : -3) : []
      const unseen = category.approval && index >= people.length - 2
      const placed = index % 3 === 1 ? 'approved' : 'confirmed'
      const status = unseen ? 'submitted' : index >= free ? 'waiting' : placed
      addPerson(rows, of, person, { categoryId, days, status, index }, limits)
    }
  }
  addAttendee(rows, of, dates, limits)
  await tx.registration.createMany({ data: rows.registrations })
  await tx.answer.createMany({ data: rows.answers })
  await tx.seat.createMany({ data: rows.seats })
  await tx.waitingEntry.createMany({ data: rows.waiting })
}

type Limit = { id: string; kind: string; subject: string }

/** One after the other, in the weeks after the first category has opened. */
const sentAt = (of: DemoRegistration, index: number): Date =>
  new Date(
    Date.parse(`${of.categories[0]?.opens.slice(0, 10) ?? '2019-02-04'}T15:00:00Z`) + index * 2 * 86_400_000,
  )

type Place = {
  categoryId: string
  days: string[]
  status: 'submitted' | 'waiting' | 'approved' | 'confirmed'
  index: number
}

function addPerson(
  rows: Rows,
  of: DemoRegistration,
  { key, name, organisation, state, language }: DemoPerson,
  { categoryId, days, status, index }: Place,
  limits: readonly Limit[],
): void {
  const summitId = summitIdOf(of.summit)
  const id = idFor(of, 'registration', key)
  const sent = sentAt(of, index)
  const email = `${key}@demo.example`
  rows.registrations.push({
    ...{ id, summitId, categoryId, name, organisation, state, language, status, email },
    accountId: key === 'attendee' ? accountIdOf(email) : null,
    days: days.map((date) => new Date(date)),
    ...{ submittedAt: sent, createdAt: sent, updatedAt: sent },
    decidedAt: status === 'submitted' ? null : sent,
  })
  const consent = standardQuestions.find(({ code }) => code === 'privacy')
  const answered = { registrationId: id, summitId, updatedAt: sent }
  rows.answers.push(
    {
      ...{ ...answered, value: true, consentAt: sent, questionId: idFor(of, 'question', 'privacy') },
      wording: { label: consent?.label ?? {}, help: {}, purpose: consent?.purpose ?? {} },
    },
    { ...answered, value: [language], questionId: idFor(of, 'question', 'languages') },
  )
  const needs = limits.filter(
    ({ kind, subject }) =>
      kind === 'summit' ||
      (kind === 'category' && subject === categoryId) ||
      (kind === 'day' && days.includes(subject)),
  )
  if (status === 'waiting') rows.waiting.push(...waitsFor(summitId, id, days, needs, sent))
  else if (status !== 'submitted')
    rows.seats.push(
      ...needs.map(({ id: quotaId }) => ({
        ...{ summitId, quotaId, registrationId: id, state: 'confirmed' as const, at: sent },
      })),
    )
}

/** What is full is the category: the day and the summit come with it. */
function waitsFor(
  summitId: string,
  registrationId: string,
  days: readonly string[],
  needs: readonly Limit[],
  joinedAt: Date,
): Rows['waiting'] {
  const base = needs.filter(({ kind }) => kind !== 'day').map(({ id }) => id)
  const subjects = days.length > 0 ? days.map((date) => `day ${date}`) : ['participation']
  return subjects.map((subject) => {
    const day = needs.filter((limit) => limit.kind === 'day' && subject === `day ${limit.subject}`)
    return { summitId, registrationId, subject, joinedAt, quotaIds: [...base, ...day.map(({ id }) => id)] }
  })
}

/** The demo's own attendee: approved, to confirm on the page. */
function addAttendee(rows: Rows, of: DemoRegistration, dates: string[], limits: readonly Limit[]): void {
  const wanted = ['civil-society', 'public-day']
  const code = of.categories.find((category) => wanted.includes(category.code))?.code ?? ''
  const attendee: DemoPerson = {
    key: 'attendee',
    name: 'Samuel Okafor',
    organisation: 'Open Ledger Lagos',
    state: 'NG',
    language: 'en',
  }
  const days = of.needsDays ? dates.slice(-3) : []
  const categoryId = idFor(of, 'category', code)
  addPerson(rows, of, attendee, { categoryId, days, status: 'approved', index: 3 }, limits)
}

/** One limited session after the other: with many seats left, filling, full, and full with people in line. */
async function seatPeople(tx: Tx, of: DemoRegistration) {
  const summitId = summitIdOf(of.summit)
  const release = await tx.release.findFirst({
    where: { summitId },
    orderBy: { number: 'desc' },
    select: { document: true },
  })
  if (!release) return
  const order = new Map(
    releaseDocument.parse(release.document).sessions.map(({ id }, place) => [id, place] as const),
  )
  const sessions = (await tx.quota.findMany({ where: { summitId, kind: 'session' } })).sort(
    (a, b) => (order.get(a.subject) ?? 0) - (order.get(b.subject) ?? 0),
  )
  const people = await tx.registration.findMany({
    where: { summitId, status: { in: ['approved', 'confirmed'] }, accountId: null },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const busy = new Map<string, { from: number; to: number }[]>()
  const seats: Rows['seats'] = []
  const waiting: Rows['waiting'] = []
  for (const [index, session] of sessions.entries()) {
    const share = [0.3, 0.8, 1, 1][index % 4] ?? 0
    const [from, to] = [Number(session.startsAt), Number(session.endsAt)]
    const free = people.filter(
      ({ id }) => !(busy.get(id) ?? []).some((other) => other.from < to && from < other.to),
    )
    const taken = Math.floor(session.size * share)
    const seated = free.slice(0, Math.min(6, taken))
    const waits = index % 4 === 3 ? free.slice(seated.length, seated.length + 3) : []
    for (const { id } of seated) busy.set(id, [...(busy.get(id) ?? []), { from, to }])
    const when = sentAt(of, 20)
    const seat = { summitId, quotaId: session.id, at: when }
    seats.push(
      ...seated.map(({ id: registrationId }) => ({ ...seat, registrationId, state: 'confirmed' as const })),
      ...Array.from({ length: taken - seated.length }, () => ({
        ...{ ...seat, state: 'held' as const, heldFor: of.keptFor },
      })),
    )
    waiting.push(
      ...waits.map(({ id: registrationId }) => ({
        ...{ summitId, registrationId, subject: `session ${session.subject}`, joinedAt: when },
        quotaIds: [session.id],
      })),
    )
  }
  await tx.seat.createMany({ data: seats })
  await tx.waitingEntry.createMany({ data: waiting })
  const attendee = idFor(of, 'registration', 'attendee')
  const accountId = accountIdOf('attendee@demo.example')
  await tx.starredSession.createMany({
    data: [...order.keys()].slice(10, 14).map((sessionId, index) => ({
      ...{ summitId, sessionId, accountId, registrationId: attendee, savedAt: sentAt(of, 10 + index) },
    })),
  })
}
