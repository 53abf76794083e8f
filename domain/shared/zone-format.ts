/**
 * Names of time zones. In Canada `EDT` and `HAE` are usual; elsewhere an abbreviation says little abroad (`BST`, `IST`
 * mean several zones), so the distance from UTC and the city stand instead: `UTC+13, Auckland`.
 */
import type { Language } from './language'
import { type Instant, offsetMinutes, toDate } from './time'

/** Standard time in hours from UTC, then the names in standard and in daylight time. */
type Family = { hours: number; en: readonly [string, string]; fr: readonly [string, string] }

const families = {
  pacific: { hours: -8, en: ['PST', 'PDT'], fr: ['HNP', 'HAP'] },
  mountain: { hours: -7, en: ['MST', 'MDT'], fr: ['HNR', 'HAR'] },
  central: { hours: -6, en: ['CST', 'CDT'], fr: ['HNC', 'HAC'] },
  eastern: { hours: -5, en: ['EST', 'EDT'], fr: ['HNE', 'HAE'] },
  atlantic: { hours: -4, en: ['AST', 'ADT'], fr: ['HNA', 'HAA'] },
  newfoundland: { hours: -3.5, en: ['NST', 'NDT'], fr: ['HNT', 'HAT'] },
} satisfies Record<string, Family>

const zonesOf: Record<keyof typeof families, readonly string[]> = {
  pacific: ['America/Vancouver', 'America/Los_Angeles', 'America/Tijuana', 'Canada/Pacific', 'US/Pacific'],
  mountain: [
    'America/Edmonton',
    'America/Calgary',
    'America/Yellowknife',
    'America/Inuvik',
    'America/Cambridge_Bay',
    'America/Creston',
    'America/Dawson_Creek',
    'America/Fort_Nelson',
    'America/Denver',
    'America/Boise',
    'America/Phoenix',
    'Canada/Mountain',
    'US/Mountain',
  ],
  central: [
    'America/Winnipeg',
    'America/Regina',
    'America/Swift_Current',
    'America/Rankin_Inlet',
    'America/Resolute',
    'America/Rainy_River',
    'America/Chicago',
    'Canada/Central',
    'Canada/Saskatchewan',
    'US/Central',
  ],
  eastern: [
    'America/Toronto',
    'America/Montreal',
    'America/Iqaluit',
    'America/Pangnirtung',
    'America/Thunder_Bay',
    'America/Nipigon',
    'America/Atikokan',
    'America/New_York',
    'America/Detroit',
    'Canada/Eastern',
    'US/Eastern',
  ],
  atlantic: [
    'America/Halifax',
    'America/Moncton',
    'America/Glace_Bay',
    'America/Goose_Bay',
    'America/Blanc-Sablon',
    'Canada/Atlantic',
  ],
  newfoundland: ['America/St_Johns', 'Canada/Newfoundland'],
}

const familyOf = new Map<string, Family>()
for (const [name, zones] of Object.entries(zonesOf))
  // Object.entries widens the keys of a record; they are those of `families`.
  for (const zone of zones) familyOf.set(zone, families[name as keyof typeof families])

/** Yukon left Pacific time for a standard time seven hours from UTC all year on 1 November 2020. */
const yukon = {
  zones: ['America/Whitehorse', 'America/Dawson', 'Canada/Yukon'],
  since: Date.UTC(2020, 10, 1),
}

const utcZones = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT', 'Etc/UCT', 'UCT', 'Etc/Zulu', 'Zulu'])

/** Cities whose French name differs from the IANA one. */
const frenchCities: Record<string, string> = {
  'Africa/Addis_Ababa': 'Addis-Abeba',
  'Africa/Algiers': 'Alger',
  'Africa/Cairo': 'Le Caire',
  'America/Havana': 'La Havane',
  'America/Mexico_City': 'Mexico',
  'America/Sao_Paulo': 'São Paulo',
  'America/Argentina/Buenos_Aires': 'Buenos Aires',
  'America/Bogota': 'Bogota',
  'Asia/Beirut': 'Beyrouth',
  'Asia/Bishkek': 'Bichkek',
  'Asia/Dhaka': 'Dacca',
  'Asia/Dubai': 'Dubaï',
  'Asia/Jerusalem': 'Jérusalem',
  'Asia/Kabul': 'Kaboul',
  'Asia/Kathmandu': 'Katmandou',
  'Asia/Manila': 'Manille',
  'Asia/Riyadh': 'Riyad',
  'Asia/Seoul': 'Séoul',
  'Asia/Singapore': 'Singapour',
  'Asia/Tashkent': 'Tachkent',
  'Asia/Tbilisi': 'Tbilissi',
  'Asia/Tehran': 'Téhéran',
  'Asia/Ulaanbaatar': 'Oulan-Bator',
  'Asia/Yerevan': 'Erevan',
  'Atlantic/Azores': 'Açores',
  'Atlantic/Canary': 'Canaries',
  'Europe/Athens': 'Athènes',
  'Europe/Belgrade': 'Belgrade',
  'Europe/Brussels': 'Bruxelles',
  'Europe/Bucharest': 'Bucarest',
  'Europe/Copenhagen': 'Copenhague',
  'Europe/Kyiv': 'Kyiv',
  'Europe/Lisbon': 'Lisbonne',
  'Europe/London': 'Londres',
  'Europe/Moscow': 'Moscou',
  'Europe/Prague': 'Prague',
  'Europe/Rome': 'Rome',
  'Europe/Vienna': 'Vienne',
  'Europe/Warsaw': 'Varsovie',
}

/** Cities whose English name is not the last part of the IANA one with spaces. */
const englishCities: Record<string, string> = {
  'America/St_Johns': 'St. John’s',
  'America/Sao_Paulo': 'São Paulo',
  'America/Bogota': 'Bogotá',
  'America/Asuncion': 'Asunción',
  'Asia/Calcutta': 'Kolkata',
  'Asia/Katmandu': 'Kathmandu',
  'Europe/Kiev': 'Kyiv',
  'Pacific/Noumea': 'Nouméa',
}

/** `EDT` / `HAE`, `UTC`; without a usual abbreviation `UTC+13, Auckland`, `UTC+1, London` / `UTC+1, Londres`. */
export function zoneName(instant: Instant, zone: string, language: Language): string {
  const usual = zoneAbbreviation(instant, zone, language)
  return usual ?? `${utcOffset(offsetMinutes(instant, zone))}, ${zoneCity(zone, language)}`
}

/** The usual abbreviation alone, null where there is none. */
export function zoneAbbreviation(instant: Instant, zone: string, language: Language): string | null {
  if (utcZones.has(zone)) return 'UTC'
  const family = familyAt(instant, zone)
  if (!family) return null
  const ahead = offsetMinutes(instant, zone) - family.hours * 60
  return ahead === 0 ? family[language][0] : ahead === 60 ? family[language][1] : null
}

/** The city that a zone is named for: `Auckland`, `London` / `Londres`. */
export function zoneCity(zone: string, language: Language): string {
  const named = language === 'fr' ? (frenchCities[zone] ?? englishCities[zone]) : englishCities[zone]
  return named ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** Whether two zones show the same time at the instant: then the reader's own time need not be said. */
export function sameClock(instant: Instant, zone: string, other: string): boolean {
  return offsetMinutes(instant, zone) === offsetMinutes(instant, other)
}

/** `UTC+13`, `UTC+5:30`, `UTC−3` (with the minus sign, U+2212), `UTC`. */
function utcOffset(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(Math.round(minutes))
  const rest = size % 60
  const clock = `${Math.floor(size / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
  return `UTC${minutes < 0 ? '\u2212' : '+'}${clock}`
}

function familyAt(instant: Instant, zone: string): Family | undefined {
  if (!yukon.zones.includes(zone)) return familyOf.get(zone)
  return toDate(instant).getTime() >= yukon.since ? families.mountain : families.pacific
}
