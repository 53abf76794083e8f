import type { DemoDelegation } from './format'

/** The ten, with an invented head each. */
const heads: [code: string, name: string][] = [
  ['CA', 'Geneviève Marchildon'],
  ['DK', 'Signe Mølgaard'],
  ['EE', 'Kadri Tammsoo'],
  ['GB', 'Harriet Colbourne'],
  ['IL', 'Noga Bar-Tal'],
  ['KR', 'Han Seo-jin'],
  ['MX', 'Itzel Ramírez Coyote'],
  ['NZ', 'Aroha Parata-Lee'],
  ['PT', 'Leonor Vasconcelos'],
  ['UY', 'Lucía Etchegaray'],
]

/** Each works from its capital, in its own hours. */
export const digitalNationsDelegations: DemoDelegation[] = heads.map(([code, name]) => ({
  ...{ code, rank: 'minister', places: 4 },
  ...(code === 'CA' ? { host: true as const } : {}),
  members: [
    {
      ...{ key: 'head', name, position: 'Minister', capacity: 'head', principalAt: 'ministers' },
      state: 'confirmed',
    },
  ],
}))
