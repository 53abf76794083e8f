import { codesOf } from '@/prisma/demo/identity'
import { demoSummits } from '@/prisma/demo/summits'
import { pathnames } from '@/messages/pathnames.mjs'

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]
export const otherLanguage = (language: Language): Language => (language === 'en' ? 'fr' : 'en')

export type Path = keyof typeof pathnames
type Params = Record<string, string>
/** A page by its internal path; `name` stands in the names of tests. */
export type PageOf = { name: string; path: Path; params: Params }

export const ogp = 'ogp-ottawa-2019'
export const thursday = '2019-05-30'

/** The address of a page in a language, as the contract has it. */
export function addressOf(language: Language, path: Path, params: Params = {}): string {
  const pattern: string | Record<Language, string> = pathnames[path]
  const translated = typeof pattern === 'string' ? pattern : pattern[language]
  const filled = translated.replace(/\[(\w+)\]/g, (whole, name: string) => params[name] ?? whole)
  return `/${language}${filled === '/' ? '' : filled}`
}

const codes = new Map(
  demoSummits.map((summit) => [
    summit.slug,
    codesOf(
      summit.slug,
      summit.sessions.map(({ key }) => key),
    ),
  ]),
)

/** Code of a demo session by the key that it has in the demo data. */
export function codeOf(key: string, slug = ogp): string {
  const code = codes.get(slug)?.get(key)
  if (code === undefined) throw new Error(`no demo session ${key} in ${slug}`)
  return code
}

/** Keys of the demo sessions that are released: all but the private ones. */
export function releasedKeys(slug: string): string[] {
  const summit = demoSummits.find((one) => one.slug === slug)
  return (summit?.sessions ?? []).filter(({ access }) => access !== 'private').map(({ key }) => key)
}

export const slugs = demoSummits.map(({ slug }) => slug)

const placesOfSummit = [
  ['front page', '/summits/[slug]'],
  ['search', '/summits/[slug]/search'],
  ['speakers', '/summits/[slug]/speakers'],
  ['venues', '/summits/[slug]/venues'],
  ['themes', '/summits/[slug]/themes'],
  ['materials', '/summits/[slug]/materials'],
  ['releases', '/summits/[slug]/releases'],
  ['open data', '/summits/[slug]/open-data'],
] as const satisfies readonly (readonly [string, Path])[]

/** Every kind of page that the site's own lists lead to, and every day of every summit. */
export const publicPages: PageOf[] = [
  { name: 'the home page', path: '/', params: {} },
  { name: 'the accessibility page', path: '/accessibility', params: {} },
  { name: 'the privacy page', path: '/privacy', params: {} },
  {
    name: 'a speaker',
    path: '/summits/[slug]/speakers/[speaker]',
    params: { slug: ogp, speaker: 'camille-desrochers-lam' },
  },
  ...[...new Set(demoSummits.flatMap(({ series }) => (series ? [series] : [])))].map((series): PageOf => ({
    name: `the series ${series}`,
    path: '/series/[series]',
    params: { series },
  })),
  ...demoSummits.flatMap(({ slug, days, sessions }): PageOf[] => [
    ...placesOfSummit.map(([name, path]) => ({ name: `${name} of ${slug}`, path, params: { slug } })),
    ...days.map(({ date }) => ({
      name: `the agenda of ${slug} on ${date}`,
      path: '/summits/[slug]/agenda/[date]' as const,
      params: { slug, date },
    })),
    ...firstOfEachType(slug, sessions).map(({ key, type }) => ({
      name: `a ${type.replace('_', ' ')} of ${slug}`,
      path: '/summits/[slug]/sessions/[code]' as const,
      params: { slug, code: codeOf(key, slug) },
    })),
  ]),
]

function firstOfEachType(slug: string, sessions: (typeof demoSummits)[number]['sessions']) {
  const released = new Set(releasedKeys(slug))
  const seen = new Set<string>()
  return sessions.filter(({ key, type }) => {
    if (!released.has(key) || seen.has(type)) return false
    seen.add(type)
    return true
  })
}
