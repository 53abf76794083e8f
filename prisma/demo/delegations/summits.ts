import type { DemoProtocol } from '../load-delegations'
import { digitalNationsDelegations } from './digital-nations-2020'
import { ogpDelegations } from './ogp-ottawa-2019'

/** The demo summits with delegations. */
export const demoProtocols: DemoProtocol[] = [
  { summit: 'ogp-ottawa-2019', named: '2019-05-13T14:00:00Z', virtual: false, delegations: ogpDelegations },
  {
    ...{ summit: 'digital-nations-2020', named: '2020-10-19T14:00:00Z', virtual: true },
    delegations: digitalNationsDelegations,
  },
]
