import type { DemoSummit } from '../../format'

export const inclusion: DemoSummit['speakers'] = [
  {
    key: 'zoe-arsenault-pike',
    name: 'Zoé Arsenault-Pike',
    position: { en: 'Co-chair', fr: 'Coprésidente' },
    organisation: 'youth-council',
  },
  {
    key: 'emeka-uzochukwu-bright',
    name: 'Emeka Uzochukwu-Bright',
    position: { en: 'Youth delegate, Nigeria', fr: 'Délégué jeunesse, Nigéria' },
    organisation: 'youth-council',
  },
  {
    key: 'pilar-santacruz-ayala',
    name: 'Pilar Santacruz Ayala',
    position: { en: 'Youth delegate, Paraguay', fr: 'Déléguée jeunesse, Paraguay' },
  },
  {
    key: 'solveig-brandvold',
    name: 'Solveig Brandvold',
    position: {
      en: 'Director of gender policy, Norway',
      fr: 'Directrice des politiques d’égalité des genres, Norvège',
    },
  },
  {
    key: 'ximena-tovar-lucero',
    name: 'Ximena Tovar Lucero',
    position: { en: 'Coordinator, feminist data', fr: 'Coordonnatrice, données féministes' },
    organisation: 'feminist-data-collective',
  },
  {
    key: 'adjoa-kumahor',
    name: 'Adjoa Kumahor',
    position: {
      en: 'Economist, gender budgeting, Ghana',
      fr: 'Économiste, budgétisation sensible au genre, Ghana',
    },
  },
  {
    key: 'farida-benslimane-aziz',
    name: 'Farida Benslimane-Aziz',
    position: { en: 'Director, community outreach', fr: 'Directrice, liaison avec les collectivités' },
    organisation: 'inclusion-alliance',
  },
  {
    key: 'mateus-figueirinha',
    name: 'Mateus Figueirinha',
    position: {
      en: 'Organiser in migrant neighbourhoods',
      fr: 'Organisateur dans des quartiers d’immigration',
    },
    organisation: 'inclusion-alliance',
  },
  {
    key: 'robin-tremblay-osei',
    name: 'Robin Tremblay-Osei',
    position: {
      en: 'Adviser, accessibility and 2SLGBTQ+ inclusion',
      fr: 'Spécialiste, accessibilité et inclusion 2ELGBTQ+',
    },
    organisation: 'tbs',
  },
  {
    key: 'dawn-whitebirch',
    name: 'Dawn Whitebirch',
    position: { en: 'Data steward', fr: 'Gardienne des données' },
    organisation: 'indigenous-data-circle',
  },
  {
    key: 'jean-paul-ottawaska',
    name: 'Jean-Paul Ottawaska',
    position: { en: 'Director of community governance', fr: 'Directeur de la gouvernance communautaire' },
    organisation: 'indigenous-data-circle',
  },
  {
    key: 'mereana-tuhakaraina',
    name: 'Mereana Tūhakaraina',
    position: {
      en: 'Researcher on Indigenous statistics, New Zealand',
      fr: 'Chercheuse en statistique autochtone, Nouvelle-Zélande',
    },
    organisation: 'university-network',
  },
  {
    key: 'genevieve-lalonde-abbey',
    name: 'Geneviève Lalonde-Abbey',
    position: { en: 'Senior counsel, access to justice', fr: 'Avocate-conseil, accès à la justice' },
    organisation: 'justice-canada',
  },
  {
    key: 'samuel-kiprotich-ward',
    name: 'Samuel Kiprotich-Ward',
    position: { en: 'Paralegal trainer, Kenya', fr: 'Formateur de parajuristes, Kenya' },
    organisation: 'legal-clinics',
  },
  {
    key: 'delphine-rousselin',
    name: 'Delphine Rousselin',
    position: { en: 'Mediator of public services, France', fr: 'Médiatrice des services publics, France' },
  },
  {
    key: 'anneke-vandersloot',
    name: 'Anneke Vandersloot',
    position: {
      en: 'Teacher of data literacy, Netherlands',
      fr: 'Formatrice en littératie des données, Pays-Bas',
    },
    organisation: 'data-storytellers',
  },
  {
    key: 'cedric-boisclair-hume',
    name: 'Cédric Boisclair-Hume',
    position: { en: 'Open data lead', fr: 'Responsable des données ouvertes' },
    organisation: 'opennorth',
  },
  {
    key: 'putri-wirasana',
    name: 'Putri Wirasana',
    position: { en: 'Data journalist, Indonesia', fr: 'Journaliste de données, Indonésie' },
    organisation: 'data-storytellers',
  },
]
