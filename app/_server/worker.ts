import nodemailer from 'nodemailer'
import { type Transport, deliverNext } from '@/domain/notice/deliver-next'
import { sendDigests } from '@/domain/notice/send-digests'
import { failureOf } from '@/domain/notice/rules'
import { askAgain } from '@/domain/bilateral/ask-again'
import { tellInterpreters } from '@/domain/bilateral/tell-interpreters'
import { expireRequests } from '@/domain/bilateral/expire-requests'
import { handToDesk } from '@/domain/bilateral/hand-to-desk'
import { remindFocalPoints } from '@/domain/delegation/remind-focal-points'
import { forgetFiles } from '@/domain/interchange/forget-files'
import { sendReminders } from '@/domain/message/send-reminders'
import { purge } from '@/domain/purge/purge'
import { expireOffers } from '@/domain/quota/expire-offers'
import { serveLists } from '@/domain/quota/serve-lists'
import { endEmbargoes } from '@/domain/release/end-embargoes'
import { dueReleases, summitsWithEndedEmbargo } from '@/domain/release/planned-queries'
import { publishPlanned } from '@/domain/release/publish-planned'
import { optimise } from '@/domain/optimiser/optimise'
import { repair } from '@/domain/optimiser/repair'
import { workRun } from '@/domain/timetable/work-run'
import { appUrl } from './app-url'
import { logFault } from './log-fault'
import { stopFooter, stopHeaders, wordDigest, wordReminder } from './message-mail'
import { wordInterpreter } from './interpreter-mail'
import { wordMeeting } from './meeting-mail'
import { wordFocal } from './member-mail'
import { wordRegistration } from './registration-mail'
import { wordRelease } from './release-mail'

const SOON = 1_000
const POLL = 2_000
const MINUTE = 60_000
const REMIND = 300_000
const HOUR = 3_600_000

// One worker per process, also across the reloads of the development server.
const kept: typeof globalThis & { plenumWorker?: { stop: () => void } } = globalThis

/**
 * Publishes what is due, passes on places, delivers the outbox and clears away what has ended. Any number of workers may run: each notice is
 * locked while it is sent, each summit while it is published. Without `SMTP_URL` no mail is sent: the demo shows them at
 * its mailbox page instead.
 */
export function startWorker(): { stop: () => void } {
  kept.plenumWorker ??= run()
  return kept.plenumWorker
}

function run(): { stop: () => void } {
  const url = process.env['SMTP_URL']
  const tasks = [
    every(HOUR, () => purge(new Date()).then(() => HOUR)),
    every(HOUR, () => forgetFiles(new Date()).then(() => HOUR)),
    every(POLL, () => publishDue().then(() => POLL)),
    every(POLL, () => passOn().then(() => POLL)),
    every(SOON, () => workRun({ optimise, repair }, () => new Date()).then(() => SOON)),
    every(MINUTE, () => expireRequests(new Date(), wordMeeting).then(() => MINUTE)),
    every(MINUTE, () => handToDesk(new Date(), wordMeeting).then(() => MINUTE)),
    every(MINUTE, () => askAgain(new Date(), wordMeeting).then(() => MINUTE)),
    every(MINUTE, () => tellInterpreters(new Date(), wordInterpreter).then(() => MINUTE)),
    every(REMIND, () => remindFocalPoints(new Date(), wordFocal).then(() => REMIND)),
    every(REMIND, () => sendDigests(new Date(), wordDigest).then(() => REMIND)),
    every(REMIND, () => sendReminders(new Date(), wordReminder, stopFooter).then(() => REMIND)),
  ]
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

/** Makes the releases whose time has come, planned ones first. One that fails leaves the others their turn. */
async function publishDue(): Promise<void> {
  const now = new Date()
  for (const plan of await dueReleases(now))
    await publishPlanned(plan, now, wordRelease).catch((fault: unknown) => logFault('worker', fault))
  for (const summitId of await summitsWithEndedEmbargo(now))
    await endEmbargoes(summitId, now, wordRelease).catch((fault: unknown) => logFault('worker', fault))
}

/** Ends offers that nobody took, and offers what is free to whoever waits for it. */
async function passOn(): Promise<void> {
  const now = new Date()
  await expireOffers(now, wordRegistration)
  await serveLists(now, wordRegistration)
}

/** Sends all that is due; when no mail can be sent, the outbox itself has been told to wait. */
function deliveries(transport: Transport): () => Promise<number> {
  return async () => {
    const host = new URL(appUrl()).hostname
    let delivery = await deliverNext(transport, host, new Date())
    while (delivery.outcome === 'sent' || (delivery.outcome === 'failed' && delivery.kind === 'recipient'))
      delivery = await deliverNext(transport, host, new Date())
    return POLL
  }
}

function smtp(url: string): Transport {
  const seconds = 1000
  const mailer = nodemailer.createTransport(url, {
    from: process.env['MAIL_FROM'] ?? `Plenum <no-reply@${new URL(appUrl()).hostname}>`,
  })
  return async ({ to, subject, text, messageId, language, date, stopFor }) => {
    try {
      // Automatic mail is said to be so, lest out-of-office replies come back (RFC 3834).
      const headers = {
        ...{ 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
        ...(stopFor === null ? {} : stopHeaders(stopFor, new Date())),
      }
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
