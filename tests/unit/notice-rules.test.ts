import { describe, expect, it } from 'vitest'
import { backOffSeconds, failureOf, messageId } from '@/domain/notice/rules'

describe('A notice that could not be sent', () => {
  it('waits twice as long after each failure, and never longer than an hour', () => {
    expect([1, 2, 3, 4].map(backOffSeconds)).toEqual([30, 60, 120, 240])
    expect([0, 20, 1000].map(backOffSeconds)).toEqual([30, 3600, 3600])
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
