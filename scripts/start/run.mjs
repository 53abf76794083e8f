// @ts-check
// npm start, step by step. Nothing outside Node's own modules is imported before the dependencies are there.
import { failAndExit, StartFailure } from './failure.mjs'
import { readSettings, secretOf } from './environment.mjs'
import { ensureWritable } from './folders.mjs'
import { takeLock } from './lock.mjs'
import { isAbsent, obstacle } from './ports.mjs'
import { onParentGone } from './processes.mjs'
import { buildApplication, generateClient, installDependencies, loadDemo, say } from './steps.mjs'
import { superviseDatabase, superviseWeb } from './supervise.mjs'

const stopSignals = ['SIGINT', 'SIGTERM']

/**
 * Everything needed, then serves until it is told to stop. Ends the process: 0 after Ctrl-C or SIGTERM, 1 with one
 * line after a failure; what it started is stopped in either case.
 * @param {{ dev: boolean }} options
 */
export async function run({ dev }) {
  /** What to undo at the end, the latest first. @type {(() => unknown)[]} */
  const started = []
  const abort = new AbortController()
  let ending = false

  /** @param {() => void} then */
  const end = async (then) => {
    if (ending) return
    ending = true
    abort.abort()
    for (const stop of started.reverse()) await Promise.resolve(stop()).catch((error) => console.error(error))
    then()
  }
  const stop = () => {
    if (!ending) say('Stopping …')
    void end(() => process.exit(0))
  }
  // A closed terminal stops it too; a start under nohup has no terminal, and a handler would undo what nohup does.
  for (const signal of process.stdout.isTTY ? [...stopSignals, 'SIGHUP'] : stopSignals) {
    process.on(signal, stop)
  }
  onParentGone(stop)
  try {
    await start({
      dev,
      started,
      signal: abort.signal,
      hopeless: (why) => void end(() => failAndExit(new StartFailure(why))),
    })
  } catch (error) {
    if (!ending) await end(() => failAndExit(error))
  }
}

/** @param {{ dev: boolean, started: (() => unknown)[], signal: AbortSignal, hopeless: (why: string) => void }} context */
async function start({ dev, started, signal, hopeless }) {
  const settings = readSettings(process.env)
  const { folder, port, hosts, appUrl, demo } = settings
  ensureWritable(folder)
  started.push(await takeLock(folder))
  for (const host of hosts) await refuseTaken(port, host)
  await installDependencies(folder, signal)

  const databaseUrl = await database(settings, started, hopeless)
  await generateClient(folder, signal)
  const { migrate } = await import('../migrate.mjs')
  const applied = await migrate(databaseUrl)
  if (applied.length > 0) say(`Migrated: ${applied.join(', ')}.`)
  if (demo) await loadDemo(folder, databaseUrl, signal)
  if (!dev) await buildApplication(folder, signal)
  signal.throwIfAborted()

  const secret = secretOf(settings)
  const web = superviseWeb({
    folder,
    dev,
    onHopeless: hopeless,
    env: {
      ...process.env,
      ...settings.passed,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      APP_URL: appUrl,
      AUTH_SECRET: secret,
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: appUrl,
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: dev ? 'development' : 'production',
    },
  })
  started.push(web.stop)
  await web.ready
  announce(appUrl, demo)
}

/** @param {number} port @param {string} host */
async function refuseTaken(port, host) {
  const code = await obstacle(port, host)
  if (code === null || (isAbsent(code) && host === '::1')) return
  if (code === 'EADDRINUSE')
    throw new StartFailure(
      `port ${port} is taken on ${host}. Stop what listens there, or choose another: PORT=${port + 1} npm start`,
    )
  if (code === 'EACCES')
    throw new StartFailure(`this user may not listen on port ${port}. Choose one above 1023.`)
  throw new StartFailure(`HOST=${host} is not an address of this machine (${code}).`)
}

/**
 * The database's address: one's own, checked, or the embedded server's, started and kept running.
 * @param {import('./environment.mjs').Settings} settings @param {(() => unknown)[]} started @param {(why: string) => void} hopeless
 */
async function database({ databaseUrl, folder }, started, hopeless) {
  if (databaseUrl) {
    const { ensureDatabase } = await import('./database.mjs')
    return ensureDatabase(databaseUrl)
  }
  const server = superviseDatabase({ folder, onHopeless: hopeless })
  started.push(server.stop)
  const url = await server.ready
  say('PostgreSQL runs.')
  return url
}

/** @param {string} appUrl @param {boolean} demo */
function announce(appUrl, demo) {
  say(`Plenum serves ${appUrl}`)
  if (!demo) return
  const accounts = {
    organiser: 'organiser',
    editor: 'programme editor',
    protocol: 'protocol officer',
    desk: 'registration officer',
    door: 'check-in staff',
    canada: 'focal point',
    estonia: 'focal point',
    attendee: 'attendee',
    admin: 'administrator',
  }
  const lines = Object.entries(accounts).map(
    ([name, role]) => `    ${`${name}@demo.example`.padEnd(24)} ${role}`,
  )
  process.stdout.write(
    `\n  Demo accounts, one click each at ${appUrl}/en/sign-in:\n${lines.join('\n')}\n\n  Ctrl-C stops everything.\n`,
  )
}
