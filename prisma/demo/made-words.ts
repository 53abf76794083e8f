import type { Both } from './format'

/** Words for summits made by a program (made-summit.ts). */
export const madeSubjects: { key: string; name: Both; title: Both; color: string }[] = [
  {
    key: 'budgets',
    name: { en: 'Budgets', fr: 'Budgets' },
    title: { en: 'Reading the budget together', fr: 'Lire le budget ensemble' },
    color: '#6f3295',
  },
  {
    key: 'contracts',
    name: { en: 'Contracts', fr: 'Marchés publics' },
    title: { en: 'Contracts that anyone can follow', fr: 'Des marchés que chacun peut suivre' },
    color: '#b3470f',
  },
  {
    key: 'water',
    name: { en: 'Water', fr: 'Eau' },
    title: { en: 'Who decides about the river', fr: 'Qui décide de la rivière' },
    color: '#1b5cab',
  },
  {
    key: 'schools',
    name: { en: 'Schools', fr: 'Écoles' },
    title: { en: 'School meals, plate by plate', fr: 'Les repas scolaires, assiette par assiette' },
    color: '#17663b',
  },
  {
    key: 'archives',
    name: { en: 'Archives', fr: 'Archives' },
    title: { en: 'Opening a century of files', fr: 'Ouvrir un siècle de dossiers' },
    color: '#8a3324',
  },
  {
    key: 'transit',
    name: { en: 'Transit', fr: 'Transports' },
    title: { en: 'Buses that keep their promise', fr: 'Des autobus qui tiennent parole' },
    color: '#3a3a94',
  },
]

export const madePlaces: Both[] = [
  { en: 'a harbour town', fr: 'une ville portuaire' },
  { en: 'four northern villages', fr: 'quatre villages du Nord' },
  { en: 'a capital', fr: 'une capitale' },
  { en: 'an island region', fr: 'une région insulaire' },
  { en: 'a mining valley', fr: 'une vallée minière' },
  { en: 'two border cities', fr: 'deux villes frontalières' },
  { en: 'a farming district', fr: 'un district agricole' },
  { en: 'a university quarter', fr: 'un quartier universitaire' },
]

export const madeSentences: Both[] = [
  {
    en: 'We began with one question from the public and followed it through every office that had to answer.',
    fr: 'Nous sommes partis d’une question du public et l’avons suivie dans chaque bureau qui devait y répondre.',
  },
  {
    en: 'The figures were published long ago; what was missing was somebody to ask what they meant.',
    fr: 'Les chiffres étaient publiés depuis longtemps; il manquait quelqu’un pour demander ce qu’ils voulaient dire.',
  },
  {
    en: 'Bring a case from your own work, since half of the hour is kept for the room.',
    fr: 'Apportez un cas tiré de votre travail, car la moitié de l’heure est réservée à la salle.',
  },
  {
    en: 'Three things failed before the fourth one held, and the session goes through them in that order.',
    fr: 'Trois choses ont échoué avant que la quatrième tienne, et la séance les reprend dans cet ordre.',
  },
  {
    en: 'A law can say that a meeting is public without anyone ever finding the door.',
    fr: 'Une loi peut dire qu’une réunion est publique sans que personne en trouve jamais la porte.',
  },
  {
    en: 'The speakers disagree on what comes first, trust or data, and will not settle it.',
    fr: 'Les personnes invitées ne s’entendent pas sur ce qui vient en premier, la confiance ou les données, et n’en décideront pas.',
  },
  {
    en: 'Everything shown can be copied: the forms, the letters and the mistakes.',
    fr: 'Tout ce qui est montré peut être repris : les formulaires, les lettres et les erreurs.',
  },
  {
    en: 'After two years the town stopped counting visits and began to count answers.',
    fr: 'Au bout de deux ans, la ville a cessé de compter les visites et s’est mise à compter les réponses.',
  },
  {
    en: 'What would you publish tomorrow if nobody could be blamed for it?',
    fr: 'Que publieriez-vous demain si personne ne pouvait en être blâmé?',
  },
  {
    en: 'A short film, a long table and a list of names are all the equipment it took.',
    fr: 'Un court film, une longue table et une liste de noms : il n’en a pas fallu davantage.',
  },
]

export const madeNames = {
  given: [
    'Ada',
    'Baptiste',
    'Chiara',
    'Dmitri',
    'Esi',
    'Farid',
    'Greta',
    'Hugo',
    'Ines',
    'Jun',
    'Kofi',
    'Léa',
  ],
  family: [
    'Achebe',
    'Bélanger',
    'Castro',
    'Dubois',
    'Eriksen',
    'Fontaine',
    'Gagnon',
    'Haddad',
    'Ito',
    'Joly',
  ],
}
