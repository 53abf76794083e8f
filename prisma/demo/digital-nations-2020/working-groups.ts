import type { DemoSession } from '../format'

/** What both rounds of a working group share. */
type Group = Pick<DemoSession, 'access' | 'title' | 'abstract' | 'webcast'> & {
  key: string
  chair: string
  room: string
  day: string
}

const groups: Group[] = [
  {
    key: 'ai',
    chair: 'ashdown',
    room: 'group-1',
    day: '2020-11-02',
    access: 'invitation',
    title: {
      en: 'Working group: artificial intelligence',
      fr: 'Groupe de travail : intelligence artificielle',
    },
    abstract: {
      en: 'Before a public body lets an algorithm weigh on a decision, what should it have checked, and whom should it have told? The group compares the assessments in use and drafts questions that all ten can put to a supplier.',
      fr: 'Avant qu’un organisme public laisse un algorithme peser sur une décision, que doit-il avoir vérifié, et qui doit-il avoir informé? Le groupe compare les évaluations en usage et rédige des questions que les dix pourront poser à un fournisseur.',
    },
  },
  {
    key: 'data',
    chair: 'vasconcelos',
    room: 'group-2',
    day: '2020-11-02',
    access: 'invitation',
    title: { en: 'Working group: data', fr: 'Groupe de travail : données' },
    abstract: {
      en: 'Figures on the pandemic crossed borders every day without a common definition. The group looks at what made sharing slow: law, formats or habit, and picks one data set to describe alike in ten countries.',
      fr: 'Des chiffres sur la pandémie ont traversé les frontières chaque jour sans définition commune. Le groupe cherche ce qui a ralenti l’échange, droit, formats ou habitudes, et choisit un jeu de données à décrire de la même façon dans dix pays.',
    },
  },
  {
    key: 'identity',
    chair: 'thorsen',
    room: 'group-1',
    day: '2020-11-03',
    access: 'invitation',
    title: { en: 'Working group: digital identity', fr: 'Groupe de travail : identité numérique' },
    abstract: {
      en: 'Proving who you are without a counter to go to: the group compares levels of assurance, looks at those whom each scheme leaves out, and tries one credential of one nation at the service of another.',
      fr: 'Prouver qui l’on est sans guichet où se rendre : le groupe compare les niveaux d’assurance, se penche sur les personnes que chaque régime laisse de côté et met à l’essai un justificatif d’un pays auprès du service d’un autre.',
    },
  },
  {
    key: 'environment',
    chair: 'beliveau',
    room: 'group-2',
    day: '2020-11-03',
    access: 'open',
    webcast: 'https://webcast.example/digital-nations-2020/group-2',
    title: {
      en: 'New working group: an environmental lens',
      fr: 'Nouveau groupe de travail : une optique environnementale',
    },
    abstract: {
      en: 'Canada chairs this new group on how digital government weighs on the environment and how it can help: buying and keeping devices, siting data centres, making fewer trips. This first meeting is open to the public.',
      fr: 'Le Canada préside ce nouveau groupe sur ce que le gouvernement numérique coûte à l’environnement et sur ce qu’il peut lui épargner : achat et durée de vie des appareils, emplacement des centres de données, déplacements évités. Cette première rencontre est ouverte au public.',
    },
  },
]

/**
 * Each group meets twice on its day with the same agenda: at 8:00 in Ottawa (from Mexico's early morning to the
 * Korean evening) and at 18:15 (from the Uruguayan evening to noon in Auckland). A nation joins the round that
 * falls in its day.
 */
const rounds = [
  { name: 'early', start: '08:00', end: '09:15' },
  { name: 'late', start: '18:15', end: '19:30' },
]

export const workingGroups: DemoSession[] = groups.flatMap(({ key, chair, ...shared }) =>
  rounds.map(({ name, start, end }): DemoSession => ({
    ...shared,
    key: `${key}-${name}`,
    type: 'meeting',
    origin: 'joint',
    start,
    end,
    track: 'working-groups',
    topic: key,
    occurrence: key,
    languages: ['en'],
    interpretation: ['fr'],
    speakers: [[chair, 'chair']],
    organisations: key === 'environment' ? [['ca', 'organiser']] : [],
  })),
)
