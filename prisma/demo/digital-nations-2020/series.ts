import type { DemoSeries } from '../format'

/** Mexico and Uruguay are put under 2019 by inference (README): the sources say D7 in 2018 and D9 before Denmark. */
export const digitalNationsSeries: DemoSeries = {
  slug: 'digital-nations',
  name: { en: 'Digital Nations', fr: 'Nations numériques' },
  description: {
    en:
      'A group of governments that are far along the digital road and compare notes in confidence. It meets once a year ' +
      'at ministerial level; between summits its working groups carry on. Its number grew with its members, from D5 to ' +
      'D7 and D9, until it took a name without one.',
    fr:
      'Un groupe de gouvernements avancés dans le virage numérique, qui échangent en toute confiance. Il se réunit une ' +
      'fois l’an au niveau ministériel; entre les sommets, ses groupes de travail poursuivent la tâche. Son chiffre a ' +
      'grandi avec le nombre de ses membres, de D5 à D7 puis D9, avant qu’il prenne un nom sans chiffre.',
  },
  members: [
    { state: 'GB', fromYear: 2014, calledThen: 'D5' },
    { state: 'NZ', fromYear: 2014, calledThen: 'D5' },
    { state: 'KR', fromYear: 2014, calledThen: 'D5' },
    { state: 'EE', fromYear: 2014, calledThen: 'D5' },
    { state: 'IL', fromYear: 2014, calledThen: 'D5' },
    { state: 'CA', fromYear: 2018, calledThen: 'D7' },
    { state: 'PT', fromYear: 2018, calledThen: 'D7' },
    { state: 'MX', fromYear: 2019, calledThen: 'D9' },
    { state: 'UY', fromYear: 2019, calledThen: 'D9' },
    // With Denmark came the name without a number: the series' own, which each page says in its language.
    { state: 'DK', fromYear: 2019 },
  ],
}
