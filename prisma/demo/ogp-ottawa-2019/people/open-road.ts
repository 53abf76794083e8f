import type { DemoSummit } from '../../format'

export const openRoad: DemoSummit['speakers'] = [
  {
    key: 'camille-desrochers-lam',
    name: 'Camille Desrochers-Lam',
    position: { en: 'Journalist and fact-checker', fr: 'Journaliste, vérification des faits' },
    organisation: 'media-trust-project',
  },
  {
    key: 'anselm-brueckheimer',
    name: 'Anselm Brückheimer',
    position: {
      en: 'Professor of political communication, Germany',
      fr: 'Professeur de communication politique, Allemagne',
    },
    organisation: 'university-network',
  },
  {
    key: 'ligaya-monteclaro',
    name: 'Ligaya Monteclaro',
    position: {
      en: 'Director of a newsroom, Philippines',
      fr: 'Directrice d’une salle de rédaction, Philippines',
    },
  },
  {
    key: 'ruxandra-vlaicu',
    name: 'Ruxandra Vlaicu',
    position: { en: 'Investigator, company ownership', fr: 'Enquêteuse, propriété des entreprises' },
    organisation: 'anti-corruption-coalition',
  },
  {
    key: 'babacar-ndoye-faye',
    name: 'Babacar Ndoye-Faye',
    position: { en: 'Auditor of public accounts, Senegal', fr: 'Auditeur des comptes publics, Sénégal' },
  },
  {
    key: 'esteban-larrondo',
    name: 'Esteban Larrondo',
    position: {
      en: 'Prosecutor, economic crime, Argentina',
      fr: 'Procureur, criminalité économique, Argentine',
    },
  },
  {
    key: 'honorine-waddell',
    name: 'Honorine Waddell',
    position: { en: 'Clerk of a legislative assembly', fr: 'Greffière d’une assemblée législative' },
    organisation: 'open-parliament-forum',
  },
  {
    key: 'davit-khurtsidze',
    name: 'Davit Khurtsidze',
    position: { en: 'Election observer, Georgia', fr: 'Observateur électoral, Géorgie' },
  },
  {
    key: 'rosalind-eyquem',
    name: 'Rosalind Eyquem',
    position: { en: 'Retired judge', fr: 'Juge à la retraite' },
  },
  {
    key: 'johanne-villemure',
    name: 'Johanne Villemure',
    position: { en: 'Privacy counsel', fr: 'Conseillère juridique en protection de la vie privée' },
    organisation: 'privacy-institute',
  },
  {
    key: 'stellan-hofvander',
    name: 'Stellan Hofvander',
    position: {
      en: 'Specialist in statistical confidentiality, Sweden',
      fr: 'Spécialiste du secret statistique, Suède',
    },
  },
  {
    key: 'amara-jallow-reyes',
    name: 'Amara Jallow-Reyes',
    position: { en: 'Researcher on digital identity', fr: 'Chercheuse en identité numérique' },
    organisation: 'privacy-institute',
  },
  {
    key: 'etienne-paradis-cheng',
    name: 'Étienne Paradis-Cheng',
    position: {
      en: 'Director, data and artificial intelligence',
      fr: 'Directeur, données et intelligence artificielle',
    },
    organisation: 'tbs',
  },
  {
    key: 'yaara-shemtovi',
    name: 'Yaara Shemtovi',
    position: {
      en: 'Ethicist, automated decisions, Israel',
      fr: 'Éthicienne, décisions automatisées, Israël',
    },
    organisation: 'ai-laboratory',
  },
  {
    key: 'matiu-harawene',
    name: 'Matiu Harawene',
    position: {
      en: 'Chief data officer of an agency, New Zealand',
      fr: 'Dirigeant principal des données d’un organisme, Nouvelle-Zélande',
    },
  },
  {
    key: 'frances-okonjo-hale',
    name: 'Frances Okonjo-Hale',
    position: { en: 'Member of an oversight committee', fr: 'Membre d’un comité de surveillance' },
    organisation: 'security-forum',
  },
  {
    key: 'vilhelm-sandstrom-aho',
    name: 'Vilhelm Sandström-Aho',
    position: {
      en: 'Former head of an intelligence review body',
      fr: 'Ancien dirigeant d’un organisme de contrôle du renseignement',
    },
  },
  {
    key: 'aline-mutombo-carle',
    name: 'Aline Mutombo-Carle',
    position: { en: 'Researcher on secrecy and law', fr: 'Chercheuse en droit et secret d’État' },
    organisation: 'security-forum',
  },
]
