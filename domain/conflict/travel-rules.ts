import { type Frame, type FrameRoom, type FrameVenue, pairOf } from './frame-rules'

/**
 * Minutes that the way from one room to another takes by the house rules. Nobody travels to what is online, nor
 * inside one room; venues whose city is not said are taken to be in one city.
 */
export function minutesToTravel(frame: Frame, from: FrameRoom, to: FrameRoom): number {
  if (from.id === to.id || from.online || to.online) return 0
  const stated = frame.travel.size > 0 ? frame.travel.get(pairOf(from.venue.id, to.venue.id)) : undefined
  if (stated !== undefined) return stated
  if (from.venue.id === to.venue.id) return frame.settings.travelWithin
  return sameCity(from.venue, to.venue)
    ? frame.settings.travelBetweenVenues
    : frame.settings.travelBetweenCities
}

function sameCity(a: FrameVenue, b: FrameVenue): boolean {
  return a.cities.size === 0 || b.cities.size === 0 || [...a.cities].some((city) => b.cities.has(city))
}
