import { describe, expect, it } from 'vitest'
import { shownSessions, withEmbargoesEnded } from '@/domain/release/embargo-rules'
import { contentGaps } from '@/domain/release/gap-rules'
import { changesBetween } from '@/domain/release/rules'
import { type ReleaseContent, releaseDocument, releasePrivatePart } from '@/domain/release/schema'
import { differing } from '@/domain/release/value-rules'
import { contentOf, releaseDocumentOf, releasedSession, roomId } from '../factories/release'

const speaker = {
  id: roomId(301),
  slug: 'ana',
  name: 'Ana',
  position: {},
  organisationId: roomId(302),
  biography: {},
  photo: null,
}
const organisation = { id: roomId(302), name: { en: 'Estonia', fr: 'Estonie' }, url: null }
const noon = new Date('2019-05-22T16:00:00.000Z')
const held = releasedSession(2, {
  roomId: roomId(2),
  speakers: [{ speakerId: speaker.id, role: 'keynote' }],
})

function content(until: string): ReleaseContent {
  const made = contentOf(releaseDocumentOf([releasedSession(1)]))
  made.privatePart = {
    ...made.privatePart,
    sessions: [held, releasedSession(3, { access: 'private' })],
    embargoes: { [held.id]: until },
    speakers: [speaker],
    organisations: [organisation],
  }
  return made
}

describe('The end of an embargo', () => {
  it('brings a session into the document with its people, and leaves the private ones where they are', () => {
    const { document, privatePart } = withEmbargoesEnded(content(noon.toISOString()), noon)
    expect(document.sessions.map(({ code }) => code)).toEqual(['SESS01', 'SESS02'])
    expect([document.speakers, document.organisations]).toEqual([[speaker], [organisation]])
    expect(privatePart).toMatchObject({ embargoes: {}, speakers: [], organisations: [] })
    expect(privatePart.sessions.map(({ code }) => code)).toEqual(['SESS03'])
    expect(releaseDocument.parse(document)).toEqual(document)
  })

  it('is not before its time', () => {
    const still = content('2019-05-22T16:00:00.001Z')
    expect(withEmbargoesEnded(still, noon)).toBe(still)
  })

  it('is at once for a session that the public has read of', () => {
    const still = content('2030-01-01T00:00:00.000Z')
    const shown = shownSessions(releaseDocumentOf([releasedSession(1), held]))
    expect(withEmbargoesEnded(still, noon, shown).document.sessions).toHaveLength(2)
  })

  it('takes the place of what was left of the session as cancelled', () => {
    const back = content(noon.toISOString())
    back.document = { ...back.document, sessions: [{ ...held, status: 'cancelled' }] }
    expect(withEmbargoesEnded(back, noon).document.sessions).toEqual([held])
  })

  it('is known from releases that say nothing of embargoes to be none', () => {
    const old = { schema: 1, sessions: [held], dayCapacities: {}, turnarounds: {} }
    expect(releasePrivatePart.parse(old)).toMatchObject({ embargoes: {}, speakers: [], organisations: [] })
  })
})

describe('The language gate', () => {
  it('asks for the texts of a session under embargo, which nobody will be asked about later, and of no private one', () => {
    const made = content('2030-01-01T00:00:00.000Z')
    made.privatePart.sessions = made.privatePart.sessions.map((session) => ({
      ...session,
      title: { en: 'Only English' },
    }))
    expect(contentGaps(made).map(({ code, field, language, at }) => [code, field, language, at])).toEqual([
      ['SESS02', 'title', 'fr', { of: 'session', id: held.id, field: 'title' }],
    ])
    expect(contentGaps(made)[0]?.text).toEqual({ en: 'Only English' })
  })
})

describe('What people read, before and after', () => {
  const before = releaseDocumentOf([releasedSession(1)], { speakers: [speaker] })
  const values = (differs: Partial<typeof held>) =>
    changesBetween(before, { ...before, sessions: [releasedSession(1, differs)] })[0]?.values

  it('is the title in the languages that changed, and the names of people', () => {
    expect(values({ title: { en: 'Session 1', fr: 'Autre' } })).toEqual({
      title: { before: { fr: 'Séance 1' }, after: { fr: 'Autre' } },
    })
    expect(values({ speakers: [{ speakerId: speaker.id, role: 'chair' }] })).toEqual({
      speakers: { before: [], after: ['Ana'] },
    })
  })

  it('is of a long text the words that differ, with a few around them', () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `w${from + index}`).join(' ')
    expect(differing(`${words(1, 20)} old ${words(21, 40)}`, `${words(1, 20)} new ${words(21, 40)}`)).toEqual(
      {
        before: `… ${words(16, 20)} old ${words(21, 25)} …`,
        after: `… ${words(16, 20)} new ${words(21, 25)} …`,
      },
    )
    expect(differing('', 'All of it')).toEqual({ before: '', after: 'All of it' })
    expect(differing(words(1, 100), 'x').before.split(' ')).toHaveLength(41)
  })
})
