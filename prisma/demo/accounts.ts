import type { Role } from '@/prisma/client/enums'

export type DemoAccount = {
  email: string
  name: string
  language: 'en' | 'fr'
  role: Role
  /** Further roles in the same summits. */
  also?: Role[]
  /** Slugs; `platform` is a role outside every summit. */
  summits: 'all' | 'platform' | string[]
  /** The State a focal point speaks for (ISO 3166-1). */
  state?: string
  /** The delegation that a focal point speaks for, by its key, where it is no State’s. */
  delegation?: string
}

const withDelegations = ['ogp-ottawa-2019', 'digital-nations-2020']

/** The accounts that the sign-in page offers as buttons while demo data are on. Nobody of these exists. */
export const demoAccounts: DemoAccount[] = [
  {
    email: 'organiser@demo.example',
    name: 'Geneviève Arsenault',
    language: 'fr',
    role: 'organiser',
    summits: 'all',
  },
  {
    email: 'editor@demo.example',
    name: 'Marcus Whitfield',
    language: 'en',
    role: 'programme_editor',
    summits: 'all',
  },
  {
    email: 'protocol@demo.example',
    name: 'Élise Boisvert',
    language: 'fr',
    role: 'protocol_officer',
    summits: 'all',
  },
  {
    email: 'desk@demo.example',
    name: 'Priya Raman',
    language: 'en',
    role: 'registration_officer',
    also: ['identity_officer'],
    summits: 'all',
  },
  {
    email: 'door@demo.example',
    name: 'Luc Desrosiers',
    language: 'fr',
    role: 'check_in_staff',
    summits: 'all',
  },
  {
    email: 'canada@demo.example',
    name: 'Joanne Pelletier',
    language: 'fr',
    role: 'focal_point',
    summits: withDelegations,
    state: 'CA',
  },
  {
    email: 'estonia@demo.example',
    name: 'Kadri Lepik',
    language: 'en',
    role: 'focal_point',
    summits: withDelegations,
    state: 'EE',
  },
  {
    email: 'visitors@demo.example',
    name: 'Solène Kervadec',
    language: 'fr',
    role: 'focal_point',
    summits: ['learning-exchange-2019'],
    delegation: 'visitors',
  },
  {
    email: 'host@demo.example',
    name: 'Antoine Grenier',
    language: 'fr',
    role: 'focal_point',
    summits: ['learning-exchange-2019'],
    delegation: 'innovation-lab',
  },
  { email: 'attendee@demo.example', name: 'Samuel Okafor', language: 'en', role: 'attendee', summits: 'all' },
  {
    email: 'admin@demo.example',
    name: 'Noémie Girard',
    language: 'fr',
    role: 'administrator',
    summits: 'platform',
  },
]

/** Every role of a demo account. */
export const rolesOf = ({ role, also = [] }: DemoAccount): Role[] => [role, ...also]
