import type { Both, DemoRoom, DemoSummit, DemoVenue } from '../format'

const montreal: Both = { en: 'Montreal', fr: 'Montréal' }
const ottawa: Both = { en: 'Ottawa', fr: 'Ottawa' }
const toronto: Both = { en: 'Toronto', fr: 'Toronto' }

const host = (key: string, name: Both, city: Both, address?: string): DemoVenue => ({
  key,
  name,
  city,
  timeZone: 'America/Toronto',
  ...(address === undefined ? {} : { address }),
})

/** Host institutions. An address stands only where it is beyond doubt. */
export const venues: DemoVenue[] = [
  host('opennorth', { en: 'OpenNorth', fr: 'Nord Ouvert' }, montreal),
  host('synapse-c', { en: 'Synapse C', fr: 'Synapse C' }, montreal),
  host(
    'udem',
    {
      en: 'Université de Montréal, planning faculty',
      fr: 'Université de Montréal, Faculté de l’aménagement',
    },
    montreal,
    '2940, chemin de la Côte-Sainte-Catherine',
  ),
  host(
    'innovation-lab',
    {
      en: 'Laboratoire de l’innovation urbaine de Montréal',
      fr: 'Laboratoire de l’innovation urbaine de Montréal',
    },
    montreal,
  ),
  host('embassy', { en: 'Embassy of France', fr: 'Ambassade de France' }, ottawa, '42 Sussex Drive'),
  host(
    'treasury-board',
    { en: 'Treasury Board of Canada Secretariat', fr: 'Secrétariat du Conseil du Trésor du Canada' },
    ottawa,
    '90 Elgin Street',
  ),
  host(
    'law-faculty',
    { en: 'University of Ottawa, Faculty of Law', fr: 'Université d’Ottawa, Faculté de droit' },
    ottawa,
    '57 Louis-Pasteur Private',
  ),
  host('ontario-digital', { en: 'Ontario Digital Service', fr: 'Service numérique de l’Ontario' }, toronto),
  host('code-for-canada', { en: 'Code for Canada', fr: 'Code for Canada' }, toronto),
  host(
    'sidewalk-labs',
    { en: 'Sidewalk Labs', fr: 'Sidewalk Labs' },
    toronto,
    '307 Lake Shore Boulevard East',
  ),
]

/** One room at each host, under the host's name: programmes of visits name the house, seldom the door. */
export const rooms: DemoRoom[] = venues.map(({ key, name }) => ({
  key,
  venue: key,
  name,
  kind: 'session',
  boardroom: 24,
}))

/** Hosts and those whom the delegation meets, beside the two who organised the week. */
export const organisations: DemoSummit['organisations'] = [
  { key: 'opennorth', name: { en: 'OpenNorth', fr: 'Nord Ouvert' }, url: 'https://opennorth.ca' },
  { key: 'civiteo', name: { en: 'CIVITEO (Nantes)', fr: 'CIVITEO (Nantes)' } },
  { key: 'synapse-c', name: { en: 'Synapse C', fr: 'Synapse C' } },
  { key: 'carleton', name: { en: 'Carleton University', fr: 'Université Carleton' } },
  { key: 'udem', name: { en: 'Université de Montréal', fr: 'Université de Montréal' } },
  {
    key: 'observatory',
    name: {
      en: 'International observatory on the societal impacts of AI',
      fr: 'Observatoire international sur les impacts sociétaux de l’IA',
    },
  },
  {
    key: 'innovation-lab',
    name: {
      en: 'Laboratoire de l’innovation urbaine de Montréal',
      fr: 'Laboratoire de l’innovation urbaine de Montréal',
    },
  },
  { key: 'embassy', name: { en: 'Embassy of France in Canada', fr: 'Ambassade de France au Canada' } },
  {
    key: 'treasury-board',
    name: { en: 'Treasury Board of Canada Secretariat', fr: 'Secrétariat du Conseil du Trésor du Canada' },
  },
  { key: 'uottawa', name: { en: 'University of Ottawa', fr: 'Université d’Ottawa' } },
  {
    key: 'cippic',
    name: {
      en: 'Canadian Internet Policy and Public Interest Clinic',
      fr: 'Clinique d’intérêt public et de politique d’internet du Canada',
    },
  },
  { key: 'ontario-digital', name: { en: 'Ontario Digital Service', fr: 'Service numérique de l’Ontario' } },
  { key: 'code-for-canada', name: { en: 'Code for Canada', fr: 'Code for Canada' } },
  { key: 'sidewalk-labs', name: { en: 'Sidewalk Labs', fr: 'Sidewalk Labs' } },
  { key: 'tech-reset', name: { en: 'Tech Reset Canada', fr: 'Tech Reset Canada' } },
  { key: 'digital-justice', name: { en: 'Digital Justice Lab', fr: 'Digital Justice Lab' } },
]

/** Those who are written to in French. */
const inFrench = ['udem', 'embassy']

/**
 * Counterparts stand by what they do, not by name: the house in its own name, which no language changes, and the
 * position in both.
 */
export const speakers: DemoSummit['speakers'] = [
  counterpart(
    'opennorth',
    'OpenNorth',
    'Programme officer, advisory service',
    'Agent de programme, service-conseil',
  ),
  counterpart(
    'carleton',
    'Carleton',
    'Assistant professor of journalism and communication',
    'Professeure adjointe, journalisme et communication',
  ),
  counterpart('udem', 'UdeM', 'Associate professor of planning', 'Professeur agrégé, aménagement'),
  counterpart('embassy', 'Ambassade de France', 'Ambassador', 'Ambassadrice'),
  counterpart(
    'treasury-board',
    'TBS-SCT',
    'Executive director, open government and services',
    'Directrice exécutive, gouvernement ouvert et services',
  ),
  counterpart(
    'uottawa',
    'uOttawa',
    'Full professor, Canada research chair in information law and policy',
    'Professeure titulaire, chaire de recherche du Canada en droit et politiques de l’information',
  ),
  counterpart('cippic', 'CIPPIC', 'Director', 'Directeur'),
  counterpart('tech-reset', 'Tech Reset Canada', 'Co-founder', 'Cofondatrice'),
  counterpart('digital-justice', 'Digital Justice Lab', 'Director', 'Directrice'),
]

function counterpart(key: string, name: string, en: string, fr: string) {
  const person = { key, name, position: { en, fr }, organisation: key }
  return inFrench.includes(key) ? { ...person, language: 'fr' as const } : person
}
