import type { DemoSummit } from './format'
import { daysBefore } from './ogp-ottawa-2019/days-before'
import { frame } from './ogp-ottawa-2019/frame'
import { friday0900 } from './ogp-ottawa-2019/friday-0900'
import { friday1040 } from './ogp-ottawa-2019/friday-1040'
import { friday1330 } from './ogp-ottawa-2019/friday-1330'
import { friday1515 } from './ogp-ottawa-2019/friday-1515'
import { organisations } from './ogp-ottawa-2019/organisations'
import { impact } from './ogp-ottawa-2019/people/impact'
import { inclusion } from './ogp-ottawa-2019/people/inclusion'
import { openRoad } from './ogp-ottawa-2019/people/open-road'
import { participation } from './ogp-ottawa-2019/people/participation'
import { rooms, venues } from './ogp-ottawa-2019/places'
import { plenariesAndBreaks } from './ogp-ottawa-2019/plenaries-and-breaks'
import { thursday1030 } from './ogp-ottawa-2019/thursday-1030'
import { thursday1330 } from './ogp-ottawa-2019/thursday-1330'
import { thursday1515 } from './ogp-ottawa-2019/thursday-1515'
import { tracks } from './ogp-ottawa-2019/tracks'
import { wednesdaySideActivities } from './ogp-ottawa-2019/wednesday'

export { ogpSeries } from './ogp-ottawa-2019/frame'

/** The OGP Global Summit in Ottawa: five days, every activity of its programme. README.md says what is invented. */
export const ogpOttawa2019: DemoSummit = {
  ...frame,
  venues,
  rooms,
  tracks,
  organisations,
  speakers: [...participation, ...inclusion, ...impact, ...openRoad],
  occurrences: [
    {
      key: 'algorithm-assessment',
      name: {
        en: 'Assessing an algorithm before it decides',
        fr: 'Évaluer un algorithme avant qu’il ne décide',
      },
    },
  ],
  sessions: [
    ...daysBefore,
    ...wednesdaySideActivities,
    ...plenariesAndBreaks,
    ...thursday1030,
    ...thursday1330,
    ...thursday1515,
    ...friday0900,
    ...friday1040,
    ...friday1330,
    ...friday1515,
  ],
}
