import { describe, expect, it } from 'vitest'
import { badgeSheetPdf, passPdf } from '@/app/_server/pass-documents'
import { badgesFileName, passFileName } from '@/app/_server/pass-words'
import type { BadgeFormat, PassView } from '@/domain/pass/schema'
import { verifyPass } from '@/domain/pass/token-rules'
import { passTrust, passView } from '../factories/pass-view'
import { openPdf, piecesOf, pixelsOf, scan, textOf } from '../factories/pdf-reader'

const LONG = 'Éléonore-Aurélie d’Hôtel-Beaumont-Sainte-Marie'
const ARABIC = 'محمد عبد الرحمن الأنصاري'
const HEBREW = 'נועה בן־דוד'

async function opened(view: PassView) {
  const pdf = await openPdf(await passPdf(view))
  return { pdf, page: await pdf.getPage(1) }
}

describe('A printed pass', () => {
  it('carries a code that a reader reads at the resolution of a screen, and that verifies', async () => {
    const { pdf, page } = await opened(passView(LONG))
    const dpi = 96
    const picture = await pixelsOf(pdf, page, dpi)
    const code = scan(picture, { x: 0, y: 0, width: picture.width, height: picture.height }, dpi)
    const verdict = verifyPass(code?.text ?? '', passTrust, '2019-05-30')
    expect(verdict).toMatchObject({ ok: true, value: { serial: '0001'.repeat(8) } })
    expect(code?.side).toBeGreaterThan(45)
  })

  it('gives a long name whole in its text, with accents, apostrophe and hyphens', async () => {
    const { page } = await opened(passView(LONG))
    const text = await textOf(page)
    for (const part of [
      LONG,
      'Réseau québécois des données ouvertes',
      'Canada',
      'Société civile',
      'Centre Shaw',
    ])
      expect(text).toContain(part)
    expect(text).toContain('ouvert dès le mercredi 29 mai à 7 h 30 (HAE)')
  })

  it('is tagged, titled and in the person’s language', async () => {
    for (const [language, lang, title, heading] of [
      ['fr', 'fr', `Laissez-passer de ${LONG}, Sommet ouvert 2019`, 'Laissez-passer'],
      ['en', 'en', `Pass of ${LONG}, Open Summit 2019`, 'Pass'],
    ] as const) {
      const { pdf, page } = await opened(passView(LONG, { language }))
      const { info, metadata } = await pdf.getMetadata()
      expect(info).toMatchObject({ Title: title, Language: lang })
      expect(metadata.get('dc:title')).toBe(title)
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
      expect((await piecesOf(page))[0]?.text).toBe(heading)
      const tree = await page.getStructTree()
      const roles = JSON.stringify(tree).match(/"role":"\w+"/g) ?? []
      expect(new Set(roles.map((role) => role.slice(8, -1)))).toEqual(
        new Set(['Root', 'Document', 'H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Figure']),
      )
      expect(JSON.stringify(tree)).toMatch(/"role":"Figure","children":\[[^\]]*\],"alt":"(Code QR|QR code)/)
    }
  })

  it('is one page of A4 whose words stay inside a letter page printed from its middle', async () => {
    const organisation =
      'Secrétariat permanent de la Conférence interministérielle sur la transparence, '.repeat(3)
    const venue = {
      name: { en: 'Hall', fr: 'Palais des congrès de la région de la capitale nationale' },
      address: '55, promenade du Colonel-By',
      city: { fr: 'Ottawa' },
    }
    const { pdf, page } = await opened(
      passView('Nom '.repeat(50), {
        person: { name: 'Nom-composé '.repeat(16), organisation, state: 'GB' },
        venues: Array.from({ length: 30 }, () => venue),
        days: Array.from({ length: 14 }, (_, day) => ({
          date: `2019-05-${day + 10}`,
          admitted: day % 2 === 0,
        })),
      }),
    )
    expect(pdf.numPages).toBe(1)
    const { width, height } = page.getViewport({ scale: 1 })
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    const cut = (height - 792) / 2 // 11 inches of A4's height
    for (const piece of await piecesOf(page)) {
      expect(piece.y, piece.text).toBeGreaterThan(cut + 18)
      expect(piece.y, piece.text).toBeLessThan(height - cut - 18)
      expect(piece.x, piece.text).toBeGreaterThan(18)
      expect(piece.x + piece.width, piece.text).toBeLessThan(width - 18)
    }
  })

  it('sets names from right to left in their order, and keeps them whole in its text', async () => {
    for (const name of [ARABIC, HEBREW]) {
      const { page } = await opened(passView(name, { language: 'en' }))
      const pieces = await piecesOf(page)
      expect(pieces.map(({ text }) => text)).toContain(name)
      // At the right edge of its column, whose left edge is where the category begins.
      const set = pieces.find(({ text }) => text === name)
      const category = pieces.find(({ text }) => text === 'Civil society')
      expect(set?.x).toBeGreaterThan(category?.x ?? 0)
      expect(JSON.stringify(await page.getStructTree())).toContain(`"alt":"${name}"`)
    }
  })

  it('sets a name of both directions as people read it', async () => {
    const { page } = await opened(passView(`${HEBREW} (Noa Ben-David)`, { language: 'en' }))
    const line = (await piecesOf(page)).filter(({ text }) => /Noa|\p{Script=Hebrew}/u.test(text))
    const latin = line.find(({ text }) => text.includes('Noa'))
    const hebrew = line.find(({ text }) => text.includes(HEBREW))
    expect(latin?.x).toBeLessThan(hebrew?.x ?? 0)
    expect(latin?.y).toBe(hebrew?.y)
  })

  it('has the letters of many countries', async () => {
    const names = [
      'Nguyễn Thị Ánh Tuyết',
      'Łukasz Dąbrowski-Śliwiński',
      'Ελένη Παπαδοπούλου',
      'Світлана Ковальчук',
      'Þóra Ægisdóttir',
      'Ştefan Țîrlea',
    ]
    for (const name of names) {
      const { page } = await opened(passView(name))
      expect(await textOf(page)).toContain(name)
    }
  })

  it('is text and nothing else, whatever a name holds', async () => {
    const name = '<script>alert("x")</script> & ]]> \u202Egnp.exe\u0000 (a) \\'
    const { pdf, page } = await opened(passView(name.replace('\u0000', '')))
    const text = await textOf(page)
    expect(text).toContain('<script>alert("x")</')
    expect(text).toContain('gnp.exe (a) \\')
    const { info, metadata } = await pdf.getMetadata()
    expect((info as { Title: string }).Title).toContain('<script>alert("x")</script> & ]]>')
    expect(metadata.get('dc:title')).toContain('<script>alert("x")</script> & ]]>')
    expect(await pdf.getJSActions()).toBeNull()
  })

  it('is the same file each time it is made', async () => {
    const [one, two] = [await passPdf(passView(LONG)), await passPdf(passView(LONG))]
    expect(one.equals(two)).toBe(true)
  })

  it('is named in its language, and after nobody', () => {
    expect(passFileName(passView(LONG))).toBe('laissez-passer-open-summit.pdf')
    expect(passFileName(passView(LONG, { language: 'en' }))).toBe('pass-open-summit.pdf')
    expect(badgesFileName('open-summit', 'fr')).toBe('insignes-open-summit.pdf')
  })
})

describe('A sheet of badges', () => {
  const views = [
    passView(LONG, {}, 1),
    passView(ARABIC, { language: 'en' }, 2),
    passView(HEBREW, { language: 'en' }, 3),
    passView('Ana Ng', {}, 4),
    passView('Nguyễn Thị Ánh Tuyết', { language: 'en' }, 5),
  ]
  const MM = 72 / 25.4

  it.each([
    ['a6', 5, [105, 148], 1, 1],
    ['a6_sheet', 2, [210, 297], 2, 2],
    ['roll', 5, [102, 152], 1, 1],
  ] as [BadgeFormat, number, [number, number], number, number][])(
    'of format %s has the right pages, and a code of at least 35 mm on each badge that verifies',
    async (format, pages, size, columns, rows) => {
      const pdf = await openPdf(await badgeSheetPdf(views, format, 'fr'))
      expect(pdf.numPages).toBe(pages)
      const { info } = await pdf.getMetadata()
      expect(info).toMatchObject({ Title: 'Insignes, Sommet ouvert 2019', Language: 'fr' })
      const dpi = 110
      const serials: string[] = []
      for (let number = 1; number <= pages; number++) {
        const page = await pdf.getPage(number)
        const { width, height } = page.getViewport({ scale: 1 })
        expect([Math.round(width / MM), Math.round(height / MM)]).toEqual(size)
        const picture = await pixelsOf(pdf, page, dpi)
        const [w, h] = [Math.floor(picture.width / columns), Math.floor(picture.height / rows)]
        for (let place = 0; place < columns * rows; place++) {
          const part = { x: (place % columns) * w, y: Math.floor(place / columns) * h, width: w, height: h }
          const code = scan(picture, part, dpi)
          const verdict = code && verifyPass(code.text, passTrust, '2019-05-31')
          if (verdict?.ok) serials.push(verdict.value.serial)
          if (code) expect(code.side).toBeGreaterThan(35)
        }
      }
      expect(serials).toEqual([1, 2, 3, 4, 5].map((number) => `000${number}`.repeat(8)))
    },
  )

  it('shows each person whole, in their language, with the category in both', async () => {
    const pdf = await openPdf(await badgeSheetPdf(views, 'a6', 'en'))
    const text = await Promise.all([1, 2, 3, 4, 5].map(async (number) => textOf(await pdf.getPage(number))))
    expect(text[0]).toContain(LONG)
    expect(text[0]).toMatch(/Société civile Civil society/)
    expect(text[1]).toMatch(/Civil society Société civile/)
    expect(text[1]).toContain('الأنصاري')
    expect(text[2]).toContain(HEBREW)
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
    expect(tree).toContain('"role":"Sect"')
    expect(tree).toContain('"lang":"fr"')
  })

  it('marks whoever heads a delegation, in both languages, where nothing else is printed', async () => {
    const organisation = 'Secrétariat permanent de la Conférence interministérielle '.repeat(3)
    const person = { name: 'Nom-composé '.repeat(16), organisation, state: 'GB' }
    const heads = (['fr', 'en'] as const).map((language, index) =>
      passView('Head', { language, person, heads: true }, index + 1),
    )
    const pdf = await openPdf(await badgeSheetPdf([...heads, passView('Ana Ng', {}, 3)], 'a6', 'en'))
    const [french, english, other] = await Promise.all([1, 2, 3].map((number) => pdf.getPage(number)))
    if (!french || !english || !other) throw new Error('three pages')
    expect(await textOf(french)).toMatch(/Chef ou cheffe de délégation Head of delegation/)
    expect(await textOf(english)).toMatch(/Head of delegation Chef ou cheffe de délégation/)
    expect(await textOf(other)).not.toMatch(/delegation|délégation/)
    const tree = JSON.stringify(await english.getStructTree())
    expect(tree.match(/"lang":"fr"/g), 'its other language, and the category’s').toHaveLength(2)
    const pieces = await piecesOf(french)
    const marks = pieces.filter(({ text }) => /^(Chef|Head)/.test(text))
    expect(marks).toHaveLength(2)
    for (const mark of marks)
      for (const piece of pieces.filter((one) => !marks.includes(one) && one.text.trim() !== ''))
        expect(Math.abs(piece.y - mark.y), piece.text).toBeGreaterThan(8)
  })
})
