import type { ExchangeMeeting } from './meeting-format'

export const toronto: ExchangeMeeting[] = [
  {
    key: 'ontario-digital',
    host: 'ontario-digital',
    subject: 'A digital plan, and who was heard',
    languages: ['en', 'fr'],
    at: '2019-04-26 09:00',
    minutes: 75,
    address: 'Offices of the Ontario Digital Service, Toronto',
    contact: 'Front desk, 416 555-0108',
    way: [20, 15],
    brief: 'Demander les chiffres de participation par territoire, pas seulement le total.',
    points: [
      ['asked', 'The plan, and the many ways to comment on it'],
      ['asking', 'Joindre qui ne répond jamais'],
    ],
    keyPoints:
      'Plusieurs portes d’entrée valent mieux qu’une consultation en ligne, surtout là où la connexion est lente.\n' +
      'Aller chez les gens coûte cher et change les réponses.',
    questions: 'À partir de quand une consultation peut-elle dire qu’elle a entendu tout le monde?',
    shared: true,
    theirs: {
      keyPoints: 'The visitors’ towns use market days and schools: cheaper than our roadshow.',
      questions: 'How do they show residents what became of their comments?',
    },
    followUps: [
      {
        text: 'Envoyer le récit des consultations sur les marchés',
        owner: 'rights',
        dueOn: '2019-05-17',
        doneOn: '2019-05-16',
        shared: true,
      },
    ],
    announced: {
      title: {
        en: 'How a province listens to its residents',
        fr: 'Comment une province écoute sa population',
      },
      readOut: false,
    },
  },
  {
    key: 'code-for-canada',
    host: 'code-for-canada',
    subject: 'Fellows inside government',
    languages: ['en', 'fr'],
    at: '2019-04-26 10:45',
    minutes: 75,
    address: 'Offices of Code for Canada, Toronto',
    contact: 'Fellowship team, 416 555-0109',
    way: [15, 20],
    brief:
      'Voir si le modèle tient dans une intercommunalité de 60 000 habitants. Question du statut : Rachid.',
    points: [
      ['asked', 'How a fellowship is set up'],
      ['asking', 'Ce que laissent les spécialistes en partant'],
    ],
    keyPoints:
      'Dix mois, un projet, une équipe d’accueil qui s’engage par écrit.\n' +
      'Le vrai résultat est ce que l’équipe sait faire ensuite sans eux.',
    questions: 'Qui paie quand c’est une petite collectivité qui accueille?',
    followUps: [
      { text: 'Chiffrer un essai avec deux communes voisines', owner: 'council', dueOn: '2019-10-31' },
    ],
    readOut: {
      drafted: 'asked',
      agreed: 'both',
      text: {
        en: 'The two sides looked at what a fellowship leaves behind. The visitors will cost a trial shared by neighbouring towns, and report on it.',
        fr: 'Les deux parties ont examiné ce que laisse un tel programme après lui. La délégation chiffrera un essai partagé par des communes voisines et en rendra compte.',
      },
    },
  },
  {
    key: 'sidewalk-labs',
    host: 'sidewalk-labs',
    subject: 'Quayside: ownership of what sensors see',
    languages: ['en', 'fr'],
    at: '2019-04-26 13:30',
    minutes: 120,
    address: '307 Lake Shore Boulevard East, Toronto',
    contact: 'Visitors’ desk, 416 555-0110',
    way: [25, 15],
    brief:
      'Visite la plus attendue. Laisser présenter, puis trois questions et pas plus : propriété, consentement, et qui dit non. Pas de photo des maquettes.',
    points: [
      ['asked', 'Mobility, housing, jobs and public space'],
      ['asking', 'À qui appartient ce que voient les capteurs'],
      ['asking', 'Le consentement de qui traverse la rue'],
    ],
    keyPoints:
      'Le projet est décrit comme un quartier; il l’est autant comme un système de collecte.\n' +
      'À la question du consentement, la réponse est pour l’instant une signalisation.',
    questions:
      'Qui possède les données?\nPeut-on habiter là sans être mesuré?\nQui, hors de l’entreprise, peut arrêter un usage?',
    followUps: [
      { text: 'Suivre la publication du plan d’ensemble', owner: 'press' },
      { text: 'Clauses types pour capteurs dans l’espace public', owner: 'law', dueOn: '2019-11-29' },
    ],
  },
  {
    key: 'debrief',
    host: 'opennorth',
    subject: 'Debrief with two Toronto voices',
    languages: ['en', 'fr'],
    at: '2019-04-26 16:00',
    minutes: 90,
    address: 'Meeting room downtown, Toronto',
    contact: 'OpenNorth, 514 555-0102',
    way: [15, 30],
    brief:
      'Écouter d’abord. Puis le tour de table de la semaine : une chose à retenir, une question ouverte, une suite.',
    points: [
      ['asked', 'What the project could do to democratic processes'],
      ['asking', 'Le bilan de la semaine'],
    ],
    keyPoints:
      'Une ville qui laisse mesurer ses rues change aussi la façon dont elle décide.\n' +
      'Nous repartons avec plus de questions sur nous-mêmes que sur nos hôtes.',
    questions: 'Que ferions-nous si l’offre nous était faite demain?',
    shared: true,
    followUps: [
      {
        text: 'Publier le carnet de la semaine',
        owner: 'guide',
        dueOn: '2019-06-30',
        doneOn: '2019-06-27',
        shared: true,
      },
      { text: 'Inviter les deux voix de Toronto à nos ateliers', owner: 'CIVITEO', dueOn: '2019-09-15' },
    ],
  },
]
