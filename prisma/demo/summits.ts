import type { DemoSummit } from './format'
import { openSmartCities2017 } from './open-smart-cities-2017'

/** The demo summits, the newest concern first: they are read in this order where dates do not decide. */
export const demoSummits: DemoSummit[] = [openSmartCities2017]
