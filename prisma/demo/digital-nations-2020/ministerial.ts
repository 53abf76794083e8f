import type { DemoSession } from '../format'
import { delegations, heads } from './people'

const PLENARY_WEBCAST = 'https://webcast.example/digital-nations-2020/plenary'

const allTen: NonNullable<DemoSession['organisations']> = delegations.map((key) => [
  key,
  key === 'ca' ? 'host' : 'counterpart',
])
const allHeads: NonNullable<DemoSession['speakers']> = heads.map((key, index) => [
  key,
  index === 0 ? 'chair' : 'panellist',
])

const some = (keys: string[]): Pick<DemoSession, 'speakers' | 'organisations'> => ({
  speakers: allHeads.filter(([key]) => keys.includes(key)),
  organisations: allTen.filter(([key]) => keys.includes(heads[delegations.indexOf(key)] ?? '')),
})

/** In closed session, in the ministers' room. */
const closed = {
  type: 'ministerial',
  origin: 'host',
  access: 'invitation',
  room: 'ministers',
  track: 'government',
  languages: ['en', 'fr'],
  interpretation: ['en', 'fr'],
} as const satisfies Partial<DemoSession>

const responsive = {
  ...closed,
  topic: 'responsive',
  occurrence: 'responsive',
  title: { en: 'Responsive: services that answer', fr: 'Réceptif : des services qui répondent' },
  abstract: {
    en:
      'How does a government hear that a service has failed someone, and how long until it is mended? Heads of ' +
      'delegation each bring one case. The discussion is held twice, so that it falls in the day of every ' +
      'nation; the chair carries the points of the first round to the second.',
    fr:
      'Comment un gouvernement apprend-il qu’un service a fait défaut à quelqu’un, et combien de temps lui faut-il pour ' +
      'le corriger? Chaque chef ou cheffe de délégation apporte un cas. La discussion a lieu deux fois pour que chaque pays y ' +
      'prenne part de jour; la présidence transmet les points du premier tour au second.',
  },
} satisfies Partial<DemoSession>

/**
 * What brings all ten together lies between 16:00 and 17:00 in Ottawa: the one hour of the day that is before
 * midnight in Tallinn and Jerusalem and not before six in Seoul.
 */
export const ministerial: DemoSession[] = [
  {
    key: 'desk',
    type: 'registration',
    origin: 'host',
    access: 'invitation',
    title: { en: 'Connection desk', fr: 'Accueil technique' },
    abstract: {
      en: 'Delegations try their line, sound and interpretation channel with a technician. Each may also ask for a test in its own office hours during the week before.',
      fr: 'Les délégations vérifient leur ligne, le son et le canal d’interprétation avec l’équipe technique. Chacune peut aussi demander un essai à ses propres heures de bureau, la semaine précédente.',
    },
    day: '2020-11-02',
    start: '07:15',
    end: '07:45',
    room: 'lounge',
    languages: ['en', 'fr'],
  },
  {
    key: 'rehearsal',
    type: 'meeting',
    origin: 'host',
    access: 'private',
    title: { en: 'Rehearsal of the chair’s team', fr: 'Répétition de l’équipe de la présidence' },
    abstract: {
      en: 'Order of speaking, time signals and what to do when a line drops.',
      fr: 'Ordre de parole, signaux de temps et marche à suivre si une ligne tombe.',
    },
    day: '2020-11-02',
    start: '14:30',
    end: '15:15',
    room: 'plenary',
    languages: ['en', 'fr'],
    organisations: [['ca', 'host']],
  },
  {
    key: 'opening',
    type: 'ceremony',
    origin: 'host',
    access: 'open',
    title: { en: 'Opening: ten nations, one minute each', fr: 'Ouverture : dix pays, une minute chacun' },
    abstract: {
      en: 'Canada opens the summit, and each nation in turn says what this year has taught its government. The public may watch.',
      fr: 'Le Canada ouvre le sommet, puis chaque pays dit à tour de rôle ce que cette année a appris à son gouvernement. Le public peut suivre la diffusion.',
    },
    day: '2020-11-02',
    start: '16:00',
    end: '16:20',
    room: 'plenary',
    track: 'government',
    topic: 'together',
    languages: ['en', 'fr'],
    interpretation: ['en', 'fr'],
    webcast: PLENARY_WEBCAST,
    speakers: allHeads,
    organisations: allTen,
  },
  {
    ...closed,
    key: 'resilient',
    topic: 'resilient',
    title: { en: 'Resilient: government that holds', fr: 'Résilient : un gouvernement qui tient bon' },
    abstract: {
      en: 'A pandemic moved offices, payments and parliaments online within weeks. What held, what gave way, and what would each nation build differently before the next shock?',
      fr: 'En quelques semaines, une pandémie a déplacé en ligne bureaux, paiements et parlements. Qu’est-ce qui a tenu, qu’est-ce qui a cédé, et que ferait chaque pays autrement avant le prochain choc?',
    },
    day: '2020-11-02',
    start: '16:25',
    end: '17:00',
    speakers: allHeads,
    organisations: allTen,
  },
  {
    ...responsive,
    ...some(['lafleur', 'bennett', 'han', 'arriaga']),
    key: 'responsive-pacific',
    day: '2020-11-02',
    start: '17:15',
    end: '18:00',
  },
  {
    ...responsive,
    ...some(['lafleur', 'lindegaard', 'tamm', 'ben-ami', 'sequeira', 'marsh', 'olivera']),
    key: 'responsive-atlantic',
    day: '2020-11-03',
    start: '10:00',
    end: '10:45',
  },
  {
    ...closed,
    key: 'together',
    topic: 'together',
    title: { en: 'What the ten will do together', fr: 'Ce que les dix feront ensemble' },
    abstract: {
      en: 'The four working groups report in two minutes each. Ministers then settle what the groups take up until the next summit, and which nation leads.',
      fr: 'Les quatre groupes de travail font rapport en deux minutes chacun. Les ministres arrêtent ensuite ce que les groupes entreprendront d’ici le prochain sommet, et quel pays dirigera chaque chantier.',
    },
    day: '2020-11-03',
    start: '16:00',
    end: '16:30',
    speakers: allHeads,
    organisations: allTen,
  },
  {
    key: 'closing',
    type: 'ceremony',
    origin: 'host',
    access: 'open',
    title: { en: 'Closing and last word of each nation', fr: 'Clôture et dernier mot de chaque pays' },
    abstract: {
      en: 'The chair sums up both days, and each nation closes with one thing it will do at home. The public may watch.',
      fr: 'La présidence résume les deux journées, et chaque pays conclut par une chose qu’il fera chez lui. Le public peut suivre la diffusion.',
    },
    day: '2020-11-03',
    start: '16:35',
    end: '17:00',
    room: 'plenary',
    track: 'government',
    topic: 'together',
    languages: ['en', 'fr'],
    interpretation: ['en', 'fr'],
    webcast: PLENARY_WEBCAST,
    speakers: allHeads,
    organisations: allTen,
  },
]
