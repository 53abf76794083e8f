import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { NoticeTable } from '@/components/manage/notice-table'
import { PublishForm } from '@/components/manage/publish-form'
import { ReleasePreview } from '@/components/manage/release-preview'
import type { Preview } from '@/domain/release/preview-rules'
import { languageGaps } from '@/domain/release/gap-rules'
import { changesBetween } from '@/domain/release/rules'
import { withContacts } from '@/domain/release/told-rules'
import { touchedPeople } from '@/domain/release/touched-rules'
import type { SummitAtWork } from '@/domain/session/queries'
import type { Language } from '@/domain/shared/language'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { agendaDraft } from '../factories/agenda-draft'
import { contentOf, releaseDocumentOf, releasedSession, roomId } from '../factories/release'

// next-intl's navigation needs Next's own resolution, which is not there.
vi.mock('@/messages/navigation', () => ({ getPathname: () => '/there' }))

// The types of the messages are the English sentences themselves; the French ones have the same keys.
const words = { en, fr: fr as unknown as typeof en }

function drawn(node: ReactNode, locale: Language): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={words[locale]} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  ).replaceAll('\u00a0', ' ')
}

/** The words without markup, and without what React adds for forms sent before it runs. */
const plain = (markup: string) =>
  markup
    .replace(/<script>.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const person = (id: string, name: string) => ({
  ...{ id, slug: name, name, position: {}, organisationId: null, biography: {}, photo: null },
})
const speakers = [person(roomId(201), 'Ana'), person(roomId(202), 'Bo'), person(roomId(203), 'Cy')]
const on = (...ids: number[]) => ({
  speakers: ids.map((id) => ({ speakerId: roomId(id), role: 'panellist' as const })),
})
const before = releaseDocumentOf(
  [
    releasedSession(1, on(201)),
    releasedSession(2, { ...on(202), roomId: roomId(2) }),
    releasedSession(3, { ...on(201), roomId: null, abstract: { en: 'The old words.', fr: 'Les mots.' } }),
  ],
  { speakers },
)
const next = releaseDocumentOf(
  [
    releasedSession(1, { ...on(201), start: '2019-05-30T15:00:00.000Z' }),
    releasedSession(2, { ...on(202), roomId: roomId(2), status: 'cancelled' }),
    releasedSession(3, {
      ...on(203),
      roomId: null,
      abstract: { en: 'The new words.', fr: 'Les mots.' },
      title: { en: 'Session 3' },
    }),
  ],
  { speakers },
)
const changes = changesBetween(before, next)
const preview: Preview = {
  digest: '0'.repeat(64),
  number: 5,
  last: { number: 4, publishedAt: new Date('2019-05-21T20:05:00Z') },
  sessionCount: 3,
  changes,
  people: withContacts(
    touchedPeople(contentOf(before), contentOf(next), changes),
    new Map([
      [roomId(201), { email: 'ana@people.example', language: 'fr' as const }],
      [roomId(202), { email: 'bo@people.example', language: 'en' as const }],
    ]),
  ),
  differs: true,
  gaps: languageGaps(next),
  clashes: [],
  blocking: [],
  agenda: agendaDraft({ sessions: 2, people: 2, rooms: 2, days: 1 }),
  short: [],
  meetings: { count: 0, mayDisplace: false, lines: null },
  stale: [
    {
      id: roomId(101),
      code: 'SESS01',
      title: { en: 'Session 1', fr: 'Séance 1' },
      texts: ['abstract.fr'],
      words: { title: {}, abstract: { en: 'Newer', fr: 'Avant' }, location: {} },
    },
  ],
  held: [{ code: 'SESS09', title: { en: 'The prize' }, until: '2019-05-23T13:00:00.000Z' }],
}
const summit: SummitAtWork = {
  id: roomId(9),
  slug: 'small',
  name: { en: 'Small summit', fr: 'Petit sommet' },
  edition: {},
  timeZone: 'America/Toronto',
  state: 'open',
  contentLanguages: ['en', 'fr'],
  accent: '#0b5c66',
  clockOffset: 0,
  mayEdit: true,
  mayPublish: true,
  mayRegister: true,
  mayOpenDocuments: false,
  mayCheckIn: true,
  mayProtocol: true,
  sessionCount: 3,
  release: { number: 4, publishedAt: new Date('2019-05-21T20:05:00Z') },
  editedSince: null,
}
const names = { sessions: {}, rooms: {} }
const nothing = async () => null

describe('The preview of a release', () => {
  const markup = drawn(
    <ReleasePreview
      preview={preview}
      names={names}
      summit={summit}
      locale="en"
      mend={nothing}
      ignore={nothing}
    />,
    'en',
  )
  const text = plain(markup)

  it('groups what changes, where and when first, the old struck through and the new plain', () => {
    expect([...markup.matchAll(/id="group-(\w+)"/g)].map(([, name]) => name)).toEqual([
      'moved',
      'cancelled',
      'texts',
    ])
    expect(markup).toContain('<del>Thursday, May 30, 10:30 am to 12 pm, Room 1</del>')
    expect(markup).toContain('<ins>Thursday, May 30, 11 am to 12 pm, Room 1</ins>')
    expect(markup).toContain('<del lang="en">The old words.</del>')
    expect(markup).toContain('<ins lang="en">The new words.</ins>')
    expect(text).toContain('Speakers: Ana becomes → Cy')
  })

  it('says whom it touches by count and by name, each once, and who cannot be told', () => {
    expect(text).toContain('2 people are touched and get one notice each')
    expect(text).toContain('1 in English 1 in French One person has no address and is not told')
    expect(markup.match(/<b>(Ana|Bo|Cy)<\/b>/g)).toHaveLength(3)
    expect(text).toContain('Moved: Session 1. Now Thursday, May 30, 2019, 11 am to 12 pm EDT, Room 1.')
    expect(text).toContain('You are no longer on stage: Session 3')
  })

  it('has a field for each missing text beside the one that is there, and two ways out for one that fell behind', () => {
    expect(markup.match(/<form/g)).toHaveLength(2)
    expect(markup).toContain('<span lang="en">Session 3</span>')
    expect(markup).toContain('<span lang="en">Newer</span>')
    expect(markup).toMatch(/<textarea[^>]*lang="fr"[^>]*>Avant<\/textarea>/)
    expect(text).toContain('French is still right')
    expect(text).toContain('The prize until May 23, 2019, 9 am EDT')
  })

  it('names the sessions that would have fewer seats than are taken', () => {
    const short = [{ code: 'SESS01', title: { en: 'Session 1', fr: 'Séance 1' }, seats: 20, taken: 31 }]
    const shown = drawn(
      <ReleasePreview
        preview={{ ...preview, short }}
        names={names}
        summit={summit}
        locale="fr"
        mend={null}
        ignore={nothing}
      />,
      'fr',
    )
    expect(plain(shown)).toContain('Séance 1 20 places, 31 prises')
  })

  it('offers no field where the content is not the draft’s', () => {
    const older = { ...preview, stale: [] }
    const shown = drawn(
      <ReleasePreview
        preview={older}
        names={names}
        summit={summit}
        locale="fr"
        mend={null}
        ignore={nothing}
      />,
      'fr',
    )
    expect(shown).not.toContain('<form')
    expect(plain(shown)).toContain('Français manquant')
    expect(plain(shown)).not.toMatch(/publish\.|notice\.|[{}]/)
  })
})

describe('The form to publish', () => {
  const form = (locale: Language) =>
    drawn(
      <PublishForm
        action={nothing}
        summitId={roomId(9)}
        slug="small"
        preview={preview.digest}
        number={5}
        restores={null}
        contentLanguages={['en', 'fr']}
        gateShut={false}
        refusal={null}
        settled={false}
        setTime={{ zone: 'EDT', today: '2019-05-22', moved: { date: 'May 22, 2019', time: '10 am' } }}
        leave="/back"
      />,
      locale,
    )

  it('publishes at once unless a time is chosen, and says which clock counts', () => {
    const markup = form('en')
    expect(markup).toMatch(/<input type="radio" name="when" checked="" value="now"\/>/)
    expect(markup).toMatch(/<input[^>]*type="date"[^>]*value="2019-05-22"/)
    expect(plain(markup)).toContain('Publish release 5')
    expect(plain(markup)).toContain('The summit’s own clock counts. It stands at May 22, 2019, 10 am.')
    expect(plain(form('fr'))).not.toMatch(/publish\.|[{}]/)
  })
})

describe('The notices of a release', () => {
  const line = {
    ...{
      id: roomId(1),
      name: 'Ana',
      email: 'ana@people.example',
      language: 'fr',
      kind: 'release',
      subject: '',
    },
    ...{ createdAt: new Date(), sentAt: null, attempts: 8, dueAt: null },
    state: 'failed' as const,
    failure: '550 no such person',
  }
  const counts = { sent: 1, waiting: 0, delayed: 0, failed: 1 }
  const sent = {
    ...line,
    id: roomId(2),
    name: 'Bo',
    state: 'sent' as const,
    failure: null,
    sentAt: new Date(0),
  }
  const group = { number: 4, lines: [line, sent], counts }
  const table = (locale: Language, mayPublish = true) =>
    drawn(
      <NoticeTable group={group} summit={{ ...summit, mayPublish }} resend={nothing} locale={locale} />,
      locale,
    )

  it('say why one failed, in the server’s words, and let an organiser send it again', () => {
    expect(plain(table('en'))).toContain('Failed 8 attempts. The mail server said: 550 no such person')
    expect(table('en').match(/<form/g)).toHaveLength(1)
    expect(table('en', false)).not.toContain('<form')
    expect(plain(table('fr'))).not.toMatch(/notices\.|[{}]/)
  })
})
