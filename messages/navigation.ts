import { createNavigation } from 'next-intl/navigation'
import { routing } from './routing'

/** Public pages use `getPathname` with a plain `<a>`; signed-in pages may use `Link` and the rest. */
export const { Link, redirect, usePathname, useRouter, getPathname } = createNavigation(routing)

/** An internal address: `{ pathname: '/summits/[slug]', params: { slug } }`, or a plain path without parameters. */
export type Href = Parameters<typeof getPathname>[0]['href']
