import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { ClashList } from '@/components/manage/clash-list'
import { DaysForm } from '@/components/manage/days-form'
import { FramePageBody } from '@/components/manage/frame-page-body'
import { doneOf } from '@/components/manage/frame-pages'
import { NewSummitForm } from '@/components/manage/new-summit-form'
import { RoleForm } from '@/components/manage/role-form'
import { RoomForm } from '@/components/manage/room-form'
import { RoomPaste } from '@/components/manage/room-paste'
import { RulesForm } from '@/components/manage/rules-form'
import { SummitForm } from '@/components/manage/summit-form'
import { SummitReadiness } from '@/components/manage/summit-readiness'
import { TrackForm } from '@/components/manage/track-form'
import { TrackRows } from '@/components/manage/track-rows'
import { VenueForm } from '@/components/manage/venue-form'
import { VenueRooms } from '@/components/manage/venue-rooms'
import type { Rows } from '@/domain/change/schema'
import type { SummitAtWork } from '@/domain/session/queries'
import { type Language, languages } from '@/domain/shared/language'
import { checklist } from '@/domain/summit/checklist-rules'
import { settingsOf } from '@/domain/summit/rules'
import { settingsFields, waysBetween } from '@/domain/summit/settings-rules'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { draftOf } from '../factories/agenda-draft'

// next-intl's navigation needs Next's own resolution, which is not there.
vi.mock('@/messages/navigation', () => ({ getPathname: () => '/somewhere' }))

const both = (one: string, other: string) => ({ en: one, fr: other })
const draft = draftOf({
  day: { d: { label: both('Opening', 'Ouverture'), note: both('Long', 'Longue') } },
  venue: { v: { name: both('Hall', 'Centre'), online: true }, w: {} },
  room: {
    r: { name: both('Room 1', 'Salle 1'), theatre: 1200, equipment: ['booths'], kind: 'lounge' },
    s: {},
  },
  track: { t: { aim: both('Aim', 'But'), topics: [{ id: 'p', name: both('Youth', 'Jeunesse') }] }, u: {} },
})
/** The row of the draft above. */
function given<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('no such row')
  return row
}
const row = given<Rows['summit']>([...draft.summit.values()][0])
const summit: SummitAtWork = {
  ...{ id: 'summit', slug: 'made', name: row.name, edition: row.edition, timeZone: row.timeZone },
  ...{ state: 'draft', contentLanguages: ['en', 'fr'], accent: row.accent, clockOffset: 0 },
  ...{
    mayEdit: true,
    mayPublish: true,
    mayRegister: true,
    mayOpenDocuments: false,
    mayCheckIn: true,
    mayProtocol: true,
    sessionCount: 0,
    release: null,
    editedSince: null,
  },
}
const act = async () => null
const hidden = { summitId: 'summit', slug: 'made', change: 'c' }
const carried = { ...hidden, version: '3', id: '' }
const form = { languages: ['en', 'fr'], timeZone: row.timeZone, saved: null, leave: '#' }
const list = { slug: 'made', hidden, newId: () => 'x', uses: { r: 2, t: 1 }, move: act, remove: act }
const items = checklist(draft, { summitId: 'summit', blocking: 2, organisers: 1 })

const drawn: Record<string, (locale: Language) => ReactNode> = {
  'the checklist': (locale) => (
    <>
      {(['draft', 'open', 'archived'] as const).map((state) => (
        <SummitReadiness
          key={state}
          locale={locale}
          summit={{ ...summit, state }}
          items={items}
          announce={act}
          archive={act}
        />
      ))}
    </>
  ),
  'the summit': () => <SummitForm action={act} carried={carried} row={row} saved={null} leave="#" />,
  'the days': () => <DaysForm action={act} carried={carried} days={[...draft.day]} {...form} />,
  'venues and rooms': (locale) => (
    <>
      <VenueRooms
        {...list}
        locale={locale}
        venue={['v', given(draft.venue.get('v'))]}
        rooms={[...draft.room]}
        open={{ id: 'r', form: null }}
        several
      />
      <VenueForm action={act} carried={carried} row={null} {...form} />
      <RoomForm
        {...{ action: act, carried, row: null, venueId: 'v', venues: [...draft.venue], ...form }}
        meetings={1}
        windows={[{ date: '2026-05-27', from: '08:00', to: '18:00' }]}
        dates={['2026-05-27', '2026-05-28']}
      />
      <RoomPaste
        preview={act}
        add={act}
        hidden={hidden}
        venues={[['v', 'Hall']]}
        languages={['en', 'fr']}
        open
      />
    </>
  ),
  tracks: (locale) => (
    <>
      <TrackRows {...list} locale={locale} tracks={[...draft.track]} open={{ id: 't', form: null }} />
      <TrackForm action={act} carried={carried} row={null} color="#6f3295" {...form} />
    </>
  ),
  'the house rules': () => (
    <RulesForm
      {...{ action: act, carried, timeZone: row.timeZone, saved: null, leave: '#' }}
      fields={settingsFields(settingsOf({}), ['v', 'w'])}
      ways={waysBetween(['v', 'w'])}
    />
  ),
  'who works on it': () => <RoleForm action={act} hidden={hidden} roles={[['organiser', 'Organiser']]} />,
  'a new summit': () => (
    <NewSummitForm
      {...{ action: act, id: 'i', timeZone: 'UTC', leave: '#' }}
      patterns={[
        {
          slug: 'a',
          name: row.name,
          startsOn: '2019-05-27',
          endsOn: '2019-05-31',
          timeZone: 'UTC',
          sessions: 9,
        },
      ]}
    />
  ),
}

/** Markup in the language, and what the messages lacked. */
function shown(locale: Language, node: ReactNode): { markup: string; lacking: string[] } {
  const lacking: string[] = []
  const messages = { en, fr: fr as unknown as typeof en }[locale] // the same keys, by a test of their own
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messages}
      timeZone="UTC"
      onError={(error) => lacking.push(error.message)}
    >
      {node}
    </NextIntlClientProvider>,
  )
  return { markup, lacking }
}

describe('The pages about a summit’s frame', () => {
  for (const [name, node] of Object.entries(drawn))
    it.each(languages)(`show ${name} in all its words (%s)`, (locale) => {
      const { markup, lacking } = shown(locale, node(locale))
      expect(lacking).toEqual([])
      // Every control has a name, and every label its control.
      const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      const labelled = [...markup.matchAll(/\sfor="([^"]+)"/g)].map(([, id]) => id)
      expect(labelled.filter((id) => !ids.includes(id))).toEqual([])
    })

  it('say what was just done, and offer to take back only what came last', () => {
    const page = (saved: string, number: number) =>
      shown(
        'fr',
        <FramePageBody
          {...{
            locale: 'fr',
            summit,
            part: 'days',
            title: 'T',
            lede: 'L',
            number,
            undo: act,
            children: null,
          }}
          done={doneOf({ done: 'saved', saved })}
        />,
      ).markup
    expect(page('3', 3)).toContain('Annuler cette action')
    expect(page('3', 4)).toContain('Enregistré dans l’ébauche.')
    expect(page('3', 4)).not.toContain('Annuler cette action')
    expect(doneOf({ done: 'gone' })).toBeNull()
  })

  it('show editors of the programme no way to people and to announcing', () => {
    const editors = { ...summit, mayPublish: false }
    const { markup } = shown(
      'en',
      <>
        <FramePageBody
          {...{ locale: 'en', summit: editors, part: 'days', title: 'T', lede: 'L', number: 1, undo: act }}
          done={null}
        >
          <SummitReadiness locale="en" summit={editors} items={items} announce={act} archive={act} />
        </FramePageBody>
      </>,
    )
    expect(markup).not.toContain('People')
    expect(markup).not.toContain('Announce')
  })

  it('show both values of a field that two editors wrote, in their language', () => {
    const clashes = [
      {
        of: 'summit',
        id: 'i',
        field: 'theme.fr',
        mine: { fr: 'Le mien' },
        theirs: { fr: 'L’autre', en: 'x' },
      },
      { of: 'summit', id: 'i', field: 'mode', mine: 'virtual', theirs: 'hybrid' },
    ] as const
    const { markup } = shown(
      'en',
      <ClashList
        {...{
          state: null,
          timeZone: 'UTC',
          label: ({ field }) => field,
          say: (_, value) => `is ${String(value)}`,
        }}
        meanwhile={{ clashes: [...clashes], by: 'Ada', at: '2026-03-01T12:00:00Z' }}
      />,
    )
    expect(markup).toContain('Ada saved on')
    expect(markup).toContain('<span class="merge-text" lang="fr">L’autre</span>')
    expect(markup).toContain('name="choice.i.theme-fr"')
    expect(markup).toContain('is hybrid')
  })
})
