// @ts-check
// The addresses of the site in both languages, and which of them the page store may keep.
// Plain JavaScript: the store runs without a build, and the application reads the same list.

/** next-intl's `pathnames`: internal path -> path per language. Contract: docs and other programs rely on them. */
export const pathnames = /** @type {const} */ ({
  '/': '/',
  '/summits/[slug]': { en: '/summits/[slug]', fr: '/sommets/[slug]' },
  '/summits/[slug]/agenda': { en: '/summits/[slug]/agenda', fr: '/sommets/[slug]/programme' },
  '/summits/[slug]/agenda/[date]': {
    en: '/summits/[slug]/agenda/[date]',
    fr: '/sommets/[slug]/programme/[date]',
  },
  '/summits/[slug]/search': { en: '/summits/[slug]/search', fr: '/sommets/[slug]/recherche' },
  '/summits/[slug]/sessions/[code]': {
    en: '/summits/[slug]/sessions/[code]',
    fr: '/sommets/[slug]/seances/[code]',
  },
  '/summits/[slug]/sessions/[code]/seat': {
    en: '/summits/[slug]/sessions/[code]/seat',
    fr: '/sommets/[slug]/seances/[code]/place',
  },
  '/summits/[slug]/speakers': { en: '/summits/[slug]/speakers', fr: '/sommets/[slug]/intervenants' },
  '/summits/[slug]/speakers/[speaker]': {
    en: '/summits/[slug]/speakers/[speaker]',
    fr: '/sommets/[slug]/intervenants/[speaker]',
  },
  '/summits/[slug]/venues': { en: '/summits/[slug]/venues', fr: '/sommets/[slug]/lieux' },
  '/summits/[slug]/themes': { en: '/summits/[slug]/themes', fr: '/sommets/[slug]/themes' },
  '/summits/[slug]/materials': { en: '/summits/[slug]/materials', fr: '/sommets/[slug]/documents' },
  '/summits/[slug]/releases': { en: '/summits/[slug]/releases', fr: '/sommets/[slug]/versions' },
  '/summits/[slug]/open-data': { en: '/summits/[slug]/open-data', fr: '/sommets/[slug]/donnees-ouvertes' },
  '/series/[series]': { en: '/series/[series]', fr: '/series/[series]' },
  '/accessibility': { en: '/accessibility', fr: '/accessibilite' },
  '/privacy': { en: '/privacy', fr: '/confidentialite' },
  '/sign-in': { en: '/sign-in', fr: '/connexion' },
  '/sign-in/check-mail': { en: '/sign-in/check-mail', fr: '/connexion/verifiez-vos-courriels' },
  '/sign-in/confirm': { en: '/sign-in/confirm', fr: '/connexion/confirmer' },
  '/account': { en: '/account', fr: '/compte' },
  '/my-sessions': { en: '/my-sessions', fr: '/mes-seances' },
  '/speaking/[token]': { en: '/speaking/[token]', fr: '/intervention/[token]' },
  '/unsubscribe/[token]': { en: '/unsubscribe/[token]', fr: '/desabonnement/[token]' },
  '/registration/[token]': { en: '/registration/[token]', fr: '/inscription/[token]' },
  '/registration/[token]/agenda': {
    en: '/registration/[token]/agenda',
    fr: '/inscription/[token]/programme',
  },
  '/mailbox': { en: '/mailbox', fr: '/boite-aux-lettres' },
  '/mailbox/[id]': { en: '/mailbox/[id]', fr: '/boite-aux-lettres/[id]' },
  '/summits/[slug]/register': { en: '/summits/[slug]/register', fr: '/sommets/[slug]/inscription' },
  '/summits/[slug]/delegation': { en: '/summits/[slug]/delegation', fr: '/sommets/[slug]/delegation' },
  '/summits/[slug]/delegations': { en: '/summits/[slug]/delegations', fr: '/sommets/[slug]/delegations' },
  '/summits/[slug]/delegation/follow-ups': {
    en: '/summits/[slug]/delegation/follow-ups',
    fr: '/sommets/[slug]/delegation/suites',
  },
  '/summits/[slug]/bilaterals': {
    en: '/summits/[slug]/bilaterals',
    fr: '/sommets/[slug]/rencontres-bilaterales',
  },
  '/summits/[slug]/bilaterals/[id]': {
    en: '/summits/[slug]/bilaterals/[id]',
    fr: '/sommets/[slug]/rencontres-bilaterales/[id]',
  },
  '/summits/[slug]/bilaterals/[id]/notes': {
    en: '/summits/[slug]/bilaterals/[id]/notes',
    fr: '/sommets/[slug]/rencontres-bilaterales/[id]/notes',
  },
  '/summits/[slug]/announced-meetings': {
    en: '/summits/[slug]/announced-meetings',
    fr: '/sommets/[slug]/rencontres-annoncees',
  },
  '/nomination/[token]': { en: '/nomination/[token]', fr: '/designation/[token]' },
  '/bilateral/[token]': { en: '/bilateral/[token]', fr: '/rencontre-bilaterale/[token]' },
  '/summits/[slug]/my-agenda': { en: '/summits/[slug]/my-agenda', fr: '/sommets/[slug]/mon-programme' },
  '/manage': { en: '/manage', fr: '/gestion' },
  '/manage/new': { en: '/manage/new', fr: '/gestion/nouveau' },
  '/manage/[slug]': { en: '/manage/[slug]', fr: '/gestion/[slug]' },
  '/manage/[slug]/summit': { en: '/manage/[slug]/summit', fr: '/gestion/[slug]/sommet' },
  '/manage/[slug]/days': { en: '/manage/[slug]/days', fr: '/gestion/[slug]/journees' },
  '/manage/[slug]/rooms': { en: '/manage/[slug]/rooms', fr: '/gestion/[slug]/salles' },
  '/manage/[slug]/tracks': { en: '/manage/[slug]/tracks', fr: '/gestion/[slug]/volets' },
  '/manage/[slug]/rules': { en: '/manage/[slug]/rules', fr: '/gestion/[slug]/regles' },
  '/manage/[slug]/people': { en: '/manage/[slug]/people', fr: '/gestion/[slug]/equipe' },
  '/manage/[slug]/agenda': { en: '/manage/[slug]/agenda', fr: '/gestion/[slug]/programme' },
  '/manage/[slug]/sessions': { en: '/manage/[slug]/sessions', fr: '/gestion/[slug]/seances' },
  '/manage/[slug]/sessions/new': {
    en: '/manage/[slug]/sessions/new',
    fr: '/gestion/[slug]/seances/nouvelle',
  },
  '/manage/[slug]/sessions/[code]': {
    en: '/manage/[slug]/sessions/[code]',
    fr: '/gestion/[slug]/seances/[code]',
  },
  '/manage/[slug]/speakers': { en: '/manage/[slug]/speakers', fr: '/gestion/[slug]/intervenants' },
  '/manage/[slug]/speakers/new': {
    en: '/manage/[slug]/speakers/new',
    fr: '/gestion/[slug]/intervenants/nouveau',
  },
  '/manage/[slug]/speakers/[speaker]': {
    en: '/manage/[slug]/speakers/[speaker]',
    fr: '/gestion/[slug]/intervenants/[speaker]',
  },
  '/manage/[slug]/delegations': { en: '/manage/[slug]/delegations', fr: '/gestion/[slug]/delegations' },
  '/manage/[slug]/delegations/badges': {
    en: '/manage/[slug]/delegations/badges',
    fr: '/gestion/[slug]/delegations/insignes',
  },
  '/manage/[slug]/delegations/badges/[id]': {
    en: '/manage/[slug]/delegations/badges/[id]',
    fr: '/gestion/[slug]/delegations/insignes/[id]',
  },
  '/manage/[slug]/delegations/[id]': {
    en: '/manage/[slug]/delegations/[id]',
    fr: '/gestion/[slug]/delegations/[id]',
  },
  '/manage/[slug]/bilaterals': {
    en: '/manage/[slug]/bilaterals',
    fr: '/gestion/[slug]/rencontres-bilaterales',
  },
  '/manage/[slug]/bilaterals/rules': {
    en: '/manage/[slug]/bilaterals/rules',
    fr: '/gestion/[slug]/rencontres-bilaterales/regles',
  },
  '/manage/[slug]/bilaterals/interpreters': {
    en: '/manage/[slug]/bilaterals/interpreters',
    fr: '/gestion/[slug]/rencontres-bilaterales/interpretes',
  },
  '/manage/[slug]/bilaterals/notes': {
    en: '/manage/[slug]/bilaterals/notes',
    fr: '/gestion/[slug]/rencontres-bilaterales/documents',
  },
  '/manage/[slug]/bilaterals/held': {
    en: '/manage/[slug]/bilaterals/held',
    fr: '/gestion/[slug]/rencontres-bilaterales/tenues',
  },
  '/manage/[slug]/bilaterals/optimise': {
    en: '/manage/[slug]/bilaterals/optimise',
    fr: '/gestion/[slug]/rencontres-bilaterales/optimiser',
  },
  '/manage/[slug]/bilaterals/sheet': {
    en: '/manage/[slug]/bilaterals/sheet',
    fr: '/gestion/[slug]/rencontres-bilaterales/feuille',
  },
  '/manage/[slug]/bilaterals/[id]': {
    en: '/manage/[slug]/bilaterals/[id]',
    fr: '/gestion/[slug]/rencontres-bilaterales/[id]',
  },
  '/manage/[slug]/registrations': {
    en: '/manage/[slug]/registrations',
    fr: '/gestion/[slug]/inscriptions',
  },
  '/manage/[slug]/registrations/act': {
    en: '/manage/[slug]/registrations/act',
    fr: '/gestion/[slug]/inscriptions/acte',
  },
  '/manage/[slug]/registrations/places': {
    en: '/manage/[slug]/registrations/places',
    fr: '/gestion/[slug]/inscriptions/places',
  },
  '/manage/[slug]/registrations/duplicates': {
    en: '/manage/[slug]/registrations/duplicates',
    fr: '/gestion/[slug]/inscriptions/doublons',
  },
  '/manage/[slug]/registrations/numbers': {
    en: '/manage/[slug]/registrations/numbers',
    fr: '/gestion/[slug]/inscriptions/chiffres',
  },
  '/manage/[slug]/registrations/[id]': {
    en: '/manage/[slug]/registrations/[id]',
    fr: '/gestion/[slug]/inscriptions/[id]',
  },
  '/manage/[slug]/registrations/categories': {
    en: '/manage/[slug]/registrations/categories',
    fr: '/gestion/[slug]/inscriptions/categories',
  },
  '/manage/[slug]/registrations/questions': {
    en: '/manage/[slug]/registrations/questions',
    fr: '/gestion/[slug]/inscriptions/questions',
  },
  '/manage/[slug]/registrations/preview': {
    en: '/manage/[slug]/registrations/preview',
    fr: '/gestion/[slug]/inscriptions/apercu',
  },
  '/manage/[slug]/registrations/documents': {
    en: '/manage/[slug]/registrations/documents',
    fr: '/gestion/[slug]/inscriptions/pieces',
  },
  '/manage/[slug]/registrations/files': {
    en: '/manage/[slug]/registrations/files',
    fr: '/gestion/[slug]/inscriptions/fichiers',
  },
  '/manage/[slug]/registrations/names': {
    en: '/manage/[slug]/registrations/names',
    fr: '/gestion/[slug]/inscriptions/noms',
  },
  '/manage/[slug]/registrations/codes': {
    en: '/manage/[slug]/registrations/codes',
    fr: '/gestion/[slug]/inscriptions/codes',
  },
  '/manage/[slug]/import': { en: '/manage/[slug]/import', fr: '/gestion/[slug]/importation' },
  '/manage/[slug]/export': { en: '/manage/[slug]/export', fr: '/gestion/[slug]/exportation' },
  '/manage/[slug]/publish': { en: '/manage/[slug]/publish', fr: '/gestion/[slug]/publication' },
  '/manage/[slug]/releases': { en: '/manage/[slug]/releases', fr: '/gestion/[slug]/versions' },
  '/manage/[slug]/releases/[number]': {
    en: '/manage/[slug]/releases/[number]',
    fr: '/gestion/[slug]/versions/[number]',
  },
  '/manage/[slug]/badges': { en: '/manage/[slug]/badges', fr: '/gestion/[slug]/insignes' },
  '/manage/[slug]/check-in': { en: '/manage/[slug]/check-in', fr: '/gestion/[slug]/accueil' },
  '/manage/[slug]/privacy': { en: '/manage/[slug]/privacy', fr: '/gestion/[slug]/confidentialite' },
  '/manage/[slug]/messages': { en: '/manage/[slug]/messages', fr: '/gestion/[slug]/messages' },
  '/manage/[slug]/notices': { en: '/manage/[slug]/notices', fr: '/gestion/[slug]/avis' },
})

/** Internal paths that are a pure function of (release, language, filters): the page store keeps them. */
export const publicPaths = /** @type {const} */ ([
  '/',
  '/summits/[slug]',
  '/summits/[slug]/agenda',
  '/summits/[slug]/agenda/[date]',
  '/summits/[slug]/search',
  '/summits/[slug]/sessions/[code]',
  '/summits/[slug]/speakers',
  '/summits/[slug]/speakers/[speaker]',
  '/summits/[slug]/venues',
  '/summits/[slug]/themes',
  '/summits/[slug]/materials',
  '/summits/[slug]/releases',
  '/summits/[slug]/open-data',
  '/series/[series]',
  '/accessibility',
  '/privacy',
])

/**
 * Query parameters of the agenda's day: parameter -> the values known; null where any short identifier is one.
 * `q`, the free text, is not among them: such a page is made for its reader and not kept.
 */
export const publicFilters = {
  track: null,
  type: [
    'plenary',
    'ceremony',
    'parallel',
    'workshop',
    'side_event',
    'ministerial',
    'meeting',
    'visit',
    'transfer',
    'networking',
    'reception',
    'meal',
    'break',
    'registration',
  ],
  origin: ['third_party', 'joint', 'host'],
  lang: ['en', 'fr', 'es', 'interpretation'],
  access: ['open', 'seats', 'invitation'],
}

/** Machine-readable addresses that are a pure function of a release (regular expressions on the path). */
export const publicFeeds = [
  '^/api/v1/summits/([a-z0-9-]+)/(agenda\\.ics|schedule\\.xml|agenda\\.json|releases\\.atom)$',
  '^/api/v1/summits/([a-z0-9-]+)/sessions/[0-9A-Z]{6}\\.ics$',
  '^/sitemap\\.xml$',
]
