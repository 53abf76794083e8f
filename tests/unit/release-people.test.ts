import { describe, expect, it } from 'vitest'
import { wordRelease } from '@/app/_server/release-mail'
import { changesBetween } from '@/domain/release/rules'
import type { ReleaseDocument, ReleasedSession } from '@/domain/release/schema'
import { type Contact, releaseNotices, withContacts } from '@/domain/release/told-rules'
import { touchedPeople } from '@/domain/release/touched-rules'
import { contentOf, releaseDocumentOf, releasedSession, roomId } from '../factories/release'

const [ana, bo] = [roomId(201), roomId(202)]
const speaker = (id: string, name: string) => ({
  id,
  slug: name.toLowerCase(),
  name,
  position: {},
  organisationId: null,
  biography: {},
  photo: null,
})
const speakers = [speaker(ana, 'Ana'), speaker(bo, 'Bo')]

const onStage = (...ids: string[]): Pick<ReleasedSession, 'speakers'> => ({
  speakers: ids.map((speakerId) => ({ speakerId, role: 'panellist' as const })),
})
const documentOf = (...sessions: ReleasedSession[]) => releaseDocumentOf(sessions, { speakers })

/** Who is told what: `Ana: moved SESS01`. */
function told(before: ReleaseDocument | null, next: ReleaseDocument): string[] {
  const changes = changesBetween(before, next)
  const people = touchedPeople(before && contentOf(before), contentOf(next), changes)
  return people.map(
    ({ name, news }) => `${name}: ${news.map(({ kind, code }) => `${kind} ${code}`).join(', ')}`,
  )
}

const one = releasedSession(1, onStage(ana, bo))
const two = releasedSession(2, { ...onStage(bo), roomId: roomId(2) })
const before = documentOf(one, two)
const moved = { start: '2019-05-30T17:30:00.000Z', end: '2019-05-30T18:30:00.000Z' }

describe('Whom a release touches', () => {
  it('is everyone on a stage at the first one, each once', () => {
    expect(told(null, before)).toEqual(['Ana: on_stage SESS01', 'Bo: on_stage SESS01, on_stage SESS02'])
  })

  it('is nobody when nothing, or nothing but a text or a detail, has changed', () => {
    expect(told(before, structuredClone(before))).toEqual([])
    expect(
      told(before, documentOf({ ...one, title: { en: 'New', fr: 'Neuf' }, languages: ['fr'] }, two)),
    ).toEqual([])
  })

  it.each([
    ['moved', { ...moved }],
    ['room', { roomId: roomId(2) }],
    ['cancelled', { status: 'cancelled' as const }],
  ])('is those on the stage of a session that is %s, and no one else', (kind, differs) => {
    expect(told(before, documentOf({ ...one, ...differs }, two))).toEqual([
      `Ana: ${kind} SESS01`,
      `Bo: ${kind} SESS01`,
    ])
  })

  it('is those of a session that takes place after all, and of a new one', () => {
    const cancelled = documentOf({ ...one, status: 'cancelled' }, two)
    expect(told(cancelled, before)).toEqual(['Ana: restored SESS01', 'Bo: restored SESS01'])
    expect(told(documentOf(one), before)).toEqual(['Bo: on_stage SESS02'])
  })

  it('is whoever is put on a stage, taken off it, or has another part there', () => {
    expect(told(before, documentOf({ ...one, ...onStage(bo) }, { ...two, ...onStage(ana, bo) }))).toEqual([
      'Ana: off_stage SESS01, on_stage SESS02',
    ])
    const chairs = { speakers: [{ speakerId: ana, role: 'chair' as const }, ...onStage(bo).speakers] }
    expect(told(before, documentOf({ ...one, ...chairs }, two))).toEqual(['Ana: role SESS01'])
  })

  it('is told of the gravest of several changes, and of a cancelled session no more', () => {
    const all = { ...moved, status: 'cancelled' as const, ...onStage(ana) }
    expect(told(before, documentOf({ ...one, ...all }, two))).toEqual([
      'Ana: cancelled SESS01',
      'Bo: cancelled SESS01',
    ])
    expect(told(documentOf({ ...one, status: 'cancelled' }), documentOf({ ...one, ...all }))).toEqual([])
  })

  it('is nobody for a session that goes on in private', () => {
    const next = contentOf(documentOf({ ...one, status: 'cancelled' }, two))
    next.privatePart.sessions = [{ ...one, access: 'private' }]
    const changes = changesBetween(before, next.document)
    expect(touchedPeople(contentOf(before), next, changes)).toEqual([])
  })
})

describe('The notices of a release', () => {
  const english: Contact = { email: 'ana@people.example', language: 'en' }
  const french: Contact = { email: 'bo@people.example', language: 'fr' }
  const people = (contacts: [string, Contact][]) => {
    const next = documentOf({ ...one, ...moved, roomId: roomId(2) }, two)
    const changes = changesBetween(before, next)
    return withContacts(touchedPeople(contentOf(before), contentOf(next), changes), new Map(contacts))
  }
  const notices = (contacts: [string, Contact][], note = {}) =>
    releaseNotices(
      people(contacts),
      {
        summitId: roomId(9),
        summit: {
          slug: 'small',
          name: { en: 'Small summit', fr: 'Petit sommet' },
          timeZone: 'America/Toronto',
        },
        number: 4,
        note,
        at: new Date('2019-05-20T12:00:00Z'),
      },
      wordRelease,
    )

  it('are one for each person with an address, in their language', () => {
    const [first, second] = notices([
      [ana, english],
      [bo, french],
    ])
    expect(first).toMatchObject({
      email: 'ana@people.example',
      language: 'en',
      about: `release:${roomId(9)}:4`,
    })
    expect(first?.subject).toBe('Small summit: what is new for you in the agenda')
    expect(first?.body.replaceAll('\u00a0', ' ')).toBe(
      'Hello Ana,\n\nrelease 4 of the agenda of Small summit is public. This concerns you:\n\n' +
        'Moved: Session 1. Now Thursday, May 30, 2019, 1:30 to 2:30 pm EDT, Room 2. ' +
        'Before: Thursday, May 30, 2019, 10:30 am to 12 pm EDT, Room 1.\n' +
        'http://localhost:3000/en/summits/small/sessions/SESS01\n\n' +
        'The whole agenda: http://localhost:3000/en/summits/small\n\nPlenum',
    )
    expect(second?.subject).toBe('Petit sommet\u00a0: du nouveau pour vous au programme')
    expect(second?.body).toContain('Séance déplacée\u00a0: Séance 1.')
    expect(second?.body).toContain('http://localhost:3000/fr/sommets/small/seances/SESS01')
  })

  it('open with the note, and pass over whoever has no address', () => {
    const [only, ...rest] = notices([[ana, english]], { en: 'Six moves.', fr: 'Six déplacements.' })
    expect(rest).toEqual([])
    expect(only?.body).toContain('is public.\n\nSix moves.\n\nThis concerns you')
    expect(people([[ana, english]]).map(({ names, email }) => [names, email])).toEqual([
      [['Ana'], 'ana@people.example'],
      [['Bo'], null],
    ])
  })

  it('are one for two people who share an address, and say of whom each line is', () => {
    const [both, ...rest] = notices([
      [ana, english],
      [bo, english],
    ])
    expect(rest).toEqual([])
    expect(both?.body).toMatch(/^Hello Ana, Bo,/)
    expect(both?.body).toContain('Ana: Moved: Session 1.')
    expect(both?.body).toContain('Bo: Moved: Session 1.')
  })
})
