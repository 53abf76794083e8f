import type { DemoDelegation } from './format'

/** The ten, each with the head who speaks at the summit, by the key of the speaker. */
const heads: [code: string, name: string, speaker: string][] = [
  ['CA', 'Marianne Lafleur', 'lafleur'],
  ['DK', 'Sofie Lindegaard', 'lindegaard'],
  ['EE', 'Liis Tamm', 'tamm'],
  ['GB', 'Eleanor Marsh', 'marsh'],
  ['IL', 'Noa Ben-Ami', 'ben-ami'],
  ['KR', 'Han Ji-woo', 'han'],
  ['MX', 'Lucía Arriaga', 'arriaga'],
  ['NZ', 'Aroha Bennett', 'bennett'],
  ['PT', 'Duarte Sequeira', 'sequeira'],
  ['UY', 'Martín Olivera', 'olivera'],
]

/** Each works from its capital, in its own hours. */
export const digitalNationsDelegations: DemoDelegation[] = heads.map(([code, name, speaker]) => ({
  ...{ code, rank: 'minister', places: 4 },
  ...(code === 'CA' ? { host: true as const } : {}),
  members: [
    {
      ...{ key: 'head', name, position: 'Minister', capacity: 'head', principalAt: 'ministers', speaker },
      state: 'confirmed',
    },
  ],
}))
