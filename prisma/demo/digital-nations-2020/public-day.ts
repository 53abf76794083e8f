import type { DemoSession } from '../format'

/** Made with FWD50, for everyone. */
const withPartner = {
  origin: 'joint',
  access: 'open',
  track: 'public-day',
  languages: ['en', 'fr'],
  organisations: [
    ['ca', 'organiser'],
    ['fwd50', 'partner'],
  ],
} satisfies Partial<DemoSession>

const onStage = {
  ...withPartner,
  interpretation: ['en', 'fr'],
  room: 'stage',
  webcast: 'https://webcast.example/digital-nations-2020/stage',
} satisfies Partial<DemoSession>

const talk = {
  ...onStage,
  origin: 'third_party',
  type: 'parallel',
  topic: 'talks',
  start: '12:30',
  end: '13:15',
  organisations: [['fwd50', 'organiser']],
} satisfies Partial<DemoSession>

const workshop = {
  ...withPartner,
  type: 'workshop',
  access: 'seats',
  topic: 'practice',
  day: '2020-11-04',
  start: '13:45',
  end: '15:00',
  seats: 60,
} satisfies Partial<DemoSession>

/** The two talks that lead to the public day, and the day itself. */
export const publicDay: DemoSession[] = [
  {
    ...talk,
    key: 'talk-benefits',
    title: {
      en: 'FWDThinking: a benefit in three weeks',
      fr: 'FWDThinking : une prestation en trois semaines',
    },
    abstract: {
      en: 'How do you launch a payment for millions of people faster than a form is usually approved? A conversation on the choices, the shortcuts and the repairs that followed.',
      fr: 'Comment lancer un versement pour des millions de personnes en moins de temps qu’il n’en faut d’ordinaire pour approuver un formulaire? Un entretien sur les choix, les raccourcis et les réparations qui ont suivi.',
    },
    day: '2020-11-02',
    speakers: [
      ['charron', 'moderator'],
      ['rivero', 'panellist'],
    ],
  },
  {
    ...talk,
    key: 'talk-design',
    title: { en: 'FWDThinking: listening at a distance', fr: 'FWDThinking : être à l’écoute, à distance' },
    abstract: {
      en: 'Research with the public used to mean a table and two chairs. What replaces them when nobody may meet, and who is no longer heard?',
      fr: 'La recherche auprès du public se faisait autour d’une table, avec deux chaises. Par quoi les remplacer quand on ne peut plus se réunir, et qui n’est plus entendu?',
    },
    day: '2020-11-03',
    speakers: [
      ['charron', 'moderator'],
      ['whitcombe', 'panellist'],
    ],
  },
  {
    ...onStage,
    key: 'public-opening',
    type: 'plenary',
    topic: 'showcase',
    title: { en: 'A day for everyone: welcome', fr: 'Une journée pour tout le monde : mot de bienvenue' },
    abstract: {
      en: 'What the ten nations talked about for two days, told plainly, and how to take part in this third one.',
      fr: 'Ce dont les dix pays ont parlé pendant deux jours, raconté simplement, et comment prendre part à cette troisième journée.',
    },
    day: '2020-11-04',
    start: '09:00',
    end: '09:30',
    speakers: [
      ['charron', 'moderator'],
      ['lafleur', 'keynote'],
    ],
  },
  {
    ...onStage,
    key: 'show-ai-data',
    type: 'parallel',
    topic: 'showcase',
    title: { en: 'Show your work: algorithms and data', fr: 'Travaux à l’appui : algorithmes et données' },
    abstract: {
      en: 'Two working groups open their notebooks: what they compared, where they disagree, and what can be reused tomorrow morning. Questions from the audience fill half of the hour.',
      fr: 'Deux groupes de travail ouvrent leurs cahiers : ce qu’ils ont comparé, ce qui les divise et ce qui peut servir dès demain matin. Les questions du public occupent la moitié de l’heure.',
    },
    day: '2020-11-04',
    start: '09:45',
    end: '10:45',
    speakers: [
      ['ashdown', 'panellist'],
      ['vasconcelos', 'panellist'],
    ],
  },
  {
    ...onStage,
    key: 'show-identity-environment',
    type: 'parallel',
    topic: 'showcase',
    title: {
      en: 'Show your work: identity and environment',
      fr: 'Travaux à l’appui : identité et environnement',
    },
    abstract: {
      en: 'One group has years behind it, the other is a day old. Both explain what they promise for the coming year and how you will be able to tell whether they kept it.',
      fr: 'L’un des groupes a des années derrière lui, l’autre n’a qu’un jour. Tous deux expliquent ce qu’ils promettent pour l’année qui vient et comment vous pourrez vérifier s’ils ont tenu parole.',
    },
    day: '2020-11-04',
    start: '11:00',
    end: '12:00',
    speakers: [
      ['thorsen', 'panellist'],
      ['beliveau', 'panellist'],
    ],
  },
  {
    key: 'pause',
    type: 'break',
    origin: 'joint',
    title: { en: 'Break away from the screen', fr: 'Pause loin de l’écran' },
    day: '2020-11-04',
    start: '12:00',
    end: '12:30',
    location: { en: 'Wherever you are', fr: 'Là où vous êtes' },
  },
  {
    ...onStage,
    key: 'ten-mistakes',
    type: 'plenary',
    topic: 'showcase',
    title: { en: 'Ten nations, ten mistakes', fr: 'Dix pays, dix erreurs' },
    abstract: {
      en: 'Successes travel by themselves. Here each nation tells of one thing that went wrong in its digital government this year, and what it changed because of it.',
      fr: 'Les réussites voyagent toutes seules. Ici, chaque pays raconte une chose qui a mal tourné cette année dans son gouvernement numérique, et ce qu’il a changé par la suite.',
    },
    day: '2020-11-04',
    start: '12:30',
    end: '13:30',
    speakers: [
      ['charron', 'moderator'],
      ['marsh', 'panellist'],
      ['olivera', 'panellist'],
      ['tamm', 'panellist'],
    ],
  },
  {
    ...workshop,
    key: 'workshop-plain-forms',
    room: 'workshop-1',
    title: { en: 'Workshop: rewrite a form', fr: 'Atelier : réécrire un formulaire' },
    abstract: {
      en: 'Bring a form that nobody understands. In small groups you cut the questions that no law requires and test what is left on one another.',
      fr: 'Apportez un formulaire que personne ne comprend. En petits groupes, vous retranchez les questions qu’aucune loi n’exige et mettez le reste à l’épreuve entre vous.',
    },
    speakers: [['whitcombe', 'moderator']],
  },
  {
    ...workshop,
    key: 'workshop-footprint',
    room: 'workshop-2',
    title: { en: 'Workshop: the weight of a web page', fr: 'Atelier : le poids d’une page Web' },
    abstract: {
      en: 'A public page that weighs ten times less loads on an old phone and burns less power. You measure one of yours, make it lighter and compare.',
      fr: 'Une page publique dix fois plus légère s’affiche sur un vieux téléphone et consomme moins d’énergie. Vous mesurez l’une des vôtres, vous l’allégez et vous comparez.',
    },
    speakers: [['beliveau', 'moderator']],
  },
  {
    ...onStage,
    key: 'public-closing',
    type: 'plenary',
    topic: 'talks',
    title: { en: 'Good night, good morning', fr: 'Bonne nuit et bonjour' },
    abstract: {
      en: 'The last hour is the one at which nobody among the ten is between midnight and six in the morning. What each nation takes from these three days, and where the conversation goes on.',
      fr: 'La dernière heure est celle où il n’est entre minuit et six heures du matin dans aucun des dix pays. Ce que chacun retient de ces trois journées, et où la conversation se poursuit.',
    },
    day: '2020-11-04',
    start: '16:00',
    end: '17:00',
    speakers: [
      ['charron', 'moderator'],
      ['lafleur', 'panellist'],
      ['bennett', 'panellist'],
      ['han', 'panellist'],
    ],
  },
]
