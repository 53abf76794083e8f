import fs from 'node:fs'
import path from 'node:path'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { ExportTable } from '@/components/interchange/export-table'
import { GiveForm } from '@/components/interchange/give-form'
import { ImportSteps } from '@/components/interchange/import-steps'
import { MapForm } from '@/components/interchange/map-form'
import { PlanSummary } from '@/components/interchange/plan-summary'
import { PlanTable } from '@/components/interchange/plan-table'
import { allTargets, guessTarget } from '@/domain/interchange/map-columns-rules'
import { planImport } from '@/domain/interchange/plan-rules'
import { readFile } from '@/domain/interchange/read/file'
import {
  type FaultCode,
  type FieldChange,
  type PlannedRow,
  fileRefusals,
  faults,
  importMapping,
} from '@/domain/interchange/schema'
import {
  accessOfWord,
  isNowhere,
  originOfWord,
  roleOfWord,
  statusOfWord,
  typeOfWord,
} from '@/domain/interchange/vocabulary-rules'
import type { Language } from '@/domain/shared/language'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { draftOf } from '../factories/agenda-draft'

vi.mock('@/messages/navigation', () => ({ getPathname: () => '/the-session' }))
vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }))

const languages = ['en', 'fr'] as const
// The types of the messages are the English sentences themselves; the French ones have the same keys.
const messages = { en, fr: fr as unknown as typeof en }

/** The words of a component; a message that lacks a value, or is not there, fails. */
function said(locale: Language, component: ReactNode): string {
  const missing: string[] = []
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messages[locale]}
      timeZone="UTC"
      onError={(error) => missing.push(error.message)}
    >
      {component}
    </NextIntlClientProvider>,
  )
  expect(missing).toEqual([])
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replace(/[ \u00a0]+/g, ' ')
}

/** Everything that the words of any fault may need. */
const details = {
  ...{
    value: 'x?',
    date: '2031-05-30',
    day: '2031-05-29',
    first: '2031-06-01',
    last: '2031-06-02',
    time: '02:30',
  },
  ...{
    zone: 'America/Toronto',
    section: 'extra',
    state: 'rejected',
    length: 6000,
    most: 5000,
    minutes: 60,
    other: 7,
  },
  ...{
    title: 'Another',
    id: 'A1',
    name: 'Hall',
    encoding: 'UTF-16',
    count: 2,
    sheet: 'One',
    left: 'Two',
    code: '',
  },
}

const row = (over: Partial<PlannedRow> = {}): PlannedRow => ({
  row: 3,
  outcome: 'changed',
  title: { en: 'Opening', fr: 'Ouverture' },
  code: 'AAA111',
  when: { startsAt: '2031-05-29T13:00:00.000Z', endsAt: '2031-05-29T14:00:00.000Z' },
  room: { en: 'Room 1', fr: 'Salle 1' },
  changes: [],
  faults: [],
  ...over,
})
const table = (locale: Language, rows: PlannedRow[]) =>
  said(
    locale,
    <PlanTable locale={locale} slug="s" timeZone="America/Toronto" format="schedule_xml" rows={rows} />,
  )

describe.each(languages)('What an import says in %s', (locale) => {
  it.each(Object.keys(faults) as FaultCode[])('has words for %s', (code) => {
    const words = table(locale, [row({ faults: [{ row: 3, code, details }] })])
    expect(words).not.toContain('interchange.')
    expect(words.length).toBeGreaterThan(150)
  })

  it.each(fileRefusals)('has words for a file refused as %s', (code) => {
    const refused = { code, details: { line: 4, most: 100 } }
    const words = said(locale, <GiveForm address="/a" page="/p" hint="" accept="" refused={refused} />)
    expect(words).toContain(messages[locale].interchange.give.failed)
    expect(words).not.toContain(code)
  })

  it('shows every field that can change, before and after', () => {
    const changes: FieldChange[] = [
      { field: 'title', language: 'fr', before: 'Un', after: 'Deux' },
      { field: 'abstract', language: 'en', before: 'Kept', after: '' },
      {
        field: 'when',
        before: null,
        after: { startsAt: '2031-05-29T13:00:00.000Z', endsAt: '2031-05-29T14:30:00.000Z' },
      },
      { field: 'day', before: '2031-05-29', after: null },
      { field: 'room', before: { en: 'Room 1', fr: 'Salle 1' }, after: {} },
      { field: 'type', before: 'parallel', after: 'workshop' },
      { field: 'origin', before: '', after: 'host' },
      { field: 'access', before: 'open', after: 'invitation' },
      { field: 'status', before: 'scheduled', after: 'cancelled' },
      { field: 'seats', before: null, after: 1200 },
      { field: 'languages', before: ['en'], after: ['en', 'fr'] },
      { field: 'speakers', before: [], after: ['Ada Stone', 'Bo Reed'] },
      { field: 'webcast', before: '', after: 'https://live.example' },
    ]
    const words = table(locale, [row({ changes })])
    const expected = {
      en: [
        'Title (French) Un becomes → Deux',
        'Thursday, May 29, 9 to 10:30 am',
        'nothing',
        '1,200',
        'English and French',
      ],
      fr: [
        'Titre (français) Un devient → Deux',
        'Jeudi 29 mai, 9 h à 10 h 30',
        'rien',
        '1 200',
        'anglais et français',
      ],
    }
    for (const part of expected[locale]) expect(words).toContain(part)
  })

  it('shows a whole plan, the steps, the questions and the formats', () => {
    const content = fs.readFileSync(
      path.join(import.meta.dirname, '../fixtures/interchange/dialect.schedule.xml'),
    )
    const read = readFile(
      Buffer.from(content.toString().replace('>Workshop<', '>Fishbowl<')),
      'America/Toronto',
    )
    if (!read.ok || read.value.kind !== 'sessions') throw new Error('no schedule')
    const plan = planImport('summit', draftOf({}), read.value.file, importMapping.parse({}))
    const words = said(
      locale,
      <>
        <ImportSteps current="check" links={{ map: '/m' }} />
        <PlanSummary plan={plan} only={null} to={() => '/x'} />
        <MapForm
          action={async () => null}
          hidden={{ summitId: '', slug: '', fileId: '' }}
          mapping={importMapping.parse({ columns: ['title.en'] })}
          table={{ heads: ['Title', ''], samples: [['A', 'B'], []] }}
          targets={allTargets(['en', 'fr'])}
          contentLanguages={['en', 'fr']}
          asksLanguage
          sections={[{ name: 'extra', count: 5 }]}
          questions={[
            ...plan.questions,
            {
              of: 'room',
              key: 'k',
              word: 'hall  a',
              rows: 1,
              alike: [{ id: 'r', name: { en: 'Hall A' } }],
              taken: 'r',
              answered: false,
            },
          ]}
          venues={[
            { id: '1', name: { en: 'One' } },
            { id: '2', name: { fr: 'Deux' } },
          ]}
          progress="/p"
        />
        <ExportTable slug="s" />
      </>,
    )
    expect(words).toContain(
      {
        en: 'Also made: one day, one venue, one room, 2 themes and 2 speakers.',
        fr: 'Seront aussi créés : une journée, un lieu, une salle, 2 volets et 2 personnes sur scène.',
      }[locale],
    )
    expect(words).toContain('Fishbowl')
  })

  it('is what it reads: heads, types, roles and all other words of an exported table', () => {
    const { interchange, terms, openData } = messages[locale]
    const names = { en: { en: 'English', fr: 'French' }, fr: { en: 'anglais', fr: 'français' } }[locale]
    for (const target of allTargets(['en', 'fr'])) {
      const [field = '', language] = target.split('.')
      const head = interchange.columns[field as keyof typeof interchange.columns]
      const whole = language ? `${head} (${names[language as Language]})` : head
      expect([target, guessTarget(whole, locale)]).toEqual([target, target])
    }
    for (const [type, word] of Object.entries(terms.types)) expect(typeOfWord(word)).toBe(type)
    for (const [role, word] of Object.entries(terms.roles)) expect(roleOfWord(word)).toBe(role)
    for (const [origin, word] of Object.entries(terms.originsLong)) expect(originOfWord(word)).toBe(origin)
    for (const [kind, word] of Object.entries(terms.access)) expect(accessOfWord(word)).toBe(kind)
    for (const [status, word] of Object.entries(terms.status)) expect(statusOfWord(word)).toBe(status)
    expect([openData.feed.allRooms, openData.feed.online].every(isNowhere)).toBe(true)
  })
})
