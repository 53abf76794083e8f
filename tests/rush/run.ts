import { spawn } from 'node:child_process'
import path from 'node:path'
import { Client } from 'pg'
import { db } from '@/domain/shared/db'
import { draftSession, draftSummit } from '../factories/draft-summit'
import { category, person, quota } from '../factories/registrations'

// Callers in several processes, all at once, on the database of DATABASE_URL, and what must be so afterwards.

/** Places in all, on each of two days, in a category, and seats in a session. */
const few = { all: 6, day: 4, category: 5, session: 2 }

/** A summit with few places for many people. */
export async function scarce(people: number, places = few) {
  const summit = await draftSummit()
  const categoryId = await category(summit, { needsDays: true })
  const session = await draftSession(summit, { access: 'seats', seats: places.session })
  const times = { startsAt: session.startsAt, endsAt: session.endsAt, closesAt: session.startsAt }
  const quotaIds = [
    await quota(summit, 'summit', '', places.all),
    await quota(summit, 'day', '2019-05-29', places.day),
    await quota(summit, 'day', '2019-05-30', places.day),
    await quota(summit, 'category', categoryId, places.category),
    await quota(summit, 'session', session.id, places.session, times),
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
export type Scarce = Awaited<ReturnType<typeof scarce>>

export type Report = { outcomes: Record<string, number>; unexpected: string[] }

/** Callers in processes of their own, who begin at one moment. */
export async function rush(
  { summit, sessionId, quotaIds, registrations }: Scarce,
  seeds: readonly number[],
  differs: object,
): Promise<Report[]> {
  const gate = new Client({ connectionString: process.env['DATABASE_URL'] })
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
            env: process.env,
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
export async function watchOrder() {
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
export async function cutting(work: () => Promise<Report[]>): Promise<{ reports: Report[]; cuts: number }> {
  const client = new Client({ connectionString: process.env['DATABASE_URL'] })
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

/** Registrations that are not whole: whoever is in has every place that they asked for or waits for it; whoever waits, stands in line. */
export async function broken(summitId: string) {
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
