import type { ExchangeMeeting } from './meeting-format'

export const montreal: ExchangeMeeting[] = [
  {
    key: 'synapse-c',
    host: 'synapse-c',
    subject: 'Mettre en commun les données sur les publics de la culture',
    languages: ['fr'],
    at: '2019-04-23 09:30',
    minutes: 90,
    address: 'Quartier des spectacles, Montréal',
    contact: 'Accueil de Synapse C, 514 555-0101',
    way: [20, 20],
    brief:
      'Trois de nos villes veulent un observatoire commun des publics. Ne rien promettre sur la billetterie : les salles en régie ne sont pas consultées.\n' +
      'À éviter : le nom du prestataire actuel.',
    points: [
      ['asking', 'Ce qu’une salle gagne à partager ses chiffres'],
      ['asked', 'Apprendre à lire les données avant de les partager'],
      ['asking', 'Ce qui ne sort jamais de la billetterie'],
    ],
    keyPoints:
      'On commence par former les équipes des salles; la plateforme vient après.\n' +
      'Les comparaisons se font entre salles de même taille, sur des sommes et jamais sur des personnes.\n' +
      'La confiance tient à une convention courte, que chaque salle peut quitter.',
    questions:
      'Qui décide quand une salle municipale et une salle privée ne veulent pas la même chose?\n' +
      'Que reste-t-il d’utile quand une petite salle risque d’être reconnue dans les chiffres?',
    shared: true,
    theirs: {
      keyPoints:
        'Les villes françaises ouvrent déjà des jeux de données culturelles : à comparer avec les nôtres.',
      questions: 'Comment l’obligation d’ouvrir par défaut s’applique-t-elle à un théâtre subventionné?',
    },
    followUps: [
      {
        text: 'Demander le modèle de convention entre salles',
        owner: 'council',
        dueOn: '2019-05-10',
        doneOn: '2019-05-07',
        shared: true,
      },
      { text: 'Présenter la démarche aux salles en régie', owner: 'head', dueOn: '2019-06-28' },
    ],
    readOut: {
      drafted: 'asked',
      agreed: 'both',
      text: {
        en:
          'The two sides compared how venues can learn from each other’s audience figures. They agree that training comes before tools, that only ' +
          'totals are shared, and that each venue may leave at any time. They will exchange their model agreements.',
        fr:
          'Les deux parties ont comparé ce que des salles peuvent apprendre des chiffres des autres. Elles conviennent que la formation précède les ' +
          'outils, que seuls des totaux sont partagés et que chaque salle peut se retirer à tout moment. Elles échangeront leurs modèles de convention.',
      },
    },
    announced: {
      title: {
        en: 'Sharing audience data in culture',
        fr: 'Partager les données sur les publics de la culture',
      },
      readOut: true,
    },
  },
  {
    key: 'public-trust',
    host: 'opennorth',
    subject: 'La confiance du public, et le droit qui s’applique',
    languages: ['fr'],
    at: '2019-04-23 13:30',
    minutes: 120,
    address: 'Bureaux de Nord Ouvert, Montréal',
    contact: 'Service-conseil, 514 555-0102',
    way: [20, 20],
    brief:
      'Comprendre qui est compétent pour un capteur posé sur un lampadaire. Odile prépare le tableau comparatif avec le règlement européen.',
    points: [
      ['asking', 'Municipal, provincial, fédéral : qui répond de quoi'],
      ['asked', 'Ce que les villes demandent avant de se lancer'],
    ],
    keyPoints:
      'L’intérêt des villes est net, le cadre est morcelé : un même projet relève souvent de trois lois.\n' +
      'Ici on essaie, puis on règle; chez nous, l’inverse. Aucun des deux chemins n’évite la question de la confiance.',
    questions: 'Une petite commune peut-elle négocier seule avec un fournisseur mondial?',
    followUps: [
      {
        text: 'Rédiger le tableau comparatif des compétences',
        owner: 'law',
        dueOn: '2019-05-31',
        doneOn: '2019-05-29',
      },
    ],
  },
  {
    key: 'montreal-declaration',
    host: 'udem',
    subject: 'La Déclaration de Montréal, de l’atelier à la mairie',
    languages: ['fr'],
    at: '2019-04-23 16:15',
    minutes: 90,
    address: '2940, chemin de la Côte-Sainte-Catherine, Montréal',
    contact: 'Faculté de l’aménagement, 514 555-0103',
    way: [20, 25],
    brief: 'Chercher la méthode plus que les principes : nous voulons tenir deux ateliers à l’automne.',
    points: [
      ['asking', 'Comment les ateliers ont été préparés et animés'],
      ['asked', 'Du principe au geste : ce qu’une mairie peut en faire'],
    ],
    keyPoints:
      'Des scénarios situés dans quelques années font parler tout le monde, y compris qui se croit sans compétence.\n' +
      'Le texte vaut par la délibération dont il sort : le recopier ne suffit pas.',
    questions: 'Comment savoir, un an plus tard, si un principe a changé une seule décision?',
    shared: true,
    followUps: [
      {
        text: 'Adapter deux scénarios pour les ateliers d’automne',
        owner: 'rights',
        dueOn: '2019-09-15',
        shared: true,
      },
    ],
    readOut: {
      drafted: 'asking',
      agreed: 'both',
      text: {
        en:
          'The meeting dealt with how citizens’ workshops on artificial intelligence are prepared, rather than with the principles themselves. The ' +
          'visitors will adapt two scenarios for workshops of their own and send back what they learn.',
        fr:
          'La rencontre a porté sur la préparation d’ateliers citoyens consacrés à l’intelligence artificielle, plus que sur les principes eux-mêmes. ' +
          'La délégation adaptera deux scénarios pour ses propres ateliers et fera part de ce qu’elle en apprend.',
      },
    },
    announced: {
      title: {
        en: 'Citizens’ workshops on artificial intelligence',
        fr: 'Ateliers citoyens sur l’intelligence artificielle',
      },
      readOut: true,
    },
  },
  {
    key: 'innovation-lab',
    host: 'innovation-lab',
    subject: 'Comment une ville expérimente',
    languages: ['fr'],
    at: '2019-04-24 09:00',
    minutes: 150,
    address: 'Locaux du laboratoire, Montréal',
    contact: 'Équipe du laboratoire, 514 555-0104',
    way: [20, 30],
    brief: 'Voir un essai qui a été arrêté, et non seulement ceux qui ont réussi.',
    points: [
      ['asked', 'Principes et méthode du laboratoire'],
      ['asking', 'Un essai arrêté : qui en a décidé, et comment'],
      ['asking', 'Associer les quartiers dès le début'],
    ],
    keyPoints:
      'Chaque essai a dès le premier jour une date de fin et une personne qui peut dire non.\n' +
      'Les transitions culturelle et numérique sont menées ensemble, par les mêmes équipes.',
    questions: 'Que fait-on des données d’un essai qui s’arrête?',
    shared: true,
    theirs: {
      keyPoints: 'L’idée d’un registre public des essais, arrêtés compris, mérite d’être reprise ici.',
      questions: 'Quel service porte l’expérimentation dans une ville de 20 000 habitants?',
    },
    followUps: [
      { text: 'Proposer un registre public des essais', owner: 'council', dueOn: '2019-07-05', shared: true },
      { text: 'Envoyer les photos de la visite', owner: 'press', dueOn: '2019-05-03', doneOn: '2019-04-30' },
    ],
    readOut: {
      drafted: 'asking',
      agreed: 'asking',
      text: {
        en:
          'The laboratory showed how a trial is begun and how it is ended. The two sides find that a public register of trials, the stopped ones ' +
          'included, would serve both cities and residents.',
        fr:
          'Le laboratoire a montré comment un essai débute et comment il prend fin. Les deux parties estiment qu’un registre public des essais, y ' +
          'compris de ceux qui ont été arrêtés, servirait les villes autant que la population.',
      },
    },
  },
]
