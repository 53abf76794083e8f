import type { DemoQuestion } from './format'

/** The standard questions, which every summit begins with; name, organisation, State and days are fields of their own. */
export const standardQuestions: DemoQuestion[] = [
  {
    code: 'languages',
    kind: 'several',
    label: { en: 'Languages you work in', fr: 'Langues dans lesquelles vous travaillez' },
    purpose: { en: 'To plan languages of sessions.', fr: 'Pour prévoir les langues des séances.' },
    options: [
      { value: 'en', label: { en: 'English', fr: 'Anglais' } },
      { value: 'fr', label: { en: 'French', fr: 'Français' } },
      { value: 'es', label: { en: 'Spanish', fr: 'Espagnol' } },
      { value: 'other', label: { en: 'Another language', fr: 'Une autre langue' } },
    ],
  },
  {
    code: 'interpretation',
    kind: 'choice',
    label: { en: 'Do you need interpretation?', fr: 'Avez-vous besoin d’interprétation?' },
    purpose: { en: 'To plan booths and receivers.', fr: 'Pour prévoir les cabines et les récepteurs.' },
    options: [
      { value: 'none', label: { en: 'No', fr: 'Non' } },
      { value: 'en', label: { en: 'Into English', fr: 'Vers l’anglais' } },
      { value: 'fr', label: { en: 'Into French', fr: 'Vers le français' } },
      { value: 'sign', label: { en: 'Into a sign language', fr: 'Vers une langue des signes' } },
    ],
  },
  {
    code: 'access-needs',
    kind: 'choice',
    label: { en: 'Do you have access needs?', fr: 'Avez-vous des besoins d’accessibilité?' },
    purpose: {
      en: 'To make the venue work for you. Read by the access team alone.',
      fr: 'Pour que le lieu vous convienne. Lu par l’équipe de l’accessibilité seulement.',
    },
    options: [
      { value: 'no', label: { en: 'No', fr: 'Non' } },
      { value: 'yes', label: { en: 'Yes', fr: 'Oui' } },
    ],
  },
  {
    code: 'access-details',
    kind: 'long_text',
    label: { en: 'What would help you?', fr: 'Qu’est-ce qui vous aiderait?' },
    purpose: {
      en: 'To make the venue work for you. Read by the access team alone.',
      fr: 'Pour que le lieu vous convienne. Lu par l’équipe de l’accessibilité seulement.',
    },
    required: true,
    shownWhen: { question: 'access-needs', is: ['yes'] },
  },
  {
    code: 'dietary-needs',
    kind: 'several',
    label: { en: 'What do you not eat?', fr: 'Que ne mangez-vous pas?' },
    purpose: { en: 'To order meals.', fr: 'Pour commander les repas.' },
    options: [
      { value: 'meat', label: { en: 'Meat', fr: 'Viande' } },
      { value: 'animal', label: { en: 'Anything from animals', fr: 'Tout produit d’origine animale' } },
      { value: 'gluten', label: { en: 'Gluten', fr: 'Gluten' } },
      { value: 'not-halal', label: { en: 'What is not halal', fr: 'Ce qui n’est pas halal' } },
      { value: 'not-kosher', label: { en: 'What is not kosher', fr: 'Ce qui n’est pas casher' } },
    ],
  },
  {
    code: 'press-card',
    kind: 'text',
    label: { en: 'Number of your press card', fr: 'Numéro de votre carte de presse' },
    purpose: { en: 'To accredit the media.', fr: 'Pour accréditer les médias.' },
    required: true,
    categories: ['media'],
  },
  {
    code: 'assignment-letter',
    kind: 'file',
    label: { en: 'Letter of assignment', fr: 'Lettre d’affectation' },
    help: { en: 'From your newsroom, on its paper.', fr: 'De votre rédaction, sur son papier à en-tête.' },
    purpose: { en: 'To accredit the media.', fr: 'Pour accréditer les médias.' },
    categories: ['media'],
  },
  {
    code: 'arrival',
    kind: 'date',
    label: { en: 'Day of your arrival', fr: 'Jour de votre arrivée' },
    purpose: { en: 'To plan the welcome at the airport.', fr: 'Pour prévoir l’accueil à l’aéroport.' },
    categories: ['delegate'],
  },
  {
    code: 'passport-number',
    kind: 'text',
    label: { en: 'Passport number', fr: 'Numéro de passeport' },
    purpose: {
      en: 'To let you in where identity is checked.',
      fr: 'Pour vous laisser entrer là où l’identité est vérifiée.',
    },
    identity: true,
    categories: ['delegate'],
  },
  {
    code: 'privacy',
    kind: 'consent',
    label: {
      en: 'I have read how my answers are used, and for how long they are kept.',
      fr: 'J’ai lu à quoi servent mes réponses et combien de temps elles sont conservées.',
    },
    purpose: { en: 'To have your consent on record.', fr: 'Pour garder la trace de votre consentement.' },
    required: true,
  },
  {
    code: 'participants-list',
    kind: 'consent',
    label: {
      en: 'My name and organisation may stand in the list of participants.',
      fr: 'Mon nom et mon organisation peuvent figurer dans la liste des personnes participantes.',
    },
    purpose: {
      en: 'To give participants a list of each other.',
      fr: 'Pour remettre aux personnes participantes la liste des autres.',
    },
  },
]
