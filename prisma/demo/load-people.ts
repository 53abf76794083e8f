import { insertFreeze } from '@/domain/names-freeze/repository'
import type { Tx } from '@/domain/shared/db'
import type { Prisma } from '@/prisma/client/client'
import { accountIdOf } from './load-accounts'
import type { DemoRegistration } from './registration/format'
import { idFor, sentAt } from './registration/made-of'
import { type DemoPerson, demoPeople } from './registration/people'
import { standardQuestions } from './registration/questions'
import { summitIdOf } from './rows'

/** What is written of the people, in a few statements for all of them. */
type Rows = {
  registrations: Prisma.RegistrationCreateManyInput[]
  answers: Prisma.AnswerCreateManyInput[]
  seats: Prisma.SeatCreateManyInput[]
  waiting: Prisma.WaitingEntryCreateManyInput[]
}

/** Whoever is over a category's places waits; in one that looks at each, the last two are still to be looked at. */
export async function writePeople(tx: Tx, of: DemoRegistration, dates: string[], now: Date) {
  const summitId = summitIdOf(of.summit)
  const limits = await tx.quota.findMany({ where: { summitId, kind: { not: 'session' } } })
  const rows = noRows()
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
  addAgain(rows, of, dates, limits)
  await insertRows(tx, rows)
  await freeze(tx, of, now)
  const latest = noRows()
  addAttendee(latest, of, dates, limits)
  await insertRows(tx, latest)
}

const noRows = (): Rows => ({ registrations: [], answers: [], seats: [], waiting: [] })

async function insertRows(tx: Tx, rows: Rows): Promise<void> {
  await tx.registration.createMany({ data: rows.registrations })
  await tx.answer.createMany({ data: rows.answers })
  await tx.seat.createMany({ data: rows.seats })
  await tx.waitingEntry.createMany({ data: rows.waiting })
}

type Limit = { id: string; kind: string; subject: string }

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

function addAgain(rows: Rows, of: DemoRegistration, dates: string[], limits: readonly Limit[]): void {
  const { twice } = of
  const person = demoPeople.find(({ key }) => key === twice?.key)
  if (!twice || !person) return
  const again = { ...person, key: `${person.key}-again`, name: twice.name }
  const days = of.needsDays ? dates.slice(-3) : []
  const categoryId = idFor(of, 'category', twice.category)
  addPerson(rows, of, again, { categoryId, days, status: 'submitted', index: 24 }, limits)
}

/** The list as it was handed on; then what was wrong on it is put right, so that there are differences to see. */
async function freeze(tx: Tx, of: DemoRegistration, now: Date): Promise<void> {
  if (!of.frozen) return
  const { label, category, was } = of.frozen
  const right = await tx.registration.findMany({
    where: { id: { in: was.map(({ key }) => idFor(of, 'registration', key)) } },
    select: { id: true, name: true, organisation: true },
  })
  for (const { key, fields } of was)
    await tx.registration.update({
      where: { id: idFor(of, 'registration', key) },
      data: fields,
      select: { id: true },
    })
  const list = { change: idFor(of, 'freeze', label), label, categoryId: idFor(of, 'category', category) }
  const form = { ...list, summitId: summitIdOf(of.summit), slug: of.summit }
  await insertFreeze(tx, form, accountIdOf('desk@demo.example'), now)
  for (const { id, ...data } of right)
    await tx.registration.update({ where: { id }, data, select: { id: true } })
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
