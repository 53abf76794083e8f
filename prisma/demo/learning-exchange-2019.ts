import type { DemoSummit } from './format'
import { organisations, rooms, speakers, venues } from './learning-exchange-2019/places'
import { programme } from './learning-exchange-2019/programme'

export const learningExchange2019: DemoSummit = {
  slug: 'learning-exchange-2019',
  name: {
    en: 'Learning exchange with French municipal leaders',
    fr: 'Échange de pratiques avec des responsables de villes françaises',
  },
  shortName: { en: 'Learning exchange', fr: 'Échange de pratiques' },
  edition: { en: 'Three cities, 2019', fr: 'Trois villes, 2019' },
  theme: { en: 'Smart cities seen from both shores', fr: 'La ville intelligente vue des deux rives' },
  description: {
    en:
      'A delegation of elected officials, activists, legal experts and journalists from France spends a week with those who ' +
      'write, use and question the rules on data and technology in Montreal, Ottawa and Toronto.',
    fr:
      'Une délégation venue de France, formée d’élues et d’élus, de militantes et de militants, de juristes et de journalistes, ' +
      'passe une semaine avec celles et ceux qui écrivent, appliquent et contestent les règles sur les données et la technologie ' +
      'à Montréal, à Ottawa et à Toronto.',
  },
  place: { en: 'Montreal, Ottawa and Toronto', fr: 'Montréal, Ottawa et Toronto' },
  host: { en: 'OpenNorth, with CIVITEO (Nantes)', fr: 'Nord Ouvert, avec CIVITEO (Nantes)' },
  figures: [
    { value: { en: '3', fr: '3' }, label: { en: 'cities', fr: 'villes' } },
    { value: { en: '11', fr: '11' }, label: { en: 'meetings', fr: 'rencontres' } },
    { value: { en: '1', fr: '1' }, label: { en: 'delegation', fr: 'délégation' } },
  ],
  startsOn: '2019-04-22',
  endsOn: '2019-04-26',
  timeZone: 'America/Toronto',
  mode: 'in_person',
  state: 'archived',
  accent: '#8a3324',
  days: [
    {
      date: '2019-04-22',
      label: { en: 'Arrival in Montreal', fr: 'Arrivée à Montréal' },
      note: { en: 'Easter Monday', fr: 'Lundi de Pâques' },
    },
    { date: '2019-04-23', label: { en: 'Montreal', fr: 'Montréal' } },
    { date: '2019-04-24', label: { en: 'Montreal, then Ottawa', fr: 'Montréal, puis Ottawa' } },
    { date: '2019-04-25', label: { en: 'Ottawa', fr: 'Ottawa' } },
    { date: '2019-04-26', label: { en: 'Toronto', fr: 'Toronto' } },
  ],
  venues,
  rooms,
  tracks: [
    {
      key: 'innovation',
      name: { en: 'Responsible innovation', fr: 'Innovation responsable' },
      color: '#17663b',
      aim: {
        en: 'See how Montreal tries out new things, and by which principles.',
        fr: 'Voir comment Montréal met la nouveauté à l’essai, et selon quels principes.',
      },
      topics: [
        { key: 'culture', name: { en: 'Data in culture', fr: 'Données culturelles' } },
        {
          key: 'ai',
          name: { en: 'Artificial intelligence and ethics', fr: 'Intelligence artificielle et éthique' },
        },
        { key: 'experiments', name: { en: 'Experiments', fr: 'Expérimentation' } },
      ],
    },
    {
      key: 'law',
      name: { en: 'Data, law and rights', fr: 'Données, droit et libertés' },
      color: '#6f3295',
      aim: {
        en: 'Understand who decides on data collected in the street, and what people can refuse.',
        fr: 'Comprendre qui décide des données recueillies dans la rue, et ce que les gens peuvent refuser.',
      },
      topics: [
        { key: 'jurisdictions', name: { en: 'Orders of government', fr: 'Ordres de gouvernement' } },
        { key: 'trusts', name: { en: 'Data trusts', fr: 'Fiducies de données' } },
        { key: 'consent', name: { en: 'Consent and ownership', fr: 'Consentement et propriété' } },
      ],
    },
    {
      key: 'public-service',
      name: { en: 'Open and digital public service', fr: 'Service public ouvert et numérique' },
      color: '#1b5cab',
      aim: {
        en: 'Learn how three orders of government open their data and their ways of working.',
        fr: 'Apprendre comment trois ordres de gouvernement ouvrent leurs données et leurs façons de faire.',
      },
      topics: [
        { key: 'exchange', name: { en: 'Exchange between peers', fr: 'Échange entre pairs' } },
        { key: 'open-data', name: { en: 'Open data', fr: 'Données ouvertes' } },
        { key: 'engagement', name: { en: 'Citizen engagement', fr: 'Participation citoyenne' } },
      ],
    },
  ],
  organisations,
  speakers,
  sessions: programme,
  releaseNote: {
    en: 'The programme of the week, city by city.',
    fr: 'Le programme de la semaine, ville par ville.',
  },
}
