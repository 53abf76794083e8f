import { describe, expect, it } from 'vitest'
import {
  MAX_ATTEMPTS,
  backOffSeconds,
  failureOf,
  messageId,
  noticeState,
  serverBackOffSeconds,
} from '@/domain/notice/rules'

describe('A notice that could not be sent', () => {
  it('waits twice as long after each failure, and never longer than an hour', () => {
    expect([1, 2, 3, 4].map(backOffSeconds)).toEqual([30, 60, 120, 240])
    expect([0, 20, 1000].map(backOffSeconds)).toEqual([30, 3600, 3600])
  })

  it('waits, while no server answers, as long as it has waited already: half a minute to ten', () => {
    const written = new Date('2026-03-01T12:00:00Z')
    const after = (seconds: number) => serverBackOffSeconds(written, new Date(+written + seconds * 1000))
    expect([0, 29, 31, 62, 599, 86_400].map(after)).toEqual([30, 30, 31, 62, 599, 600])
  })

  it('is given up after the last attempt, and tried again before', () => {
    const notice = { sentAt: null, attempts: 0, failure: null }
    expect(noticeState(notice)).toBe('waiting')
    expect(noticeState({ ...notice, attempts: 1, failure: '450 later' })).toBe('delayed')
    expect(noticeState({ ...notice, attempts: MAX_ATTEMPTS, failure: '550 no' })).toBe('failed')
    expect(noticeState({ ...notice, attempts: 1, sentAt: new Date() })).toBe('sent')
  })

  it('is the recipient’s matter only when the server refused this very mail', () => {
    expect(failureOf(550, 'RCPT TO')).toBe('recipient')
    expect(failureOf(451, 'DATA')).toBe('recipient')
    expect(failureOf(535, 'AUTH PLAIN')).toBe('server')
    expect(failureOf(421, 'RCPT TO')).toBe('server')
    expect(failureOf(undefined, 'CONN')).toBe('server')
  })

  it('keeps its Message-ID', () => {
    expect(messageId('1', 'plenum.example')).toBe('<notice-1@plenum.example>')
  })
})
