import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageGaps } from '@/domain/release/gap-rules'
import { changesBetween, keepReleased, roomClashes, stamped } from '@/domain/release/rules'
import { contentOf, releaseDocumentOf, releasedSession, roomId } from '../factories/release'

const published = new Date('2019-05-10T12:00:00Z')

describe('A session once released', () => {
  it('stays in the next release as cancelled when the draft no longer has it', () => {
    const before = releaseDocumentOf([releasedSession(1), releasedSession(2, { roomId: roomId(2) })])
    const next = keepReleased(before, contentOf(releaseDocumentOf([releasedSession(1)])))
    expect(next.document.sessions.map(({ code, status }) => [code, status])).toEqual([
      ['SESS01', 'scheduled'],
      ['SESS02', 'cancelled'],
    ])
  })

  it('keeps its sequence while nothing about it changes, whatever the order of keys', () => {
    const before = releasedSession(1, { sequence: 4, title: { en: 'A', fr: 'B' } })
    const next = {
      ...releasedSession(1, { title: { fr: 'B', en: 'A' } }),
      sequence: 0,
      changedAt: published.toISOString(),
    }
    expect(stamped([before], [next], published)[0]).toEqual(before)
  })

  it('gets the next sequence, and says where it was, when it is moved', () => {
    const before = releasedSession(1, { sequence: 2 })
    const [after] = stamped([before], [{ ...before, start: '2019-05-30T15:00:00.000Z' }], published)
    expect(after).toMatchObject({
      sequence: 3,
      previousStart: before.start,
      changedAt: published.toISOString(),
    })
  })
})

describe('The changes between two releases', () => {
  const before = releaseDocumentOf([releasedSession(1), releasedSession(2, { roomId: roomId(2) })])
  const kinds = (next: typeof before) => changesBetween(before, next).map(({ kind, code }) => [kind, code])

  it('are none for the first release and for the same content', () => {
    expect(changesBetween(null, before)).toEqual([])
    expect(kinds(structuredClone(before))).toEqual([])
  })

  it('name a move, a new room, a text, a cancellation and a new session, the gravest first', () => {
    const later = '2019-05-30T17:30:00.000Z'
    expect(
      kinds(
        releaseDocumentOf([
          releasedSession(1, { status: 'cancelled' }),
          releasedSession(2, {
            start: later,
            end: '2019-05-30T18:30:00.000Z',
            title: { en: 'New', fr: 'Neuf' },
          }),
          releasedSession(3, { start: later, end: '2019-05-30T18:30:00.000Z' }),
        ]),
      ),
    ).toEqual([
      ['cancelled', 'SESS01'],
      ['moved', 'SESS02'],
      ['added', 'SESS03'],
      ['texts', 'SESS02'],
    ])
    expect(kinds(releaseDocumentOf([releasedSession(1), releasedSession(2)]))).toEqual([['room', 'SESS02']])
  })
})

describe('The language gate', () => {
  it('finds a title, an abstract and a note that lack a language, and lets an empty abstract be', () => {
    const document = releaseDocumentOf([
      releasedSession(1, { title: { en: 'Only English' } }),
      releasedSession(2, { abstract: { fr: 'Seulement en français', en: '  ' } }),
      releasedSession(3, { abstract: {} }),
    ])
    expect(
      languageGaps(document, { en: 'A note' }).map(({ code, field, language }) => [code, field, language]),
    ).toEqual([
      [null, 'note', 'fr'],
      ['SESS01', 'title', 'fr'],
      ['SESS02', 'abstract', 'en'],
    ])
  })
})

describe('Rooms', () => {
  it('clash when two sessions overlap in one, private ones and turnaround included', () => {
    const content = contentOf(releaseDocumentOf([releasedSession(1)]))
    const next = releasedSession(2, { start: '2019-05-30T16:00:00.000Z', end: '2019-05-30T17:00:00.000Z' })
    content.privatePart.sessions = [next]
    expect(roomClashes(content)).toEqual([])
    content.privatePart.turnarounds = { [releasedSession(1).id]: 15 }
    expect(roomClashes(content)).toEqual([{ roomId: roomId(1), codes: ['SESS01', 'SESS02'] }])
  })

  it('are found to clash exactly when some pair of sessions overlaps', () => {
    const hour = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hour, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2 })), {
          maxLength: 9,
        }),
        (held) => {
          const at = (h: number) => new Date(Date.UTC(2019, 4, 30, h)).toISOString()
          const sessions = held.map(([start, length, room], n) =>
            releasedSession(n, { start: at(start), end: at(start + length), roomId: roomId(room) }),
          )
          const some = sessions.some((a) =>
            sessions.some(
              (b) => a.number < b.number && a.roomId === b.roomId && a.start < b.end && b.start < a.end,
            ),
          )
          expect(roomClashes(contentOf(releaseDocumentOf(sessions))).length > 0).toBe(some)
        },
      ),
    )
  })
})
