import { digitalNations2020 } from '../digital-nations-2020'
import type { DemoProtocol } from '../load-delegations'
import { ogpOttawa2019 } from '../ogp-ottawa-2019'
import { digitalNationsDelegations } from './digital-nations-2020'
import { madeRequests } from './made-requests'
import { ogpRequests } from './ogp-requests'
import { ogpDelegations } from './ogp-ottawa-2019'
import { digitalSubjects, openGovernmentSubjects } from './subjects'

/** Who writes in French, of those who were asked which language they write in. */
const french = [
  ...[
    'AM',
    'AR',
    'BF',
    'BG',
    'BR',
    'CI',
    'CL',
    'CO',
    'CR',
    'DO',
    'EC',
    'ES',
    'FR',
    'GR',
    'HR',
    'IT',
    'LT',
    'MA',
  ],
  ...['MX', 'PE', 'PT', 'RO', 'SN', 'TN', 'UA', 'UY'],
]

/** The demo summits with delegations. */
export const demoProtocols: DemoProtocol[] = [
  {
    ...{ summit: 'ogp-ottawa-2019', named: '2019-05-14T14:00:00Z', virtual: false },
    ...{ nominateUntil: '2019-05-26', confirmUntil: '2019-05-27' },
    delegations: ogpDelegations,
    requests: () => [
      ...ogpRequests,
      ...madeRequests({
        ...{ summit: ogpOttawa2019, delegations: ogpDelegations, written: ogpRequests },
        ...{ subjects: openGovernmentSubjects, french, free: [['CA', 'EE']], few: { CA: 5, EE: 4 } },
        rooms: ['bilateral-1', 'bilateral-2', 'bilateral-3', 'bilateral-4'],
        ...{ days: ['2019-05-30', '2019-05-31'], past: ['2019-05-21'] },
        starts: [
          '08:30',
          '09:15',
          '10:00',
          '10:45',
          '11:30',
          '13:15',
          '14:00',
          '14:45',
          '15:30',
          '16:15',
          '17:00',
        ],
        ...{ decidedOn: ['2019-05-15', '2019-05-16', '2019-05-17'], openOn: ['2019-05-20', '2019-05-21'] },
        counts: [
          ...([
            ['scheduled', 46],
            ['accepted', 28],
            ['bumped', 6],
            ['requested', 14],
            ['countered', 8],
          ] as const),
          ...([
            ['declined', 7],
            ['withdrawn', 5],
            ['expired', 4],
            ['cancelled', 5],
            ['held', 4],
            ['no_show', 1],
          ] as const),
        ].map(([state, count]) => [state, count]),
        seed: 20_190_530,
      }),
    ],
  },
  {
    ...{ summit: 'digital-nations-2020', named: '2020-10-19T14:00:00Z', virtual: true },
    ...{ nominateUntil: '2020-10-30', confirmUntil: '2020-11-01' },
    delegations: digitalNationsDelegations,
    requests: () =>
      madeRequests({
        ...{ summit: digitalNations2020, delegations: digitalNationsDelegations, written: [] },
        ...{ subjects: digitalSubjects, french, free: [['CA', 'EE']], few: {} },
        rooms: ['group-1', 'group-2', 'ministers'],
        ...{ days: ['2020-11-02', '2020-11-03', '2020-11-04'], past: ['2020-10-23'] },
        starts: [
          '08:00',
          '08:45',
          '09:30',
          '11:00',
          '11:45',
          '12:30',
          '13:15',
          '14:00',
          '14:45',
          '15:15',
          '17:15',
          '18:00',
          '18:45',
        ],
        ...{ decidedOn: ['2020-10-20', '2020-10-21'], openOn: ['2020-10-24', '2020-10-25'] },
        counts: [
          ...([
            ['scheduled', 10],
            ['accepted', 3],
            ['bumped', 1],
            ['requested', 4],
            ['countered', 2],
          ] as const),
          ...([
            ['declined', 2],
            ['withdrawn', 1],
            ['expired', 1],
            ['cancelled', 1],
            ['held', 1],
          ] as const),
        ].map(([state, count]) => [state, count]),
        seed: 20_201_102,
      }),
  },
]
