import { describe, expect, it } from 'vitest'
import { findState, states, statesIn } from '@/domain/shared/states'
import { isZone } from '@/domain/shared/time'

describe('names of States', () => {
  it('are sorted as each language sorts them', () => {
    const of = ['CA', 'DK', 'EE', 'ES', 'FR', 'GB', 'IL', 'KR', 'MX', 'NZ', 'US', 'UY']
    const sorted = (language: 'en' | 'fr') =>
      statesIn(language)
        .filter(({ iso2 }) => of.includes(iso2))
        .map(({ name }) => name[language].short)
    expect(sorted('fr')).toEqual([
      'Canada',
      'Danemark',
      'Espagne',
      'Estonie',
      'États-Unis',
      'France',
      'Israël',
      'Mexique',
      'Nouvelle-Zélande',
      'République de Corée',
      'Royaume-Uni',
      'Uruguay',
    ])
    expect(sorted('en')).toEqual([
      'Canada',
      'Denmark',
      'Estonia',
      'France',
      'Israel',
      'Mexico',
      'New Zealand',
      'Republic of Korea',
      'Spain',
      'United Kingdom',
      'United States',
      'Uruguay',
    ])
  })

  it.each([
    ['CA', 'le Canada', 'du Canada', 'au Canada'],
    ['EE', 'l’Estonie', 'd’Estonie', 'en Estonie'],
    ['FR', 'la France', 'de France', 'en France'],
    ['GB', 'le Royaume-Uni', 'du Royaume-Uni', 'au Royaume-Uni'],
    ['IL', 'Israël', 'd’Israël', 'en Israël'],
    ['KR', 'la République de Corée', 'de la République de Corée', 'en République de Corée'],
    ['NZ', 'la Nouvelle-Zélande', 'de Nouvelle-Zélande', 'en Nouvelle-Zélande'],
    ['UY', 'l’Uruguay', 'de l’Uruguay', 'en Uruguay'],
    ['NL', 'les Pays-Bas', 'des Pays-Bas', 'aux Pays-Bas'],
    ['DE', 'l’Allemagne', 'd’Allemagne', 'en Allemagne'],
    ['LK', 'Sri Lanka', 'de Sri Lanka', 'à Sri Lanka'],
  ])('%s takes its French article', (code, the, of, at) => {
    expect(findState(code)?.name.fr).toMatchObject({ the, of, at })
  })

  it('take an English article where they need one', () => {
    expect(findState('GB')?.name.en.the).toBe('the United Kingdom')
    expect(findState('KR')?.name.en.of).toBe('of the Republic of Korea')
    expect(findState('US')?.name.en.of).toBe('of the United States')
    expect(findState('NZ')?.name.en.at).toBe('in New Zealand')
  })

  it('are found by either code, in any case', () => {
    expect(findState('nzl')).toBe(findState('NZ'))
    expect(findState('ZZ')).toBeUndefined()
  })

  it('have distinct codes and zones that exist', () => {
    expect(new Set(states.map((state) => state.iso2)).size).toBe(states.length)
    expect(states.filter((state) => !isZone(state.zone))).toEqual([])
  })
})
