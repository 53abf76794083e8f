import type { DemoSeries } from './format'
import { openSmartCitiesSeries } from './open-smart-cities-2017'

/** The series that the demo summits belong to. */
export const demoSeries: DemoSeries[] = [openSmartCitiesSeries]
