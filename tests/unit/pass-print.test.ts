import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText } from '@/domain/pass/print/fit'
import { haveAll, loadFonts, unprintable } from '@/domain/pass/print/fonts'
import { qrMatrix, stripsOf } from '@/domain/pass/print/qr'
import { directed, runsOf } from '@/domain/pass/print/runs'
import { passView } from '../factories/pass-view'

/** Every character is half as wide as it is high. */
const widthOf = (text: string) => text.length / 2
const space = { width: 200, height: 80, size: 28, floor: 18, leading: 1.2 }
const linesOf = (text: string, changes: Partial<typeof space> & { even?: boolean } = {}) => {
  const { size, lines } = fitText(text, { ...space, ...changes }, widthOf)
  return { size, lines: lines.map(({ from, to }) => text.slice(from, to)) }
}

describe('A text in its space', () => {
  it('has its size where it fits, and is set smaller down to a floor to stay in one line', () => {
    expect(linesOf('Ana Ng')).toEqual({ size: 28, lines: ['Ana Ng'] })
    expect(linesOf('Marie-Ève Lavoie')).toEqual({ size: 25, lines: ['Marie-Ève Lavoie'] })
  })

  it('is broken after spaces and hyphens once the floor is reached', () => {
    const { size, lines } = linesOf('Éléonore-Aurélie d’Hôtel-Beaumont')
    expect(size).toBeGreaterThan(18)
    expect(lines).toEqual(['Éléonore-Aurélie', 'd’Hôtel-Beaumont'])
  })

  it('has lines of much the same length where that is asked for', () => {
    const name = 'Ana Maria de la Cruz Gil'
    expect(linesOf(name, { floor: 20 }).lines).toEqual(['Ana Maria de', 'la Cruz Gil'])
    expect(linesOf('Ana Maria Cruz de la Luz y Sol', { floor: 20, even: true }).lines).toEqual([
      'Ana Maria Cruz',
      'de la Luz y Sol',
    ])
  })

  it('loses no letter, stays in its width and breaks no word that it need not', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aéîoXÉ’'), minLength: 1, maxLength: 60 })
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '-')), { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(text, fc.boolean(), (words, even) => {
        const whole = words.flat().join('').trim().replace(/-$/, '')
        const { size, lines } = linesOf(whole, { even })
        expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''))
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(space.width + 0.001)
        if (size > space.floor)
          for (const line of lines.slice(0, -1)) expect(whole).toMatch(new RegExp(`${line}(?<=-)| ?${line} `))
        if (size > 4) expect(lines.length * size * space.leading).toBeLessThanOrEqual(space.height + 1)
      }),
    )
  })
})

describe('The letters of a pass', () => {
  const fonts = loadFonts(path.join(process.cwd(), 'node_modules', '@fontsource'))

  it('are there for Latin, Greek, Cyrillic, Devanagari, Arabic and Hebrew names, and it is known which are not', () => {
    for (const name of [
      'Þóra Ægisdóttir',
      'Nguyễn Ánh',
      'Ελένη',
      'Світлана',
      'प्रिया',
      'محمد گچپژ',
      'נועה בן־דוד',
    ])
      expect(unprintable(fonts, name)).toEqual([])
    expect(unprintable(fonts, 'Kim 金 金 田')).toEqual(['金', '田'])
  })

  it('are of the same family in one name: what Lato has not whole is not set in it', () => {
    expect(haveAll(fonts.heading, 'Marie-Ève d’Hôtel')).toBe(true)
    expect(haveAll(fonts.heading, 'Nguyễn')).toBe(false)
  })

  it('stand from left to right in the order of the bidirectional algorithm, brackets turned', () => {
    const text = 'נועה (Noa) 7'
    const whole = directed(text)
    expect(whole).toMatchObject({ rightToLeft: true, mixed: true })
    const seen = runsOf(whole, 0, text.length, fonts.text).map((run) => run.text)
    expect(seen.join('|')).toMatch(/^7\|.*Noa.*\|.*נועה/)
    expect(seen.join('')).toContain('(Noa)')
    expect(directed('Marie-Ève')).toMatchObject({ rightToLeft: false, mixed: false })
    expect(directed('Noa נועה')).toMatchObject({ rightToLeft: false, mixed: true })
  })

  it('keep a word of one script in one face, so that its letters join', () => {
    const text = 'محمد عبد الرحمن'
    expect(runsOf(directed(text), 0, text.length, fonts.text)).toHaveLength(1)
  })
})

describe('The code of a pass', () => {
  it('is 41 cells wide at error correction M, drawn as strips that cover its dark cells and no other', () => {
    const matrix = qrMatrix(passView('Ana Ng').token)
    expect(matrix).toHaveLength(41)
    const drawn = matrix.map((row) => row.map(() => false))
    for (const { row, from, length } of stripsOf(matrix))
      for (let column = from; column < from + length; column++) {
        const cells = drawn[row] ?? []
        expect(cells[column]).toBe(false)
        cells[column] = true
      }
    expect(drawn).toEqual(matrix)
  })
})
