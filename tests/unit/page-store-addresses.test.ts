import { describe, expect, it } from 'vitest'
import { allowedAs, lostPage, routeOf, stripScripts } from '@/scripts/page-store/addresses.mjs'

const at = (address: string) => new URL(address, 'http://localhost')
const filtersOf = (address: string) => {
  const url = at(address)
  const route = routeOf(url)
  return route && allowedAs(url.searchParams, route)
}

describe('public addresses', () => {
  it('knows both languages of a page, and whose it is', () => {
    const day = { path: '/summits/[slug]/agenda/[date]', slug: 'ogp-ottawa-2019' }
    expect(routeOf(at('/en/summits/ogp-ottawa-2019/agenda/2019-05-30'))).toEqual(day)
    expect(routeOf(at('/fr/sommets/ogp-ottawa-2019/programme/2019-05-30'))).toEqual(day)
    expect(routeOf(at('/fr'))).toEqual({ path: '/', slug: null })
  })

  it('knows the feeds', () => {
    expect(routeOf(at('/api/v1/summits/ogp-ottawa-2019/agenda.ics'))).toEqual({
      path: 'feed',
      slug: 'ogp-ottawa-2019',
    })
    expect(routeOf(at('/sitemap.xml'))).toEqual({ path: 'feed', slug: null })
  })

  it.each([
    '/',
    '/en/account',
    '/en/summits/x/my-agenda',
    '/fr/gestion/x/seances',
    '/api/health',
    '/_next/static/chunks/a.css',
  ])('leaves %s to Next', (address) => {
    expect(routeOf(at(address))).toBeNull()
  })

  it.each(['/en/', '/en/sommets/x', '/fr/nulle-part'])(
    'knows that no page has %s, and keeps nothing',
    (address) => {
      expect(routeOf(at(address))).toEqual({ path: 'lost', slug: null })
      expect(filtersOf(address)).toBeNull()
    },
  )

  it('says that a page is not there in the language of its address', () => {
    expect(lostPage(at('/fr/nulle-part'))).toBe('/fr/lost')
    expect(lostPage(at('/en/nowhere'))).toBe('/en/lost')
  })
})

describe('filters', () => {
  const day = '/en/summits/ogp-ottawa-2019/agenda/2019-05-30'

  it('are one key in whatever order they come', () => {
    expect(filtersOf(`${day}?type=plenary&origin=host`)).toBe('?origin=host&type=plenary')
    expect(filtersOf(`${day}?origin=host&type=plenary`)).toBe('?origin=host&type=plenary')
    expect(filtersOf(`${day}?type=workshop&type=plenary`)).toBe('?type=plenary&type=workshop')
    expect(filtersOf(day)).toBe('')
  })

  it.each(['?q=data', '?type=nonsense', '?utm_source=mail', '?track=a%20b', `?track=${'a'.repeat(41)}`])(
    'with %s the page is not kept',
    (query) => {
      expect(filtersOf(day + query)).toBeNull()
    },
  )

  it('of other pages are none', () => {
    expect(filtersOf('/en?type=plenary')).toBeNull()
    expect(filtersOf('/en/summits/ogp-ottawa-2019/search?q=data')).toBeNull()
  })
})

describe('a page without React', () => {
  it('loses the scripts that only React needs', () => {
    const html =
      '<head><link rel="preload" as="script" href="/_next/a.js"/><link rel="stylesheet" href="/a.css" nonce="Mjk2=="/></head>' +
      '<script src="/_next/a.js" async=""></script><p>Text</p><script>self.__next_f.push([1,"<p>"])</script>'
    expect(stripScripts(html)).toBe('<head><link rel="stylesheet" href="/a.css"/></head><p>Text</p>')
  })

  it('keeps our own script and structured data', () => {
    const html =
      '<script type="application/ld+json">{"@type":"Event"}</script><script src="/agenda.js" data-own="" defer=""></script>'
    expect(stripScripts(html)).toBe(html)
  })
})
