import { SaxesParser } from 'saxes'
import { validateXML } from 'xmllint-wasm'
import { describe, expect, it } from 'vitest'
import { type AtomFeed, atomFeed } from '@/domain/release/feeds/atom'

const page = 'https://summits.test/fr/sommets/small/versions'
const self = 'https://summits.test/api/v1/summits/small/releases.atom?lang=fr'

const feed: AtomFeed = {
  language: 'fr',
  title: 'Petit sommet\u00a0: versions du programme',
  subtitle: 'Ce que chaque version a changé.',
  author: 'Bureau du sommet & <amis>',
  self,
  page,
  others: [{ language: 'en', address: self.replace('lang=fr', 'lang=en&a=1') }],
  entries: [
    {
      number: 2,
      publishedAt: new Date('2019-05-21T20:05:00.000Z'),
      title: 'Version 2',
      note: 'Six séances ont <b>bougé</b>.',
      lines: ['Séance déplacée\u00a0: A & B <script>', 'Séance annulée\u00a0: C\u0000'],
    },
    { number: 1, publishedAt: new Date('2019-05-10T12:00:00.000Z'), title: 'Version 1', note: '', lines: [] },
  ],
}

type Node = { name: string; attributes: Record<string, string>; text: string; children: Node[] }

/** The feed as a program reads it; throws where it is not well-formed. */
function read(xml: string): Node {
  const root: Node = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: { ...attributes }, text: '', children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const node = open.at(-1)
    if (node) node.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.on('error', (fault) => {
    throw fault
  })
  parser.write(xml).close()
  const [found] = root.children
  if (!found) throw new Error('no element')
  return found
}

const named = (node: Node, name: string) => node.children.filter((child) => child.name === name)
const one = (node: Node, name: string): Node => {
  const [found, ...rest] = named(node, name)
  if (!found || rest.length > 0) throw new Error(`${name}: ${rest.length + (found ? 1 : 0)} times`)
  return found
}

const root = read(atomFeed(feed))
const entries = named(root, 'entry')

describe('The Atom feed', () => {
  it('is well-formed, in its namespace and in its language', async () => {
    const { errors } = await validateXML({
      xml: [{ fileName: 'releases.atom', contents: atomFeed(feed) }],
      normalization: 'c14n',
    })
    expect(errors).toEqual([])
    expect(root).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'fr' },
    })
  })

  it('has what RFC 4287 asks of a feed (4.1.1): one id, title and updated, an author, a link to itself', () => {
    expect(one(root, 'id').text).toBe(self)
    expect(one(root, 'title').text).toBe(feed.title)
    expect(one(root, 'updated').text).toBe('2019-05-21T20:05:00.000Z')
    expect(one(one(root, 'author'), 'name').text).toBe('Bureau du sommet & <amis>')
    const links = named(root, 'link').map(({ attributes }) => attributes)
    expect(links.filter(({ rel }) => rel === 'self')).toEqual([
      { rel: 'self', type: 'application/atom+xml', hreflang: 'fr', href: self },
    ])
    // No two alternate links of one type and language.
    const alternates = links.filter(({ rel }) => rel === 'alternate')
    expect(new Set(alternates.map(({ type, hreflang }) => `${type} ${hreflang}`)).size).toBe(
      alternates.length,
    )
    expect(alternates.map(({ href }) => href)).toEqual([page, self.replace('lang=fr', 'lang=en&a=1')])
  })

  it('has what it asks of an entry (4.1.2): id, title, updated, content or link, each id once and an absolute IRI', () => {
    expect(entries.map((entry) => one(entry, 'id').text)).toEqual([`${page}#release-2`, `${page}#release-1`])
    for (const entry of entries) {
      expect(URL.canParse(one(entry, 'id').text)).toBe(true)
      expect(one(entry, 'updated').text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(one(entry, 'published').text).toBe(one(entry, 'updated').text)
      expect(one(entry, 'link').attributes).toMatchObject({ rel: 'alternate', type: 'text/html' })
      expect(one(entry, 'title').text).toMatch(/^Version \d$/)
    }
  })

  it('has what changed as HTML in text, in which what people typed is text', () => {
    const [second, first] = entries.map((entry) => one(entry, 'content'))
    expect(second?.attributes).toEqual({ type: 'html' })
    expect(second?.text).toBe(
      '<p>Six séances ont &lt;b&gt;bougé&lt;/b&gt;.</p>\n<ul>\n' +
        '<li>Séance déplacée\u00a0: A &amp; B &lt;script&gt;</li>\n<li>Séance annulée\u00a0: C</li>\n</ul>',
    )
    expect(first?.text).toBe('<p>Version 1</p>')
  })

  it('is the same bytes for the same releases', () => {
    expect(atomFeed(structuredClone(feed))).toBe(atomFeed(feed))
  })
})
