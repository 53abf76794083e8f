import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admittedDays, referenceOf, serialStart, whyNoPass } from '@/domain/pass/rules'

describe('The reference of a pass', () => {
  it('is eight signs in two groups, none of which is taken for another', () => {
    expect(referenceOf('00112233445566778899aabbccddeeff')).toBe('008J-4CT4')
    expect(referenceOf('f'.repeat(32))).toBe('ZZZZ-ZZZZ')
  })

  it('leads back to the pass, however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const serial = Buffer.from(bytes).toString('hex')
        const reference = referenceOf(serial)
        for (const typed of [reference, reference.toLowerCase(), ` ${reference.replace('-', ' ')} `])
          expect(serialStart(typed)).toBe(serial.slice(0, 10))
      }),
    )
    expect(serialStart('oo8j-4ct4')).toBe('0011223344')
    for (const none of ['', '008J', '008J-4CTU', '008J-4CT4-0', 'Nadia Tremblay'])
      expect(serialStart(none)).toBeNull()
  })
})

describe('Who is given a pass', () => {
  it('is whoever takes part, and nobody else', () => {
    for (const status of ['approved', 'confirmed', 'checked_in'])
      expect(whyNoPass(status, null, false)).toBeNull()
    for (const status of ['draft', 'submitted', 'declined', 'waiting', 'cancelled'])
      expect(whyNoPass(status, null, true)).toMatchObject({ code: 'not_admitted', details: { status } })
  })

  it('asks the desk when the desk has taken the last one away', () => {
    expect(whyNoPass('confirmed', 'withdrawn', false)?.code).toBe('pass_withdrawn')
    expect(whyNoPass('confirmed', 'withdrawn', true)).toBeNull()
    for (const end of ['lost', 'left', 'handed_over', 'dates_moved', 'key_revoked'] as const)
      expect(whyNoPass('confirmed', end, false)).toBeNull()
  })
})

describe('The days of a pass', () => {
  const days = ['2019-05-29', '2019-05-30', '2019-05-31']
  const open = (needsDays: boolean, asked: string[], limited: string[], held: string[]) =>
    admittedDays(days, { needsDays, days: asked }, { limited, held })
      .filter(({ admitted }) => admitted)
      .map(({ date }) => date)

  it('are all of them where nobody asks for days', () => {
    expect(open(false, [], days, [])).toEqual(days)
  })

  it('are those asked for, without those whose place is not there yet', () => {
    expect(open(true, ['2019-05-30', '2019-05-31'], ['2019-05-31'], [])).toEqual(['2019-05-30'])
    expect(open(true, ['2019-05-30', '2019-05-31'], ['2019-05-31'], ['2019-05-31'])).toEqual(days.slice(1))
  })
})
