import { type Language, bcp47, collator, languages } from './language'
import { findState } from './states'
import { fold } from './text'

/**
 * ISO 3166-1 codes of what somebody can come from: members and observers of the United Nations and the territories that
 * post and passports know, uninhabited ones left out.
 */
const codes =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  )

/** Where CLDR's names are not those of the United Nations' terminology database. */
const corrected: Record<string, Record<Language, string>> = {
  CD: { en: 'Democratic Republic of the Congo', fr: 'République démocratique du Congo' },
  CG: { en: 'Congo', fr: 'Congo' },
  CI: { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire' },
  KP: { en: 'Democratic People’s Republic of Korea', fr: 'République populaire démocratique de Corée' },
  MM: { en: 'Myanmar', fr: 'Myanmar' },
  PS: { en: 'State of Palestine', fr: 'État de Palestine' },
  VA: { en: 'Holy See', fr: 'Saint-Siège' },
  HK: { en: 'Hong Kong, China', fr: 'Hong Kong (Chine)' },
  MO: { en: 'Macao, China', fr: 'Macao (Chine)' },
}

export type Country = { code: string; name: string }

const made = new Map<Language, Country[]>()

/** Countries by their short names, in the order of the language; curated names first of all (domain/shared/states.ts). */
export function countriesIn(language: Language): Country[] {
  const known = made.get(language)
  if (known) return known
  const list = codes
    .map((code) => ({ code, name: countryName(code, language) }))
    .sort((a, b) => collator(language).compare(a.name, b.name))
  made.set(language, list)
  return list
}

/** The short name of one; a code that is none is itself. */
export function countryName(code: string, language: Language): string {
  const curated = findState(code)?.name[language].short ?? corrected[code]?.[language]
  if (curated !== undefined) return curated
  if (!/^[A-Z]{2}$/.test(code)) return code
  return (namesIn(language).of(code) ?? code).replaceAll("'", '’')
}

const names = new Map<Language, Intl.DisplayNames>()

/** Made once: each takes longer than a thousand names. */
function namesIn(language: Language): Intl.DisplayNames {
  const known = names.get(language) ?? new Intl.DisplayNames([bcp47(language)], { type: 'region' })
  names.set(language, known)
  return known
}

let called: Map<string, string> | null = null

/** The code of a country by that code or by its name in either language, whatever its case and accents; null for none. */
export function countryCalled(text: string): string | null {
  called ??= new Map([
    ...languages.flatMap((language) =>
      countriesIn(language).map(({ code, name }) => [fold(name), code] as const),
    ),
    ...codes.map((code) => [fold(code), code] as const),
  ])
  return called.get(fold(text)) ?? null
}
