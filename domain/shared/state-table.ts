import type { Language } from './language'

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
const les: Article = { the: 'les ', of: 'des ', at: 'aux ' }
/** Islands without an article. */
const without: Article = { the: '', of: 'de ', at: 'à ' }

function state(
  [iso2, iso3, zone]: readonly [string, string, string],
  [enShort, enLong]: readonly [string, string],
  [article, frShort, frLong]: readonly [Article, string, string],
): State {
  const the = /^(Republic|United|Kingdom|Dominican|Netherlands|Philippines)/.test(enShort) ? 'the ' : ''
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

/** Those that take part in the demo’s summits. Sort with `statesIn`. */
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
  state(
    ['AR', 'ARG', 'America/Argentina/Buenos_Aires'],
    ['Argentina', 'Argentine Republic'],
    [feminineOpen, 'Argentine', 'République argentine'],
  ),
  state(
    ['AM', 'ARM', 'Asia/Yerevan'],
    ['Armenia', 'Republic of Armenia'],
    [feminineOpen, 'Arménie', 'République d’Arménie'],
  ),
  state(
    ['AU', 'AUS', 'Australia/Sydney'],
    ['Australia', 'Commonwealth of Australia'],
    [feminineOpen, 'Australie', 'Commonwealth d’Australie'],
  ),
  state(
    ['BF', 'BFA', 'Africa/Ouagadougou'],
    ['Burkina Faso', 'Burkina Faso'],
    [le, 'Burkina Faso', 'Burkina Faso'],
  ),
  state(
    ['BG', 'BGR', 'Europe/Sofia'],
    ['Bulgaria', 'Republic of Bulgaria'],
    [laFalling, 'Bulgarie', 'République de Bulgarie'],
  ),
  state(
    ['BR', 'BRA', 'America/Sao_Paulo'],
    ['Brazil', 'Federative Republic of Brazil'],
    [le, 'Brésil', 'République fédérative du Brésil'],
  ),
  state(
    ['CI', 'CIV', 'Africa/Abidjan'],
    ['Côte d’Ivoire', 'Republic of Côte d’Ivoire'],
    [laFalling, 'Côte d’Ivoire', 'République de Côte d’Ivoire'],
  ),
  state(
    ['CL', 'CHL', 'America/Santiago'],
    ['Chile', 'Republic of Chile'],
    [le, 'Chili', 'République du Chili'],
  ),
  state(
    ['CO', 'COL', 'America/Bogota'],
    ['Colombia', 'Republic of Colombia'],
    [laFalling, 'Colombie', 'République de Colombie'],
  ),
  state(
    ['CR', 'CRI', 'America/Costa_Rica'],
    ['Costa Rica', 'Republic of Costa Rica'],
    [le, 'Costa Rica', 'République du Costa Rica'],
  ),
  state(
    ['CZ', 'CZE', 'Europe/Prague'],
    ['Czechia', 'Czech Republic'],
    [laFalling, 'Tchéquie', 'République tchèque'],
  ),
  state(
    ['DE', 'DEU', 'Europe/Berlin'],
    ['Germany', 'Federal Republic of Germany'],
    [feminineOpen, 'Allemagne', 'République fédérale d’Allemagne'],
  ),
  state(
    ['DO', 'DOM', 'America/Santo_Domingo'],
    ['Dominican Republic', 'Dominican Republic'],
    [la, 'République dominicaine', 'République dominicaine'],
  ),
  state(
    ['EC', 'ECU', 'America/Guayaquil'],
    ['Ecuador', 'Republic of Ecuador'],
    [masculineOpen, 'Équateur', 'République de l’Équateur'],
  ),
  state(
    ['ES', 'ESP', 'Europe/Madrid'],
    ['Spain', 'Kingdom of Spain'],
    [feminineOpen, 'Espagne', 'Royaume d’Espagne'],
  ),
  state(
    ['FI', 'FIN', 'Europe/Helsinki'],
    ['Finland', 'Republic of Finland'],
    [laFalling, 'Finlande', 'République de Finlande'],
  ),
  state(['GE', 'GEO', 'Asia/Tbilisi'], ['Georgia', 'Georgia'], [laFalling, 'Géorgie', 'Géorgie']),
  state(['GH', 'GHA', 'Africa/Accra'], ['Ghana', 'Republic of Ghana'], [le, 'Ghana', 'République du Ghana']),
  state(
    ['GR', 'GRC', 'Europe/Athens'],
    ['Greece', 'Hellenic Republic'],
    [laFalling, 'Grèce', 'République hellénique'],
  ),
  state(
    ['HR', 'HRV', 'Europe/Zagreb'],
    ['Croatia', 'Republic of Croatia'],
    [laFalling, 'Croatie', 'République de Croatie'],
  ),
  state(
    ['ID', 'IDN', 'Asia/Jakarta'],
    ['Indonesia', 'Republic of Indonesia'],
    [feminineOpen, 'Indonésie', 'République d’Indonésie'],
  ),
  state(['IE', 'IRL', 'Europe/Dublin'], ['Ireland', 'Ireland'], [feminineOpen, 'Irlande', 'Irlande']),
  state(
    ['IT', 'ITA', 'Europe/Rome'],
    ['Italy', 'Republic of Italy'],
    [feminineOpen, 'Italie', 'République italienne'],
  ),
  state(['JM', 'JAM', 'America/Jamaica'], ['Jamaica', 'Jamaica'], [la, 'Jamaïque', 'Jamaïque']),
  state(
    ['JO', 'JOR', 'Asia/Amman'],
    ['Jordan', 'Hashemite Kingdom of Jordan'],
    [laFalling, 'Jordanie', 'Royaume hachémite de Jordanie'],
  ),
  state(
    ['KE', 'KEN', 'Africa/Nairobi'],
    ['Kenya', 'Republic of Kenya'],
    [le, 'Kenya', 'République du Kenya'],
  ),
  state(
    ['LK', 'LKA', 'Asia/Colombo'],
    ['Sri Lanka', 'Democratic Socialist Republic of Sri Lanka'],
    [without, 'Sri Lanka', 'République socialiste démocratique de Sri Lanka'],
  ),
  state(
    ['LT', 'LTU', 'Europe/Vilnius'],
    ['Lithuania', 'Republic of Lithuania'],
    [laFalling, 'Lituanie', 'République de Lituanie'],
  ),
  state(
    ['LU', 'LUX', 'Europe/Luxembourg'],
    ['Luxembourg', 'Grand Duchy of Luxembourg'],
    [le, 'Luxembourg', 'Grand-Duché de Luxembourg'],
  ),
  state(
    ['LV', 'LVA', 'Europe/Riga'],
    ['Latvia', 'Republic of Latvia'],
    [laFalling, 'Lettonie', 'République de Lettonie'],
  ),
  state(
    ['MA', 'MAR', 'Africa/Casablanca'],
    ['Morocco', 'Kingdom of Morocco'],
    [le, 'Maroc', 'Royaume du Maroc'],
  ),
  state(
    ['NG', 'NGA', 'Africa/Lagos'],
    ['Nigeria', 'Federal Republic of Nigeria'],
    [le, 'Nigéria', 'République fédérale du Nigéria'],
  ),
  state(
    ['NL', 'NLD', 'Europe/Amsterdam'],
    ['Netherlands', 'Kingdom of the Netherlands'],
    [les, 'Pays-Bas', 'Royaume des Pays-Bas'],
  ),
  state(
    ['NO', 'NOR', 'Europe/Oslo'],
    ['Norway', 'Kingdom of Norway'],
    [laFalling, 'Norvège', 'Royaume de Norvège'],
  ),
  state(
    ['PA', 'PAN', 'America/Panama'],
    ['Panama', 'Republic of Panama'],
    [le, 'Panama', 'République du Panama'],
  ),
  state(['PE', 'PER', 'America/Lima'], ['Peru', 'Republic of Peru'], [le, 'Pérou', 'République du Pérou']),
  state(
    ['PH', 'PHL', 'Asia/Manila'],
    ['Philippines', 'Republic of the Philippines'],
    [les, 'Philippines', 'République des Philippines'],
  ),
  state(['RO', 'ROU', 'Europe/Bucharest'], ['Romania', 'Romania'], [laFalling, 'Roumanie', 'Roumanie']),
  state(
    ['SE', 'SWE', 'Europe/Stockholm'],
    ['Sweden', 'Kingdom of Sweden'],
    [laFalling, 'Suède', 'Royaume de Suède'],
  ),
  state(
    ['SK', 'SVK', 'Europe/Bratislava'],
    ['Slovakia', 'Slovak Republic'],
    [laFalling, 'Slovaquie', 'République slovaque'],
  ),
  state(
    ['SN', 'SEN', 'Africa/Dakar'],
    ['Senegal', 'Republic of Senegal'],
    [le, 'Sénégal', 'République du Sénégal'],
  ),
  state(
    ['TN', 'TUN', 'Africa/Tunis'],
    ['Tunisia', 'Republic of Tunisia'],
    [laFalling, 'Tunisie', 'République tunisienne'],
  ),
  state(['UA', 'UKR', 'Europe/Kyiv'], ['Ukraine', 'Ukraine'], [feminineOpen, 'Ukraine', 'Ukraine']),
  state(
    ['US', 'USA', 'America/New_York'],
    ['United States', 'United States of America'],
    [les, 'États-Unis', 'États-Unis d’Amérique'],
  ),
  state(
    ['ZA', 'ZAF', 'Africa/Johannesburg'],
    ['South Africa', 'Republic of South Africa'],
    [feminineOpen, 'Afrique du Sud', 'République d’Afrique du Sud'],
  ),
]
