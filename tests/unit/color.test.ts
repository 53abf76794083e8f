import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentPairs, accentRefusal, contrast, legiblePair } from '@/domain/shared/color'

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#fff', '#ffffff')).toBe(1)
    expect(contrast('teal', '#ffffff')).toBeNaN()
  })
})

describe('an accent', () => {
  it('is refused with its ratio when it cannot be read on paper', () => {
    expect(accentRefusal('#0b5c66')).toBeNull()
    expect(accentRefusal('#ffcc00')).toMatchObject({ code: 'contrast', ratio: expect.closeTo(1.28, 1) })
    expect(accentRefusal('red')).toEqual({ code: 'not_a_color' })
  })

  it('stays as chosen in light and becomes lighter in dark', () => {
    const pairs = accentPairs('#0b5c66')
    expect(pairs.light.accent).toBe('#0b5c66')
    expect(contrast(pairs.dark.accent, '#14161a')).toBeGreaterThan(contrast('#0b5c66', '#14161a'))
  })

  it('is legible in each of its pairs, whatever was chosen', () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(hex, (chosen) => {
        const { light, dark } = accentPairs(chosen)
        for (const paper of ['#ffffff', '#f7f7f5', '#efeeea', light.accentWash])
          expect(contrast(light.accent, paper)).toBeGreaterThanOrEqual(4.5)
        for (const paper of ['#14161a', '#1b1e23', '#23272d', dark.accentWash])
          expect(contrast(dark.accent, paper)).toBeGreaterThanOrEqual(4.5)
        for (const ink of ['#16181d', '#43474f', '#5f636b'])
          expect(contrast(ink, light.accentWash)).toBeGreaterThanOrEqual(4.5)
        for (const ink of ['#f2f2ef', '#c9ccd1', '#a3a7ae'])
          expect(contrast(ink, dark.accentWash)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(light.accent, light.accentInk)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(dark.accent, dark.accentInk)).toBeGreaterThanOrEqual(4.5)
        expect(accentRefusal(light.accent)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('has a pair for any chosen colour', () => {
    expect(legiblePair('#1b5cab')).toMatchObject({ light: '#1b5cab' })
  })
})
