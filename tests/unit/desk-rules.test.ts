import { describe, expect, it } from 'vitest'
import type { Limit } from '@/domain/quota/schema'
import { type Foreseen, byOutcome, foresee } from '@/domain/registration/act-rules'
import {
  narrows,
  selectionFields,
  selectionOf,
  selectionQuery,
  viewOf,
  viewQuery,
} from '@/domain/registration/desk-rules'
import { deskActForm, deskFilter } from '@/domain/registration/desk-schema'
import { furthest, linesThatMove, seatsThatMove, whyNotMerged } from '@/domain/registration/merge-rules'

const known = { categories: ['media', 'youth'], days: ['2019-05-30'] }
const one = '11111111-1111-4111-8111-111111111111'
const two = '22222222-2222-4222-8222-222222222222'

describe('The address of the desk’s table', () => {
  it('says it all, and what makes no sense is named', () => {
    const query = { q: 'zoe', status: 'undecided', category: 'media', day: '2019-05-30', sort: 'received' }
    const { view, ignored } = viewOf({ ...query, dir: 'desc', page: '3' }, known)
    expect(ignored).toEqual([])
    expect(viewQuery(view, { page: 3 })).toEqual({ ...query, dir: 'desc', page: '3' })
    expect(viewQuery(view, { filter: { status: null } })).not.toHaveProperty('page')
    const wrong = {
      status: 'maybe',
      category: 'none',
      state: 'canada',
      day: '2019-06-01',
      page: '0',
      group: 'x',
    }
    expect(viewOf(wrong, known).ignored.sort()).toEqual(Object.keys(wrong).sort())
    expect(narrows(viewOf({ q: ' . ' }, known).view.filter)).toBe(false)
    expect(narrows(viewOf({ language: 'fr' }, known).view.filter)).toBe(true)
  })

  it('carries a selection there and back, by name or by filter', () => {
    const byName = { ids: [one, two] }
    const byFilter = { filter: deskFilter.parse({ q: 'zoe', status: 'waiting' }) }
    const again = (selection: typeof byName | typeof byFilter) => {
      const query: Record<string, string[]> = {}
      for (const [name, value] of selectionQuery(selection)) query[name] = [...(query[name] ?? []), value]
      return selectionOf(query, known)
    }
    expect(again(byName)).toEqual(byName)
    expect(again(byFilter)).toEqual(byFilter)
    expect(selectionOf({ id: ['nobody', one, one] }, known)).toEqual({ ids: [one] })
    expect(selectionOf({ id: 'nobody' }, known)).toBeNull()
    expect(selectionFields(byFilter)).toEqual([
      ['filter.q', 'zoe'],
      ['filter.status', 'waiting'],
    ])
    const form = { summitId: one, key: two, act: 'decline', filter: { status: 'waiting' } }
    expect(deskActForm.parse(form)).toMatchObject({ tell: false, filter: { status: 'waiting', q: '' } })
  })
})

describe('What an act would do', () => {
  const clock = new Date('2019-05-10T12:00:00Z')
  const limit = (kind: Limit['kind'], subject: string, size: number, taken = 0): Limit => ({
    ...{ id: `${kind} ${subject}`, kind, subject, size, taken, closesAt: null, startsAt: null, endsAt: null },
    ...{ offerMinutes: 60, version: 1 },
  })
  const person = (differs: Partial<Foreseen> = {}): Foreseen => ({
    ...{ id: one, categoryId: 'media', delegation: null, days: [], status: 'submitted' },
    ...{ reviewSince: null, inLine: [], ...differs },
  })
  const none = { categoryId: null, priority: null }

  it('counts places down as it goes, a day that has room taken although another waits', () => {
    const limits = [limit('summit', '', 2), limit('day', '2019-05-30', 1), limit('day', '2019-05-31', 5)]
    const people = [
      person({ days: ['2019-05-30'] }),
      person({ days: ['2019-05-30', '2019-05-31'] }),
      person({ days: ['2019-05-31'] }),
      person({ status: 'confirmed' }),
      person({ status: 'checked_in' }),
    ]
    const { outcomes, limits: after } = foresee('approve', none, people, limits, clock)
    expect(outcomes).toEqual(['done', 'done', 'waits', 'unchanged', 'wrong_status.checked_in'])
    expect(after.map(({ taken }) => taken)).toEqual([2, 1, 1])
    expect(limits.map(({ taken }) => taken)).toEqual([0, 0, 0])
    expect([...outcomes].reverse().sort(byOutcome)[0]).toBe('done')
  })

  it('moves into a category while it has room, and says who has no line to move up in', () => {
    const limits = [limit('category', 'youth', 1)]
    const move = { categoryId: 'youth', priority: null }
    const people = [
      person({ status: 'approved' }),
      person({ status: 'approved' }),
      person({ categoryId: 'youth', status: 'approved' }),
      person({ status: 'declined' }),
    ]
    expect(foresee('change_category', move, people, limits, clock).outcomes).toEqual([
      'done',
      'waits',
      'unchanged',
      'wrong_status.declined',
    ])
    const line = [person({ inLine: ['ordinary'] }), person({ inLine: ['first'] }), person()]
    const first = { categoryId: null, priority: 'first' as const }
    expect(foresee('prioritise', first, line, [], clock).outcomes).toEqual([
      'done',
      'unchanged',
      'not_waiting',
    ])
    expect(foresee('wait', none, [person()], [], clock).outcomes).toEqual(['no_limit'])
  })
})

describe('Two registrations of one person', () => {
  const seat = (subject: string, hour: number) => ({
    subject,
    startsAt: new Date(Date.UTC(2019, 4, 30, hour)),
    endsAt: new Date(Date.UTC(2019, 4, 30, hour + 1)),
  })

  it('keep what neither clashes nor is there already', () => {
    const moved = seatsThatMove([seat('a', 9)], [seat('a', 9), seat('b', 9), seat('c', 11), seat('d', 11)])
    expect(moved.map(({ subject }) => subject)).toEqual(['c'])
    const kept = { seats: [{ subject: 'a' }], entries: [{ subject: 'session b' }] }
    const lines = ['session a', 'session b', 'session c', 'participation'].map((subject) => ({ subject }))
    expect(linesThatMove(kept, lines)).toEqual([{ subject: 'session c' }])
  })

  it('stand as the one that is further along, and one of them must be under way', () => {
    expect(furthest('waiting', 'confirmed')).toBe('confirmed')
    expect(furthest('approved', 'declined')).toBe('approved')
    const of = (id: string, status: Foreseen['status']) => ({ id, status })
    expect(whyNotMerged(of(one, 'approved'), of(one, 'approved'))?.code).toBe('same_registration')
    expect(whyNotMerged(of(one, 'draft'), of(two, 'approved'))?.details).toEqual({ status: 'draft' })
    expect(whyNotMerged(of(one, 'approved'), of(two, 'checked_in'))?.code).toBe('wrong_status')
    expect(whyNotMerged(of(one, 'submitted'), of(two, 'draft'))).toBeNull()
  })
})
