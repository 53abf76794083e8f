#!/usr/bin/env node
// @ts-check
// The worker as a process of its own, beside a web process started with WORKER=0: publishes what is due at a set time and
// delivers mails. Ctrl-C ends it.
import { register } from 'tsx/esm/api'

if (!process.env['DATABASE_URL']) {
  process.stderr.write('DATABASE_URL is missing: name the database of the web process.\n')
  process.exit(1)
}
register()
const { startWorker } = await import('../app/_server/worker.js')
const { stop } = startWorker()
const alive = setInterval(() => undefined, 60_000)
process.stdout.write(
  process.env['SMTP_URL']
    ? 'Publishing what is due and delivering mails.\n'
    : 'Publishing what is due. SMTP_URL is not set: no mail is sent.\n',
)
for (const name of ['SIGINT', 'SIGTERM'])
  process.on(name, () => {
    stop()
    clearInterval(alive)
    process.exit(0)
  })
