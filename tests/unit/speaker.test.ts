import { describe, expect, it } from 'vitest'
import { filtersOf, lacksOf } from '@/domain/speaker/list-rules'
import {
  clashParts,
  freeSlug,
  mayAskAgain,
  ownReason,
  photoOutcome,
  readReason,
  speakerEdits,
} from '@/domain/speaker/rules'
import { saveSpeakerInput } from '@/domain/speaker/schema'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const frame = {
  timeZone: 'America/Toronto',
  days: [{ date: '2019-05-29' }],
  contentLanguages: ['en', 'fr'],
  organisations: [{ id: uuid(7), name: { en: 'Open Data Institute', fr: 'Institut des données ouvertes' } }],
}
const base = {
  name: 'Nadia Roy',
  position: { en: 'Minister', fr: 'Ministre', es: 'Ministra' },
  organisationId: null,
  biography: {},
  email: null,
  language: 'fr',
  availability: [],
}
/** What the form sends when nothing is changed but this. */
const input = (changes: Record<string, unknown> = {}, from: unknown = base) =>
  saveSpeakerInput.parse({
    summitId: uuid(1),
    id: uuid(2),
    change: uuid(3),
    ...(from === null ? {} : { base: JSON.stringify(from) }),
    name: 'Nadia Roy',
    position: { en: 'Minister', fr: 'Ministre' },
    biography: { en: '', fr: '' },
    email: '',
    language: 'fr',
    organisationId: '',
    organisation: { en: '', fr: '' },
    from: { '2019-05-29': { '0': '', '1': '' } },
    to: { '2019-05-29': { '0': '', '1': '' } },
    ...changes,
  })
const edits = (changes: Record<string, unknown>, slug: string | null = null) => {
  const result = speakerEdits(input(changes, slug === null ? base : null), frame, slug, () => uuid(9))
  if (!result.ok) throw new Error(result.code)
  return result.value
}

describe('The form of a speaker', () => {
  it('comes to nothing when nothing was changed', () => {
    expect(edits({})).toEqual([])
  })

  it('sets what was changed, expecting what it was drawn from, and keeps languages that it does not show', () => {
    expect(
      edits({ position: { en: 'Prime Minister', fr: 'Ministre' }, email: ' Nadia@Speakers.example ' }),
    ).toEqual([
      {
        of: 'speaker',
        id: uuid(2),
        expect: { position: base.position, email: null },
        set: {
          position: { en: 'Prime Minister', fr: 'Ministre', es: 'Ministra' },
          email: 'nadia@speakers.example',
        },
      },
    ])
  })

  it('makes the organisation that was typed, and takes one of that name instead of a second', () => {
    const [made, speaker] = edits({ organisation: { en: 'Digital Office', fr: '' } })
    expect(made).toEqual({
      of: 'organisation',
      id: uuid(9),
      create: true,
      set: { name: { en: 'Digital Office' }, url: null },
    })
    expect(speaker?.set).toEqual({ organisationId: uuid(9) })
    expect(edits({ organisation: { en: '', fr: 'INSTITUT DES DONNEES OUVERTES' } })).toMatchObject([
      { of: 'speaker', set: { organisationId: uuid(7) } },
    ])
  })

  it('of a new speaker makes one under a slug', () => {
    expect(edits({}, 'nadia-roy')).toMatchObject([
      { of: 'speaker', create: true, set: { slug: 'nadia-roy', name: 'Nadia Roy', availability: [] } },
    ])
  })

  it('lets the other value stand where it was chosen, and counts it as seen where mine was', () => {
    const theirs = { ...base, name: 'N. Roy', email: 'n@speakers.example' }
    const [edit] = edits({
      name: 'Nadia B. Roy',
      email: 'nadia@speakers.example',
      theirs: JSON.stringify(theirs),
      choice: { name: 'theirs', email: 'mine' },
    })
    expect(edit?.set).toEqual({ email: 'nadia@speakers.example' })
    expect(edit?.expect).toEqual({ email: 'n@speakers.example' })
  })

  it('does not trust what the page sent along', () => {
    for (const sent of ['', 'no JSON', '[]', '7', 'null'])
      expect(saveSpeakerInput.parse({ ...input(), base: sent }).base).toBeUndefined()
    const odd = { ...base, availability: [null, 7, { startsAt: 'never' }, 'x'] }
    expect(speakerEdits(input({}, odd), frame, null, () => uuid(9)).ok).toBe(true)
  })
})

describe('Two editors of one speaker', () => {
  it('are shown every language that both changed, and no other', () => {
    const mine = { en: 'Mine', fr: 'À moi', es: 'Ministra' }
    const theirs = { en: 'Theirs', fr: 'À eux', es: 'Ministra' }
    const clashes = [{ of: 'speaker' as const, id: uuid(2), field: 'position.en', mine, theirs }]
    expect(clashParts(clashes, base)).toEqual([
      { key: 'position-en', mine: 'Mine', theirs: 'Theirs' },
      { key: 'position-fr', mine: 'À moi', theirs: 'À eux' },
    ])
  })
})

describe('A speaker’s address', () => {
  it('is the name’s, or the next free one, and never a word of the organiser’s pages', () => {
    expect(freeSlug('Élodie N’Guyen', new Set())).toBe('elodie-n-guyen')
    expect(freeSlug('Ana Silva', new Set(['ana-silva', 'ana-silva-2']))).toBe('ana-silva-3')
    expect(freeSlug('New', new Set())).toBe('new-2')
    expect(freeSlug('Nouveau', new Set())).toBe('nouveau-2')
    expect(freeSlug('李娜', new Set())).toBe('speaker')
    expect(freeSlug('a'.repeat(300), new Set()).length).toBeLessThanOrEqual(80)
  })
})

describe('Asking speakers', () => {
  const now = new Date('2026-03-01T12:00:00Z')
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  it('leaves those alone who were asked in the last day, when all are asked', () => {
    expect(mayAskAgain(undefined, now, true)).toBe(true)
    expect(mayAskAgain(ago(23 * 60), now, true)).toBe(false)
    expect(mayAskAgain(ago(24 * 60), now, true)).toBe(true)
  })
  it('takes a second press for the first, when one is asked', () => {
    expect(mayAskAgain(ago(4), now, false)).toBe(false)
    expect(mayAskAgain(ago(5), now, false)).toBe(true)
  })
})

describe('The record', () => {
  it('says by which way speakers came to act for themselves', () => {
    expect(readReason(ownReason({ number: 12 }))).toEqual({ by: 'link', number: 12 })
    expect(readReason(ownReason(null))).toEqual({ by: 'account' })
    for (const reason of [null, '', 'speaker_link', 'speaker_link x', 'because'])
      expect(readReason(reason)).toBeNull()
  })
})

describe('The list of speakers', () => {
  it('takes what makes sense from an address, and names the rest', () => {
    expect(lacksOf(['en', 'fr'])).toEqual(['email', 'photo', 'biography-en', 'biography-fr'])
    const asked = {
      q: 'roy',
      attendance: 'declined',
      lacks: 'biography-fr',
      sort: 'asked',
      dir: 'desc',
      page: '2',
    }
    expect(filtersOf(asked, ['en', 'fr'])).toEqual({
      filters: {
        q: 'roy',
        attendance: 'declined',
        lacks: 'biography-fr',
        sort: 'asked',
        descending: true,
        page: 2,
      },
      ignored: [],
    })
    expect(filtersOf({ attendance: 'maybe', lacks: 'biography-es', page: '0' }, ['en', 'fr'])).toMatchObject({
      filters: { attendance: null, lacks: null, sort: 'name', page: 1 },
      ignored: ['page', 'attendance', 'lacks'],
    })
  })

  it('says of a picture only what the page knows', () => {
    expect(photoOutcome('saved')).toBe('saved')
    expect(photoOutcome('not_a_picture')).toBe('not_a_picture')
    for (const asked of [undefined, 'x', ['saved'], '<b>']) expect(photoOutcome(asked)).toBeNull()
  })
})
