import type { DemoSummit } from '../../format'

export const openRoad: DemoSummit['speakers'] = [
  {
    key: 'camille-desrochers-lam',
    name: 'Camille Desrochers-Lam',
    language: 'fr',
    position: { en: 'Journalist and fact-checker', fr: 'Journaliste, vérification des faits' },
    organisation: 'media-trust-project',
    biography: {
      en: 'Camille corrects rumours on the radio every morning.',
      fr: 'Camille corrige des rumeurs à la radio chaque matin.',
    },
    available: [
      ['2019-05-30', '08:30', '12:30'],
      ['2019-05-31', '10:00', '17:30'],
    ],
  },
  {
    key: 'anselm-brueckheimer',
    name: 'Anselm Brückheimer',
    position: {
      en: 'Professor of political communication, Germany',
      fr: 'Professeur de communication politique, Allemagne',
    },
    organisation: 'university-network',
    biography: {
      en: 'He studies how a correction travels compared with the error.',
      fr: 'Il étudie le parcours d’une rectification comparé à celui de l’erreur.',
    },
    available: [
      ['2019-05-27', '08:00', '17:30'],
      ['2019-05-30', '09:00', '17:00'],
      ['2019-05-31', '09:00', '13:00'],
    ],
  },
  {
    key: 'ligaya-monteclaro',
    name: 'Ligaya Monteclaro',
    position: {
      en: 'Director of a newsroom, Philippines',
      fr: 'Directrice d’une salle de rédaction, Philippines',
    },
    biography: {
      en: 'Her newsroom answers readers’ questions before it chooses its own.',
      fr: 'Sa salle de rédaction répond aux questions du public avant de choisir les siennes.',
    },
  },
  {
    key: 'ruxandra-vlaicu',
    name: 'Ruxandra Vlaicu',
    position: { en: 'Investigator, company ownership', fr: 'Enquêteuse, propriété des entreprises' },
    organisation: 'anti-corruption-coalition',
    biography: {
      en: 'She reads company registers for a living.',
      fr: 'Elle gagne sa vie à lire des registres d’entreprises.',
    },
  },
  {
    key: 'babacar-ndoye-faye',
    name: 'Babacar Ndoye-Faye',
    language: 'fr',
    position: { en: 'Auditor of public accounts, Senegal', fr: 'Auditeur des comptes publics, Sénégal' },
    biography: {
      en: 'He has audited ports, hospitals and one football stadium.',
      fr: 'Il a vérifié les comptes de ports, d’hôpitaux et d’un stade de football.',
    },
  },
  {
    key: 'esteban-larrondo',
    name: 'Esteban Larrondo',
    position: {
      en: 'Prosecutor, economic crime, Argentina',
      fr: 'Procureur, criminalité économique, Argentine',
    },
    biography: {
      en: 'He prosecutes bribery in public contracts.',
      fr: 'Il intente des poursuites pour corruption dans les marchés publics.',
    },
  },
  {
    key: 'honorine-waddell',
    name: 'Honorine Waddell',
    language: 'fr',
    position: { en: 'Clerk of a legislative assembly', fr: 'Greffière d’une assemblée législative' },
    organisation: 'open-parliament-forum',
    biography: {
      en: 'She put the amendments of her assembly on line, line by line.',
      fr: 'Elle a mis en ligne les amendements de son assemblée, ligne par ligne.',
    },
  },
  {
    key: 'davit-khurtsidze',
    name: 'Davit Khurtsidze',
    position: { en: 'Election observer, Georgia', fr: 'Observateur électoral, Géorgie' },
    biography: {
      en: 'He has watched thirty elections, most of them in the rain.',
      fr: 'Il a observé trente élections, la plupart sous la pluie.',
    },
  },
  {
    key: 'rosalind-eyquem',
    name: 'Rosalind Eyquem',
    position: { en: 'Retired judge', fr: 'Juge à la retraite' },
    biography: {
      en: 'She published her judgments with a summary that anyone could read.',
      fr: 'Elle publiait ses jugements accompagnés d’un résumé à la portée de tout le monde.',
    },
  },
  {
    key: 'johanne-villemure',
    name: 'Johanne Villemure',
    language: 'fr',
    position: { en: 'Privacy counsel', fr: 'Conseillère juridique en protection de la vie privée' },
    organisation: 'privacy-institute',
    biography: {
      en: 'She advises governments before they collect, rather than after.',
      fr: 'Elle conseille les gouvernements avant la collecte plutôt qu’après.',
    },
  },
  {
    key: 'stellan-hofvander',
    name: 'Stellan Hofvander',
    position: {
      en: 'Specialist in statistical confidentiality, Sweden',
      fr: 'Spécialiste du secret statistique, Suède',
    },
    biography: {
      en: 'He finds people in anonymous tables, so that others cannot.',
      fr: 'Il retrouve des personnes dans des tableaux anonymes afin que d’autres ne le puissent pas.',
    },
  },
  {
    key: 'amara-jallow-reyes',
    name: 'Amara Jallow-Reyes',
    position: { en: 'Researcher on digital identity', fr: 'Chercheuse en identité numérique' },
    organisation: 'privacy-institute',
    biography: {
      en: 'She compares digital identities by what they remember.',
      fr: 'Elle compare les identités numériques selon ce qu’elles retiennent.',
    },
  },
  {
    key: 'etienne-paradis-cheng',
    name: 'Étienne Paradis-Cheng',
    language: 'fr',
    position: {
      en: 'Director, data and artificial intelligence',
      fr: 'Directeur, données et intelligence artificielle',
    },
    organisation: 'tbs',
    biography: {
      en: 'He works on the assessment that comes before an automated decision.',
      fr: 'Il travaille à l’évaluation qui précède une décision automatisée.',
    },
  },
  {
    key: 'yaara-shemtovi',
    name: 'Yaara Shemtovi',
    position: {
      en: 'Ethicist, automated decisions, Israel',
      fr: 'Éthicienne, décisions automatisées, Israël',
    },
    organisation: 'ai-laboratory',
    biography: {
      en: 'She asks who may appeal, and to whom.',
      fr: 'Elle demande qui peut faire appel, et auprès de qui.',
    },
  },
  {
    key: 'matiu-harawene',
    name: 'Matiu Harawene',
    position: {
      en: 'Chief data officer of an agency, New Zealand',
      fr: 'Dirigeant principal des données d’un organisme, Nouvelle-Zélande',
    },
    biography: {
      en: 'He keeps a public list of every algorithm that his agency uses.',
      fr: 'Il tient une liste publique de tous les algorithmes que son organisme utilise.',
    },
  },
  {
    key: 'frances-okonjo-hale',
    name: 'Frances Okonjo-Hale',
    position: { en: 'Member of an oversight committee', fr: 'Membre d’un comité de surveillance' },
    organisation: 'security-forum',
    biography: {
      en: 'She has spent ten years reading what she may not quote.',
      fr: 'Elle lit depuis dix ans ce qu’elle n’a pas le droit de citer.',
    },
  },
  {
    key: 'vilhelm-sandstrom-aho',
    name: 'Vilhelm Sandström-Aho',
    position: {
      en: 'Former head of an intelligence review body',
      fr: 'Ancien dirigeant d’un organisme de contrôle du renseignement',
    },
    biography: {
      en: 'He published the first annual report of his office, all of four pages.',
      fr: 'Il a publié le premier rapport annuel de son organisme, quatre pages en tout.',
    },
  },
  {
    key: 'aline-mutombo-carle',
    name: 'Aline Mutombo-Carle',
    language: 'fr',
    position: { en: 'Researcher on secrecy and law', fr: 'Chercheuse en droit et secret d’État' },
    organisation: 'security-forum',
    biography: {
      en: 'She writes on how long a secret should last.',
      fr: 'Elle écrit sur la durée de vie que devrait avoir un secret.',
    },
  },
]
