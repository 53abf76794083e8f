import type { Both } from '../format'

/** Somebody of a delegation of the week; nobody of these exists, and hosts stand by their house, as among the speakers. */
export type ExchangeMember = {
  key: string
  name: string
  position: string
  capacity: 'head' | 'delegate' | 'adviser' | 'media' | 'liaison'
}

export type ExchangeDelegation = {
  key: string
  name: Both
  members: ExchangeMember[]
}

const visitors: ExchangeDelegation = {
  key: 'visitors',
  name: { en: 'French municipal leaders', fr: 'Délégation de villes françaises' },
  members: [
    { key: 'head', name: 'Maëlle Tanguy', position: 'Adjointe à la maire, numérique', capacity: 'head' },
    {
      key: 'council',
      name: 'Rachid Benyahia',
      position: 'Conseiller municipal, données ouvertes',
      capacity: 'delegate',
    },
    { key: 'law', name: 'Odile Ferrandis', position: 'Juriste, droit des données', capacity: 'adviser' },
    {
      key: 'rights',
      name: 'Théo Maupertuis',
      position: 'Militant, libertés numériques',
      capacity: 'delegate',
    },
    { key: 'press', name: 'Inès Caradec', position: 'Journaliste', capacity: 'media' },
    { key: 'guide', name: 'Bastien Loiret', position: 'Accompagnateur', capacity: 'liaison' },
  ],
}

const host = (key: string, name: Both, head: string, position: string): ExchangeDelegation => ({
  ...{ key, name },
  members: [{ key: 'head', name: head, position, capacity: 'head' }],
})
const same = (name: string): Both => ({ en: name, fr: name })

/** Those who travel first, then the houses that receive them. */
export const exchangeDelegations: ExchangeDelegation[] = [
  visitors,
  host('opennorth', { en: 'OpenNorth', fr: 'Nord Ouvert' }, 'OpenNorth', 'Service-conseil'),
  host('synapse-c', same('Synapse C'), 'Synapse C', 'Direction'),
  host('udem', same('Université de Montréal'), 'UdeM', 'Professeur agrégé, aménagement'),
  host(
    'innovation-lab',
    same('Laboratoire de l’innovation urbaine de Montréal'),
    'LIUM',
    'Équipe du laboratoire',
  ),
  host(
    'embassy',
    { en: 'Embassy of France', fr: 'Ambassade de France' },
    'Ambassade de France',
    'Ambassadrice',
  ),
  host(
    'treasury-board',
    { en: 'Treasury Board of Canada Secretariat', fr: 'Secrétariat du Conseil du Trésor du Canada' },
    'TBS-SCT',
    'Directrice exécutive, gouvernement ouvert',
  ),
  host(
    'law-faculty',
    { en: 'University of Ottawa, Faculty of Law', fr: 'Université d’Ottawa, Faculté de droit' },
    'uOttawa',
    'Canada research chair in information law and policy',
  ),
  host(
    'ontario-digital',
    { en: 'Ontario Digital Service', fr: 'Service numérique de l’Ontario' },
    'Ontario Digital Service',
    'Engagement team',
  ),
  host('code-for-canada', same('Code for Canada'), 'Code for Canada', 'Fellowship team'),
  host('sidewalk-labs', same('Sidewalk Labs'), 'Sidewalk Labs', 'Quayside team'),
]
