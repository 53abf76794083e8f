import type { DemoSummit } from '../../format'

export const participation: DemoSummit['speakers'] = [
  {
    key: 'maelle-thibodeau-roy',
    name: 'Maëlle Thibodeau-Roy',
    language: 'fr',
    position: { en: 'Director, open policy', fr: 'Directrice, politiques ouvertes' },
    organisation: 'tbs',
    biography: {
      en: 'She leads the team that publishes federal policy drafts for comment.',
      fr: 'Elle dirige l’équipe qui soumet les ébauches de politiques fédérales aux commentaires du public.',
    },
  },
  {
    key: 'henrik-aalvik',
    name: 'Henrik Aalvik',
    position: {
      en: 'Adviser on public consultations, Norway',
      fr: 'Conseiller en consultations publiques, Norvège',
    },
    biography: {
      en: 'He has run consultations in forty municipalities, some with more sheep than voters.',
      fr: 'Il a mené des consultations dans quarante municipalités, dont certaines comptent plus de moutons que d’électeurs et électrices.',
    },
  },
  {
    key: 'lucia-barrientos-vega',
    name: 'Lucía Barrientos Vega',
    position: {
      en: 'Head of citizen participation, Chile',
      fr: 'Cheffe de la participation citoyenne, Chili',
    },
    biography: {
      en: 'She organised her country’s first assembly drawn by lot.',
      fr: 'Elle a organisé la première assemblée tirée au sort de son pays.',
    },
  },
  {
    key: 'nino-javakhadze',
    name: 'Nino Javakhadze',
    position: { en: 'Coordinator, rights of assembly', fr: 'Coordonnatrice, droit de réunion' },
    organisation: 'civic-space-observatory',
    biography: {
      en: 'She has observed public gatherings in nine countries and trains those who do.',
      fr: 'Elle a observé des rassemblements publics dans neuf pays et forme la relève.',
    },
  },
  {
    key: 'kwabena-asiedu-mensah',
    name: 'Kwabena Asiedu-Mensah',
    position: { en: 'Lawyer, freedom of association', fr: 'Avocat, liberté d’association' },
    organisation: 'civic-space-observatory',
    biography: {
      en: 'He defends associations whose registration has been refused.',
      fr: 'Il défend des associations dont l’enregistrement a été refusé.',
    },
  },
  {
    key: 'ivana-petrusic',
    name: 'Ivana Petrušić',
    position: { en: 'Editor and campaigner, Croatia', fr: 'Rédactrice et militante, Croatie' },
    biography: {
      en: 'She founded a local newspaper that prints every council decision.',
      fr: 'Elle a fondé un journal local qui publie toutes les décisions du conseil.',
    },
  },
  {
    key: 'rasmus-kivimets',
    name: 'Rasmus Kivimets',
    position: {
      en: 'Product lead, online participation, Estonia',
      fr: 'Responsable de produit, participation en ligne, Estonie',
    },
    biography: {
      en: 'He looks after a service that one resident in four has used to put forward an idea.',
      fr: 'Il veille sur un service grâce auquel une personne sur quatre a déjà proposé une idée.',
    },
  },
  {
    key: 'hye-jin-namgoong',
    name: 'Hye-jin Namgoong',
    position: {
      en: 'Designer of public platforms, Republic of Korea',
      fr: 'Conceptrice de plateformes publiques, République de Corée',
    },
    organisation: 'civic-technology-guild',
    biography: {
      en: 'She designs forms, and removes more questions than she adds.',
      fr: 'Elle conçoit des formulaires et retire plus de questions qu’elle n’en ajoute.',
    },
  },
  {
    key: 'tomas-olavarrieta',
    name: 'Tomás Olavarrieta',
    position: {
      en: 'Engineer, voting and deliberation tools',
      fr: 'Ingénieur, outils de vote et de délibération',
    },
    organisation: 'civic-technology-guild',
    biography: {
      en: 'He maintains two open-source tools for deliberation.',
      fr: 'Il entretient deux outils libres de délibération.',
    },
  },
  {
    key: 'deirdre-macgillis',
    name: 'Deirdre MacGillis',
    position: { en: 'Head of public affairs', fr: 'Directrice des affaires publiques' },
    organisation: 'business-council',
    biography: {
      en: 'She speaks for companies that publish who owns them.',
      fr: 'Elle parle au nom d’entreprises qui divulguent l’identité de leurs propriétaires.',
    },
  },
  {
    key: 'sanjeev-mirchandaney',
    name: 'Sanjeev Mirchandaney',
    position: {
      en: 'Founder of a company that builds on open data',
      fr: 'Fondateur d’une entreprise fondée sur les données ouvertes',
    },
    biography: {
      en: 'His company tells farmers when to water, from public weather data.',
      fr: 'Son entreprise indique aux fermes quand arroser, à partir de données météo publiques.',
    },
  },
  {
    key: 'olena-hrytsaienko',
    name: 'Olena Hrytsaienko',
    position: {
      en: 'Head of open procurement, Ukraine',
      fr: 'Responsable des marchés publics ouverts, Ukraine',
    },
    biography: {
      en: 'She put every public contract of her region on line within a year.',
      fr: 'Elle a mis en ligne tous les contrats publics de sa région en un an.',
    },
  },
  {
    key: 'catarina-vilarinho',
    name: 'Catarina Vilarinho',
    position: {
      en: 'Councillor for participatory budgets, Portugal',
      fr: 'Conseillère municipale aux budgets participatifs, Portugal',
    },
    organisation: 'budget-network',
    biography: {
      en: 'She has counted the votes of eleven participatory budgets.',
      fr: 'Elle a compté les votes de onze budgets participatifs.',
    },
  },
  {
    key: 'joao-batista-queluz',
    name: 'João Batista Queluz',
    position: {
      en: 'Researcher on municipal finance, Brazil',
      fr: 'Chercheur en finances municipales, Brésil',
    },
    organisation: 'university-network',
    biography: {
      en: 'He studies what becomes of works that residents have voted for.',
      fr: 'Il étudie ce que deviennent les travaux choisis par la population.',
    },
  },
  {
    key: 'nokuthula-zungu-radebe',
    name: 'Nokuthula Zungu-Radebe',
    position: {
      en: 'Analyst of public spending, South Africa',
      fr: 'Analyste des dépenses publiques, Afrique du Sud',
    },
    organisation: 'budget-network',
    biography: {
      en: 'She teaches journalists to read a budget in an evening.',
      fr: 'Elle apprend aux journalistes à lire un budget en une soirée.',
    },
  },
]
