import type { DemoRoom, DemoVenue } from '../format'

const ottawa = { en: 'Ottawa', fr: 'Ottawa' }
const timeZone = 'America/Toronto'

export const venues: DemoVenue[] = [
  {
    key: 'shaw-centre',
    name: { en: 'Shaw Centre', fr: 'Centre Shaw' },
    city: ottawa,
    address: '55 Colonel By Drive, Ottawa K1N 9J2',
    timeZone,
    latitude: 45.4242,
    longitude: -75.6916,
  },
  {
    key: 'justice-canada',
    name: { en: 'Department of Justice Canada', fr: 'Ministère de la Justice du Canada' },
    city: ottawa,
    address: '284 Wellington Street, Ottawa K1A 0H8',
    timeZone,
  },
  {
    key: 'downtown-campus',
    name: { en: 'Downtown campus', fr: 'Campus du centre-ville' },
    city: ottawa,
    timeZone,
  },
  {
    key: 'youth-centre',
    name: { en: 'Youth and community centre', fr: 'Centre jeunesse et communautaire' },
    city: ottawa,
    timeZone,
  },
]

const level2 = { en: 'Level 2', fr: 'Niveau 2' }
const level3 = { en: 'Level 3', fr: 'Niveau 3' }
const level1 = { en: 'Level 1', fr: 'Niveau 1' }
const groundFloor = { en: 'Ground floor', fr: 'Rez-de-chaussée' }
const open: [from: string, to: string] = ['07:00', '23:00']

function numbered(number: number, theatre: number, equipment: NonNullable<DemoRoom['equipment']>): DemoRoom {
  return {
    key: `room-${number}`,
    venue: 'shaw-centre',
    name: { en: `Room ${number}`, fr: `Salle ${number}` },
    floor: level2,
    kind: 'session',
    theatre,
    classroom: Math.round(theatre * 0.6),
    boardroom: Math.min(40, Math.round(theatre * 0.3)),
    equipment,
    open,
    turnaround: 0,
  }
}

function bilateral(number: number, boardroom: number): DemoRoom {
  return {
    key: `bilateral-${number}`,
    venue: 'shaw-centre',
    name: { en: `Bilateral room ${number}`, fr: `Salle bilatérale ${number}` },
    floor: level1,
    kind: 'bilateral',
    boardroom,
    equipment: ['step_free'],
    open: ['08:00', '20:00'],
    turnaround: 10,
  }
}

export const rooms: DemoRoom[] = [
  {
    key: 'canada-hall',
    venue: 'shaw-centre',
    name: { en: 'Canada Hall', fr: 'Salle Canada' },
    floor: level3,
    kind: 'session',
    theatre: 2000,
    classroom: 1200,
    equipment: ['booths', 'stream', 'screen', 'step_free'],
    open,
    turnaround: 0,
  },
  numbered(201, 180, ['booths', 'stream', 'screen', 'step_free']),
  numbered(202, 180, ['booths', 'stream', 'screen', 'step_free']),
  numbered(203, 120, ['booths', 'screen', 'step_free']),
  numbered(204, 120, ['booths', 'screen', 'step_free']),
  numbered(205, 90, ['screen', 'step_free']),
  numbered(206, 90, ['screen', 'step_free']),
  numbered(207, 90, ['screen', 'step_free']),
  numbered(208, 50, ['booths', 'screen', 'step_free']),
  numbered(209, 50, ['screen', 'step_free']),
  bilateral(1, 16),
  bilateral(2, 12),
  bilateral(3, 12),
  bilateral(4, 8),
  {
    key: 'delegates-lounge',
    venue: 'shaw-centre',
    name: { en: 'Delegates’ lounge', fr: 'Salon des délégations' },
    floor: level1,
    kind: 'lounge',
    boardroom: 60,
    equipment: ['step_free'],
    open: ['07:30', '21:00'],
    turnaround: 0,
  },
  {
    key: 'campus-auditorium',
    venue: 'downtown-campus',
    name: { en: 'Campus auditorium', fr: 'Auditorium du campus' },
    floor: groundFloor,
    kind: 'session',
    theatre: 250,
    equipment: ['screen', 'step_free'],
    open: ['07:00', '18:00'],
    turnaround: 0,
  },
  {
    key: 'youth-hall',
    venue: 'youth-centre',
    name: { en: 'Youth hall', fr: 'Grande salle du centre jeunesse' },
    floor: groundFloor,
    kind: 'session',
    theatre: 120,
    classroom: 80,
    equipment: ['screen', 'step_free'],
    open: ['07:00', '18:00'],
    turnaround: 0,
  },
  {
    key: 'justice-atrium',
    venue: 'justice-canada',
    name: { en: 'Justice atrium', fr: 'Atrium de la Justice' },
    floor: groundFloor,
    kind: 'session',
    theatre: 150,
    equipment: ['screen', 'step_free'],
    open: ['08:00', '17:00'],
    turnaround: 0,
  },
]
