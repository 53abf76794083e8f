import type { DemoSummit } from '../format'

/** Public bodies and organisations that exist come first; those after the blank line are invented. */
export const organisations: DemoSummit['organisations'] = [
  {
    key: 'ogp',
    name: { en: 'Open Government Partnership', fr: 'Partenariat pour un gouvernement ouvert' },
    url: 'https://www.opengovpartnership.org/',
  },
  {
    key: 'government-of-canada',
    name: { en: 'Government of Canada', fr: 'Gouvernement du Canada' },
    url: 'https://www.canada.ca/',
  },
  {
    key: 'tbs',
    name: {
      en: 'Treasury Board of Canada Secretariat',
      fr: 'Secrétariat du Conseil du Trésor du Canada',
    },
    url: 'https://www.canada.ca/en/treasury-board-secretariat.html',
  },
  {
    key: 'justice-canada',
    name: { en: 'Department of Justice Canada', fr: 'Ministère de la Justice du Canada' },
    url: 'https://www.justice.gc.ca/',
  },
  { key: 'opennorth', name: { en: 'OpenNorth', fr: 'Nord Ouvert' }, url: 'https://opennorth.ca/' },
  {
    key: 'code-for-canada',
    name: { en: 'Code for Canada', fr: 'Code for Canada' },
    url: 'https://codefor.ca/',
  },
  {
    key: 'natural-resources-canada',
    name: { en: 'Natural Resources Canada', fr: 'Ressources naturelles Canada' },
  },

  {
    key: 'university-network',
    name: {
      en: 'University network on open government',
      fr: 'Réseau universitaire sur le gouvernement ouvert',
    },
  },
  {
    key: 'civil-society-forum',
    name: { en: 'Civil society forum', fr: 'Forum de la société civile' },
  },
  {
    key: 'civic-space-observatory',
    name: { en: 'Civic space observatory', fr: 'Observatoire de l’espace civique' },
  },
  {
    key: 'civic-technology-guild',
    name: { en: 'Civic technology guild', fr: 'Guilde des technologies civiques' },
  },
  {
    key: 'business-council',
    name: { en: 'Business council for openness', fr: 'Conseil des entreprises pour l’ouverture' },
  },
  {
    key: 'budget-network',
    name: { en: 'Participatory budget network', fr: 'Réseau des budgets participatifs' },
  },
  {
    key: 'youth-council',
    name: {
      en: 'Youth council for open government',
      fr: 'Conseil jeunesse pour un gouvernement ouvert',
    },
  },
  {
    key: 'feminist-data-collective',
    name: { en: 'Feminist data collective', fr: 'Collectif féministe des données' },
  },
  {
    key: 'inclusion-alliance',
    name: { en: 'Alliance for inclusive government', fr: 'Alliance pour un gouvernement inclusif' },
  },
  {
    key: 'indigenous-data-circle',
    name: { en: 'Indigenous data circle', fr: 'Cercle des données autochtones' },
  },
  {
    key: 'legal-clinics',
    name: { en: 'Community legal clinics network', fr: 'Réseau des cliniques juridiques communautaires' },
  },
  {
    key: 'data-storytellers',
    name: { en: 'Data storytellers’ workshop', fr: 'Atelier des récits de données' },
  },
  {
    key: 'open-cities',
    name: { en: 'Federation of open cities', fr: 'Fédération des villes ouvertes' },
  },
  {
    key: 'policy-lab',
    name: { en: 'Public policy laboratory', fr: 'Laboratoire des politiques publiques' },
  },
  {
    key: 'accountability-watch',
    name: { en: 'Accountability watch', fr: 'Vigie de la reddition de comptes' },
  },
  {
    key: 'impact-institute',
    name: { en: 'Institute for impact evaluation', fr: 'Institut d’évaluation de l’incidence' },
  },
  {
    key: 'media-trust-project',
    name: { en: 'Media and trust project', fr: 'Projet Médias et confiance' },
  },
  {
    key: 'anti-corruption-coalition',
    name: { en: 'Coalition against corruption', fr: 'Coalition contre la corruption' },
  },
  {
    key: 'open-parliament-forum',
    name: { en: 'Open parliament forum', fr: 'Forum des parlements ouverts' },
  },
  {
    key: 'privacy-institute',
    name: { en: 'Privacy and innovation institute', fr: 'Institut vie privée et innovation' },
  },
  {
    key: 'ai-laboratory',
    name: {
      en: 'Laboratory for responsible artificial intelligence',
      fr: 'Laboratoire d’intelligence artificielle responsable',
    },
  },
  {
    key: 'security-forum',
    name: { en: 'Security and transparency forum', fr: 'Forum sécurité et transparence' },
  },
]
