import type { ReleaseDocument } from '@/domain/release/schema'

/** A map of the place on OpenStreetMap; null for what is online or has no coordinates. */
export function mapAddress({
  online,
  latitude,
  longitude,
}: Pick<ReleaseDocument['venues'][number], 'online' | 'latitude' | 'longitude'>): string | null {
  if (online || latitude === null || longitude === null) return null
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
}
