import { digitalNationsSeries } from './digital-nations-2020/series'
import type { DemoSeries } from './format'
import { ogpSeries } from './ogp-ottawa-2019'
import { openSmartCitiesSeries } from './open-smart-cities-2017'

/** The series that the demo summits belong to. */
export const demoSeries: DemoSeries[] = [ogpSeries, digitalNationsSeries, openSmartCitiesSeries]
