import type { DemoSummit } from '../../format'

export const participation: DemoSummit['speakers'] = [
  {
    key: 'maelle-thibodeau-roy',
    name: 'Maëlle Thibodeau-Roy',
    position: { en: 'Director, open policy', fr: 'Directrice, politiques ouvertes' },
    organisation: 'tbs',
  },
  {
    key: 'henrik-aalvik',
    name: 'Henrik Aalvik',
    position: {
      en: 'Adviser on public consultations, Norway',
      fr: 'Conseiller en consultations publiques, Norvège',
    },
  },
  {
    key: 'lucia-barrientos-vega',
    name: 'Lucía Barrientos Vega',
    position: {
      en: 'Head of citizen participation, Chile',
      fr: 'Cheffe de la participation citoyenne, Chili',
    },
  },
  {
    key: 'nino-javakhadze',
    name: 'Nino Javakhadze',
    position: { en: 'Coordinator, rights of assembly', fr: 'Coordonnatrice, droit de réunion' },
    organisation: 'civic-space-observatory',
  },
  {
    key: 'kwabena-asiedu-mensah',
    name: 'Kwabena Asiedu-Mensah',
    position: { en: 'Lawyer, freedom of association', fr: 'Avocat, liberté d’association' },
    organisation: 'civic-space-observatory',
  },
  {
    key: 'ivana-petrusic',
    name: 'Ivana Petrušić',
    position: { en: 'Editor and campaigner, Croatia', fr: 'Rédactrice et militante, Croatie' },
  },
  {
    key: 'rasmus-kivimets',
    name: 'Rasmus Kivimets',
    position: {
      en: 'Product lead, online participation, Estonia',
      fr: 'Responsable de produit, participation en ligne, Estonie',
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
  },
  {
    key: 'tomas-olavarrieta',
    name: 'Tomás Olavarrieta',
    position: {
      en: 'Engineer, voting and deliberation tools',
      fr: 'Ingénieur, outils de vote et de délibération',
    },
    organisation: 'civic-technology-guild',
  },
  {
    key: 'deirdre-macgillis',
    name: 'Deirdre MacGillis',
    position: { en: 'Head of public affairs', fr: 'Directrice des affaires publiques' },
    organisation: 'business-council',
  },
  {
    key: 'sanjeev-mirchandaney',
    name: 'Sanjeev Mirchandaney',
    position: {
      en: 'Founder of a company that builds on open data',
      fr: 'Fondateur d’une entreprise fondée sur les données ouvertes',
    },
  },
  {
    key: 'olena-hrytsaienko',
    name: 'Olena Hrytsaienko',
    position: {
      en: 'Head of open procurement, Ukraine',
      fr: 'Responsable des marchés publics ouverts, Ukraine',
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
  },
  {
    key: 'joao-batista-queluz',
    name: 'João Batista Queluz',
    position: {
      en: 'Researcher on municipal finance, Brazil',
      fr: 'Chercheur en finances municipales, Brésil',
    },
    organisation: 'university-network',
  },
  {
    key: 'nokuthula-zungu-radebe',
    name: 'Nokuthula Zungu-Radebe',
    position: {
      en: 'Analyst of public spending, South Africa',
      fr: 'Analyste des dépenses publiques, Afrique du Sud',
    },
    organisation: 'budget-network',
  },
]
