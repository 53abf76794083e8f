import type { MetadataRoute } from 'next'
import { appUrl } from './_server/app-url'

/** Made per request: the site's address is known when it runs, not when it is built. */
export const dynamic = 'force-dynamic'

/** Signed-in pages have nothing for search engines; the published agenda and its data are open to them. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: ['/', '/api/v1/'],
      disallow: [
        '/api/',
        '/en/manage',
        '/fr/gestion',
        '/en/account',
        '/fr/compte',
        '/en/my-sessions',
        '/fr/mes-seances',
        '/en/speaking',
        '/fr/intervention',
        '/en/mailbox',
        '/fr/boite-aux-lettres',
      ],
    },
    sitemap: `${appUrl()}/sitemap.xml`,
  }
}
