import { describe, expect, it, vi } from 'vitest'
import { pageMetadata } from '@/components/site/metadata'

// next-intl's navigation needs Next's own resolution, which is not there: the addresses stand for it.
vi.mock('@/messages/navigation', () => ({
  getPathname: ({ locale, href }: { locale: string; href: { params: { slug: string } } }) =>
    locale === 'en'
      ? `/en/summits/${href.params.slug}/speakers`
      : `/fr/sommets/${href.params.slug}/intervenants`,
}))

describe('The metadata of a page', () => {
  const of = (locale: 'en' | 'fr') =>
    pageMetadata({
      locale,
      href: { pathname: '/summits/[slug]/speakers', params: { slug: 'small-summit' } },
      title: 'Speakers',
      description: 'Who speaks.',
    })

  it('names both languages from each of them, the address itself among them', () => {
    const languages = {
      en: '/en/summits/small-summit/speakers',
      fr: '/fr/sommets/small-summit/intervenants',
      'x-default': '/en/summits/small-summit/speakers',
    }
    expect(of('en').alternates).toEqual({ canonical: languages.en, languages })
    expect(of('fr').alternates).toEqual({ canonical: languages.fr, languages })
    expect(of('fr').openGraph).toMatchObject({ locale: 'fr_CA', alternateLocale: ['en_CA'] })
  })
})
