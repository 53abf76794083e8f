import type { DemoCredit, DemoSeries, DemoSummit } from './format'

export const openSmartCitiesSeries: DemoSeries = {
  slug: 'open-smart-cities-webinars',
  name: { en: 'Open smart cities webinars', fr: 'Webinaires sur les villes intelligentes ouvertes' },
  description: {
    en: 'Online meetings in which a research project on open smart cities in Canada shares its findings with municipalities.',
    fr: 'Rencontres en ligne où un projet de recherche sur les villes intelligentes ouvertes au Canada présente ses constats aux municipalités.',
  },
}

const lauriault = {
  en: 'Tracey Lauriault (Carleton University)',
  fr: 'Tracey Lauriault (Université Carleton)',
}

const credits: DemoCredit[] = [
  { kind: 'prepared_by', name: { en: 'Rachel Bloom (OpenNorth)', fr: 'Rachel Bloom (Nord Ouvert)' } },
  { kind: 'prepared_by', name: lauriault },
  { kind: 'prepared_by', name: { en: 'Jean-Noé Landry (OpenNorth)', fr: 'Jean-Noé Landry (Nord Ouvert)' } },
  { kind: 'research_by', name: { en: 'OpenNorth (lead)', fr: 'Nord Ouvert (direction)' } },
  { kind: 'research_by', name: lauriault },
  {
    kind: 'research_by',
    name: {
      en: 'David Fewer (Canadian Internet Policy and Public Interest Clinic)',
      fr: 'David Fewer (Clinique d’intérêt public et de politique d’internet du Canada)',
    },
  },
  {
    kind: 'research_by',
    name: { en: 'Mark S. Fox (University of Toronto)', fr: 'Mark S. Fox (Université de Toronto)' },
  },
  {
    kind: 'funded_by',
    name: {
      en: 'Natural Resources Canada, GeoConnections program',
      fr: 'Ressources naturelles Canada, programme GéoConnexions',
    },
  },
]

const title = {
  en: 'Open smart cities in Canada: tools, practices, policies and laws',
  fr: 'Villes intelligentes ouvertes au Canada : outils, pratiques, politiques et lois',
}

const abstract = {
  en:
    'What can a municipal official lean on when a smart city is being planned? This session goes through the tools, ' +
    'practices, policies and laws that bear on such decisions: how data produced in the city are opened, under which ' +
    'procedures, and what to ask of the technologies that produce them. It comes shortly after Infrastructure Canada ' +
    'launched its Smart Cities Challenge.',
  fr:
    'Sur quoi une administration municipale peut-elle s’appuyer lorsqu’elle prépare une ville intelligente? Cette ' +
    'séance passe en revue les outils, les pratiques, les politiques et les lois qui éclairent ces décisions : comment ' +
    'ouvrir les données produites dans la ville, selon quelles procédures, et que demander aux technologies qui les ' +
    'produisent. Elle suit de peu le lancement du Défi des villes intelligentes par Infrastructure Canada.',
}

export const openSmartCities2017: DemoSummit = {
  slug: 'open-smart-cities-2017',
  series: openSmartCitiesSeries.slug,
  episode: 2,
  name: {
    en: 'Open smart cities in Canada: second webinar',
    fr: 'Villes intelligentes ouvertes au Canada : deuxième webinaire',
  },
  shortName: { en: 'Open smart cities', fr: 'Villes intelligentes ouvertes' },
  edition: { en: 'Second webinar, 2017', fr: 'Deuxième webinaire, 2017' },
  theme: {
    en: 'What can guide a municipality towards an open smart city',
    fr: 'Ce qui peut guider une municipalité vers la ville intelligente ouverte',
  },
  description: {
    en: 'One webinar, given once in English and once in French on the same day. The recording and the slides of each are kept here.',
    fr: 'Un même webinaire, donné une fois en français et une fois en anglais le même jour. L’enregistrement et les diapositives de chacun sont conservés ici.',
  },
  place: { en: 'Online', fr: 'En ligne' },
  host: { en: 'OpenNorth', fr: 'Nord Ouvert' },
  figures: [
    {
      value: { en: '2', fr: '2' },
      label: { en: 'languages, one session in each', fr: 'langues, une séance dans chacune' },
    },
    { value: { en: '2nd', fr: '2e' }, label: { en: 'episode of the series', fr: 'épisode de la série' } },
  ],
  startsOn: '2017-12-14',
  endsOn: '2017-12-14',
  timeZone: 'America/Toronto',
  mode: 'virtual',
  state: 'archived',
  accent: '#2f5d1e',
  days: [{ date: '2017-12-14', label: { en: 'Webinar', fr: 'Webinaire' } }],
  venues: [
    {
      key: 'online',
      name: { en: 'Online', fr: 'En ligne' },
      city: { en: 'Online', fr: 'En ligne' },
      timeZone: 'America/Toronto',
      online: true,
    },
  ],
  rooms: [
    {
      key: 'webinar',
      venue: 'online',
      name: { en: 'Webinar room', fr: 'Salle du webinaire' },
      kind: 'online',
      equipment: ['stream'],
    },
  ],
  tracks: [],
  organisations: [
    { key: 'opennorth', name: { en: 'OpenNorth', fr: 'Nord Ouvert' }, url: 'https://opennorth.ca' },
    {
      key: 'carleton',
      name: { en: 'Carleton University', fr: 'Université Carleton' },
      url: 'https://carleton.ca',
    },
    {
      key: 'nrcan',
      name: { en: 'Natural Resources Canada', fr: 'Ressources naturelles Canada' },
    },
  ],
  speakers: [],
  occurrences: [{ key: 'second-webinar', name: title }],
  sessions: [
    {
      key: 'french',
      type: 'workshop',
      origin: 'third_party',
      access: 'open',
      title,
      abstract,
      day: '2017-12-14',
      start: '10:00',
      end: '11:00',
      room: 'webinar',
      languages: ['fr'],
      occurrence: 'second-webinar',
      organisations: [
        ['opennorth', 'organiser'],
        ['carleton', 'partner'],
        ['nrcan', 'partner'],
      ],
      materials: [
        {
          kind: 'recording',
          language: 'fr',
          title: 'Enregistrement du webinaire',
          url: 'https://vimeo.com/251386734',
        },
        {
          kind: 'slides',
          language: 'fr',
          title: 'Diapositives de la présentation',
          url: 'https://drive.google.com/open?id=1ZLFhnSmp2e_3t2_23tCPcfuIhHx7ttPI',
        },
      ],
      credits,
    },
    {
      key: 'english',
      type: 'workshop',
      origin: 'third_party',
      access: 'open',
      title,
      abstract,
      day: '2017-12-14',
      start: '13:00',
      end: '14:00',
      room: 'webinar',
      languages: ['en'],
      occurrence: 'second-webinar',
      organisations: [
        ['opennorth', 'organiser'],
        ['carleton', 'partner'],
        ['nrcan', 'partner'],
      ],
      materials: [
        {
          kind: 'recording',
          language: 'en',
          title: 'Recording of the webinar',
          url: 'https://vimeo.com/247378746',
        },
        {
          kind: 'slides',
          language: 'en',
          title: 'Slides of the presentation',
          url: 'https://drive.google.com/file/d/1ndcubDW5Ii1CTzhbE5o_9RF0Z_ALsawQ',
        },
      ],
      credits,
    },
  ],
  credits,
  releaseNote: {
    en: 'The webinar in both languages, with its recordings and slides.',
    fr: 'Le webinaire dans les deux langues, avec ses enregistrements et ses diapositives.',
  },
}
