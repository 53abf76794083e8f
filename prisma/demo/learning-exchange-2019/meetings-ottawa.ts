import type { ExchangeMeeting } from './meeting-format'

export const ottawa: ExchangeMeeting[] = [
  {
    key: 'embassy',
    host: 'embassy',
    subject: 'Prolonger l’échange entre villes des deux pays',
    languages: ['fr'],
    at: '2019-04-24 17:00',
    minutes: 90,
    address: '42, promenade Sussex, Ottawa',
    contact: 'Accueil de l’ambassade, 613 555-0105; pièce d’identité demandée',
    way: [30, 20],
    brief:
      'Remercier. Chacun présente une expérience en trois minutes; Maëlle conclut sur une rencontre annuelle, sans parler d’argent.',
    points: [
      ['asking', 'Expériences de trois régions'],
      ['asked', 'Formes que peut prendre la suite de l’échange'],
    ],
    keyPoints:
      'L’ambassade peut réunir les villes des deux pays, pourvu qu’elles viennent avec un sujet précis.\n' +
      'Les réponses des administrations se ressemblent plus qu’elles ne le croient.',
    questions: 'Qui tient le fil entre deux rencontres?',
    followUps: [
      {
        text: 'Écrire une page sur une rencontre annuelle',
        owner: 'head',
        dueOn: '2019-05-24',
        doneOn: '2019-05-22',
      },
    ],
    readOut: {
      drafted: 'asking',
      agreed: 'asking',
      text: {
        en: 'Members of the delegation told how administrations at home met what technology asks of them. A yearly meeting of cities was discussed.',
        fr: 'Des membres de la délégation ont raconté comment leurs administrations répondent à ce que leur demande la technologie. Une rencontre annuelle de villes a été évoquée.',
      },
    },
  },
  {
    key: 'open-government',
    host: 'treasury-board',
    subject: 'Ouvert par défaut, du fédéral au local',
    languages: ['fr', 'en'],
    at: '2019-04-25 09:30',
    minutes: 120,
    address: '90, rue Elgin, Ottawa',
    contact: 'Bureau du gouvernement ouvert, 613 555-0106',
    way: [15, 15],
    brief:
      'Chez nous, la loi oblige les communes de plus de 3 500 habitants; peu y arrivent. Demander ce qui aide vraiment une petite équipe.',
    points: [
      ['asked', 'Le programme fédéral et le mouvement international'],
      ['asking', 'De bonnes données quand on est deux à la mairie'],
      ['asking', 'Mesurer ce qu’un algorithme fait aux gens'],
    ],
    keyPoints:
      'Publier peu de jeux de données, mais tenus à jour et décrits, vaut mieux qu’un grand portail vide.\n' +
      'L’évaluation d’un algorithme se fait avant l’achat, par un questionnaire dont le résultat est publié.',
    questions: 'Comment mesurer l’effet d’un algorithme dans la société, et pas seulement dans le service?',
    shared: true,
    theirs: {
      keyPoints: 'A legal duty to open does not by itself give a town hall the hands to do it.',
      questions: 'Which datasets do residents of small towns in France ask for first?',
    },
    followUps: [
      {
        text: 'Traduire le questionnaire d’évaluation pour nos services',
        owner: 'law',
        dueOn: '2019-06-14',
        doneOn: '2019-06-20',
      },
      { text: 'Choisir cinq jeux de données à tenir vraiment à jour', owner: 'council', dueOn: '2019-09-30' },
    ],
    readOut: {
      drafted: 'asked',
      agreed: 'both',
      text: {
        en:
          'The two sides exchanged on open data where staff is scarce. They prefer few datasets that are kept current to many that are not, and see the ' +
          'assessment of an algorithm as part of buying it.',
        fr:
          'Les deux parties ont échangé sur les données ouvertes là où le personnel manque. Elles préfèrent peu de jeux de données tenus à jour à beaucoup ' +
          'qui ne le sont pas, et voient l’évaluation d’un algorithme comme une étape de son achat.',
      },
    },
  },
  {
    key: 'data-trusts',
    host: 'law-faculty',
    subject: 'Data trusts: consent in other hands',
    languages: ['en', 'fr'],
    at: '2019-04-25 13:30',
    minutes: 120,
    address: '57 Louis-Pasteur Private, Ottawa',
    contact: 'Faculty of Law, 613 555-0107',
    way: [15, 20],
    brief:
      'Odile mène. Ne pas confondre la fiducie d’ici et celle de notre code civil : faire préciser dès le début.',
    points: [
      ['asked', 'What the term means, and what it does not'],
      ['asking', 'Les obligations du tiers envers les personnes'],
      ['asking', 'Who may use the data again'],
    ],
    keyPoints:
      'Un tiers gère le consentement à la place des personnes : cela ne remplace pas la règle, cela s’y ajoute.\n' +
      'Tout dépend de ce que le tiers doit aux gens, et de qui peut l’en démettre.',
    questions:
      'Quelles sont les obligations du tiers envers les personnes?\nQui peut réutiliser les données, et pour quoi?',
    shared: true,
    theirs: {
      keyPoints:
        'Civil law reads “trust” differently: any model for both countries has to start from duties, not from the word.',
      questions: 'Would a regulator in France accept that consent is given once, to a third party?',
    },
    followUps: [
      {
        text: 'Note de deux pages sur les deux sens de « fiducie »',
        owner: 'law',
        dueOn: '2019-06-07',
        doneOn: '2019-06-05',
        shared: true,
      },
    ],
  },
]
