import type { DemoSummit } from '../../format'

export const impact: DemoSummit['speakers'] = [
  {
    key: 'leticia-montalban-cruz',
    name: 'Leticia Montalbán Cruz',
    position: {
      en: 'Mayor’s adviser on open services, Mexico',
      fr: 'Conseillère à la mairie en services ouverts, Mexique',
    },
    organisation: 'open-cities',
  },
  {
    key: 'graham-pettibone',
    name: 'Graham Pettibone',
    position: { en: 'Director of service delivery', fr: 'Directeur de la prestation de services' },
    organisation: 'code-for-canada',
  },
  {
    key: 'bich-ngoc-delaunay',
    name: 'Bích Ngọc Delaunay',
    position: { en: 'Geographer, open maps', fr: 'Géographe, cartes ouvertes' },
    organisation: 'natural-resources-canada',
  },
  {
    key: 'oskar-lindqvarn',
    name: 'Oskar Lindqvarn',
    position: { en: 'Head of the policy laboratory', fr: 'Chef du laboratoire des politiques' },
    organisation: 'policy-lab',
  },
  {
    key: 'aurelie-kouame-binet',
    name: 'Aurélie Kouamé-Binet',
    position: {
      en: 'Adviser to the civil service ministry, Côte d’Ivoire',
      fr: 'Conseillère au ministère de la Fonction publique, Côte d’Ivoire',
    },
  },
  {
    key: 'phillip-ashgrove',
    name: 'Phillip Ashgrove',
    position: {
      en: 'Historian of public administration, United Kingdom',
      fr: 'Historien de l’administration publique, Royaume-Uni',
    },
    organisation: 'university-network',
  },
  {
    key: 'marisol-quintanar',
    name: 'Marisol Quintanar',
    position: { en: 'Director, follow-up of commitments', fr: 'Directrice, suivi des engagements' },
    organisation: 'accountability-watch',
  },
  {
    key: 'tendai-murahwa',
    name: 'Tendai Murahwa',
    position: { en: 'Reviewer of action plans', fr: 'Évaluateur de plans d’action' },
    organisation: 'ogp',
  },
  {
    key: 'brigitta-hollos-kern',
    name: 'Brigitta Hollós-Kern',
    position: { en: 'Deputy ombudsperson', fr: 'Ombudsman adjointe' },
  },
  {
    key: 'isaac-lemelin',
    name: 'Isaac Lemelin',
    position: { en: 'Evaluator', fr: 'Évaluateur' },
    organisation: 'impact-institute',
  },
  {
    key: 'rukmini-devarajan',
    name: 'Rukmini Devarajan',
    position: { en: 'Statistician of well-being', fr: 'Statisticienne du bien-être' },
    organisation: 'impact-institute',
  },
  {
    key: 'pekka-harjuniemi',
    name: 'Pekka Harjuniemi',
    position: { en: 'Head of evidence, Finland', fr: 'Chef des données probantes, Finlande' },
  },
  {
    key: 'gloria-estupinan-rey',
    name: 'Gloria Estupiñán Rey',
    position: {
      en: 'Secretary for open government, Colombia',
      fr: 'Secrétaire au gouvernement ouvert, Colombie',
    },
  },
  {
    key: 'wojciech-zalewicz',
    name: 'Wojciech Zalewicz',
    position: { en: 'Coordinator of local members', fr: 'Coordonnateur des membres locaux' },
    organisation: 'open-cities',
  },
  {
    key: 'naomi-castlereagh',
    name: 'Naomi Castlereagh',
    position: { en: 'Director of peer learning', fr: 'Directrice de l’apprentissage entre pairs' },
    organisation: 'ogp',
  },
]
