import type { Both } from './format'

/** Words for summits made by a program (made-summit.ts). */

export const madeSubjects: { key: string; name: Both; color: string; titles: Both[] }[] = [
  {
    key: 'budgets',
    name: { en: 'Budgets', fr: 'Budgets' },
    color: '#6f3295',
    titles: [
      { en: 'Reading the budget together', fr: 'Lire le budget ensemble' },
      { en: 'Where the last dollar went', fr: 'Où est passé le dernier dollar' },
      { en: 'Voting on a street, not a line', fr: 'Voter pour une rue, pas pour un poste' },
      { en: 'Debt explained without a chart', fr: 'La dette expliquée sans graphique' },
    ],
  },
  {
    key: 'contracts',
    name: { en: 'Contracts', fr: 'Marchés publics' },
    color: '#b3470f',
    titles: [
      { en: 'Contracts that anyone can follow', fr: 'Des marchés que chacun peut suivre' },
      { en: 'Who owns the company that won', fr: 'À qui appartient l’entreprise retenue' },
      { en: 'Red flags before the signature', fr: 'Des signaux d’alerte avant la signature' },
      { en: 'Small bidders, large tenders', fr: 'Petits soumissionnaires, grands appels d’offres' },
    ],
  },
  {
    key: 'water',
    name: { en: 'Water', fr: 'Eau' },
    color: '#1b5cab',
    titles: [
      { en: 'Who decides about the river', fr: 'Qui décide de la rivière' },
      { en: 'Testing the tap in public', fr: 'Analyser l’eau du robinet en public' },
      { en: 'Maps of what lies underground', fr: 'Cartes de ce qui dort sous terre' },
      { en: 'A drought plan that people wrote', fr: 'Un plan de sécheresse écrit par les gens' },
    ],
  },
  {
    key: 'schools',
    name: { en: 'Schools', fr: 'Écoles' },
    color: '#17663b',
    titles: [
      { en: 'School meals, plate by plate', fr: 'Les repas scolaires, assiette par assiette' },
      { en: 'Parents at the council table', fr: 'Les parents à la table du conseil' },
      { en: 'Counting empty classrooms', fr: 'Compter les classes vides' },
      { en: 'Teaching with public records', fr: 'Enseigner avec les archives publiques' },
    ],
  },
  {
    key: 'archives',
    name: { en: 'Archives', fr: 'Archives' },
    color: '#8a3324',
    titles: [
      { en: 'Opening a century of files', fr: 'Ouvrir un siècle de dossiers' },
      { en: 'What may be forgotten, and when', fr: 'Ce qu’on peut oublier, et quand' },
      { en: 'Letters that came back to families', fr: 'Des lettres rendues aux familles' },
      { en: 'Requests answered in a week', fr: 'Des demandes traitées en une semaine' },
    ],
  },
  {
    key: 'transit',
    name: { en: 'Transit', fr: 'Transports' },
    color: '#3a3a94',
    titles: [
      { en: 'Buses that keep their promise', fr: 'Des autobus qui tiennent parole' },
      { en: 'Timetables as a public good', fr: 'Les horaires, un bien commun' },
      { en: 'The price of a ticket, discussed', fr: 'Le prix du billet, mis en débat' },
      { en: 'Sidewalks, ramps and wheels', fr: 'Trottoirs, rampes et roues' },
    ],
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
  { en: 'a fishing coast', fr: 'une côte de pêche' },
  { en: 'a desert province', fr: 'une province désertique' },
  { en: 'three mountain parishes', fr: 'trois paroisses de montagne' },
  { en: 'a delta', fr: 'un delta' },
  { en: 'an old steel town', fr: 'une ancienne ville d’acier' },
  { en: 'a suburb without a centre', fr: 'une banlieue sans centre' },
  { en: 'a river basin', fr: 'un bassin fluvial' },
  { en: 'twelve small states', fr: 'douze petits États' },
  { en: 'a forest reserve', fr: 'une réserve forestière' },
  { en: 'a twin town', fr: 'une ville jumelle' },
  { en: 'a market city', fr: 'une ville de marché' },
  { en: 'a new capital district', fr: 'un nouveau district fédéral' },
  { en: 'a ring of villages', fr: 'une couronne de villages' },
  { en: 'a port authority', fr: 'une administration portuaire' },
  { en: 'a bilingual county', fr: 'un comté bilingue' },
  { en: 'a snowbound township', fr: 'un canton enneigé' },
]

export const madeTwists: Both[] = [
  { en: 'what held', fr: 'ce qui a tenu' },
  { en: 'what failed', fr: 'ce qui a échoué' },
  { en: 'a second attempt', fr: 'une deuxième tentative' },
  { en: 'the first year', fr: 'la première année' },
  { en: 'ten years on', fr: 'dix ans après' },
  { en: 'a view from the counter', fr: 'vu du guichet' },
  { en: 'with no budget', fr: 'sans budget' },
  { en: 'by telephone', fr: 'au téléphone' },
  { en: 'in three languages', fr: 'en trois langues' },
  { en: 'told by those who left', fr: 'raconté par ceux et celles qui sont partis' },
  { en: 'told by the auditors', fr: 'raconté par la vérification' },
  { en: 'before the election', fr: 'avant l’élection' },
  { en: 'after the flood', fr: 'après l’inondation' },
  { en: 'with the press in the room', fr: 'avec la presse dans la salle' },
  { en: 'on one sheet of paper', fr: 'sur une seule feuille' },
  { en: 'as a game', fr: 'sous forme de jeu' },
]

export const madeSentences: Both[] = [
  {
    en: 'We began with one question from the public and followed it through every office that had to answer.',
    fr: 'L’équipe est partie d’une question du public et l’a suivie dans chaque bureau qui devait y répondre.',
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
  {
    en: 'The plan fitted on one page, and it was that page that people argued about.',
    fr: 'Le plan tenait sur une page, et c’est de cette page qu’on a débattu.',
  },
  {
    en: 'Half of the records were on paper, a third in one person’s memory.',
    fr: 'La moitié des dossiers étaient sur papier, le tiers dans la mémoire d’une seule personne.',
  },
  {
    en: 'Nobody had asked the drivers, so the team rode along for a month.',
    fr: 'Personne n’avait consulté les chauffeurs et les chauffeuses; l’équipe a donc fait la route avec eux pendant un mois.',
  },
  {
    en: 'You will leave with a checklist of eleven lines and the reasons behind each.',
    fr: 'Vous repartirez avec une liste de onze lignes et la raison de chacune.',
  },
  {
    en: 'An audit office, a newspaper and a library describe the same week.',
    fr: 'Un bureau de vérification, un journal et une bibliothèque décrivent la même semaine.',
  },
  {
    en: 'The law had been ready for nine years before its first request came in.',
    fr: 'La loi était prête depuis neuf ans lorsque la première demande est arrivée.',
  },
  {
    en: 'Trust was measured before and after, and it went down first.',
    fr: 'La confiance a été mesurée avant et après, et elle a d’abord baissé.',
  },
  {
    en: 'A retired surveyor found the error that three systems had copied.',
    fr: 'Une arpenteuse à la retraite a trouvé l’erreur que trois systèmes avaient recopiée.',
  },
  {
    en: 'What looked like apathy was a form that could not be saved.',
    fr: 'Ce qui passait pour de l’indifférence était un formulaire impossible à enregistrer.',
  },
  {
    en: 'Each table draws up its own rules, then swaps them with the next one.',
    fr: 'Chaque table rédige ses propres règles, puis les échange avec la suivante.',
  },
  {
    en: 'The prototype cost less than the meeting that approved it.',
    fr: 'Le prototype a coûté moins cher que la réunion qui l’a approuvé.',
  },
  {
    en: 'Questions may be sent ahead, in any language, and are answered first.',
    fr: 'Les questions peuvent être envoyées à l’avance, dans toutes les langues, et on y répond en premier.',
  },
  {
    en: 'Only one of the promises had a date, and it is the one that was kept.',
    fr: 'Une seule des promesses portait une date, et c’est celle qui a été tenue.',
  },
  {
    en: 'After the vote, the losing side was given the keys to the monitoring room.',
    fr: 'Après le vote, le camp perdant a reçu les clés de la salle de suivi.',
  },
  {
    en: 'The map was wrong in the same way for forty years, which proved useful.',
    fr: 'La carte a eu le même défaut pendant quarante ans, ce qui s’est révélé utile.',
  },
  {
    en: 'Bring a laptop if you have one; paper works as well.',
    fr: 'Apportez un ordinateur portable si vous en avez un; le papier convient tout autant.',
  },
  {
    en: 'A translator explains why the two versions never said quite the same thing.',
    fr: 'Une traductrice explique pourquoi les deux versions n’ont jamais dit tout à fait la même chose.',
  },
  {
    en: 'The complaint desk moved next to the mayor’s office, and complaints doubled.',
    fr: 'Le service des plaintes s’est installé à côté du bureau de la mairesse, et les plaintes ont doublé.',
  },
  {
    en: 'This is the story of a door that was left open on purpose.',
    fr: 'C’est l’histoire d’une porte laissée ouverte à dessein.',
  },
  {
    en: 'Young people chaired every second meeting and kept shorter minutes.',
    fr: 'Des jeunes ont présidé une réunion sur deux et ont rédigé des procès-verbaux plus courts.',
  },
]

export const madeNames = {
  given:
    'Ada Amina Anders Baptiste Beatriz Bogdan Chiara Chidi Clara Dalia Dmitri Dorothée Elif Emil Esi Farid Fatou Florence Giorgi Greta Gustavo Hana Hiroshi Hugo Ines Ivar Jamila Joon Jun Kaia Kofi Lars Léa Luca Mei Mira Nadia Niels Olga Omar Paola Pierre Quentin Rania Rosa Samir Sina Tariq Thérèse Uma Viktor Wanda Xavier Yara Yusuf Zoé'.split(
      ' ',
    ),
  family:
    'Achebe Adebayo Almeida Andersen Bélanger Bergström Bianchi Castro Chen Cloutier Diallo Dubois Eriksen Estrada Fontaine Fraser Gagnon Garcia Gupta Haddad Hansen Horvat Ito Ivanova Jensen Joly Kamau Kaplan Khan Kovács Lachance Laurent Lopes MacLeod Mbeki Moreau Murphy Nakamura Nguyen Nowak Okonkwo Olsen Ouellet Park Petrov Popescu Quiroga Rahman Reyes Rossi Roy Sato Schmidt Silva Singh Stewart Tanaka Tessier Tremblay Urquhart Vargas Vidal Wagner Watt Weber Yamada Yilmaz Zhang Zulu'.split(
      ' ',
    ),
}
