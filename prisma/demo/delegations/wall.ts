import { wallToInstant } from '@/domain/shared/time'

/** The instant of a day and hour such as `2019-05-30 13:30`, read in a zone. Fails on an hour that is not there. */
export function wallInstant(wall: string, zone: string): Date {
  const [date = '', time = ''] = wall.split(' ')
  const placed = wallToInstant(date, time, zone)
  if (!placed.ok) throw new Error(`${wall} is no time in ${zone}`)
  return placed.value.instant
}
