import type { Both, DemoSession } from '../format'

const wednesday = '2019-05-29'
const thursday = '2019-05-30'
const friday = '2019-05-31'

const forEverybody = {
  languages: ['en', 'fr'],
  interpretation: ['en', 'fr', 'es'],
  webcast: 'https://stream.example/ogp-ottawa-2019/canada-hall',
}
const hostedByAll: DemoSession['organisations'] = [
  ['government-of-canada', 'host'],
  ['ogp', 'organiser'],
]

/** Ceremonies and plenaries, all in Canada Hall. */
const plenaries: DemoSession[] = [
  {
    key: 'opening-ceremony',
    type: 'ceremony',
    origin: 'host',
    access: 'open',
    title: { en: 'Opening ceremony', fr: 'Cérémonie d’ouverture' },
    abstract: {
      en: 'An Elder welcomes the delegations, and the co-chairs of the Partnership open the summit. Five people tell, in five minutes each, what an open government changed for them.',
      fr: 'Une Aînée souhaite la bienvenue aux délégations, et la coprésidence du Partenariat ouvre le sommet. Cinq personnes racontent, en cinq minutes chacune, ce qu’un gouvernement ouvert a changé pour elles.',
    },
    day: wednesday,
    start: '17:00',
    end: '19:30',
    room: 'canada-hall',
    ...forEverybody,
    speakers: [
      ['zoe-arsenault-pike', 'chair'],
      ['dawn-whitebirch', 'keynote'],
      ['marisol-quintanar', 'keynote'],
    ],
    organisations: hostedByAll,
  },
  {
    key: 'opening-plenary',
    type: 'plenary',
    origin: 'joint',
    access: 'open',
    title: { en: 'Opening plenary: the open road', fr: 'Plénière d’ouverture : la voie ouverte' },
    abstract: {
      en: 'False news spreads fast, and trust takes years to earn. Governments, civil society and young people each say what they will do about it before the next summit.',
      fr: 'Les fausses nouvelles courent vite, et la confiance met des années à se gagner. Gouvernements, société civile et jeunes disent tour à tour ce qu’ils feront d’ici le prochain sommet.',
    },
    day: thursday,
    start: '09:00',
    end: '10:15',
    room: 'canada-hall',
    ...forEverybody,
    speakers: [
      ['camille-desrochers-lam', 'moderator'],
      ['gloria-estupinan-rey', 'panellist'],
      ['nino-javakhadze', 'panellist'],
      ['emeka-uzochukwu-bright', 'panellist'],
    ],
    organisations: hostedByAll,
  },
  {
    key: 'closing-plenary',
    type: 'plenary',
    origin: 'joint',
    access: 'open',
    title: { en: 'Closing plenary', fr: 'Plénière de clôture' },
    abstract: {
      en: 'Thirty sessions in one hour: four reporters, one for each theme, bring back what was heard during the day. The floor then decides what deserves a second look on Friday.',
      fr: 'Trente séances en une heure : quatre personnes, une par thème, rapportent ce qui s’est dit pendant la journée. La salle choisit ensuite ce qui mérite qu’on y revienne vendredi.',
    },
    day: thursday,
    start: '17:00',
    end: '18:00',
    room: 'canada-hall',
    ...forEverybody,
    speakers: [
      ['naomi-castlereagh', 'chair'],
      ['rasmus-kivimets', 'panellist'],
      ['farida-benslimane-aziz', 'panellist'],
      ['isaac-lemelin', 'panellist'],
      ['amara-jallow-reyes', 'panellist'],
    ],
    organisations: hostedByAll,
  },
  {
    key: 'closing-ceremony',
    type: 'ceremony',
    origin: 'host',
    access: 'open',
    title: { en: 'Closing ceremony', fr: 'Cérémonie de clôture' },
    abstract: {
      en: 'Members announce their new commitments, and the co-chairs say what they will finish before October. The Youth Workshop reads the answers that its three demands received.',
      fr: 'Les membres annoncent leurs nouveaux engagements, et la coprésidence dit ce qu’elle achèvera d’ici octobre. L’Atelier des jeunes lit les réponses données à ses trois demandes.',
    },
    day: friday,
    start: '17:00',
    end: '18:30',
    room: 'canada-hall',
    ...forEverybody,
    speakers: [
      ['maelle-thibodeau-roy', 'chair'],
      ['pilar-santacruz-ayala', 'keynote'],
    ],
    organisations: hostedByAll,
  },
]

const foyers: Both = { en: 'Shaw Centre, foyers, levels 2 and 3', fr: 'Centre Shaw, foyers, niveaux 2 et 3' }
const ballroom: Both = {
  en: 'Shaw Centre, Trillium Ballroom, level 4',
  fr: 'Centre Shaw, salle de bal Trillium, niveau 4',
}
const atrium: Both = {
  en: 'Shaw Centre, atrium, level 3',
  fr: 'Centre Shaw, atrium, niveau 3',
}

const receptions: DemoSession[] = [
  {
    key: 'opening-reception',
    type: 'reception',
    origin: 'host',
    access: 'open',
    title: { en: 'Opening reception', fr: 'Réception d’ouverture' },
    abstract: {
      en: 'Canada receives the delegations above the canal, with food from every region of the country.',
      fr: 'Le Canada reçoit les délégations au-dessus du canal, avec des mets de toutes les régions du pays.',
    },
    day: wednesday,
    start: '20:00',
    end: '22:00',
    location: ballroom,
    languages: ['en', 'fr'],
    organisations: [['government-of-canada', 'host']],
  },
  {
    key: 'networking-thursday',
    type: 'networking',
    origin: 'joint',
    access: 'open',
    title: { en: 'Networking', fr: 'Réseautage' },
    abstract: {
      en: 'Two hours without speeches. Tables carry the names of the 22 topics, so that you can find people who care about yours.',
      fr: 'Deux heures sans discours. Chaque table porte le nom de l’un des 22 sujets : vous y trouverez des gens que le vôtre intéresse.',
    },
    day: thursday,
    start: '18:00',
    end: '20:00',
    location: ballroom,
    languages: ['en', 'fr'],
    organisations: [['ogp', 'organiser']],
  },
  {
    key: 'closing-reception',
    type: 'reception',
    origin: 'host',
    access: 'open',
    title: { en: 'Closing reception', fr: 'Réception de clôture' },
    abstract: {
      en: 'Music, a meal and goodbyes. Volunteers and interpreters are the guests of honour.',
      fr: 'De la musique, un repas et des au revoir. Les bénévoles et les interprètes sont à l’honneur.',
    },
    day: friday,
    start: '20:00',
    end: '22:30',
    location: ballroom,
    languages: ['en', 'fr'],
    organisations: [['government-of-canada', 'host']],
  },
]

/** What each of the two core days has at the same hours. */
function everyCoreDay(day: string, name: 'thursday' | 'friday'): DemoSession[] {
  const common = { day, origin: 'host', access: 'open' } satisfies Partial<DemoSession>
  return [
    {
      ...common,
      key: `breakfast-${name}`,
      type: 'meal',
      title: { en: 'Breakfast', fr: 'Déjeuner' },
      abstract: {
        en: 'Coffee, tea, fruit and bread, with tables set aside for first-time participants.',
        fr: 'Café, thé, fruits et pain, avec des tables réservées aux personnes qui viennent pour la première fois.',
      },
      start: '07:30',
      end: '09:00',
      location: foyers,
    },
    {
      ...common,
      key: `exhibits-${name}`,
      type: 'networking',
      origin: 'joint',
      title: { en: 'Exhibits', fr: 'Salons professionnels' },
      abstract: {
        en: 'Departments, cities and organisations show their work at their stands all day. Informal places for bilateral meetings are on level 1, around the delegates’ lounge.',
        fr: 'Ministères, villes et organisations présentent leur travail toute la journée. Des lieux informels pour les rencontres bilatérales se trouvent au niveau 1, autour du salon des délégations.',
      },
      start: '09:00',
      end: '17:00',
      location: atrium,
      languages: ['en', 'fr'],
    },
    {
      ...common,
      key: `lunch-${name}`,
      type: 'meal',
      title: { en: 'Lunch', fr: 'Dîner' },
      abstract: {
        en: 'Served on two levels. Halal, kosher, vegan and gluten-free meals are marked.',
        fr: 'Servi sur deux niveaux. Les repas halal, casher, végétaliens et sans gluten sont indiqués.',
      },
      start: '12:00',
      end: '13:30',
      location: foyers,
    },
    {
      ...common,
      key: `health-break-${name}`,
      type: 'break',
      title: { en: 'Health break', fr: 'Pause-santé' },
      abstract: {
        en: 'Something to drink, a place to stretch, and a quiet room on level 1.',
        fr: 'De quoi boire, un endroit pour bouger et une salle de repos au niveau 1.',
      },
      start: '14:45',
      end: '15:15',
      location: foyers,
    },
  ]
}

/** Holds its room and is shown to nobody but those who prepare the programme. */
const protocolHold: DemoSession = {
  key: 'protocol-hold',
  type: 'meeting',
  origin: 'host',
  access: 'private',
  title: { en: 'Protocol hold', fr: 'Salle retenue par le protocole' },
  abstract: {
    en: 'The room is kept free for the protocol office.',
    fr: 'La salle est gardée libre pour le bureau du protocole.',
  },
  day: thursday,
  start: '13:30',
  end: '14:45',
  room: 'bilateral-2',
  languages: ['en', 'fr'],
}

export const plenariesAndBreaks: DemoSession[] = [
  ...plenaries,
  ...receptions,
  ...everyCoreDay(thursday, 'thursday'),
  ...everyCoreDay(friday, 'friday'),
  protocolHold,
]
