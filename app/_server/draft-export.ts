import { getTranslations } from 'next-intl/server'
import { draftDocument, draftToExport } from '@/domain/interchange/export-queries'
import type { PlainTarget, TextTarget } from '@/domain/interchange/schema'
import { csvText } from '@/domain/interchange/write/csv'
import { pretalxJson } from '@/domain/interchange/write/pretalx'
import { type TableWords, agendaTable } from '@/domain/interchange/write/table'
import { xlsxBytes } from '@/domain/interchange/write/xlsx'
import { agendaJson } from '@/domain/release/feeds/agenda-json'
import { agendaCalendar } from '@/domain/release/feeds/icalendar'
import { scheduleXml } from '@/domain/release/feeds/schedule-xml'
import type { Actor } from '@/domain/shared/actor'
import { type Language, languageName } from '@/domain/shared/language'
import { feedOf, feedWords } from './feed'

/** A file of the draft, for whoever may edit it. */
export type ExportedFile = { body: string | Uint8Array<ArrayBuffer>; type: string; name: string }

/** The draft carries the number of no release. */
const DRAFT = 0

/** The file of this name (`agenda.csv`, …) in a language; null when there is no such file, or the actor may not have it. */
export async function exportedFile(
  actor: Actor | null,
  slug: string,
  file: string,
  lang: Language,
  now: Date,
): Promise<ExportedFile | null> {
  const t = await getTranslations({ locale: lang, namespace: 'interchange.export' })
  const name = (extension: string) => `${slug}-${t('fileName')}.${extension}`
  if (file === 'agenda.csv' || file === 'agenda.xlsx') {
    const found = await draftToExport(actor, slug)
    if (!found) return null
    const rows = agendaTable(found.draft, found.contentLanguages, found.timeZone, await tableWords(lang))
    // Where the comma is a decimal mark, spreadsheets part cells by semicolons.
    if (file === 'agenda.csv')
      return {
        body: csvText(rows, lang === 'fr' ? ';' : ','),
        type: 'text/csv; charset=utf-8',
        name: name('csv'),
      }
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { body: await xlsxBytes(rows, t('sheet'), now), type, name: name('xlsx') }
  }
  const make = feeds[file]
  const document = make ? await draftDocument(actor, slug, now) : null
  if (!make || !document) return null
  const { body, type, extension } = await make(
    feedOf({ document, release: { number: DRAFT, publishedAt: now } }),
    lang,
  )
  return { body, type, name: name(extension) }
}

type Make = (
  feed: ReturnType<typeof feedOf>,
  lang: Language,
) => Promise<{ body: string; type: string; extension: string }>

/** Files that are written as the public ones are, of what a release would show. */
const feeds: Partial<Record<string, Make>> = {
  'schedule.xml': async (feed, lang) => ({
    body: scheduleXml(feed, lang, await feedWords(lang)),
    type: 'application/vnd.c3voc.schedule+xml',
    extension: 'schedule.xml',
  }),
  'agenda.ics': async (feed, lang) => ({
    body: agendaCalendar(feed, lang, await feedWords(lang)),
    type: 'text/calendar; charset=utf-8',
    extension: 'ics',
  }),
  'agenda.json': async (feed) => ({
    body: JSON.stringify(agendaJson(feed)),
    type: 'application/json',
    extension: 'json',
  }),
  'pretalx.json': async (feed) => ({
    body: JSON.stringify(pretalxJson(feed, { en: await feedWords('en'), fr: await feedWords('fr') })),
    type: 'application/json',
    extension: 'pretalx.json',
  }),
}

async function tableWords(locale: Language): Promise<TableWords> {
  const t = await getTranslations({ locale, namespace: 'interchange' })
  const terms = await getTranslations({ locale, namespace: 'terms' })
  const { types } = await feedWords(locale)
  return {
    head: (target) => {
      const [field = '', language] = target.split('.')
      const head = t(`columns.${field as PlainTarget | TextTarget}`) // targets are made of these and of a language
      return language === undefined
        ? head
        : t('fieldIn', { field: head, language: languageName(language, locale) })
    },
    types,
    origins: {
      third_party: terms('originsLong.third_party'),
      joint: terms('originsLong.joint'),
      host: terms('originsLong.host'),
    },
    access: {
      open: terms('access.open'),
      seats: terms('access.seats'),
      invitation: terms('access.invitation'),
      private: terms('access.private'),
    },
    statuses: { scheduled: terms('status.scheduled'), cancelled: terms('status.cancelled') },
    roles: {
      chair: terms('roles.chair'),
      moderator: terms('roles.moderator'),
      panellist: terms('roles.panellist'),
      keynote: terms('roles.keynote'),
    },
  }
}
