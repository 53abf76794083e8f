import { describe, expect, it } from 'vitest'
import { materialLanguages, materialRows } from '@/components/session/materials-by-language'
import { sessionView } from '@/components/session/session-view'
import { membershipSteps } from '@/components/series/series-view'
import { speakerViews } from '@/components/speaker/speaker-view'
import { dayView } from '@/components/summit/day-view'
import { groupSummits } from '@/components/summit/group-summits'
import { memberHours } from '@/components/summit/member-hours'
import { mapAddress } from '@/components/venue/map-address'
import { venueViews } from '@/components/venue/venue-view'
import type { SummitCard } from '@/domain/release/queries'
import type { ReleaseDocument, ReleasedMaterial } from '@/domain/release/schema'
import { releaseDocumentOf, releasedSession, roomId as uuid } from '../factories/release'

const series = {
  slug: 'nations',
  name: { en: 'Nations', fr: 'Nations' },
  description: {},
  episode: null,
  members: [
    { state: 'NZ', fromYear: 2014, toYear: null, calledThen: 'D5' },
    { state: 'EE', fromYear: 2014, toYear: 2018, calledThen: 'D5' },
    { state: 'DK', fromYear: 2019, toYear: null, calledThen: null },
    { state: 'UY', fromYear: 2019, toYear: null, calledThen: 'D9' },
  ],
} satisfies NonNullable<ReleaseDocument['series']>

const material = (n: number, kind: ReleasedMaterial['kind'], language: string): ReleasedMaterial => ({
  id: uuid(500 + n),
  kind,
  language,
  title: `${kind} ${n}`,
  url: 'https://example.org/',
})

describe('The list of summits', () => {
  const card = (slug: string, startsOn: string, endsOn: string, clockOffset = 0): SummitCard => ({
    summit: { ...releaseDocumentOf([]).summit, slug, startsOn, endsOn },
    series: null,
    release: { number: 1, publishedAt: new Date(0) },
    sessionCount: 0,
    state: 'announced',
    clockOffset,
  })
  const slugs = (cards: SummitCard[]) => cards.map(({ summit }) => summit.slug)

  it('groups each summit by the date in its own zone', () => {
    // 1 June in UTC, still 31 May in Ottawa.
    const groups = groupSummits(
      [card('ends-today', '2019-05-29', '2019-05-31'), card('tomorrow', '2019-06-01', '2019-06-02')],
      new Date('2019-06-01T02:00:00Z'),
    )
    expect(slugs(groups.running)).toEqual(['ends-today'])
    expect(slugs(groups.coming)).toEqual(['tomorrow'])
  })

  it('goes by the clock of the summit, not by today’s', () => {
    const now = new Date('2026-05-30T16:00:00Z')
    const offset = (Date.parse('2019-05-30T16:00:00Z') - now.getTime()) / 1000
    const groups = groupSummits([card('demo', '2019-05-29', '2019-05-31', offset)], now)
    expect(slugs(groups.running)).toEqual(['demo'])
  })

  it('puts the latest of the past first', () => {
    const past = [card('old', '2017-01-01', '2017-01-01'), card('new', '2018-01-01', '2018-01-01')]
    expect(slugs(groupSummits(past, new Date('2020-01-01T00:00:00Z')).past)).toEqual(['new', 'old'])
  })
})

describe('A day of a summit in a few lines', () => {
  it('counts what there are many of and leaves out meals, breaks and what is cancelled', () => {
    const document = releaseDocumentOf([
      releasedSession(1, { type: 'meal' }),
      releasedSession(2, { type: 'plenary' }),
      ...[3, 4, 5].map((n) => releasedSession(n)),
      releasedSession(6, { status: 'cancelled' }),
    ])
    const { lines, others } = dayView(document, '2019-05-30')
    expect(lines).toEqual([{ session: document.sessions[1] }, { type: 'parallel', count: 3 }])
    expect(others).toBe(0)
  })
})

describe('The page of a session', () => {
  it('does not exist for a private session, nor for an unknown code', () => {
    const document = releaseDocumentOf([releasedSession(1, { access: 'private' })])
    expect(sessionView(document, 'SESS01')).toBeNull()
    expect(sessionView(document, 'ZZZZZZ')).toBeNull()
  })

  it('lists other occurrences apart from what is related, neither cancelled nor private', () => {
    const again = { occurrenceSeriesId: uuid(70) }
    const document = releaseDocumentOf([
      releasedSession(1, again),
      releasedSession(2, again),
      releasedSession(3),
      releasedSession(4, { status: 'cancelled' }),
      releasedSession(5, { access: 'private' }),
      releasedSession(6, { trackId: null }),
    ])
    const view = sessionView(document, 'SESS01')
    expect(view?.occurrences.map(({ number }) => number)).toEqual([2])
    expect(view?.related.map(({ number }) => number)).toEqual([3])
  })

  it('takes the zone of its venue', () => {
    const base = releaseDocumentOf([releasedSession(1), releasedSession(2, { roomId: null })])
    const document = {
      ...base,
      venues: base.venues.map((venue) => ({ ...venue, timeZone: 'America/Vancouver' })),
    }
    expect(sessionView(document, 'SESS01')?.timeZone).toBe('America/Vancouver')
    expect(sessionView(document, 'SESS02')?.timeZone).toBe('America/Toronto')
  })

  it('sets materials in a row per document and a column per language, the reader’s first', () => {
    const materials = [
      material(1, 'recording', 'en'),
      material(2, 'slides', 'en'),
      material(3, 'recording', 'fr'),
      material(4, 'slides', 'es'),
    ]
    expect(materialLanguages(materials, 'fr')).toEqual(['fr', 'en', 'es'])
    expect(materialLanguages(materials, 'en')).toEqual(['en', 'fr', 'es'])
    const rows = materialRows(materials, ['fr', 'en', 'es'])
    expect(rows.map(({ kind, cells }) => [kind, ...cells.map((cell) => cell?.id ?? null)])).toEqual([
      ['recording', uuid(503), uuid(501), null],
      ['slides', null, uuid(502), uuid(504)],
    ])
  })
})

describe('Speakers', () => {
  it('stand by family name as the language sorts it', () => {
    const names = ['Zoé Éluard', 'Ana Silva', 'Bo Fall', 'Cy Edel']
    const speakers = names.map((name, index) => ({
      id: uuid(600 + index),
      slug: `speaker-${index}`,
      name,
      position: {},
      organisationId: null,
      biography: {},
      photo: null,
    }))
    const views = speakerViews(releaseDocumentOf([], { speakers }), 'fr')
    expect(views.map(({ speaker }) => speaker.name)).toEqual([
      'Cy Edel',
      'Zoé Éluard',
      'Bo Fall',
      'Ana Silva',
    ])
  })
})

describe('Venues', () => {
  it('show the sessions of each room by day, private ones never', () => {
    const document = releaseDocumentOf([
      releasedSession(1),
      releasedSession(2, { day: '2019-05-31' }),
      releasedSession(3, { access: 'private' }),
    ])
    const [first, second] = venueViews(document)[0]?.rooms ?? []
    expect(first?.days.map(({ date, sessions }) => [date, sessions.length])).toEqual([
      ['2019-05-30', 1],
      ['2019-05-31', 1],
    ])
    expect(second?.sessionCount).toBe(0)
  })

  it('have a map only where there is a place to show', () => {
    expect(mapAddress({ online: false, latitude: 45.4, longitude: -75.7 })).toContain('mlat=45.4&mlon=-75.7')
    expect(mapAddress({ online: true, latitude: 45.4, longitude: -75.7 })).toBeNull()
    expect(mapAddress({ online: false, latitude: null, longitude: null })).toBeNull()
  })
})

describe('A series', () => {
  it('counts its members by year and name, who left until the end of their last year', () => {
    expect(membershipSteps(series.members, 'en')).toEqual([
      { year: 2014, joined: ['Estonia', 'New Zealand'], left: [], calledThen: 'D5', total: 2 },
      { year: 2018, joined: [], left: ['Estonia'], calledThen: null, total: 2 },
      { year: 2019, joined: ['Uruguay'], left: [], calledThen: 'D9', total: 2 },
      { year: 2019, joined: ['Denmark'], left: [], calledThen: null, total: 3 },
    ])
  })

  it('says the hour of each member when an online summit opens, in the reader’s order', () => {
    const base = releaseDocumentOf(
      [
        releasedSession(1, { type: 'meeting', start: '2019-05-30T11:00:00.000Z' }),
        releasedSession(2, { type: 'plenary', start: '2019-05-30T20:00:00.000Z' }),
      ],
      { series },
    )
    const document: ReleaseDocument = { ...base, summit: { ...base.summit, mode: 'virtual' } }
    const hours = memberHours(document, 'fr')
    expect(hours?.opening).toBe('2019-05-30T20:00:00.000Z')
    expect(hours?.members.map(({ state, part }) => [state.iso2, part])).toEqual([
      ['DK', 'night'],
      ['NZ', 'evening'],
      ['UY', 'evening'],
    ])
    expect(memberHours(base, 'fr')).toBeNull()
  })
})
