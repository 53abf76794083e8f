/**
 * Names of States fit for protocol, since CLDR's are not. Short and long forms as in the United Nations' terminology
 * database; French articles and prepositions as in the Guide du rédacteur.
 */
import { type Language, collator } from './language'

export type StateName = {
  /** For lists: `Estonia`, `Estonie`. */
  short: string
  /** On first mention and on place cards: `Republic of Estonia`. */
  long: string
  /** In a sentence as subject: `the United Kingdom`, `le Canada`, `Israël`. */
  the: string
  /** `of Canada`, `du Canada`, `d’Estonie`. */
  of: string
  /** Where something is: `in Canada`, `au Canada`, `en Estonie`. */
  at: string
}

export type State = {
  /** ISO 3166-1 alpha-2 and alpha-3. */
  iso2: string
  iso3: string
  /** IANA zone of the capital. */
  zone: string
  name: Record<Language, StateName>
}

type Article = { the: string; of: string; at: string }

/** The French article and prepositions by gender and first letter. */
const le: Article = { the: 'le ', of: 'du ', at: 'au ' }
const la: Article = { the: 'la ', of: 'de la ', at: 'en ' }
const feminineOpen: Article = { the: 'l’', of: 'd’', at: 'en ' }
const masculineOpen: Article = { the: 'l’', of: 'de l’', at: 'en ' }
const withoutOpen: Article = { the: '', of: 'd’', at: 'en ' }
/** Feminine names whose article falls after `de` in official use: ambassade de France. */
const laFalling: Article = { the: 'la ', of: 'de ', at: 'en ' }

function state(
  [iso2, iso3, zone]: readonly [string, string, string],
  [enShort, enLong]: readonly [string, string],
  [article, frShort, frLong]: readonly [Article, string, string],
): State {
  const the = /^(Republic|United|Kingdom)/.test(enShort) ? 'the ' : ''
  return {
    iso2,
    iso3,
    zone,
    name: {
      en: {
        short: enShort,
        long: enLong,
        the: the + enShort,
        of: `of ${the}${enShort}`,
        at: `in ${the}${enShort}`,
      },
      fr: {
        short: frShort,
        long: frLong,
        the: article.the + frShort,
        of: article.of + frShort,
        at: article.at + frShort,
      },
    },
  }
}

const UK = 'United Kingdom of Great Britain and Northern Ireland'
const RU = 'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord'

/** The ten Digital Nations of 2020, and France. In code order; sort with `statesIn`. */
export const states: readonly State[] = [
  state(['CA', 'CAN', 'America/Toronto'], ['Canada', 'Canada'], [le, 'Canada', 'Canada']),
  state(
    ['DK', 'DNK', 'Europe/Copenhagen'],
    ['Denmark', 'Kingdom of Denmark'],
    [le, 'Danemark', 'Royaume de Danemark'],
  ),
  state(
    ['EE', 'EST', 'Europe/Tallinn'],
    ['Estonia', 'Republic of Estonia'],
    [feminineOpen, 'Estonie', 'République d’Estonie'],
  ),
  state(
    ['FR', 'FRA', 'Europe/Paris'],
    ['France', 'French Republic'],
    [laFalling, 'France', 'République française'],
  ),
  state(['GB', 'GBR', 'Europe/London'], ['United Kingdom', UK], [le, 'Royaume-Uni', RU]),
  state(
    ['IL', 'ISR', 'Asia/Jerusalem'],
    ['Israel', 'State of Israel'],
    [withoutOpen, 'Israël', 'État d’Israël'],
  ),
  state(
    ['KR', 'KOR', 'Asia/Seoul'],
    ['Republic of Korea', 'Republic of Korea'],
    [la, 'République de Corée', 'République de Corée'],
  ),
  state(
    ['MX', 'MEX', 'America/Mexico_City'],
    ['Mexico', 'United Mexican States'],
    [le, 'Mexique', 'États-Unis du Mexique'],
  ),
  state(
    ['NZ', 'NZL', 'Pacific/Auckland'],
    ['New Zealand', 'New Zealand'],
    [laFalling, 'Nouvelle-Zélande', 'Nouvelle-Zélande'],
  ),
  state(
    ['PT', 'PRT', 'Europe/Lisbon'],
    ['Portugal', 'Portuguese Republic'],
    [le, 'Portugal', 'République portugaise'],
  ),
  state(
    ['UY', 'URY', 'America/Montevideo'],
    ['Uruguay', 'Eastern Republic of Uruguay'],
    [masculineOpen, 'Uruguay', 'République orientale de l’Uruguay'],
  ),
]

const byCode = new Map(states.flatMap((one) => [[one.iso2, one] as const, [one.iso3, one] as const]))

/** By ISO code of two or three letters, in any case. */
export function findState(code: string): State | undefined {
  return byCode.get(code.toUpperCase())
}

/** All of them, by short name in the language. */
export function statesIn(language: Language): State[] {
  const compare = collator(language).compare
  return [...states].sort((a, b) => compare(a.name[language].short, b.name[language].short))
}
