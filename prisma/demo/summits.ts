import { digitalNations2020 } from './digital-nations-2020'
import type { DemoSummit } from './format'
import { learningExchange2019 } from './learning-exchange-2019'
import { ogpOttawa2019 } from './ogp-ottawa-2019'
import { openSmartCities2017 } from './open-smart-cities-2017'

/** The demo summits. Of two that lie as near to a day, DEMO_DAY moves the first (clock.ts). */
export const demoSummits: DemoSummit[] = [
  ogpOttawa2019,
  digitalNations2020,
  learningExchange2019,
  openSmartCities2017,
]
