import { pairOf } from '@/domain/conflict/frame-rules'
import type { Tx } from '@/domain/shared/db'
import { text } from '@/domain/shared/language'
import { fold } from '@/domain/shared/text'
import { settingsOf } from '@/domain/summit/rules'
import type { MeetingWays } from './reach-rules'

/** How long it takes from room to room of the summit, by the house rules of its agenda. */
export async function waysOf(tx: Tx, summitId: string): Promise<MeetingWays> {
  const summit = await tx.summit.findUnique({ where: { id: summitId }, select: { settings: true } })
  const rooms = await tx.room.findMany({
    where: { summitId },
    select: { id: true, kind: true, venue: { select: { id: true, online: true, city: true } } },
  })
  const settings = settingsOf(summit?.settings)
  return {
    settings,
    travel: new Map(settings.travel.map(({ from, to, minutes }) => [pairOf(from, to), minutes])),
    rooms: new Map(
      rooms.map(({ id, kind, venue }) => {
        const cities = Object.values(text.parse(venue.city)).flatMap((name) =>
          name ? [fold(name).trim()] : [],
        )
        const online = venue.online || kind === 'online'
        return [id, { id, online, venue: { id: venue.id, cities: new Set(cities) } }]
      }),
    ),
  }
}
