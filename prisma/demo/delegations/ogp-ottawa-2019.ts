import { deputies } from './deputies'
import type { DemoDelegation, DemoMember } from './format'

/** Who leads each delegation; in code order. Their names are invented, as is that these States sent somebody. */
const heads: [code: string, name: string, rank: 'minister' | 'institution' | 'official'][] = [
  ['AM', 'Hasmik Petrosian-Varda', 'official'],
  ['AR', 'Florencia Ibarlucea', 'official'],
  ['AU', 'Merryn Talbot-Hayes', 'official'],
  ['BF', 'Rasmané Kaboré-Tiendré', 'minister'],
  ['BG', 'Yoana Strandzheva', 'official'],
  ['BR', 'Thiago Amoroso', 'institution'],
  ['CI', 'Adjoua Kouamé-Brou', 'minister'],
  ['CL', 'Renata Huenchumil', 'minister'],
  ['CO', 'Camilo Restrepo-Arango', 'official'],
  ['CR', 'Marcela Umaña Volio', 'minister'],
  ['CZ', 'Radim Havránek', 'official'],
  ['DE', 'Friederike Ahlendorf', 'minister'],
  ['DK', 'Signe Mølgaard', 'official'],
  ['DO', 'Yokasta Féliz', 'official'],
  ['EC', 'Nina Quishpe', 'official'],
  ['ES', 'Begoña Arrizabalo', 'minister'],
  ['FI', 'Eerika Vuorimaa', 'official'],
  ['FR', 'Solène Gaudemar', 'minister'],
  ['GB', 'Harriet Colbourne', 'minister'],
  ['GE', 'Tamta Lomsadze', 'minister'],
  ['GH', 'Efua Asante-Boadi', 'official'],
  ['GR', 'Danae Kallifatidi', 'official'],
  ['HR', 'Jelena Vidošić', 'official'],
  ['ID', 'Ratri Kusumawardhani', 'minister'],
  ['IE', 'Caoimhe Nic Aodha', 'official'],
  ['IL', 'Noga Bar-Tal', 'official'],
  ['IT', 'Ludovica Sanfelice', 'minister'],
  ['JM', 'Keisha Lattibeaudiere', 'official'],
  ['JO', 'Rania Qudsieh', 'official'],
  ['KE', 'Wambui Gathoni', 'minister'],
  ['KR', 'Han Seo-jin', 'minister'],
  ['LK', 'Dilini Wickramage', 'official'],
  ['LT', 'Rūta Gintalaitė', 'official'],
  ['LV', 'Madara Zālīte', 'official'],
  ['MA', 'Ghizlane Berrechid', 'minister'],
  ['MX', 'Itzel Ramírez Coyote', 'official'],
  ['NG', 'Ifeoma Nwachukwu-Eze', 'minister'],
  ['NL', 'Maartje Hoogendijk', 'official'],
  ['NO', 'Ingvild Tveitane', 'official'],
  ['NZ', 'Aroha Parata-Lee', 'minister'],
  ['PE', 'Rosaura Mamani', 'official'],
  ['PT', 'Leonor Vasconcelos', 'minister'],
  ['RO', 'Anca Drăgulescu', 'official'],
  ['SE', 'Linnea Åkerhielm', 'official'],
  ['SN', 'Ndèye Coumba Fall', 'minister'],
  ['TN', 'Emna Bousselmi', 'official'],
  ['UA', 'Solomiia Terletska', 'minister'],
  ['US', 'Bradley Okonski', 'official'],
  ['UY', 'Lucía Etchegaray', 'official'],
  ['ZA', 'Nomvula Sithebe', 'official'],
]

const positions = { minister: 'Minister', institution: 'Comptroller', official: 'Director general' } as const

const head = (name: string, rank: keyof typeof positions): DemoMember => ({
  ...{ key: 'head', name, position: positions[rank], capacity: 'head', principalAt: 'ministers' },
  state: 'accredited',
})

/** Nominations stand at every stage a week before the summit. */
const stages = ['confirmed', 'accredited', 'confirmed', 'nominated'] as const

function deputy(code: string, state: (typeof stages)[number]): DemoMember[] {
  const [name, position] = deputies[code] ?? []
  if (name === undefined || position === undefined) return []
  return [{ key: 'deputy', name, position, capacity: 'alternate', principalAt: 'officials', state }]
}

const canada: DemoDelegation = {
  ...{ code: 'CA', host: true, rank: 'minister', tookOfficeOn: '2018-07-18', places: 10, floating: 2 },
  members: [
    head('Geneviève Marchildon', 'minister'),
    {
      ...{ key: 'deputy', name: 'Alastair Whitcombe', position: 'Deputy minister', capacity: 'alternate' },
      ...{ principalAt: 'officials', state: 'accredited' },
    },
    {
      key: 'data',
      name: 'Priscille Ouellet-Naud',
      position: 'Adviser, data',
      capacity: 'adviser',
      state: 'confirmed',
    },
    { key: 'youth', name: 'Tanner Eagleclaw', position: 'Adviser, youth', capacity: 'adviser' },
    {
      key: 'interpreter',
      name: 'Mireille Sabourin',
      position: 'Interpreter',
      capacity: 'interpreter',
      state: 'confirmed',
    },
    {
      ...{ key: 'liaison', name: 'Josué Lantagne', position: 'Protocol', capacity: 'liaison' },
      state: 'accredited',
    },
  ],
}

const estonia: DemoDelegation = {
  ...{ code: 'EE', rank: 'minister', tookOfficeOn: '2019-04-29', places: 8, floating: 1 },
  members: [
    head('Kadri Tammsoo', 'minister'),
    {
      ...{
        key: 'deputy',
        name: 'Mihkel Saarelaid',
        position: 'Deputy secretary general',
        capacity: 'alternate',
      },
      ...{ principalAt: 'officials', state: 'accredited' },
    },
    {
      ...{
        key: 'lead',
        name: 'Rasmus Kivimets',
        position: 'Product lead',
        capacity: 'delegate',
        state: 'confirmed',
      },
      speaker: 'rasmus-kivimets',
    },
    { key: 'elections', name: 'Eva Kaskmäe', position: 'Adviser, elections', capacity: 'adviser' },
  ],
}

/** The delegations of the summit in Ottawa: fifty-two of the Partnership's members. */
export const ogpDelegations: DemoDelegation[] = [
  canada,
  estonia,
  ...heads.map(([code, name, rank], index): DemoDelegation => ({
    code,
    rank,
    places: 6,
    members: [head(name, rank), ...deputy(code, stages[index % stages.length] ?? 'confirmed')],
  })),
]
