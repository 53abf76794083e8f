import { addDays } from '@/domain/shared/time'
import type { Both, DemoSession, DemoSummit } from './format'
import { madeNames, madePlaces, madeSentences, madeSubjects, madeTwists } from './made-words'

export type MadeSize = {
  sessions?: number
  rooms?: number
  days?: number
  /** Another seed gives other words and the same shape. */
  seed?: number
}

const FIRST_DAY = '2027-06-07'
const OPENS = 8 * 60
/** A day in a room lasts at most so many minutes, so that it ends before midnight. */
const DAY_LENGTH = 14 * 60

/**
 * A summit of any size in both languages, for benches and tests: every room full from 8:00, the same result for
 * the same size and seed. By default as large as FOSDEM 2025: 943 sessions, 29 rooms, 2 days.
 */
export function madeSummit({ sessions = 943, rooms = 29, days = 2, seed = 1 }: MadeSize = {}): DemoSummit {
  const random = randomFrom(seed)
  const dates = Array.from({ length: days }, (_, index) => addDays(FIRST_DAY, index))
  const slots = Math.ceil(sessions / (rooms * days))
  const minutes = Math.max(5, Math.min(60, Math.floor(DAY_LENGTH / slots / 5) * 5))
  return {
    slug: 'made-summit',
    name: { en: 'Made summit', fr: 'Sommet fabriqué' },
    shortName: { en: 'Made summit', fr: 'Sommet fabriqué' },
    edition: { en: `${sessions} sessions`, fr: `${sessions} séances` },
    theme: { en: 'Everything at once', fr: 'Tout à la fois' },
    description: {
      en: 'A summit made by a program, to measure with.',
      fr: 'Un sommet fabriqué par un programme, pour mesurer.',
    },
    place: { en: 'Ottawa', fr: 'Ottawa' },
    host: { en: 'Nobody', fr: 'Personne' },
    figures: [],
    startsOn: FIRST_DAY,
    endsOn: addDays(FIRST_DAY, days - 1),
    timeZone: 'America/Toronto',
    mode: 'in_person',
    state: 'open',
    accent: '#0b5c66',
    days: dates.map((date, index) => ({ date, label: { en: `Day ${index + 1}`, fr: `Jour ${index + 1}` } })),
    venues: [
      {
        key: 'centre',
        name: { en: 'Conference centre', fr: 'Centre des congrès' },
        city: { en: 'Ottawa', fr: 'Ottawa' },
        timeZone: 'America/Toronto',
      },
    ],
    rooms: Array.from({ length: rooms }, (_, index) => ({
      key: `room-${index + 1}`,
      venue: 'centre',
      name: { en: `Room ${101 + index}`, fr: `Salle ${101 + index}` },
      kind: 'session',
      theatre: 40 + 20 * (index % 12),
    })),
    tracks: madeSubjects.map(({ key, name, color }) => ({
      key,
      name,
      color,
      aim: sentence(random),
      topics: [{ key: 'main', name }],
    })),
    organisations: madePlaces.map((place, index) => ({ key: `place-${index + 1}`, name: place })),
    speakers: Array.from({ length: sessions }, (_, index) => ({
      key: `speaker-${index + 1}`,
      name: `${pick(madeNames.given, random)} ${pick(madeNames.family, random)}`,
      position: { en: 'Programme lead', fr: 'Direction de programme' },
      organisation: `place-${(index % madePlaces.length) + 1}`,
    })),
    sessions: Array.from({ length: sessions }, (_, index) => {
      // Slot by slot and room by room within it, as a grid is read; days are filled evenly.
      const day = index % days
      const inDay = Math.floor(index / days)
      return madeSession(random, {
        index,
        day: dates[day] ?? FIRST_DAY,
        room: (inDay % rooms) + 1,
        from: OPENS + Math.floor(inDay / rooms) * minutes,
        minutes,
      })
    }),
    releaseNote: { en: 'Made.', fr: 'Fabriqué.' },
  }
}

type Place = { index: number; day: string; room: number; from: number; minutes: number }

function madeSession(random: () => number, { index, day, room, from, minutes }: Place): DemoSession {
  const subject = pick(madeSubjects, random)
  const title = pick(subject.titles, random)
  const place = `${madeName(random)}-${madeName(random)}`
  const twist = pick(madeTwists, random)
  return {
    key: `session-${index + 1}`,
    type: 'parallel',
    origin: pick(['third_party', 'joint', 'host'] as const, random),
    access: index % 9 === 0 ? 'seats' : 'open',
    ...(index % 9 === 0 ? { seats: 40 } : {}),
    title: {
      en: `${title.en}: ${place}, ${twist.en}`,
      fr: `${title.fr}\u00a0: ${place}, ${twist.fr}`,
    },
    abstract: paragraph(random),
    day,
    start: wall(from),
    end: wall(from + minutes),
    room: `room-${room}`,
    track: subject.key,
    topic: 'main',
    languages: [index % 3 === 0 ? 'fr' : 'en'],
    interpretation: index % 4 === 0 ? ['en', 'fr'] : [],
    speakers: [[`speaker-${index + 1}`, 'panellist']],
    organisations: [[`place-${(index % madePlaces.length) + 1}`, 'organiser']],
  }
}

/** The name of a place that is nowhere: titles that only repeat phrases would pack far better than real ones. */
function madeName(random: () => number): string {
  const letters = Array.from({ length: 3 + Math.floor(random() * 2) }, () =>
    ['bcdfghjklmnprstv', 'aeiou', 'lmnrst'].map((from) => pick([...from], random)).join(''),
  ).join('')
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

/** Three sentences, the same ones in both languages. */
function paragraph(random: () => number): Both {
  const chosen = [sentence(random), sentence(random), sentence(random)]
  return { en: chosen.map(({ en }) => en).join(' '), fr: chosen.map(({ fr }) => fr).join(' ') }
}

function sentence(random: () => number): Both {
  return pick(madeSentences, random)
}

function wall(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function pick<Item>(list: readonly Item[], random: () => number): Item {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
