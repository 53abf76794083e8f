import { ministerial } from './digital-nations-2020/ministerial'
import { organisations, speakers } from './digital-nations-2020/people'
import { publicDay } from './digital-nations-2020/public-day'
import { workingGroups } from './digital-nations-2020/working-groups'
import type { DemoSummit } from './format'

export const digitalNations2020: DemoSummit = {
  slug: 'digital-nations-2020',
  series: 'digital-nations',
  name: { en: 'Digital Nations ministerial summit', fr: 'Sommet ministériel des Nations numériques' },
  shortName: { en: 'Digital Nations', fr: 'Nations numériques' },
  edition: { en: 'Online, 2020', fr: 'En ligne, 2020' },
  theme: { en: 'Resilient and responsive government', fr: 'Un gouvernement résilient et réceptif' },
  description: {
    en:
      'Ten nations meet from Auckland to Montevideo without leaving home. For two days ministers and working groups compare what ' +
      'a year of pandemic has shown about digital government; a third day, held with FWD50, is open to everyone.',
    fr:
      'Dix pays se réunissent d’Auckland à Montevideo sans quitter la maison. Pendant deux jours, ministres et groupes de travail ' +
      'comparent ce qu’une année de pandémie a révélé du gouvernement numérique; une troisième journée, tenue avec FWD50, est ' +
      'ouverte à tout le monde.',
  },
  place: { en: 'Online, hosted from Ottawa', fr: 'En ligne, depuis Ottawa' },
  host: { en: 'Government of Canada', fr: 'Gouvernement du Canada' },
  figures: [
    { value: { en: '10', fr: '10' }, label: { en: 'nations', fr: 'pays' } },
    { value: { en: '8', fr: '8' }, label: { en: 'time zones', fr: 'fuseaux horaires' } },
    { value: { en: '4', fr: '4' }, label: { en: 'working groups', fr: 'groupes de travail' } },
  ],
  startsOn: '2020-11-02',
  endsOn: '2020-11-04',
  timeZone: 'America/Toronto',
  mode: 'virtual',
  state: 'announced',
  accent: '#3a3a94',
  days: [
    { date: '2020-11-02', label: { en: 'Ministerial summit', fr: 'Sommet ministériel' } },
    { date: '2020-11-03', label: { en: 'Ministerial summit', fr: 'Sommet ministériel' } },
    {
      date: '2020-11-04',
      label: { en: 'Public day', fr: 'Journée publique' },
      note: { en: 'Held with FWD50', fr: 'Tenue avec FWD50' },
    },
  ],
  venues: [
    {
      key: 'online',
      name: { en: 'Summit platform', fr: 'Plateforme du sommet' },
      city: { en: 'Online', fr: 'En ligne' },
      timeZone: 'America/Toronto',
      online: true,
    },
    {
      key: 'fwd50',
      name: { en: 'FWD50 platform', fr: 'Plateforme de FWD50' },
      city: { en: 'Online', fr: 'En ligne' },
      timeZone: 'America/Toronto',
      online: true,
    },
  ],
  rooms: [
    {
      key: 'plenary',
      venue: 'online',
      name: { en: 'Plenary room', fr: 'Salle plénière' },
      kind: 'online',
      equipment: ['booths', 'stream'],
    },
    {
      key: 'ministers',
      venue: 'online',
      name: { en: 'Ministers’ room', fr: 'Salle des ministres' },
      kind: 'online',
      boardroom: 40,
      equipment: ['booths'],
    },
    {
      key: 'group-1',
      venue: 'online',
      name: { en: 'Working room 1', fr: 'Salle de travail 1' },
      kind: 'online',
      boardroom: 60,
      equipment: ['booths'],
    },
    {
      key: 'group-2',
      venue: 'online',
      name: { en: 'Working room 2', fr: 'Salle de travail 2' },
      kind: 'online',
      boardroom: 60,
      equipment: ['booths', 'stream'],
    },
    {
      key: 'lounge',
      venue: 'online',
      name: { en: 'Delegates’ lounge', fr: 'Salon des délégations' },
      kind: 'lounge',
    },
    {
      key: 'stage',
      venue: 'fwd50',
      name: { en: 'Public stage', fr: 'Scène publique' },
      kind: 'online',
      equipment: ['booths', 'stream'],
    },
    {
      key: 'workshop-1',
      venue: 'fwd50',
      name: { en: 'Workshop room 1', fr: 'Salle d’atelier 1' },
      kind: 'online',
      classroom: 60,
    },
    {
      key: 'workshop-2',
      venue: 'fwd50',
      name: { en: 'Workshop room 2', fr: 'Salle d’atelier 2' },
      kind: 'online',
      classroom: 60,
    },
  ],
  tracks: [
    {
      key: 'government',
      name: { en: 'Resilient and responsive government', fr: 'Gouvernement résilient et réceptif' },
      color: '#1b5cab',
      aim: {
        en: 'Learn from one another what keeps public services standing in a crisis, and what makes them answer people.',
        fr: 'Apprendre les uns des autres ce qui garde les services publics debout en temps de crise et ce qui les met à l’écoute.',
      },
      topics: [
        { key: 'resilient', name: { en: 'Resilience', fr: 'Résilience' } },
        { key: 'responsive', name: { en: 'Responsiveness', fr: 'Réceptivité' } },
        { key: 'together', name: { en: 'Acting together', fr: 'Agir ensemble' } },
      ],
    },
    {
      key: 'working-groups',
      name: { en: 'Working groups', fr: 'Groupes de travail' },
      color: '#6f3295',
      aim: {
        en: 'Turn what ministers agree on into something that all ten administrations can use.',
        fr: 'Transformer ce dont les ministres conviennent en outils utiles aux dix administrations.',
      },
      topics: [
        { key: 'ai', name: { en: 'Artificial intelligence', fr: 'Intelligence artificielle' } },
        { key: 'data', name: { en: 'Data', fr: 'Données' } },
        { key: 'identity', name: { en: 'Digital identity', fr: 'Identité numérique' } },
        { key: 'environment', name: { en: 'Environmental lens', fr: 'Optique environnementale' } },
      ],
    },
    {
      key: 'public-day',
      name: { en: 'Public day and talks', fr: 'Journée publique et entretiens' },
      color: '#b3470f',
      aim: {
        en: 'Show the public what the ten are working on, and hear what it makes of it.',
        fr: 'Montrer au public ce à quoi les dix travaillent et entendre ce qu’il en pense.',
      },
      topics: [
        { key: 'talks', name: { en: 'Talks', fr: 'Entretiens' } },
        { key: 'showcase', name: { en: 'Work on show', fr: 'Travaux présentés' } },
        { key: 'practice', name: { en: 'Practice', fr: 'Pratique' } },
      ],
    },
  ],
  organisations,
  speakers,
  occurrences: [
    {
      key: 'ai',
      name: {
        en: 'Working group: artificial intelligence',
        fr: 'Groupe de travail : intelligence artificielle',
      },
    },
    { key: 'data', name: { en: 'Working group: data', fr: 'Groupe de travail : données' } },
    {
      key: 'identity',
      name: { en: 'Working group: digital identity', fr: 'Groupe de travail : identité numérique' },
    },
    {
      key: 'environment',
      name: { en: 'Working group: environmental lens', fr: 'Groupe de travail : optique environnementale' },
    },
    {
      key: 'responsive',
      name: { en: 'Responsive: services that answer', fr: 'Réceptif : des services qui répondent' },
    },
  ],
  sessions: [...ministerial, ...workingGroups, ...publicDay],
  releaseNote: {
    en: 'First programme of the three days.',
    fr: 'Premier programme des trois journées.',
  },
}
