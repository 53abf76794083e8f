import { spawn } from 'node:child_process'
import path from 'node:path'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../setup/database'

const url = await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { category, faults, noFaults, person, quota } = await import('../factories/registrations')

/** A summit with few places for many people: 6 in all, 4 on each of two days, 5 in a category, 2 seats in a session. */
async function scarce(people: number) {
  const summit = await draftSummit()
  const categoryId = await category(summit, { needsDays: true })
  const session = await draftSession(summit, { access: 'seats', seats: 2 })
  const times = { startsAt: session.startsAt, endsAt: session.endsAt, closesAt: session.startsAt }
  const quotaIds = [
    await quota(summit, 'summit', '', 6),
    await quota(summit, 'day', '2019-05-29', 4),
    await quota(summit, 'day', '2019-05-30', 4),
    await quota(summit, 'category', categoryId, 5),
    await quota(summit, 'session', session.id, 2, times),
  ]
  const days = [['2019-05-29'], ['2019-05-30'], ['2019-05-29', '2019-05-30']]
  const registrations: string[] = []
  for (let index = 0; index < people; index++)
    registrations.push(
      await person(summit, categoryId, {
        days: (days[index % days.length] ?? []).map((day) => new Date(day)),
      }),
    )
  return { summit, sessionId: session.id, quotaIds, registrations }
}
type Scarce = Awaited<ReturnType<typeof scarce>>

type Report = { outcomes: Record<string, number>; unexpected: string[] }

/** Callers in processes of their own, who begin at one moment. */
async function rush(
  { summit, sessionId, quotaIds, registrations }: Scarce,
  seeds: readonly number[],
  differs: object,
): Promise<Report[]> {
  const gate = new Client({ connectionString: url })
  await gate.connect()
  await gate.query('SELECT pg_advisory_lock($1)', [GATE])
  const open = async () => {
    const waiting = () =>
      gate.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted`, [GATE])
    while (running > 0 && (await waiting()).rowCount !== running)
      await new Promise((later) => setTimeout(later, 20))
    await gate.end()
  }
  let running = seeds.length
  const common = { gate: GATE, acts: 40, atOnce: 5, mix: 'all', unlocked: false, sizes: [2, 3, 4, 6] }
  const of = {
    summitId: summit.id,
    sessionId,
    quotaIds,
    registrations,
    organiser: summit.organiser.accountId,
  }
  const callers = Promise.all(
    seeds.map(
      (seed) =>
        new Promise<Report>((resolve, reject) => {
          const task = JSON.stringify({ ...common, ...of, seed, ...differs })
          const command = path.join(process.cwd(), 'node_modules/.bin/tsx')
          const child = spawn(command, ['tests/rush/caller.ts', task], {
            env: { ...process.env, DATABASE_URL: url },
            stdio: ['ignore', 'pipe', 'pipe'],
          })
          let [out, error] = ['', '']
          child.stdout.on('data', (chunk) => (out += String(chunk)))
          child.stderr.on('data', (chunk) => (error += String(chunk)))
          child.once('error', reject)
          child.once('close', () => (running -= 1))
          child.once(
            'close',
            (code) => (code === 0 ? resolve(JSON.parse(out) as Report) : reject(new Error(error))), // printed by the caller just above
          )
        }),
    ),
  )
  await open()
  return callers
}
const GATE = 20190530

/** Writes down every offer that was made while somebody before it in line, for the same places, still waited. */
async function watchOrder() {
  await db().$executeRawUnsafe(`CREATE TABLE IF NOT EXISTS "Disorder" (entry uuid)`)
  await db()
    .$executeRawUnsafe(`CREATE OR REPLACE FUNCTION watch_order() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "Disorder" SELECT NEW.id WHERE EXISTS (
        SELECT 1 FROM "WaitingEntry" w JOIN "Registration" r ON r.id = w."registrationId"
        WHERE w.state = 'waiting' AND w."quotaIds" = NEW."quotaIds" AND (w.priority, w.turn) < (NEW.priority, NEW.turn)
          AND r.status IN ('waiting', 'approved', 'confirmed', 'checked_in'));
      RETURN NULL;
    END $$`)
  await db().$executeRawUnsafe(`CREATE OR REPLACE TRIGGER watch_order AFTER UPDATE OF state ON "WaitingEntry"
    FOR EACH ROW WHEN (NEW.state = 'offered') EXECUTE FUNCTION watch_order()`)
}

/** Cuts a connection that is in the middle of something after every few acts that have been recorded, until the work is done. */
async function cutting(work: () => Promise<Report[]>): Promise<{ reports: Report[]; cuts: number }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  let running = true
  let cuts = 0
  const cut = (async () => {
    let seen = 0
    while (running) {
      const counted = await client.query<{ lines: number }>(`SELECT count(*)::int AS lines FROM "AuditEntry"`)
      const lines = counted.rows[0]?.lines ?? 0
      if (lines >= seen + ACTS_BETWEEN_CUTS) {
        const { rowCount } = await client.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle in transaction'
           ORDER BY random() LIMIT 1`,
        )
        cuts += rowCount ?? 0
        if (rowCount) seen = lines
      }
      await client.query('SELECT pg_sleep(0.02)')
    }
  })()
  const reports = await work().finally(() => (running = false))
  await cut
  await client.end()
  return { reports, cuts }
}
const ACTS_BETWEEN_CUTS = 6

const whole = async (summitId: string) => {
  // Whoever is in has every place that they asked for or waits for it; whoever waits, stands in line.
  const rows = await db().registration.findMany({
    where: { summitId },
    include: {
      seats: { include: { quota: true } },
      waiting: { where: { state: { in: ['waiting', 'offered'] } } },
    },
  })
  return rows.filter(({ status, days, seats, waiting }) => {
    const has = (kind: string, subject?: string) =>
      seats.some(({ quota: of }) => of.kind === kind && (subject === undefined || of.subject === subject))
    const asked = days.map((day) => day.toISOString().slice(0, 10))
    const line = (date: string) => waiting.some(({ subject }) => subject === `day ${date}`)
    switch (status) {
      case 'approved':
      case 'confirmed':
        return (
          !has('summit') ||
          !has('category') ||
          !has('day') ||
          asked.some((date) => !has('day', date) && !line(date))
        )
      case 'waiting':
        return !asked.every(line)
      default:
        return seats.length > 0 || waiting.length > 0
    }
  })
}

describe('A rush of callers in several processes', () => {
  it.each([1, 2])(
    'with cut connections, repeated keys and changing sizes takes no place twice, loses none and keeps the line (%i)',
    { timeout: 240_000 },
    async (seed) => {
      await watchOrder()
      const place = await scarce(18)
      const { reports, cuts } = await cutting(() =>
        rush(place, [seed * 10, seed * 10 + 1, seed * 10 + 2], {}),
      )
      expect(reports.flatMap(({ unexpected }) => unexpected)).toEqual([])
      expect(cuts).toBeGreaterThan(0)
      const done = (act: string) => reports.reduce((sum, { outcomes }) => sum + (outcomes[act] ?? 0), 0)
      for (const act of ['submit ok', 'cancel ok', 'resize ok']) expect(done(act), act).toBeGreaterThan(0)
      expect(await faults(place.summit)).toEqual(noFaults)
      expect(await whole(place.summit.id)).toEqual([])
      const offers = { summitId: place.summit.id, offeredAt: { not: null } }
      expect(await db().waitingEntry.count({ where: offers })).toBeGreaterThan(0)
      expect(await db().$queryRaw`SELECT * FROM "Disorder"`).toEqual([])
    },
  )

  it(
    'makes one registration and one letter of the same act sent by all of them',
    { timeout: 240_000 },
    async () => {
      const place = await scarce(6)
      await rush(place, [7, 7, 7], { mix: 'submit', acts: 20 })
      const letters = await db().notice.groupBy({
        by: ['email'],
        where: { summitId: place.summit.id },
        _count: true,
      })
      expect(letters.map(({ _count }) => _count)).toEqual(place.registrations.map(() => 1))
      expect(await faults(place.summit)).toEqual(noFaults)
    },
  )

  it('is held off by the database alone where the lock is taken away', { timeout: 240_000 }, async () => {
    const place = await scarce(40)
    const reports = await rush(place, [1, 2, 3, 4, 5, 6], {
      mix: 'submit',
      unlocked: true,
      acts: 20,
      atOnce: 1,
    })
    expect((await faults(place.summit)).oversold).toEqual([])
    const refused = reports.flatMap(({ unexpected }) => unexpected)
    expect(refused.some((fault) => fault.includes('Quota_never_exceeded'))).toBe(true)
  })

  it(
    'oversells where the lock and the database’s own check are both taken away',
    { timeout: 240_000 },
    async () => {
      await db().$executeRawUnsafe(`ALTER TABLE "Quota" DROP CONSTRAINT "Quota_never_exceeded"`)
      const place = await scarce(40)
      await rush(place, [1, 2, 3, 4], { mix: 'submit', unlocked: true, acts: 20 })
      expect((await faults(place.summit)).oversold).not.toEqual([])
      // And with the lock alone it does not.
      const locked = await scarce(40)
      await rush(locked, [1, 2, 3, 4], { mix: 'submit', acts: 20 })
      expect((await faults(locked.summit)).oversold).toEqual([])
    },
  )
})
