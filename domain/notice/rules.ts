import { addDays, dayOf, wallToInstant } from '@/domain/shared/time'

/** After this many refusals by the recipient's server a notice is given up; its row says why. */
export const MAX_ATTEMPTS = 8

/** Seconds to wait before the next attempt: 30, 60, 120 … at most an hour. `attempts` is how many failed, from 1. */
export function backOffSeconds(attempts: number): number {
  return Math.min(3600, 30 * 2 ** Math.max(0, attempts - 1))
}

/**
 * Seconds to wait while no mail server answers: as long as the notice has waited already, which doubles from attempt to
 * attempt; at least half a minute, at most ten.
 */
export function serverBackOffSeconds(createdAt: Date, now: Date): number {
  return Math.min(600, Math.max(30, Math.round((now.getTime() - createdAt.getTime()) / 1000)))
}

/** How it stands with a notice: `failed` when it is given up, `delayed` when it failed and will be tried again. */
export type NoticeState = 'sent' | 'waiting' | 'delayed' | 'failed'

export function noticeState(notice: {
  sentAt: Date | null
  attempts: number
  failure: string | null
}): NoticeState {
  if (notice.sentAt) return 'sent'
  if (notice.attempts >= MAX_ATTEMPTS) return 'failed'
  return notice.failure === null ? 'waiting' : 'delayed'
}

/** The same for every attempt at one notice, so that a mail sent twice is shown once (RFC 5322, 3.6.4). */
export function messageId(noticeId: string, domain: string): string {
  return `<notice-${noticeId}@${domain}>`
}

/**
 * What a failure means: `recipient` when the server answered and refused this one mail (RFC 5321, 4.2.1: codes
 * 4xx and 5xx after RCPT or DATA), else `server`: no mail can be sent for now.
 */
export function failureOf(
  responseCode: number | undefined,
  command: string | undefined,
): 'recipient' | 'server' {
  const aboutThisMail = command !== undefined && ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command)
  return aboutThisMail && responseCode !== undefined && responseCode >= 400 && responseCode !== 421
    ? 'recipient'
    : 'server'
}

/** The hour, on the summit's wall clock, at which news are put together. */
export const DIGEST_HOUR = '08:00'

/**
 * News from before this moment are sent now. Once the summit has begun that is all of them: whoever stands before a room does not wait
 * until tomorrow to hear that it is another.
 * @param clock by the summit's clock, as the answer is @param startsOn calendar date
 */
export function digestedBefore(clock: Date, timeZone: string, startsOn: string): Date {
  const today = dayOf(clock, timeZone)
  if (today >= startsOn) return new Date(clock.getTime() + 1)
  const at = (day: string) => {
    const placed = wallToInstant(day, DIGEST_HOUR, timeZone)
    // A clock that skips this hour is at the one after: midnight of the day stands for it.
    return placed.ok ? placed.value.instant : new Date(`${day}T12:00:00Z`)
  }
  return at(today) <= clock ? at(today) : at(addDays(today, -1))
}
