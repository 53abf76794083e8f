/** The releases of a summit as an Atom feed (RFC 4287), one file per language. */
import type { Language } from '@/domain/shared/language'
import { element } from './xml'

/** A release in words. */
export type AtomEntry = {
  number: number
  publishedAt: Date
  /** `Release 4`. */
  title: string
  /** Why it was made, in a sentence or two; empty where nothing was said. */
  note: string
  /** Each change in a sentence. */
  lines: string[]
}

export type AtomFeed = {
  language: Language
  title: string
  subtitle: string
  /** Whoever answers for what is published. */
  author: string
  /** Absolute addresses: of this feed, and of the page that tells the same. */
  self: string
  page: string
  /** The same feed in other languages. */
  others: { language: Language; address: string }[]
  /** The newest first; at least one, since an unpublished summit has no feed. */
  entries: AtomEntry[]
}

const TYPE = 'application/atom+xml'

/**
 * The feed as text. An entry is known by its place on the page of releases, which stays as it is, and so does the entry:
 * a release never changes. The feed was updated when the newest was published.
 */
export function atomFeed(feed: AtomFeed): string {
  const { language, title, subtitle, author, self, page, others, entries } = feed
  const updated = entries[0]?.publishedAt ?? new Date(0)
  const content = [
    element('id', {}, self),
    element('title', {}, title),
    element('subtitle', {}, subtitle),
    element('updated', {}, updated.toISOString()),
    element('author', {}, [element('name', {}, author)]),
    element('link', { rel: 'self', type: TYPE, hreflang: language, href: self }, ''),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: page }, ''),
    ...others.map((other) =>
      element('link', { rel: 'alternate', type: TYPE, hreflang: other.language, href: other.address }, ''),
    ),
    element('generator', {}, 'Plenum'),
    ...entries.map((entry) => entryOf(entry, feed)),
  ]
  const root = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, content)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function entryOf(
  { number, publishedAt, title, note, lines }: AtomEntry,
  { page, language }: AtomFeed,
): string {
  const address = `${page}#release-${number}`
  const at = publishedAt.toISOString()
  const told = [
    ...(note ? [element('p', {}, note)] : []),
    ...(lines.length > 0 ? [element('ul', {}, [...lines.map((line) => element('li', {}, line))])] : []),
  ]
  return element('entry', {}, [
    element('id', {}, address),
    element('title', {}, title),
    element('published', {}, at),
    element('updated', {}, at),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: address }, ''),
    // Markup within text: escaped once as HTML, and once more as XML (RFC 4287, 3.1.1.2).
    element('content', { type: 'html' }, told.join('\n') || element('p', {}, title)),
  ])
}
