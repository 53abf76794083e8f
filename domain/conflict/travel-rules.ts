import { type Frame, type FrameRoom, type FrameVenue, pairOf } from './frame-rules'

/** What the way from one room to another is known by. */
export type Ways = Pick<Frame, 'settings' | 'travel'>
export type Standpoint = Pick<FrameRoom, 'id' | 'online'> & { venue: Pick<FrameVenue, 'id' | 'cities'> }

/**
 * Minutes that the way from one room to another takes by the house rules. Nobody travels to what is online, nor
 * inside one room; venues whose city is not said are taken to be in one city.
 */
export function minutesToTravel(frame: Ways, from: Standpoint, to: Standpoint): number {
  if (from.id === to.id || from.online || to.online) return 0
  const stated = frame.travel.size > 0 ? frame.travel.get(pairOf(from.venue.id, to.venue.id)) : undefined
  if (stated !== undefined) return stated
  if (from.venue.id === to.venue.id) return frame.settings.travelWithin
  return sameCity(from.venue, to.venue)
    ? frame.settings.travelBetweenVenues
    : frame.settings.travelBetweenCities
}

function sameCity(a: Standpoint['venue'], b: Standpoint['venue']): boolean {
  return a.cities.size === 0 || b.cities.size === 0 || [...a.cities].some((city) => b.cities.has(city))
}
