// One of several processes that register, cancel, accept, decline, take seats and resize at random, all at once:
//   npx tsx tests/rush/caller.ts '{"seed":1,…}'
// Prints one line of JSON: how often each act had each outcome, and faults that nobody expects.
import { createHash } from 'node:crypto'
import pg from 'pg'
import { z } from 'zod'

const task = z
  .object({
    seed: z.number(),
    acts: z.number(),
    atOnce: z.number(),
    /** `all` of the acts, or `submit` alone. */
    mix: z.enum(['all', 'submit']),
    /** The advisory lock for which all wait, so that all begin at once. */
    gate: z.number(),
    /** Takes the lock on quotas out of every statement: what must then go wrong is what the lock is for. */
    unlocked: z.boolean(),
    summitId: z.string(),
    sessionId: z.string(),
    quotaIds: z.array(z.string()),
    sizes: z.array(z.number()),
    organiser: z.string(),
    registrations: z.array(z.string()),
  })
  .parse(JSON.parse(process.argv[2] ?? ''))

if (task.unlocked) {
  // The driver is given statements as objects with a text; the application's own code is as it is.
  const query = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [config] = args
    const unlocked =
      typeof config === 'object' && config !== null && 'text' in config
        ? { ...config, text: String(config.text).replace('FOR NO KEY UPDATE OF q', '') }
        : config
    return query.call(this, unlocked, ...args.slice(1))
  } as typeof pg.Client.prototype.query // the same parameters, passed on as they came
}

const { db } = await import('@/domain/shared/db')
const { byLink, word } = await import('../factories/registrations')
const { submit } = await import('@/domain/registration/submit')
const { cancel } = await import('@/domain/registration/cancel')
const { takeSeat } = await import('@/domain/registration/take-seat')
const { leaveSeat } = await import('@/domain/registration/leave-seat')
const { joinWaitingList } = await import('@/domain/quota/join-waiting-list')
const { acceptOffer } = await import('@/domain/quota/accept-offer')
const { declineOffer } = await import('@/domain/quota/decline-offer')
const { resize } = await import('@/domain/quota/resize')

/** The same numbers for the same seed (mulberry32). */
let state = task.seed
const random = () => {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}
const any = <T>(list: readonly T[]): T => {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

const now = new Date('2019-05-10T12:00:00Z')
const organiser = {
  accountId: task.organiser,
  email: '',
  name: null,
  language: 'en' as const,
  roles: [{ role: 'organiser' as const, summitId: task.summitId }],
}
const { summitId, sessionId } = task

/** A few keys for each registration, the same in every process: the same act is sent by several. */
const keyOf = (id: string, turn: number) => {
  const hex = createHash('sha256').update(`${id} ${turn}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

type Outcome = { ok: true } | { ok: false; code: string }
type Act = [name: string, act: () => Promise<Outcome>]

/** Answers an offer that somebody has at this moment. */
async function answer(verb: typeof acceptOffer): Promise<Outcome> {
  const offers = await db().waitingEntry.findMany({
    where: { summitId, state: 'offered' },
    select: { id: true, registrationId: true },
  })
  if (offers.length === 0) return { ok: false, code: 'none' }
  const { id: entryId, registrationId } = any(offers)
  return verb(byLink(registrationId), { entryId }, now, word)
}

function nextAct(): Act {
  const id = any(task.registrations)
  const author = byLink(id)
  const turn = Math.floor(random() * 3)
  const sending: Act = ['submit', () => submit(author, { key: keyOf(id, turn), id }, now, word)]
  if (task.mix === 'submit') return sending
  const dice = random()
  if (dice < 0.35) return sending
  if (dice < 0.5) return ['cancel', () => cancel(author, {}, now, word)]
  if (dice < 0.62) return ['accept', () => answer(acceptOffer)]
  if (dice < 0.67) return ['decline', () => answer(declineOffer)]
  if (dice < 0.79) return ['seat', () => takeSeat(author, { id, sessionId }, now, word)]
  if (dice < 0.87) return ['wait', () => joinWaitingList(author, { id, sessionId }, now, word)]
  if (dice < 0.93) return ['leave', () => leaveSeat(author, { id, sessionId }, now, word)]
  const [quotaId, size] = [any(task.quotaIds), any(task.sizes)]
  return ['resize', () => resize(organiser, { summitId, quotaId, size }, now, word)]
}

const outcomes: Record<string, number> = {}
const unexpected: string[] = []
const count = (what: string) => (outcomes[what] = (outcomes[what] ?? 0) + 1)

/** A connection that was cut, by the words of PostgreSQL, its driver and Prisma. */
const isCut = (fault: unknown) =>
  /terminat|closed|ECONNRESET|P1017|P2028|57P01|not queryable/i.test(
    fault instanceof Error ? `${fault.message} ${JSON.stringify(fault)}` : String(fault),
  )

/** Sent again as long as the connection is cut: whoever gets no answer asks again. */
async function insist([name, act]: Act): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await act()
      count(`${name} ${result.ok ? 'ok' : result.code}`)
      return
    } catch (fault) {
      if (isCut(fault) && attempt < 100) count('cut')
      else {
        unexpected.push(`${name}: ${fault instanceof Error ? fault.message.slice(-400) : String(fault)}`)
        return
      }
    }
  }
}

const acts = Array.from({ length: task.acts }, nextAct)
const gate = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
await gate.connect()
await gate.query('SELECT pg_advisory_lock_shared($1)', [task.gate])
await gate.end()
await Promise.all(
  Array.from({ length: task.atOnce }, async () => {
    for (let act = acts.pop(); act; act = acts.pop()) await insist(act)
  }),
)
console.log(JSON.stringify({ outcomes, unexpected }))
await db().$disconnect()
