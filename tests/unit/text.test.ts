import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, fold, highlight, hyphenate, plainSearch, searchTerms, slugify } from '@/domain/shared/text'

const shown = (text: string) => hyphenate(text).replaceAll('\u00AD', '|')

describe('soft hyphens', () => {
  it.each([
    ['Responsabilisation et réceptivité', 'Responsabili|sation et réceptivité'],
    ['L’alphabétisation des données', 'L’alphabéti|sation des données'],
    ['progressivement', 'progressive|ment'],
    ['constitutionnalité', 'constitution|nalité'],
  ])('stand between syllables of long words: %s', (text, hyphenated) => {
    expect(shown(text)).toBe(hyphenated)
  })

  it('leave words of up to 14 letters, and addresses, alone', () => {
    expect(shown('gouvernementale')).toBe('gouverne|mentale')
    expect(shown('Transformation et gouvernemental')).toBe('Transformation et gouvernemental')
    expect(shown('https://exemple.test/responsabilisation')).toBe('https://exemple.test/responsabilisation')
  })

  it('change nothing else, and do not come twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(hyphenate(text).replaceAll('\u00AD', '')).toBe(text.replaceAll('\u00AD', ''))
        expect(hyphenate(hyphenate(text))).toBe(hyphenate(text))
      }),
    )
    expect(hyphenate(hyphenate('anticonstitutionnellement'))).toBe(hyphenate('anticonstitutionnellement'))
  })
})

describe('search', () => {
  it('ignores accents, case, ligatures and kinds of apostrophe', () => {
    expect(fold('L’Œuvre d’État')).toBe("l'oeuvre d'etat")
    expect(plainSearch('Données ouvertes à l’échelle', 'ECHELLE donnees')).toBe(true)
    expect(plainSearch('Données ouvertes', 'fermées')).toBe(false)
    expect(plainSearch('Données', '  ')).toBe(true)
    expect(plainSearch('Responsabili\u00ADsation', 'responsabilisation')).toBe(true)
    expect(searchTerms('« Données » ouvertes, données')).toEqual(['donnees', 'ouvertes'])
  })

  it('marks every hit without changing the text', () => {
    expect(highlight('Données et métadonnées', ['donnees'])).toEqual([
      { text: 'Données', hit: true },
      { text: ' et méta', hit: false },
      { text: 'données', hit: true },
    ])
    expect(highlight('Œuvre', ['oeu'])).toEqual([
      { text: 'Œu', hit: true },
      { text: 'vre', hit: false },
    ])
    expect(highlight('<b>', ['b'])).toEqual([
      { text: '<', hit: false },
      { text: 'b', hit: true },
      { text: '>', hit: false },
    ])
  })

  it('gives back the whole text whatever the terms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 3 })), (text, terms) => {
        expect(
          highlight(text, terms)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('slugs and excerpts', () => {
  it('are ASCII with hyphens', () => {
    expect(slugify('L’État à l’écoute : œuvrer !')).toBe('l-etat-a-l-ecoute-oeuvrer')
    expect(slugify('one two three', 8)).toBe('one-two')
    expect(slugify('¡!')).toBe('')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slugify(text)),
      ),
    )
  })

  it('are cut between words', () => {
    expect(excerpt('Short text', 20)).toBe('Short text')
    expect(excerpt('One two,\nthree four', 12)).toBe('One two…')
    expect(excerpt('One two three', 8)).toBe('One two…')
    expect(excerpt('Deux mots\u00a0: un\u00a0prix', 40)).toBe('Deux mots\u00a0: un\u00a0prix')
    expect(excerpt('De 9\u00a0h à 17\u00a0h\u00a030, salle 2', 13)).toBe('De 9\u00a0h à…')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, max) => {
        expect(Array.from(excerpt(text, max)).length).toBeLessThanOrEqual(max)
      }),
    )
  })
})
