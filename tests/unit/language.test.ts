import { describe, expect, it } from 'vitest'
import {
  bcp47,
  collator,
  isLanguage,
  languageName,
  otherLanguage,
  pick,
  pickText,
  text,
} from '@/domain/shared/language'

describe('picking a text', () => {
  it('takes the wanted language, and says which it took', () => {
    expect(pick({ en: 'Data', fr: 'Données' }, 'fr')).toEqual({ text: 'Données', language: 'fr' })
  })

  it('falls back to the other language, then to any, and says so', () => {
    expect(pick({ en: 'Data', fr: '  ' }, 'fr')).toEqual({ text: 'Data', language: 'en' })
    expect(pick({ es: 'Datos', mi: 'Raraunga' }, 'en')).toEqual({ text: 'Datos', language: 'es' })
  })

  it('has nothing to give without a text', () => {
    expect(pick({}, 'en')).toBeNull()
    expect(pick(null, 'en')).toBeNull()
    expect(pickText({ fr: '' }, 'fr')).toBe('')
  })
})

describe('texts', () => {
  it('are maps from a language tag to text', () => {
    expect(text.safeParse({ en: 'a', fr: 'b', 'zh-Hant': 'c' }).success).toBe(true)
    expect(text.safeParse({ 'not a tag': 'a' }).success).toBe(false)
    expect(text.safeParse({ en: 1 }).success).toBe(false)
  })
})

describe('languages', () => {
  it('have a locale, a name and each other', () => {
    expect([bcp47('en'), bcp47('fr')]).toEqual(['en-CA', 'fr-CA'])
    expect([otherLanguage('en'), otherLanguage('fr')]).toEqual(['fr', 'en'])
    expect([isLanguage('fr'), isLanguage('es')]).toEqual([true, false])
    expect([languageName('fr', 'en'), languageName('en', 'fr')]).toEqual(['French', 'anglais'])
    expect([languageName('xx', 'en'), languageName('not a tag', 'en')]).toEqual(['xx', 'not a tag'])
  })

  it('sort for people, not by bytes', () => {
    const names = ['Éthiopie', 'Zambie', 'États-Unis', 'Estonie', 'Eswatini']
    expect([...names].sort(collator('fr').compare)).toEqual([
      'Estonie',
      'Eswatini',
      'États-Unis',
      'Éthiopie',
      'Zambie',
    ])
    expect(['Room 10', 'Room 9'].sort(collator('en').compare)).toEqual(['Room 9', 'Room 10'])
  })
})
