import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { ReleaseSection } from '@/components/release/release-section'
import type { ReleaseChange } from '@/domain/release/schema'
import type { Language } from '@/domain/shared/language'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { releaseDocumentOf, releasedSession, roomId as uuid } from '../factories/release'

// next-intl's navigation needs Next's own resolution, which is not there.
vi.mock('@/messages/navigation', () => ({ getPathname: () => '/the-session' }))

const document = releaseDocumentOf([releasedSession(1)])
const at = (start: string, roomId: string | null) => ({ start, end: '2019-05-30T16:00:00.000Z', roomId })

const change = (kind: ReleaseChange['kind'], differs: Partial<ReleaseChange> = {}): ReleaseChange => ({
  kind,
  code: 'SESS01',
  title: { en: 'Session <1>', fr: 'Séance <1>' },
  fields: [],
  before: at('2019-05-30T13:00:00.000Z', uuid(1)),
  after: at('2019-05-30T14:30:00.000Z', uuid(1)),
  rooms: { before: { en: 'Room 1', fr: 'Salle 1' }, after: { en: 'Room 2', fr: 'Salle 2' } },
  ...differs,
})

// The types of the messages are the English sentences themselves; the French ones have the same keys.
const words = { en, fr: fr as unknown as typeof en }

/** The words of a release with one change, without markup. */
function said(one: ReleaseChange, locale: Language): string {
  const entry = { number: 2, publishedAt: new Date('2019-05-21T20:05:00Z'), note: {}, restores: null }
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={words[locale]} timeZone="UTC">
      <ReleaseSection entry={{ ...entry, changes: [one] }} document={document} locale={locale} />
    </NextIntlClientProvider>,
  )
  const item = /<ul class="entries"><li>(.*)<\/li><\/ul>/.exec(markup)?.[1] ?? ''
  return item
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('\u00a0', ' ')
}

describe('A change of a release in words', () => {
  it.each([
    ['added', {}, 'New: Session <1>, Thursday, May 30, 10:30 am to 12 pm, Room 2'],
    ['cancelled', {}, 'Cancelled: Session <1>'],
    ['restored', {}, 'Takes place after all: Session <1>, Thursday, May 30, 10:30 am to 12 pm, Room 2'],
    ['removed', {}, 'Removed: Session <1>'],
    [
      'moved',
      {},
      'Moved: Session <1>, from Thursday, May 30, 9 am to 12 pm to Thursday, May 30, 10:30 am to 12 pm',
    ],
    ['room', {}, 'Other room: Session <1>, from Room 1 to Room 2'],
    ['texts', {}, 'Title or abstract rewritten: Session <1>'],
    ['people', {}, 'Speakers or organisations: Session <1>'],
    ['details', { fields: ['languages', 'seats'] }, 'Session <1>: languages and number of seats'],
    ['frame', { code: null, title: {}, fields: ['days', 'rooms'] }, 'The summit itself: days and rooms'],
  ] as const)('says %s in English', (kind, differs, words) => {
    expect(
      said(change(kind, { ...differs, fields: [...('fields' in differs ? differs.fields : [])] }), 'en'),
    ).toBe(words)
  })

  it('says a move in French with the rooms when they differ', () => {
    const moved = change('moved', { after: at('2019-05-30T14:30:00.000Z', uuid(2)) })
    expect(said(moved, 'fr')).toBe(
      'Séance déplacée : Séance <1>, avant : jeudi 30 mai, 9 h à 12 h (Salle 1); ' +
        'maintenant : jeudi 30 mai, 10 h 30 à 12 h (Salle 2)',
    )
  })

  it('has words for every kind in French, and leaves no argument open', () => {
    const kinds = [
      'added',
      'cancelled',
      'restored',
      'removed',
      'room',
      'texts',
      'people',
      'details',
      'frame',
    ] as const
    for (const kind of kinds) {
      const words = said(change(kind, { fields: ['languages'] }), 'fr')
      expect(words).not.toMatch(/[{}]|release\./)
      expect(words).not.toBe('')
    }
  })
})
