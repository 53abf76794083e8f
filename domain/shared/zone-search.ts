/** Time zones as people look for them: by city, in either language. */
import { type Language, collator } from './language'
import { fold } from './text'
import { isZone } from './time'
import { zoneCity } from './zone-format'

/** Cities that summits meet in and that no zone is named for. */
const otherCities: Record<string, readonly string[]> = {
  'America/Toronto': ['Ottawa', 'Gatineau', 'Montréal', 'Québec'],
  'America/Edmonton': ['Calgary'],
  'America/Vancouver': ['Victoria'],
  'America/Halifax': ['Charlottetown'],
  'America/Moncton': ['Fredericton'],
  'America/New_York': ['Washington', 'Boston'],
  'America/Los_Angeles': ['San Francisco'],
  'America/Sao_Paulo': ['Brasília'],
  'Africa/Johannesburg': ['Pretoria'],
  'Asia/Calcutta': ['New Delhi'],
  'Asia/Kolkata': ['New Delhi'],
  'Asia/Shanghai': ['Beijing', 'Pékin'],
  'Australia/Sydney': ['Canberra'],
  'Europe/Brussels': ['The Hague', 'La Haye'],
  'Europe/Istanbul': ['Ankara'],
  'Europe/Zurich': ['Geneva', 'Genève', 'Bern', 'Berne'],
  'Pacific/Auckland': ['Wellington'],
}

let known: readonly string[] | undefined

/** Every zone of the platform, by IANA name. */
export const zones = (): readonly string[] => (known ??= ['UTC', ...Intl.supportedValuesOf('timeZone')])

/** What a zone is found by: `Toronto, Ottawa, Gatineau, Montréal, Québec`. */
export const zoneCities = (zone: string, language: Language): string =>
  [zoneCity(zone, language), ...(otherCities[zone] ?? [])].join(', ')

/** All zones with their cities, sorted for readers of the language. */
export function zonesIn(language: Language): { zone: string; cities: string }[] {
  return zones()
    .map((zone) => ({ zone, cities: zoneCities(zone, language) }))
    .sort((a, b) => collator(language).compare(a.cities, b.cities))
}

let byName: ReadonlyMap<string, string> | undefined

/** The zone that was typed: by its IANA name in any case, or by a city in English or French; null for neither. */
export function zoneNamed(typed: string): string | null {
  byName ??= new Map(
    zones().flatMap((zone) =>
      [...zoneCities(zone, 'en').split(', '), ...zoneCities(zone, 'fr').split(', '), zone].map(
        (name) => [fold(name), zone] as const,
      ),
    ),
  )
  const found = byName.get(fold(typed.trim()))
  // Older names of zones, which the platform still reads but does not list.
  return found ?? (/^[A-Za-z_]+\/[A-Za-z_/+-]+$/.test(typed) && isZone(typed) ? typed : null)
}
