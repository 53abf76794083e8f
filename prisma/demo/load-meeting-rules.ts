import { interpreterFor } from '@/domain/bilateral/interpreter-rules'
import type { Tx } from '@/domain/shared/db'
import { wallToInstant } from '@/domain/shared/time'
import { idOf } from './identity'

type DemoInterpreter = {
  key: string
  name: string
  languages: string[]
  /** Wall-clock hours of days on which they work; none is always. */
  hours: [date: string, from: string, until: string][]
}

type DemoMeetingRules = {
  days: string[]
  interpreters: DemoInterpreter[]
  speaking: Record<string, string[]>
}

const rules: Record<string, DemoMeetingRules> = {
  'ogp-ottawa-2019': {
    days: ['2019-05-30', '2019-05-31'],
    interpreters: [
      { key: 'gagnon', name: 'Maude Gagnon-Roy', languages: ['en', 'fr'], hours: [] },
      {
        ...{ key: 'duarte', name: 'Elena Duarte', languages: ['en', 'es', 'fr'] },
        hours: [
          ['2019-05-30', '08:00', '17:00'],
          ['2019-05-31', '08:00', '13:00'],
        ],
      },
      {
        ...{ key: 'haddad', name: 'Karim Haddad', languages: ['ar', 'en', 'fr'] },
        hours: [['2019-05-30', '09:00', '18:00']],
      },
    ],
    // What the delegation speaks in meetings, where it is not English.
    speaking: {
      fr: ['FR', 'SN', 'BF', 'CI', 'MA', 'TN'],
      es: ['MX', 'CO', 'CL', 'AR', 'PE', 'UY', 'CR', 'ES', 'GT', 'HN', 'PA', 'PY', 'DO', 'SV', 'EC'],
    },
  },
}

/**
 * Sets the days of meetings of a demo summit, gives it interpreters, and has those meetings interpreted whose sides speak two
 * languages, where somebody is free. Called once, when its delegations are written.
 */
export async function writeMeetingRules(
  tx: Tx,
  summit: string,
  { summitId, zone }: { summitId: string; zone: string },
): Promise<void> {
  const of = rules[summit]
  if (!of) return
  await tx.bilateralSettings.update({
    where: { summitId },
    data: { days: of.days.map((day) => new Date(day)), reconfirm: 120 },
  })
  const pool = of.interpreters.map(({ key, name, languages, hours }) => ({
    ...{ id: idOf(summit, 'interpreter', key), name, languages },
    hours: hours.map(([date, from, until]) => ({
      startsAt: instantOf(date, from, zone),
      endsAt: instantOf(date, until, zone),
    })),
    busy: [] as { startsAt: Date; endsAt: Date }[],
  }))
  await tx.interpreter.createMany({
    data: pool.map(({ id, name, languages }) => ({
      ...{ id, summitId, name, languages, createdAt: new Date(of.days[0] ?? 0) },
    })),
  })
  await tx.interpreterHours.createMany({
    data: pool.flatMap(({ id, hours }) => hours.map((one) => ({ ...one, summitId, interpreterId: id }))),
  })
  const meetings = await tx.bilateral.findMany({
    where: { summitId, state: 'scheduled' },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, startsAt: true, endsAt: true, roomId: true },
      asking: { select: { countryCode: true } },
      asked: { select: { countryCode: true } },
    },
  })
  const spoken = (code: string | null) =>
    Object.keys(of.speaking).find((language) => of.speaking[language]?.includes(code ?? '')) ?? 'en'
  for (const { id, startsAt, endsAt, roomId, asking, asked } of meetings) {
    const pair = [spoken(asking.countryCode), spoken(asked.countryCode)] as const
    if (pair[0] === pair[1] || !startsAt || !endsAt || roomId === null) continue
    const found = interpreterFor({ startsAt, endsAt }, roomId, { pair, pool }, undefined)
    if (!found) continue
    pool.find((one) => one.id === found.id)?.busy.push({ startsAt, endsAt })
    await tx.bilateral.update({
      where: { id },
      data: { interpretation: true, languages: [...pair] },
      select: { id: true },
    })
    await tx.interpreterBooking.create({
      data: { summitId, interpreterId: found.id, bilateralId: id, startsAt, endsAt },
    })
  }
}

function instantOf(date: string, time: string, zone: string): Date {
  const placed = wallToInstant(date, time, zone)
  if (!placed.ok) throw new Error(`${date} ${time} is no time in ${zone}`)
  return placed.value.instant
}
