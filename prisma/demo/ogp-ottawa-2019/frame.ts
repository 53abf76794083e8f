import type { DemoSeries, DemoSummit } from '../format'

export const ogpSeries: DemoSeries = {
  slug: 'ogp-global-summit',
  name: { en: 'OGP Global Summit', fr: 'Sommet mondial du PGO' },
  description: {
    en: 'The meeting of the Open Government Partnership, founded in 2011. The government and the civil society organisation that chair the Partnership together prepare it with its members.',
    fr: 'La rencontre du Partenariat pour un gouvernement ouvert, fondé en 2011. Le gouvernement et l’organisation de la société civile qui en assurent la coprésidence la préparent avec les membres.',
  },
}

type Frame = Omit<
  DemoSummit,
  'venues' | 'rooms' | 'tracks' | 'organisations' | 'speakers' | 'occurrences' | 'sessions'
>

/** The summit itself and its five days. Only Monday has no share of the venue: its events are elsewhere. */
export const frame: Frame = {
  slug: 'ogp-ottawa-2019',
  series: ogpSeries.slug,
  name: { en: 'OGP Global Summit, Ottawa 2019', fr: 'Sommet mondial du PGO, Ottawa 2019' },
  shortName: { en: 'OGP Global Summit', fr: 'Sommet mondial du PGO' },
  edition: { en: 'Ottawa 2019', fr: 'Ottawa 2019' },
  theme: {
    en: 'Participation, inclusion, impact',
    fr: 'Participation, inclusion, incidence',
  },
  description: {
    en: 'Ministers, senior officials, researchers and civil society meet to make government easier to see into, to take part in and to hold to account. Canada and civil society have chaired the Open Government Partnership together since October 2018, and built the programme with its members. Two days of side activities lead to the summit, and delegations find informal places for bilateral meetings throughout.',
    fr: 'Des ministres, la haute fonction publique, des universitaires et la société civile se réunissent pour que l’action publique soit plus facile à voir, à influencer et à contrôler. Le Canada et la société civile assurent ensemble la présidence du Partenariat pour un gouvernement ouvert depuis octobre 2018 et ont établi le programme avec ses membres. Deux jours d’activités en marge mènent au sommet, et les délégations disposent en tout temps de lieux informels pour leurs rencontres bilatérales.',
  },
  place: { en: 'Shaw Centre, Ottawa', fr: 'Centre Shaw, Ottawa' },
  host: { en: 'Government of Canada', fr: 'Gouvernement du Canada' },
  figures: [
    {
      value: { en: 'More than 1,750', fr: 'Plus de 1 750' },
      label: { en: 'participants from around the world', fr: 'personnes participantes, du monde entier' },
    },
    {
      value: { en: '79', fr: '79' },
      label: { en: 'member countries', fr: 'pays membres' },
    },
    {
      value: { en: '3', fr: '3' },
      label: {
        en: 'days of summit, after two days of side activities',
        fr: 'jours de sommet, après deux jours d’activités en marge',
      },
    },
    {
      value: { en: '70', fr: '70' },
      label: {
        en: 'parallel sessions on Thursday and Friday',
        fr: 'séances parallèles le jeudi et le vendredi',
      },
    },
    {
      value: { en: '22', fr: '22' },
      label: { en: 'key topics in four themes', fr: 'sujets clés répartis en quatre thèmes' },
    },
  ],
  startsOn: '2019-05-27',
  endsOn: '2019-05-31',
  timeZone: 'America/Toronto',
  mode: 'in_person',
  state: 'open',
  accent: '#0b5c66',
  days: [
    {
      date: '2019-05-27',
      label: { en: 'Days before', fr: 'Jours précédents' },
      note: {
        en: 'Side activities elsewhere in the city.',
        fr: 'Activités en marge, ailleurs en ville.',
      },
      capacity: 400,
    },
    {
      date: '2019-05-28',
      label: { en: 'Days before', fr: 'Jours précédents' },
      note: { en: 'Side activities at the Shaw Centre.', fr: 'Activités en marge au Centre Shaw.' },
      venueShare: 5,
      capacity: 500,
    },
    {
      date: '2019-05-29',
      label: { en: 'Opening', fr: 'Ouverture' },
      note: {
        en: 'Side activities by day, the opening ceremony at 5 pm.',
        fr: 'Activités en marge le jour, cérémonie d’ouverture à 17 h.',
      },
      venueShare: 75,
      capacity: 1800,
    },
    {
      date: '2019-05-30',
      label: { en: 'Core summit', fr: 'Cœur du sommet' },
      note: {
        en: 'Exhibits, bilateral meetings and networking all day.',
        fr: 'Salons professionnels, rencontres bilatérales et réseautage toute la journée.',
      },
      venueShare: 100,
      capacity: 2000,
    },
    {
      date: '2019-05-31',
      label: { en: 'Core summit', fr: 'Cœur du sommet' },
      note: {
        en: 'Exhibits, bilateral meetings and networking all day.',
        fr: 'Salons professionnels, rencontres bilatérales et réseautage toute la journée.',
      },
      venueShare: 100,
      capacity: 2000,
    },
  ],
  releaseNote: {
    en: 'The whole programme: side activities, ceremonies, plenaries and 70 parallel sessions.',
    fr: 'Le programme complet : activités en marge, cérémonies, plénières et 70 séances parallèles.',
  },
}
