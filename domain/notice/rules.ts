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
