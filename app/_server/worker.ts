import nodemailer from 'nodemailer'
import { type Transport, deliverNext } from '@/domain/notice/deliver-next'
import { backOffSeconds, failureOf } from '@/domain/notice/rules'
import { forgetEnded } from '@/domain/account/forget-ended'
import { appUrl } from './app-url'
import { logFault } from './log-fault'

const POLL = 2_000
const HOUR = 3_600_000

// One worker per process, also across the reloads of the development server.
const kept: typeof globalThis & { plenumWorker?: { stop: () => void } } = globalThis

/**
 * Delivers the outbox and clears away what has ended. Any number of workers may run: each notice is locked while it
 * is sent. Without `SMTP_URL` no mail is sent: the demo shows them at its mailbox page instead.
 */
export function startWorker(): { stop: () => void } {
  kept.plenumWorker ??= run()
  return kept.plenumWorker
}

function run(): { stop: () => void } {
  const url = process.env['SMTP_URL']
  const tasks = [every(HOUR, () => forgetEnded(new Date()).then(() => HOUR))]
  if (url) tasks.push(every(POLL, deliveries(smtp(url))))
  return { stop: () => tasks.forEach((stop) => stop()) }
}

/** Runs the task, then again after the milliseconds that it answers; a fault is logged, and it goes on. */
function every(pause: number, task: () => Promise<number>): () => void {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const again = (milliseconds: number) => {
    if (stopped) return
    timer = setTimeout(() => {
      task()
        .catch((fault: unknown) => {
          logFault('worker', fault)
          return Math.max(pause, 30_000)
        })
        .then(again)
    }, milliseconds)
    timer.unref()
  }
  again(Math.min(pause, 5_000))
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

/** Sends all that is due. How long a notice waits after a failure is known to this process only: a restart tries at once. */
function deliveries(transport: Transport): () => Promise<number> {
  const waiting = new Map<string, number>()
  let serverFailures = 0
  return async () => {
    const now = Date.now()
    for (const [id, until] of waiting) if (until <= now) waiting.delete(id)
    for (;;) {
      const host = new URL(appUrl()).hostname
      const delivery = await deliverNext(transport, host, [...waiting.keys()], new Date())
      if (delivery.outcome === 'none') return POLL
      if (delivery.outcome === 'sent') serverFailures = 0
      else if (delivery.kind === 'server') return backOffSeconds(++serverFailures) * 1000
      else waiting.set(delivery.id, Date.now() + backOffSeconds(delivery.attempts) * 1000)
    }
  }
}

function smtp(url: string): Transport {
  const seconds = 1000
  const mailer = nodemailer.createTransport(url, {
    from: process.env['MAIL_FROM'] ?? `Plenum <no-reply@${new URL(appUrl()).hostname}>`,
  })
  return async ({ to, subject, text, messageId, language, date }) => {
    try {
      // Automatic mail is said to be so, lest out-of-office replies come back (RFC 3834).
      const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' }
      await withLimit(mailer.sendMail({ to, subject, text, messageId, date, headers }), 45 * seconds)
      return null
    } catch (fault) {
      const { responseCode, command, message } = fault as Partial<nodemailer.SentMessageInfo> & Error // nodemailer's errors carry both where the server answered
      return { kind: failureOf(responseCode, command), words: message }
    }
  }
}

function withLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the mail server did not answer in time')), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
