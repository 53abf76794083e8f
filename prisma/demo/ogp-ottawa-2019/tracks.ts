import type { DemoSummit } from '../format'

/** The four themes in the order of the programme; the last runs across the other three. */
export const tracks: DemoSummit['tracks'] = [
  {
    key: 'participation',
    name: { en: 'Participation', fr: 'Participation' },
    color: '#6f3295',
    aim: {
      en: 'People, civil society and business take part in what government decides. Decisions are better for it, and better trusted.',
      fr: 'La population, la société civile et les entreprises prennent part aux décisions publiques. Les décisions y gagnent, et la confiance aussi.',
    },
    topics: [
      {
        key: 'policy-making',
        name: {
          en: 'Open and digital policy making',
          fr: 'Élaboration ouverte et numérique des politiques',
        },
      },
      { key: 'civic-space', name: { en: 'Protecting civic space', fr: 'Protection de l’espace civique' } },
      {
        key: 'participation-technology',
        name: {
          en: 'Technology for taking part and creating together',
          fr: 'Technologies de la participation et de la création concertée',
        },
      },
      {
        key: 'private-sector',
        name: {
          en: 'The private sector in open government',
          fr: 'Participation du secteur privé au gouvernement ouvert',
        },
      },
      {
        key: 'budgets',
        name: {
          en: 'Participatory and transparent budgets',
          fr: 'Budgétisation participative et transparente',
        },
      },
    ],
  },
  {
    key: 'inclusion',
    name: { en: 'Inclusion', fr: 'Inclusion' },
    color: '#b3470f',
    aim: {
      en: 'Those least heard have the means to work with government, whatever their gender, origin or sexual orientation.',
      fr: 'Les personnes les moins entendues ont les moyens d’agir avec les gouvernements, peu importe leur genre, leur origine ou leur orientation sexuelle.',
    },
    topics: [
      {
        key: 'youth',
        name: {
          en: 'Youth and the future of open government',
          fr: 'Les jeunes et l’avenir du gouvernement ouvert',
        },
      },
      {
        key: 'gender-equality',
        name: {
          en: 'Open government as a driver of gender equality',
          fr: 'Le gouvernement ouvert, moteur de l’égalité des genres',
        },
      },
      {
        key: 'under-represented-communities',
        name: {
          en: 'Support for under-represented communities',
          fr: 'Soutien aux collectivités sous-représentées',
        },
      },
      {
        key: 'indigenous-data-sovereignty',
        name: {
          en: 'Open government and Indigenous data sovereignty',
          fr: 'Gouvernement ouvert et souveraineté des données autochtones',
        },
      },
      {
        key: 'access-and-redress',
        name: {
          en: 'Access to an open government that repairs',
          fr: 'Accès à un gouvernement ouvert et réparateur',
        },
      },
      {
        key: 'data-literacy',
        name: {
          en: 'Data literacy and stories told with data',
          fr: 'Littératie des données et récits fondés sur les données',
        },
      },
    ],
  },
  {
    key: 'impact',
    name: { en: 'Impact', fr: 'Incidence' },
    color: '#17663b',
    aim: {
      en: 'People see what open government changes in daily life, and governments look hard at results.',
      fr: 'La population voit ce que le gouvernement ouvert change au quotidien, et les gouvernements s’attachent aux résultats.',
    },
    topics: [
      {
        key: 'daily-life',
        name: {
          en: 'What open government changes in daily life',
          fr: 'Incidence du gouvernement ouvert sur le quotidien',
        },
      },
      {
        key: 'policy-impact',
        name: {
          en: 'What open policy making changes in government',
          fr: 'Incidence de l’élaboration ouverte des politiques sur les gouvernements',
        },
      },
      {
        key: 'accountability',
        name: {
          en: 'Lasting accountability and responsiveness',
          fr: 'Responsabilisation et réceptivité durables',
        },
      },
      {
        key: 'measuring-impact',
        name: { en: 'New ways to measure impact', fr: 'Méthodes novatrices de mesure de l’incidence' },
      },
      {
        key: 'scaling-up',
        name: {
          en: 'Scaling up reforms that work',
          fr: 'Passage à grande échelle des réformes réussies',
        },
      },
    ],
  },
  {
    key: 'open-road',
    name: { en: 'Open road', fr: 'Voie ouverte' },
    color: '#1b5cab',
    aim: {
      en: 'New possibilities for open government in a digital age, across the other three themes.',
      fr: 'De nouvelles possibilités pour le gouvernement ouvert à l’ère numérique, à travers les trois autres thèmes.',
    },
    topics: [
      {
        key: 'democracy-and-trust',
        name: {
          en: 'Threats to democracy, false news and trust in institutions',
          fr: 'Menaces à la démocratie, fausses nouvelles et confiance dans les institutions',
        },
      },
      {
        key: 'anti-corruption',
        name: { en: 'Fighting corruption', fr: 'Lutte contre la corruption' },
      },
      {
        key: 'open-states',
        name: {
          en: 'Toward open states: elections, justice and parliaments',
          fr: 'Vers des États ouverts : élections, justice et parlements',
        },
      },
      {
        key: 'privacy',
        name: {
          en: 'Innovation balanced with privacy',
          fr: 'Équilibre entre innovation et vie privée',
        },
      },
      {
        key: 'responsible-ai',
        name: {
          en: 'Responsible artificial intelligence',
          fr: 'Intelligence artificielle responsable',
        },
      },
      {
        key: 'national-security',
        name: {
          en: 'Transparency in national security',
          fr: 'Transparence en matière de sécurité nationale',
        },
      },
    ],
  },
]
