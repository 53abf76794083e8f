import { describe, expect, it } from 'vitest'
import { filterChoices, noFilters, readFilters, sessionMatcher } from '@/domain/agenda/filter-rules'
import {
  agendaDays,
  filterQuery,
  firstDay,
  hasDay,
  nextDayWithSessions,
  trackLetters,
} from '@/domain/agenda/rules'
import { foundSessions, markedTerms } from '@/domain/agenda/search-rules'
import { releaseDocumentOf, releasedSession, roomId } from '../factories/release'

const sessions = [
  releasedSession(1, {
    title: { en: 'Open budgets', fr: 'Budgets ouverts' },
    languages: ['en'],
    trackId: null,
  }),
  releasedSession(2, { interpretation: ['fr', 'es'], languages: ['en'], type: 'workshop', access: 'seats' }),
  releasedSession(3, { origin: 'host', languages: ['fr'], day: '2019-05-31' }),
]
const document = releaseDocumentOf(sessions)
const shown = (query: Record<string, string | string[]>) => {
  const matches = sessionMatcher(document, readFilters(query, document).filters)
  return sessions.filter(matches).map(({ number }) => number)
}

describe('filters in the address', () => {
  it('take several values of one question as alternatives, and the questions together', () => {
    expect(shown({})).toEqual([1, 2, 3])
    expect(shown({ type: ['parallel', 'workshop'] })).toEqual([1, 2, 3])
    expect(shown({ type: 'parallel', origin: 'host' })).toEqual([3])
    expect(shown({ track: 'participation', access: 'seats' })).toEqual([2])
  })

  it('find a language spoken or interpreted, and what is interpreted at all', () => {
    expect(shown({ lang: 'fr' })).toEqual([2, 3])
    expect(shown({ lang: 'interpretation' })).toEqual([2])
    expect(shown({ lang: ['en', 'interpretation'] })).toEqual([2])
  })

  it('find words in any language, accents and case aside', () => {
    expect(shown({ q: 'BUDGÉTS' })).toEqual([1])
    expect(shown({ q: 'salle 1' })).toEqual([1, 2, 3])
  })

  it('ignore what they do not know, and tell it', () => {
    const { filters, ignored } = readFilters(
      { type: ['nonsense', 'workshop'], track: '<b>', page: '2', q: '  ', lang: '' },
      document,
    )
    expect(filters).toEqual({ ...noFilters, type: ['workshop'] })
    expect(ignored).toEqual(['track=<b>', 'type=nonsense', 'page=2'])
  })

  it('go back into an address', () => {
    expect(filterQuery({ ...noFilters, lang: ['fr'], q: 'x' })).toMatchObject({ lang: ['fr'], q: 'x' })
    expect(filterQuery(noFilters).q).toBeUndefined()
  })

  it('offer what the day has, each track with the filters that its link leads to', () => {
    const choices = filterChoices(document, '2019-05-30', { ...noFilters, track: ['participation'] })
    expect(choices).toMatchObject({
      type: ['parallel', 'workshop'],
      origin: ['joint'],
      access: ['open', 'seats'],
    })
    expect(choices.lang).toEqual(['en', 'es', 'fr', 'interpretation'])
    expect(choices.tracks[0]).toMatchObject({ sessionCount: 1, toggled: { track: [] } })
  })
})

describe('the days of a summit', () => {
  it('are those set and those with sessions', () => {
    const days = agendaDays(releaseDocumentOf([releasedSession(1, { day: '2019-06-02' })]))
    expect(days.map(({ date, sessionCount }) => [date, sessionCount])).toEqual([
      ['2019-05-29', 0],
      ['2019-05-30', 0],
      ['2019-05-31', 0],
      ['2019-06-02', 1],
    ])
  })

  it('end where the summit ends; nonsense is no day', () => {
    expect(hasDay(document, '2019-05-30')).toBe(true)
    expect(
      ['2019-06-30', '2019-5-30', '2019-05-99', 'today'].map((date) => hasDay(document, date)),
    ).not.toContain(true)
  })

  it('lead from an empty one to the next that has sessions, or back', () => {
    expect(firstDay(document)).toBe('2019-05-30')
    expect(nextDayWithSessions(document, '2019-05-29')).toBe('2019-05-30')
    expect(nextDayWithSessions(document, '2019-05-31')).toBe('2019-05-30')
    expect(nextDayWithSessions(releaseDocumentOf([]), '2019-05-29')).toBeNull()
  })
})

describe('letters of tracks', () => {
  const letters = (names: string[], language: 'en' | 'fr') => {
    const base = document.tracks[0]
    if (!base) throw new Error('the factory has a track')
    const tracks = names.map((name, index) => ({ ...base, id: roomId(index), name: { [language]: name } }))
    return [...trackLetters(tracks, language).values()].join('')
  }

  it('are the first of the name that no earlier track has', () => {
    expect(letters(['Participation', 'Inclusion', 'Impact', 'Open road'], 'en')).toBe('PIMO')
    expect(letters(['Participation', 'Inclusion', 'Incidence', 'Voie ouverte'], 'fr')).toBe('PINV')
    expect(letters(['Égalité', 'Eau', 'A'], 'fr')).toBe('EAB')
  })

  it('become numbers after the alphabet', () => {
    expect(
      letters(
        Array.from({ length: 27 }, () => 'Aa'),
        'en',
      ).slice(-3),
    ).toBe('Z27')
  })
})

describe('found sessions', () => {
  it('carry marks on what was asked for, not on what was shut out', () => {
    expect(markedTerms('budgets -taxes')).toEqual(['budgets', 'budget'])
    const [found] = foundSessions(
      document,
      [
        {
          sessionId: sessions[0]?.id ?? '',
          language: 'fr',
          title: 'Budgets ouverts',
          excerpt: 'Un <b>budget</b> lisible.',
        },
      ],
      'budget',
    )
    expect(found?.title).toEqual([
      { text: 'Budget', hit: true },
      { text: 's ouverts', hit: false },
    ])
    expect(found?.excerpt.map(({ text }) => text).join('')).toBe('Un <b>budget</b> lisible.')
  })

  it('start the excerpt near the first mark', () => {
    const long = `${'mot '.repeat(120)}budget ${'mot '.repeat(120)}`
    const [found] = foundSessions(
      document,
      [{ sessionId: sessions[0]?.id ?? '', language: 'fr', title: 'T', excerpt: long }],
      'budget',
    )
    const text = found?.excerpt.map((part) => part.text).join('') ?? ''
    expect(text).toMatch(/^… mot .*budget.*…$/)
    expect(text.length).toBeLessThan(230)
  })

  it('leave out sessions that the release does not have', () => {
    expect(
      foundSessions(document, [{ sessionId: 'x', language: 'fr', title: 'T', excerpt: '' }], 't'),
    ).toEqual([])
  })
})
