import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, it, vi } from 'vitest'
import { type MailServer, mailServer } from '../factories/mail-server'
import { freshDatabase } from '../setup/database'

const databaseUrl = await freshDatabase()
const { db } = await import('@/domain/shared/db')
const { draftSession, draftSummit } = await import('../factories/draft-summit')
const { draftSpeaker } = await import('../factories/stage')
const { previewRelease } = await import('@/domain/release/preview')
const { publish } = await import('@/domain/release/publish')
const { planRelease } = await import('@/domain/release/plan-release')
const { plannedReleases } = await import('@/domain/release/planned-queries')
const { wordRelease } = await import('@/app/_server/release-mail')
const { POST } = await import('@/app/api/unsubscribe/[token]/route')
const { category, person } = await import('../factories/registrations')

// Workers are processes of their own: seconds on an idle machine, more on a busy one.
vi.setConfig({ testTimeout: 120_000 })

/** The worker signs with it what the server under test reads. */
const secret = 'a secret of these tests, of no use elsewhere'
vi.stubEnv('AUTH_SECRET', secret)

const root = path.join(import.meta.dirname, '../..')
const workers: ChildProcess[] = []
const servers: MailServer[] = []

/** The real worker, on this test's database and mail server. */
function worker(smtpUrl: string): ChildProcess {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    APP_URL: 'https://summit.example',
    AUTH_SECRET: secret,
  }
  const child = spawn(process.execPath, ['scripts/worker.mjs'], { cwd: root, env, stdio: 'ignore' })
  workers.push(child)
  return child
}

async function served(...options: Parameters<typeof mailServer>): Promise<MailServer> {
  const server = await mailServer(...options)
  servers.push(server)
  return server
}

afterEach(async () => {
  for (const child of workers.splice(0)) child.kill('SIGKILL')
  for (const server of servers.splice(0)) await server.stop()
  await db().notice.deleteMany()
})

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it never came to be')
}

/** A release that touches two people. */
async function releaseToTwo() {
  const summit = await draftSummit()
  const session = await draftSession(summit)
  await draftSpeaker(summit, 'Ana', [session])
  await draftSpeaker(summit, 'Bo', [session], { language: 'fr' })
  const preview = await previewRelease(summit.organiser, { summitId: summit.id }, new Date())
  if (!preview.ok) throw new Error(preview.code)
  const input = { summitId: summit.id, preview: preview.value.digest }
  await publish(summit.organiser, input, new Date(), wordRelease)
  return summit
}

it('A worker killed after the mail server took a mail, and before it was marked, loses none and tells nobody twice', async () => {
  const summit = await releaseToTwo()
  const ids = (await db().notice.findMany({ where: { summitId: summit.id } })).map(({ id }) => id)
  const holder = new Client({ connectionString: databaseUrl })
  await holder.connect()
  // The worker may read and lock its notice; that it was sent, it cannot write until the lock is gone.
  const server = await served({
    before: async () => {
      if (server.taken.length > 0) return
      await holder.query('BEGIN')
      await holder.query('LOCK TABLE "Notice" IN SHARE MODE')
    },
  })
  const first = worker(server.url)
  await until(() => server.taken.length === 1)
  await until(async () => {
    const { rows } = await holder.query(
      `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '"Notice"'::regclass AND mode = 'RowExclusiveLock'`,
    )
    return rows.length > 0
  })
  first.kill('SIGKILL')
  await new Promise((resolve) => first.once('exit', resolve))
  await holder.query('ROLLBACK')
  await holder.end()
  expect(await db().notice.count({ where: { summitId: summit.id, sentAt: { not: null } } })).toBe(0)

  worker(server.url)
  await until(async () => (await db().notice.count({ where: { summitId: summit.id, sentAt: null } })) === 0)
  const [before, ...after] = server.taken.map(({ messageId }) => messageId)
  expect(after).toHaveLength(2)
  expect(after).toContain(before)
  expect(new Set(after)).toEqual(new Set(ids.map((id) => `<notice-${id}@summit.example>`)))
  expect(await db().notice.count({ where: { summitId: summit.id } })).toBe(2)
})

it('A worker killed before the mail server answered leaves the notice to the next one', async () => {
  const summit = await releaseToTwo()
  let held = 0
  const server = await served({
    before: async () => {
      held += 1
      if (held === 1) await new Promise(() => undefined)
    },
  })
  const first = worker(server.url)
  await until(() => held === 1)
  first.kill('SIGKILL')
  worker(server.url)
  await until(async () => (await db().notice.count({ where: { summitId: summit.id, sentAt: null } })) === 0)
  expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(2)
  expect(server.taken).toHaveLength(2)
})

it('A recipient who is refused is tried again later, also by a worker that has just started', async () => {
  const summit = await releaseToTwo()
  const refused =
    (await db().notice.findFirst({ where: { summitId: summit.id, language: 'fr' } }))?.email ?? ''
  const server = await served({ refuses: (to) => to === refused })
  const first = worker(server.url)
  await until(async () => (await db().notice.count({ where: { email: refused, attempts: 1 } })) === 1)
  first.kill('SIGKILL')
  worker(server.url)
  await until(() => server.taken.length === 1)
  await new Promise((resolve) => setTimeout(resolve, 6_000))
  const notice = await db().notice.findFirst({ where: { email: refused } })
  expect(notice).toMatchObject({ attempts: 1, sentAt: null })
  expect(notice?.failure).toContain('550 no such person')
  expect(Number(notice?.dueAt)).toBeGreaterThan(Date.now())
})

it('The worker publishes what is planned, and tells whom it touches', async () => {
  const summit = await draftSummit()
  const session = await draftSession(summit)
  const ana = await draftSpeaker(summit, 'Ana', [session])
  const preview = await previewRelease(summit.organiser, { summitId: summit.id }, new Date())
  if (!preview.ok) throw new Error(preview.code)
  const planned = await planRelease(
    summit.organiser,
    { summitId: summit.id, preview: preview.value.digest, date: '2019-05-23', time: '09:00' },
    new Date('2019-05-22T14:00:00Z'),
  )
  expect(planned).toMatchObject({ ok: true })
  const server = await served()
  worker(server.url)
  await until(() => server.taken.length === 1)
  expect(server.taken[0]).toMatchObject({ to: ana.email })
  expect(await plannedReleases(summit.organiser, summit.id)).toEqual([])
  expect(await db().release.count({ where: { summitId: summit.id } })).toBe(1)
})

it('A letter that can be stopped says so on the wire as RFC 8058 has it, and the post that a mail program makes stops the next', async () => {
  const summit = await draftSummit()
  const id = await person(summit, await category(summit), { status: 'confirmed' })
  const to = { summitId: summit.id, registrationId: id, language: 'en', subject: 'News', body: 'News.' }
  await db().notice.create({ data: { ...to, email: 'can@stop.example', kind: 'message', necessary: false } })
  await db().notice.create({ data: { ...to, email: 'must@have.example', kind: 'registration_approved' } })
  const server = await served()
  worker(server.url)
  await until(() => server.taken.length === 2)
  const headers = (address: string) => {
    const head = server.taken.find((mail) => mail.to === address)?.head ?? ''
    const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
    return lines.filter((line) => /^List-/i.test(line)).sort()
  }
  // What concerns a place cannot be stopped, and offers nothing of the kind.
  expect(headers('must@have.example')).toEqual([])
  const [post8058, address = '', ...rest] = headers('can@stop.example')
  expect(post8058).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(rest).toEqual([])
  const link = /^List-Unsubscribe: <(https:\/\/summit\.example\/api\/unsubscribe\/([A-Za-z0-9_-]+))>$/.exec(
    address,
  )
  if (!link) throw new Error(`no link to stop by in “${address}”`)

  // Without a cookie, from anywhere, with nothing but the one field.
  const post = (token: string) =>
    POST(
      new Request(link[1] ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      }),
      { params: Promise.resolve({ token }) },
    )
  await db().notice.create({
    data: {
      ...to,
      email: 'can@stop.example',
      kind: 'message',
      necessary: false,
      dueAt: new Date('2100-01-01'),
    },
  })
  expect((await post(link[2] ?? '')).status).toBe(200)
  expect(await db().registration.findUnique({ where: { id } })).toMatchObject({ optionalMail: false })
  // What still waited to be sent is taken back, and once more is no fault.
  expect(await db().notice.count({ where: { registrationId: id, sentAt: null } })).toBe(0)
  expect((await post(link[2] ?? '')).status).toBe(200)
  expect((await post('A'.repeat(75))).status).toBe(404)
})
