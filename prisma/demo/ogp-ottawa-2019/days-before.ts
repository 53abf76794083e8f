import type { DemoSession } from '../format'

const monday = '2019-05-27'
const tuesday = '2019-05-28'

/** Side activities of the two days before the summit. */
export const daysBefore: DemoSession[] = [
  {
    key: 'registration-monday',
    type: 'registration',
    origin: 'host',
    access: 'open',
    title: { en: 'Registration', fr: 'Inscription' },
    abstract: {
      en: 'Pick up your badge where the first activities take place. Bring a piece of photo identification.',
      fr: 'Procurez-vous votre insigne là où ont lieu les premières activités. Ayez en main une pièce d’identité avec photo.',
    },
    day: monday,
    start: '07:30',
    end: '09:00',
    location: { en: 'Downtown campus, lobby', fr: 'Campus du centre-ville, hall d’entrée' },
    languages: ['en', 'fr'],
  },
  {
    key: 'academics-day',
    type: 'side_event',
    origin: 'third_party',
    access: 'open',
    title: { en: 'Academics’ Day', fr: 'Jour des universitaires' },
    abstract: {
      en: 'Researchers present what is known, and what is not, about the effects of open government. Short papers in the morning, an agenda for shared research in the afternoon.',
      fr: 'Des universitaires présentent ce que l’on sait des effets du gouvernement ouvert et ce que l’on ignore encore. Communications brèves le matin, programme de recherche commun l’après-midi.',
    },
    day: monday,
    start: '09:00',
    end: '16:30',
    room: 'campus-auditorium',
    languages: ['en', 'fr'],
    speakers: [
      ['anselm-brueckheimer', 'chair'],
      ['joao-batista-queluz', 'panellist'],
      ['mereana-tuhakaraina', 'panellist'],
    ],
    organisations: [['university-network', 'organiser']],
  },
  {
    key: 'youth-workshop',
    type: 'workshop',
    origin: 'joint',
    access: 'open',
    title: { en: 'Youth Workshop', fr: 'Atelier des jeunes' },
    abstract: {
      en: 'Young people from many countries write the three demands that they will bring to the opening plenary. No experience of government is needed.',
      fr: 'Des jeunes de nombreux pays rédigent les trois demandes qui seront portées à la plénière d’ouverture. Aucune expérience de l’administration publique n’est requise.',
    },
    day: monday,
    start: '09:00',
    end: '16:00',
    room: 'youth-hall',
    languages: ['en', 'fr'],
    speakers: [
      ['zoe-arsenault-pike', 'moderator'],
      ['emeka-uzochukwu-bright', 'panellist'],
      ['pilar-santacruz-ayala', 'panellist'],
    ],
    organisations: [
      ['youth-council', 'organiser'],
      ['tbs', 'partner'],
    ],
  },
  {
    key: 'registration-tuesday',
    type: 'registration',
    origin: 'host',
    access: 'open',
    title: { en: 'Registration', fr: 'Inscription' },
    abstract: {
      en: 'The desk moves to the Shaw Centre and stays there until the end of the summit.',
      fr: 'Le comptoir s’installe au Centre Shaw et y reste jusqu’à la fin du sommet.',
    },
    day: tuesday,
    start: '07:30',
    end: '09:00',
    location: { en: 'Shaw Centre, foyer, level 1', fr: 'Centre Shaw, foyer, niveau 1' },
    languages: ['en', 'fr'],
  },
  {
    key: 'civil-society-day',
    type: 'side_event',
    origin: 'third_party',
    access: 'open',
    title: { en: 'Civil Society Day', fr: 'Jour de la société civile' },
    abstract: {
      en: 'Organisations from all regions compare their work with governments and agree on what to ask of the summit. The day ends with a list of common priorities.',
      fr: 'Des organisations de toutes les régions comparent leur travail avec les gouvernements et s’entendent sur leurs attentes envers le sommet. La journée se conclut par une liste de priorités communes.',
    },
    day: tuesday,
    start: '09:00',
    end: '17:00',
    room: 'room-201',
    languages: ['en', 'fr', 'es'],
    interpretation: ['en', 'fr', 'es'],
    speakers: [
      ['nino-javakhadze', 'chair'],
      ['farida-benslimane-aziz', 'panellist'],
      ['marisol-quintanar', 'panellist'],
    ],
    organisations: [['civil-society-forum', 'organiser']],
  },
  {
    key: 'points-of-contact-day',
    type: 'side_event',
    origin: 'joint',
    access: 'open',
    title: {
      en: 'Government Points of Contact Day',
      fr: 'Jour des points de contact du gouvernement',
    },
    abstract: {
      en: 'The officials who carry the action plan in each member government share methods, deadlines and difficulties. Newcomers are paired with someone who has written two plans or more.',
      fr: 'Les responsables du plan d’action de chaque gouvernement membre mettent en commun méthodes, échéances et difficultés. Les personnes qui débutent sont jumelées à une ou un collègue qui a déjà rédigé au moins deux plans.',
    },
    day: tuesday,
    start: '09:00',
    end: '17:00',
    room: 'room-202',
    languages: ['en', 'fr'],
    interpretation: ['en', 'fr'],
    speakers: [
      ['naomi-castlereagh', 'chair'],
      ['maelle-thibodeau-roy', 'panellist'],
      ['gloria-estupinan-rey', 'panellist'],
    ],
    organisations: [
      ['ogp', 'organiser'],
      ['tbs', 'host'],
    ],
  },
]
