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
    biography: {
      en: 'She cut a building permit from ninety days to one.',
      fr: 'Elle a ramené de quatre-vingt-dix jours à un seul le délai d’un permis de construire.',
    },
  },
  {
    key: 'graham-pettibone',
    name: 'Graham Pettibone',
    position: { en: 'Director of service delivery', fr: 'Directeur de la prestation de services' },
    organisation: 'code-for-canada',
    biography: {
      en: 'He places designers in departments for ten months at a time.',
      fr: 'Il place des spécialistes de la conception dans des ministères pour des séjours de dix mois.',
    },
  },
  {
    key: 'bich-ngoc-delaunay',
    name: 'Bích Ngọc Delaunay',
    language: 'fr',
    position: { en: 'Geographer, open maps', fr: 'Géographe, cartes ouvertes' },
    organisation: 'natural-resources-canada',
    biography: {
      en: 'She draws maps that volunteers keep up to date.',
      fr: 'Elle dessine des cartes que des bénévoles tiennent à jour.',
    },
  },
  {
    key: 'oskar-lindqvarn',
    name: 'Oskar Lindqvarn',
    position: { en: 'Head of the policy laboratory', fr: 'Chef du laboratoire des politiques' },
    organisation: 'policy-lab',
    biography: {
      en: 'He has closed more pilots than he has launched, and writes about why.',
      fr: 'Il a mis fin à plus de projets pilotes qu’il n’en a lancé et explique pourquoi dans ses écrits.',
    },
  },
  {
    key: 'aurelie-kouame-binet',
    name: 'Aurélie Kouamé-Binet',
    language: 'fr',
    position: {
      en: 'Adviser to the civil service ministry, Côte d’Ivoire',
      fr: 'Conseillère au ministère de la Fonction publique, Côte d’Ivoire',
    },
    biography: {
      en: 'She reformed the way in which public servants are evaluated.',
      fr: 'Elle a réformé l’évaluation des fonctionnaires.',
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
    biography: {
      en: 'He has read two centuries of minutes so that you need not.',
      fr: 'Il a lu deux siècles de procès-verbaux pour vous en dispenser.',
    },
  },
  {
    key: 'marisol-quintanar',
    name: 'Marisol Quintanar',
    position: { en: 'Director, follow-up of commitments', fr: 'Directrice, suivi des engagements' },
    organisation: 'accountability-watch',
    biography: {
      en: 'She follows four hundred commitments, one sheet for each.',
      fr: 'Elle suit quatre cents engagements, à raison d’une fiche par engagement.',
    },
  },
  {
    key: 'tendai-murahwa',
    name: 'Tendai Murahwa',
    position: { en: 'Reviewer of action plans', fr: 'Évaluateur de plans d’action' },
    organisation: 'ogp',
    biography: {
      en: 'He has reviewed action plans on five continents.',
      fr: 'Il a évalué des plans d’action sur cinq continents.',
    },
  },
  {
    key: 'brigitta-hollos-kern',
    name: 'Brigitta Hollós-Kern',
    position: { en: 'Deputy ombudsperson', fr: 'Ombudsman adjointe' },
    biography: {
      en: 'She publishes the answers of ministries, and their silences.',
      fr: 'Elle publie les réponses des ministères, et leurs silences.',
    },
  },
  {
    key: 'isaac-lemelin',
    name: 'Isaac Lemelin',
    language: 'fr',
    position: { en: 'Evaluator', fr: 'Évaluateur' },
    organisation: 'impact-institute',
    biography: {
      en: 'He evaluates reforms with the people whom they concern.',
      fr: 'Il évalue les réformes avec les personnes concernées.',
    },
  },
  {
    key: 'rukmini-devarajan',
    name: 'Rukmini Devarajan',
    position: { en: 'Statistician of well-being', fr: 'Statisticienne du bien-être' },
    organisation: 'impact-institute',
    biography: {
      en: 'She measures what a public service changes in a day.',
      fr: 'Elle mesure ce qu’un service public change dans une journée.',
    },
  },
  {
    key: 'pekka-harjuniemi',
    name: 'Pekka Harjuniemi',
    position: { en: 'Head of evidence, Finland', fr: 'Chef des données probantes, Finlande' },
    biography: {
      en: 'He asks ministries what would change their mind.',
      fr: 'Il demande aux ministères ce qui les ferait changer d’avis.',
    },
  },
  {
    key: 'gloria-estupinan-rey',
    name: 'Gloria Estupiñán Rey',
    position: {
      en: 'Secretary for open government, Colombia',
      fr: 'Secrétaire au gouvernement ouvert, Colombie',
    },
    biography: {
      en: 'She coordinated three action plans under three governments.',
      fr: 'Elle a coordonné trois plans d’action sous trois gouvernements.',
    },
  },
  {
    key: 'wojciech-zalewicz',
    name: 'Wojciech Zalewicz',
    position: { en: 'Coordinator of local members', fr: 'Coordonnateur des membres locaux' },
    organisation: 'open-cities',
    biography: {
      en: 'He pairs cities that share a difficulty.',
      fr: 'Il jumelle des villes aux prises avec la même difficulté.',
    },
  },
  {
    key: 'naomi-castlereagh',
    name: 'Naomi Castlereagh',
    position: { en: 'Director of peer learning', fr: 'Directrice de l’apprentissage entre pairs' },
    organisation: 'ogp',
    biography: {
      en: 'She runs the exchanges between members and keeps the list of failures.',
      fr: 'Elle anime les échanges entre les membres et tient la liste des échecs.',
    },
  },
]
