import { randomUUID } from 'node:crypto'
import type { Role } from '@/prisma/client/enums'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/domain/shared/actor'
import { db } from '@/domain/shared/db'

/** A summit of two days in Ottawa with two rooms and a theme, nothing published yet, and people who work on it. */
export type DraftSummit = {
  id: string
  slug: string
  days: { may29: string; may30: string }
  rooms: [string, string]
  track: string
  topic: string
  organiser: Actor
  editor: Actor
  /** Signed in, without a role here. */
  outsider: Actor
}

const both = (en: string, fr: string) => ({ en, fr })

/** Makes one in the test file's own database; each has ids and a slug of its own. */
export async function draftSummit(): Promise<DraftSummit> {
  const slug = `summit-${randomUUID().slice(0, 8)}`
  const { id } = await db().summit.create({
    data: {
      slug,
      name: both('Open Summit', 'Sommet ouvert'),
      shortName: both('Open Summit', 'Sommet ouvert'),
      edition: both('2019', '2019'),
      theme: {},
      description: {},
      place: both('Ottawa', 'Ottawa'),
      host: {},
      startsOn: new Date('2019-05-29'),
      endsOn: new Date('2019-05-30'),
      timeZone: 'America/Toronto',
      mode: 'in_person',
      contentLanguages: ['en', 'fr'],
      accent: '#0b5c66',
    },
  })
  const day = async (date: string, label: { en: string; fr: string }) =>
    (await db().summitDay.create({ data: { summitId: id, date: new Date(date), label, capacity: 400 } })).id
  const venue = await db().venue.create({
    data: {
      summitId: id,
      position: 0,
      name: both('Shaw Centre', 'Centre Shaw'),
      city: both('Ottawa', 'Ottawa'),
      timeZone: 'America/Toronto',
    },
  })
  const room = async (position: number) =>
    (
      await db().room.create({
        data: {
          summitId: id,
          venueId: venue.id,
          position,
          name: both(`Room 20${position}`, `Salle 20${position}`),
          kind: 'session',
          theatre: 80,
          equipment: [],
        },
      })
    ).id
  const track = await db().track.create({
    data: {
      summitId: id,
      position: 0,
      slug: 'inclusion',
      name: both('Inclusion', 'Inclusion et équité'),
      color: '#b3470f',
      aim: {},
      topics: { create: { summitId: id, position: 0, name: both('Youth', 'Jeunesse') } },
    },
    include: { topics: true },
  })
  return {
    id,
    slug,
    days: {
      may29: await day('2019-05-29', both('Day one', 'Premier jour')),
      may30: await day('2019-05-30', both('Day two', 'Deuxième jour')),
    },
    rooms: [await room(1), await room(2)],
    track: track.id,
    topic: track.topics[0]?.id ?? '',
    organiser: await person('Aïcha Diallo', id, 'organiser'),
    editor: await person('Marc Tremblay', id, 'programme_editor'),
    outsider: await person('Sam Doe', id, null),
  }
}

async function person(name: string, summitId: string, role: Role | null): Promise<Actor> {
  const email = `${randomUUID()}@people.example`
  const account = await db().account.create({
    data: { email, name, ...(role ? { roles: { create: { role, summitId } } } : {}) },
  })
  return {
    accountId: account.id,
    email,
    name,
    language: 'en',
    roles: role ? [{ role, summitId }] : [],
  }
}

let made = 0

/** A session of its draft: 30 May 2019, 10:30 to noon in Ottawa, first room; what differs is passed in. */
export function draftSession(summit: DraftSummit, differs: Partial<Prisma.SessionUncheckedCreateInput> = {}) {
  made += 1
  return db().session.create({
    data: {
      summitId: summit.id,
      code: made.toString(36).toUpperCase().padStart(6, '0'),
      number: made,
      type: 'parallel',
      origin: 'host',
      title: both(`Session ${made}`, `Séance ${made}`),
      abstract: both('What is open.', 'Ce qui est ouvert.'),
      stale: [],
      startsAt: new Date('2019-05-30T14:30:00Z'),
      endsAt: new Date('2019-05-30T16:00:00Z'),
      dayId: summit.days.may30,
      roomId: summit.rooms[0],
      trackId: summit.track,
      languages: ['en', 'fr'],
      interpretation: [],
      ...differs,
    },
  })
}
