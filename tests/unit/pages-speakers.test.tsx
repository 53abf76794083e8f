import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { SpeakerDeeds, SpeakerSessions } from '@/components/manage/speaker-around'
import { SpeakerFiltersForm } from '@/components/manage/speaker-filters'
import { SpeakerForm } from '@/components/manage/speaker-form'
import { SpeakerTable } from '@/components/manage/speaker-table'
import { Portrait } from '@/components/speaker/portrait'
import { BrokenLink } from '@/components/speaking/broken-link'
import { OwnPage } from '@/components/speaking/own-page'
import type { Language } from '@/domain/shared/language'
import { filtersOf } from '@/domain/speaker/list-rules'
import type { OwnView } from '@/domain/speaker/queries'
import type { SpeakerView } from '@/domain/speaker/view-queries'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'

// next-intl's navigation needs Next's own resolution, which is not there.
vi.mock('@/messages/navigation', () => ({ getPathname: () => '/somewhere' }))

// The types of the messages are the English sentences themselves; the French ones have the same keys.
const words = { en, fr: fr as unknown as typeof en }

/** The page's markup; a word that is missing or cannot be put together ends the test. */
const drawn = (locale: Language, page: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={words[locale]}
      timeZone="UTC"
      onError={(fault) => {
        throw fault
      }}
    >
      {page}
    </NextIntlClientProvider>,
  )

const plain = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const never = () => Promise.reject(new Error('not sent'))
const window = { startsAt: '2019-05-29T13:00:00.000Z', endsAt: '2019-05-29T16:30:00.000Z' }
const session = (code: string, differs: Partial<OwnView['sessions'][number]>) => ({
  code,
  title: { en: `Session ${code}`, fr: `Séance ${code}` },
  role: 'keynote' as const,
  state: 'public' as const,
  start: '2019-05-29T13:00:00.000Z',
  end: '2019-05-29T14:00:00.000Z',
  place: { en: 'Room 1', fr: 'Salle 1' },
  timeZone: 'America/Toronto',
  ...differs,
})
const view: OwnView = {
  id: uuid(1),
  slug: 'nadia-roy',
  name: 'Nadia <b>Roy</b>',
  content: {
    position: { en: 'Minister', fr: 'Ministre' },
    biography: { en: 'Opens </textarea><script>.' },
    language: 'fr',
    availability: [window],
  },
  organisation: null,
  attendance: 'confirmed',
  answeredAt: new Date('2019-05-01T16:00:00Z'),
  photo: 'a'.repeat(64),
  version: 3,
  summit: {
    slug: 'small-summit',
    name: { en: 'Small summit', fr: 'Petit sommet' },
    startsOn: '2019-05-29',
    endsOn: '2019-05-30',
    timeZone: 'America/Toronto',
    contentLanguages: ['en', 'fr'],
    days: ['2019-05-29', '2019-05-30'],
  },
  sessions: [
    session('AAA001', {}),
    session('AAA002', { state: 'cancelled' }),
    session('AAA003', { state: 'planned', start: null, end: null }),
    session('AAA004', { state: 'private' }),
  ],
  hasCalendar: true,
}
const own = (locale: Language, differs: Partial<OwnView> = {}) =>
  drawn(
    locale,
    <OwnPage
      locale={locale}
      view={{ ...view, ...differs }}
      pageKey="token"
      here="/en/speaking/token"
      change={uuid(2)}
      saved="3"
      answered
      photo="photo_too_heavy"
      actions={{ answer: never, saveProfile: never, dropPhoto: never, erase: never }}
    />,
  )

describe('A speaker’s own page', () => {
  it('says in English which sessions are public, and which are to be kept to oneself', () => {
    const said = plain(own('en'))
    expect(said).toContain('Wednesday, May 29, 2019, 9 to 10 am EDT')
    for (const mark of [
      'On the public agenda',
      'Cancelled',
      'Not public yet',
      'Private, not shown to the public',
    ])
      expect(said).toContain(mark)
    expect(said).toContain('Please keep it to yourself.')
    expect(said).toContain('This picture is heavier than 10 MB.')
  })

  it('says the same in French', () => {
    const said = plain(own('fr'))
    expect(said).toContain('Mercredi 29 mai 2019, de 9 h à 10 h HAE')
    for (const mark of [
      'Au programme public',
      'Annulée',
      'Pas encore publique',
      'Privée, non montrée au public',
    ])
      expect(said).toContain(mark)
    expect(said).toContain('Cette photo dépasse 10 Mo.')
  })

  it('links to what is public alone', () => {
    const markup = own('en')
    const items = markup.slice(markup.indexOf('own-sessions')).split('<li').slice(1, 5)
    expect(items.map((item) => item.slice(0, item.indexOf('</h3>')).includes('<a '))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('offers the answer that was not given, both where none was', () => {
    expect(own('en')).not.toContain('Yes, I will be there')
    expect(own('en')).toContain('No, I cannot come')
    const open = own('en', {
      attendance: 'unknown',
      answeredAt: null,
      sessions: [],
      hasCalendar: false,
      photo: null,
    })
    expect(open).toContain('Yes, I will be there')
    expect(open).toContain('No, I cannot come')
    expect(open).not.toContain('sessions.ics')
  })

  it('shows hostile words as words', () => {
    const markup = own('en')
    expect(markup).not.toContain('</textarea><script>')
    expect(markup).not.toContain('<b>Roy</b>')
    expect(markup).toContain('Opens &lt;/textarea&gt;&lt;script&gt;.')
  })

  it('gives every field a label of its own', () => {
    const markup = own('en')
    const ids = [...markup.matchAll(/<(?:input|textarea|select)[^>]* id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(markup, `label of ${id}`).toContain(`for="${id}"`)
    expect(plain(markup)).toContain('From, Wednesday, May 29, row 1')
  })

  it('says why a link opens nothing', () => {
    const broken = (code: string, details = {}) =>
      plain(drawn('en', <BrokenLink locale="en" refusal={{ code, details }} />))
    expect(broken('link_expired', { until: '2019-05-30T14:30:00.000Z' })).toContain(
      'It stopped working on May 30, 2019 at 2:30 pm UTC.',
    )
    expect(broken('link_replaced')).toContain('It was replaced by a newer one')
    expect(broken('link_forged')).toContain('It is not one of ours')
  })
})

describe('The organisers’ pages of speakers', () => {
  const speaker: SpeakerView = {
    id: uuid(1),
    slug: 'nadia-roy',
    version: 3,
    content: { ...view.content, name: 'Nadia Roy', organisationId: null, email: null },
    attendance: 'unknown',
    answeredAt: null,
    photo: null,
    sessions: [
      {
        code: 'AAA001',
        title: { en: 'Session', fr: 'Séance' },
        role: 'chair',
        startsAt: null,
        endsAt: null,
        cancelled: true,
      },
    ],
    asked: null,
    deeds: [
      {
        at: new Date('2019-05-01T16:00:00Z'),
        by: null,
        own: { by: 'link', number: 2 },
        deed: 'edited',
        fields: ['biography', 'availability'],
      },
      { at: new Date('2019-05-01T15:00:00Z'), by: 'Ona', own: null, deed: 'asked', fields: [] },
    ],
  }
  const { filters } = filtersOf({ q: 'roy', lacks: 'biography-fr', sort: 'asked' }, ['en', 'fr'])
  const page = (locale: Language) =>
    plain(
      drawn(
        locale,
        <>
          <SpeakerFiltersForm locale={locale} slug="s" filters={filters} contentLanguages={['en', 'fr']} />
          <SpeakerTable
            locale={locale}
            slug="s"
            timeZone="America/Toronto"
            filters={filters}
            speakers={[
              {
                slug: 'nadia-roy',
                name: 'Nadia Roy',
                position: { en: 'Minister', fr: 'Ministre' },
                organisation: { en: 'Treasury', fr: 'Trésor' },
                email: null,
                language: 'fr',
                attendance: 'declined',
                photo: false,
                sessions: 2,
                asked: new Date('2019-05-01T16:00:00Z'),
                withoutBiography: ['fr'],
              },
            ]}
          />
          <SpeakerForm
            action={never}
            hidden={{ summitId: uuid(9), slug: 's', id: uuid(1), change: uuid(2), version: '3' }}
            content={speaker.content}
            choices={{ days: ['2019-05-29'], organisations: [{ id: uuid(7), name: { fr: 'Trésor' } }] }}
            contentLanguages={['en', 'fr']}
            timeZone="America/Toronto"
            settled={false}
            leave="/list"
          />
          <SpeakerSessions locale={locale} slug="s" timeZone="America/Toronto" speaker={speaker} />
          <SpeakerDeeds locale={locale} timeZone="America/Toronto" deeds={speaker.deeds} />
        </>,
      ),
    )

  it('say in English what is missing, and who did what', () => {
    const said = page('en')
    for (const words of ['No address', 'No picture', 'No biography in French', 'Declined', 'May 1, 2019'])
      expect(said).toContain(words)
    expect(said).toContain('Edited (Biography and Availability)')
    expect(said).toContain('by the speaker, through link 2')
    expect(said).toContain('by Ona')
  })

  it('say the same in French', () => {
    const said = page('fr')
    for (const words of [
      'Aucune adresse',
      'Aucune photo',
      'Aucune biographie en français',
      'Déclinée',
      '1er mai 2019',
    ])
      expect(said).toContain(words)
    expect(said).toContain('par la personne elle-même, au moyen du lien 2')
  })
})

describe('A released picture', () => {
  it('has its place and its words before it comes', () => {
    const markup = drawn('fr', <Portrait name="Nadia Roy" photo={'b'.repeat(64)} size={64} />)
    expect(markup).toContain(`src="/api/v1/photos/${'b'.repeat(64)}.webp"`)
    expect(markup).toMatch(/width="64" height="64"/)
    expect(markup).toMatch(/alt="Portrait[\s\u00a0]: Nadia Roy"/)
    expect(drawn('fr', <Portrait name="Nadia Roy" photo={null} size={64} />)).toBe('')
  })
})
