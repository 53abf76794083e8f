// @ts-check
// npm test: everything needed, then every check and test. The last line adds up all runners: `N passed, N failed`.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { printFailure } from './start/failure.mjs'
import { ensureWritable, readIfThere, root } from './start/folders.mjs'
import { takeLock } from './start/lock.mjs'
import { freePort } from './start/ports.mjs'
import { endProcess, onParentGone } from './start/processes.mjs'
import { buildApplication, generateClient, installDependencies, say } from './start/steps.mjs'
import { findBrowser } from './test/browser.mjs'

const folder = path.join(root, '.data-test')
const total = { passed: 0, failed: 0 }
/** What to undo at the end, the latest first. @type {(() => unknown)[]} */
const started = []

/** Tests run in a zone with an odd offset, in production's mode, without what the caller's shell has set for a start. */
const surroundings = { ...process.env, TZ: 'Asia/Kathmandu', NEXT_TELEMETRY_DISABLED: '1' }
for (const name of Object.keys(surroundings)) {
  if (/^(DATABASE_URL|APP_URL|AUTH_SECRET|NEXTAUTH_|SMTP_URL|OIDC_|DEMO|PORT|HOST)/.test(name))
    Reflect.deleteProperty(surroundings, name)
}

/**
 * Runs a command and gives its exit code; its output goes to the terminal and, where asked for, nowhere.
 * @param {string[]} words a program of node_modules/.bin and its arguments @param {Record<string, string | undefined>} [env]
 * @returns {Promise<number>}
 */
function runTool([tool = '', ...words], env = {}) {
  const command = path.join(root, 'node_modules', '.bin', tool)
  const child = spawn(command, words, {
    cwd: root,
    env: { ...surroundings, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const kill = () => child.kill('SIGTERM')
  started.push(kill)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      started.splice(started.indexOf(kill), 1)
      resolve(code ?? 1)
    })
  })
}

/** One check is one test. @param {string} name @param {() => Promise<boolean>} work */
async function check(name, work) {
  say(`${name} …`)
  const passed = await work().catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    return false
  })
  total[passed ? 'passed' : 'failed']++
  say(`${name}: ${passed ? 'passed' : 'FAILED'}`)
  return passed
}

/**
 * A runner with tests of its own: its report is added up. A runner that fails without a failed test counts as one.
 * @param {string} name @param {string[]} words @param {Record<string, string | undefined>} env @param {string} report
 * @param {(report: any) => { passed: number, failed: number }} count  any: each runner's report has a shape of its own
 */
async function runner(name, words, env, report, count) {
  say(`${name} …`)
  fs.rmSync(report, { force: true })
  const code = await runTool(words, env)
  const text = readIfThere(report)
  const { passed, failed } = text === null ? { passed: 0, failed: 0 } : count(JSON.parse(text))
  total.passed += passed
  total.failed += code !== 0 && failed === 0 ? 1 : failed
  say(`${name}: ${passed} passed, ${failed} failed`)
}

async function main() {
  ensureWritable(folder)
  started.push(await takeLock(folder))
  await installDependencies(folder)
  const browser = await findBrowser(folder)
  const { startEmbedded } = await import('./embedded-postgres.mjs')
  const { migrate } = await import('./migrate.mjs')
  const server = await startEmbedded({ folder, durable: false })
  started.push(server.stop)
  await generateClient(folder)
  const template = await freshDatabase(server, 'plenum_template')
  await migrate(template)

  const built = await check('Build', async () => {
    await buildApplication(folder)
    return true
  })
  const layers = [
    'app',
    'components',
    'domain',
    'messages',
    'prisma',
    'tests',
    'proxy.ts',
    'instrumentation.ts',
  ]
  const succeeds =
    (/** @type {string[]} */ ...words) =>
    () =>
      runTool(words).then((code) => code === 0)
  // Two at a time: each uses one processor.
  await Promise.all([
    check('Lint', succeeds('eslint', '--max-warnings', '0', '.')).then(() =>
      check('Layers', succeeds('depcruise', '--config', 'tests/layers.cjs', ...layers)),
    ),
    check('Types', succeeds('tsc', '--noEmit', '-p', '.')).then(() =>
      check('Format', succeeds('prettier', '--check', '--log-level', 'warn', '.')),
    ),
  ])

  const unit = path.join(folder, 'vitest.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${unit}`]
  await runner(
    'Unit and integration tests',
    ['vitest', 'run', ...reporters],
    { TEST_DATABASE_URL: server.url('postgres') },
    unit,
    (report) => ({
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        report.testResults.filter(
          (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
        ).length,
    }),
  )

  if (built) await endToEnd(server, browser)
  else total.failed++
}

/** @param {Awaited<ReturnType<typeof import('./embedded-postgres.mjs').startEmbedded>>} server @param {string} browser */
async function endToEnd(server, browser) {
  const { migrate } = await import('./migrate.mjs')
  const databaseUrl = await freshDatabase(server, 'plenum_e2e')
  await migrate(databaseUrl)
  const demo = { ...surroundings, DATABASE_URL: databaseUrl }
  const loaded = await check('Demo data', async () => {
    const code = await runTool(['tsx', 'prisma/demo/load.ts'], demo)
    return code === 0
  })
  if (!loaded) return
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const secret = 'a secret of the tests, of no use elsewhere'
  const web = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: root,
    env: {
      ...demo,
      NODE_ENV: 'production',
      DEMO: '1',
      PORT: String(port),
      APP_URL: origin,
      AUTH_SECRET: secret,
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: origin,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  started.push(() =>
    web.pid && web.exitCode === null ? endProcess(web.pid, 'SIGTERM', 'SIGKILL', 8_000) : undefined,
  )
  await new Promise((resolve, reject) => {
    web.once('message', resolve)
    web.once('exit', (code) => reject(new Error(`the server under test ended with ${code}`)))
  })
  const report = path.join(folder, 'playwright.json')
  const env = { ...demo, BASE_URL: origin, PLENUM_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  await runner(
    'End-to-end tests',
    ['playwright', 'test', '-c', 'tests/playwright.config.ts', '--reporter=line,json'],
    env,
    report,
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + stats.skipped,
    }),
  )
}

/** An empty database of this name. @param {{ url: (name: string) => string }} server @param {string} name @returns {Promise<string>} its address */
async function freshDatabase(server, name) {
  const { withClient } = await import('./start/database.mjs')
  await withClient(server.url('postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}`)
  })
  return server.url(name)
}

/** @returns {Promise<void>} */
async function undo() {
  for (const stop of started.reverse()) await Promise.resolve(stop()).catch(() => {})
}
const giveUp = () => void undo().then(() => process.exit(1))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, giveUp)
onParentGone(giveUp)

main().then(
  async () => {
    await undo()
    process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
    process.exit(total.failed === 0 ? 0 : 1)
  },
  async (error) => {
    await undo()
    printFailure(error)
    process.stdout.write(`\n${total.passed} passed, ${total.failed + 1} failed\n`)
    process.exit(1)
  },
)
