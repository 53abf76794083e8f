import type { DemoProtocol } from '../load-delegations'
import { digitalNationsDelegations } from './digital-nations-2020'
import { ogpRequests } from './ogp-requests'
import { ogpDelegations } from './ogp-ottawa-2019'

/** The demo summits with delegations. */
export const demoProtocols: DemoProtocol[] = [
  {
    ...{ summit: 'ogp-ottawa-2019', named: '2019-05-14T14:00:00Z', virtual: false },
    ...{ delegations: ogpDelegations, requests: ogpRequests },
  },
  {
    ...{ summit: 'digital-nations-2020', named: '2020-10-19T14:00:00Z', virtual: true },
    ...{ delegations: digitalNationsDelegations, requests: [] },
  },
]
