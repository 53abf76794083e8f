import type { Both, DemoSummit } from '../format'

/** The ten delegations, in the order of their English names, and the partner of the public day. */
export const organisations: DemoSummit['organisations'] = [
  { key: 'ca', name: { en: 'Canada', fr: 'Canada' } },
  { key: 'dk', name: { en: 'Denmark', fr: 'Danemark' } },
  { key: 'ee', name: { en: 'Estonia', fr: 'Estonie' } },
  { key: 'il', name: { en: 'Israel', fr: 'Israël' } },
  { key: 'mx', name: { en: 'Mexico', fr: 'Mexique' } },
  { key: 'nz', name: { en: 'New Zealand', fr: 'Nouvelle-Zélande' } },
  { key: 'pt', name: { en: 'Portugal', fr: 'Portugal' } },
  { key: 'kr', name: { en: 'Republic of Korea', fr: 'République de Corée' } },
  { key: 'gb', name: { en: 'United Kingdom', fr: 'Royaume-Uni' } },
  { key: 'uy', name: { en: 'Uruguay', fr: 'Uruguay' } },
  { key: 'fwd50', name: { en: 'FWD50', fr: 'FWD50' }, url: 'https://fwd50.com' },
]

export const delegations = ['ca', 'dk', 'ee', 'il', 'mx', 'nz', 'pt', 'kr', 'gb', 'uy']

const invented: Both = {
  en: 'Invented person: these are demonstration data.',
  fr: 'Personne fictive : il s’agit de données de démonstration.',
}

/** Those who are written to in French. */
const inFrench = ['lafleur', 'beliveau', 'charron']

const person = (key: string, name: string, position: Both, organisation?: string) => ({
  key,
  name,
  position,
  biography: invented,
  ...(organisation === undefined ? {} : { organisation }),
  ...(inFrench.includes(key) ? { language: 'fr' as const } : {}),
})

const headF: Both = { en: 'Head of delegation', fr: 'Cheffe de délégation' }
const headM: Both = { en: 'Head of delegation', fr: 'Chef de délégation' }

export const speakers: DemoSummit['speakers'] = [
  person('lafleur', 'Marianne Lafleur', { en: 'Chair of the summit', fr: 'Présidente du sommet' }, 'ca'),
  person('lindegaard', 'Sofie Lindegaard', headF, 'dk'),
  person('tamm', 'Liis Tamm', headF, 'ee'),
  person('ben-ami', 'Noa Ben-Ami', headF, 'il'),
  person('arriaga', 'Lucía Arriaga', headF, 'mx'),
  person('bennett', 'Aroha Bennett', headF, 'nz'),
  person('sequeira', 'Duarte Sequeira', headM, 'pt'),
  person('han', 'Han Ji-woo', headM, 'kr'),
  person('marsh', 'Eleanor Marsh', headF, 'gb'),
  person('olivera', 'Martín Olivera', headM, 'uy'),
  person('ashdown', 'Robin Ashdown', {
    en: 'Chair, working group on artificial intelligence',
    fr: 'Présidence, groupe de travail sur l’intelligence artificielle',
  }),
  person('vasconcelos', 'Inês Vasconcelos', {
    en: 'Chair, working group on data',
    fr: 'Présidence, groupe de travail sur les données',
  }),
  person('thorsen', 'Mikkel Thorsen', {
    en: 'Chair, working group on digital identity',
    fr: 'Présidence, groupe de travail sur l’identité numérique',
  }),
  person(
    'beliveau',
    'Claude Béliveau',
    {
      en: 'Chair, working group on the environmental lens',
      fr: 'Présidence, groupe de travail sur l’optique environnementale',
    },
    'ca',
  ),
  person(
    'charron',
    'Dominique Charron',
    { en: 'Host of the talks', fr: 'Animation des entretiens' },
    'fwd50',
  ),
  person('whitcombe', 'Ngaire Whitcombe', { en: 'Service design', fr: 'Conception de services' }),
  person('rivero', 'Andrés Rivero', { en: 'Emergency benefits', fr: 'Prestations d’urgence' }),
]

/** The heads of the ten delegations, Canada first: it holds the chair. */
export const heads = [
  'lafleur',
  'lindegaard',
  'tamm',
  'ben-ami',
  'arriaga',
  'bennett',
  'sequeira',
  'han',
  'marsh',
  'olivera',
]
