import type { DemoSummit } from '../../format'

export const inclusion: DemoSummit['speakers'] = [
  {
    key: 'zoe-arsenault-pike',
    name: 'Zoé Arsenault-Pike',
    language: 'fr',
    position: { en: 'Co-chair', fr: 'Coprésidente' },
    organisation: 'youth-council',
    biography: {
      en: 'She studies law and has chaired the youth council for two years.',
      fr: 'Étudiante en droit, elle copréside le conseil jeunesse depuis deux ans.',
    },
  },
  {
    key: 'emeka-uzochukwu-bright',
    name: 'Emeka Uzochukwu-Bright',
    position: { en: 'Youth delegate, Nigeria', fr: 'Délégué jeunesse, Nigéria' },
    organisation: 'youth-council',
    biography: {
      en: 'He leads a network of student newspapers.',
      fr: 'Il dirige un réseau de journaux étudiants.',
    },
  },
  {
    key: 'pilar-santacruz-ayala',
    name: 'Pilar Santacruz Ayala',
    position: { en: 'Youth delegate, Paraguay', fr: 'Déléguée jeunesse, Paraguay' },
    biography: {
      en: 'She opened her school’s accounts, then her town’s.',
      fr: 'Elle a fait ouvrir les comptes de son école, puis ceux de sa ville.',
    },
  },
  {
    key: 'solveig-brandvold',
    name: 'Solveig Brandvold',
    position: {
      en: 'Director of gender policy, Norway',
      fr: 'Directrice des politiques d’égalité des genres, Norvège',
    },
    biography: {
      en: 'She reads every draft budget with one question: who gains?',
      fr: 'Elle lit chaque projet de budget en se demandant à qui il profite.',
    },
  },
  {
    key: 'ximena-tovar-lucero',
    name: 'Ximena Tovar Lucero',
    position: { en: 'Coordinator, feminist data', fr: 'Coordonnatrice, données féministes' },
    organisation: 'feminist-data-collective',
    biography: {
      en: 'She gathers the numbers that official tables leave out.',
      fr: 'Elle recueille les chiffres que les tableaux officiels laissent de côté.',
    },
  },
  {
    key: 'adjoa-kumahor',
    name: 'Adjoa Kumahor',
    position: {
      en: 'Economist, gender budgeting, Ghana',
      fr: 'Économiste, budgétisation sensible au genre, Ghana',
    },
    biography: {
      en: 'She has costed commitments on gender for six governments.',
      fr: 'Elle a établi le coût d’engagements sur l’égalité des genres pour six gouvernements.',
    },
  },
  {
    key: 'farida-benslimane-aziz',
    name: 'Farida Benslimane-Aziz',
    language: 'fr',
    position: { en: 'Director, community outreach', fr: 'Directrice, liaison avec les collectivités' },
    organisation: 'inclusion-alliance',
    biography: {
      en: 'She began as an interpreter in a community clinic.',
      fr: 'Elle a commencé comme interprète dans une clinique communautaire.',
    },
  },
  {
    key: 'mateus-figueirinha',
    name: 'Mateus Figueirinha',
    position: {
      en: 'Organiser in migrant neighbourhoods',
      fr: 'Organisateur dans des quartiers d’immigration',
    },
    organisation: 'inclusion-alliance',
    biography: {
      en: 'He holds his meetings in laundries, where people have time.',
      fr: 'Il tient ses réunions dans des buanderies, là où les gens ont du temps.',
    },
  },
  {
    key: 'robin-tremblay-osei',
    name: 'Robin Tremblay-Osei',
    position: {
      en: 'Adviser, accessibility and 2SLGBTQ+ inclusion',
      fr: 'Spécialiste, accessibilité et inclusion 2ELGBTQ+',
    },
    organisation: 'tbs',
    biography: {
      en: 'Robin tests public services with those whom they exclude.',
      fr: 'Robin met à l’essai les services publics avec les personnes qu’ils excluent.',
    },
  },
  {
    key: 'dawn-whitebirch',
    name: 'Dawn Whitebirch',
    position: { en: 'Data steward', fr: 'Gardienne des données' },
    organisation: 'indigenous-data-circle',
    biography: {
      en: 'She keeps the data agreements of her nation and negotiates new ones.',
      fr: 'Elle veille sur les ententes de sa nation en matière de données et en négocie de nouvelles.',
    },
  },
  {
    key: 'jean-paul-ottawaska',
    name: 'Jean-Paul Ottawaska',
    language: 'fr',
    position: { en: 'Director of community governance', fr: 'Directeur de la gouvernance communautaire' },
    organisation: 'indigenous-data-circle',
    biography: {
      en: 'He wrote the rules by which his community lends its data.',
      fr: 'Il a rédigé les règles selon lesquelles sa communauté prête ses données.',
    },
  },
  {
    key: 'mereana-tuhakaraina',
    name: 'Mereana Tūhakaraina',
    position: {
      en: 'Researcher on Indigenous statistics, New Zealand',
      fr: 'Chercheuse en statistique autochtone, Nouvelle-Zélande',
    },
    organisation: 'university-network',
    biography: {
      en: 'She asks who defines the categories before anyone is counted.',
      fr: 'Elle demande qui définit les catégories avant que l’on compte qui que ce soit.',
    },
  },
  {
    key: 'genevieve-lalonde-abbey',
    name: 'Geneviève Lalonde-Abbey',
    language: 'fr',
    position: { en: 'Senior counsel, access to justice', fr: 'Avocate-conseil, accès à la justice' },
    organisation: 'justice-canada',
    biography: {
      en: 'She works on plain language in law and on free legal advice.',
      fr: 'Elle travaille au langage juridique clair et aux conseils juridiques gratuits.',
    },
  },
  {
    key: 'samuel-kiprotich-ward',
    name: 'Samuel Kiprotich-Ward',
    position: { en: 'Paralegal trainer, Kenya', fr: 'Formateur de parajuristes, Kenya' },
    organisation: 'legal-clinics',
    biography: {
      en: 'He has trained three hundred paralegals in villages and suburbs.',
      fr: 'Il a formé trois cents parajuristes dans des villages et des banlieues.',
    },
  },
  {
    key: 'delphine-rousselin',
    name: 'Delphine Rousselin',
    language: 'fr',
    position: { en: 'Mediator of public services, France', fr: 'Médiatrice des services publics, France' },
    biography: {
      en: 'She settles disputes between residents and counters.',
      fr: 'Elle règle des différends entre les usagères, les usagers et les guichets.',
    },
  },
  {
    key: 'anneke-vandersloot',
    name: 'Anneke Vandersloot',
    position: {
      en: 'Teacher of data literacy, Netherlands',
      fr: 'Formatrice en littératie des données, Pays-Bas',
    },
    organisation: 'data-storytellers',
    biography: {
      en: 'She teaches statistics with a deck of cards.',
      fr: 'Elle enseigne la statistique avec un jeu de cartes.',
    },
  },
  {
    key: 'cedric-boisclair-hume',
    name: 'Cédric Boisclair-Hume',
    language: 'fr',
    position: { en: 'Open data lead', fr: 'Responsable des données ouvertes' },
    organisation: 'opennorth',
    biography: {
      en: 'He helps cities to publish data that their residents ask for.',
      fr: 'Il aide les villes à publier les données que leur population demande.',
    },
  },
  {
    key: 'putri-wirasana',
    name: 'Putri Wirasana',
    position: { en: 'Data journalist, Indonesia', fr: 'Journaliste de données, Indonésie' },
    organisation: 'data-storytellers',
    biography: {
      en: 'She reports on floods, with maps and with neighbours.',
      fr: 'Elle couvre les inondations, cartes et témoignages du voisinage à l’appui.',
    },
    available: [
      ['2019-05-30', '13:00', '18:00'],
      ['2019-05-31', '09:00', '17:00'],
    ],
  },
]
