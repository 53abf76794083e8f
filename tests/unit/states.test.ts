import { describe, expect, it } from 'vitest'
import { findState, states, statesIn } from '@/domain/shared/states'
import { isZone } from '@/domain/shared/time'

describe('names of States', () => {
  it('are sorted as each language sorts them', () => {
    expect(statesIn('fr').map((state) => state.name.fr.short)).toEqual([
      'Canada',
      'Danemark',
      'Estonie',
      'France',
      'Israël',
      'Mexique',
      'Nouvelle-Zélande',
      'Portugal',
      'République de Corée',
      'Royaume-Uni',
      'Uruguay',
    ])
    expect(statesIn('en').map((state) => state.iso2)).toEqual([
      'CA',
      'DK',
      'EE',
      'FR',
      'IL',
      'MX',
      'NZ',
      'PT',
      'KR',
      'GB',
      'UY',
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
  ])('%s takes its French article', (code, the, of, at) => {
    expect(findState(code)?.name.fr).toMatchObject({ the, of, at })
  })

  it('take an English article where they need one', () => {
    expect(findState('GB')?.name.en.the).toBe('the United Kingdom')
    expect(findState('KR')?.name.en.of).toBe('of the Republic of Korea')
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
